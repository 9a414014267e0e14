/** Ledgers by chance: cases with their places known, written as offices write them. */
import { buildWorkbook } from '../../readers/formats/xlsx/workbooks'
import { seededRandom, type Random } from '../random'

export interface TrueCase {
  number: string
  received: string
  decided: string
  column: string
  row: string
  name: string
}
/** `file` as the clerk chooses it; `cases` are what it holds, each once. */
export interface LedgerSample {
  style: string
  files: { name: string; bytes: Uint8Array }[]
  cases: TrueCase[]
}

/**
 * How the words of a ledger are written. The last of each list is never in the lexicon, or means
 * two things.
 */
const CLASSES: Record<string, string[]> = {
  person: ['自然人', '公民', '个人'],
  business: ['商业企业', '企业', '法人-企业'],
  research: ['科研机构', '科研院所'],
  charity: ['社会公益组织', '社会组织'],
  legal: ['法律服务机构', '律师事务所'],
  otherOrganisation: ['其他', '法人或其他组织（其他）'],
}
const RESULTS: Record<string, string[]> = {
  'handled.granted': [
    '予以公开',
    '公开告知书',
    '主动公开告知书',
    '公开告知书〔2025〕第7号',
    '（一）予以公开',
    '准许查阅复制',
  ],
  'handled.partial': ['部分公开', '部分公开告知书', '区分处理，部分公开', '（二）部分公开'],
  'handled.refused.stateSecret': ['不予公开（国家秘密）', '不予公开-属于国家秘密', '（三）1'],
  'handled.refused.thirdParty': [
    '不予公开（商业秘密）', '不予公开：个人隐私', '（三）4.保护第三方合法权益',
  ],
  'handled.refused.processInformation': ['不予公开（过程性信息）', '属于四类过程性信息'],
  'handled.refused.enforcementFile': ['不予公开（行政执法案卷）', '不予公开'],
  'handled.unavailable.notHeld': [
    '信息不存在',
    '非本机关信息告知书',
    '不属于本机关公开',
    '本机关不掌握相关政府信息',
    '经多方查找没有找到',
  ],
  'handled.unavailable.needsMaking': ['需另行制作', '没有现成信息需要另行制作'],
  'handled.unavailable.stillUnclear': ['补正后仍不明确'],
  'handled.notProcessed.petition': ['信访', '不予处理（信访举报投诉）', '咨询'],
  'handled.notProcessed.repeated': ['重复申请', '重复申请告知书', '不予处理：重复申请'],
  'handled.notProcessed.publication': ['要求提供公开出版物', '出版物'],
  'handled.other.noCorrection': ['逾期未补正', '无正当理由逾期不补正'],
  'handled.other.noFee': ['逾期未缴费'],
  'handled.other.miscellaneous': ['撤回', '申请人主动撤回', '其他'],
}
const UNDECIDED = ['', '办理中', '补正告知书', '延期告知书']
const SURNAMES = ['赵', '钱', '孙', '李', '欧阳', '司徒']
const BODIES: Record<string, string> = {
  business: '青禾贸易有限公司',
  research: '青禾农业研究院',
  charity: '青禾慈善协会',
  legal: '青禾律师事务所',
  otherOrganisation: '青禾社区居民委员会',
}

interface Style {
  heads: string[][]
  /** What stands in each column. */
  columns: (keyof Written | '')[]
  day: DayStyle
  title?: string
  byMonth?: true
  subtotals?: true
  blanks?: true
  repeats?: true
  hides?: true
  strikes?: true
  as: 'xlsx' | 'csv'
  /** 1 where words beyond the lexicon are met too. */
  odd: 0 | 1
}
interface Written {
  serial: string
  number: string
  received: string
  earlier: string
  decided: string
  class: string
  name: string
  result: string
  content: string
  due: string
}
type DayStyle =

    | 'iso' | 'dots' | 'chinese' | 'slashes' | 'serial' | 'serial1904' | 'styled' | 'packed'
    | 'short' | 'time'

const ONE_ROW = [[
  '序号', '登记编号', '收到日期', '申请人', '申请人类型', '申请内容', '答复日期', '答复类型',
]]
const USUAL: (keyof Written)[] = [
  'serial',
  'number',
  'received',
  'name',
  'class',
  'content',
  'decided',
  'result',
]

