/** Ledgers of reviews and suits, and lists of normative documents: counted, asked, kept apart. */
import { expect, test } from 'vitest'
import {
  AS_IT_STANDS, countLedger, findTables, ledgerFigures, openPastedLedger, readCases, REPEALED_NOW,
  type LedgerCount, type Settled,
} from '../../src/ledger'
import {
  DISPUTE_CLASS_WORDS, DISPUTE_HEADS, DISPUTE_RESULT_WORDS, LAWSUIT, TURNED_DOWN,
} from '../../src/ledger/lexicon/disputes'
import {
  DOCUMENT_CLASS_WORDS, DOCUMENT_HEADS, DOCUMENT_STATE_WORDS,
} from '../../src/ledger/lexicon/documents'
import {
  readDocumentKind, readDocumentState, readOutcome, readWay,
} from '../../src/ledger/readDispute'
import { editionOf } from '../../src/templates'

const period = { from: '2025-01-01', to: '2025-12-31' }

interface Given { settled?: Settled; range?: typeof period; form?: '2019' | '2021' }

function count(
  blocks: string[][], { settled = {}, range = period, form = '2021' }: Given = {},
): LedgerCount {
  const edition = editionOf(form)
  const sheets = blocks
    .flatMap((lines) => openPastedLedger({ html: '', text: lines.join('\n') }).value ?? [])
  const tables = sheets.flatMap((sheet) => findTables(sheet, edition))
  return countLedger({ cases: readCases(tables, edition).cases, edition, period: range, settled })
}

const figures = ({ cells }: LedgerCount): Record<string, number> => Object.fromEntries(
  [...cells].filter(([cell]) => !cell.includes('total')).map(([cell, cases]) => [cell, cases.length]),
)
const asked = ({ open }: LedgerCount): string[] =>
  open.map(({ question, cases }) => `${question.words} ${cases.length}`).sort()

const examplesOf = (meanings: { place: string; examples: string[] }[]): [string, string][] =>
  meanings.flatMap(({ place, examples }) => examples.map((text): [string, string] => [text, place]))

test.each(examplesOf(DISPUTE_CLASS_WORDS).filter(([, place]) => place !== LAWSUIT))(
  'the way of %s', (text, place) => expect(readWay(text, '').column).toBe(place),
)
test.each(examplesOf(DISPUTE_RESULT_WORDS))('the outcome of %s', (text, place) => {
  const { row, options } = readOutcome(text)
  expect([row, options]).toEqual(place === TURNED_DOWN ? [null, ['upheld', 'other']] : [place, []])
})
test.each(examplesOf(DOCUMENT_CLASS_WORDS))(
  'the kind of %s', (text, place) => expect(readDocumentKind(text).column).toBe(place),
)
test.each(examplesOf(DOCUMENT_STATE_WORDS))(
  'the state of %s', (text, place) => expect(readDocumentState(text, '').row).toBe(place),
)
test.each([...DISPUTE_HEADS, ...DOCUMENT_HEADS].flatMap((head) =>
  head.examples.map((example) => ({ head, example }))))('the head $example', ({ head, example }) => {
  const heads = DISPUTE_HEADS.includes(head) ? DISPUTE_HEADS : DOCUMENT_HEADS
  const bare = example.replace(/（.*?）/g, '')
  expect(heads.find(({ pattern }) => pattern.test(bare))?.role).toBe(head.role)
})
test.each([
  ['诉讼', '是', 'lawsuit.afterReview'], ['行政诉讼', '否', 'lawsuit.direct'],
  ['行政诉讼', '', null], ['行政复议', '是', 'review'], ['诉讼', '详见卷宗', null],
])('%s, reviewed: %s', (words, reviewed, column) => {
  expect(readWay(words, reviewed).column).toBe(column)
})
test.each(['维持部分、撤销部分', '胜诉', '发回重审', '驳回'])('%s is asked', (words) => {
  expect(readOutcome(words).row).toBeNull()
})
test.each([
  ['是', '是否废止', 'repealed'], ['否', '是否废止', 'effective'], ['否', '是否有效', 'repealed'],
  ['是', '备注', null],
])('%s below %s', (text, head, row) => expect(readDocumentState(text, head).row).toBe(row))

