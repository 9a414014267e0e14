/** Paragraphs the form can write from its tables, by part. */
import { composeApplications, composeOtherMatters } from '../../../document'
import type { Facts } from '../../../model/facts'
import type { Narrative } from '../../../model/narrative'
import type { NarrativePart } from '../../../model/report'

export interface ComposedText {
  /** On the button. */
  label: string
  /** The same where there is little room. */
  short: string
  /** What it waits for, while there is nothing to compose. */
  waiting: string
  /** First-level heading it belongs below; '' for the end of the text. */
  heading: string
  compose: (facts: Facts) => Narrative
}

const TEXTS: Partial<Record<NarrativePart, ComposedText>> = {
  1: {
    label: '插入依申请公开情况', short: '依申请公开', waiting: '先填好第三部分，才能写出这一段',
    heading: '依申请公开',
    compose: (facts) => [composeApplications(facts)].filter((block) => block !== undefined),
  },
  6: {
    label: '插入“没有其他事项”', short: '没有其他事项', waiting: '', heading: '',
    compose: composeOtherMatters,
  },
}

/** What can be composed for the part; undefined for none. */
export function composedTextOf(part: NarrativePart): ComposedText | undefined {
  return TEXTS[part]
}
