/** 历年比较: the cells of the forms year by year, with difference and rate of change. */
import { cellName, cellsOf, type CellInfo } from '../model/cells'
import { parseFigure, type Figure } from '../model/figure'
import type { CellId } from '../model/template'
import { editionOf } from './index'
import { whyNotContinued } from './succession'
import type { YearFigures } from './years'

export interface YearRow {
  cell: CellId
  part: CellInfo['part']
  name: string
  unit: string
  /** One for each year; undefined where the form of that year has no such cell. */
  texts: (string | undefined)[]
  /** From the base year to the last one: `+12`, `-3`; '' where the two cannot be compared. */
  change: string
  /** `+31.6%`; `—` from nothing. */
  rate: string
  /** Why the line does not go on from one form to the other; '' where it does. */
  note: string
}

export interface YearRowChoice {
  /** Year the last one is compared with. */
  base: number
  /** With the figures of each kind of applicant, not of all together only. */
  withApplicants: boolean
  /** With lines of nothing but 0 and blanks. */
  withZeros: boolean
}

/** In the order of the newest form; lines only an older one has stand at the end of their part. */
export function listYearRows(years: readonly YearFigures[], choice: YearRowChoice): YearRow[] {
  const editions = [...new Set(years.map(({ edition }) => edition))].sort().reverse()
  const infos = new Map<CellId, CellInfo>()
  for (const edition of editions) {
    for (const [id, info] of cellsOf(editionOf(edition))) if (!infos.has(id)) infos.set(id, info)
  }
  return [...infos.values()]
    .filter(({ table, column }) =>
      choice.withApplicants || table !== 'applications' || column === 'total')
    .map((info) => toRow(info, years, choice.base))
    .filter(({ texts }) => choice.withZeros || texts.some((text) => text && text !== '0'))
    .sort((a, b) => a.part - b.part)
}

function toRow(info: CellInfo, years: readonly YearFigures[], base: number): YearRow {
  const texts = years.map(({ edition, figures }) =>
    (cellsOf(editionOf(edition)).has(info.id) ? figures[info.id] ?? '' : undefined))
  const figureAt = (index: number): Figure => parseFigure(info.kind, texts[index] ?? '')
  const [from, to] = [
    figureAt(years.findIndex(({ year }) => year === base)), figureAt(years.length - 1),
  ]
  return {
    cell: info.id, part: info.part, name: cellName(info), unit: info.unit, texts,
    ...compare(info, from, to),
    note: texts.includes(undefined) ? whyNotContinued(info.id) ?? '' : '',
  }
}

/** 本年增/减 is a difference already. */
function compare({ kind }: CellInfo, from: Figure, to: Figure): Pick<YearRow, 'change' | 'rate'> {
  if (from.state !== 'known' || to.state !== 'known' || from.unit !== to.unit
    || kind === 'signedCount') {
    return { change: '', rate: '' }
  }
  const places = Math.max(...[from, to].map(({ exact }) => (exact.split('.')[1] ?? '').length))
  const difference = to.value - from.value
  return {
    change: withSign(difference, places) + (difference === 0 ? '' : to.unit),
    rate: from.value === 0 ? '—' : `${withSign((100 * difference) / from.value, 1)}%`,
  }
}

/** `+3`, `-0.5`; 0 without. */
function withSign(value: number, places: number): string {
  const text = Math.abs(value).toFixed(places)
  if (Number(text) === 0) return '0'
  return `${value > 0 ? '+' : '-'}${text}`
}
