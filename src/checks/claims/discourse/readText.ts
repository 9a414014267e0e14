/** Reads one text: numbers with their meaning, wholes with their parts. */
import { breakLong } from '../lex/breakLong'
import { splitSentences, type Sentence } from '../lex/clauses'
import { maskText } from '../lex/maskText'
import { findNumerals } from '../lex/numerals'
import { toPlainText } from '../lex/plainText'
import type { Domain } from '../lexicon/otherWork'
import { disputeMatters } from '../meanings/disputes'
import { domainOf } from '../meanings/domains'
import { LONGEST_LOOK, LONGEST_TAIL } from './clauseWords'
import { itemsOf } from './growingList'
import { endSentence } from './listings'
import { readClause } from './readClause'
import { withReasons } from './reasons'
import { assignRespectively } from './respectively'
import { AT_START, beginSentence, type Reader, type State, type TextContext } from './state'
import type { Reading } from './statement'
import { listingsOf } from './told'

/** Everything a text says in figures; places count in the text as given. */
export function readText(original: string, context: TextContext): Reading {
  const plain = toPlainText(original)
  const masked = breakLong(maskText(plain.text))
  const sentences = splitSentences(masked, findNumerals(masked))
  const reader: Reader = { plain, context, domainIn: rememberDomains() }
  const { numbers: { told, changes } } = sentences.reduce((state, sentence, index) =>
    readSentence(state, [sentence, ...sentences.slice(index + 1, index + 1 + LONGEST_LOOK)], reader),
  AT_START)
  return {
    statements: itemsOf(told.statements), listings: listingsOf(told), changes: itemsOf(changes),
  }
}

/** What is known behind a sentence; those behind it are only looked at. */
function readSentence(
  before: State, [sentence = [], ...later]: Sentence[], reader: Reader,
): State {
  const { topic } = reader.context
  const matters = disputeMatters(sentence, {
    isByTopic: topic !== 'proactive' && topic !== 'documents', isTheirs: topic === 'review', later,
  })
  const clauses = withReasons(assignRespectively(sentence))
  const { setting, numbers } = clauses.reduce((known, clause, index) => readClause(known, {
    clause, following: clauses.slice(index + 1, index + 1 + LONGEST_TAIL),
    isDisclosure: matters?.[index] ?? true,
  }, reader), beginSentence(before, sentence))
  return { setting, numbers: { ...numbers, told: endSentence(numbers.told) } }
}

function rememberDomains(): Reader['domainIn'] {
  const known = new Map<string, Domain | null>()
  return (words) => {
    let domain = known.get(words)
    if (domain === undefined) {
      domain = domainOf(words) ?? null
      known.set(words, domain)
    }
    return domain ?? undefined
  }
}
