/**
 * What the Word file tells Word so that pages come out as GB/T 9704-2012 has them; read from the
 * XML.
 */
import type { Element } from '@xmldom/xmldom'
import { describe, expect, test } from 'vitest'
import { composeDocument } from '../../../src/document'
import type { DocumentNode, DocumentTree } from '../../../src/model/document'
import { writeDocx } from '../../../src/writers/docx/writeDocx'
import { documentReport, textCell } from '../../support/documents'
import {
  childrenOf, elementsOf, parsePart, textWithin, unzipParts, valueAt,
} from '../../support/files/docxXml'

function treeOf(...nodes: DocumentNode[]): DocumentTree {
  return { title: '青禾县年报', agency: '青禾县人民政府', year: 2025, nodes }
}

const table: DocumentNode = {
  type: 'textTable',
  columns: 2,
  about: '表1 各渠道公开数量',
  rows: [
    [textCell('渠道', { head: true }), textCell('数量', { head: true })],
    [textCell('网站'), textCell('12')],
    [textCell('报纸'), textCell('3')],
  ],
}
const image: DocumentNode = {
  type: 'image',
  mime: 'image/png',
  data: 'iVBORw0KGgo=',
  width: 60,
  height: 40,
  caption: '',
  about: '平台建设',
}
const whole = unzipParts(await writeDocx(composeDocument(documentReport(2025))))
const drafted =
  unzipParts(await writeDocx(composeDocument(documentReport(2025), { draft: '3项未改正' })))

/** Styles by id. */
function stylesOf(parts: Record<string, string>): Map<string, Element> {
  return new Map(
    elementsOf(parsePart(parts, 'word/styles.xml'), 'w:style').map((style) => [
      style.getAttribute('w:styleId') ?? '',
      style,
    ]),
  )
}

const styles = stylesOf(whole)
const styleOf = (id: string): Element => styles.get(id) ?? expect.fail(`no style ${id}`)

async function paragraphsOf(...nodes: DocumentNode[]): Promise<Element[]> {
  return elementsOf(
    parsePart(unzipParts(await writeDocx(treeOf(...nodes))), 'word/document.xml'), 'w:p',
  )
}

const has = (paragraph: Element | undefined, name: string): boolean =>
  paragraph !== undefined &&
  childrenOf(paragraph, 'w:pPr').some((properties) => childrenOf(properties, name).length > 0)
describe('styles', () => {
  test('headings stand in the outline and are followed by the body style', () => {
    for (const [index, id] of ['Heading1', 'Heading2', 'Heading3', 'Heading4'].entries()) {
      expect(valueAt(styleOf(id), ['w:pPr', 'w:outlineLvl'])).toBe(String(index))
      expect(valueAt(styleOf(id), ['w:next'])).toBe('ReportBody')
    }
    expect(valueAt(styleOf('Title'), ['w:next'])).toBe('ReportBody')
    expect(valueAt(styleOf('ReportBody'), ['w:next'])).toBe('ReportBody')
  })

  test('each of ours is offered in the gallery and leaves breaks and marks to the standard', () => {
    for (const style of [...styles.values()]
      .filter((each) => each.getAttribute('w:type') === 'paragraph')) {
      expect(childrenOf(style, 'w:qFormat')).toHaveLength(1)
      const off = ['w:widowControl', 'w:overflowPunct', 'w:autoSpaceDE', 'w:autoSpaceDN']
        .map((name) =>
          valueAt(style, ['w:pPr', name]),
        )
      expect(off).toEqual(['0', '0', '0', '0'])
    }
  })

  test('a style that is named exists, and none is left over', () => {
    for (const parts of [whole, drafted]) {
      const known = stylesOf(parts)
      const used = new Set(
        Object.entries(parts)
          .filter(([path]) => /^word\/(document|header|footer)/.test(path))
          .flatMap(([path]) =>
            elementsOf(parsePart(parts, path), 'w:pStyle')
              .map((style) => style.getAttribute('w:val') ?? ''),
          ),
      )
      expect([...used].filter((id) => !known.has(id))).toEqual([])
      const based = new Set([...known.values()].map((style) => valueAt(style, ['w:basedOn'])))
      const always = [
        'Normal',
        'DefaultParagraphFont',
        'TableNormal',
        'Title',
        'Heading1',
        'Heading2',
        'Heading3',
        'Heading4',
        'ReportBody',
        'ReportSignature',
        'ReportNumber',
      ]
      expect(
        [...known.keys()].filter((id) => !used.has(id) && !based.has(id) && !always.includes(id)),
      ).toEqual([])
    }
  })

  test('a final file says nothing of drafts', () => {
    expect(Object.values(whole).filter((part) => part.includes('草稿'))).toEqual([])
  })
})

