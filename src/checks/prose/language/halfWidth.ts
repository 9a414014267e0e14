/**
 * Half-width marks in Chinese text. Numbers, times, addresses and English keep theirs: a mark
 * counts only behind a Chinese character, or between a figure and one.
 */
import { findAll, matchesOf, type Hit } from '../../texts/hits'
import type { Text } from '../../texts/texts'
import { BLANK, CLOSING, HAN, OPENING } from '../../../language/patternParts'

const FULL: Record<string, string> = {
  ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '.': '。', '(': '（', ')': '）',
}

const BEHIND_HAN = new RegExp(`([,;:?!])(?<=[${HAN}${CLOSING}].)\\1*(?!//)[${BLANK}]{0,9}`, 'g')
const BEFORE_HAN = new RegExp(`([,;])(?<=[\\d%％‰].)[${BLANK}]{0,9}(?=[${HAN}${OPENING}])`, 'g')
/** Not behind the number of a heading, 一. or （一）., nor in a Chinese internet address. */
const STOP = new RegExp(
  `\\.(?<=[${HAN}${CLOSING}]{2}.)(?<!^[${BLANK}]{0,9}（[一二三四五六七八九十\\d]{1,3}）.)`
  + `(?=[${HAN}${OPENING}]|[${BLANK}]{0,9}$)`
  + `(?!(?:政务|公益|网址|中国|公司|网络)(?![${HAN}]))`,
  'gm',
)
const BRACKETS = /\(([^()（）\n]{1,60})\)/g
/** One of the two is full-width already. */
const HALF_CLOSED = /（([^()（）\n]{1,60})\)/g
const HALF_OPENED = /\(([^()（）\n]{1,60})）/g
const QUOTES = /"([^"\n]{1,60})"/g
const SINGLE_QUOTES = /(?<![A-Za-z])'([^'\n]{1,40})'/g

/** Marks to be written full-width, each with the mark that belongs there. */
export function findHalfWidth(text: Text): Hit[] {
  if (!/[,;:?!.()"']/.test(text.text)) return []
  const single = [BEHIND_HAN, BEFORE_HAN]
    .flatMap((pattern) => findAll(text, pattern, ([, mark = '']) => FULL[mark]))
  const isEven = (text.text.match(/"/g) ?? []).length % 2 === 0
  return [
    ...single, ...findAll(text, STOP, () => '。'), ...pairs(text, BRACKETS, '（）'),
    ...(isEven ? pairs(text, QUOTES, '“”') : []), ...pairs(text, SINGLE_QUOTES, '‘’'),
    ...mixedBrackets(text),
  ].sort((a, b) => a.from - b.from)
}

function mixedBrackets(text: Text): Hit[] {
  return [
    ...matchesOf(text.text, HALF_CLOSED).map(({ 0: words, index }) => ({
      text, from: index + words.length - 1, to: index + words.length, mend: '）',
    })),
    ...matchesOf(text.text, HALF_OPENED)
      .map(({ index }) => ({ text, from: index, to: index + 1, mend: '（' })),
  ]
}

const hasHan = new RegExp(`[${HAN}]`)
const besideHan = new RegExp(`[${HAN}${CLOSING}${OPENING}。，；：、]`)

/** Both marks of a pair with Chinese words between and beside them. */
function pairs(text: Text, pattern: RegExp, [open = '', close = '']: string): Hit[] {
  return matchesOf(text.text, pattern).flatMap(({ 0: words, 1: inner = '', index }) => {
    const end = index + words.length
    const before = text.text[index - 1] ?? '。'
    const after = text.text[end] ?? '。'
    if (!hasHan.test(inner) || !(besideHan.test(before) || besideHan.test(after))) return []
    return [
      { text, from: index, to: index + 1, mend: open },
      { text, from: end - 1, to: end, mend: close },
    ]
  })
}
