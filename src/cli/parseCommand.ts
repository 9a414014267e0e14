/** Arguments of the command line as a command; anything not understood is a sentence. */
import { extname } from 'node:path'
import { parseArgs } from 'node:util'
import { readDate } from '../language/dates'
import { AGENCY_KINDS, type AgencyKind } from '../model/report'
import type { EditionId } from '../model/template'

export type OutputKind = 'docx' | 'html' | 'json' | 'xlsx' | 'txt' | 'zip'

export type Command =
  | { name: 'check'; files: string[]; last: string
    | null; json: boolean; parts: string[]; agencyKind: AgencyKind | null }
  | {
    name: 'convert'; file: string; output: string; kind: OutputKind; edition: EditionId
      | null; agencyKind: AgencyKind | null
    force: boolean; isFinal: boolean; withData: boolean
  }
  | { name: 'compare'; published: string; file: string; json: boolean }
  | { name: 'figures'; file: string }
  | {
    name: 'ledger'; files: string[]; year: number | null; from: string | null; to: string | null
    last: string | null; json: boolean
  }
  | { name: 'help' }

const OUTPUT_KINDS: readonly OutputKind[] = ['docx', 'html', 'json', 'xlsx', 'txt', 'zip']
const EDITIONS: readonly EditionId[] = ['2019', '2021']

/** Shorter names of the kinds of agency. */
const SHORT_KINDS: Record<string, AgencyKind> = {
  政府: '县级以上人民政府', 部门: '政府部门', 乡镇: '乡镇、街道', 街道: '乡镇、街道',
  开发区: '开发区等派出机构',
}

const OPTIONS = [
  'last', 'json', 'edition', 'kind', 'parts', 'force', 'final', 'with-data', 'year', 'from', 'to',
] as const
const ALLOWED: Record<string, readonly (typeof OPTIONS)[number][]> = {
  check: ['last', 'json', 'parts', 'kind'],
  convert: ['edition', 'kind', 'force', 'final', 'with-data'],
  compare: ['json'],
  figures: ['json'],
  ledger: ['last', 'json', 'year', 'from', 'to'],
}

/** `parts`: what stands behind `--parts`; undefined without it. */
interface Given {
  rest: string[]; parts?: string[]; last?: string; json?: boolean
  edition?: string; kind?: string; force?: boolean; final?: boolean; 'with-data'?: boolean; year?: string
  from?: string; to?: string
}

/** The command, or what is wrong with the arguments. */
export function parseCommand(argv: string[]): Command | string {
  const given = readArguments(argv)
  if (typeof given === 'string') return given
  const [name, ...files] = given.rest
  const agencyKind = readKind(given.kind)
  const stray = OPTIONS.find((option) =>
    given[option] !== undefined && name !== undefined && ALLOWED[name]?.includes(option) === false)
  if (stray) return `${name ?? ''} 没有选项 --${stray}`
  if (agencyKind === undefined) {
    return `--kind 只能是${AGENCY_KINDS.map((kind) => `“${kind}”`).join('')}之一`
  }
  if (name === undefined) return '没有写要做什么'
  if (name === 'help') return { name: 'help' }
  return PARSERS.get(name)?.(files, given, agencyKind) ?? `没有“${name}”这个命令`
}

type Parser = (files: string[], given: Given, agencyKind: AgencyKind | null) => Command | string

const PARSERS = new Map<string, Parser>([
  ['check', parseCheck], ['convert', parseConvert], ['figures', parseFigures],
  ['ledger', parseLedger], ['compare', parseCompare],
])

/** Null where none is told, undefined where it is not known. */
function readKind(text: string | undefined): AgencyKind | null | undefined {
  if (text === undefined) return null
  return AGENCY_KINDS.find((kind) => kind === text) ?? SHORT_KINDS[text]
}

