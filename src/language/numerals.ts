/** Chinese numerals and digits of every width, both ways. */

const DIGITS = '零一二三四五六七八九'
const PLACES = ['', '十', '百', '千']
/** The units of counting, as accounts write them: `壹佰零伍`. */
const FORMAL_DIGITS = '零壹贰叁肆伍陆柒捌玖'
const FORMAL_PLACES = ['', '拾', '佰', '仟']
/** From `Ａ` to `A`. */
const WIDER_BY = 0xfee0

/** 0 → 零, 12 → 十二, 105 → 一百零五; for whole numbers to 9999. */
export function chineseNumeral(value: number): string {
  return value === 0 ? '零' : countIn(value, DIGITS, PLACES).replace(/^一十/, '十')
}

/** 12 → 壹拾贰; for whole numbers from 1 to 9999. */
export function formalNumeral(value: number): string {
  return countIn(value, FORMAL_DIGITS, FORMAL_PLACES)
}

/** 2025 → 二〇二五. */
export function chineseDigits(value: number): string {
  return String(value).replace(/\d/g, (digit) => DIGITS.charAt(Number(digit))).replace(/零/g, '〇')
}

function countIn(value: number, digits: string, places: string[]): string {
  const text = [...String(value)].map((digit, index, all) => (digit === '0'
    ? '零' : digits.charAt(Number(digit)) + (places[all.length - 1 - index] ?? ''))).join('')
  return text.replace(/零+/g, '零').replace(/零$/, '')
}

/**
 * 三十二 → 32, 一百零五 → 105, 十二点五 → 12.5, 二〇 → 20; undefined where the characters are no
 * number.
 */
export function readChineseNumber(text: string): number | undefined {
  const [whole = '', decimals] = text.replace(/〇/g, '零').replace(/两/g, '二').split('点')
  const base = /[十百千]/.test(whole) ? readScaled(whole) : readDigits(whole)
  if (base === undefined || decimals === undefined) return base
  const digits = readDigits(decimals)
  return digits === undefined ? undefined : base + digits / 10 ** decimals.length
}

function readDigits(text: string): number | undefined {
  const digits = [...text].map((character) => DIGITS.indexOf(character))
  return digits.length === 0 || digits.includes(-1) ? undefined : Number(digits.join(''))
}

const ONE = '[一二三四五六七八九]'
const SCALED = new RegExp(`^(?:(${ONE})千)?零?(?:(${ONE})百)?零?(?:(${ONE}?)十)?零?(${ONE})?$`)

function readScaled(text: string): number | undefined {
  const match = SCALED.exec(text)
  if (!match) return undefined
  const digit = (index: number): number => Math.max(0, DIGITS.indexOf(match[index] || '零'))
  const tens = match[3] === '' ? 1 : digit(3)
  return digit(1) * 1000 + digit(2) * 100 + tens * 10 + digit(4)
}

/** Half-width digits, all else as it is: the O of an address is no 〇. */
export function halfWidthDigits(text: string): string {
  return text.replace(/[０-９]/g, narrower)
}

/** Digits, Latin letters and marks of half width: `（１２％）` → `(12%)`. */
export function halfWidth(text: string): string {
  return text.replace(/[！-～]/g, narrower)
}

/** 12 → １２. */
export function fullWidthDigits(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + WIDER_BY))
}

function narrower(wide: string): string {
  return String.fromCharCode(wide.charCodeAt(0) - WIDER_BY)
}
