/** The day in a cell of a ledger, however it was typed. */
import { readDate } from '../language/dates'
import { halfWidthDigits } from '../language/numerals'

/** `day` ISO; `yearless` month and day, `03-04`; `unread` the text as it stands. */
export type DayReading =
  | { state: 'blank' }
  | { state: 'day'; day: string }
  | { state: 'yearless'; text: string }
  | { state: 'unread'; text: string }

const NO_DAY: DayReading = Object.freeze({ state: 'blank' })

const NOTHING =
  /^[/\\—–\-_.无]*$|^[暂尚还]?(?:未|待|没有?)(?:答复|办结|回复|办理|作出)$|^(?:正在)?办理中$|^在办$/
/** What stands behind a day and does not change it: the time, the weekday, a word. */
const TAIL = new RegExp(
  [
    /T\d{2}:\d{2}.{0,12}$/,
    /\d{1,2}:\d{2}(?::\d{2})?$/,
    /[(（]?(?:星期|周)[一二三四五六日天][)）]?$/,
    /[上下]午$/,
    /(?:收到|收件|收|签收|确认|登记|受理|答复|办结|出具|作出)$/,
  ]
    .map(({ source }) => source)
    .join('|')
)
const LONGEST = 40
/** 1 January 2000 and 31 December 2099 as numbers of days. */
const SERIALS = [36_526, 73_050] as const
const DAY = 86_400_000
const FIRST_DAY = Date.UTC(1899, 11, 30)
const BEHIND_1904 = 1462

/**
 * 2025-03-04, 2025.3.4, 2025年3月4日, 20250304, 25.3.4, 45720 → 2025-03-04. What could be two days
 * (3/4/2025, 2025.1) is not read.
 */
export function readDay(text: string, is1904 = false): DayReading {
  const plain = halfWidthDigits(text).trim()
  const bare = plain.replace(/\s+/g, '')
  if (NOTHING.test(bare)) return NO_DAY
  const unread: DayReading = { state: 'unread', text: text.trim().slice(0, LONGEST) }
  if (bare.length > LONGEST) return unread
  if (/^\d{5}(?:\.\d+)?$/.test(bare)) {
    return serialDay(Number(bare) + (is1904 ? BEHIND_1904 : 0)) ?? unread
  }
  // 2025-03-04 10:20 without its blank would be the day 0410.
  const written =
    withoutTail(plain.replace(/(?<=\d)\s\d{1,2}:\d{2}(?::\d{2})?$/, '').replace(/\s+/g, ''))
  const day = readDate(withWholeYear(written))
  if (day > '1990' && day < '2100') return { state: 'day', day }
  const yearless = /^(\d{1,2})[月./-](\d{1,2})[日号]?$/.exec(written)
  if (!yearless) return unread
  return {
    state: 'yearless',
    text: yearless
      .slice(1)
      .map((part) => part.padStart(2, '0'))
      .join('-'),
  }
}

function withoutTail(text: string): string {
  let cut = text
  for (let next = cut.replace(TAIL, ''); next !== cut; next = cut.replace(TAIL, '')) cut = next
  return cut
}

/** 20250304 and 25.3.4 as 2025-3-4; a first number up to 12 may be a month. */
function withWholeYear(text: string): string {
  const packed = /^(20\d{2})(\d{2})(\d{2})$/.exec(text)
  if (packed) return packed.slice(1).join('-')
  const short = /^['’]?(\d{2})[.年](\d{1,2})[.月](\d{1,2})日?$/.exec(text)
  return short && Number(short[1]) > 12 ? `20${short.slice(1).join('-')}` : text
}

function serialDay(serial: number): DayReading | undefined {
  if (serial < SERIALS[0] || serial > SERIALS[1]) return undefined
  return {
    state: 'day', day: new Date(FIRST_DAY + Math.floor(serial) * DAY).toISOString().slice(0, 10),
  }
}

/** The reading with a year put to a day that has none; '' where there is no such day. */
export function withLedgerYear(reading: DayReading, year: string): DayReading {
  if (reading.state !== 'yearless') return reading
  const day = readDate(`${year}-${reading.text}`)
  return day === '' ? { state: 'unread', text: reading.text } : { state: 'day', day }
}

/**
 * Working days from the day after `from` to `to`, both ISO, Monday to Friday; holidays are not
 * known here.
 */
export function workingDays(from: string, to: string): number {
  const [first, last] = [Date.parse(`${from}T00:00:00Z`) / DAY, Date.parse(`${to}T00:00:00Z`) / DAY]
  const before = (day: number): number => {
    // Day 0 was a Thursday: counted from the Monday before it.
    const since = day + 3
    return Math.floor(since / 7) * 5 + Math.min(since - Math.floor(since / 7) * 7, 5)
  }
  return Math.max(0, before(last + 1) - before(first + 1))
}
