/** The six headings by their words and numbers, as printed and as real reports reword them. */
import type { PartNumber } from '../../../model/template'
import { editions, withoutNumber } from '../../../templates'
import { OTHER_TITLES } from '../../../templates/partTitles'
import { readChineseNumber } from '../../../language/numerals'
import { replaceRadicals, simplify } from '../../../language/radicals'

/** How a heading is numbered: `一、`, `（一）`, `1.`, or not at all. */
export type NumberStyle = 'chinese' | 'bracket' | 'digit' | 'none'

export interface HeadingNumber { style: NumberStyle; value: number }

/**
 * `isSure` where the words are the official ones or a known other name; `rest` is text that follows
 * on the same line.
 */
export interface PartWords {
  part: PartNumber
  isSure: boolean
  number: HeadingNumber
  rest: string
}

const CHINESE = new RegExp(
  '^(?:第\\s*([一二三四五六七八九])\\s*(?:部分|章|节)\\s*[、.．:：]?|([一二三四五六七八九])'
    + '\\s*[、.．,，:：\\s]|([一二三四五六])(?=[总概主收政存其依因]))\\s*',
)
const BRACKET = /^[（(]\s*([一二三四五六七八九])\s*[）)]\s*[、.．]?\s*/
const DIGIT = /^[（(]?(\d{1,2})(?:[）)]|\s*[、．:：]|\s*\.(?!\d))\s*/
const LONGEST = 45
const LONGEST_REWORDED = 32
const SENTENCE = /[。；！？;!?]/
/** Dots and page of a table of contents. */
const LEADER = /(?<![.…·．\s])[.…·．\s]{2,}\d*$/

/** What a reworded heading must speak of. */
const KEYWORDS: [PartNumber, RegExp][] = [
  [4, /复议.*诉讼|诉讼.*复议/],
  [5, /(问题|不足|困难).*(改进|措施|打算|建议|整改|思路)/],
  [3, /依申请公开|公开申请/],
  [2, /主动公开/],
  [6, /其[他它].*(事项|报告|说明)/],
  [1, /总体|概[述况]/],
]

const words = new Map<string, PartNumber>(
  ([1, 2, 3, 4, 5, 6] as const)
    .flatMap((part) => namesOf(part).map((name): [string, PartNumber] => [name, part])),
)
const longest = Math.max(...[...words.keys()].map((name) => name.length))

function namesOf(part: PartNumber): string[] {
  const official = editions.flatMap(({ parts, aliases }) => [
    ...parts.filter(({ number }) => number === part)
      .map(({ title }) => withoutNumber(title)), ...(aliases.parts[part] ?? []),
  ])
  return [...official, ...OTHER_TITLES[part]].map(comparable)
}

/** Short lines are asked for several times while a report is laid out, and alike in the next one. */
const known = new Map<string, PartWords | null>()
const MOST_KNOWN = 2000

/** The part a line may be the heading of; null for anything else. */
export function readPartWords(text: string): Readonly<PartWords> | null {
  if (text === '') return null
  if (text.length > LONGEST) return /^\s*[第一二三四五六]/.test(text) ? readWords(text) : null
  const before = known.get(text)
  if (before !== undefined) return before
  const read = readWords(text)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(text, read)
  return read
}

function readWords(text: string): PartWords | null {
  const plain = simplify(replaceRadicals(text)).slice(0, 3 * LONGEST)
  const { number, rest } = takeNumber(plain)
  const name = comparable(rest.replace(LEADER, ''))
  const sure = words.get(name)
  if (sure !== undefined) return { part: sure, isSure: true, number, rest: '' }
  if (text.length > LONGEST || SENTENCE.test(text)) return readRunIn(text, number, rest)
  const keyword = findKeyword(name, text, number)
  return keyword === undefined
    ? readRunIn(text, number, rest) : { part: keyword, isSure: false, number, rest: '' }
}

/** The part a short reworded heading speaks of; where it speaks of two, that of its number. */
function findKeyword(
  name: string, text: string, { style, value }: HeadingNumber,
): PartNumber | undefined {
  if (name.length > LONGEST_REWORDED || /[，,]/.test(text)) return undefined
  const spoken = KEYWORDS.flatMap(([part, pattern]) => (pattern.test(name) ? [part] : []))
  return spoken.find((part) => style === 'chinese' && part === value) ?? spoken[0]
}

/** Number in front of a line, and the line without it. */
export function takeNumber(text: string): { number: HeadingNumber; rest: string } {
  const chinese = CHINESE.exec(text)
  if (chinese) {
    return {
      number: {
        style: 'chinese', value: readChineseNumber(chinese[1] ?? chinese[2] ?? chinese[3] ?? '') ?? 0,
      },
      rest: text.slice(chinese[0].length),
    }
  }
  const bracket = BRACKET.exec(text)
  if (bracket) {
    return {
      number: { style: 'bracket', value: readChineseNumber(bracket[1] ?? '') ?? 0 },
      rest: text.slice(bracket[0].length),
    }
  }
  const digit = DIGIT.exec(text)
  if (digit) {
    return {
      number: { style: 'digit', value: Number(digit[1]) }, rest: text.slice(digit[0].length),
    }
  }
  return { number: { style: 'none', value: 0 }, rest: text }
}

/** Words as they are compared: no marks, no `本机关2020年度` in front. */
function comparable(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s、,，;:：。.·“”"'《》]/g, '')
    .replace(/^(20\d\d|[二〇○零一三四五六七八九]{4})年(度)?/, '')
  return plain.endsWith(')') && plain.includes('(') ? plain.slice(0, plain.indexOf('(')) : plain
}

/**
 * `一、总体情况 2025年……`: the official words with their own number, then text on the same line.
 */
function readRunIn(text: string, number: HeadingNumber, rest: string): PartWords | null {
  if (number.style !== 'chinese') return null
  const [name = ''] = /^[^。；！？：:\s]+/.exec(rest) ?? []
  for (let length = Math.min(longest + 4, name.length); length >= 4; length -= 1) {
    const part = words.get(comparable(name.slice(0, length)))
    const after = rest.slice(length)
    if (part === number.value && /^[\s。：:]/.test(after)) {
      return {
        part, isSure: true, number,
        rest: text.slice(text.length - after.length).replace(/^[\s。：:]+/, ''),
      }
    }
  }
  return null
}

/**
 * The part whose heading, number and official words, a text begins with, and how many characters it
 * takes; null for any other text.
 */
export function headingLength(text: string): { part: PartNumber; length: number } | null {
  const plain = simplify(replaceRadicals(text.slice(0, 3 * LONGEST)))
  const { number: { style, value }, rest } = takeNumber(plain)
  if (style !== 'chinese') return null
  for (let length = Math.min(longest + 4, rest.length); length >= 4; length -= 1) {
    const name = rest.slice(0, length)
    const part = /[（(]|\s$/.test(name) ? undefined : words.get(comparable(name))
    if (part === value) return { part, length: plain.length - rest.length + length }
  }
  return null
}
