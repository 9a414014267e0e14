/** Opening a PDF file with pdfjs: no worker of its own, no eval, no fonts, no request. */
import type * as Pdfjs from 'pdfjs-dist'
import { CharacterMaps } from './characterMaps'
import { cloneMessage } from './cloneMessage'

export interface OpenPdf {
  document: Pdfjs.PDFDocumentProxy
  /** Numbers of drawing operators. */
  operators: typeof Pdfjs.OPS
  /**
   * Leaves a stream that need not be read to its end; pdfjs waits there until the file is closed.
   */
  leave: (stream: Cancellable) => void
  close: () => Promise<void>
}

interface Cancellable { cancel: (reason: Error) => Promise<void> }

/**
 * How pdfjs names what is wrong with a file. What it did not expect itself comes as
 * `UnknownErrorException`: in a damaged file anything may happen.
 */
const PROBLEMS = new Set([
  'AbortException', 'FormatError', 'InvalidPDFException', 'MissingPDFException',
  'PasswordException', 'UnexpectedResponseException', 'UnknownErrorException',
])

/** True for an error of pdfjs about the file, false for a fault of the program. */
export function isPdfProblem(error: unknown): error is Error {
  return error instanceof Error && PROBLEMS.has(error.name)
}

/** Errors only. */
const QUIET = 0
/** Images are not read: larger ones than this, in pixels, are not decoded. */
const LARGEST_IMAGE = 1

/**
 * Opens a copy of the bytes; rejects with pdfjs's own errors. The library is loaded at the first
 * call and works in this very thread.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const pdfjs = await loadPdfjs()
  const task = pdfjs.getDocument({
    // A plain copy: pdfjs takes no Buffer of Node.
    data: new Uint8Array(bytes), verbosity: QUIET, isEvalSupported: false, disableFontFace: false,
    useSystemFonts: false, useWorkerFetch: false,
    maxImageSize: LARGEST_IMAGE, isOffscreenCanvasSupported: false, isImageDecoderSupported: false,
    enableXfa: false, CMapReaderFactory: CharacterMaps,
    stopAtErrors: false,
  })
  try {
    const document = await task.promise
    useNoFonts(document)
    const left: Cancellable[] = []
    const close = async (): Promise<void> => {
      const end = task.destroy()
      // Only now: where a stream is cancelled before its task has been told to stop, pdfjs works
      // through all the rest.
      for (const stream of left) void stream.cancel(new Error('enough'))
      await end
    }
    return { document, operators: pdfjs.OPS, leave: (stream) => { left.push(stream) }, close }
  } catch (error) {
    await task.destroy()
    throw error
  }
}

/**
 * pdfjs either puts the fonts of the file into the page or, where it may not, works out the outlines
 * of all letters, a fifth of all its work. Here nothing is drawn: told only after the file is open,
 * it does neither.
 */
function useNoFonts(document: Pdfjs.PDFDocumentProxy): void {
  const { _transport: transport } =
    document as unknown as { _transport: { _params: { disableFontFace: boolean } } }
  transport._params.disableFontFace = true
}

/**
 * pdfjs takes its worker's code from where that puts itself, so that no second thread is started.
 */
async function loadPdfjs(): Promise<typeof Pdfjs> {
  const scope = globalThis as { structuredClone?: unknown }
  scope.structuredClone ??= cloneMessage
  // In a worker of ours that code would take over the worker's messages; where it sees a `window`
  // it leaves them alone.
  const load = async () => {
    // @ts-expect-error: the worker's code has no types and is used by pdfjs alone
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  }
  const page = globalThis as { window?: unknown }
  const isMasked = page.window === undefined
  // V8 up to 121 counts wrong behind four thousand million elements; what pdfjs brings for that
  // takes the place of `push` in the whole program, many times slower. It goes back at once.
  const own = Object.getOwnPropertyDescriptor(Array.prototype, 'push') ?? {}
  if (isMasked) page.window = page
  try {
    await load()
  } finally {
    if (isMasked) delete page.window
  }
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  Object.defineProperty(Array.prototype, 'push', own)
  return pdfjs
}
