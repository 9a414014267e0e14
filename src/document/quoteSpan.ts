import type { Report } from '../model/report'
import { textOfSpan } from '../model/text/textChange'
import type { TextField, TextSpan } from '../model/textSpan'
import { composeFeeSentence, composePreamble, composeTitle } from './composeText'

export interface Quote { before: string; words: string; after: string }

/** Characters of the sentence shown on each side. */
const CONTEXT = 7

/** The words of a span with what stands around them; blank where the text is no longer there. */
export function quoteSpan(report: Report, span: TextSpan): Quote {
  const text = textOfSpan(report, span) ?? composedText(report, span.field)
  const { from, to } = span
  return {
    before: `${from > CONTEXT ? '…' : ''}${text.slice(Math.max(0, from - CONTEXT), from)}`,
    words: text.slice(from, to),
    after: `${text.slice(to, to + CONTEXT)}${text.length > to + CONTEXT ? '…' : ''}`,
  }
}

function composedText(report: Report, field: TextField): string {
  switch (field) {
    case 'title': return composeTitle(report)
    case 'preamble': return composePreamble(report)
    case 'feeSentence': return composeFeeSentence(report)
    default: return ''
  }
}
