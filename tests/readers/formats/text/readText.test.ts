import { describe, expect, test } from 'vitest'
import { composeDocument } from '../../../../src/document'
import { readText as readTextFile, TEXT_TOO_LARGE } from '../../../../src/readers/formats/text/readText'
import { formWords } from '../../../../src/readers/recognise'
import { readText } from '../../../support/samples/readWithForm'
import { writeText } from '../../../../src/writers/text/writeText'
import { buildFullReport } from '../../../support/fullReport'
import { readSeedText, seedNames } from './seedTexts'

const INDENT = '\u3000\u3000'

/** Blocks as short values: paragraphs as text, tables as rows of texts. */
function read(text: string): (string | string[][])[] {
  return (readText(text).value?.blocks ?? []).map((block) => (block.type === 'table'
    ? block.table.rows.map((row) => row.map((slot) => slot.text)) : block.text))
}
const notes = (text: string): string[] => readText(text).messages.map((message) => message.text)

describe('prose', () => {
  test('a line is a paragraph, blank lines only part them, indents are kept', () => {
    expect(read('青禾县年报\r\n\r\n　　一是公开。\r二是管理。\u2028完。'))
      .toEqual(['青禾县年报', '　　一是公开。', '二是管理。', '完。'])
  })

  test('marks of conversion, page numbers and texts of pictures go, and it is said', () => {
    const text = '[bookmark: _GoBack]一是[image: ]公开。\n— 1 —\n第 2 页 共 3 页\n二是管理。\n- '
      + '3 -\nimage1.png\nJII X R\nRIKA 12\n'
    expect(read(text)).toEqual(['一是公开。', '二是管理。'])
    expect(notes(text)).toEqual([
      '去掉了 2 处转换留下的书签或图片标记',
      '文末从“image1.png”起的 3 行是从图片识别出的杂乱文字，未读入',
    ])
  })

  test('what a browser prints above and below its pages goes', () => {
    const page = (at: number, text: string): string =>
      `2026/1/28 10:12 青禾县年报\n${text}\nhttps://www.qinghe.example.cn/nb/art_1.html ${at}/2`
    expect(read(`${page(1, '一是公开。')}\n${page(2, '二是管理。')}`)).toEqual(['一是公开。', '二是管理。'])
    const parted = '1/28/26, 10:12 AM\n青禾县年报\n一是公开。\nfile:///nb/1.html\n1/2\n'
      + '1/28/26, 10:12 AM\n二是管理。\nfile:///nb/1.html\n2/2'
    expect(read(parted)).toEqual(['青禾县年报', '一是公开。', '二是管理。'])
    expect(read('网址为\nhttps://www.qinghe.example.cn/\n欢迎查阅。')).toHaveLength(3)
  })

  test('the name of a picture before a part of the report takes only itself away', () => {
    expect(read('一是公开。\nimage1.png\n二是管理。\n六、其他需要报告的事项\n无。'))
      .toEqual(['一是公开。', '二是管理。', '六、其他需要报告的事项', '无。'])
  })

  test('lines broken at a fixed width are put together, other text is not', () => {
    const full = '全年主动公开政府信息一千二百余条，其中门户网站九百余条，政务新媒体三百余条'
    const wrapped = [
      '一、总体情况', `${INDENT}${full}`, ...Array.from({ length: 9 }, () => full), '按期答复。',
      `${INDENT}${full}`, '完。',
    ]
    expect(read(wrapped.join('\n')))
      .toEqual(['一、总体情况', `${INDENT}${full.repeat(10)}按期答复。`, `${INDENT}${full}完。`])
    const apart =
      Array.from({ length: 12 }, (_, index) => `第${index}条，${full}`.slice(0, 30 + index * 2))
    expect(read(apart.join('\n'))).toEqual(apart)
  })
})

