/** What is seen of the text of a cell: struck, specks, in the colour of its ground, or by condition. */
import { INK, isFaintOn, isUnseenOn } from '../../loose/contrast'
import { OddTexts } from '../../loose/oddText'
import type { CellLook, ConditionLook, FontLook } from './cellFormats'
import type { CellText } from './richText'

/**
 * Figures that cannot be seen are left out; labels may stand on a ground that a table style lays,
 * and stay.
 */
const FIGURE = /^[\d,.\s%+-]+$/

type Sight = 'plain' | 'faint' | 'unseen'

function sightOf({ colour = INK, isTiny }: FontLook, ground: CellLook['ground']): Sight {
  if (isTiny) return 'unseen'
  if (ground === 'mixed' || !isFaintOn(colour, ground)) return 'plain'
  return isUnseenOn(colour, ground) ? 'unseen' : 'faint'
}

/** The text that is seen, and in doubt what may not be. */
export function seenText({ text, doubt, runs }: CellText, look: CellLook): CellText {
  const odd = new OddTexts()
  const tell = (seen: string): CellText =>
    ({ text: seen, doubt: [doubt, odd.doubt()].filter((said) => said !== '').join('；') })
  if (text === '') return { text, doubt }
  if (look.isStruck) {
    odd.add('struck', text)
    return tell('')
  }
  const pieces = runs?.filter((run) => run.text.trim() !== '') ?? [{ text, isOwn: false }]
  const sights = pieces.map((piece) => sightOf(piece.isOwn ? piece : look, look.ground))
  if (FIGURE.test(text) && sights.every((sight) => sight === 'unseen')) {
    odd.add('hidden', text)
    return tell('')
  }
  const isMixed = sights.some((sight) => sight === 'plain')
  pieces.forEach((piece, at) => {
    if (sights[at] !== 'plain' && (isMixed || FIGURE.test(text))) odd.add('otherwise', piece.text)
  })
  return tell(text)
}

/** A rule that changes how cells look while it holds (18.3.1.10). */
export interface Condition {
  top: number
  left: number
  bottom: number
  right: number
  /** `greaterThan` and the like where it compares with the numbers in `terms`, '' for other rules. */
  operator: string
  terms: string[]
  look: ConditionLook
}

const HOLDS: Record<string, ((value: number, first: number, second: number) => boolean) | undefined> = {
  equal: (value, first) => value === first, notEqual: (value, first) => value !== first,
  lessThan: (value, first) => value < first, greaterThan: (value, first) => value > first,
  lessThanOrEqual: (value, first) => value <= first, greaterThanOrEqual: (value, first) => value >= first,
  between: (value, first, second) => value >= first && value <= second,
  notBetween: (value, first, second) => value < first || value > second,
}

/** True unless the rule compares numbers and does not hold for this one. */
function mayHold({ operator, terms }: Condition, text: string): boolean {
  const [first = NaN, second = NaN] = terms.map((term) => (term.trim() === '' ? NaN : Number(term)))
  const value = Number(text.replace(/,/g, ''))
  const needed = operator.endsWith('etween') ? [value, first, second] : [value, first]
  return needed.some(Number.isNaN) || (HOLDS[operator]?.(value, first, second) ?? true)
}

/** The cell, in doubt where a condition may make its figure vanish. */
export function underConditions(cell: CellText, look: CellLook, conditions: Condition[]): CellText {
  const isHiding = (condition: Condition): boolean => {
    const { colour = look.colour ?? INK, ground = look.ground, format } = condition.look
    return format === NOTHING || (ground !== 'mixed' && isFaintOn(colour, ground))
  }
  if (!/\d/.test(cell.text) || !conditions.some((one) => isHiding(one) && mayHold(one, cell.text))) {
    return cell
  }
  return { ...cell, doubt: [cell.doubt, CONDITION].filter((said) => said !== '').join('；') }
}

/** A format that shows nothing of any number. */
export const NOTHING = ';;;'
const CONDITION = '这一格设有条件格式，数字可能显示不出来'
