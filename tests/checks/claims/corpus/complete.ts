/** A consistent set of figures from a few of them. */
import { cellsOf } from '../../../../src/model/cells'
import type { CellId, Edition } from '../../../../src/model/template'

type Numbers = Record<CellId, number>

const TABLE = 'applications.'
const OTHERS = ['business', 'research', 'charity', 'legal', 'otherOrganisation']

/**
 * Every cell but the totals. What is not told is 0; applications balance: what
 * is missing among the results is 予以公开, else 其他处理; what is not of
 * another applicant is of 自然人. Fails where the given figures contradict
 * each other or name no cell.
 */
export function completeFigures(edition: Edition, given: Numbers): Numbers {
  const known = new Set(cellsOf(edition).keys())
  const strange = Object.keys(given).filter((cell) => !known.has(cell))
  if (strange.length > 0) throw new Error(`no such cell: ${strange.join(', ')}`)
  const figures: Numbers = {}
  for (const info of cellsOf(edition).values()) {
    if (info.sums.length === 0) figures[info.id] = given[info.id] ?? 0
  }
  completeDisputes(figures, given)
  completeApplications(edition, figures, given)
  return figures
}

function completeDisputes(figures: Numbers, given: Numbers): void {
  for (const group of [
    'disputes.review', 'disputes.lawsuit.direct', 'disputes.lawsuit.afterReview',
  ]) {
    const total = given[`${group}.total`]
    const parts = ['upheld', 'corrected', 'other', 'pending']
      .reduce((sum, key) => sum + (figures[`${group}.${key}`] ?? 0), 0)
    if (total === undefined || total === parts) continue
    const gap = total - parts + (figures[`${group}.upheld`] ?? 0)
    if (gap < 0 || given[`${group}.upheld`] !== undefined) {
      throw new Error(`${group} does not add up`)
    }
    figures[`${group}.upheld`] = gap
  }
}

function completeApplications(edition: Edition, figures: Numbers, given: Numbers): void {
  const results = leafResults(edition)
  const sheet = new Sheet(figures, given, results)
  for (const column of OTHERS) sheet.balanceColumn(column)
  sheet.balanceTotals(edition.id === '2019' ? 'handled.otherAll' : 'handled.other.miscellaneous')
}

function leafResults(edition: Edition): string[] {
  return [...cellsOf(edition).values()]
    .filter(({ table, row, column, sums }) => table === 'applications' && row.startsWith('handled.')
      && column === 'research' && sums.length === 0)
    .map(({ row }) => row)
}

/** Table three while it is being completed. */
class Sheet {
  constructor(
    private readonly figures: Numbers, private readonly given: Numbers,
    private readonly results: string[],
  ) {}

  private value(row: string, column: string): number {
    return this.figures[`${TABLE}${row}.${column}`] ?? 0
  }

  private isGiven(row: string, column: string): boolean {
    return this.given[`${TABLE}${row}.${column}`] !== undefined
  }

  /** 新收 follows the results, or 予以公开 follows 新收. */
  balanceColumn(column: string): void {
    const handled = this.results.reduce((sum, row) => sum + this.value(row, column), 0)
    const gap = this.value('received', column)
      + this.value('carriedIn', column) - handled - this.value('carriedOut', column)
    if (gap === 0) return
    if (!this.isGiven(
      'received', column,
    )) this.set('received', column, this.value('received', column) - gap)
    else if (!this.isGiven(
      'handled.granted', column,
    )) this.set('handled.granted', column, this.value('handled.granted', column) + gap)
    else throw new Error(`column ${column} does not balance`)
  }

  private set(row: string, column: string, value: number): void {
    if (value < 0) throw new Error(`${row}.${column} would be ${value}`)
    this.figures[`${TABLE}${row}.${column}`] = value
  }

  /** What a row comes to: told, or the sum of what is told of it. */
  private rowTotal(row: string): number {
    return this.given[`${TABLE}${row}.total`]
      ?? ['person', ...OTHERS].reduce((sum, column) => sum + this.value(row, column), 0)
  }

  balanceTotals(rest: string): void {
    const totals = new Map(this.results.map((row) => [row, this.rowTotal(row)]))
    const told = (row: string): boolean => this.isGiven(row, 'total') || this.isGiven(row, 'person')
    const [carriedIn, carriedOut] = [this.rowTotal('carriedIn'), this.rowTotal('carriedOut')]
    const sum = [...totals.values()].reduce((all, value) => all + value, 0)
    const wanted = this.given[`${TABLE}handled.total.total`]
      ?? (told('received') ? this.rowTotal('received') + carriedIn - carriedOut : sum)
    if (wanted !== sum) {
      const row = told('handled.granted') ? rest : 'handled.granted'
      if (told(row)) throw new Error(`results come to ${sum}, not to ${wanted}`)
      totals.set(row, (totals.get(row) ?? 0) + wanted - sum)
    }
    const received = wanted + carriedOut - carriedIn
    if (told('received') && this.rowTotal('received') !== received) {
      throw new Error(`新收 ${this.rowTotal('received')} does not balance: ${received}`)
    }
    for (const [row, total] of [
      ...totals, ['received', received], ['carriedIn', carriedIn], ['carriedOut', carriedOut],
    ] as const) this.fillPerson(row, total)
  }

  private fillPerson(row: string, total: number): void {
    const person = total - OTHERS.reduce((sum, column) => sum + this.value(row, column), 0)
    if (this.isGiven(row, 'person') && this.value(row, 'person') !== person) {
      throw new Error(`${row} comes to ${total}, 自然人 to ${person}`)
    }
    this.set(row, 'person', person)
  }
}
