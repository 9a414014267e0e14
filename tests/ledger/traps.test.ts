/** What lies in wait in ledgers: each is counted rightly, or asked, and told. */
import { expect, test } from 'vitest'
import {
  AS_IT_STANDS,
  chooseColumns,
  countLedger,
  findTables,
  LAST_ROW,
  LEAVE_OUT,
  openLedger,
  openPastedLedger,
  readCases,
  type LedgerCount,
  type Settled,
} from '../../src/ledger'
import { editionOf } from '../../src/templates'

const edition = editionOf('2021')
const period = { from: '2025-01-01', to: '2025-12-31' }
const HEAD = '申请编号\t收到日期\t申请人类型\t答复日期\t答复类型'

function count(lines: string[], settled: Settled = {}, range = period): LedgerCount {
  const sheets = openPastedLedger({ html: '', text: lines.join('\n') }).value ?? []
  return countLedger({
    cases: readCases(
      sheets.flatMap((sheet) => findTables(sheet, edition)),
      edition
    ).cases,
    edition,
    period: range,
    settled,
  })
}

function figures({ cells }: LedgerCount): Record<string, number> {
  return Object.fromEntries(
    [...cells]
      .filter(([cell]) => !cell.includes('total'))
      .map(([cell, cases]) => [cell.replace('applications.', ''), cases.length])
  )
}

const asked = ({ open }: LedgerCount): string[] =>
  open.map(({ question, cases }) => `${question.words} ${cases.length}`)

test('a program or a shortcut is no ledger of one column', () => {
  const bytes = Uint8Array.from({ length: 200 }, (_, at) => [0x4d, 0x5a, 1, 2, 3][at % 5] ?? 0)
  const { value, messages } = openLedger({ name: '台账.txt', bytes })
  expect(value).toBeNull()
  expect(messages[0]?.text).toContain('台账请用 .xlsx 或 .csv')
})

test('received, carried in and on; decided after the year or before it; received after it', () => {
  const result = count([
    HEAD,
    'A-0001\t2025.3.4\t自然人\t2025.3.20\t予以公开',
    'A-0002\t2024.12.20\t自然人\t2025.1.9\t信息不存在',
    'A-0003\t2025.12.20\t企业\t\t办理中',
    'A-0004\t2025.12.29\t自然人\t2026.1.9\t予以公开',
    'A-0005\t2024.3.1\t自然人\t2024.3.9\t予以公开',
    'A-0006\t2026.1.3\t自然人\t2026.1.9\t予以公开',
  ])
  expect(figures(result)).toEqual({
    'received.person': 2,
    'handled.granted.person': 1,
    'carriedIn.person': 1,
    'handled.unavailable.notHeld.person': 1,
    'received.business': 1,
    'carriedOut.business': 1,
    'carriedOut.person': 1,
  })
  expect(result.states).toEqual({ counted: 4, open: 0, outside: 2, leftOut: 0 })
  const quarter = count(
    [HEAD, 'A-0001\t2025.3.4\t自然人\t2025.4.2\t予以公开'],
    {},
    { from: '2025-04-01', to: '2025-06-30' }
  )
  expect(figures(quarter)).toEqual({ 'carriedIn.person': 1, 'handled.granted.person': 1 })
})

test('what cannot be right is asked, never counted', () => {
  const result = count([
    HEAD,
    'A-0001\t2025.3.4\t自然人\t2025.3.1\t予以公开',
    'A-0002\t\t自然人\t2025.3.1\t予以公开',
    'A-0003\t2025.3.4\t自然人\t\t予以公开',
    'A-0004\t2025.3.4\t自然人\t2025.3.9\t补正告知书',
    'A-0005\t2025.3.4\t自然人\t2025.3.9\t',
    'A-0006\t3/4/2025\t自然人\t2025.3.9\t撤回',
  ])
  expect(figures(result)).toEqual({})
  expect(asked(result).sort()).toEqual([
    '予以公开，没有答复日期 1',
    '收到日期读不出 1',
    '没有写结果 1',
    '没有收到日期 1',
    '答复日期比收到日期还早 1',
    '补正告知书，有答复日期 1',
  ])
})

test('the day of confirmation counts, not the day handed in; two columns that disagree are asked', () => {
  const head = '编号\t提交日期\t收到日期\t申请人类型\t答复日期\t答复类型'
  expect(figures(count([head, 'A-0001\t2024.12.31\t2025.1.2\t自然人\t2025.1.9\t撤回'])))
    .toMatchObject({
      'received.person': 1,
    })
  const two = '编号\t收到日期\t确认日期\t申请人类型\t答复日期\t答复类型'
  const lines = [
    two,
    'A-0001\t2024.12.31\t2025.1.2\t自然人\t2025.1.9\t撤回',
    'A-0002\t2025.2.1\t2025.2.3\t自然人\t2025.2.9\t撤回',
  ]
  expect(asked(count(lines))).toEqual(['两列收到日期不在同一统计期 1'])
  expect(figures(count(lines, { 'days|otherReceived': AS_IT_STANDS }))).toMatchObject({
    'carriedIn.person': 1,
    'received.person': 1,
  })
})

test('a case twice: the same row counts once, rows that differ are asked', () => {
  const row = 'A-0001\t2025.3.4\t自然人\t2025.3.20\t予以公开'
  const once = count([HEAD, row, row])
  expect(figures(once)).toEqual({ 'received.person': 1, 'handled.granted.person': 1 })
  expect(once.hints.map(({ cases }) => cases.length)).toEqual([1])
  const lines = [HEAD, 'A-0001\t2025.3.4\t自然人\t\t办理中', row]
  expect(asked(count(lines))).toEqual(['同一编号或完全相同的行 2'])
  expect(figures(count(lines, { repeated: LAST_ROW }))).toEqual({
    'received.person': 1,
    'handled.granted.person': 1,
  })
})