export const LEDGER_STYLES: Record<string, Style> = {
  plain: { heads: ONE_ROW, columns: USUAL, day: 'iso', as: 'xlsx', odd: 0 },
  titled: {
    heads: ONE_ROW,
    columns: USUAL,
    day: 'dots',
    as: 'xlsx',
    title: '2025年度依申请公开台账',
    odd: 1,
  },
  chineseDays: { heads: ONE_ROW, columns: USUAL, day: 'chinese', as: 'csv', odd: 1, blanks: true },
  serials: { heads: ONE_ROW, columns: USUAL, day: 'serial', as: 'xlsx', odd: 0 },
  serials1904: { heads: ONE_ROW, columns: USUAL, day: 'serial1904', as: 'xlsx', odd: 0 },
  styledDays: {
    heads: ONE_ROW, columns: USUAL, day: 'styled', as: 'xlsx', odd: 0, subtotals: true,
  },
  byMonth: {
    heads: ONE_ROW,
    columns: USUAL,
    day: 'slashes',
    as: 'xlsx',
    byMonth: true,
    subtotals: true,
    odd: 1,
  },
  twoRows: {
    heads: [
      ['序号', '申请编号', '申请人', '', '申请时间', '确认收到时间', '办理情况', '', ''],
      ['', '', '姓名', '类别', '', '', '办结时间', '办理结果', '答复期限'],
    ],
    columns: [
      'serial', 'number', 'name', 'class', 'earlier', 'received', 'decided', 'result', 'due',
    ],
    day: 'slashes',
    as: 'xlsx',
    odd: 1,
    title: '台账',
  },
  submittedFirst: {
    heads: [['编号', '提交日期', '登记日期', '申请主体性质', '内容描述', '处理结果', '处理日期']],
    columns: ['number', 'earlier', 'received', 'class', 'content', 'result', 'decided'],
    day: 'short',
    as: 'csv',
    odd: 0,
  },
  packed: {
    heads: [['受理号', '受理日期', '申请人类别', '答复期限', '办结日期', '文书名称']],
    columns: ['number', 'received', 'class', 'due', 'decided', 'result'],
    day: 'packed',
    as: 'csv',
    odd: 1,
    blanks: true,
    subtotals: true,
  },
  repeated: { heads: ONE_ROW, columns: USUAL, day: 'iso', as: 'xlsx', repeats: true, odd: 0 },
  hidden: { heads: ONE_ROW, columns: USUAL, day: 'time', as: 'xlsx', hides: true, odd: 0 },
  struck: {
    heads: ONE_ROW, columns: USUAL, day: 'dots', as: 'xlsx', strikes: true, blanks: true, odd: 0,
  },
  generic: {
    heads: [['登记号', '收件日期', '类型', '答复日期', '答复方式']],
    columns: ['number', 'received', 'class', 'decided', 'result'],
    day: 'iso',
    as: 'csv',
    odd: 0,
  },
}

/** A ledger of `count` cases for 2025 in a style. */
export function makeLedger(
  style: string, { seed, count }: { seed: number; count: number },
): LedgerSample {
  const random = seededRandom(seed)
  const own = LEDGER_STYLES[style]
  if (!own) throw new Error(`no style ${style}`)
  const cases = Array.from({ length: count }, (_, at) => makeCase(random, at))
  const sheets = own.byMonth
    ? Array.from(
      { length: 13 }, (_, month) => cases.filter(({ received }) => monthOf(received) === month),
    )
    : [cases]
  const texts = sheets.map((part) => writeSheet(part, own, random))
  const file =
    own.as === 'csv'
      ? csvFile(texts.flatMap((sheet) => sheet.rows.map(({ cells }) => cells)))
      : bookFile(texts, own)
  return { style, files: [{ name: `台账.${own.as}`, bytes: file }], cases }
}

/** 1 to 12 of 2025; 0 for any other year. */
function monthOf(day: string): number {
  return day.startsWith('2025') ? Number(day.slice(5, 7)) : 0
}

const DAY = 86_400_000
const START = Date.UTC(2025, 0, 1)
function isoDay(offset: number): string {
  return new Date(START + offset * DAY).toISOString().slice(0, 10)
}

function makeCase(random: Random, at: number): TrueCase {
  const column = random.pick(['person', 'person', 'person', ...Object.keys(CLASSES)])
  const offset = random.upTo(9) === 0 ? -1 - random.upTo(40) : random.upTo(364)
  const decided = offset + random.upTo(30)
  const isDecided = random.upTo(14) > 0 || offset < -20
  return {
    number: `XXGK2025-${String(at + 1).padStart(4, '0')}`,
    received: isoDay(offset),
    decided: isDecided ? isoDay(decided) : '',
    column,
    row: random.pick(Object.keys(RESULTS)),
    name: BODIES[column] ?? `${random.pick(SURNAMES)}某甲${random.pick(['', '乙'])}`,
  }
}

interface Line {
  cells: string[]
  state?: 'hidden' | 'struck'
}

function writeSheet(cases: TrueCase[], style: Style, random: Random): { rows: Line[] } {
  const rows: Line[] = []
  if (style.title) rows.push({ cells: [style.title] }, { cells: ['填报单位：青禾县'] })
  rows.push(...style.heads.map((cells) => ({ cells })))
  cases.forEach((one, at) => {
    const written = writeCase(one, { at, style, random })
    const cells = style.columns.map((column) => (column === '' ? '' : written[column]))
    rows.push({ cells })
    for (const line of extraLines(cells, style)) if (random.upTo(9) === 0) rows.push(line)
  })
  if (style.subtotals) rows.push({ cells: ['合计', String(cases.length)] })
  if (style.title) rows.push({ cells: ['填表人：赵某甲'] })
  return { rows }
}

