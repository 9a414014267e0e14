/**
 * Every number of a text as it stands there; one stretch of an address, a title or a date is one
 * number.
 */
import { findSilent } from '../claims/lex/maskText'
import { originalRange, toPlainText } from '../claims/lex/plainText'

/** Places count in the text as given. */
export interface FoundNumber {
  from: number
  to: number
  /** Why it counts nothing, where its writing alone says so. */
  why?: string
  /** The characters behind it, as plain text. */
  behind: string
  /** The same before it. */
  before: string
}

/** Days, months, years and hours, alone and in ranges. */
const DATES = new RegExp([
  '[12]\\d{3}年(?:度|底|末|初)?(?:\\d{1,2}月(?:\\d{1,2}日?)?(?:\\d{1,2}[时点])?)?',
  '[12]\\d{3}[-./]\\d{1,2}[-./]\\d{1,2}', '\\d{1,2}月(?:\\d{1,2}日)?', '\\d{1,2}[日时点](?!常)',
  '\\d{1,2}:\\d{2}', '[12]\\d{3}(?=(?:年?[-~至到、和][12]\\d{3}年))', '[12]\\d{3}(?=[-~])',
].join('|'), 'g')
const CODES = new RegExp([
  '[A-Za-z+]\\d{1,12}(?:[-.]\\d{1,12}){0,6}', '(?<!\\d)\\d{1,12}(?=[A-Za-z+＋])',
  '(?<!\\d)\\d{1,6}号',
  '(?<!\\d)\\d{1,3}(?:\\.\\d{1,3}){3}', '(?<=^|\\n)[-·]\\d{1,4}[-·](?=\\n|$)',
].join('|'), 'g')
const PHONES = new RegExp([
  '(?:热线|电话|传真|手机|联系方式|邮编|邮政编码|号码|账号|编号|代码)[：'
    + '是为（]{0,2}\\d[\\d-]{0,30}',
  '(?<!\\d)\\d{3,4}-\\d{3,4}-\\d{4}', '(?<!\\d)\\d{11,40}[Xx]?',
  '(?<!\\d)\\d{1,20}\\*{1,20}\\d{0,20}',
  '(?<!\\d)(?:12\\d{3}|96\\d{3,4})(?![\\d件条次个人%])',
].join('|'), 'g')
const DIGITS = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g
const NEAR = 12

interface Stretch { from: number; to: number; why?: string }

/** In reading order, never two that overlap. Linear in the text. */
export function findNumbers(original: string): FoundNumber[] {
  const plain = toPlainText(original)
  const { text } = plain
  const named = [
    ...findSilent(text), ...stretches(text, PHONES, '电话、编号'),
    ...stretches(text, DATES, '年份、日期'),
    ...stretches(text, CODES, '编号、名称里的数'),
  ].filter(({ from, to }) => /\d/.test(text.slice(from, to)))
  const bare = stretches(text, DIGITS)
  return withoutOverlaps([...named, ...bare]).map(({ from, to, ...rest }) => ({
    ...originalRange(plain, from, to), ...rest,
    before: text.slice(Math.max(0, from - NEAR), from), behind: text.slice(to, to + NEAR),
  }))
}

function stretches(text: string, pattern: RegExp, why?: string): Stretch[] {
  return [...text.matchAll(pattern)].map(({ index, 0: own }) => (
    { from: index, to: index + own.length, ...(why !== undefined && { why }) }))
}

/** The first of those that begin together is kept, else the one that begins first. */
function withoutOverlaps<One extends { from: number; to: number }>(found: One[]): One[] {
  const kept: One[] = []
  for (const one of [...found].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = kept.at(-1)
    if (!last || one.from >= last.to) kept.push(one)
  }
  return kept
}
