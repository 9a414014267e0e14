/** Arguments of the command line as a command; anything not understood is a sentence. */
import { extname } from 'node:path'
import { parseArgs } from 'node:util'
import type { EditionId } from '../model/template'

export type OutputKind = 'docx' | 'html' | 'json' | 'xlsx' | 'txt'

export type Command =
  | { name: 'check'; files: string[]; last: string | null; json: boolean }
  | { name: 'convert'; file: string; output: string; kind: OutputKind; edition: EditionId | null }
  | { name: 'figures'; file: string }
  | { name: 'help' }

const OUTPUT_KINDS: readonly OutputKind[] = ['docx', 'html', 'json', 'xlsx', 'txt']
const EDITIONS: readonly EditionId[] = ['2019', '2021']

interface Given { rest: string[]; last?: string; json?: boolean; edition?: string }

/** The command, or what is wrong with the arguments. */
export function parseCommand(argv: string[]): Command | string {
  const given = readArguments(argv)
  if (typeof given === 'string') return given
  const [name, ...files] = given.rest
  switch (name) {
    case 'check': return parseCheck(files, given)
    case 'convert': return parseConvert(files, given)
    case 'figures': return parseFigures(files, given)
    case 'help': return { name: 'help' }
    case undefined: return '没有写要做什么'
    default: return `没有“${name}”这个命令`
  }
}

function readArguments(argv: string[]): Given | string {
  const options = { last: { type: 'string' }, json: { type: 'boolean' }, edition: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const
  try {
    const { values: { help, ...values }, positionals } = parseArgs({ args: argv, options, allowPositionals: true })
    return { ...values, rest: help ? ['help'] : positionals }
  } catch (error) {
    const option = /'(-[^'\s]*)/.exec(error instanceof Error ? error.message : '')?.[1] ?? ''
    return `选项 ${option} 不认识，或者缺少它的值`.replace('选项  ', '选项')
  }
}

function parseCheck(files: string[], { last, json, edition }: Given): Command | string {
  if (edition !== undefined) return 'check 没有选项 --edition'
  if (files.length === 0) return '没有写要检查的文件'
  return { name: 'check', files, last: last ?? null, json: json ?? false }
}

function parseConvert([file, output, ...more]: string[], { last, json, edition }: Given): Command | string {
  if (last !== undefined || json) return 'convert 只有选项 --edition'
  if (file === undefined || output === undefined || more.length > 0) return 'convert 要写两个文件：读入的和输出的'
  const kind = OUTPUT_KINDS.find((candidate) => `.${candidate}` === extname(output).toLowerCase())
  if (!kind) return `输出文件“${output}”的扩展名应是 ${OUTPUT_KINDS.map((candidate) => `.${candidate}`).join(' ')} 之一`
  const known = EDITIONS.find((candidate) => candidate === edition)
  if (edition !== undefined && !known) return '--edition 只能是 2019 或 2021'
  return { name: 'convert', file, output, kind, edition: known ?? null }
}

function parseFigures([file, ...more]: string[], { last, json, edition }: Given): Command | string {
  if (last !== undefined || edition !== undefined) return 'figures 没有这个选项'
  if (file === undefined || more.length > 0) return `figures 要写一个文件${json ? '，不用写 --json' : ''}`
  return { name: 'figures', file }
}
