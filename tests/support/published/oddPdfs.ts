/** Published reports as PDF files whose pages lie, break and are numbered otherwise than usual. */
import { buildPdf, type PdfBox, type PdfText, type PdfTurn } from '../files/buildPdf'
import type { MadeFile } from '../files/writeMadeReport'
import { typeset } from './files'
import type { Published } from './report'

type Shape = (report: Published) => MadeFile
type Page = (PdfText | PdfBox)[]

const pdf = (pages: Page[], turn: PdfTurn = {}): MadeFile =>
  ({ name: '年报.pdf', bytes: buildPdf(pages, turn) })

const turned = (turn: PdfTurn): Shape => (report) => pdf(typeset(report).pages, turn)

/** Each page gets a text of its own. */
const numbered = (bottom: number, write: (page: number, pages: number) => PdfText): Shape => (report) => {
  const { pages } = typeset(report, { bottom })
  return pdf(pages.map((page, at) => [...page, write(at + 1, pages.length)]))
}

/** A line of a watermark in the middle of each page, below the text, in the size of the text. */
const acrossTables: Shape = (report) => pdf(typeset(report).pages.map((page) => [
  ...[180, 380, 580].map((y) => ({ x: 120, y, text: '内部资料 2026 请勿外传', size: 12 })), ...page,
]))

/** Heads of a table of two lines, of which one is on the page before. */
export const ODD_PDFS: Record<string, Shape> = {
  'PDF, sheets turned and shown upright': turned({ drawn: 90, shown: 90 }),
  'PDF, sheets turned to the right and shown upright': turned({ drawn: 270, shown: 270 }),
  'PDF, sheets upside down and shown upright': turned({ drawn: 180, shown: 180 }),
  'PDF, shown lying on its side': turned({ drawn: 90 }),
  'PDF, shown on its other side': turned({ shown: 90 }),
  'PDF, shown upside down': turned({ shown: 180 }),
  'PDF, heads repeated': (report) => pdf(typeset(report, { repeatsHeads: true }).pages),
  'PDF, rows cut by the end of a page': (report) => pdf(typeset(report, { cutsRows: true }).pages),
  'PDF, rows cut and heads repeated': (report) =>
    pdf(typeset(report, { cutsRows: true, repeatsHeads: true }).pages),
  'PDF, short pages': (report) => pdf(typeset(report, { bottom: 400, repeatsHeads: true }).pages),
  'PDF, number of the page within the last row': numbered(822, (page) =>
    ({ x: 280, y: 812, text: `— ${page} —`, size: 10 })),
  'PDF, bare number of the page within the last row': numbered(822, (page) =>
    ({ x: 396, y: 814, text: String(page), size: 9 })),
  'PDF, pages counted within the last row': numbered(822, (page, pages) =>
    ({ x: 460, y: 812, text: `第${page}页 共${pages}页`, size: 9 })),
  'PDF, a watermark across the tables': acrossTables,
}
