/** Labels as they are compared: official ones, and the ways real reports write them. */
import type { Aliases } from '../../model/template'
import { replaceRadicals, simplify } from '../../language/radicals'

const ORDINAL = /^(\([一二三四五六七八]\)|[一二三四五六七]、|\d{1,2}\.)/
const REMARK = /\([^()]{5,}\)$/
/** `本年(2023)制发件数`, `2023年制发件数`. */
const YEAR_REMARK = /\((20\d\d)(年度?)?\)/g
const LEADING_YEAR = /^20\d\d年度?(?=[^(])/
/** `规章（件）`: the unit of every count. */
const COUNT_UNIT = /\((单位:?)?[件项条个宗]\)/g
/** `采购总金额（万元）`: the clerk's own unit, which the figure takes with it. */
const OWN_UNIT = /(采购总?金额|政府集中采购)\((?:单位:?)?(?:亿元|万元|元)\)/
const UNCOMPARED = /[\s\u200b-\u200f\ufeff"“”„‟「」『』'‘’〝〞]/g
/** `商业企业¹`: a mark set above or below a label is none of its digits. */
const FOOTNOTE_MARKS = /[⁰¹²³⁴-⁹₀-₉]/g
const PUNCTUATION = /[,、;:。·]/g

const known = new Map<string, string>()
const MOST_KNOWN = 4000
/** Beyond this a text is no label. */
const LONGEST_LABEL = 200

/**
 * No white space, quotation or punctuation marks, half-width brackets and digits, `1．` `1、` `1.`
 * alike, no year, radicals and traditional characters as ordinary ones.
 */
export function normaliseLabel(text: string): string {
  if (text.length > LONGEST_LABEL) return text
  const before = known.get(text)
  if (before !== undefined) return before
  if (known.size >= MOST_KNOWN) known.clear()
  const plain = simplify(replaceRadicals(text.replace(FOOTNOTE_MARKS, '')).normalize('NFKC'))
    .replace(UNCOMPARED, '')
    .replace(YEAR_REMARK, '')
    .replace(LEADING_YEAR, '本年')
    .replace(COUNT_UNIT, '')
    .replace(OWN_UNIT, '$1')
    .replace(/^(\d{1,2})[、.,](?!\d)/, '$1.')
    .replace(/^([一二三四五六七])[、.,]/, '$1、')
  const number = ORDINAL.exec(plain)?.[0] ?? ''
  const label = number + plain.slice(number.length).replace(PUNCTUATION, '')
  known.set(text, label)
  return label
}

/**
 * Every form a label is recognised by: as printed, by its other names, and each without number or
 * remark.
 */
export function labelForms(label: string, aliases: Aliases): Set<string> {
  const names = [label, ...(aliases.labels[label] ?? [])].map(normaliseLabel)
  return new Set(names.flatMap((name) => [
    name, name.replace(ORDINAL, ''), name.replace(REMARK, ''), coreOf(name),
  ]).filter((form) => form !== ''))
}

/** A comparable label without its number and remark. */
export function coreOf(label: string): string {
  return label.replace(ORDINAL, '').replace(REMARK, '')
}

/** Means a row by its number only. */
const AMBIGUOUS = new Set(['', '其他'])

/**
 * Forms a met label is looked up by: as it is, then without one or two numbers in front; `（六）其
 * 他` is not `3.其他`.
 */
export function queryForms(label: string): string[] {
  const forms = [label]
  let rest = label
  for (let taken = 0; taken < 2 && ORDINAL.test(rest); taken += 1) {
    rest = rest.replace(ORDINAL, '')
    if (!AMBIGUOUS.has(rest)) forms.push(rest)
  }
  return forms
}
