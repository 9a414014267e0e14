/**
 * The paragraphs of part six: 信息处理费 unless the form's own sentence says it, and that there is
 * nothing else.
 */
import type { Facts } from '../model/facts'
import type { Narrative } from '../model/narrative'
import { titleWords } from '../templates'
import { boundParagraph, joinPhrases, quote, type Phrase, type Quoted } from './boundText'
import { composeFeeSentence } from './composeText'

/**
 * Paragraphs ready to insert; the fee paragraph only where its three fields are filled in and its
 * own sentence was taken out.
 */
export function composeOtherMatters(facts: Facts): Narrative {
  const { report, edition } = facts
  const fee = report.feeSentence?.trim() === '' ? composeFee(facts) : undefined
  // The 2021 form prints a sentence of its own in front of the text.
  const isFeeTold = edition.id === '2021'
    && (report.feeSentence ?? composeFeeSentence(report)).trim() !== ''
  const hasMore = fee !== undefined || isFeeTold
  const closing = `${hasMore ? '除上述情况外，' : ''}本机关没有${titleWords(edition, 6)}。`
  return [...(fee ? [boundParagraph(fee)] : []), boundParagraph([closing])]
}

interface Fee { notices: Quoted; amount: Quoted; received: Quoted }

function composeFee(facts: Facts): Phrase | undefined {
  const [notices, amount, received] = ['notices', 'amount', 'received']
    .map((field) => quote(`fee.${field}`, facts))
  if (!notices || !amount || !received) return undefined
  return [
    `${facts.report.year}年，本机关`,
    ...joinPhrases(feePhrases({ notices, amount, received }), '，'), '。',
  ]
}

function feePhrases({ notices, amount, received }: Fee): Phrase[] {
  const charged: Phrase = received.isZero
    ? ['未收取信息处理费'] : ['实际收取信息处理费', received, '元']
  if (notices.isZero) return [['未发出收费通知'], charged]
  return [['发出收费通知', notices, '件'], ['金额合计', amount, '元'], charged]
}
