/** Reports and trees for writers: full, with images and tables in the text, and hostile ones. */
import type { DocumentTree } from '../../src/model/document'
import type { Narrative, NarrativeCell } from '../../src/model/narrative'
import type { Report, ReportImage } from '../../src/model/report'
import { cellsOf } from '../../src/model/cells'
import { editionOf } from '../../src/templates'
import { buildReport } from './reports'

/** One red pixel, said to be larger. */
export const RED_IMAGE: ReportImage = {
  mime: 'image/png', width: 600, height: 400,
  data: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
}

const SENTENCE =
  '全年主动公开政府信息1286条，其中门户网站973条、政务新媒体313条，群众留言按期答复。'

/** Made-up running text of exactly so many characters. */
export function runningText(length: number): string {
  return SENTENCE.repeat(Math.ceil(length / SENTENCE.length)).slice(0, length)
}

/** A cell of a table in the text. */
export function textCell(text: string, options: Partial<NarrativeCell> = {}): NarrativeCell {
  return { text, columnSpan: 1, rowSpan: 1, head: false, ...options }
}

/**
 * Text with everything the editor can make: headings of each level, a paragraph, an image, a table
 * with spans.
 */
export const richText: Narrative = [
  { type: 'heading', level: 1, text: '主动公开' },
  { type: 'paragraph', text: runningText(260) },
  { type: 'heading', level: 2, text: '平台' },
  { type: 'heading', level: 3, text: '门户网站' },
  { type: 'paragraph', text: '网址为https://www.example.com/zwgk/nianbao/2025.html，可随时查阅。' },
  { type: 'image', image: 'red', caption: '图1 各渠道公开数量' },
  {
    type: 'table',
    rows: [
      [textCell('渠道', { head: true }), textCell('数量（条）', { head: true, columnSpan: 2 })],
      [textCell('门户网站', { rowSpan: 2 }), textCell('上半年'), textCell('510')],
      [textCell('下半年'), textCell('463')],
    ],
  },
  { type: 'paragraph', text: '以上数据截至12月31日。' },
]

/** A report of the year with every figure, the rich text, an image and a signature. */
export function documentReport(year: 2020 | 2025, options: Partial<Report> = {}): Report {
  const report = buildReport({ year })
  const cells = Object.fromEntries([...cellsOf(editionOf(report.edition)).keys()].map((
    cell, index,
  ) => [cell, Object.freeze({ text: String(index * 7 + 1), source: 'typed' as const })]))
  return {
    ...report, cells,
    images: { red: RED_IMAGE },
    narratives: {
      1: richText, 5: [{ type: 'paragraph', text: runningText(420) }],
      6: [{ type: 'paragraph', text: '没有其他需要报告的事项。' }],
    },
    fee: { notices: '0', amount: '0', received: '0' },
    signature: { name: null, date: `${year + 1}-01-20` },
    ...options,
  }
}

/** Every text of the tree replaced by one that would break a careless writer. */
export function hostileTree(tree: DocumentTree): DocumentTree {
  return JSON.parse(
    JSON.stringify(tree), (key, value: unknown) => (HOSTILE_KEYS.has(key) ? HOSTILE_TEXT : value),
  ) as DocumentTree
}

const HOSTILE_KEYS = new Set(['text', 'caption', 'title', 'agency'])
export const HOSTILE_TEXT = `</td></p></title></style><script>alert("1")</script><img src=x `
  + `onerror='alert(2)'>&amp;&lt;"'\`\${1} ]]>`
