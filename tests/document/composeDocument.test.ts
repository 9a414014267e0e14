import { describe, expect, test } from 'vitest'
import { composeDocument, placeTextCells, titleLines } from '../../src/document'
import type { DocumentNode } from '../../src/model/document'
import type { Narrative } from '../../src/model/narrative'
import type { Report } from '../../src/model/report'
import { buildFullReport } from '../support/fullReport'
import { buildReport, typedCells } from '../support/reports'

function linesOf(report: Report): string[] {
  return composeDocument(report).nodes.flatMap((node) => ('text' in node
    ? [node.text] : [node.type]))
}

function partOf(report: Report, title: string): string[] {
  const lines = linesOf(report)
  const start = lines.indexOf(title)
  const end = lines.findIndex((line, index) => index > start && /^[一二三四五六]、/.test(line))
  return lines.slice(start + 1, end < 0 ? undefined : end)
}

function tableOf(report: Report, id: string) {
  const node = composeDocument(report).nodes.find((candidate): candidate is Extract<DocumentNode, {
    type: 'officialTable'
  }> => candidate.type === 'officialTable' && candidate.table === id)
  if (!node) throw new Error(`no table ${id}`)
  return node
}

function withPart(part: 1 | 5 | 6, narrative: Narrative, options: Partial<Report> = {}): Report {
  return buildReport({ ...options, narratives: { 1: [], 5: [], 6: [], [part]: narrative } })
}

describe('order of a blank report', () => {
  const heads = [
    '一、总体情况', '二、主动公开政府信息情况', 'officialTable', 'pageBreak',
    '三、收到和处理政府信息公开申请情况', 'officialTable', '四、政府信息公开行政复议、行政诉讼情况',
    'officialTable', '五、存在的主要问题及改进情况', '六、其他需要报告的事项',
  ]

  test.each([2025, 2020])('%i: title, 导语, six parts, 落款, no placeholder', (year) => {
    const lines = linesOf(buildReport({ year }))
    expect(lines[0]).toBe(`青禾县人民政府${year}年政府信息公开工作年度报告`)
    expect(lines.slice(3)).toEqual([...heads, '青禾县人民政府'])
  })
})

describe('draft', () => {
  test('is said first, with the count', () => {
    expect(composeDocument(buildReport(), { draft: '3项未改正，2项未说明' }).nodes[0])
      .toEqual({ type: 'draftNotice', text: '草稿，3项未改正，2项未说明' })
  })

  test('is not said without open findings', () => {
    expect(composeDocument(buildReport(), { draft: '' }).nodes.some((node) =>
      node.type === 'draftNotice')).toBe(false)
  })
})

describe("the clerk's own text goes before the composed one", () => {
  test('title, 导语, 落款', () => {
    const lines = linesOf(buildReport({
      title: '我县年报', preamble: '第一段\n\n　　第二段',
      signature: { name: '青禾县办公室', date: '2026-01-20' },
    }))
    expect(lines.slice(0, 4)).toEqual(['我县年报', '第一段', '第二段', '一、总体情况'])
    expect(lines.slice(-2)).toEqual(['青禾县办公室', '2026年1月20日'])
  })

  test('an empty 导语 prints none, an empty title the composed one', () => {
    expect(linesOf(buildReport({ title: ' ', preamble: '' })).slice(0, 2))
      .toEqual(['青禾县人民政府2025年政府信息公开工作年度报告', '一、总体情况'])
  })
})

describe('信息处理费', () => {
  const fee = { notices: '0', amount: '0', received: '0' }

  test('opens part six of the 2021 form', () => {
    expect(partOf(withPart(6, [{ type: 'paragraph', text: '无其他事项。' }], {
      fee, signature: { name: '', date: '' },
    }), '六、其他需要报告的事项'))
      .toEqual(['2025年，本机关发出收费通知0件，未收取信息处理费。', '无其他事项。'])
  })

  test('is no matter of the 2019 form', () => {
    expect(partOf(
      buildReport({ year: 2020, fee, signature: { name: '', date: '' } }), '六、其他需要报告的事项',
    )).toEqual([])
  })

  test('follows the clerk where there is an own sentence', () => {
    expect(linesOf(buildReport({ fee, feeSentence: '没有收取信息处理费。' })))
      .toContain('没有收取信息处理费。')
  })
})

