/** What files made to harm have in common, and the parts of PDFs among them. */
import { zlibSync } from 'fflate'
import { buildPdf as buildReportPdf } from './buildPdf'

export interface HostileFile {
  /** The kind of harm, by the words of the promise. */
  harm: 'zip bomb' | 'columns' | 'nesting' | 'entities' | 'references' | 'scripts' | 'broken zip'
    | 'truncated PDF' | 'sheer size' | 'PDF made to choke on'
  name: string
  /** Extension of the file. */
  kind: 'docx' | 'xlsx' | 'html' | 'mht' | 'txt' | 'pdf' | 'json'
  build: () => Uint8Array | Promise<Uint8Array>
}

/** Bytes. */
export const MB = 1024 * 1024
/** A sentence any report may hold. */
export const LINE = '全年主动公开政府信息，及时公开政策文件和工作进展，办理申请按期答复。'

/** A stream of a PDF, packed. */
export function packed(content: Uint8Array, dictionary = ''): string {
  const data = zlibSync(content, { level: 1 })
  return `<< /Length ${data.length} /Filter /FlateDecode ${dictionary} `
    + `>>\nstream\n${latin(data)}\nendstream`
}

/** Bytes as characters of the same codes. */
export function latin(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += 0x8000) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)))
  }
  return pieces.join('')
}

/** A report of so many full pages. */
export function reportPdf(pages: number): Uint8Array {
  return buildReportPdf(Array.from(
    { length: pages },
    (_, index) => Array.from({ length: 28 }, (__, line) => ({
      x: 80, y: 90 + line * 25,
      text: index === 0 && line === 0 ? '一、总体情况' : LINE.slice(0, 30), size: 14,
    })),
  ))
}
