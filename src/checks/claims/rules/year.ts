/** TX-YEAR: the year before or after where this year's work is told. */
import type { Repair } from '../../../model/finding'
import type { CustomFinding } from '../../base/customFinding'
import type { Facts } from '../../base/facts'
import { spanIn } from '../../texts/texts'
import { impossibleDays } from './calendar'
import { breakLong } from '../lex/breakLong'
import { nameApart, statementFinding } from './statementFinding'
import { maskText } from '../lex/maskText'
import { originalRange, toPlainText } from '../lex/plainText'
import { readTexts, type ReadText } from '../discourse/readReport'
import {
  OPENING, INNER, BEHIND_SUBJECT, HEADING, OTHERS, TITLE, ANNOUNCED, LEGITIMATE, NO_COMPARISON,
  DOCUMENTS, IS_DONE, TELLS_FIGURES, INTENDED, PLAN_TITLE, YEAR, MAY_SAY_YEAR, NO_PLAN,
  NEXT_STEP, COMPARED_WITH, COMPARES, PRAISED, NOW, PLANNED, NO_PLANNED,
} from '../lexicon/years'

/** Sentences of this year's report that begin with another year. */
export function checkYear(facts: Facts): CustomFinding[] {
  const { year } = facts.report
  return nameApart(readTexts(facts.report).flatMap((text) =>
    [...strayYears(text, year), ...impossibleDays(text, year)]))
}

function strayYears(text: ReadText, year: number): CustomFinding[] {
  return straysOf(text, year)
    .map(({ sentence, at, said, right }) => yearFinding({ text, sentence, at, said, right }))
}

interface PlacedStray {
  sentence: string
  at: { from: number; to: number }
  said: string
  right: number
}

const MOST_KEPT = 20_000
const kept = new Map<string, PlacedStray[]>()

/** Every text is searched once. */
function straysOf(text: ReadText, year: number): PlacedStray[] {
  if (!MAY_SAY_YEAR.test(text.text)) return []
  const key = `${year} ${text.step} ${isFront(text)} ${text.level ?? ''} ${text.text}`
  const known = kept.get(key) ?? findStrays(text, year)
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(key, known)
  return known
}

function findStrays(text: ReadText, year: number): PlacedStray[] {
  const plain = toPlainText(text.text)
  const sentences = [...breakLong(plain.text).matchAll(/[^。！？\n]+/g)]
  return sentences.flatMap((match, order) => {
    const stray = strayIn({ sentence: match[0], next: sentences[order + 1]?.[0] ?? '', text, year })
    if (!stray) return []
    const at = (match.index ?? 0) + stray.index
    return [{
      sentence: match[0], at: originalRange(plain, at, at + 4), said: stray.said,
      right: stray.right,
    }]
  })
}

interface SentenceOfText { sentence: string; next: string; text: ReadText; year: number }
interface Stray { said: string; index: number; right: number }

const MOST_APART = 2

/** Years a report may have been copied from, or whose figures were interchanged. */
function isStrayYear(said: string | undefined, year: number): said is string {
  return said !== undefined && said !== String(year) && Number(said) >= year - MOST_APART
}

function strayIn(place: SentenceOfText): Stray | undefined {
  const { sentence, text, year } = place
  if (!YEAR.test(sentence)) return undefined
  const masked = maskText(sentence)
  return strayTitle(isFront(text) ? TITLE.exec(sentence) : ANNOUNCED.exec(masked), year)
    ?? strayPlan(place, masked) ?? strayOpening(place, masked) ?? strayComparison(place, masked)
}

function strayTitle(title: RegExpExecArray | null, year: number): Stray | undefined {
  const said = title?.[1]
  return title && isStrayYear(said, year)
    ? { said, index: title.index + title[0].indexOf(said), right: year } : undefined
}

function isFront({ field }: ReadText): boolean {
  return field === 'title' || field === 'preamble'
}

/** What is to be done in the year that is over: 2023年，我局将进一步… in part five of 2023. */
function strayPlan({ text, year }: SentenceOfText, masked: string): Stray | undefined {
  if (text.step !== 5) return undefined
  const said = PLAN_TITLE.exec(masked)?.[1] ?? plannedYear(masked)
  if (said === undefined || masked.includes(String(year + 1))) return undefined
  const isOver = Number(said) <= year && Number(said) >= year - MOST_APART
  return isOver ? { said, index: masked.indexOf(said), right: year + 1 } : undefined
}

function plannedYear(masked: string): string | undefined {
  const opening = INTENDED.test(masked) && !NO_PLAN.test(masked)
    ? OPENING.exec(masked.replace(NEXT_STEP, '')) : null
  return (opening ?? (NO_PLANNED.test(masked) ? null : PLANNED.exec(masked)))?.[1]
}

