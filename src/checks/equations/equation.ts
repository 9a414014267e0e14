/** One relation between cells, the same for sums and equations: evaluated and explained. */
import type { Figure } from '../../model/figure'
import type { CellId, StepNumber } from '../../model/template'
import type { Facts } from '../base/facts'

export interface CellTerm { cell: CellId; label: string; last: boolean; sign: 1 | -1 }

export interface Equation {
  id: string
  step: StepNumber
  /** Where, in words: 第三部分“自然人”列. */
  place: string
  left: CellTerm[]
  right: CellTerm[]
  relation: '=' | '<='
  /** Words of the text may explain the difference. */
  mayBeExplained?: true | undefined
}

export type Verdict =
  | { state: 'pass' }
  | { state: 'skip' }
  | { state: 'pending' }
  | Failure

export interface Failure { state: 'fail'; left: number; right: number }

/**
 * `skip` where last year's figures are wanted and missing; `pending` while anything of this year is
 * not a known figure.
 */
export function evaluateEquation(equation: Equation, facts: Facts): Verdict {
  let isPending = false
  const sum = (terms: CellTerm[]): number | undefined => {
    let value = 0
    for (const term of terms) {
      const figure = figureOf(term, facts)
      if (figure?.state === 'known') value += term.sign * figure.value
      else if (term.last) return undefined
      else isPending = true
    }
    return value
  }
  const left = sum(equation.left)
  const right = sum(equation.right)
  if (left === undefined || right === undefined) return { state: 'skip' }
  if (isPending) return { state: 'pending' }
  const holds = equation.relation === '=' ? left === right : left <= right
  return holds ? { state: 'pass' } : { state: 'fail', left, right }
}

/** Both sides with numbers and the difference, for a failed equation. */
export function explainEquation(
  equation: Equation, verdict: { left: number; right: number }, facts: Facts,
): string {
  const left = describeSide(equation.left, verdict.left, facts)
  const right = describeSide(equation.right, verdict.right, facts)
  const relation = equation.relation === '=' ? '不等于' : '大于'
  return `${equation.place}：${left}，${relation} ${right}，差 `
    + `${Math.abs(verdict.left - verdict.right)}`
}

/** Cells of this year on both sides. */
export function cellsOfEquation(equation: Pick<Equation, 'left' | 'right'>): CellId[] {
  return [...equation.left, ...equation.right].filter((term) => !term.last).map((term) => term.cell)
}

/**
 * How many cells of this year still lack a figure; a total that follows its parts stands for those
 * of them that do.
 */
export function countUnfilled(equation: Equation, facts: Facts): number {
  const unfilled = new Set<CellId>()
  const visit = (cell: CellId): void => {
    if (facts.figure(cell).state === 'known') return
    const parts = facts.report.cells[cell] ? [] : facts.cells.get(cell)?.sums[0] ?? []
    if (parts.length === 0) unfilled.add(cell)
    parts.forEach(visit)
  }
  cellsOfEquation(equation).forEach(visit)
  return unfilled.size
}

/** True where every figure of this year is 0: that such an equation holds is no evidence. */
export function isAllZero(equation: Equation, facts: Facts): boolean {
  return cellsOfEquation(equation).every((cell) => {
    const figure = facts.figure(cell)
    return figure.state === 'known' && figure.value === 0
  })
}

function figureOf(term: CellTerm, facts: Facts): Figure | undefined {
  return term.last ? facts.last(term.cell) : facts.figure(term.cell)
}

const MOST_PARTS_LISTED = 4

/** `本年新收 16 + 上年结转 1 = 17`; of many parts only those above 0, or their sum alone. */
function describeSide(terms: CellTerm[], sum: number, facts: Facts): string {
  const valued = terms.map((term) => {
    const figure = figureOf(term, facts)
    return { ...term, value: figure?.state === 'known' ? figure.value : 0 }
  })
  const named = terms.length > 3 ? valued.filter((term) => term.value !== 0) : valued
  if (named.length === 0 || named.length > MOST_PARTS_LISTED) return `各项之和 ${sum}`
  const text = named.map((term, index) => `${joint(term.sign, index)}${term.label} ${term.value}`)
    .join('')
  return named.length === 1 ? text : `${text} = ${sum}`
}

function joint(sign: 1 | -1, index: number): string {
  if (index === 0) return sign === -1 ? '－' : ''
  return sign === -1 ? ' - ' : ' + '
}
