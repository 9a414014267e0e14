/**
 * What the texts tell of the figures: a suggestion the text agrees with is likelier, one it speaks
 * against is not.
 */
import { narrativePart } from '../../model/text/textChange'
import { isLargeText } from '../../model/text/textSize'
import type { Facts } from '../base/facts'
import { isBound } from '../claims/rules/boundRounded'
import type { TableFigure } from '../claims/claim'
import { readClaims } from '../claims/discourse/readClaims'

/** Figures of the text that agree after a change and did not before, and the other way round. */
export interface Agreement { agreeing: number; disagreeing: number }

export type TextWitness = (after: Facts) => Agreement

/**
 * Asks every figure the text surely says of this office's year, bound ones left out: they follow
 * any change.
 */
export function callTexts(facts: Facts): TextWitness {
  // A text that is read beside the page is too long to be read here.
  const read = isLargeText(facts.report) ? [] : readClaims(facts)
  const claims = read.filter(({ certainty, kind, style, span }) => {
    const part = narrativePart(span.field)
    return certainty === 'sure' && style !== 'word' && kind?.isShare !== true
      && !(part !== undefined && isBound(facts.report, part, span))
  }).map(({ value, sources }) => ({ value, sources, agreed: agrees(value, sources, facts) }))
  return (after) => {
    const told: Agreement = { agreeing: 0, disagreeing: 0 }
    for (const { value, sources, agreed } of claims) {
      const isAgreeing = agrees(value, sources, after)
      if (isAgreeing && !agreed) told.agreeing += 1
      if (!isAgreeing && agreed) told.disagreeing += 1
    }
    return told
  }
}

function agrees(value: number, sources: TableFigure[], facts: Facts): boolean {
  return sources.some(({ cells }) => cells.reduce((sum, cell) => {
    const figure = facts.figure(cell)
    return figure.state === 'known' ? sum + figure.value : NaN
  }, 0) === value)
}
