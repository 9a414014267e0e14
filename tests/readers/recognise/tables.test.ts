/**
 * Official tables in every state they are met in: a figure lands where its labels say, or is
 * listed.
 */
import { describe, expect, test } from 'vitest'
import { cellsOf } from '../../../src/model/cells'
import { composeGrid } from '../../../src/model/grid'
import type { EditionId, TableId } from '../../../src/model/template'
import type { LooseBlock } from '../../../src/readers/loose/looseDocument'
import { spreadSpans } from '../../../src/readers/loose/looseTable'
import { editionOf } from '../../../src/templates'
import {
  draftOf, figuresIn, line, lines, officialTable, recogniseBlocks, rows,
} from '../../support/looseReports'

const TWO = line('二、主动公开政府信息情况')
const THREE = line('三、收到和处理政府信息公开申请情况')
const FOUR = line('四、政府信息公开行政复议、行政诉讼情况')

/** Running numbers, as the printed table of the builder has them. */
function running(edition: EditionId, id: TableId): Record<string, string> {
  const ids = [...cellsOf(editionOf(edition)).values()].filter((info) => info.table === id)
    .map((info) => info.id)
  return Object.fromEntries(ids.map((cell, index) => [cell, String(index + 1)]))
}

/** The printed table as texts row by row, merged cells blank. */
function textRows(edition: EditionId, id: TableId): string[][] {
  const block = officialTable(edition, id)
  return block.type === 'table'
    ? block.table.rows.map((row) => row.map((slot) => (slot.isOrigin ? slot.text : ''))) : []
}

describe.each(['2019', '2021'] as const)('form %s', (edition) => {
  const year = edition === '2019' ? 2020 : 2025
  const parts = { year, edition }

  test('whole tables, merged cells spread', () => {
    const draft = draftOf(parts)
    for (const id of ['disclosure', 'applications', 'disputes'] as const) {
      expect(figuresIn(draft, id)).toEqual(running(edition, id))
    }
    expect(draft).toMatchObject({ edition, unrecognised: [], messages: [] })
  })

  test.each(
    ['disclosure', 'applications', 'disputes'] as const,
  )('%s with one cell a line: tabs in front, no mark at all, blank lines between', (id) => {
    const cells = textRows(edition, id)
    const tabbed =
      cells.flatMap((row) => [...trimEnd(row).map((text) => line(`\t${text}`)), line('')])
    const plain = cells.flatMap((row) => row.filter((text) => text !== '').map(line))
    const apart = plain.flatMap((block) => [block, line('')])
    for (const blocks of [tabbed, plain, apart]) {
      expect(figuresIn(
        draftOf({ ...parts, ...headed(id, blocks) }, 'text'), id,
      )).toEqual(running(edition, id))
    }
  })

  test.each([
    'disclosure', 'applications', 'disputes',
  ] as const)('%s with blanks between its cells', (id) => {
    const spaced = textRows(edition, id)
      .map((row) => line(row.filter((text) => text !== '').join('  ')))
    const draft = draftOf({ ...parts, ...headed(id, spaced) }, 'text')
    expect(figuresIn(draft, id)).toEqual(running(edition, id))
  })

  test('table three cut by pages: with its head again, and without', () => {
    const whole = textRows(edition, 'applications')
    const head = whole.slice(0, 3)
    for (const again of [head, []]) {
      const three = [THREE, rows(whole.slice(0, 12)), rows([...again, ...whole.slice(12)])]
      expect(figuresIn(draftOf({ ...parts, three }), 'applications'))
        .toEqual(running(edition, 'applications'))
    }
  })

  test('one table of all three, headings in rows of their own', () => {
    const all = [
      ...textRows(edition, 'disclosure'), ['三、收到和处理政府信息公开申请情况'],
      ...textRows(edition, 'applications'), ['四、政府信息公开行政复议、行政诉讼情况'],
      ...textRows(edition, 'disputes'),
    ]
    const draft = draftOf({ ...parts, two: [TWO, rows(all)], three: [], four: [] })
    for (const id of ['disclosure', 'applications', 'disputes'] as const) {
      expect(figuresIn(draft, id)).toEqual(running(edition, id))
    }
    expect(draft.parts).toHaveLength(6)
  })

  test('radicals in place of characters, and traditional ones', () => {
    const radicals = (text: string): string =>
      text.replace(/人/g, '⼈').replace(/一/g, '⼀').replace(/民/g, '⺠').replace(/行/g, '⾏')
    const traditional = (text: string): string => text.replace(/总计/g, '總計').replace(/结/g, '結')
      .replace(/数/g, '數').replace(/项/g, '項').replace(/机构/g, '機構').replace(/开/g, '開')
    for (const edit of [radicals, traditional]) {
      const three = [THREE, officialTable(edition, 'applications', edit)]
      const two = [TWO, officialTable(edition, 'disclosure', edit)]
      const draft = draftOf({ ...parts, two, three })
      expect(figuresIn(draft, 'applications')).toEqual(running(edition, 'applications'))
      expect(figuresIn(draft, 'disclosure')).toEqual(running(edition, 'disclosure'))
      expect(Object.values(draft.cells).filter(({ doubt }) => doubt !== '')).toEqual([])
    }
  })
})

