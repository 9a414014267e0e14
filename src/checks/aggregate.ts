/**
 * 汇总年报: every figure of a government's report against the sum over the
 * reports it was put together from. Not one of an edition's rules, since it
 * needs the other reports; what it finds asks to be verified.
 */
import Big from 'big.js'
import type { CellInfo } from '../model/cells'
import type { Finding } from '../model/finding'
import { formatFigure, type Figure } from '../model/figure'
import type { Report } from '../model/report'
import { editionOf } from '../templates'
import { gatherFacts, type Facts } from './base/facts'
import { cellPlace } from './base/labels'

/** A report that goes into the total, by the name it is told by. */
export interface AggregatePart { label: string; report: Report }

/** The one part whose figures are the difference in every cell: not added, or added twice. */
export interface Suspect { label: string; kind: 'leftOut' | 'twice' }

export interface Aggregate {
  differences: CellDifference[]
  /** Undefined where the differences have no such single reason. */
  suspect: Suspect | undefined
}

/**
 * A cell that differs from the sum, or cannot be added up. All figures are texts with their units.
 */
export interface CellDifference {
  info: CellInfo
  /** As findings name it: 第三部分“（一）予以公开”行“自然人”列. */
  place: string
  finding: Finding
  /** What the total holds; '' for a blank. */
  written: string
  /** '' where the parts cannot be added up. */
  sum: string
  /** How much the total holds more or less than the sum; null where nothing can be said. */
  gap: { kind: 'more' | 'less'; size: string } | null
  /**
   * Parts that hold something else than 0 here, the largest first, what is no figure before all.
   */
  parts: { label: string; text: string }[]
  /** What the cell would hold to agree; null where the parts cannot be added up. */
  fill: string | null
}

const RULE = { code: 'AGG', level: '核实', basis: '怀化、淮北等地通知的汇总要求' } as const

const MOST_NAMED = 4
/** Yuan in each unit the clerk may write. */
const UNITS: Record<string, number> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 }

interface Part { label: string; figure: Facts['figure'] }
interface Named { label: string; figure: Figure }
/** `units` the clerks wrote in this cell, where the form fixes none. */
interface Written { info: CellInfo; total: Figure; parts: Named[]; units: string[] }
/** With what can be compared: undefined for what is no figure, and for a sum with such a part. */
interface Sum extends Written {
  amount: Big | undefined
  amounts: (Big | undefined)[]
  added: Big | undefined
}

const NOTHING = Big(0)

/**
 * Compares cell by cell with the sum over parts of the same edition; a blank or `/` counts as 0. A
 * cell that cannot be summed, since a figure is unreadable or its unit differs, is pending.
 */
export function checkAggregate(total: Report, parts: AggregatePart[]): Aggregate {
  const edition = editionOf(total.edition)
  const facts = gatherFacts(total, edition)
  const read =
    parts.map(({ label, report }): Part => ({ label, figure: gatherFacts(report, edition).figure }))
  const sums = [...facts.cells.values()].map((info) => {
    const sumTotal = facts.figure(info.id)
    const sumParts = read.map(({ label, figure }) => ({ label, figure: figure(info.id) }))
    const known = info.kind === 'moneyWithUnit'
      ? [sumTotal, ...sumParts.map(({ figure }) => figure)] : []
    const written = { info, total: sumTotal, parts: sumParts, units: [...new Set(known.flatMap(
      (figure) => (figure.state === 'known' && figure.value !== 0 ? [figure.unit] : []),
    ))] }
    const amounts = sumParts.map(({ figure }) => amountOf(figure, written))
    return { ...written, amount: amountOf(sumTotal, written), amounts, added: add(amounts) }
  })
  const differences =
    sums.flatMap((sum) => compare(sum).map((finding) => differenceOf(sum, finding)))
  return { differences, suspect: findSuspect(sums) }
}

function compare(sum: Sum): Finding[] {
  const { amount: total, added } = sum
  if (total === undefined || added === undefined) {
    const open: Named[] = sum.parts.filter((_, index) => sum.amounts[index] === undefined)
    if (sum.amount === undefined) open.unshift({ label: '汇总年报', figure: sum.total })
    return [finding(sum.info, 'pending', `${cellPlace(sum.info)}没有核对：${nameOpen(open)}`)]
  }
  if (added.eq(total)) return []
  const written = sum.total.state === 'blank' ? '是空白' : `写 ${show(total, sum)}`
  const difference = `差 ${show(added.minus(total).abs(), sum)}${nameLargest(sum)}`
  const parts = `${sum.parts.length}份年报合计 ${show(added, sum)}`
  const message = `${cellPlace(sum.info)}：汇总年报${written}，${parts}，${difference}`
  return [{ ...finding(sum.info, 'fail', message), values: [total.toNumber(), added.toNumber()] }]
}