const REVIEWS = [
  '2025年政府信息公开行政复议、行政诉讼台账',
  '序号\t案号\t案件类型\t是否经复议\t申请人（原告）\t收到日期\t结案日期\t审理结果',
  '1\t青复议〔2025〕1号\t行政复议\t\t司徒某甲\t2025.2.3\t2025.4.1\t维持',
  '2\t青复议〔2025〕2号\t行政复议\t\t司徒某甲\t2024.11.3\t2025.1.9\t撤销并责令重新答复',
  '3\t（2025）01行初7号\t行政诉讼\t否\t欧阳某乙\t2025.3.3\t2025.8.9\t判决驳回诉讼请求',
  '4\t（2025）01行初9号\t行政诉讼\t是\t欧阳某乙\t2025.9.3\t\t审理中',
  '5\t（2024）01行初2号\t行政诉讼\t是\t欧阳某乙\t2024.3.3\t2024.9.1\t准许撤诉',
  '6\t（2025）01行初11号\t行政诉讼\t是\t欧阳某乙\t2025.11.3\t2026.2.1\t确认违法',
  '合计\t6\t\t\t\t\t\t',
]

test('reviews and suits count by the year they end in; what goes on is 尚未审结', () => {
  const result = count([REVIEWS])
  expect(asked(result)).toEqual([])
  expect(figures(result)).toEqual({
    'disputes.review.upheld': 1, 'disputes.review.corrected': 1,
    'disputes.lawsuit.direct.upheld': 1, 'disputes.lawsuit.afterReview.pending': 2,
  })
  expect(result.cells.get('disputes.review.total')?.length).toBe(2)
  expect(result.cells.get('disputes.lawsuit.afterReview.total')?.length).toBe(2)
  expect(result.tables).toEqual(['disputes'])
  const written = ledgerFigures(result)
  expect(written).toHaveLength(15)
  expect(written.find(({ cell }) => cell === 'disputes.lawsuit.direct.other')?.text).toBe('0')
  expect(figures(count([REVIEWS], { range: { from: '2025-01-01', to: '2025-03-31' } }))).toEqual({
    'disputes.review.pending': 1, 'disputes.review.corrected': 1,
    'disputes.lawsuit.direct.pending': 1,
  })
})

test('what a ledger of disputes leaves out is asked, and settled once', () => {
  const lines = [
    '行政诉讼案件登记', '案号\t原告\t立案日期\t判决日期\t判决结果',
    '（2025）行初1号\t司徒某甲\t2025.3.3\t2025.8.9\t驳回诉讼请求',
    '（2025）行初2号\t司徒某甲\t2025.3.3\t2025.8.9\t驳回',
    '（2025）行初3号\t司徒某甲\t2025.3.3\t\t撤销',
    '（2025）行初4号\t司徒某甲\t2025.3.3\t2025.2.9\t撤诉',
  ]
  const first = count([lines])
  expect(asked(first)).toEqual([
    '复议、诉讼写了结果，没有结案日期 1', '结案日期比收到日期还早 1',
    '行政诉讼，没有写是否经复议 2', '驳回 1',
  ])
  expect(figures(first)).toEqual({})
  const settled = {
    'way|行政诉讼，没有写是否经复议': 'lawsuit.direct', 'outcome|驳回': 'upheld',
    'days|disputeNoDecided': AS_IT_STANDS,
  }
  expect(figures(count([lines], { settled }))).toEqual({
    'disputes.lawsuit.direct.upheld': 2, 'disputes.lawsuit.direct.corrected': 1,
  })
  expect(JSON.stringify(first)).not.toContain('司徒')
})

test('columns behind an application: a review of its own, a suit after it', () => {
  const result = count([[
    '编号\t收到日期\t申请人类型\t答复日期\t答复类型\t行政复议情况\t行政诉讼情况',
    'A-0001\t2025.3.4\t自然人\t2025.3.20\t予以公开\t无\t',
    'A-0002\t2025.3.4\t自然人\t2025.3.20\t信息不存在\t维持\t尚未审结',
    'A-0003\t2025.3.4\t自然人\t2025.3.20\t信息不存在\t\t撤销',
  ]], { settled: { 'days|disputeNoDecided': AS_IT_STANDS, 'days|disputeNoDay': AS_IT_STANDS } })
  expect(asked(result)).toEqual([])
  expect(figures(result)).toMatchObject({
    'applications.received.person': 3, 'disputes.review.upheld': 1,
    'disputes.lawsuit.afterReview.pending': 1, 'disputes.lawsuit.direct.corrected': 1,
  })
})