describe('text parts', () => {
  test('number their headings and split lines', () => {
    const narrative: Narrative = [
      { type: 'heading', level: 1, text: '主动公开' }, { type: 'heading', level: 2, text: '政策' },
      { type: 'heading', level: 3, text: '解读' },
      { type: 'paragraph', text: '甲\n　　乙\u0007' },
      { type: 'heading', level: 1, text: '依申请公开' }, { type: 'paragraph', text: ' ' },
    ]
    expect(partOf(withPart(1, narrative), '一、总体情况'))
      .toEqual(['（一）主动公开', '1.政策', '（1）解读', '甲', '乙', '（二）依申请公开'])
  })

  test('print nothing that nobody sees', () => {
    const narrative: Narrative = [
      { type: 'heading', level: 1, text: '主动\u200b公开' },
      { type: 'paragraph', text: '\ufeff一句\u00ad话\u2060。' },
      { type: 'paragraph', text: '\u200b' }, { type: 'paragraph', text: '👨‍👩‍👧' },
    ]
    expect(partOf(withPart(1, narrative), '一、总体情况'))
      .toEqual(['（一）主动公开', '一句话。', '👨‍👩‍👧'])
  })

  test('with guide headings alone print nothing', () => {
    expect(partOf(
      withPart(5, [{ type: 'heading', level: 1, text: '存在的主要问题' }]),
      '五、存在的主要问题及改进情况',
    )).toEqual([])
  })

  test('carry images and tables; a lost image leaves its caption', () => {
    const nodes = composeDocument(buildFullReport()).nodes
    expect(nodes.find((node) => node.type === 'image'))
      .toMatchObject({ width: 900, height: 300, caption: '图1  近三年申请数量' })
    expect(nodes.find((node) => node.type === 'textTable')).toMatchObject({ columns: 3 })
    expect(partOf(withPart(1, [{ type: 'image', image: 'lost', caption: '图1' }]), '一、总体情况'))
      .toEqual(['图1'])
  })
})

describe('official tables', () => {
  test.each([
    [2025, [14, 28, 4]], [2020, [18, 26, 4]],
  ])('%i has the rows of its form', (year, rows) => {
    const found = ['disclosure', 'applications', 'disputes'].map((id) =>
      Math.max(...tableOf(buildReport({ year }), id).cells.map((cell) => cell.row + cell.rowSpan)))
    expect(found).toEqual(rows)
  })

  test('print figures as they stand, solved totals and blanks', () => {
    const cells =
      tableOf(
        buildReport({
          cells:
            typedCells({
              ...Object.fromEntries([
                'person', 'business', 'research', 'charity', 'legal', 'otherOrganisation',
              ].map((column) => [`applications.received.${column}`, 2])),
              'applications.carriedIn.person': '/',
            }),
        }),
        'applications',
      ).cells
    const textOf = (id: string) => cells.find((cell) => cell.cell === id)?.text
    expect(['received.person', 'received.total', 'carriedIn.person', 'carriedOut.person']
      .map((id) => textOf(`applications.${id}`))).toEqual(['2', '12', '/', ''])
  })
})

test('cells with spans are placed past those reaching down', () => {
  const cell =
    (text: string, rowSpan = 1, columnSpan = 1) => ({ text, rowSpan, columnSpan, head: false })
  const grid = placeTextCells([[cell('a', 2), cell('b', 1, 2)], [cell('c'), cell('d', 9)]])
  expect(grid.columns).toBe(3)
  expect(grid.cells.map(({ text, row, column, rowSpan }) => [text, row, column, rowSpan]))
    .toEqual([['a', 0, 0, 2], ['b', 0, 1, 1], ['c', 1, 1, 1], ['d', 1, 2, 1]])
})

test('a title breaks only where it is longer than a line', () => {
  expect(titleLines('青禾县2025年年度报告')).toEqual(['青禾县2025年年度报告'])
  expect(titleLines('青禾县人民政府2025年政府信息公开工作年度报告'))
    .toEqual(['青禾县人民政府', '2025年政府信息公开工作年度报告'])
})