function differenceOf(sum: Sum, finding: Finding): CellDifference {
  const { amount: total, added } = sum
  const gap = added && total ? total.minus(added) : null
  return {
    info: sum.info, place: cellPlace(sum.info), finding, written: tell(sum.total, sum),
    sum: added ? show(added, sum) : '',
    gap: gap && { kind: gap.gt(0) ? 'more' : 'less', size: show(gap.abs(), sum) },
    parts: listParts(sum), fill: added ? textOf(added, sum) : null,
  }
}

function listParts(sum: Sum): CellDifference['parts'] {
  const ranked = sum.parts.map((part, index) => ({
    ...part, size: Math.abs(sum.amounts[index]?.toNumber() ?? Infinity),
  }))
  return ranked.filter(({ size }) => size !== 0)
    .sort((a, b) => (a.size === b.size ? 0 : b.size - a.size))
    .map(({ label, figure }) => ({ label, text: tell(figure, sum) }))
}

function tell(figure: Figure, { info }: Sum): string {
  return formatFigure(figure) + (info.kind === 'money' && figure.state === 'known' ? '万元' : '')
}

/**
 * A sum as a clerk would type it: 本年增/减 with its sign, the unit only where the form fixes none.
 */
function textOf(amount: Big, sum: Sum): string {
  if (sum.info.kind === 'signedCount' && amount.gt(0)) return `+${amount.toFixed()}`
  return sum.info.kind === 'moneyWithUnit' ? show(amount, sum) : amount.toFixed()
}

function finding({ id, part }: CellInfo, state: Finding['state'], message: string): Finding {
  const { code, level, basis } = RULE
  return { id: `${code}:${id}`, code, level, state, step: part, message, cells: [id], basis }
}

/**
 * Comparable with the others of its cell, in 元 where their units differ; undefined for what is no
 * figure.
 */
function amountOf(figure: Figure, { info, units }: Written): Big | undefined {
  if (figure.state === 'blank' || figure.state === 'notApplicable') return NOTHING
  if (figure.state === 'invalid') return undefined
  if (figure.value === 0) return NOTHING
  if (info.kind === 'count' || info.kind === 'signedCount') return Big(figure.value)
  if (units.length < 2) return Big(figure.exact)
  const unit = UNITS[figure.unit]
  return unit === undefined ? undefined : Big(figure.exact).times(unit)
}

function show(amount: Big, { info, units }: Written): string {
  const unit = info.kind === 'money' ? '万元' : units.length > 1 ? '元' : units[0] ?? ''
  return amount.toFixed() + unit
}

function nameOpen(open: Named[]): string {
  const named = open.slice(0, MOST_NAMED)
    .map(({ label, figure }) => `${label}写作“${figure.state === 'known'
      ? figure.exact + figure.unit : 'text' in figure ? figure.text : ''}”`)
  return `${named.join('，')}${open.length > MOST_NAMED ? '等' : ''}，不能相加`
}

/** The parts that make up most of the sum, each with its own figure. */
function nameLargest(sum: Sum): string {
  const filled =
    sum.parts.flatMap(({ label, figure }) => (figure.state === 'known' && figure.value !== 0
      ? [{ label, text: figure.exact + figure.unit, value: Math.abs(figure.value) }] : []))
  if (filled.length === 0) return ''
  const named = filled.sort((a, b) => b.value - a.value).slice(0, MOST_NAMED)
    .map(({ label, text }) => `${label} ${text}`)
  return `（${named.join('，')}${filled.length > MOST_NAMED
    ? `，另有${filled.length - MOST_NAMED}份` : ''}）`
}

/** A difference of nothing but one part's figures, in cells that agree as well. */
function findSuspect(sums: Sum[]): Suspect | undefined {
  const gaps = sums.flatMap(({ amount, amounts, added }) => (amount && added
    ? [{ gap: added.minus(amount), amounts }] : []))
  if (gaps.every(({ gap }) => gap.eq(0))) return undefined
  const explains = (index: number, sign: 1 | -1): boolean =>
    gaps.every(({ gap, amounts }) => gap.eq((amounts[index] ?? NOTHING).times(sign)))
  const found = (sums[0]?.parts ?? []).flatMap(({ label }, index): Suspect[] => {
    if (explains(index, 1)) return [{ label, kind: 'leftOut' }]
    return explains(index, -1) ? [{ label, kind: 'twice' }] : []
  })
  return found.length === 1 ? found[0] : undefined
}

function add(amounts: (Big | undefined)[]): Big | undefined {
  return amounts.reduce<Big | undefined>(
    (all, amount) => (amount === NOTHING ? all : amount && all?.plus(amount)), NOTHING,
  )
}