function trimEnd(row: string[]): string[] {
  const kept = [...row]
  while (kept.length > 0 && kept[kept.length - 1] === '') kept.pop()
  return kept
}

function headed(id: TableId, blocks: LooseBlock[]): Record<string, LooseBlock[]> {
  if (id === 'disclosure') return { two: [TWO, ...blocks] }
  return id === 'applications' ? { three: [THREE, ...blocks] } : { four: [FOUR, ...blocks] }
}

describe('the form', () => {
  test('is told by what stands in the tables; a year that does not fit is said', () => {
    const draft = draftOf({ year: 2023, edition: '2019' })
    expect(draft).toMatchObject({ year: 2023, edition: '2019' })
    expect(draft.messages.map(({ text }) => text))
      .toEqual(['报告年度是2023年，表格却是2019年格式，已按表格读入'])
    expect(draftOf({ year: 2020, edition: '2021' }).edition).toBe('2021')
  })

  test('by the year where there is no table two', () => {
    const withoutTwo = (year: number): string =>
      draftOf({ year, two: [TWO], three: [THREE, officialTable('2019', 'applications')] }).edition
    expect([2020, 2022].map(withoutTwo)).toEqual(['2019', '2021'])
  })

  test('a single （六） row of the new form is kept apart, under its columns', () => {
    const draft = draftOf({ three: [THREE, officialTable('2019', 'applications')] })
    expect(draft.edition).toBe('2021')
    expect(Object.values(draft.singleOtherRow ?? {}).map(({ text }) => text))
      .toEqual(['141', '142', '143', '144', '145', '146', '147'])
    expect(Object.keys(draft.singleOtherRow ?? {})[0]).toBe('person')
    expect(Object.keys(draft.cells).filter((id) => id.includes('handled.other'))).toEqual([])
    expect(draft.cells['applications.handled.total.person']?.text).toBe('148')
    expect(draft.unrecognised).toEqual([])
    expect(draft.messages.map(({ text }) => text))
      .toEqual([expect.stringContaining('“（六）其他处理”只有一行')])
  })
})

