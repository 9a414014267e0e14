/**
 * Drawing operators of a page, bit by bit. pdfjs hands them out only whole,
 * however many there are; what it talks to its own worker with hands out a
 * thousand at a time and stops when told.
 */
import type { PDFPageProxy } from 'pdfjs-dist'
import type { OpenPdf } from './openPdf'

export interface OperatorChunk { fnArray: number[]; argsArray: unknown[] }

interface Transport {
  getRenderingIntent: (
    ...settings: [
      intent: string, annotationMode: number, printStorage: null, isEditing: boolean,
      isOperatorList: boolean,
    ]
  ) => {
    renderingIntent: number
    cacheKey: string
    annotationStorageSerializable: { map: unknown; transfer?: unknown }
    modifiedIds: unknown
  }
  messageHandler: { sendWithStream: (
    name: 'GetOperatorList', data: object,
  ) => ReadableStream<OperatorChunk> }
}

/** Comments and form fields of a page are no part of the report. */
const WITHOUT_ANNOTATIONS = 0

/** Takes chunks until there are no more or `take` says false. */
export async function streamOperators(
  pdf: OpenPdf, page: PDFPageProxy, take: (chunk: OperatorChunk) => boolean,
): Promise<void> {
  const transport = (page as unknown as { _transport: Transport })._transport
  const { renderingIntent, cacheKey, annotationStorageSerializable, modifiedIds } =
    transport.getRenderingIntent('display', WITHOUT_ANNOTATIONS, null, false, true)
  const reader = transport.messageHandler.sendWithStream('GetOperatorList', {
    pageIndex: page.pageNumber - 1, intent: renderingIntent, cacheKey,
    annotationStorage: annotationStorageSerializable.map, modifiedIds,
  }).getReader()
  for (;;) {
    const { value, done } = await reader.read()
    if (done) return
    if (!take(value)) break
  }
  pdf.leave(reader)
}
