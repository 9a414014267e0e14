/**
 * Format rules of the fields outside the tables. A rule takes the typed text
 * and gives what is wrong with it in plain words, or null; a blank text is
 * right unless the field must be filled. Nothing here changes what was typed.
 */
import { parseFigure, plainText } from './figure'
import type { Report } from './report'
import type { SignOffText } from './signOff'

/** What is wrong with a text, in words; null for nothing. */
export type FieldRule = (text: string) => string | null

/** Fields outside the tables, by the path used in `Finding.field` and `data-field`. */
export type FieldName =
  | 'year' | 'title' | 'preamble' | 'period.from' | 'period.to'
  | 'agency.name' | 'agency.kind' | 'agency.office' | 'agency.address' | 'agency.postcode'
  | 'agency.phone' | 'agency.fax' | 'agency.email' | 'agency.website'
  | 'signature.name' | 'signature.date'
  | 'fee.notices' | 'fee.amount' | 'fee.received' | 'feeSentence'
  | `signOff.${SignOffText}`

/** Several numbers may stand in one field, with 转 and separators between. */
const PHONE = /^\+?[\d\-—－–()（）\s转,，;；、/]+$/
const FEWEST_DIGITS = 5
const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/
const WEBSITE = /^(?:https?:\/\/)?([^\s/:?#。，]+)(?::\d+)?(?:[/?#]\S*)?$/i
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/

/** The rule of each field that has one. */
export const fieldRules: Partial<Record<FieldName, FieldRule>> = {
  'agency.name': (text) => (text.trim() === '' ? '请填写机关名称' : null),
  'agency.postcode':
    optional((text) => (/^\d{6}$/.test(plainText(text)) ? null : '邮政编码是6位数字')),
  'agency.phone':
    optional((text) => (isPhone(text) ? null : '电话只写数字、区号和分机，例如 0571-12345678')),
  'agency.fax':
    optional((text) => (isPhone(text) ? null : '传真只写数字和区号，例如 0571-12345678')),
  'agency.email':
    optional((text) => (EMAIL.test(text) ? null : '电子邮箱要写成 name@example.gov.cn 的样子')),
  'agency.website':
    optional((text) => (isWebsite(text) ? null : '网址要写成 www.example.gov.cn 的样子')),
  'title': (text) => (text.trim() === '' ? '请填写标题' : null),
  'period.from': checkDate,
  'period.to': checkDate,
  'signature.date': optional(checkDate),
  'fee.notices': optional((text) => {
    const figure = parseFigure('count', text)
    return figure.state === 'known' ? null : '件数填0或正整数'
  }),
  'fee.amount': optional(checkMoney),
  'fee.received': optional(checkMoney),
  'signOff.ownDue': optional(checkDate),
  'signOff.filedOn': optional(checkDate),
  'signOff.publishedOn': optional(checkDate),
  'signOff.correctedOn': optional(checkDate),
  'signOff.pageAddress':
    optional((text) => (isWebsite(text) ? null : '网址要写成 www.example.gov.cn/… 的样子')),
}

/** What is wrong with the text of a field; null for nothing, and for fields without a rule. */
export function checkField(field: FieldName, text: string): string | null {
  return fieldRules[field]?.(text) ?? null
}

/**
 * What 基本信息 still lacks or has wrong, one short phrase each; empty when the step is complete.
 */
export function missingBasics(report: Report): string[] {
  const { agency, period, title } = report
  const checks: (string | null)[] = [
    checkField('agency.name', agency.name),
    checkField('agency.postcode', agency.postcode),
    agency.phone.trim() === '' ? '还没有填联系电话' : checkField('agency.phone', agency.phone),
    checkField('agency.fax', agency.fax),
    checkField('agency.email', agency.email),
    checkField('agency.website', agency.website),
    title === null ? null : checkField('title', title),
    checkPeriod(period),
    checkField('signature.date', report.signature.date),
  ]
  return checks.filter((problem) => problem !== null)
}

/** The statistics period: both days given, the first not after the last. */
export function checkPeriod({ from, to }: Report['period']): string | null {
  if (checkDate(from) !== null || checkDate(to) !== null) return '请填写统计期限的起止日期'
  return from > to ? '统计期限的开始日期晚于结束日期' : null
}

/** A soft hint: more was received than was asked for; null while either is blank or unreadable. */
export function hintReceived({ amount, received }: Report['fee']): string | null {
  const asked = parseFigure('money', amount)
  const got = parseFigure('money', received)
  if (asked.state !== 'known' || got.state !== 'known' || got.value <= asked.value) return null
  return '实际收取金额多于收费通知金额，请核对'
}

function optional(rule: FieldRule): FieldRule {
  return (text) => (text.trim() === '' ? null : rule(text.trim()))
}

/** Full-width figures count as figures. */
function isPhone(text: string): boolean {
  return PHONE.test(plainText(text)) && (plainText(text).match(/\d/g) ?? []).length >= FEWEST_DIGITS
}

/** The name of the host has a point inside it. */
function isWebsite(text: string): boolean {
  return WEBSITE.exec(text)?.[1]?.slice(1, -1).includes('.') === true
}

function checkDate(text: string): string | null {
  return ISO_DATE.test(text) && !Number.isNaN(Date.parse(text)) ? null : '请填写日期'
}

/** 元 with 角 and 分; 万元 is refused, because 元 is the unit of the sentence. */
function checkMoney(text: string): string | null {
  if (/万/.test(text)) return '这里的单位是元，请不要写万元'
  const figure = parseFigure('money', text.trim().replace(/元$/, ''))
  if (figure.state !== 'known') return '金额填0或正数，单位是元'
  return /\.\d{3,}$/.test(figure.exact) ? '金额最多写到分（两位小数）' : null
}
