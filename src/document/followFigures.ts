/** Bound figures of the text follow their sources. */
import { gatherFigures, type Facts } from '../model/facts'
import { figureOf } from '../model/figureSource'
import type { BoundFigure, Narrative, NarrativeBlock, TextBlock } from '../model/narrative'
import type { NarrativePart, Report } from '../model/report'
import { editionOf } from '../templates'
import { figureSourcesOf } from '../templates/figureSources'

/**
 * The report with the figures of its text brought to its tables and fees, where those changed; a
 * source that is blank, or not in the form, leaves the last figure.
 */
export function followFigures(before: Report, after: Report): Report {
  if (before.cells === after.cells && before.fee === after.fee && before.ledger === after.ledger
    && before.edition === after.edition) return after
  if (!PARTS.some((part) => after.narratives[part].some(isBound))) return after
  const facts = gatherFigures(after, editionOf(after.edition))
  const changed = PARTS.map((part) => [part, followText(after.narratives[part], facts)] as const)
    .filter(([part, narrative]) => narrative !== after.narratives[part])
  return changed.length === 0
    ? after : { ...after, narratives: { ...after.narratives, ...Object.fromEntries(changed) } }
}

/**
 * What a text quotes from a source now; undefined where the form has no such source, or no figure
 * in it yet.
 */
export function figureNow(source: string, facts: Facts): string | undefined {
  const known = figureSourcesOf(facts.edition).get(source)
  return known && figureOf(known, facts)
}

const PARTS: readonly NarrativePart[] = [1, 5, 6]

function isBound(block: NarrativeBlock): block is TextBlock & { figures: BoundFigure[] } {
  return block.type === 'paragraph' && block.figures !== undefined && block.figures.length > 0
}

/** A text with its figures as they are in the tables now; the same text where no figure differs. */
export function followText(narrative: Narrative, facts: Facts): Narrative {
  const followed = narrative.map((block) => (isBound(block) ? followBlock(block, facts) : block))
  return followed.every((block, index) => block === narrative[index]) ? narrative : followed
}

function followBlock(block: TextBlock & { figures: BoundFigure[] }, facts: Facts): TextBlock {
  const figures: BoundFigure[] = []
  let text = ''
  let end = 0
  for (const figure of block.figures) {
    text += block.text.slice(end, figure.from)
    end = figure.to
    const words = figureNow(figure.source, facts) ?? block.text.slice(figure.from, figure.to)
    figures.push({ ...figure, from: text.length, to: text.length + words.length })
    text += words
  }
  text += block.text.slice(end)
  return text === block.text ? block : { ...block, text, figures }
}
