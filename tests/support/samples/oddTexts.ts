/** Texts as they come along from web pages and other programs, in every field that is printed. */
import { CHART_KINDS, withCharts } from '../../../src/model/chart'
import type { NarrativeBlock } from '../../../src/model/narrative'
import type { Report } from '../../../src/model/report'
import { documentReport, textCell } from '../documents'

export const oddTexts = [
  '\u3000 \u00a0两头有空格\u2003 \u3000', '零宽\u200b空格\ufeff和\u2060连接\u00ad符', '\u200b',
  '\u00a0',
  '行\u2028段\u2029换\u0085行\v垂直\f换页\r\n回车\n换行',
  'a\u0000b\u0007c\u001fd\u007fe\u009ff\ufffeg\uffffh',
  '半个\ud800字\udc00符', '制表\t符\t\t三个', 'W'.repeat(200), '1234567890'.repeat(30),
  `https://www.qinghe.example.cn/${'zwgk/'.repeat(60)}index.html?a=1&b=2#c`, '长'.repeat(2000),
  '表情👨‍👩‍👧‍👦🇨🇳❤️👍🏽', '人名𠮷田𡈽㐂龘𪚥䶮', 'مرحبا 阿拉伯文 \u202e倒\u202c עברית', 'é̂̃ 注音ㄅㄆ',
  '造字\ue000\u{f0000}𰻝',
  '</w:t><w:br/>&amp;<b>]]><!-- x --><?php ?>', '_x0041_ _x000D_ x_', '=1+1', "'单引号\"双引号\\",
  '000123',
  '12345678901234567890', '1e5', '12.50%', '，。；：？！）》」', '（《“「',
  '12-34-56-78-90-12-34-56-78-90-12-34-56',
  '１２３ＡＢＣ％', '|列|列|\n|---|---|', '一、总体情况', '（一）主动公开', '2026年1月20日',
  '1.第一项', '● 项目', '⼀⼆⾏政',
  'abc\n12\n\n34',
  Array.from({ length: 8 }, (_, line) => `第${line}行${'内容'.repeat(40)}`).join('\n'),
]

/** Each of them as a paragraph, a heading, a caption and cells of tables with merged cells. */
const blocks = oddTexts.flatMap((text): NarrativeBlock[] => [
  { type: 'heading', level: 1, text }, { type: 'paragraph', text },
  { type: 'image', image: 'red', caption: text },
  { type: 'table', rows: [[textCell(text)]] },
  { type: 'table', rows: [
    [textCell(text, { head: true, columnSpan: 3 })],
    [textCell(text, { rowSpan: 2 }), textCell('甲', { columnSpan: 2 })],
    [textCell(text), textCell('')],
  ] },
  { type: 'paragraph', text: '表后一段。' },
])

/** The fields of one line have the text told, the narratives all of them. */
export function buildOddReport(text: string): Report {
  const report = documentReport(2025)
  const { agency, cells } = report
  const fields = {
    name: text, office: text, address: text, postcode: text, phone: text, email: text,
  }
  return withCharts({
    ...report, title: text, preamble: text, feeSentence: text,
    agency: { ...agency, ...fields, website: text },
    signature: { name: text, date: '2026-01-20' },
    narratives: { 1: blocks, 5: blocks.slice(0, 12), 6: [{ type: 'paragraph', text }] },
    cells: { ...cells, 'applications.received.person': Object.freeze({ text, source: 'typed' }) },
  }, {
    kinds: [...CHART_KINDS],
    earlier: [{ year: 2023, figures: { 'applications.received.total': text } }],
  })
}