function readArguments(argv: string[]): Given | string {
  const options = {
    last: { type: 'string' }, year: { type: 'string' }, json: { type: 'boolean' },
    from: { type: 'string' }, to: { type: 'string' },
    edition: { type: 'string' }, kind: { type: 'string' }, parts: { type: 'boolean' },
    force: { type: 'boolean' }, final: { type: 'boolean' }, 'with-data': { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const
  try {
    const { values: { help, parts: hasParts, ...values }, tokens } = parseArgs({
      args: argv, options, allowPositionals: true, tokens: true,
    })
    const at = tokens.find((token) => token.kind === 'option' && token.name === 'parts')?.index
      ?? Number.POSITIVE_INFINITY
    const positionals = tokens.filter((token) => token.kind === 'positional')
    const [before, behind] = [
      positionals.filter(({ index }) => index < at), positionals.filter(({ index }) => index > at),
    ].map((some) => some.map(({ value }) => value))
    return { ...values, rest: help ? ['help'] : before ?? [], parts: hasParts ? behind : undefined }
  } catch (error) {
    const option = /'(-[^'\s]*)/.exec(error instanceof Error ? error.message : '')?.[1] ?? ''
    return `选项 ${option} 不认识，或者缺少它的值`.replace('选项  ', '选项')
  }
}

function parseCheck(
  files: string[], { last, json, parts }: Given, agencyKind: AgencyKind | null,
): Command | string {
  if (files.length === 0) return `没有写要检查的文件${parts ? '，汇总年报要写在 --parts 前面' : ''}`
  if (parts && files.length > 1) return '用 --parts 时前面只写一个文件，就是汇总年报'
  if (parts?.length === 0) return '--parts 后面没有写各单位的年报'
  return {
    name: 'check', files, last: last ?? null, json: json ?? false, parts: parts ?? [], agencyKind,
  }
}

function parseConvert(
  [file, output, ...more]: string[], given: Given, agencyKind: AgencyKind | null,
): Command | string {
  const { edition, force, final, 'with-data': withData } = given
  if (file === undefined || output === undefined || more.length > 0) {
    return 'convert 要写两个文件：读入的和输出的'
  }
  const kind = OUTPUT_KINDS.find((candidate) => `.${candidate}` === extname(output).toLowerCase())
  if (!kind) {
    return `输出文件“${output}”的扩展名应是 `
      + `${OUTPUT_KINDS.map((candidate) => `.${candidate}`).join(' ')} 之一`
  }
  const known = EDITIONS.find((candidate) => candidate === edition)
  if (edition !== undefined && !known) return '--edition 只能是 2019 或 2021'
  if (withData && kind !== 'docx') return '--with-data 只用于输出 .docx'
  const flags = { force: force === true, isFinal: final === true, withData: withData === true }
  return { name: 'convert', file, output, kind, edition: known ?? null, agencyKind, ...flags }
}

function parseCompare([published, file, ...more]: string[], { json }: Given): Command | string {
  return published === undefined || file === undefined || more.length > 0
    ? 'compare 要写两个文件：公布的和年报' : { name: 'compare', published, file, json: json === true }
}

function parseFigures([file, ...more]: string[], { json }: Given): Command | string {
  if (file === undefined || more.length > 0) {
    return `figures 要写一个文件${json ? '，不用写 --json' : ''}`
  }
  return { name: 'figures', file }
}

function parseLedger(files: string[], { year, from, to, last, json }: Given): Command | string {
  if (files.length === 0) return 'ledger 要写台账文件（.xlsx 或 .csv）'
  if (year !== undefined && !/^20\d{2}$/.test(year)) return '--year 要写四位年份'
  const days = { from: readDay(from), to: readDay(to) }
  if (Object.values(days).includes('')) return '--from、--to 要写日期，如 2025-01-01'
  if ((days.from ?? '') > (days.to ?? '9')) return '--from 要在 --to 之前'
  return {
    name: 'ledger', files, year: year === undefined ? null : Number(year), ...days,
    last: last ?? null, json: json === true,
  }
}

/** ISO; null where none is told, '' for no day. */
function readDay(text: string | undefined): string | null {
  return text === undefined ? null : readDate(text)
}