describe('languages', () => {
  test('Latin words and figures are not Chinese: they stay whole at the end of a line', () => {
    const language = elementsOf(parsePart(whole, 'word/styles.xml'), 'w:lang')[0]
    expect([language?.getAttribute('w:val'), language?.getAttribute('w:eastAsia')]).toEqual([
      'en-US',
      'zh-CN',
    ])
    expect(Object.values(whole).filter((part) => part.includes('w:wordWrap'))).toEqual([])
  })

  test.each([
    ['网址https://www.example.cn，电话0000-0000000', ['https://www.example.cn']],
    ['邮箱gongkai@qinghe-example.cn（工作日）', ['gongkai@qinghe-example.cn']],
    ['共1234567890件，电话0000-1234567,0000-7654321', []],
    ['Information公开', []],
    ['Informatization', ['Informatization']],
  ])('%s', async (text, long) => {
    for (const node of [
      { type: 'paragraph', text },
      { type: 'heading', level: 1, text, keepWithNext: true },
    ] as DocumentNode[]) {
      const [paragraph] = await paragraphsOf(node)
      const runs = elementsOf(paragraph ?? expect.fail('no paragraph'), 'w:r')
      expect(runs.map(textWithin).join('')).toBe(text)
      expect(runs.filter((run) => valueAt(run, ['w:rPr', 'w:lang']) === 'zh-CN').map(textWithin))
        .toEqual(long)
    }
  })
})

describe('a figure with a hyphen', () => {
  test.each([
    ['电话0571-12345678、0571-7654321转8', ['0571-12345678', '0571-7654321']],
    ['执行GB/T 9704-2012，自2025-01-01起', ['9704-2012', '2025-01-01']],
    ['增减-47件，版本V2-beta，见https://www.example.cn/2025-01/t-1.html', []],
  ])('stays on one line: %s', async (text, figures) => {
    for (const node of [
      { type: 'paragraph', text }, { type: 'title', text },
      { type: 'textTable', columns: 1, rows: [[textCell(text)]] },
    ] as DocumentNode[]) {
      const paragraphs = (await paragraphsOf(node)).filter((one) => textWithin(one) !== '')
      expect(paragraphs.map(textWithin).join('')).toBe(text)
      const kept = paragraphs.flatMap((one) => elementsOf(one, 'w:noBreakHyphen'))
      expect(kept).toHaveLength(figures.join('').split('-').length - 1)
    }
  })
})

describe('what stays together', () => {
  test('a caption and a line above a table with it, a head row with the row below', async () => {
    const [caption, line, ...cells] = await paragraphsOf(
      { type: 'paragraph', text: '表1 各渠道公开数量', isCaption: true },
      { type: 'paragraph', text: '数量如下：' },
      table,
    )
    expect([valueAt(caption ?? expect.fail(''), ['w:pPr', 'w:pStyle']), has(line, 'w:keepNext')])
      .toEqual([
        'ReportTableCaption',
        true,
      ])
    const known = stylesOf(
      unzipParts(
        await writeDocx(treeOf({ type: 'paragraph', text: '表1', isCaption: true }, table)),
      ),
    )
    expect(
      childrenOf(
        childrenOf(known.get('ReportTableCaption') ?? expect.fail(''), 'w:pPr')[0]
          ?? expect.fail(''),
        'w:keepNext',
      ),
    ).toHaveLength(1)
    expect(cells.slice(0, 6).map((cell) => has(cell, 'w:keepNext'))).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ])
  })

  test('the last two lines of the text with the 落款', async () => {
    const before = await paragraphsOf(
      { type: 'paragraph', text: '前文' },
      { type: 'paragraph', text: '末段有两行字才够长'.repeat(4) },
      { type: 'signature', text: '青禾县' },
    )
    expect(
      before.slice(0, 2)
        .map((paragraph) => [has(paragraph, 'w:keepNext'), has(paragraph, 'w:widowControl')]),
    ).toEqual([
      [false, false],
      [true, true],
    ])
  })

  test('and the paragraph above a last one of a single line', async () => {
    const before = await paragraphsOf(
      { type: 'paragraph', text: '前文' },
      { type: 'paragraph', text: '倒数第二段' },
      { type: 'paragraph', text: '没有其他需要报告的事项。' },
      { type: 'signature', text: '青禾县' },
    )
    expect(
      before
        .slice(0, 3)
        .map((paragraph) => [has(paragraph, 'w:keepNext'), has(paragraph, 'w:widowControl')]),
    ).toEqual([
      [false, false],
      [true, true],
      [true, true],
    ])
  })
})

