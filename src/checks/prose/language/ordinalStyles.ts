/** The ways a series is numbered in running text. */
import { chineseNumeral } from '../../../language/numerals'
import { matchesOf, type Hit } from '../../texts/hits'
import { rememberHits } from '../remember'
import type { Text } from '../../texts/texts'
import { CLAUSE_END } from '../../../language/patternParts'

export interface Ordinal extends Hit {
  value: number
  /** It begins its paragraph. */
  isFirst: boolean
}

export interface OrdinalStyle {
  /** Its first group is the number. */
  pattern: RegExp
  /** The words with another number. */
  write: (from: number, to: number, words: string) => string
  /** A number typed below a counted heading may go on from it. */
  mayBeginLate?: true | undefined
  /** One alone may be something else. */
  fewest?: number
  /** The numbers of this style in a text. */
  read: (text: Text) => Ordinal[]
}

const CHINESE = '[一二三四五六七八九十]{1,3}'
const inChinese = (from: number, to: number, words: string): string =>
  words.replace(chineseNumeral(from), chineseNumeral(to))
const inFigures =
  (from: number, to: number, words: string): string => words.replace(String(from), String(to))

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

const PATTERNS: readonly Omit<OrdinalStyle, 'read'>[] = [
  {
    pattern: new RegExp(`(${CHINESE})是(?<=(?:^|[${CLAUSE_END}])${CHINESE}是)`, 'g'),
    write: inChinese,
  },
  { pattern: new RegExp(
    `(${CHINESE})要(?<=(?:^|[${CLAUSE_END}])${CHINESE}要)(?![素件点务义地领])`, 'g',
  ), write: inChinese, fewest: 2 },
  { pattern: new RegExp(
    `第(${CHINESE})(?:[，,、：:]|是)(?<=(?:^|[${CLAUSE_END}])第${CHINESE}.)`, 'g',
  ), write: inChinese },
  { pattern: new RegExp(
    `其(${CHINESE})(?:[，,、：:]|是)(?<=(?:^|[${CLAUSE_END}])其${CHINESE}.)`, 'g',
  ), write: inChinese },
  {
    pattern: new RegExp(`^[ \\u3000]{0,4}(${CHINESE})、(?!${CHINESE}[、类级])`, 'g'),
    write: inChinese, mayBeginLate: true,
  },
  {
    pattern: new RegExp(`(?<=^[ \\u3000]{0,4}|[：:；;]\\s{0,2})[（(](${CHINESE})[）)]`, 'g'),
    write: inChinese, mayBeginLate: true,
  },
  {
    pattern: /(?<=^[ \u3000]{0,4}|[。；;：:]\s{0,2})(\d{1,2})(?:[．、]|\.(?!\d))(?!\d)/g,
    write: inFigures, mayBeginLate: true,
  },
  { pattern: new RegExp(
    `[（(](\\d{1,2})[）)](?<=(?:^[ \\u3000]{0,4}|[。；;：:，,、]\\s{0,2})[（(]\\d{1,2}[）)])`, 'g',
  ), write: inFigures, mayBeginLate: true },
  { pattern: new RegExp(`([${CIRCLED}])`, 'g'), write: (_from, to) => CIRCLED[to - 1] ?? '' },
]

function readOrdinals(text: Text, pattern: RegExp): Ordinal[] {
  return matchesOf(text.text, pattern).flatMap(({ 0: words, 1: number = '', index }) => {
    // 三 → 3, 12 → 12, ④ → 4; 0 for what is no number, 一二.
    const circled = CIRCLED.indexOf(number) + 1
    const value = byNumeral.get(number) ?? (circled > 0 ? circled : Number(number) || 0)
    return value === 0 ? [] : [{
      text, from: index, to: index + words.length, value,
      isFirst: index <= 4 && text.text.slice(0, index).trim() === '',
    }]
  })
}

export const STYLES: readonly OrdinalStyle[] = PATTERNS.map((style) => ({
  ...style, read: rememberHits((text) => readOrdinals(text, style.pattern)),
}))

const byNumeral =
  new Map(Array.from({ length: 99 }, (_, index) => [chineseNumeral(index + 1), index + 1]))