describe('table four', () => {
  const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
  const figures = (first: number): string[] => outcomes.map((_, index) => String(first + index))
  const piece = (heading: string, first: number): LooseBlock =>
    rows([[heading, '', '', '', ''], outcomes, figures(first)])

  test('in three pieces, headed inside, above, or by both headings at once', () => {
    const inside = [
      piece('行政复议', 1), piece('行政诉讼（未经复议直接起诉）', 6), piece('复议后起诉', 11),
    ]
    const above = [
      line('行政复议'), rows([outcomes, figures(1)]), line('行政诉讼（未经复议直接起诉）'),
      rows([outcomes, figures(6)]), line('行政诉讼—复议后起诉'), rows([outcomes, figures(11)]),
    ]
    for (const four of [inside, above]) {
      expect(figuresIn(
        draftOf({ four: [FOUR, ...four] }), 'disputes',
      )).toEqual(running('2021', 'disputes'))
    }
  })

  test('pieces without any heading are listed, not guessed', () => {
    const draft = draftOf({ four: [FOUR, rows([outcomes, figures(1)])] })
    expect(figuresIn(draft, 'disputes')).toEqual({})
    expect(draft.unrecognised.map(({ part, text }) => [part, text]))
      .toEqual([[4, '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计\n1 | 2 | 3 | 4 | 5']])
  })
})

describe('labels', () => {
  const three = (edit: (text: string) => string): LooseBlock[] => [
    THREE, officialTable('2021', 'applications', edit),
  ]

  test('misprinted by one or two characters: read, with a doubt on each figure of the row', () => {
    const draft = draftOf({ three: three((text) => text.replace(
      '没有现成信息需要另行制作', '没有现成倍息需要另行制做',
    ).replace('属于四类过程性信息', '属于四类过程信息')) })
    expect(figuresIn(draft, 'applications')).toEqual(running('2021', 'applications'))
    expect(draft.cells['applications.handled.unavailable.needsMaking.person']?.doubt)
      .toBe('行名“2.没有现成倍息需要另行制做”按“2.没有现成信息需要另行制作”读入')
    expect(Object.values(draft.cells).filter(({ doubt }) => doubt !== '')).toHaveLength(14)
  })

  test('half lost: read where no other label begins or ends so, or by its place', () => {
    const draft =
      draftOf({
        three:
          three((text) => text.replace('2.其他法律行政法规禁止公开', '2.其他法律行政法规').replace(
            '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
            '行政机关不再处理其政府信息公开申请',
          )),
      })
    expect(draft.cells['applications.handled.refused.forbiddenByLaw.person']).toMatchObject({
      text: '36', doubt: expect.stringContaining('2.其他法律行政法规禁止公开') as string,
    })
    expect(draft.cells['applications.handled.other.noCorrection.person']).toMatchObject({
      text: '141', doubt: expect.stringContaining('行政机关不再处理其政府信息公开申请') as string,
    })
    expect(draft.unrecognised).toEqual([])
  })

  test('a misprint that could be two labels is told by its place, else it is listed', () => {
    const cut = (text: string): string =>
      text.replace('一、本年新收政府信息公开申请数量', '政府信息公开申请数量')
    expect(draftOf({ three: three(cut) }).cells['applications.received.person']).toMatchObject({
      text: '1', doubt: expect.stringContaining('“政府信息公开申请数量”按“一、本年新收') as string,
    })
    const [heading = line(''), table] = three(cut)
    if (table?.type !== 'table') throw new Error('no table')
    const shorter = { ...table.table, rows: table.table.rows.filter((row) =>
      !row.some(({ text }) => text.startsWith('二、上年结转'))) }
    const draft = draftOf({ three: [heading, { type: 'table', table: shorter }] })
    expect(draft.cells['applications.received.person']).toBeUndefined()
    expect(draft.unrecognised[0]).toMatchObject({
      part: 3, text: expect.stringContaining('政府信息公开申请数量 | 1 | 2') as string,
      reason: '表中没有认出这一行',
    })
  })

  test('heads with the year inside, shortened, or with the unit', () => {
    const edit = (text: string): string => text.replace('本年制发件数', '本年（2025）制发件数')
      .replace('本年废止件数', '2025年废止件数').replace('现行有效件数', '现行有效件数（件）')
      .replace('本年处理决定数量', '处理决定数量')
    const draft = draftOf({ two: [TWO, officialTable('2021', 'disclosure', edit)] })
    expect(figuresIn(draft, 'disclosure')).toEqual(running('2021', 'disclosure'))
    expect(draft.cells['disclosure.rules.issued']?.doubt).toBe('')
    expect(draft.cells['disclosure.license.decisions']?.doubt)
      .toBe('列名“处理决定数量”按“本年处理决定数量”读入')
  })

  test('a fee in 元 is no fee in 万元', () => {
    const draft = draftOf({ two: [
      TWO,
      officialTable('2021', 'disclosure', (text) => text.replace('（单位：万元）', '（单位：元）')),
    ] })
    expect(draft.cells['disclosure.fee.amount']).toBeUndefined()
    expect(draft.unrecognised)
      .toEqual([{ part: 2, text: '行政事业性收费：10', reason: '没有认出属于哪一列' }])
  })

  test('numbers in front may be others or fail', () => {
    const edit = (text: string): string => text.replace(/^（七）总计/, '（六）总计')
      .replace(/^一、本年/, '1、本年').replace(/^（[一二]）/, '')
      .replace(/^三、本年度办理结果$/, '本年度办理结果')
    expect(figuresIn(draftOf({ three: three(edit) }), 'applications'))
      .toEqual(running('2021', 'applications'))
  })
})