test('a long figure of a table in the text is centred like a short one, running text is not', async () => {
  const paragraphs = await paragraphsOf({
    type: 'textTable', columns: 1,
    rows: ['987654321', '98,765,432.10', '12', '公开事项的办理说明一段'].map((text) => [textCell(text)]),
  })
  expect(paragraphs.slice(0, 4).map((one) => valueAt(one, ['w:pPr', 'w:jc'])))
    .toEqual(['center', 'center', 'center', undefined])
})

test('a figure of nine digits is set smaller in the narrow columns, no other cell is', async () => {
  const report = documentReport(2025)
  const cells = {
    ...report.cells,
    'applications.received.person': Object.freeze({ text: '123456789', source: 'typed' as const }),
  }
  const xml = parsePart(
    unzipParts(await writeDocx(composeDocument({ ...report, cells }))),
    'word/document.xml',
  )
  const sized = elementsOf(xml, 'w:r')
    .filter((run) => valueAt(run, ['w:rPr', 'w:sz']) !== undefined)
  expect(sized.map((run) => [textWithin(run), valueAt(run, ['w:rPr', 'w:sz'])])).toContainEqual([
    '123456789',
    '13',
  ])
  expect(sized.every((run) => /^\d{5,}$/.test(textWithin(run)))).toBe(true)
})

describe('run-in headings', () => {
  test.each([
    ['（一）主动公开情况。2025年，公开12条。', '（一）主动公开情况。'],
    ['(二)依申请公开情况。收到3件。', '(二)依申请公开情况。'],
    ['（三）政府信息管理', '（三）政府信息管理'],
    ['（一）2025年，本机关公开信息12条；收到申请3件。', ''],
    ['一是更新不够及时。二是解读单一。', ''],
    ['1.主动公开情况。公开12条。', ''],
  ])('%s', async (text, head) => {
    const [paragraph] = await paragraphsOf({ type: 'paragraph', text })
    const runs = elementsOf(paragraph ?? expect.fail(''), 'w:r')
    expect(runs.map(textWithin).join('')).toBe(text)
    expect(
      runs
        .filter((run) => valueAt(run, ['w:rPr', 'w:rFonts'], 'w:eastAsia') === '楷体_GB2312')
        .map(textWithin)
        .join(''),
    ).toBe(head)
  })
})

describe('for those who do not see it', () => {
  test('tables and pictures say what they show', async () => {
    const xml = unzipParts(await writeDocx(treeOf(table, image)))['word/document.xml'] ?? ''
    expect(xml).toContain('<w:tblCaption w:val="表1 各渠道公开数量"/>')
    expect(xml).toContain('descr="图片：平台建设"')
    expect(
      elementsOf(parsePart(whole, 'word/document.xml'), 'w:tblCaption').map((caption) =>
        caption.getAttribute('w:val'),
      ),
    ).toEqual(
      [
        '门户网站',
        '主动公开政府信息情况',
        '收到和处理政府信息公开申请情况',
        '政府信息公开行政复议、行政诉讼情况',
      ].map((text, index) => (index === 0 ? expect.stringContaining(text) : text)),
    )
  })

  test('the file tells its language', () => {
    expect(whole['docProps/core.xml']).toContain('<dc:language>zh-CN</dc:language>')
  })
})

describe('the 落款', () => {
  test.each([
    [
      ['青禾县人民政府', '2026年1月20日'],
      ['青禾县人民政府', '2026年1月20日'],
    ],
    [
      ['内蒙古自治区呼伦贝尔市莫力达瓦达斡尔族自治旗人民政府办公室', '2026年1月20日'],
      ['内蒙古自治区呼伦贝尔市/莫力达瓦达斡尔族自治旗人民政府办公室', '2026年1月20日'],
    ],
  ])('%s: lines on one axis, no name broken inside a word', async (texts, lines) => {
    const paragraphs =
      await paragraphsOf(...texts.map((text): DocumentNode => ({ type: 'signature', text })))
    const printed = paragraphs.map((paragraph) =>
      elementsOf(paragraph, 'w:r')
        .map((run) => (elementsOf(run, 'w:br').length > 0 ? '/' : textWithin(run)))
        .join(''),
    )
    expect(printed).toEqual(lines)
    expect(
      new Set(paragraphs.map((paragraph) => valueAt(paragraph, ['w:pPr', 'w:ind'], 'w:left'))).size,
    ).toBe(1)
    expect(valueAt(styleOf('ReportSignature'), ['w:pPr', 'w:jc'])).toBe('center')
  })
})
