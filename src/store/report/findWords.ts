/** Where words stand in the texts of a report, for 查找和替换. */
import { listTexts, type Text } from '../../checks/texts/texts'
import type { Report } from '../../model/report'
import type { TextSpan } from '../../model/textSpan'

export interface FoundWords {
  span: TextSpan
  step: Text['step']
  /** The text around them: `before` and `after` are cut to a line. */
  before: string
  words: string
  after: string
  /** They touch a figure that follows the tables: replaced, it would follow no more. */
  isBound: boolean
}

/** Characters shown on either side. */
const AROUND = 24

/**
 * Every place of the words, in the order of the report; none for no words. Titles and introductions
 * that follow the fields are not the clerk's words.
 */
export function findWords(report: Report, words: string): FoundWords[] {
  if (words === '') return []
  return listTexts(report).flatMap((text) => {
    const found: FoundWords[] = []
    for (let from = text.text.indexOf(words); from >= 0;) {
      const to = from + words.length
      found.push(placed(report, text, { from, to }))
      from = text.text.indexOf(words, to)
    }
    return found
  })
}

function placed(
  { narratives }: Report, { text, field, block, cell, step }: Text,
  { from, to }: { from: number; to: number },
): FoundWords {
  const part = ([1, 5, 6] as const).find((number) => field === `narrative.${number}`)
  const found = part && narratives[part][block]
  const figures = found?.type === 'paragraph' ? found.figures ?? [] : []
  return {
    step, span: { field, block, ...(cell && { cell }), from, to },
    before: `${from > AROUND ? '…' : ''}${text.slice(Math.max(0, from - AROUND), from)}`,
    words: text.slice(from, to),
    after: `${text.slice(to, to + AROUND)}${to + AROUND < text.length ? '…' : ''}`,
    isBound: figures.some((figure) => figure.from < to && from < figure.to),
  }
}
