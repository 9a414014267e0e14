import { strFromU8, unzipSync } from 'fflate'

/** The body of a Word file as XML. */
export function readDocumentXml(bytes: Uint8Array): string {
  return strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
}
