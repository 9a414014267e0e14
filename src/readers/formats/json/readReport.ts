/**
 * A saved report of the present schema: every field is looked at, unknown ones are kept as they
 * are.
 */
import { readCharts, type Charts } from '../../../model/chart'
import { EMPTY_AGENCY, newReportId } from '../../../model/newReport'
import { readPageLook } from '../../../model/pageLook'
import { AGENCY_KINDS, type Agency, type LastYear, type Report } from '../../../model/report'
import {
  SIGN_OFF_LABELS, SIGN_OFF_TASK_IDS, SIGN_OFF_TEXTS, type SignOff,
} from '../../../model/signOff'
import type { EditionId } from '../../../model/template'
import { editionFor } from '../../../templates'
import { isRecord, readFields, setAside, type JsonContext, type UnknownRecord } from './fields'
import { readCells } from './readCells'
import { readLedger } from './readLedger'
import { readNotes } from './readNotes'
import { readImages, readNarratives } from './readNarrative'

const TIME = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/
const REPORT_ID = /^[\w-]{1,64}$/
const EDITIONS: readonly EditionId[] = ['2019', '2021']

/** What a report cannot be without. */
export interface Keystone { year: number; edition: EditionId }

/** Year and edition, or the sentence on what is missing. */
export function readKeystone(raw: UnknownRecord): Keystone | string {
  const { year } = raw
  if (typeof year !== 'number' || !isReportYear(year)) {
    return '数据文件中没有报告年度，或者年度不对，无法打开。请改用最近一次存好的数据文件'
  }
  const edition = EDITIONS.find((candidate) => candidate === raw.edition)
  if (!edition) {
    return '数据文件中的格式版本不是2019年格式或2021年格式，无法打开。请改用最近一次存好的数据文件'
  }
  if (!isRecord(raw.cells) || !isRecord(raw.narratives)) {
    return '数据文件中缺少表格数据或正文，文件可能被改动过，无法打开。请改用最近一次存好的数据文件'
  }
  return { year, edition }
}

/**
 * The same for a report of the browser's storage, which has no other copy to
 * turn to: what can be told from the rest of it is mended and told, so that
 * the rest opens. A sentence only where nothing says which year it is about.
 */
export function mendKeystone(raw: UnknownRecord, reading: JsonContext): Keystone | string {
  const year = findYear(raw)
  if (year === undefined) return NO_YEAR
  const wrongYear = { where: '“报告年度”', value: raw.year, instead: `已改为“${year}”` }
  if (year !== raw.year) setAside(reading, wrongYear)
  const edition = EDITIONS.find((candidate) => candidate === raw.edition) ?? editionFor(year).id
  const wrongEdition = {
    where: '“格式”', value: raw.edition, instead: `已按报告年度改为${edition}年格式`,
  }
  if (edition !== raw.edition) setAside(reading, wrongEdition)
  if (!isRecord(raw.cells)) {
    setAside(reading, { where: '表格数据', value: raw.cells, instead: '已留空' })
  }
  return { year, edition }
}

const NO_YEAR = '这份年报的记录损坏了，看不出是哪一年的，没有打开，也没有改动。'
  + '可以在“备份与存储”里导出原样，或者用历史版本找回'

/** The year itself, else that of the period. */
function findYear({ year, period }: UnknownRecord): number | undefined {
  const from = isRecord(period) && typeof period.from === 'string'
    ? Number(period.from.slice(0, 4)) : NaN
  return [year, from].find((candidate): candidate is number => typeof candidate === 'number'
    && isReportYear(candidate))
}

function isReportYear(year: number): boolean {
  return Number.isInteger(year) && year >= 2000 && year <= 2100
}

/** The report with everything readable in its place; the rest is told and kept under `unplaced`. */
export function readReport(
  raw: UnknownRecord, { year, edition }: Keystone, reading: JsonContext,
): Report {
  const fields = readFields(raw, '', reading)
  const { signOff, charts, ledger, ...others } = raw
  const report: Report = {
    ...others,
    id: typeof raw.id === 'string' && REPORT_ID.test(raw.id) ? raw.id : newReportId(),
    year,
    edition,
    agency: readAgency(raw.agency, reading),
    title: fields.textOrNull('title', '标题'),
    preamble: fields.textOrNull('preamble', '导语'),
    period: readPeriod(raw.period, year, reading),
    signature: readSignature(raw.signature, reading),
    cells: readCells(raw.cells, reading),
    narratives: readNarratives(raw.narratives, '', reading),
    fee: readFee(raw.fee, reading),
    feeSentence: fields.textOrNull('feeSentence', '信息处理费说明'),
    images: readImages(raw.images, reading),
    lastYear: readLastYear(raw.lastYear, reading),
    notes: readNotes(raw.notes, reading),
    ...readChosenCharts(charts, reading),
    ...readSignOff(signOff, reading),
    ...readLedger(ledger, reading),
    ...readTimes(raw),
  }
  // Values set aside join those set aside at earlier readings.
  if (reading.unplaced.length === 0) return report
  const earlier: unknown[] = Array.isArray(raw.unplaced) ? raw.unplaced : []
  return { ...report, ...{ unplaced: [...earlier, ...reading.unplaced] } }
}