describe('a figure never moves', () => {
  const head = [[
    '', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计',
  ]]
  const read =
    (table: string[][]): ReturnType<typeof draftOf> => draftOf({ three: [THREE, rows(table)] })

  test('rows that stand one column off their head are placed by order only where all seven are there', () => {
    const draft = read([
      ...head, ['', '（一）予以公开', '1', '2', '3', '4', '5', '6', '21'],
      ['（二）部分公开', '', '', '', '', '', '', '7'], ['', '（七）总计', '1', '', '', '', '', '1'],
    ])
    expect(draft.cells['applications.handled.granted.person']?.text).toBe('1')
    expect(draft.cells['applications.handled.granted.total']?.text).toBe('21')
    expect(draft.cells['applications.handled.partial.total']?.text).toBe('7')
    expect(draft.cells['applications.handled.total.business']).toBeUndefined()
    expect(draft.unrecognised.map(({ text }) => text))
      .toEqual(['三、本年度办理结果/（七）总计：1', '三、本年度办理结果/（七）总计：1'])
  })

  test('one cell a line: six figures for seven columns are listed, not spread', () => {
    const cells = textRows('2021', 'applications')
      .flatMap((row) => row.filter((text) => text !== ''))
    cells.splice(cells.indexOf('（一）予以公开') + 3, 1)
    const draft = draftOf({ three: [THREE, ...cells.map(line)] }, 'text')
    expect(Object.keys(draft.cells).filter((id) => id.startsWith('applications.handled.granted')))
      .toEqual([])
    expect(draft.unrecognised.map(({ text }) => text)).toEqual(['15', '16', '18', '19', '20', '21']
      .map((figure) => `三、本年度办理结果/（一）予以公开：${figure}`))
    expect(Object.keys(figuresIn(draft, 'applications'))).toHaveLength(175 - 7)
  })

  test('one cell a line: a blank cell is found where every full row shows the same spacing', () => {
    const block = (label: string, figures: string[]): LooseBlock[] => [
      line(label), ...figures.map(line), line(''),
    ]
    const two = [TWO, ...lines(
      '第二十条第（一）项\n\n信息内容\n本年新制作数量\n本年新公开数量\n对外公开总数量\n',
    ), ...block('规章', ['0', '0', '0']), ...block('规范性文件', ['4', '4', '25']),
      ...lines('信息内容\n上一年项目数量\n本年增/减\n处理决定数量\n'), ...block('行政许可', [
        '', '12', '64',
      ]), ...block('其他对外管理服务事项', ['7', '', '9']), ...block('行政处罚', ['3', '5'])]
    const draft = draftOf({ year: 2020, edition: '2019', two }, 'text')
    expect(figuresIn(draft, 'disclosure')).toMatchObject({
      'disclosure.license.previousItems': '', 'disclosure.license.change': '12',
      'disclosure.license.decisions': '64',
      'disclosure.otherService.previousItems': '7', 'disclosure.otherService.change': '',
      'disclosure.otherService.decisions': '9',
    })
    expect(draft.cells['disclosure.penalty.change']).toBeUndefined()
    expect(draft.unrecognised.map(({ text }) => text)).toEqual(['行政处罚：3', '行政处罚：5'])
  })

  test('one cell a line, merged cells leave blank lines: a blank before the last figure is found', () => {
    const row = (label: string, figures: string[], after: number): LooseBlock[] => [
      line(label), ...figures.map(line), ...Array.from({ length: after }, () => line('')),
    ]
    const full = ['1', '2', '3', '4', '5', '6', '21']
    const three = [THREE, ...row('一、本年新收政府信息公开申请数量', full, 0), ...row(
      '二、上年结转政府信息公开申请数量', full, 0,
    ), ...lines('三、本年度办理结果\n'), ...row('（一）予以公开', full, 1),
      ...row('（二）部分公开', ['1', '', '3', '4', '', '6', '14'], 1), ...lines('（三）不予公开\n'),
      ...row('1.属于国家秘密', full, 2),
      ...row('2.其他法律行政法规禁止公开', ['1', '2', '3', '4', '5', '6'], 2)]
    const draft = draftOf({ three }, 'text')
    const rowOf = (key: string): string[] => Object.entries(figuresIn(draft, 'applications'))
      .filter(([id]) => id.includes(`.${key}.`)).map(([, text]) => text)
    expect(rowOf('partial')).toEqual(['1', '', '3', '4', '', '6', '14'])
    expect(rowOf('forbiddenByLaw')).toEqual([])
    expect(draft.unrecognised.map(({ text }) => text)).toHaveLength(6)
  })

  test('this year and last year side by side: neither column is certain', () => {
    const two = [TWO, rows([
      ['信息内容', '2024年制发件数', '2025年制发件数', '现行有效件数'], ['规章', '1', '2', '3'],
      ['行政规范性文件', '4', '5', '6'],
    ])]
    const draft = draftOf({ two })
    expect(figuresIn(draft, 'disclosure')).toEqual({})
    expect(draft.unrecognised.map(({ text }) => text))
      .toEqual([expect.stringContaining('规章 | 1 | 2 | 3')])
  })

  test('a row with a cell too few: in a sheet the last is blank, on a page nobody knows which', () => {
    const sheet = rows([
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'], ['规章', '0', '0'],
      ['行政规范性文件', '4', '5'], ['其他文件', '', '5', '5'],
    ])
    const page: LooseBlock = sheet.type === 'table'
      ? { type: 'table', table: { ...sheet.table, isListed: true } } : sheet
    expect(figuresIn(draftOf({ two: [TWO, sheet] }), 'disclosure'))
      .toMatchObject({ 'disclosure.normative.issued': '4', 'disclosure.normative.repealed': '5' })
    const draft = draftOf({ two: [TWO, page] })
    expect(figuresIn(draft, 'disclosure'))
      .toEqual({ 'disclosure.rules.issued': '0', 'disclosure.rules.repealed': '0' })
    expect(draft.unrecognised.map(({ text }) => text))
      .toEqual(['行政规范性文件：4', '行政规范性文件：5', '其他文件 | 5 | 5'])
  })

  test('a table of the text that shares a label with an official one is no piece of it', () => {
    const one = [
      ...lines('一、总体情况\n甲。'),
      rows([['事项', '件数'], ['行政许可', '12'], ['行政处罚', '3']]),
    ]
    const draft = draftOf({ one })
    expect(draft.cells['disclosure.license.decisions']?.text).toBe('7')
    expect(draft.narratives[1][1]).toMatchObject({ type: 'table', rows: [
      [{ text: '事项' }, { text: '件数' }], [{ text: '行政许可' }, { text: '12' }],
      [{ text: '行政处罚' }, { text: '3' }],
    ] })
  })

  test('the same table twice is read once and told', () => {
    const draft = draftOf({ six: [
      ...lines('六、其他需要报告的事项\n附表：'),
      officialTable('2021', 'applications', (text) => text.replace(/^1$/, '99')),
    ] })
    expect(draft.cells['applications.received.person']?.text).toBe('1')
    expect(draft.unrecognised).toEqual([{
      part: 3, text: expect.stringContaining('99') as string,
      reason: '同一张表格又出现一次，以较完整的一张为准',
    }])
  })
})

