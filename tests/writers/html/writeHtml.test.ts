import { describe, expect, test } from 'vitest'
import { composeDocument } from '../../../src/document'
import type { DocumentNode, DocumentTree } from '../../../src/model/document'
import { writeHtml } from '../../../src/writers/html'
import { parseHtml, textOfHtml, textOfTree } from '../../support/samples/documentText'
import { documentReport, HOSTILE_TEXT, hostileTree, RED_IMAGE } from '../../support/documents'

function treeOf(...nodes: DocumentNode[]): DocumentTree {
  return { title: '青禾县2025年政府信息公开工作年度报告', agency: '青禾县', year: 2025, nodes }
}

const years = [2020, 2025] as const

describe.each(years)('a whole report of %i', (year) => {
  const tree = composeDocument(documentReport(year), { draft: '3项未改正' })

  test('says in HTML what the tree says, text by text and cell by cell', () => {
    expect(textOfTree(tree).length).toBeGreaterThan(20)
    expect(textOfHtml(writeHtml(tree))).toEqual(textOfTree(tree))
  })

  test('stays one block per node whatever the texts hold', () => {
    const hostile = hostileTree(tree)
    const html = writeHtml(hostile)
    expect(textOfHtml(html)).toEqual(textOfTree(hostile))
    expect(parseHtml(html).children).toHaveLength(tree.nodes.length)
    expect(parseHtml(html).querySelectorAll('script, [onerror]')).toHaveLength(0)
    expect(parseHtml(html).querySelector('img')?.getAttribute('alt')).toBe(HOSTILE_TEXT)
    expect(parseHtml(html).querySelector('.official')?.getAttribute('aria-label'))
      .toBe(HOSTILE_TEXT)
  })
})

describe('nodes', () => {
  test('headings stand one below the other, from the title down', () => {
    const html = writeHtml(treeOf(
      { type: 'title', text: '题' },
      ...([0, 1, 2, 3] as const).map((level): DocumentNode => ({
        type: 'heading', level, text: `级${level}`, keepWithNext: true,
      })),
    ))
    expect([...parseHtml(html).children].map((element) => element.tagName))
      .toEqual(['H1', 'H2', 'H3', 'H4', 'H5'])
  })

  test('a title of two lines breaks before the year', () => {
    const html =
      writeHtml(treeOf({ type: 'title', text: '青禾县人民政府2025年政府信息公开工作年度报告' }))
    expect([...parseHtml(html).querySelectorAll('h1 span')].map((line) => line.textContent))
      .toEqual(['青禾县人民政府', '2025年政府信息公开工作年度报告'])
  })

  test('a long address may break after its dots and strokes, and reads the same', () => {
    const text = '网址https://www.example.com/a_b，电话0000-0000000'
    const html = writeHtml(treeOf({ type: 'paragraph', text }))
    expect(html).toContain('https://<wbr>www.<wbr>example.<wbr>com/<wbr>a_<wbr>b</span>，')
    expect(html).toContain('电话<span class="whole">0000-0000000</span>')
    expect(textOfHtml(html)).toEqual([text])
  })

  test('a telephone number stays whole, a chain of figures longer than a small screen does not', () => {
    const html = writeHtml(treeOf({ type: 'paragraph', text: `0571-12345678转${'12-'.repeat(9)}34` }))
    expect(html.match(/class="whole"/g)).toHaveLength(1)
  })

  test('a placeholder of the break in the text itself is dropped, not a tag', () => {
    expect(writeHtml(treeOf({ type: 'paragraph', text: 'a\u0000b' })))
      .toBe('<p class="paragraph">ab</p>')
  })

  test('an image keeps its proportions inside the text area', () => {
    const image = { type: 'image', ...RED_IMAGE, caption: '' } as const
    expect(writeHtml(treeOf({ ...image, width: 96, height: 48 })))
      .toContain('width:25.4mm;height:12.7mm')
    expect(writeHtml(treeOf({ ...image, width: 6000, height: 3000 })))
      .toContain('width:156mm;height:78mm')
    expect(writeHtml(treeOf({ ...image, width: 1000, height: 9000 })))
      .toContain('width:20mm;height:180mm')
    expect(parseHtml(writeHtml(treeOf(image))).querySelector('figcaption')).toBeNull()
  })

  test('the lines of the 落款 are centred on one axis, the date four characters in', () => {
    const html = writeHtml(treeOf({
      type: 'signature', text: '青禾县人民政府',
    }, { type: 'signature', text: '2026年1月20日' }))
    const styles = [...parseHtml(html).children].map((line) => line.getAttribute('style'))
    expect(styles).toEqual(['--axis:7.25', '--axis:7.25'])
  })

  test('a long name of the 落款 is broken by meaning', () => {
    const text = '内蒙古自治区呼伦贝尔市莫力达瓦达斡尔族自治旗人民政府办公室'
    const lines = '内蒙古自治区呼伦贝尔市<br>莫力达瓦达斡尔族自治旗人民政府办公室'
    expect(writeHtml(treeOf({ type: 'signature', text }))).toContain(lines)
    expect(textOfHtml(writeHtml(treeOf({ type: 'signature', text })))).toEqual([text])
  })

  test('a run-in heading and a long address are marked, the text is the same', () => {
    const text = '（一）主动公开情况。详见gongkai@qinghe-example.cn。'
    const html = writeHtml(treeOf({ type: 'paragraph', text }))
    expect(html)
      .toContain('<span class="run-in">（一）主动公开情况。</span>详见<span class="long-word">')
    expect(textOfHtml(html)).toEqual([text])
  })

  test('a line that names a table is its caption', () => {
    const html =
      writeHtml(treeOf({ type: 'paragraph', text: '表1 各渠道公开数量', isCaption: true }))
    expect(html).toBe('<p class="caption">表1 各渠道公开数量</p>')
  })
})