test('two results in one case are asked, one settled group settles all of its cases', () => {
  const lines = [
    HEAD,
    ...['A-0001', 'A-0002']
      .map((number) => `${number}\t2025.3.4\t自然人\t2025.3.20\t予以公开，信息不存在`),
  ]
  expect(asked(count(lines))).toEqual(['予以公开，信息不存在 2'])
  const settled = { 'result|予以公开，信息不存在': 'handled.granted' }
  expect(figures(count(lines, settled)))
    .toEqual({ 'received.person': 2, 'handled.granted.person': 2 })
  expect(count(lines, { 'result|予以公开，信息不存在': LEAVE_OUT }).states.leftOut).toBe(2)
})

test('days without a year wait for one', () => {
  const lines = [HEAD, 'A-0001\t3月4日\t自然人\t3月20日\t予以公开']
  expect(asked(count(lines))).toEqual(['日期没有写年份 1'])
  expect(figures(count(lines, { 'days|yearless': '2025' }))).toEqual({
    'received.person': 1,
    'handled.granted.person': 1,
  })
})

test('a block without a head is read by content, and waits until the columns are agreed', () => {
  const text = [
    'A-0001\t2025.3.4\t自然人\t2025.3.20\t予以公开',
    'A-0002\t2025.3.5\t企业\t2025.3.21\t信息不存在',
  ].join('\n')
  const tables = (openPastedLedger({ html: '', text }).value ?? []).flatMap((sheet) =>
    findTables(sheet, edition)
  )
  expect(tables.map(({ columns }) => columns))
    .toEqual([{ received: 1, decided: 3, class: 2, result: 4 }])
  const order = { edition, period, settled: {} }
  expect(countLedger({ ...order, cases: readCases(tables, edition).cases }).states.open).toBe(2)
  const agreed = tables.map((table) => chooseColumns(table, table.columns))
  expect(countLedger({ ...order, cases: readCases(agreed, edition).cases }).states.counted).toBe(2)
})

test('more than twenty working days without a delay is told', () => {
  const head = '编号\t收到日期\t申请人类型\t是否延期\t答复日期\t答复类型'
  const { hints } = count([
    head,
    'A-0001\t2025.3.3\t自然人\t否\t2025.4.15\t撤回',
    'A-0002\t2025.3.3\t自然人\t是\t2025.4.15\t撤回',
    'A-0003\t2025.3.3\t自然人\t否\t2025.3.31\t撤回',
  ])
  expect(hints.map(({ cases }) => cases.map(({ number }) => number))).toEqual([['A-0001']])
})

test('no name and no content of an application is in what is kept', () => {
  const head = '编号\t收到日期\t申请人\t申请人类型\t申请内容\t答复日期\t答复类型'
  const kept = count([
    head,
    'A-0001\t2025.3.4\t司徒某甲\t法人\t祖屋拆迁补偿清单\t2025.3.20\t同意向司徒某甲公开',
  ])
  expect(JSON.stringify([kept.placed, kept.open])).not.toMatch(/司徒|祖屋/)
})

test('an answer remembered from a report of the other form is asked for again, never counted nowhere', () => {
  const lines = [HEAD, 'A-0001\t2025.3.4\t自然人\t2025.3.20\t已另函处置']
  const [open] = count(lines).open
  const settled = { [open?.question.key ?? '']: 'handled.otherAll' }
  expect(asked(count(lines, settled))).toEqual(asked(count(lines)))
  const answered = count(lines, { [open?.question.key ?? '']: 'handled.other.miscellaneous' })
  expect(figures(answered))
    .toMatchObject({ 'received.person': 1, 'handled.other.miscellaneous.person': 1 })
})

test('other heads and words: a street, districts by their codes, a list of answer documents', () => {
  const street = count([
    '柳湖街道公开申请受理簿',
    '受理编号\t来件时间\t来件方式\t申请主体\t主体身份\t诉求简述\t回复时间\t处置结论',
    '柳街〔2025〕1号\t2025/1/6\tEMS\t某甲\t自然人\t补偿\t2025/1/20\t同意公开',
    '柳街〔2025〕2号\t2025/3/12\t现场\t某物业\t企业法人\t备案\t2025/4/1\t非本机关职责',
    '柳街〔2025〕3号\t2025/6/3\tEMS\t某乙\t自然人\t纪要\t2025/6/24\t内部管理信息',
    '柳街〔2025〕4号\t2025/7/2\tEMS\t某乙\t自然人\t同前\t2025/7/9\t重复申请不予重复处理',
  ])
  expect(asked(street)).toEqual([])
  expect(figures(street)).toMatchObject({
    'received.person': 3, 'handled.unavailable.notHeld.business': 1,
    'handled.refused.internalAffairs.person': 1, 'handled.notProcessed.repeated.person': 1,
  })
  const answers = count([
    '登记号\t登记日\t姓名/单位\t性质\t答复日\t答复书种类\t行政复议\t行政诉讼',
    '依2025-01\t2025-01-08\t某甲\t个人\t2025-01-25\t《政府信息公开申请答复书》（予以公开）\t\t',
    '依2025-02\t2025-02-10\t某乙\t个人\t2025-03-01\t《政府信息不存在告知书》\t\t',
    '依2025-03\t2025-08-15\t某丙\t个人\t\t《补正告知书》\t\t',
  ])
  expect(asked(answers)).toEqual([])
  expect(figures(answers)).toMatchObject({ 'received.person': 3, 'carriedOut.person': 1 })
  expect(answers.tables).toEqual(['applications'])
})
