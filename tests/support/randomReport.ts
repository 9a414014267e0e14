/**
 * Consistent reports by chance: every total typed and right, last year's
 * figures fitting, text and dates in order, so that no rule has anything to
 * say. Breaking one of their cells shows what the rules see.
 */
import { cellsOf, type CellInfo } from '../../src/model/cells'
import type { Report } from '../../src/model/report'
import type { CellId, Edition } from '../../src/model/template'
import { seededRandom, type Random } from './random'
import { buildReport, typedCells } from './reports'

export interface RandomReport {
  edition: Edition
  seed: number
  /** Last year's figures come with it; true unless told. */
  withLastYear?: boolean
}

type Numbers = Record<CellId, number>

/** A report of 2020 or 2025 no rule objects to; the same seed gives the same report. */
export function buildConsistentReport(
  { edition, seed, withLastYear = true }: RandomReport,
): Report {
  const random = seededRandom(seed)
  const figures = chooseFigures(edition, random)
  const year = edition.id === '2019' ? 2020 : 2025
  return buildReport({
    year, edition: edition.id,
    agency: { ...buildReport().agency, name: '青禾省人民政府', kind: '县级以上人民政府' },
    cells: typedCells(writeFigures(edition, figures)),
    lastYear: withLastYear ? {
      year: year - 1, edition: edition.id, figures: lastFigures(edition, figures, random),
      narratives: { 1: [], 5: [], 6: [] }, source: '测试',
    } : null,
    narratives: {
      1: FIVE_ASPECTS.map((text) => ({ type: 'paragraph', text })),
      5: [{ type: 'paragraph', text: '存在的问题是公开不够及时，下一步将完善流程。' }],
      6: [{ type: 'paragraph', text: '本年没有其他需要报告的事项。' }],
    },
    // More notices than 逾期未缴费 can come to.
    fee: { notices: '900', amount: '9000', received: '4000' },
    signature: { name: null, date: `${year + 1}-03-20` },
  })
}

const FIVE_ASPECTS = [
  '本年工作平稳推进。',
  '（一）主动公开。按目录公开各类政府信息。', '（二）依申请公开。依法办理公开申请。',
  '（三）政府信息管理。落实公开审查制度。',
  '（四）平台建设。做好网站专栏维护。',
  '（五）监督保障。开展工作考核和社会评议，未发生责任追究情形。',
]

function chooseFigures(edition: Edition, random: Random): Numbers {
  const figures: Numbers = {}
  for (const info of cellsOf(edition).values()) {
    if (info.sums.length === 0) figures[info.id] = chooseFigure(info, random)
  }
  balanceApplications(edition, figures)
  if (edition.id === '2021') rollDisclosure(figures, random)
  for (const info of cellsOf(edition).values()) {
    if (info.sums.length > 0) figures[info.id] = sumOf(info, figures)
  }
  return figures
}

/** 增减 may be negative; money has decimals; some cells are 0, as in life. */
function chooseFigure(info: CellInfo, random: Random): number {
  if (info.kind === 'signedCount') return random.upTo(40) - 20
  if (info.kind !== 'count') return 50 + random.upTo(40_000) / 100
  // Both carry-overs alike, or their swing from year to year would be a finding.
  if (info.row.startsWith('carried')) return 2 + random.upTo(4)
  const figure = random.upTo(3) === 0 ? 0 : random.upTo(30)
  // A suit brought straight away is a reminder of its own.
  return info.column.startsWith('lawsuit.direct') ? 0 : figure
}

/** 新收 takes up what the results and both carry-overs leave. */
function balanceApplications(edition: Edition, figures: Numbers): void {
  const leaves = [...cellsOf(edition).values()]
    .filter((info) => info.table === 'applications' && info.sums.length === 0)
  for (const { column } of leaves.filter((info) => info.row === 'received')) {
    const handled = leaves.filter(
      (info) => info.row.startsWith('handled.') && info.column === column,
    ).reduce((sum, info) => sum + valueAt(figures, info.id), 0)
    const carriedOut = valueAt(figures, `applications.carriedOut.${column}`)
    const carriedIn =
      Math.min(valueAt(figures, `applications.carriedIn.${column}`), handled + carriedOut)
    figures[`applications.carriedIn.${column}`] = carriedIn
    figures[`applications.received.${column}`] = handled + carriedOut - carriedIn
  }
}

/** 现行有效 stays near last year's and 废止 below both. */
function rollDisclosure(figures: Numbers, random: Random): void {
  for (const row of ['rules', 'normative']) {
    figures[`disclosure.${row}.repealed`] = random.upTo(5)
    figures[`disclosure.${row}.issued`] = random.upTo(9)
    figures[`disclosure.${row}.effective`] = 40 + random.upTo(60)
  }
}

function sumOf(info: CellInfo, figures: Numbers): number {
  return (info.sums[0] ?? []).reduce((sum, part) => {
    const partInfo = figures[part]
    if (partInfo === undefined) throw new Error(`${part} is summed before it is known`)
    return sum + partInfo
  }, 0)
}

function valueAt(figures: Numbers, cell: CellId): number {
  const value = figures[cell]
  if (value === undefined) throw new Error(`no figure ${cell}`)
  return value
}

function writeFigures(edition: Edition, figures: Numbers): Record<CellId, string> {
  return Object.fromEntries([...cellsOf(edition).values()]
    .map((info) => [info.id, writeFigure(info, valueAt(figures, info.id))]))
}

function writeFigure({ kind }: Pick<CellInfo, 'kind'>, value: number): string {
  if (kind === 'signedCount') return value > 0 ? `+${value}` : String(value)
  if (kind === 'moneyWithUnit') return `${value.toFixed(2)}万元`
  return kind === 'money' ? value.toFixed(2) : String(value)
}

/** Last year much like this one, and fitting where a rule ties the two. */
function lastFigures(edition: Edition, figures: Numbers, random: Random): Record<CellId, string> {
  const last: Numbers = {}
  for (const info of cellsOf(edition).values()) {
    last[info.id] = Math.round(valueAt(figures, info.id) * (0.7 + random.upTo(60) / 100))
  }
  for (const info of cellsOf(edition).values()) {
    if (info.row === 'carriedIn') {
      last[info.id.replace('carriedIn', 'carriedOut')] = valueAt(figures, info.id)
    }
    if (info.column === 'effective') {
      last[info.id] = valueAt(figures, info.id) - valueAt(
        figures, info.id.replace('effective', 'issued'),
      ) + valueAt(figures, info.id.replace('effective', 'repealed'))
    }
    if (info.column === 'previousItems') rollItems(info, figures, last)
  }
  return writeFigures(edition, last)
}

/** 上一年项目数量 of this year = last year's 上一年项目数量 + its 增减. */
function rollItems(info: CellInfo, figures: Numbers, last: Numbers): void {
  const change = Math.min(2, valueAt(figures, info.id))
  last[info.id] = valueAt(figures, info.id) - change
  last[info.id.replace('previousItems', 'change')] = change
}