describe('tables', () => {
  test('tabs between cells; rows with blanks in front belong to them', () => {
    expect(read('前文。\n信息内容\t制发\n\t规章\n规范性文件\t2\n后文。'))
      .toEqual(['前文。', [['信息内容', '制发'], ['', '规章'], ['规范性文件', '2']], '后文。'])
  })

  test('two tables stay two, one that goes on in the middle of a group is one', () => {
    expect(read('甲\t1\n乙\t2\n\n丙\t3\n丁\t4'))
      .toEqual([[['甲', '1'], ['乙', '2']], [['丙', '3'], ['丁', '4']]])
    expect(read('甲\t子\t2\n乙\t丑\t2\n\n\t寅\t3\n丁\t卯\t4'))
      .toEqual([[['甲', '子', '2'], ['乙', '丑', '2'], ['', '寅', '3'], ['丁', '卯', '4']]])
  })

  test('pipes: Markdown, drawn, one table a row, a row of dashes is no border', () => {
    expect(read('| 信息内容 | 本年 |\n|:---|---:|\n| 规章 | **1** |\n| 甲\\|乙 | 2<br>3 |\n'))
      .toEqual([[['信息内容', '本年'], ['规章', '1'], ['甲|乙', '2\n3']]])
    expect(read('规章|1|2\n文件|-|-\n')).toEqual([[['规章', '1', '2'], ['文件', '-', '-']]])
    expect(read('┌──┬──┐\n│规章│ 1 │\n├──┼──┤\n│文件│ 2 │\n└──┴──┘'))
      .toEqual([[['规章', '1'], ['文件', '2']]])
    expect(read('| 规章 | 1 |\n| --- | --- |\n\n| 文件 | 2 |\n| --- | --- |\n\n后文。'))
      .toEqual([[['规章', '1'], ['文件', '2']], '后文。'])
    expect(read('| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n| 丙 | 丁 |\n|---|---|\n| 3 | 4 |'))
      .toHaveLength(2)
    expect(read('门户网站|公众号两个渠道，均已开通。'))
      .toEqual(['门户网站|公众号两个渠道，均已开通。'])
  })

  test('blanks between cells: figures at the end, labels in front, parts of labels before them', () => {
    expect(read('信息内容 本年制发 本年废止 现行有效\n规章 0 0 0\n行政规范性文件   24  1  '
      + '1,024\n行政事业性收费 77180.86万元\n后文，2025 年 1 月 2 日发布。')).toEqual([
      [
        ['信息内容', '本年制发', '本年废止', '现行有效'], ['规章', '0', '0', '0'],
        ['行政规范性文件', '24', '1', '1,024'], ['行政事业性收费', '77180.86万元', '', ''],
      ],
      '后文，2025 年 1 月 2 日发布。',
    ])
    expect(read(
      '（二）部分公开（区分处理的，只计这一情\n形） 3 0 0 0 0 0 3\n2.重复申请 1 0 0 0 0 0 1',
    )[0]).toEqual(
      '（二）部分公开（区分处理的，只计这一情',
    )
    expect(read('1.信访 0 0 0 0 0 0 0\n2.重复\n申请 1 0 0 0 0 0 1')).toEqual([[
      ['1.信访', '0', '0', '0', '0', '0', '0', '0', ''],
      ['2.重复', '申请', '1', '0', '0', '0', '0', '0', '1'],
    ]])
    expect(read('共 1 2 3 条')).toEqual(['共 1 2 3 条'])
  })

  test('one cell a line: tabs and blank lines are kept, a broken label is put together', () => {
    expect(read('二、主动公开\n\t信息内容\n\t本年新\n制作数量\n\n\t规章\n\t\n\t 0\n\n')).toEqual([
      '二、主动公开', '\t信息内容', '\t本年新制作数量', '', '\t规章', '\t', '\t0', '', '', '',
    ].slice(0, 9))
    expect(read('规章\n1\n\n2\n3\n')).toEqual(['规章', '1', '', '2', '3', ''])
  })
})

describe('whole reports', () => {
  test('our own text comes back: every paragraph and every table', () => {
    const tree = composeDocument(buildFullReport())
    const blocks = readText(writeText(tree)).value?.blocks ?? []
    const paragraphs = tree.nodes.flatMap((node) => ('text' in node
      ? [node.text] : node.type === 'image' ? [node.caption] : []))
    expect(blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : [])))
      .toEqual(paragraphs)
    expect(blocks.filter((block) => block.type === 'table'))
      .toHaveLength(tree.nodes.filter((node) => node.type.endsWith('Table')).length)
  })

  test.each(seedNames)('%s loses no line but debris', (name) => {
    const text = readSeedText(name)
    const kept = read(text).flat(2).join('').replace(/\s/g, '')
    const [whole = ''] = text.split(/— 1 —/)
    expect(kept).toBe(whole.replace(/\[(bookmark|image):[^\]]*\]/g, '').replace(/\s/g, ''))
  })
})

