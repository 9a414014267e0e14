/** Published reports as pages: how site systems, editors and other programs write them. */
import { drawTable, type MadeCell, type MadeTable } from '../files/madeTables'
import { wrapText } from '../files/wrapText'
import type { MadeFile } from '../files/writeMadeReport'
import type { Published } from './report'

type Shape = (report: Published) => MadeFile

interface Words {
  title: (lines: string[]) => string
  paragraph: (text: string) => string
  heading: (text: string) => string
  sign: (text: string) => string
  table: (table: MadeTable) => string
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** The report's own content in reading order. */
function contentOf(report: Published, words: Words): string {
  const { title, intro, headings, texts, tables, signature } = report
  const part = (at: number): string => words.heading(headings[at] ?? '')
  const all = (list: string[]): string[] => list.map(words.paragraph)
  return [
    words.title(title), words.paragraph(intro), part(0), ...all(texts[1]),
    ...[1, 2, 3].flatMap((at) => [part(at), words.table(tables[at - 1] ?? [])]),
    part(4), ...all(texts[5]), part(5), ...all(texts[6]), ...signature.map(words.sign),
  ].join('\n')
}

/** A table by what each row and cell is written as. */
function tableBy(
  cell: (cell: MadeCell) => string, row: (cells: string) => string, ends: [string, string],
): (table: MadeTable) => string {
  return (table) => `${ends[0]}${table.map((cells) => row(cells.map(cell).join(''))).join('')}${ends[1]}`
}

const spansOf = ({ rowSpan, columnSpan }: MadeCell): string =>
  `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}`

const plainTable = tableBy(
  (cell) => `<td${spansOf(cell)}>${escape(cell.text)}</td>`, (cells) => `<tr>${cells}</tr>`,
  ['<table border="1" cellspacing="0" width="100%"><tbody>', '</tbody></table>'],
)

const page = (name: string, html: string): MadeFile =>
  ({ name, bytes: new TextEncoder().encode(html) })

const MENU = '首页 政务要闻 政务公开 政务服务 互动交流 走进青禾 数据发布'.split(' ')

/** 拓尔思: an editor's block with a style of its own, particulars above, a foot below. */
const trs: Shape = (report) => page('t20260120_1.html', `<!DOCTYPE html><html><head>
<meta charset="utf-8"><title>${report.title.join('')}_${report.agency}</title>
<meta name="ArticleTitle" content="${report.title.join('')}"></head><body>
<div class="nav"><ul>${MENU.map((entry) => `<li><a href="#">${entry}</a></li>`).join('')}</ul></div>
<div class="crumb">当前位置：<a>首页</a>&gt;<a>政府信息公开</a>&gt;<a>政府信息公开年报</a></div>
<table class="xxgk"><tr><td>索 引 号：</td><td>11330100/2026-00012</td><td>组配分类：</td>
<td>政府信息公开年报</td></tr>
<tr><td>发布机构：</td><td>${report.agency}</td><td>发布日期：</td><td>${report.year + 1}-01-28</td></tr>
<tr><td>名\u3000\u3000称：</td><td colspan="3">${report.title.join('')}</td></tr></table>
<div class="info">发布时间：${report.year
  + 1}-01-28 10:12\u3000来源：${report.agency}\u3000浏览次数：<span>318</span>\u3000字体：【大 中 小】</div>
<div class="TRS_Editor"><style type="text/css">.TRS_Editor P{line-height:2;font-size:12pt}</style>
${contentOf(report, {
    title: (lines) => lines.map((line) => `<p align="center"><strong>${line}</strong></p>`).join(''),
    paragraph: (text) => `<p>&nbsp;&nbsp;&nbsp;&nbsp;${escape(text)}</p>`,
    heading: (text) => `<p>&nbsp;&nbsp;&nbsp;&nbsp;<strong>${text}</strong></p>`,
    sign: (text) => `<p align="right">${text}&nbsp;&nbsp;&nbsp;&nbsp;</p>`, table: plainTable,
  })}
</div><div class="share">分享到：<a>微信</a><a>微博</a></div><div>扫一扫在手机打开当前页</div>
<div class="foot"><p>主办单位：${report.agency}\u3000承办单位：青禾县大数据中心</p>
<p>网站标识码：3301000012\u3000浙ICP备05000001号\u3000浙公网安备 33010002000012号</p></div></body></html>`)

/** 大汉: the page itself is tables within tables, the report within a cell. */
const layoutTables: Shape = (report) => page('art_1.html', `<html><head><meta http-equiv="Content-Type"
content="text/html; charset=utf-8"><title>${report.agency} 政府信息公开年报 ${report.title.join(
  '',
)}</title></head>
<body><table width="1000" align="center"><tr><td><table width="100%"><tr>
${MENU.map((entry) => `<td><a href="#">${entry}</a></td>`).join('')}</tr></table></td></tr>
<tr><td><table width="100%"><tr><td width="200" valign="top"><table>
${['信息公开指南', '信息公开制度', '法定主动公开内容', '政府信息公开年报', '依申请公开']
    .map((entry) => `<tr><td><a>${entry}</a></td></tr>`).join('')}</table></td>
<td valign="top"><table width="100%"><tr><td align="center" class="title">${report.title.join(
  '<br>',
)}</td></tr>
<tr><td align="center">日期：${report.year
  + 1}-01-28\u3000来源：${report.agency}\u3000浏览次数：12\u3000字号：[大 中 小]</td></tr>
<tr><td class="bt_content"><div id="zoom"><!--ZJEG_RSS.content.begin-->
${contentOf(report, {
    title: () => '', paragraph: (text) => `<p style="text-indent:2em">${escape(text)}</p>`,
    heading: (text) => `<p style="text-indent:2em"><b>${text}</b></p>`,
    sign: (text) => `<p style="text-align:right">${text}</p>`, table: plainTable,
  })}
<!--ZJEG_RSS.content.end--></div></td></tr>
<tr><td align="right">【打印本页】【关闭窗口】</td></tr></table></td></tr>
</table></td></tr>
<tr><td align="center">版权所有：${report.agency}\u3000备案号：浙ICP备05000001号</td></tr>
</table></body></html>`)

/** Runs as Word cuts them, and lines of the source broken where no line of the page is. */
function wordRuns(text: string): string {
  return (text.match(/[\w.%]+|[^\w.%]+/g) ?? []).map((piece) => (/^[\w.%]/.test(piece)
    ? `<span\n lang=EN-US style='mso-bidi-font-size:10.5pt'>${piece}</span>`
    : `<span style='font-family:仿宋_GB2312;\nmso-hansi-font-family:宋体'>${escape(piece)}</span>`)).join('')
}

const wordTable: Words['table'] = (table) => {
  const drawn = drawTable(table)
  const columns = Math.max(...drawn.map(({ column, columnSpan }) => column + columnSpan))
  const rows = table.map((cells) => `<tr style='mso-yfti-irow:1;height:14.2pt'>${cells.map((cell) =>
    `<td width=60${spansOf(cell).replace(/"/g, '')} style='border:solid windowtext 1.0pt;padding:0cm 5.4pt'>
  <p class=MsoNormal align=center>${cell.text === '' ? '' : wordRuns(cell.text)}<span lang=EN-US><o:p>${
    cell.text === '' ? '&nbsp;' : ''}</o:p></span></p>
  </td>`).join('')}</tr>`).join('\n')
  const widths = Array.from({ length: columns }, () => '<td width=60 style=\'border:none\'></td>').join('')
  return `<div align=center><table class=MsoNormalTable border=0 cellspacing=0 cellpadding=0
 style='border-collapse:collapse;mso-yfti-tbllook:1184'>${rows}
 <![if !supportMisalignedColumns]><tr height=0>${widths}</tr><![endif]></table></div>`
}

/** Pasted out of Word into the editor of a site. */
const wordPasted: Shape = (
  report,
) => page('content_1.html', `<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta charset=utf-8>
<meta name=Generator content="Microsoft Word 15">
<title>${report.title.join(
  '',
)}</title><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm;font-size:10.5pt} --></style></head><body lang=ZH-CN><div class=Section1>
${contentOf(report, {
    title: (lines) => lines.map((line) =>
      `<p class=MsoNormal align=center style='text-align:center'><b>${wordRuns(line)}</b></p>`).join(''),
    paragraph: (text) => `<p class=MsoNormal style='text-indent:32.0pt'>${wordRuns(text)}<span `
      + `lang=EN-US><o:p></o:p></span></p>`,
    heading: (text) => `<p class=MsoNormal style='text-indent:32.0pt;mso-outline-level:1'><b>${wordRuns(
      text,
    )}</b></p>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>`,
    sign: (text) => `<p class=MsoNormal align=right>${wordRuns(text)}</p>`, table: wordTable,
  })}</div></body></html>`)

/** Rows and cells are blocks without a table; some sites draw theirs so. */
const grid: Shape = (report) => page('grid.html', `<!DOCTYPE html><html><head><meta charset="utf-8">
<title>${report.title.join(
  '',
)}</title><style>.row{display:flex}.cell{flex:1;border:1px solid #ccc}</style></head>
<body><div class="article">${contentOf(report, {
  title: (lines) => `<h1>${lines.join('<br>')}</h1>`,
  paragraph: (text) => `<div class="p">${escape(text)}</div>`,
  heading: (text) => `<h2>${text}</h2>`, sign: (text) => `<div style="text-align:right">${text}</div>`,
  table: tableBy(({ text }) => `<div class="cell">${escape(text)}</div>`,
    (cells) => `<div class="row">${cells}</div>`, ['<div class="table">', '</div>']),
})}</div></body></html>`)

/** The table was lost on the way: a paragraph a cell. */
const cellParagraphs: Shape = (
  report,
) => page('cells.html', `<!DOCTYPE html><html><head><meta charset="utf-8">
<title>${report.title.join('')}</title></head><body><div id="UCAP-CONTENT">${contentOf(report, {
  title: (lines) => lines.map((line) => `<p style="text-align:center">${line}</p>`).join(''),
  paragraph: (text) => `<p>\u3000\u3000${escape(text)}</p>`,
  heading: (text) => `<p>\u3000\u3000<strong>${text}</strong></p>`,
  sign: (text) => `<p style="text-align:right">${text}</p>`,
  table: tableBy(({ text }) => `<p>${text === '' ? '<br>' : escape(text)}</p>\n`, (cells) => cells, ['', '']),
})}</div></body></html>`)

/** Paragraphs by line breaks within one block. */
const breaks: Shape = (report) => page('breaks.html', `<!DOCTYPE html><html><head><meta charset="utf-8">
<title>政府信息公开年报</title></head><body><div class="bread">您的位置：首页 >> 信息公开 >> 年度报告</div>
<h3>${report.title.join(' ')}</h3><div class="sub">时间：${report.year
  + 1}-02-01 09:00:00\u3000点击：<i>56</i>次</div>
<div class="content"><font size="3">${contentOf(report, {
  title: () => '', paragraph: (text) => `\u3000\u3000${escape(text)}<br>`,
  heading: (text) => `\u3000\u3000<b>${text}</b><br><br>`,
  sign: (text) => `<div align="right">${text}</div>`, table: (table) => `${plainTable(table)}<br>`,
})}</font></div><p>上一篇：<a>青禾县石桥镇人民政府信息公开指南</a></p><p>下一篇：<a>没有了</a></p>
<p>【字体：大 中 小】【打印】【关闭】</p></body></html>`)

/** On a phone: no head but a bar, buttons above and below. */
const mobile: Shape = (report) => page('m.html', `<!DOCTYPE html><html><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${report.title.join('')}</title></head><body>
<header><a>返回</a><span>青禾县人民政府</span><a>菜单</a></header><section><h1>${report.title.join('')}</h1>
<p class="meta"><em>${report.year + 1}-01-30 17:20</em><em>${report.agency}</em><em>听全文</em></p>
<article>${contentOf(report, {
  title: () => '', paragraph: (text) => `<section><p><span>${escape(text)}</span></p></section>`,
  heading: (text) => `<section><p><span><strong>${text}</strong></span></p></section>`,
  sign: (text) => `<p style="text-align:right"><span>${text}</span></p>`,
  table: (table) => `<div style="overflow-x:auto">${plainTable(table)}</div>`,
})}</article><button>展开全文</button><div>阅读 1024\u3000赞 3\u3000在看 2</div>
<div>分享到 朋友圈 微信好友</div></section>
<footer><a>电脑版</a><p>青禾县人民政府办公室主办</p></footer></body></html>`)

/** On one line, end tags left out where they may be. */
const minified: Shape = (report) => page('min.html', `<!doctype html><meta charset=utf-8><title>${
  report.title.join('')}</title><body>${contentOf(report, {
  title: (lines) => `<h2>${lines.join('')}</h2>`, paragraph: (text) => `<p>${escape(text)}`,
  heading: (text) => `<p><strong>${text}</strong>`, sign: (text) => `<p align=right>${text}`,
  table: tableBy((cell) =>
    `<td${spansOf(cell).replace(/"/g, '')}>${escape(cell.text)}`, (cells) => `<tr>${cells}`,
    ['<table>', '</table>']),
}).replace(/\n/g, '')}`)

/** Several small tables: one for each block of table two, heads as th. */
const splitTables: Shape = (report) => page('split.html', `<!DOCTYPE html><html><head><meta charset="utf-8">
<title>${report.title.join('')}</title></head><body><main>${contentOf(report, {
  title: (lines) => lines.map((line) => `<h1>${line}</h1>`).join(''),
  paragraph: (text) => `<p>${escape(text)}</p>`,
  heading: (text) => `<h2>${text}</h2>`, sign: (text) => `<p>${text}</p>`,
  table: (table) => splitBlocks(table).map(tableBy(
    (cell) => (cell.role === 'figure'
      || cell.role === 'rowHead' ? `<td${spansOf(cell)}>${escape(cell.text)}</td>`
      : `<th${spansOf(cell)}>${escape(cell.text)}</th>`),
    (cells) => `<tr>${cells}</tr>`, ['<table>', '</table>'],
  )).join('<p></p>'),
})}</main></body></html>`)

function splitBlocks(table: MadeTable): MadeTable[] {
  return table.reduce<MadeTable[]>((blocks, row) => {
    const last = blocks[blocks.length - 1]
    if (!last || (row.length === 1 && row[0]?.text.startsWith('第二十条'))) return [...blocks, [row]]
    last.push(row)
    return blocks
  }, [])
}

/** A label in pieces, each a paragraph; a figure whole. */
function wpsLines({ text, role }: MadeCell): string[] {
  if (text === '') return ['&nbsp;']
  return role === 'figure' ? [text] : (text.match(/.{1,9}/gu) ?? []).map(escape)
}

/** WPS: each cell's text in a paragraph of its own, blanks as hard blanks, a width column by column. */
const wps: Shape = (
  report,
) => page('wps.html', `<html><head><meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Word.Document><meta name=Generator content="WPS Office"><title></title></head><body>
${contentOf(report, {
    title: (lines) => lines.map((line) =>
      `<p class=MsoTitle align=center><font face="方正小标宋简体">${line}</font></p>`).join(''),
    paragraph: (text) => `<p class=MsoNormal style="text-indent:28pt">${wordRuns(text)}</p>`,
    heading: (text) => `<h1>${text}</h1>`,
    sign: (text) => `<p class=MsoNormal align=right>&nbsp;&nbsp;${text}&nbsp;&nbsp;&nbsp;&nbsp;</p>`,
    table: (
      table,
    ) => `<table class=MsoTableGrid border=1 style="border-collapse:collapse">${table.map((cells) =>
      `<tr>${cells.map((cell) => `<td valign=center${spansOf(cell)}>${wpsLines(cell)
        .map((piece) => `<p class=MsoNormal align=center>${piece}</p>`).join('')}</td>`).join(
          '',
        )}</tr>`).join('')}</table>`,
  })}</body></html>`)

/** Copied out of a PDF into the editor of a site: a paragraph a line. */
const lineParagraphs: Shape = (
  report,
) => page('lines.html', `<!DOCTYPE html><html><head><meta charset="utf-8">
<title>${report.title.join('')}</title></head><body><div class="content">${contentOf(report, {
  title: (lines) => lines.map((line) => `<p style="text-align:center">${line}</p>`).join(''),
  paragraph: (text) => wrapText(text, { width: 30, isIndented: report.number % 2 === 0, hasBlanks: true })
    .map((line) => `<p>${escape(line)}</p>`).join('\n'),
  heading: (text) => `<p>${text}</p>`, sign: (text) => `<p>${text}</p>`, table: plainTable,
})}</div></body></html>`)

/** One paragraph for all of it; its tables are words between blanks. */
const oneParagraph: Shape = (report) => page('one.html', `<!DOCTYPE html><html><head><meta charset="utf-8">
<title>${report.title.join('')}</title></head><body><div class="content"><p>${contentOf(report, {
  title: (lines) => lines.join(''), paragraph: escape, heading: (text) => text, sign: (text) => text,
  table: (table) => table.map((cells) => cells.map((cell) => escape(cell.text.replace(/\s/g, '')))
    .filter((one) => one !== '').join(' ')).join(' '),
}).replace(/\n/g, ' ')}</p></div></body></html>`)

export const PAGES: Record<string, Shape> = {
  'site editor with particulars and foot': trs, 'layout tables in layout tables': layoutTables,
  'pasted out of Word': wordPasted, 'blocks in place of a table': grid,
  'a paragraph a cell': cellParagraphs, 'paragraphs by line breaks': breaks, 'page for phones': mobile,
  'one line, no end tags': minified, 'a table a block': splitTables, 'page of WPS': wps,
  'wrapped lines, a paragraph each': lineParagraphs, 'one paragraph for all': oneParagraph,
}