describe('cells', () => {
  const cell =
    (text: string, id = 'applications.received.person'): object | undefined => draftOf({ three: [
      THREE, officialTable('2021', 'applications', (label) => (label === '1' ? text : label)),
    ] }).cells[id]

  test.each([
    ['１２', '12', '全角', ''], ['1,234', '1234', '千分位', ''], ['3件', '3', '单位', ''],
    ['/', '/', '', ''], ['—', '—', '', ''], ['无', '无', '', ''], ['', '', '', ''],
    ['22（其中修订 16 件）', '22', '备注', '格内的文字说明没有读入，请核对'],
    ['增3', '3', '写法', '这一列是件数，写的是增减，请核对'],
    ['-3', '-3', '', '件数是负数，请核对'], ['约30', '', '', '不是一个数字，没有填入，请核对'],
    ['2 9', '', '', '不是一个数字，没有填入，请核对'],
  ])('%s', (...[written, text, normalised, doubt]) => {
    expect(cell(written)).toEqual({ written, text, normalised, doubt })
  })

  test('signs of the old form stay as they are written', () => {
    const edit = (text: string): string =>
      ({ 8: '增10', 11: '减3', 14: '+ 125', 17: '- 47', 22: '77181.86万元' })[text] ?? text
    const draft = draftOf({
      year: 2020, edition: '2019', two: [TWO, officialTable('2019', 'disclosure', edit)],
    })
    expect([
      'license.change', 'otherService.change', 'penalty.change', 'coercion.change',
      'procurement.amount',
    ].map((id) => draft.cells[`disclosure.${id}`]?.text))
      .toEqual(['增10', '减3', '+ 125', '- 47', '77181.86万元'])
    expect(draft.cells['disclosure.penalty.change'])
      .toEqual({ written: '+ 125', text: '+ 125', normalised: '', doubt: '' })
  })

  test('notes under a table are told, not lost', () => {
    const draft =
      draftOf({ two: [TWO, officialTable('2021', 'disclosure'), line('注：规章数含修改2件。')] })
    expect(draft.unrecognised).toEqual([{
      part: 2, text: '注：规章数含修改2件。', reason: '表格之外的文字，没有对应的位置',
    }])
  })
})

test('tables alone, without any heading, are read all the same', () => {
  const draft = recogniseBlocks([
    officialTable('2021', 'disclosure'), officialTable('2021', 'applications'),
    officialTable('2021', 'disputes'),
  ])
  expect(Object.keys(draft.cells)).toHaveLength(200)
  expect(draft.parts).toEqual([])
  expect(draft.messages[0]?.text).toBe('没有找到标题、报告年度、机关名称，请补填')
})

test('the builder prints what the grid has', () => {
  const block = officialTable('2021', 'applications')
  const grid = composeGrid(editionOf('2021').tables[1] ?? {
    id: 'applications', part: 3, gridColumns: 0, blocks: [],
  })
  expect(block.type === 'table' && block.table.rows.length).toBe(grid.rows)
  expect(spreadSpans([]).rows).toEqual([])
})
