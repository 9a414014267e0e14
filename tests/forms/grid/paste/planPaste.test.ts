import { expect, test } from 'vitest'
import { copyGrid } from '../../../../src/forms/grid/paste/copyOut'
import { sheetOf } from '../../../../src/forms/grid/core/gridSheet'
import { isPlain, planPaste, type PastePlan } from '../../../../src/forms/grid/paste/planPaste'
import type { Cells } from '../../../../src/model/report'
import type { CellId, TableId } from '../../../../src/model/template'
import { readClipboard } from '../../../../src/readers/clipboard'
import { editionOf } from '../../../../src/templates'
import { officialTableHtml } from '../../../support/browser/clerk'
import { buildFullReport2025 } from '../../../support/fullReport2025'
import { typedCells } from '../../../support/reports'

interface Setting { table?: TableId; focus?: CellId
  | null; cells?: Cells; edition?: '2019' | '2021'; html?: string }

function plan(text: string, {
  table = 'applications', focus = 'applications.received.person', cells = {}, edition: id = '2021',
  html = '',
}: Setting = {}): PastePlan {
  const edition = editionOf(id)
  const template = edition.tables.find((candidate) => candidate.id === table)
  if (!template) throw new Error(table)
  const found = planPaste({
    tables: readClipboard({ html, text }), edition, cells, table: template, focus,
  })
  if (!found) throw new Error('nothing to land')
  return found
}

const changes = (found: PastePlan): Record<string, string | null> =>
  Object.fromEntries(found.changes.map(({ cell, text }) => [cell, text]))

test('a block lands at the focused cell; blank cells change nothing', () => {
  const found = plan('1\t\t3\r\n4\t5\t6\r\n')
  expect(found).toMatchObject({ way: 'block', blanks: 1, leftOut: [], unreadable: [] })
  expect(changes(found)).toEqual({
    'applications.received.person': '1', 'applications.received.research': '3',
    'applications.carriedIn.person': '4', 'applications.carriedIn.business': '5',
    'applications.carriedIn.research': '6',
  })
})

test('what falls outside, on heads or on merged cells is left out with its reason', () => {
  expect(plan('1\t2\n3\t4', { focus: 'applications.carriedOut.total' }).leftOut).toEqual([
    { text: '2', reason: '超出表格' }, { text: '3', reason: '超出表格' },
    { text: '4', reason: '超出表格' },
  ])
  const found = plan('1\t2\n3\t4\n5\t6\n7\t8', {
    table: 'disclosure', focus: 'disclosure.normative.issued',
  })
  expect(changes(found)).toEqual({
    'disclosure.normative.issued': '1', 'disclosure.normative.repealed': '2',
    'disclosure.license.decisions': '7',
  })
  expect(found.leftOut.map(({ reason }) => reason))
    .toEqual(['落在表头上', '落在表头上', '落在表头上', '落在表头上', '落在合并单元格上'])
})

test('ways of writing are made plain and listed, doubtful figures land, other text stays out', () => {
  const found = plan('１２\t1,234\t7件\t-3\t待定\t/', { cells: typedCells({
    'applications.received.person': 5, 'applications.received.business': 1234,
  }) })
  expect(found.rewritten.map(({ from, to }) => [from, to]))
    .toEqual([['１２', '12'], ['1,234', '1234'], ['7件', '7']])
  expect(found.doubtful).toEqual([{ cell: 'applications.received.charity', text: '-3' }])
  expect(found.unreadable).toEqual([{ cell: 'applications.received.legal', text: '待定' }])
  expect(changes(found)).toMatchObject({
    'applications.received.charity': '-3', 'applications.received.otherOrganisation': '/',
  })
  expect(found.overwritten).toBe(1)
})

test('2019 figures keep their signs and the clerk\'s unit', () => {
  const text = [
    '\t上一年项目数量\t本年增/减\t处理决定数量', '行政许可\t279\t减3\t39570',
    '其他对外管理服务事项\t3500\t增10\t348782',
  ].join('\n')
  const found = plan(text, {
    table: 'disclosure', edition: '2019', focus: null,
  })
  expect(changes(found))
    .toMatchObject({ 'disclosure.license.change': '减3', 'disclosure.otherService.change': '增10' })
  const money = plan('\t采购项目数量\t采购总金额\n政府集中采购\t867\t15922.04万元', {
    table: 'disclosure', edition: '2019', focus: null,
  })
  expect(changes(money)['disclosure.procurement.amount']).toBe('15922.04万元')
})

test('whole tables land by label wherever the focus is, all of them at once, even from another part', () => {
  const edition = editionOf('2021')
  const tables = edition.tables.map((table) =>
    copyGrid(sheetOf(edition, table.id).grid, () => '8').html).join('<p>正文</p>')
  for (const focus of [null, 'disputes.review.total']) {
    const found = plan('', { table: 'disputes', focus, html: tables })
    expect(found).toMatchObject({ way: 'labels', leftOut: [], parts: [
      '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
    ] })
    expect(found.changes).toHaveLength(10 + 175 + 15)
  }
})

test('what the grid copies, as text or as table, the grid takes back cell by cell', () => {
  const edition = editionOf('2019')
  for (const { id } of edition.tables) {
    const { grid, figures } = sheetOf(edition, id)
    const order = [...figures.keys()]
    const copied = copyGrid(grid, ({ cell = '' }) => String(order.indexOf(cell)))
    for (const clipboard of [{ text: copied.text, html: '' }, { text: '', html: copied.html }]) {
      const found = plan(clipboard.text, {
        table: id, edition: '2019', focus: null, html: clipboard.html,
      })
      expect(changes(found))
        .toEqual(Object.fromEntries(order.map((cell, index) => [cell, String(index)])))
    }
  }
})

