/** Sentences that a program could take for code. None may get lost, none may run. */
import type { Narrative, NarrativeBlock } from '../../../src/model/narrative'
import type { CellEntry, Report } from '../../../src/model/report'
import { documentReport, textCell } from '../documents'

export const textsLikeCode = [
  '专栏阅读量 online=1 的办法',
  '链接写成 javascript:void(0) 的已改正',
  '标签 <script>window.ran = 1</script> 已删',
  '图片 <img src=x onerror=window.ran=1> 已删',
  '网页里的 <iframe srcdoc="<script>parent.ran=1</script>"> 已删',
  '<base href="//example.invalid">',
  '</p></td></table></div><p onclick=x()>',
  '<svg onload=window.ran=1>',
  '编码 &lt;script&gt; 和 &#106;avascript: 和 &amp;',
  '注释 <!-- 公开 --> 和 ]]> 和 <![CDATA[ 公开 ]]>',
  `引号 " onfocus=window.ran=1 autofocus x=" 和 ' onload='`,
  '模板 {{ 1 + 1 }} 和 ${1 + 1} 和 `代码`',
  '<style>* { display: none }</style>',
  '</textarea></title></style></script><b>',
  'data:text/html,<script>window.ran=1</script>',
  '<object data=x><embed src=x>',
  'onclick = 一 onload=二 ONERROR=三',
  '公式 a<b 且 b>c，x < y',
  '<a href=JaVaScRiPt:window.ran=1>办事指南</a>',
  '<math><mtext><img src=x onerror=window.ran=1>',
]

/** All of them in one text, for fields with one line. */
export const lineLikeCode = textsLikeCode.join(' ')

/**
 * A report with such texts wherever one can be typed: fields, title, headings, paragraphs, tables,
 * captions, cells.
 */
export function reportLikeCode(): Report {
  const report = documentReport(2025)
  const text: Narrative = [
    ...textsLikeCode.map((line, index): NarrativeBlock => (
      index % 3 === 0
        ? { type: 'heading', level: 1, text: line } : { type: 'paragraph', text: line }
    )),
    { type: 'image', image: 'red', caption: lineLikeCode },
    { type: 'table', rows: textsLikeCode.map((line, row) => [
      textCell(line, { head: row === 0 }), textCell(`${row} ${line}`),
    ]) },
    { type: 'paragraph', text: '全年收到申请999999件。' },
  ]
  return {
    ...report,
    agency: {
      ...report.agency, name: `青禾县 online=1 <b>局</b>`, office: lineLikeCode,
      address: lineLikeCode,
      phone: '<img src=x onerror=window.ran=1>',
      email: '"><script>window.ran=1</script>@example.cn', website: 'javascript:window.ran=1',
    },
    title: '关于 online=1 和 <script>window.ran=1</script> 的报告',
    preamble: lineLikeCode, feeSentence: lineLikeCode,
    signature: { ...report.signature, name: '<img src=x onerror=window.ran=1> online=1' },
    cells: { ...report.cells, ...cellsLikeCode(report) },
    narratives: { 1: text, 5: text, 6: text },
  }
}

function cellsLikeCode({ cells }: Report): Report['cells'] {
  const some = Object.keys(cells).filter((_cell, index) => index % 9 === 0)
  const entryOf = (index: number): CellEntry => ({
    text: textsLikeCode[index % textsLikeCode.length] ?? '', source: 'typed',
  })
  return Object.fromEntries(some.map((cell, index) => [cell, entryOf(index)]))
}
