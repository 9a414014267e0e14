/** Sentences put together from words and figures that follow their sources. */
import type { Facts } from '../model/facts'
import type { BoundFigure, TextBlock } from '../model/narrative'
import { figureNow } from './followFigures'

/** A figure of a source, with the source. */
export interface Quoted { source: string; text: string; isZero: boolean }
/** Words and figures in reading order. */
export type Phrase = (string | Quoted)[]

/** The figure of a source as a piece of a sentence; undefined while it is blank. */
export function quote(source: string, facts: Facts): Quoted | undefined {
  const text = figureNow(source, facts)
  return text === undefined ? undefined : { source, text, isZero: /^0(\.0*)?$/.test(text) }
}

/** Phrases in one, with a mark between them. */
export function joinPhrases(phrases: Phrase[], mark: string): Phrase {
  return phrases.flatMap((phrase, index) => (index === 0 ? phrase : [mark, ...phrase]))
}

/** The paragraph of a phrase, its figures bound. */
export function boundParagraph(phrase: Phrase): TextBlock {
  const figures: BoundFigure[] = []
  let text = ''
  for (const piece of phrase) {
    const words = typeof piece === 'string' ? piece : piece.text
    if (typeof piece !== 'string') {
      figures.push({ from: text.length, to: text.length + words.length, source: piece.source })
    }
    text += words
  }
  return { type: 'paragraph', text, ...(figures.length > 0 && { figures }) }
}