test('rows that are not recognised are listed with their text', () => {
  const found =
    plan('\t自然人\t总计\n（一）予以公开\t1\t1\n（一）另一种公开\t2\t3', { focus: null })
  expect(found.leftOut).toEqual([{ text: '（一）另一种公开 | 2 | 3', reason: '表中没有这一行' }])
  expect(found.changes).toHaveLength(2)
})

test('nothing to land without focus or figures by label', () => {
  const edition = editionOf('2021')
  const [, table] = edition.tables
  if (!table) throw new Error('no table')
  expect(planPaste({
    tables: readClipboard({ html: '', text: '1\t2' }), edition, cells: {}, table, focus: null,
  })).toBeNull()
  expect(planPaste({
    tables: [], edition, cells: {}, table, focus: 'applications.received.person',
  })).toBeNull()
})

test('a block with labels of its own lands without them, and is asked about', () => {
  const found = plan('项目\t个人\t企业\n收到申请\t41\t6\n上年转来\t2\t0')
  expect(changes(found)).toEqual({
    'applications.received.person': '41', 'applications.received.business': '6',
    'applications.carriedIn.person': '2', 'applications.carriedIn.business': '0',
  })
  expect(found).toMatchObject({
    way: 'block', labels: ['项目', '个人', '企业', '收到申请', '上年转来'], leftOut: [],
    unreadable: [],
  })
  expect(isPlain(found)).toBe(false)
  const merged =
    plan(
      '',
      { html: '<table><tr><td colspan=2 rowspan=2>事项</td><td '
        + 'colspan=2>申请人</td></tr><tr><td>个人</td><td>企业</td></tr>'
        + '<tr><td>公开</td><td>予以</td><td>4</td><td>1</td></tr><tr></tr></table>' },
    )
  expect(changes(merged))
    .toEqual({ 'applications.received.person': '4', 'applications.received.business': '1' })
})

test('a plain block onto blank cells needs no question; onto others, or with text, it does', () => {
  expect(isPlain(plan('1\t\t3\r\n4\t5\t6\r\n'))).toBe(true)
  expect(isPlain(plan('1\t2', { cells: typedCells({ 'applications.received.person': 5 }) })))
    .toBe(false)
  expect(isPlain(plan('1\t2', { cells: typedCells({ 'applications.received.person': 1 }) })))
    .toBe(true)
  const four = [1, 0, 2, 4, 7, 3, 1, 0, 0, 4, 0, 5, 0, 1, 6].join('\t')
  expect(isPlain(plan(four, { table: 'disputes', focus: 'disputes.review.upheld' }))).toBe(true)
  for (const text of ['1,234\t2', '-3\t2', '1\t待定', '1\t2\t3\t4\t5\t6\t7\t8']) {
    expect(isPlain(plan(text))).toBe(false)
  }
})

test('whole tables of one document land together, a part of another one is asked about', () => {
  const report = buildFullReport2025()
  const [two, three] = (['disclosure', 'applications'] as const)
    .map((table) => officialTableHtml(report, table))
  const found = plan('', { html: `${two}${three}` })
  expect(found?.parts).toHaveLength(2)
  expect(isPlain(found)).toBe(true)
  expect(isPlain(plan('', { html: `${two}` }))).toBe(false)
  const part = '<table><tr><td></td><td>自然人</td></tr><tr><td>一、本年新收政府信息公开申请数量</td>'
    + '<td>4</td></tr></table>'
  expect(isPlain(plan('', { html: `${two}${part}`, table: 'disclosure', focus: null }))).toBe(false)
})

test('digits over two lines are no figure; a label over two lines of a quoted cell is one label', () => {
  expect(plan('', { html: '<table><tr><td>1<br>2</td><td>3</td></tr></table>' })).toMatchObject({
    unreadable: [{ cell: 'applications.received.person' }], changes: [{ text: '3' }],
  })
  const quoted = plan(
    '信息内容\t"本年\r\n制发件数"\t"本年\r\n废止件数"\t现行有效件数\r\n规章\t1\t2\t3\r\n',
    { table: 'disclosure' },
  )
  expect(quoted.way).toBe('labels')
  expect(Object.values(changes(quoted))).toEqual(['1', '2', '3'])
})

test('a block that lost its first sign or ends with an empty row lands whole', () => {
  expect(changes(plan('', { html: 'table><tr><td>1</td><td>2</td></tr><tr></tr></table>' })))
    .toEqual({ 'applications.received.person': '1', 'applications.received.business': '2' })
})

test('a row one figure short lands by its sums, in doubt, or nowhere', () => {
  const found =
    plan(
      '',
      { html: '<table><tr><td></td><td>自然人</td><td>商业企业</td><td>科研机构</td>'
        + '<td>社会公益组织</td><td>法律服务机构</td><td>其他</td><td>总计</td></tr>'
        + '<tr><td>（一）予以公开</td><td>5</td><td>2</td><td>1</td><td>0</td><td>3</td><td>11</td></tr>'
        + '</table>' },
    )
  const known = found.changes.filter(({ cell }) => !found.doubtful.some((one) => one.cell === cell))
  expect(known).toEqual([])
})
