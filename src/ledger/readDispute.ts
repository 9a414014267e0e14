/** What the words of a dispute or of a normative document stand for. */
import { halfWidthDigits } from '../language/numerals'
import type { ClassReading, ResultReading } from './ledgerCase'
import { DISPUTE_CLASSES, DISPUTE_RESULTS, LAWSUIT, TURNED_DOWN } from './lexicon/disputes'
import { DOCUMENT_CLASSES, DOCUMENT_STATES } from './lexicon/documents'
import { PENDING } from './lexicon/results'
import { bareWords, readWords } from './lexicon/words'

const LONGEST_WORDS = 30
/** Outcomes of table four, in its order. */
export const OUTCOMES = ['upheld', 'corrected', 'other', PENDING]
/** Ways of a dispute, as columns of table four. */
export const WAYS = ['review', 'lawsuit.direct', 'lawsuit.afterReview']

/** 否, 无, 未延期, a stroke or nothing. */
export function isDenied(text: string): boolean {
  return /^(?:否|无|未|不|没|\/|-|—|$)/.test(text.trim())
}

/** 是, 有, √: no more than that it is so. */
export function isAffirmed(text: string): boolean {
  return /^(?:是|有|已|√|✓|Y|y)$/.test(text.trim())
}

/** `reviewed` is what stands in a column of its own on whether there was a review before a suit. */
export function readWay(written: string, reviewed: string): ClassReading {
  const words = tidy(written)
  const { places, isWhole } = readWords(words, DISPUTE_CLASSES)
  const [only, ...others] = places.filter((place) => place !== LAWSUIT)
  const isBoth = only === 'review' && places.includes(LAWSUIT)
  if (isWhole && only !== undefined && others.length === 0 && !isBoth) {
    return { column: only, proposal: '', words }
  }
  const isSuit = isWhole && only === undefined && places.length > 0
  return isSuit ? readSuit(words, reviewed) : { column: null, proposal: '', words }
}

function readSuit(words: string, reviewed: string): ClassReading {
  if (reviewed === '') return { column: null, proposal: '', words: `${words}，没有写是否经复议` }
  const column = suitBy(reviewed)
  return { column, proposal: '', words: column ? words : `${words}（复议：${tidy(reviewed)}）` }
}

function suitBy(reviewed: string): string | null {
  if (isAffirmed(reviewed) || /^(?:经|复议|先)/.test(reviewed)) return 'lawsuit.afterReview'
  return isDenied(reviewed) ? 'lawsuit.direct' : null
}

/** Sure where every piece is known and all of them mean one outcome. */
export function readOutcome(written: string): ResultReading {
  const words = tidy(written.replace(DOCUMENT_NUMBER, ''))
  const { places, isWhole } = readWords(words, DISPUTE_RESULTS)
  const [only, another] = places
  if (only === undefined || another !== undefined) {
    const proposal = places.includes('corrected') ? 'corrected' : ''
    return { row: null, proposal, words, options: [] }
  }
  if (only === TURNED_DOWN) {
    return { row: null, proposal: '', words, options: ['upheld', 'other'] }
  }
  return { row: isWhole ? only : null, proposal: isWhole ? '' : only, words, options: [] }
}

const DOCUMENT_NUMBER = /[〔[【(（]20\d{2}[\]〕】)）].{0,12}?\d+号/g

/** 规章 or 规范性文件; a list that does not say has 规范性文件. */
export function readDocumentKind(written: string): ClassReading {
  const words = tidy(written)
  const { places: [only, another], isWhole } = readWords(words, DOCUMENT_CLASSES)
  if (words === '') return { column: 'normative', proposal: '', words }
  return isWhole && only !== undefined && another === undefined
    ? { column: only, proposal: '', words } : { column: null, proposal: only ?? '', words }
}

/** `head` gives 是 and 否 their meaning. */
export function readDocumentState(written: string, head: string): ResultReading {
  const words = /^[是否]$/.test(written.trim())
    ? bareWords(head.replace(/[（(][^（()）]*[)）]/g, '')) + written.trim() : tidy(written)
  const { places: [only, another], isWhole } = readWords(words, DOCUMENT_STATES)
  const isSure = isWhole && only !== undefined && another === undefined
  return { row: isSure ? only : null, proposal: isSure ? '' : only ?? '', words, options: [] }
}

function tidy(text: string): string {
  return halfWidthDigits(text).replace(/\s+/g, '').slice(0, LONGEST_WORDS)
}