/** What may follow a case and is none. */
function extraLines(cells: string[], style: Style): Line[] {
  const gone = cells.map((text) => text.replace('XXGK', 'GONE'))
  const again = cells.map((text, place) => (style.columns[place] === 'serial' ? '99' : text))
  const lines: [boolean | undefined, Line][] = [
    [style.repeats, { cells: again }],
    [style.blanks, { cells: cells.map(() => '') }],
    [
      style.subtotals,
      { cells: ['小计', ...cells.slice(1).map((_, place) => (place === 1 ? '12' : ''))] },
    ],
    [style.hides, { cells: gone, state: 'hidden' }],
    [style.strikes, { cells: gone, state: 'struck' }],
  ]
  return lines.flatMap(([isMet, line]) => (isMet ? [line] : []))
}

function writeCase(
  one: TrueCase,
  { at, style, random }: { at: number; style: Style; random: Random }
): Written {
  const words = (list: string[] = []): string =>
    random.pick(style.odd === 1 ? list : list.filter((word) => !ODD.has(word)))
  return {
    serial: String(at + 1),
    number: one.number,
    received: writeDay(one.received, style.day),
    decided: one.decided === '' ? random.pick(['', '/']) : writeDay(one.decided, style.day),
    earlier: writeDay(
      new Date(Date.parse(one.received) - random.upTo(6) * DAY).toISOString().slice(0, 10),
      style.day
    ),
    due: writeDay('2026-02-01', style.day),
    class: words(CLASSES[one.column]),
    name: one.name,
    content: `申请公开${one.name}的安置方案`,
    result: one.decided === '' ? random.pick(UNDECIDED) : words(RESULTS[one.row]),
  }
}

/** Known to be asked about. */
const ODD = new Set(['准许查阅复制', '不予公开', '经多方查找没有找到', '咨询'])

function writeDay(day: string, style: DayStyle): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const [plainMonth, plainDate] = [String(Number(month)), String(Number(date))]
  const serial = Math.round((Date.parse(day) - Date.UTC(1899, 11, 30)) / DAY)
  const written: Record<DayStyle, string> = {
    iso: day,
    dots: `${year}.${plainMonth}.${plainDate}`,
    chinese: `${year}年${plainMonth}月${plainDate}日`,
    slashes: `${year}/${plainMonth}/${plainDate}`,
    serial: `#${serial}`,
    serial1904: `#${serial - 1462}`,
    styled: `!${serial}`,
    packed: year + month + date,
    short: `${year.slice(2)}.${plainMonth}.${plainDate}`,
    time: `${day} 09:30`,
  }
  return written[style]
}

function csvFile(rows: string[][]): Uint8Array {
  const quote =
    (text: string): string => (/[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text)
  return new TextEncoder()
    .encode(`\ufeff${rows.map((cells) => cells.map(quote).join(',')).join('\r\n')}\r\n`)
}

const STYLES =
  '<fonts><font/><font><strike/></font></fonts>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="0" fontId="1"/></cellXfs>'

function bookFile(sheets: { rows: Line[] }[], style: Style): Uint8Array {
  return buildWorkbook({
    styles: STYLES,
    properties: style.day === 'serial1904' ? 'date1904="1"' : '',
    sheets: sheets.map(({ rows }, at) => ({
      name: `第${at}表`,
      rows: rows.map(rowXml).join(''),
      merges: mergesOf(rows, style),
    })),
  })
}

function rowXml({ cells, state }: Line, row: number): string {
  const cell = (text: string, column: number): string => {
    const place = `r="${String.fromCharCode(65 + column)}${row + 1}"`
    if (/^[#!]\d+$/.test(text)) {
      return `<c ${place} s="${text.startsWith('!') ? 1 : 0}"><v>${text.slice(1)}</v></c>`
    }
    return text === ''
      ? ''
      : `<c ${place} t="inlineStr" s="${state === 'struck' ? 2 : 0}"><is><t>${text}</t></is></c>`
  }
  return `<row r="${row + 1}"${state === 'hidden'
    ? ' hidden="1"' : ''}>${cells.map(cell).join('')}</row>`
}

/** Titles over the whole width, and the merges of a head of two rows. */
function mergesOf(rows: Line[], { title, heads, columns }: Style): string[] {
  const last = String.fromCharCode(64 + columns.length)
  const top = title ? 2 : 0
  const titles = title
    ? [`A1:${last}1`, `A2:${last}2`, `A${rows.length}:${last}${rows.length}`] : []
  const [upper, lower] = heads
  if (!upper || !lower) return titles
  return [
    ...titles,
    ...upper.flatMap((text, column) => {
      if (text === '') return []
      const letter = String.fromCharCode(65 + column)
      if ((lower[column] ?? '') === '') return [`${letter}${top + 1}:${letter}${top + 2}`]
      let end = column
      while (upper[end + 1] === '') end += 1
      return end > column ? [`${letter}${top + 1}:${String.fromCharCode(65 + end)}${top + 1}`] : []
    }),
  ]
}
