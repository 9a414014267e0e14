/**
 * 上年结转 that is not last year's: all columns put right at once where the table balances with it
 * and the text does not speak against it; otherwise why that is not offered.
 */
import { countFigure } from '../../model/figure'
import type { Repair } from '../../model/finding'
import { evaluateEquation, type Equation } from '../equations/equation'
import type { Facts } from '../base/facts'
import { equationsByCell, failingEquations } from '../equations/relations'
import { mendedBy, settleChanges, type Wish } from '../equations/settle'
import { emptiesPlace } from './emptiesPlace'
import { callTexts } from './textEvidence'

/** One press, or the words that tell why there is none. */
export type Followed = { repair: Repair } | { why: string }

const WHY_UNBALANCED = '只改上年结转，这一列就不平了：请先核对上年年报是不是读对了，'
  + '再看本年新收、办理结果和结转下年度有没有漏计'
const WHY_EMPTY = '改了以后有一行或一列就没有数了：请先核对上年年报是不是读对了'
const WHY_OTHERS = '表三还有别的地方不平：先核对那几处，再定这里改不改'
const WHY_OPEN = '这一列还没有填完，填完再看改不改'
const WHY_TEXT = '正文里写的也是现在的数：请对照上年年报和台账，看是哪一处错了'

/** For the failing ones of these equations, each a cell of this year against one of last year's. */
export function followCarried(equations: readonly Equation[], facts: Facts): Followed | undefined {
  const failing = failingEquations(facts)
  const wishes = equations.filter((equation) => failing.has(equation))
    .flatMap((equation): Wish[] => {
      const verdict = evaluateEquation(equation, facts)
      const [term] = equation.left
      const isTotalThatFollows = term && isTotal(term.cell, facts) && !facts.report.cells[term.cell]
      return !term || isTotalThatFollows || verdict.state !== 'fail' || verdict.right < 0
        ? [] : [{ cell: term.cell, value: verdict.right }]
    })
  const parts = wishes.filter(({ cell }) => !isTotal(cell, facts))
  if (parts.length === 0) return undefined
  const changes = settleChanges(facts, wishes)
  const mended = mendedBy(facts, changes)
  if (mended === undefined) return { why: WHY_UNBALANCED }
  // Where more is wrong than this, 上年结转 may be right and the rest not.
  const rest = [...failing].filter(({ id }) => !mended.includes(id))
  if (rest.some(({ left }) =>
    left.some(({ cell }) => facts.cells.get(cell)?.table === 'applications'))) {
    return { why: WHY_OTHERS }
  }
  if (!parts.every(({ cell }) => isBalancedBy(cell, mended, facts))) return { why: WHY_OPEN }
  // With other figures; totals stay as they are.
  const others = new Map(wishes.map(({ cell, value }) => [cell, value ?? 0]))
  const figure: Facts['figure'] = (cell) => {
    const value = others.get(cell)
    return value === undefined ? facts.figure(cell) : countFigure(value)
  }
  const after = { ...facts, figure }
  if (emptiesPlace(facts, after)) return { why: WHY_EMPTY }
  if (callTexts(facts)(after).disagreeing > 0) return { why: WHY_TEXT }
  const [only] = parts
  const label = parts.length === 1 && only
    ? `上年结转改为 ${only.value}` : `${parts.length} 格上年结转都改为上年年报的结转下年度`
  return { repair: { label, changes: changes.map(({ cell, text }) => ({ cell, text })) } }
}

/** The balance of its column comes out with it: last year's table is not alone in asking for it. */
function isBalancedBy(cell: string, mended: readonly string[], { edition }: Facts): boolean {
  return (equationsByCell(edition).get(cell) ?? []).some(({ id, right }) => (
    mended.includes(id) && right.every(({ last }) => !last)))
}

/** True of 上年结转, which stands in the balance as well. */
export function isOfCarried({ left: [term] }: Equation, { cells }: Facts): boolean {
  return term !== undefined && cells.get(term.cell)?.row === 'carriedIn'
}

function isTotal(cell: string, { cells }: Facts): boolean {
  return (cells.get(cell)?.sums.length ?? 0) > 0
}
