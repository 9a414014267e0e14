import type { FormWords } from '../../loose/looseDocument'
import { isPieceOfLabel, roleOf } from './knownLabels'
import { readPartWords } from './partNames'
import { readTitle } from './readTitle'
import { splitSpacedLine } from './spacedCells'

/** What the editions of the form say about a single line, for the readers of formats. */
export const formWords: FormWords = {
  isLabel: (text) => roleOf(text) !== undefined,
  isPiece: isPieceOfLabel,
  isPartHeading: (text) => {
    const words = readPartWords(text)
    return words !== null && words.isSure && words.rest === ''
  },
  isTitle: (text) => readTitle(text) !== null,
  splitCells: splitSpacedLine,
}
