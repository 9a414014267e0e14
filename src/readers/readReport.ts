/** Any file or pasted content as a draft; each format's reader is loaded when it is needed. */
import { LARGEST_REPORT_FILE, MB } from '../model/files/limits'
import { refuse, refuseFault, type Result } from '../model/result'
import { decodeBytes } from '../model/files/decodeBytes'
import { detectKind } from './detectKind'
import type { Draft } from './recognise/draft'
import { isFiguresCsv, isFiguresJson } from '../model/files/figureFile'
import type { LooseDocument, SourceKind } from './loose/looseDocument'
import { draftOfReport, formWords, recognise } from './recognise'

export interface ReportFile { name: string; bytes: Uint8Array }
/** What a paste carries; either may be empty. */
export interface PastedContent { html: string; text: string }

const TOO_LARGE =
  `文件超过 ${LARGEST_REPORT_FILE / MB}MB，不像年报，没有读入。请压缩其中的图片，或只复制正文粘贴`
const NOTHING = '没有粘贴任何内容'

/** Asking for a module anew costs time wherever a loader stands between. */
const load = {
  docx: loadOnce(() => import('./formats/docx/readDocx')),
  figures: loadOnce(() => import('./formats/figures')),
  html: loadOnce(() => import('./formats/html/readHtml')),
  json: loadOnce(() => import('./formats/json')),
  mht: loadOnce(() => import('./formats/mht/readMht')),
  pdf: loadOnce(() => import('./formats/pdf/readPdf')),
  text: loadOnce(() => import('./formats/text/readText')),
  xlsx: loadOnce(() => import('./formats/xlsx/readXlsx')),
}

type Loose = Result<LooseDocument | null>

/**
 * The report in a file as a draft, with all there is to say about the reading; null and a sentence
 * where there is none. Never throws: a fault of the program is told as one.
 */
export async function readReport({ name, bytes }: ReportFile): Promise<Result<Draft | null>> {
  if (bytes.length > LARGEST_REPORT_FILE) return refuse(TOO_LARGE)
  const detected = detectKind(name, bytes)
  if ('refusal' in detected) return refuse(detected.refusal)
  try {
    if (detected.kind !== 'dataFile') return understand(await READERS[detected.kind](bytes))
    // A file that only looks like data is text that begins with a brace.
    const text = decodeBytes(bytes)
    if (isFiguresJson(text)) return understand((await load.figures()).readFiguresFile(text))
    const { readDataFile } = await load.json()
    const { value: report, messages } = readDataFile(text)
    return { value: report && { ...draftOfReport(report), messages }, messages }
  } catch (error) {
    return refuseFault(error)
  }
}

/**
 * The report in pasted content: the rich text where it has one, else the plain text. Never throws.
 */
export async function readPasted({ html, text }: PastedContent): Promise<Result<Draft | null>> {
  if (html.trim() === '' && text.trim() === '') return refuse(NOTHING)
  try {
    const rich = html.trim() === '' ? null : understand((await load.html()).readHtml(html))
    if (rich?.value || text.trim() === '') return rich ?? refuse(NOTHING)
    return understand((await load.text()).readText(text, formWords))
  } catch (error) {
    return refuseFault(error)
  }
}

const READERS: Record<Exclude<SourceKind, 'dataFile'>, (bytes: Uint8Array) => Promise<Loose>> = {
  docx: async (bytes) => (await load.docx()).readDocx(bytes),
  html: async (bytes) => {
    const { decodeHtmlBytes, readHtml } = await load.html()
    return readHtml(decodeHtmlBytes(bytes))
  },
  mht: async (bytes) => (await load.mht()).readMht(bytes),
  text: async (bytes) => {
    const { readText, TEXT_TOO_LARGE, LARGEST_TEXT } = await load.text()
    if (bytes.length > LARGEST_TEXT) return refuse(TEXT_TOO_LARGE)
    const text = decodeBytes(bytes)
    return isFiguresCsv(text) ? (await load.figures()).readFiguresFile(text) : readText(text, formWords)
  },
  pdf: async (bytes) => (await load.pdf()).readPdf(bytes, formWords),
  xlsx: async (bytes) => (await load.xlsx()).readXlsx(bytes),
}

function understand({ value: document, messages }: Loose): Result<Draft | null> {
  if (!document) return { value: null, messages }
  const read = recognise(document)
  const all = [...messages, ...read.messages]
  return { value: read.value && { ...read.value, messages: all }, messages: all }
}

/**
 * A reader's code, fetched when it is first needed and kept; a failed fetch is tried again the next
 * time.
 */
export function loadOnce<Module>(load: () => Promise<Module>): () => Promise<Module> {
  let loaded: Promise<Module> | undefined
  return () => (loaded ??= load().catch((problem: unknown) => {
    loaded = undefined
    throw problem
  }))
}