const DOCUMENTS = [
  '青禾县行政规范性文件清单',
  '序号\t文件名称\t文号\t印发日期\t废止日期\t效力状态',
  '1\t关于加强养犬管理的通告\t青政规〔2025〕1号\t2025年3月1日\t\t现行有效',
  '2\t青禾县集贸市场管理办法\t青政规〔2021〕4号\t2021年6月1日\t2025年7月1日\t废止',
  '3\t青禾县户外广告管理办法\t青政规〔2019〕2号\t2019年6月1日\t2023年7月1日\t失效',
  '4\t青禾县物业管理办法\t青政规〔2022〕3号\t2022年6月1日\t\t有效',
  '5\t青禾县停车管理办法\t青政规〔2020〕3号\t2020年6月1日\t\t废止',
]

test('a list of normative documents: issued, repealed, in force; other rows of table two stay', () => {
  const result = count([DOCUMENTS])
  expect(figures(result)).toEqual({
    'disclosure.normative.issued': 1, 'disclosure.normative.repealed': 1,
    'disclosure.normative.effective': 2,
  })
  expect(asked(result)).toEqual(['写着废止或失效，没有废止日期 1'])
  expect(figures(count([DOCUMENTS], { settled: { 'days|noRepealed': REPEALED_NOW } })))
    .toMatchObject({ 'disclosure.normative.repealed': 2 })
  expect(ledgerFigures(result).map(({ cell }) => cell)).toEqual([
    'disclosure.normative.issued', 'disclosure.normative.repealed',
    'disclosure.normative.effective',
  ])
  // The form of 2019 has other columns.
  expect(count([DOCUMENTS], { form: '2019' }).states.counted).toBe(0)
})

test('three kinds side by side are kept apart', () => {
  const applications = [
    '编号\t收到日期\t申请人类型\t答复日期\t答复类型',
    'A-0001\t2025.3.4\t自然人\t2025.3.20\t予以公开',
  ]
  const result = count([REVIEWS, applications, DOCUMENTS])
  expect(result.tables).toEqual(['disclosure', 'applications', 'disputes'])
  expect(result.states.counted).toBe(1 + 5 + 3)
})

test('first instances by their own heads; terms that ended before the year', () => {
  const suits = count([[
    '行政应诉案件统计', '案号\t原告\t被告\t是否经复议\t收到应诉通知时间\t一审裁判时间\t一审结果',
    '（2025）行初3号\t某甲\t柳湖县\t是\t2025.2.13\t2025.6.30\t驳回原告诉讼请求',
    '（2025）行初8号\t某乙\t柳湖县\t复议维持后起诉\t2025.3.2\t2025.7.1\t裁定驳回起诉',
  ]])
  expect(figures(suits)).toEqual({
    'disputes.lawsuit.afterReview.upheld': 1, 'disputes.lawsuit.afterReview.other': 1,
  })
  const documents = count([[
    '标题\t发文字号\t印发日期\t有效期\t是否有效',
    '柳湖县公路养护办法\t柳政规〔2022〕6号\t2022-09-01\t2027-08-31\t是',
    '柳湖县招商奖励办法\t柳政规〔2020〕2号\t2020-04-01\t2025-03-31\t否',
    '柳湖县养犬规定\t柳政规〔2019〕1号\t2019-05-01\t2024-04-30\t否',
  ]])
  expect(documents.states).toEqual({ counted: 1, open: 1, outside: 1, leftOut: 0 })
})

test.each([
  ['2025年依申请公开登记', '编号\t申请时间\t申请人\t申请公开文件名称\t办结时间\t办理结果\t答复文号'],
  ['登记', '编号\t收件时间\t姓名\t文件名称\t文号\t办结时间\t办理结果'],
  ['依申请公开台账', '编号\t收到时间\t申请人\t办结时间\t办理结果\t复议机关\t复议结果\t审理法院\t诉讼结果'],
])('%s with %s is of applications', (title, head) => {
  const cells = head.split('\t').map((label) => (/时间/.test(label) ? '2025-03-04' : '予以公开'))
  const sheets = openPastedLedger({ html: '', text: [title, head, cells.join('\t')].join('\n') })
  expect((sheets.value ?? []).flatMap((sheet) => findTables(sheet, editionOf('2021')))
    .map(({ kind }) => kind)).toEqual(['applications'])
})