function strayOpening({ text, year, next }: SentenceOfText, masked: string): Stray | undefined {
  const said = openingYear(masked, text.level !== undefined) ?? innerYear(masked)
  if (!isStrayYear(said, year) || !isStray({ said, masked, text, year })) return undefined
  const isBackground = OTHERS.test(masked) && !TELLS_FIGURES.test(masked)
  return isBackground || isComparedWith(next, year) || isPraised(masked, next, year)
    ? undefined : { said, index: masked.indexOf(said), right: year }
}

/**
 * No year is compared with itself: 收到9件，比2023年减少5件 in the report of 2023, 2022年收到9件，比
 * 2022年减少5件.
 */
function strayComparison({ text, year }: SentenceOfText, masked: string): Stray | undefined {
  if (text.step !== 1 || INTENDED.test(masked)) return undefined
  const compared = COMPARED_WITH.exec(masked)
  const years = masked.match(/[12]\d{3}(?=年)/g) ?? []
  const [said] = new Set(years).size === 1 ? years : []
  if (!compared || said === undefined) return undefined
  if (said === String(year)) return { said, index: compared.index + 1, right: year - 1 }
  const index = masked.indexOf(said)
  const isItsOwn = isStrayYear(said, year) && isToldBefore(masked, index, compared.index)
  return isItsOwn ? { said, index, right: year } : undefined
}

/** Not 比2023年减少3件（2023年32件）, nor 结转2023年的2件，新收比2023年减少3件. */
function isToldBefore(masked: string, index: number, compared: number): boolean {
  return index < compared && !/[转自到至由从（]$/.test(masked.slice(0, index))
}

function openingYear(masked: string, isHeading: boolean): string | undefined {
  const opening = OPENING.exec(masked) ?? BEHIND_SUBJECT.exec(masked)
    ?? (isHeading ? HEADING.exec(masked) : null)
  return opening?.[1]
}

/** 在依申请公开方面，2023年共收到申请16件. */
function innerYear(masked: string): string | undefined {
  return masked.split(/[，；：]/).slice(1).map((clause) => INNER.exec(clause)?.[1])
    .find((said) => said !== undefined)
}

/** The sentence behind it tells the same of this year. */
function isComparedWith(next: string, year: number): boolean {
  return new RegExp(`^(?:到|至)?(?:${year}年|今年|本年)`).test(next) && COMPARES.test(next)
}

/** What was won the year before, with this year's work behind it. */
function isPraised(masked: string, next: string, year: number): boolean {
  return PRAISED.test(masked)
    && new RegExp(`^(?:${year}年|今年|本年)`).test(next)
}

interface OpeningYear { said: string; masked: string; text: ReadText; year: number }

/** Part five tells of what is to come; a heading there may name the year before. */
function isStray({ said, masked, text, year }: OpeningYear): boolean {
  if (masked.includes(String(year)) || goesOnToNow(masked)
    || LEGITIMATE.test(tellingWords(masked, said > String(year)))) return false
  if (INTENDED.test(masked)) return said < String(year) && text.step === 5
  return text.step !== 5 || (said !== String(year + 1) && text.level === undefined)
}

/** 收到申请3件，今年……: behind its first number the sentence comes to this year. */
function goesOnToNow(masked: string): boolean {
  const told = masked.replace(/^[^，]*?[12]\d{3}年(?:12月31日)?/, '')
  const number = told.search(/\d/)
  const stop = number === -1 ? -1 : told.slice(number).search(/[，；]/)
  return stop !== -1 && NOW.test(told.slice(number + stop))
}

/**
 * What may excuse another year; nothing has gone on 以来 a year to come, and documents do not
 * excuse it where the sentence tells its work as done.
 */
function tellingWords(masked: string, isNext: boolean): string {
  const words = masked.replace(NO_COMPARISON, '')
  const isDone = TELLS_FIGURES.test(words) || (isNext && IS_DONE.test(words))
  const told = isDone ? words.replace(DOCUMENTS, '') : words
  return isNext && !INTENDED.test(words) ? told.replace(/以来/g, '') : told
}

interface PlacedYear extends PlacedStray { text: ReadText }

function yearFinding({ text, right, sentence, said, at: range }: PlacedYear): CustomFinding {
  const repair: Repair = {
    label: `改为 ${right}年`, changes: [],
    texts: [{ span: spanIn(text, range), text: String(right) }],
  }
  return statementFinding({
    text, words: sentence.slice(0, 30), said: sentence, fact: `${said}，${right}`, spans: [range],
    cells: [], repair,
    problem: `写的是 ${said}年，这里应当是 ${right}年，请核对是不是沿用旧稿没有改`,
  })
}
