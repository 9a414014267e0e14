import { readFileSync } from 'node:fs'
import { zlibSync } from 'fflate'
import { describe, expect, test, vi } from 'vitest'
import { composeDocument } from '../../../../src/document'
import type { DocumentNode } from '../../../../src/model/document'
import { readPdf } from '../../../support/samples/readWithForm'
import { buildPdf, drawGrid, type FileParts } from './pages'
import { printedReport } from './printedReport'

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../fixtures/pdf/${name}`, import.meta.url)))

/** Before pdfjs was loaded. */
const OWN_PUSH = Object.getOwnPropertyDescriptor(Array.prototype, 'push')

/**
 * Blocks as short values: paragraphs as text, tables as rows of texts, slots under a merge as `^`.
 */
async function readBytes(bytes: Uint8Array): Promise<(string | string[][])[]> {
  const { value } = await readPdf(bytes)
  return (value?.blocks ?? []).map((block) => (block.type === 'table'
    ? block.table.rows.map((row) => row.map((slot) => (slot.isOrigin ? slot.text : '^')))
    : block.text))
}
const read = (parts: FileParts): ReturnType<typeof readBytes> => readBytes(buildPdf(parts))
const FILLER = '全年主动公开政府信息，及时公开政策文件和工作进展，办理申请按期答复。'

describe('printed reports', () => {
  test.each([
    ['word-2025.pdf', 2025], ['browser-2020.pdf', 2020],
  ])('%s: every paragraph and every cell', async (name, year) => {
    const { nodes } = composeDocument(printedReport(year))
    const blocks = await readBytes(fixture(name))
    const paragraphs = nodes.flatMap((node) => ('text' in node ? [node.text] : []))
    expect(blocks.filter((block) => typeof block === 'string')).toEqual(paragraphs)
    expect(blocks.filter((block) => typeof block !== 'string').map(textsOf))
      .toEqual(nodes.flatMap(tableTexts))
  })

  test('20 pages of tables are read', async () => {
    const { texts, lines } = drawGrid({
      left: 60, top: 400, widths: Array.from({ length: 10 }, () => 45),
      heights: Array.from({ length: 15 }, () => 20),
      cells: Array.from({ length: 15 }, () => Array.from({ length: 10 }, () => '12')),
    })
    const page = { texts: [...texts, ...Array.from(
      { length: 14 }, (_, row): [number, number, string] => [60, 90 + row * 20, FILLER],
    )], lines }
    const bytes = buildPdf({ pages: Array.from({ length: 20 }, () => page) })
    expect((await readPdf(bytes)).value?.blocks.length).toBeGreaterThan(1)
  })
})

function textsOf(table: string[][]): string[] {
  return table.flat().filter((text) => text !== '' && text !== '^')
}

/** Texts of an official table by their place. */
function tableTexts(node: DocumentNode): string[][] {
  if (node.type !== 'officialTable') return []
  return [[...node.cells].sort((a, b) => a.row - b.row || a.column - b.column)
    .map(({ text }) => text).filter((text) => text !== '')]
}

describe('text', () => {
  test('fonts that are not in the file are read by the maps at hand', async () => {
    expect(await read({ pages: [{ texts: [[80, 100, `青禾县${FILLER}`]] }] }))
      .toEqual([`青禾县${FILLER}`])
    const gbk =
      buildPdf({
        pages:
          [{ extra: 'BT /F1 12 Tf 80 700 Td '
            + '<C7E0BACCCFD8C7E0BACCCFD8C7E0BACCCFD8C7E0BACCCFD8'
            + 'C7E0BACCCFD8C7E0BACCCFD8C7E0BACCCFD8> Tj ET' }],
        encoding: 'GBK-EUC-H',
      })
    expect(await readBytes(gbk)).toEqual(['青禾县'.repeat(7)])
  })

  test('lines are joined by indents and short lines, over page breaks too; running heads go', async () => {
    const furniture = (page: number): [number, number, string, number][] => [
      [200, 40, '青禾县年报', 9], [280, 800, `— ${page} —`, 9],
    ]
    const full = FILLER.slice(0, 30)
    const pages = [
      { texts: [
        ...furniture(1), [150, 90, '青禾县人民政府', 22], [120, 120, '二〇二五年年度报告', 22],
        [104, 160, full.slice(2)], [80, 180, full], [80, 200, '完。'], [104, 220, full.slice(2)],
      ] },
      { texts: [...furniture(2), [80, 90, full], [80, 110, '又完。'], [104, 130, '一、总体情况']] },
      { texts: [...furniture(3), [104, 90, '末段。']] },
    ] satisfies FileParts['pages']
    expect(await read({ pages })).toEqual([
      '青禾县人民政府二〇二五年年度报告', `${full.slice(2)}${full}完。`,
      `${full.slice(2)}${full}又完。`, '一、总体情况', '末段。',
    ])
  })

  test('blanks that programs put beside figures are none, latin words keep theirs', async () => {
    expect(await read({ pages: [{ texts: [
      [80, 100, FILLER], [104, 130, '截至'], [131, 130, '2025'], [158, 130, '年'],
      [174, 130, 'www.example.cn'], [264, 130, 'open'], [294, 130, 'data'],
    ] }] })).toEqual([FILLER, '截至2025年www.example.cn open data'])
  })
})

describe('tables', () => {
  test('ruled by lines or thin boxes; a missing border merges cells; a cell is joined', async () => {
    const lines: [number, number, number, number][] = [
      [80, 100, 380, 100], [180, 120, 380, 120], [80, 160, 380, 160], [80, 100, 80, 160],
      [180, 100, 180, 160], [380, 100, 380, 160],
    ]
    const bars: [number, number, number, number][] = [[279.8, 120, 0.5, 40]]
    const texts: [number, number, string][] = [
      [85, 115, '信息内'], [85, 130, '容'], [185, 115, '本年数量'], [185, 140, '12'],
      [285, 135, '3'], [285, 150, '4'], [80, 200, FILLER],
    ]
    expect(await read({ pages: [{ lines, bars, texts }] }))
      .toEqual([[['信息内容', '本年数量', '^'], ['^', '12', '3\n4']], FILLER])
  })

  test('a whole row written as one text is cut where borders cross it', async () => {
    const { lines } = drawGrid({
      left: 80, top: 100, widths: [48, 48, 48], heights: [20, 20], cells: [],
    })
    expect(await read({ pages: [{
      lines,
      texts: [[84, 114, '规章    12      7'], [84, 134, '文件    3       0'], [80, 200, FILLER]],
    }] })).toEqual([[['规章', '12', '7'], ['文件', '3', '0']], FILLER])
  })

  test('a table over two pages is one: no second head, a label cut by the page is whole', async () => {
    const grid = (top: number, cells: string[][]): ReturnType<typeof drawGrid> =>
      drawGrid({ left: 80, top, widths: [60, 80, 80], heights: cells.map(() => 20), cells })
    const first = grid(700, [['项目', '自然人', '总计'], ['本年度', '1', '2']])
    const second = grid(90, [['项目', '自然人', '总计'], ['结转', '3', '4']])
    const pages = [
      {
        lines: first.lines,
        texts: [[80, 90, FILLER], ...first.texts, [83, 752, '办理'], [280, 800, '1', 9]],
      }, { lines: second.lines, texts: [...second.texts, [80, 300, FILLER]] },
    ] satisfies FileParts['pages']
    expect(await read({ pages })).toEqual([
      FILLER, [['项目', '自然人', '总计'], ['本年度办理', '1', '2'], ['结转', '3', '4']], FILLER,
    ])
  })

  test('without borders rows are told by their figures', async () => {
    const row = (y: number, texts: string[]): [number, number, string][] =>
      texts.map((text, index) => [80 + index * 90, y, text])
    expect(await read({ pages: [{ texts: [
      [80, 90, FILLER], ...row(120, ['信息内容', '本年制发', '本年废止', '现行有效']),
      ...row(140, ['规章', '1', '2', '3']), ...row(160, ['规范性文件', '4', '5', '6']),
      [80, 200, FILLER],
    ] }] }))
      .toEqual([FILLER, [
        ['信息内容', '本年制发', '本年废止', '现行有效'], ['规章', '1', '2', '3'],
        ['规范性文件', '4', '5', '6'],
      ], FILLER])
  })
})

describe('how much is read is counted, not timed', () => {
  /** Each at a place of its own. */
  const words = (count: number): string => Array.from({ length: count }, (_, index) =>
    `BT /F1 4 Tf ${40 + (index % 70) * 7} ${780 - (Math.floor(index / 70) % 120) * 6} Td <0031> `
      + `Tj ET `).join('')
  const line = '80 700 m 90 700 l S '

  test('a sound report is read on a machine where every page takes a minute', async () => {
    let minutes = 0
    const clock = vi.spyOn(performance, 'now')
      .mockImplementation(() => { minutes += 1; return minutes * 60_000 })
    const { value } = await readPdf(fixture('word-2025.pdf')).finally(() => clock.mockRestore())
    expect(value?.blocks.length).toBeGreaterThan(10)
  })

  test('a page gives as much as a page can hold and no more, whatever else it says', async () => {
    const { value } = await readPdf(buildPdf({ pages: [{ extra: words(40_000) }] }))
    const texts = (value?.blocks ?? []).flatMap((block) => (block.type === 'table'
      ? block.table.rows.flat().map(({ text }) => text) : block.text))
    expect(texts.join('').replaceAll(' ', '')).toHaveLength(8000)
  })

  test.each([
    ['texts', { extra: words(8000) }],
    ['lines', { texts: [[80, 100, FILLER]], extra: line.repeat(4000) }],
    ['drawing', { texts: [[80, 100, FILLER]], extra: '1 w '.repeat(120_000) }],
  ] satisfies [
    string, FileParts['pages'][number],
  ][])('pages full of %s are refused before the last one', { tags: 'long' }, async (_, page) => {
    const { value, messages } =
      await readPdf(buildPdf({ pages: Array.from({ length: 12 }, () => page) }))
    expect({ value, text: messages[0]?.text })
      .toEqual({ value: null, text: expect.stringContaining('过于复杂') })
  })
})

describe('files that cannot be read get a sentence', () => {
  const refusal = async (bytes: Uint8Array): Promise<string | undefined> => {
    const { value, messages } = await readPdf(bytes)
    expect(value).toBeNull()
    return messages[0]?.text
  }

  test('foreign, empty, scanned, locked', async () => {
    expect(await refusal(new Uint8Array())).toContain('不是 PDF')
    expect(await refusal(new TextEncoder().encode('年报'))).toContain('不是 PDF')
    expect(await refusal(new TextEncoder().encode('%PDF-1.7 junk'))).toContain('已损坏')
    expect(await refusal(buildPdf({ pages: [{}, { texts: [[280, 800, '2']] }] })))
      .toContain('扫描图片')
    const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U `
      + `<${'42'.repeat(32)}> /P -4 >> /ID [<00> <00>]`
    expect(await refusal(buildPdf({ pages: [{ texts: [[80, 100, FILLER]] }], trailer: lock })))
      .toContain('打开密码')
  })

  test('cut anywhere, a file is read in part or refused; pages without text are named', async () => {
    const whole = fixture('browser-2020.pdf')
    for (const share of [0.02, 0.3, 0.6, 0.9, 0.99]) {
      const { value, messages } = await readPdf(whole.slice(0, Math.floor(whole.length * share)))
      expect(value !== null || messages.length === 1).toBe(true)
    }
    const { messages } = await readPdf(buildPdf({ pages: [{ texts: [[80, 100, FILLER]] }, {}] }))
    expect(messages.map(({ text }) => text))
      .toEqual(['第 2 页没有文字，可能是图片，未读入。请核对'])
  })

  test('a stream that unpacks to far too much, endless text and lines, circles of pages', {
    tags: 'long',
  }, async () => {
    const packed = zlibSync(new Uint8Array(130_000_000), { level: 1 })
    const object = `<< /Length ${packed.length} /Filter /FlateDecode `
      + `>>\nstream\n${Array.from(packed, (byte) => String.fromCharCode(byte)).join('')}\nendstream`
    expect(await refusal(buildPdf({ pages: [{ texts: [[80, 100, FILLER]] }], objects: [object] })))
      .toContain('过于复杂')
    expect(await refusal(buildPdf({
      pages: [{}], objects: ['<< /Filter [/FlateDecode /FlateDecode] >>\nstream\nx\nendstream'],
    }))).toContain('过于复杂')
    expect(await refusal(buildPdf({ pages: [{ extra: 'q '.repeat(100_000) }] })))
      .toContain('过于复杂')
    const circle = '%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj 2 0 obj << /Type '
      + '/Pages /Kids [2 0 R] /Count 9999999 >> endobj trailer << /Root 1 0 R >>'
    expect(await refusal(new TextEncoder().encode(circle))).toMatch(/没有文字|已损坏/)
    expect(await refusal(buildPdf({ pages: [{ extra: '80 700 m 90 700 l S '.repeat(100_000) }] })))
      .toContain('没有文字')
    expect((await readPdf(
      buildPdf({ pages: [{ extra: 'BT /F1 12 Tf 80 700 Td <0031> Tj ET '.repeat(50_000) }] }),
    )).messages.length).toBeLessThan(2)
  })
})

test('what pdfjs brings for old browsers does not slow the rest of the program', async () => {
  await readBytes(fixture('browser-2020.pdf'))
  expect(Object.getOwnPropertyDescriptor(Array.prototype, 'push')).toEqual(OWN_PUSH)
})
