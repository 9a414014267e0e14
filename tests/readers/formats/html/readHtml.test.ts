import { describe, expect, test } from 'vitest'
import { readHtml } from '../../../../src/readers/formats/html/readHtml'
import type { LooseBlock } from '../../../../src/readers/loose/looseDocument'

/** Blocks as short lines: paragraphs as text, tables as rows of texts. */
function shorten(block: LooseBlock): unknown {
  if (block.type === 'table') return block.table.rows.map((row) => row.map((slot) => slot.text))
  if (block.type === 'image') return `[${block.mime} ${block.text}]`
  return `${block.outline
    ? `h${block.outline} ` : ''}${block.list ? `<${block.list}>` : ''}${block.text}`
}
const read = (html: string): unknown[] => (readHtml(html).value?.blocks ?? []).map(shorten)
const refusal = (html: string): string
  | undefined => (readHtml(html).value === null ? readHtml(html).messages[0]?.text : undefined)

describe('text', () => {
  test('paragraphs by p, div and br in reading order; the title is the head’s', () => {
    const html = '<html><head><title> 青禾县\n年报 '
      + '</title></head><body>一<div>二<p>三</p>四</div>五<br>六<hr>七</body></html>'
    expect(read(html)).toEqual(['一', '二', '三', '四', '五', '六', '七'])
    expect(readHtml(html).value).toMatchObject({ kind: 'html', title: '青禾县年报' })
  })

  test('line breaks of the source are no blanks between Chinese characters, ends are trimmed', () => {
    expect(read('<p>　　政府\n   信息<span>公</span>\n<b>开</b> in\n 2025&nbsp;年  度\u200b</p>'))
      .toEqual(['政府信息公开 in 2025 年  度'])
  })

  test('headings carry their level, lists their numbers', () => {
    const html =
      '<h2>一、总体情况</h2><h4><p>（一）</p></h4><ol start="3"><li>甲<ol '
        + 'type="a"><li><p>子</p></li></ol></li><li '
          + 'value=9>乙</li><li>丙</li></ol><ul><li>点</li></ul><ol '
            + 'style="list-style-type:cjk-ideographic"><li>丁</li></ol>'
    expect(read(html)).toEqual([
      'h2 一、总体情况', 'h4 （一）', '<3.>甲', '<a.>子', '<9.>乙', '<10.>丙', '点', '<一、>丁',
    ])
  })

  test('what the reader of the page does not see is dropped', () => {
    const html = `<script>alert(1)</script><style>p{}</style><noscript>请开启脚本</noscript><nav>首页</nav>`
      + `<p hidden>藏</p><div style="color:red; DISPLAY : none">藏<p>藏</p></div>
      <select><option>2024</option></select><button>打印</button><template><p>藏</p></template>`
        + `<del>旧</del><svg><text>图</text></svg><p onclick="steal()">见</p><input type=hidden value=9>`
        + `<p>数<input value="12"></p>`
    expect(read(html)).toEqual(['见', '数12'])
  })

  test('Word and WPS pages: conditional comments, o:p, split runs, list numbers of mso', () => {
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--[if gte mso 9]><xml>`
      + `<w:View>Normal</w:View></xml><![endif]-->
      <p class=MsoNormal><![if !supportLists]>`
        + `<span style='mso-list:Ignore'>1.<span style='font:7.0pt'>&nbsp;&nbsp; </span></span><![endif]>`
        + `<span>公</span><span lang=EN-US><o:p></o:p></span>开</p><p><o:p>&nbsp;</o:p></p></body></html>`
    expect(read(html)).toEqual(['<1.>公开'])
  })

  test('preformatted text keeps its lines', () => {
    expect(read('<pre>甲\n  乙\r\n\n丙</pre>')).toEqual(['甲', '乙', '丙'])
  })
})

describe('tables', () => {
  test('merged cells are spread, lines in a cell kept apart, a caption goes before', () => {
    const html =
      '<table><caption>表</caption><thead><tr><th rowspan=2>项</th><th '
        + 'colspan="2">数<br>量</th></tr><tr><td><p>甲</p></td><td>乙</td></tr></thead>'
        + '<tbody><tr><td>收<td>1<td></tr></tbody></table>'
    expect(read(html))
      .toEqual(['表', [['项', '数\n量', '数\n量'], ['项', '甲', '乙'], ['收', '1', '']]])
  })

  test('a layout table is read as what it lays out; the tables in it stay tables', () => {
    const inner = '<table><tr><td>规章</td><td>1</td></tr></table>'
    expect(read(`<table><tr><td><p>前</p>${inner}<p>后</p></td><td>侧</td></tr></table>`))
      .toEqual(['前', [['规章', '1']], '后', '侧'])
    expect(read(`<table><tr><td>${inner}</td></tr></table>`)).toEqual([[['规章', '1']]])
    expect(read('<table><tr><td><h2>一、总体情况</h2>正文</td><td>侧</td></tr></table>'))
      .toEqual(['h2 一、总体情况', '正文', '侧'])
  })

  test('cells wrapped in tables of their own are still cells', () => {
    const cell = (text: string): string => `<td><table><tr><td>${text}</td></tr></table></td>`
    expect(read(`<table><tr>${cell('规章')}${cell('1')}</tr><tr>${cell(
      '规范性文件',
    )}${cell('2')}</tr></table>`)).toEqual([[['规章', '1'], ['规范性文件', '2']]])
  })

  test('a grid of short texts stays a table though a cell holds a table or a long text', () => {
    const row = '<tr><td>甲</td><td>1</td><td>2</td><td>3</td></tr>'
    const nested = `<table>${row}${row}${row}<tr><td>${'长'
      .repeat(1200)}</td><td><table><tr><td>内</td><td>外</td></tr></table></td></tr></table>`
    expect(readHtml(nested).value?.blocks.map((block) => block.type)).toEqual(['table'])
  })

  test('what has a caption is a table, with one cell or long texts too; headings in it are not', () => {
    const long = '长'.repeat(2000)
    const named = (cells: string): string => `<table><caption>表</caption><tr>${cells}</tr></table>`
    expect(read(named('<td>甲</td>'))).toEqual(['表', [['甲']]])
    expect(read(named(`<td>甲</td><td>${long}</td>`))).toEqual(['表', [['甲', long]]])
    expect(read(named(`<td><h2>一、总体情况</h2>正文</td>`))).toEqual(['表', 'h2 一、总体情况', '正文'])
  })

  test('a metadata table before the report is a table; an empty column keeps its place', () => {
    expect(
      read('<table><tr><td>索引号</td><td>001</td></tr></table><table><tr><td>信息内容</td><td></td>'
        + '<td>数</td></tr></table>'),
    )
      .toEqual([[['索引号', '001']], [['信息内容', '', '数']]])
  })
})

describe('images', () => {
  const data = 'iVBORw0KGgo='
  test('images in the page come along with their caption, others are counted', () => {
    const html = `<figure><img src="data:image/png;base64,${data}" alt="图片">`
      + `<figcaption>图1 数量</figcaption></figure><p><img src="data:image/jpg;base64,${data}" alt="说明"></p>
      <img src="https://example.invalid/a.png"><img src="x.gif" width=1 height=1>`
        + `<img src="data:image/svg+xml;base64,PHN2Zz4=">`
    expect(read(html)).toEqual(['[image/png 图1 数量]', '[image/jpeg 说明]'])
    expect(readHtml(html).value?.blocks[0]).toMatchObject({ data })
    expect(readHtml(html).messages)
      .toEqual([{ level: 'note', text: '网页里有 2 张图片没有随文件保存，未读入' }])
  })

  test('images from elsewhere are asked for by address', () => {
    const imageOf = (address: string): { mime: string; data: string }
      | null => (address === 'cid:1' ? { mime: 'image/png', data } : null)
    expect(readHtml('<img src="cid:1">', { imageOf }).value?.blocks)
      .toEqual([{ type: 'image', mime: 'image/png', data, text: '' }])
  })
})

describe('hostile pages', () => {
  test('empty and foreign input gets a sentence', () => {
    expect(refusal('')).toContain('没有文字')
    expect(refusal('<script>document.write("年报")</script>')).toContain('没有文字')
    expect(read('\u0000\u0001 只有 < 文字 &amp; &bogus; &#xffffffff;')).toHaveLength(1)
  })

  test('deep nesting, endless attributes and too much of everything is refused', { tags: 'long' }, () => {
    expect(refusal('<div>'.repeat(100_000))).toContain('嵌套过深')
    expect(refusal('<table><tr><td>'.repeat(50_000))).toContain('嵌套过深')
    expect(refusal('<b>年</b>'.repeat(300_000))).toContain('嵌套过深')
    expect(refusal(Array.from({ length: 20_000 }, (_, id) => `<p><b id=${id}>`).join('')))
      .toContain('嵌套过深')
    expect(refusal('年'.repeat(25_000_000))).toContain('内容过多')
    expect(refusal(`<p ${'a="'.repeat(100_000)}`)).toContain('没有文字')
  })

  test('10,000 columns and huge spans are cut, and it is said', { tags: 'long' }, () => {
    const wide =
      readHtml(`<table><tr>${'<td>1</td>'.repeat(10_000)}</tr><tr><td>2</td></tr></table>`)
    expect(wide.value?.blocks[0]).toMatchObject({ type: 'table' })
    expect(wide.messages[0]?.text).toContain('只读入了一部分')
    const spans = readHtml(`<table>${`<tr>${'<td rowspan=1000 colspan=1000>1</td>'.repeat(50)}</tr>`
      .repeat(500)}</table>`)
    expect(spans.messages[0]?.text).toContain('合并单元格过多')
  })
})
