/** LG-PUNCT: half-width marks, doubled marks, marks without a partner. */
import type { CustomFinding } from '../../base/customFinding'
import type { Facts } from '../../base/facts'
import { around, groupHits, textFinding, timesOf, wordsOf, type Hit } from '../../texts/hits'
import { rememberHits } from '../remember'
import { listProse, placeOfText, type Text } from '../../texts/texts'
import { LONGEST_CLAUSE, LONGEST_SENTENCE, longBreaks } from '../../claims/lex/breakLong'
import { findDoubledMarks } from './doubledMarks'
import { findHalfWidth } from './halfWidth'
import { findUnmatched, type Unmatched } from './unmatched'
import { maskText } from '../../claims/lex/maskText'
import { originalRange, toPlainText } from '../../claims/lex/plainText'

const searchHalfWidth = rememberHits(findHalfWidth)
const searchDoubledMarks = rememberHits(findDoubledMarks)
const searchOverlong = rememberHits(findOverlong)

/** Findings by part and mark; marks without a partner one by one. */
export function checkPunctuation({ report }: Facts): CustomFinding[] {
  const prose = listProse(report)
  // What the rules on figures read in pieces is told, so that nobody takes their silence for
  // agreement.
  const groups = new Map<string, Text[]>()
  for (const text of prose) {
    const group = groups.get(text.field)
    if (group) group.push(text)
    else groups.set(text.field, [text])
  }
  return [
    ...groupHits(
      prose.flatMap(searchHalfWidth), (hit) => FAMILIES[wordsOf(hit).trim()[0] ?? ''] ?? '',
    ).flatMap(({ key, hits }) => {
      const [first] = hits
      if (!first) return []
      const full = key.length === 2 || key === '"' || key === '\''
        ? [...new Set(hits.map(({ mend }) => mend))].join('') : first.mend ?? ''
      return textFinding({
        hits, key: `半角${key}`, repair: hits.length > 1 ? `全部改为“${full}”` : `改为“${full}”`,
        message: `${placeOfText(first.text)}“${around(first)}”用了半角“${key}”${timesOf(hits)}，`
          + `中文里应为全角“${full}”`,
      })
    }),
    ...groupHits(prose.flatMap(searchDoubledMarks), wordsOf).flatMap(({ key, hits }) => {
      const [first] = hits
      if (!first) return []
      return textFinding({
        hits, key: `重复${key}`, repair: `改为“${first.mend ?? ''}”`,
        message:
          `${placeOfText(first.text)}“${around(first)}”标点重复“${key}”${timesOf(hits)}，请留一个`,
      })
    }),
    ...groupHits(prose.flatMap(searchOverlong), () => '太长').flatMap(({ key, hits }) => {
      const [first] = hits
      if (!first) return []
      return textFinding({
        hits, key,
        message: `${placeOfText(first.text)}“${around(first, 12, 0)}”`
          + `这里连续${LONGEST_CLAUSE}字没有标点，`
          + `或者${LONGEST_SENTENCE}字没有句号${timesOf(hits)}，文中的数字只能分段核对，`
            + `请看看是不是漏了标点`,
      })
    }),
    ...[...groups.values()].flatMap((texts) =>
      groupHits(findUnmatched(texts), (hit) => around(hit)).flatMap(unmatchedFinding)),
  ]
}

/** Brackets and quotes are told as pairs. */
const FAMILIES: Record<string, string> = {
  ',': ',', ';': ';', ':': ':', '?': '?', '!': '!', '.': '.', '(': '()', ')': '()', '"': '"',
  '\'': '\'',
}

interface Group<Kind extends Hit = Hit> { key: string; hits: Kind[] }

function unmatchedFinding({ key, hits }: Group<Unmatched>): CustomFinding[] {
  const [first] = hits
  if (!first) return []
  const { mark, partner, mend } = first
  const advice = mend === undefined
    ? `没有配对的 ${partner} ，请补上或删去` : `方向不对，应为 ${mend}`
  return textFinding({
    hits, key: `配对${key}`, repair: `改为 ${mend ?? ''}`,
    message: `${placeOfText(first.text)}“${around(first)}”中的 ${mark} ${advice}`,
  })
}

/** The characters at which the rules on figures begin anew. */
export function findOverlong(text: Text): Hit[] {
  if (text.text.length <= LONGEST_CLAUSE) return []
  const plain = toPlainText(text.text)
  return longBreaks(maskText(plain.text))
    .map((at) => ({ text, ...originalRange(plain, at, at + 1) }))
}
