/** Automatic numbers written out, by the names of ISO/IEC 29500-1, 17.18.59 ST_NumberFormat. */
import {
  chineseDigits, chineseNumeral, formalNumeral, fullWidthDigits,
} from '../../../language/numerals'

const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'
const LARGEST = 9999

type Format = (value: number) => string

const letters: Format =
  (value) => String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
const fullWidth: Format = (value) => fullWidthDigits(String(value))

const FORMATS = new Map<string, Format>(Object.entries({
  decimalZero: (value) => String(value).padStart(2, '0'),
  lowerLetter: letters,
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperRoman: roman,
  chineseCounting: chineseNumeral,
  chineseCountingThousand: chineseNumeral,
  taiwaneseCounting: chineseNumeral,
  taiwaneseCountingThousand: chineseNumeral,
  japaneseCounting: chineseNumeral,
  koreanCounting: chineseNumeral,
  chineseLegalSimplified: formalNumeral,
  ideographLegalTraditional: formalNumeral,
  japaneseLegal: formalNumeral,
  ideographDigital: chineseDigits,
  japaneseDigitalTenThousand: chineseDigits,
  taiwaneseDigital: chineseDigits,
  koreanDigital2: chineseDigits,
  ideographTraditional: (value) => STEMS[(value - 1) % STEMS.length] ?? '',
  ideographZodiac: (value) => BRANCHES[(value - 1) % BRANCHES.length] ?? '',
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: (value) => enclosed(value, 0x2460),
  decimalEnclosedCircleChinese: (value) => enclosed(value, 0x2460),
  decimalEnclosedParen: (value) => enclosed(value, 0x2474),
  decimalEnclosedFullstop: (value) => enclosed(value, 0x2488),
  ideographEnclosedCircle:
    (value) => (value <= 10 ? String.fromCharCode(0x3280 + value - 1) : chineseNumeral(value)),
  none: () => '',
}))

/** A number in its format; decimal where the format is not known or the number out of its reach. */
export function formatNumber(value: number, format: string): string {
  const write = FORMATS.get(format)
  const isInReach = (value >= 1 && value <= LARGEST) || format === 'none'
  return write && isInReach ? write(value) : String(value)
}

function roman(value: number): string {
  const steps: [number, string][] = [
    [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'],
    [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
  ]
  let rest = value
  return steps.map(([size, sign]) => {
    const count = Math.floor(rest / size)
    rest -= count * size
    return sign.repeat(count)
  }).join('')
}

/** ① to ⑳ and their like. */
function enclosed(value: number, first: number): string {
  return value <= 20 ? String.fromCharCode(first + value - 1) : String(value)
}
