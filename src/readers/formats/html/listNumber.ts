/** Numbers of list items as the page shows them. */

const CHINESE = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
const ROMAN: [number, string][] = [
  [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
]

/** The mark of the item `number` of a list; `kind` is the list's `type` or CSS list style. */
export function listMark(number: number, kind: string): string {
  if (/cjk|chinese|hanzi/i.test(kind)) return `${chineseNumber(number)}、`
  if (/^a$|lower-(alpha|latin)/.test(kind)) return `${letter(number)}.`
  if (/^A$|upper-(alpha|latin)/.test(kind)) return `${letter(number).toUpperCase()}.`
  if (/^i$|lower-roman/.test(kind)) return `${romanNumber(number)}.`
  if (/^I$|upper-roman/.test(kind)) return `${romanNumber(number).toUpperCase()}.`
  return /none|disc|circle|square/.test(kind) ? '' : `${number}.`
}

function letter(number: number): string {
  return String.fromCharCode(97 + ((number - 1) % 26))
}

function romanNumber(number: number): string {
  let rest = Math.min(number, 89)
  let text = ''
  for (const [value, sign] of ROMAN) {
    for (; rest >= value; rest -= value) text += sign
  }
  return text
}

/** 1–99 as counted in headings; others stay digits. */
function chineseNumber(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  if (tens > 9 || number < 1) return String(number)
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : CHINESE[tens] ?? ''}十`
  return ten + (CHINESE[ones] ?? '')
}