function readAgency(raw: unknown, reading: JsonContext): Agency {
  const fields = readFields(raw, '基本信息', reading)
  const { look: written, ...all } = fields.all
  const look = readPageLook(written)
  if (look === null) {
    setAside(reading, { where: '“版式”', value: written, instead: '已按通常的版式' })
  }
  return {
    ...all,
    ...(look && { look }),
    name: fields.text('name', '机关名称'),
    kind: fields.choice('kind', '机关类别', { choices: AGENCY_KINDS, fallback: EMPTY_AGENCY.kind }),
    office: fields.text('office', '负责公开工作的机构'),
    address: fields.text('address', '地址'),
    postcode: fields.text('postcode', '邮编'),
    phone: fields.text('phone', '电话'),
    fax: fields.text('fax', '传真'),
    email: fields.text('email', '邮箱'),
    website: fields.text('website', '网址'),
  }
}

function readPeriod(raw: unknown, year: number, reading: JsonContext): Report['period'] {
  const fields = readFields(raw, '统计期限', reading)
  return {
    ...fields.all,
    from: fields.day('from', '起', `${year}-01-01`),
    to: fields.day('to', '止', `${year}-12-31`),
  }
}

function readSignature(raw: unknown, reading: JsonContext): Report['signature'] {
  const fields = readFields(raw, '落款', reading)
  return {
    ...fields.all, name: fields.textOrNull('name', '名称'), date: fields.day('date', '日期', ''),
  }
}

function readFee(raw: unknown, reading: JsonContext): Report['fee'] {
  const fields = readFields(raw, '信息处理费', reading)
  return {
    ...fields.all, notices: fields.text('notices', '发出收费通知件数'),
    amount: fields.text('amount', '金额'), received: fields.text('received', '实际收取金额'),
  }
}

/** What is blank is absent; what has the wrong shape is set aside. */
function readSignOff(raw: unknown, reading: JsonContext): { signOff?: SignOff } {
  if (raw === undefined) return {}
  const fields = readFields(raw, '审签', reading)
  const { done, ...all } = fields.all
  for (const key of SIGN_OFF_TEXTS.filter((key) => all[key] !== undefined)) {
    all[key] = fields.text(key, SIGN_OFF_LABELS[key])
  }
  const known = Array.isArray(done) ? SIGN_OFF_TASK_IDS.filter((task) => done.includes(task)) : []
  if (!isRecord(raw) || (done !== undefined && !Array.isArray(done))) {
    setAside(reading, { where: '审签', value: raw, instead: '已留空' })
  }
  const noted = Object.entries(all).filter(([, value]) => value !== '')
  const signOff = { ...Object.fromEntries(noted), ...(known.length > 0 && { done: known }) }
  return Object.keys(signOff).length > 0 ? { signOff } : {}
}

function readChosenCharts(raw: unknown, reading: JsonContext): { charts?: Charts } {
  const charts = readCharts(raw)
  if (charts === null) setAside(reading, { where: '图解', value: raw, instead: '已取下' })
  return charts ? { charts } : {}
}

/** Last year's report is a help only: what is wrong in it is left out as a whole. */
function readLastYear(raw: unknown, reading: JsonContext): LastYear | null {
  if (raw === null) return null
  const edition = isRecord(raw)
    ? EDITIONS.find((candidate) => candidate === raw.edition) : undefined
  if (!isRecord(raw) || !edition || typeof raw.year !== 'number' || !isReportYear(raw.year)
    || !isRecord(raw.figures)) {
    setAside(reading, { where: '上年年报', value: raw, instead: '没有带入' })
    return null
  }
  const figures = Object.entries(raw.figures).flatMap(([cell, text]) => (typeof text === 'string'
    || typeof text === 'number' ? [[cell, String(text)]] : []))
  const { agency, ...rest } = raw
  return {
    ...rest, ...(typeof agency === 'string' && { agency }), year: raw.year, edition,
    figures: Object.fromEntries(figures) as LastYear['figures'],
    narratives: readNarratives(raw.narratives, '上年', reading),
    source: typeof raw.source === 'string' ? raw.source : '',
  }
}

function readTimes(raw: UnknownRecord): Pick<Report, 'createdAt' | 'updatedAt'> {
  const now = new Date().toISOString()
  const isTime = (time: unknown): time is string =>
    typeof time === 'string' && TIME.test(time) && !Number.isNaN(Date.parse(time))
  const readTime = (time: unknown, fallback: string): string => (isTime(time) ? time : fallback)
  const createdAt = readTime(raw.createdAt, now)
  return { createdAt, updatedAt: readTime(raw.updatedAt, createdAt) }
}