describe('hostile text', () => {
  test.each([
    ['50 MB', '政府信息\n'.repeat(10_000_000), '文字过多'],
    ['nothing', ' \n\t\n', '没有文字'],
    ['10,000 columns', `规章\n${'1\t'.repeat(10_000)}`, '超过 400 个单元格'],
    ['no text at all', '\u0000\u0001\u0002PK\u0003'.repeat(100), '不是文字'],
  ])('%s is refused with a sentence', { tags: 'long' }, (_, text, sentence) => {
    expect(readText(text)).toMatchObject({
      value: null, messages: [{ level: 'error', text: expect.stringContaining(sentence) }],
    })
  })

  test.each(['\n', '\r', '\r\n'])('a million lines are refused before one is read (%j)', (mark) => {
    const words = new Proxy(formWords, { get: () => expect.fail('a line was read') })
    expect(readTextFile(`项${mark}`.repeat(1_000_000), words))
      .toMatchObject({ value: null, messages: [{ text: TEXT_TOO_LARGE }] })
  })

  test.each([
    ['pipes', `${'|'.repeat(300)}\n`.repeat(1000)], ['blanks', `1${' '.repeat(500_000)}1`],
    ['figures', '1 '.repeat(500_000)],
    ['short lines', '项\n1\n'.repeat(20_000)], ['tabs', '\t\n'.repeat(40_000)],
    ['brackets', '[bookmark:'.repeat(100_000)], ['quotes', '"\t'.repeat(300_000)],
  ])('%s are read or refused', (_, text) => {
    const { value, messages } = readText(text)
    expect(value !== null || messages.length > 0).toBe(true)
  })
})

describe('texts of other programs', () => {
  test('Markdown without its marks; a minus stays', () => {
    expect(read('# 青禾县林业局2025年年报\n\n**一、总体情况**\n\n全年公开**1286**条，'
      + '见[网站](https://www.example.cn/a)。\n\n---\n\n- 更新不够及时。\n1\\. 培训'))
      .toEqual([
        '青禾县林业局2025年年报', '一、总体情况', '全年公开1286条，见网站。', '更新不够及时。',
        '1. 培训',
      ])
    expect(read('# 年报\n减少\n- 47')).toContain('- 47')
    expect(read('全年公开**1286**条。')).toEqual(['全年公开**1286**条。'])
  })

  test('tables in HTML between the lines, one without an end stays text', () => {
    expect(read('## 表\n<table>\n<tr><td '
      + 'colspan="2">规章</td></tr>\n<tr><td>3</td><td>&nbsp;</td></tr></table>完。'))
      .toEqual(['表', [['规章', '规章'], ['3', '']], '完。'])
    expect(read('<table><tr><td>规章。')).toEqual(['<table><tr><td>规章。'])
  })

  test('commas between cells', () => {
    const rows = [
      '规章,0,0,0', '"行政规范\n性文件","1,286",3,',
      ...Array.from({ length: 7 }, () => ',（一）予以公开,,4'),
    ]
    expect(read(`年报,,,\n${rows.join('\n')}`)).toEqual(['年报', [
      ['规章', '0', '0', '0'], ['行政规范 性文件', '1,286', '3', ''],
      ...Array.from({ length: 7 }, () => ['', '（一）予以公开', '', '4']),
    ]])
    expect(read('全年公开1,286条,其中网站973条,新媒体313条。'))
      .toEqual(['全年公开1,286条,其中网站973条,新媒体313条。'])
    const prose = Array.from(
      { length: 9 },
      (_, index) => `${index}件,其中网站3件,新媒体2件${index % 2 === 0 ? '。' : '.'}`,
    )
    expect(read(prose.join('\n'))).toEqual(prose)
  })

  test('commas between cells, in a report with more lines of text than rows', () => {
    const text = Array.from({ length: 12 }, (_, index) => `第${index}段，公开信息3条。`)
    const rows = ['第二十条第（一）项,,,', '信息内容,本年制发件数,本年废止件数,现行有效件数',
      '规章,0,0,0', '行政规范性文件,3,,12']
    const wide = Array.from({ length: 6 }, (_, index) => `,（${index}）予以公开,,4,0,1`)
    expect(read([...text, ...rows, ...wide, '存在问题,改进措施,下步打算等三点。', ...text].join('\n')))
      .toEqual([...text, '第二十条第（一）项',
        [['信息内容', '本年制发件数', '本年废止件数', '现行有效件数', '', ''],
          ['规章', '0', '0', '0', '', ''], ['行政规范性文件', '3', '', '12', '', ''],
          ...wide.map((row) => row.split(','))],
        '存在问题,改进措施,下步打算等三点。', ...text])
    const lists = Array.from({ length: 9 }, (_, index) => `通知${index},意见,公告`)
    expect(read([...text, ...lists].join('\n'))).toEqual([...text, ...lists])
  })
})
