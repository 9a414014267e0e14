/**
 * What the commands do with files, folders and what is neither: nothing is written over unasked,
 * nothing waits.
 */
import { spawnSync } from 'node:child_process'
import {
  linkSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync,
  symlinkSync, writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { FileCheck } from '../../src/cli/checkFile'
import { explainReading, explainWriting } from '../../src/cli/fileTrouble'
import { runCommand } from '../../src/cli/runCommand'
import { composeDocument } from '../../src/document'
import { editionOf } from '../../src/templates'
import { writeDataFile } from '../../src/writers/json/writeDataFile'
import { writeText } from '../../src/writers/text/writeText'
import { buildConsistentReport } from '../support/randomReport'

const root = fileURLToPath(new URL('../../', import.meta.url))
const isWindows = process.platform === 'win32'
const sound = buildConsistentReport({ edition: editionOf('2021'), seed: 3, withLastYear: false })
let folder = ''
const at = (name: string): string => join(folder, name)
const listed = (): string[] => readdirSync(folder).sort()

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-'))
  writeFileSync(at('a.json'), writeDataFile(sound))
})
afterEach(() => rmSync(folder, { recursive: true }))

async function run(...argv: string[]): Promise<{ code: number; output: string; error: string }> {
  let [output, error] = ['', '']
  const streams = {
    output: { write: (text: string) => { output += text } },
    error: { write: (text: string) => { error += text } },
  }
  return { code: await runCommand(argv, streams), output, error }
}

describe('convert', () => {
  test('does not write over a file unless told to', async () => {
    writeFileSync(at('b.txt'), '原来的内容')
    const { code, error } = await run('convert', at('a.json'), at('b.txt'))
    expect(code).toBe(2)
    expect(error).toContain('已经有这个文件，没有覆盖')
    expect(error).toContain('--force')
    expect(readFileSync(at('b.txt'), 'utf8')).toBe('原来的内容')
    expect((await run('convert', at('a.json'), at('b.txt'), '--force')).code).toBe(0)
    expect(readFileSync(at('b.txt'), 'utf8')).toContain('青禾省人民政府')
    expect(listed()).toEqual(['a.json', 'b.txt'])
  })

  test.skipIf(
    isWindows,
  )('never writes over the file it reads, by whatever name, nor through a link', async () => {
    const before = readFileSync(at('a.json'), 'utf8')
    linkSync(at('a.json'), at('same.json'))
    for (const output of ['a.json', 'same.json']) {
      const { code, error } = await run('convert', at('a.json'), at(output), '--force')
      expect(code).toBe(2)
      expect(error).toContain('这就是读入的文件')
    }
    writeFileSync(at('other.txt'), '别人的文件')
    symlinkSync(at('other.txt'), at('link.txt'))
    symlinkSync(at('nothing.txt'), at('loose.txt'))
    for (const output of ['link.txt', 'loose.txt']) {
      const { code, error } = await run('convert', at('a.json'), at(output), '--force')
      expect(code).toBe(2)
      expect(error).toContain('这是一个链接')
      expect(lstatSync(at(output)).isSymbolicLink()).toBe(true)
    }
    expect(readFileSync(at('a.json'), 'utf8')).toBe(before)
    expect(readFileSync(at('other.txt'), 'utf8')).toBe('别人的文件')
    expect(listed()).toEqual(['a.json', 'link.txt', 'loose.txt', 'other.txt', 'same.json'])
  })

  test.skipIf(isWindows)('that fails half-way leaves what was there and nothing else', async () => {
    writeFileSync(at('b.json'), '原来的内容')
    const command = `node scripts/report.mjs convert '${at('a.json')}' '${at('b.json')}' --force`
    // Once without the limit: the bundle of the command line is written too.
    spawnSync('sh', ['-c', 'node scripts/report.mjs help'], { cwd: root, timeout: 100_000 })
    const { status, stderr } = spawnSync('sh', [
      '-c', `ulimit -f 4; ${command}`,
    ], { cwd: root, encoding: 'utf8', timeout: 100_000 })
    expect(stderr).toContain('没有写成')
    expect(status).toBe(2)
    expect(readFileSync(at('b.json'), 'utf8')).toBe('原来的内容')
    expect(listed()).toEqual(['a.json', 'b.json'])
  })

  test.skipIf(isWindows)('keeps the permissions of the file it replaces', async () => {
    writeFileSync(at('b.txt'), '', { mode: 0o600 })
    await run('convert', at('a.json'), at('b.txt'), '--force')
    expect(statSync(at('b.txt')).mode & 0o777).toBe(0o600)
  })
})

describe('folders', () => {
  test('every kind of file the README names is taken', async () => {
    const text = writeText(composeDocument(sound))
    const kinds = /文件可以是 (.*?)或本程序的数据文件/
      .exec(readFileSync(join(root, 'README.md'), 'utf8'))?.[1]?.match(/\.\w+/g) ?? []
    expect(kinds.length).toBeGreaterThan(7)
    mkdirSync(at('all'))
    for (const kind of kinds) writeFileSync(at(`all/report${kind}`), text)
    const checks = JSON.parse((await run('check', '--json', at('all'))).output) as FileCheck[]
    expect(checks.map(({ file }) => file).sort())
      .toEqual(kinds.map((kind) => at(`all/report${kind}`)).sort())
    expect((await run('check', at('a.json'), '--parts', at('all'))).output).toContain('report.md')
  })

  test('what is passed over is listed with its names and what to do, as text and as JSON', async () => {
    mkdirSync(at('county/乡镇'), { recursive: true })
    for (const name of [
      '财政局.doc', '教育局.wps', '公章.png', '台账.zip', 'notes.log', '~$a.docx', 'Thumbs.db',
    ]) writeFileSync(at(`county/${name}`), 'x')
    writeFileSync(at('county/a.json'), writeDataFile(sound))
    const { code, output, error } = await run('check', at('county'))
    expect(code).toBe(0)
    expect(output).not.toContain('财政局')
    const [head, ...lines] = error.trimEnd().split('\n')
    expect(head).toBe(`${at('county')} 没有读其中的6个：`)
    expect(lines.sort()).toEqual([
      '  不是年报文件：notes.log', '  请另存为 .docx 再查：财政局.doc、教育局.wps',
      '  是图片，读不出文字：公章.png',
      '  是压缩包，请解压：台账.zip', '  是文件夹，里面的没有查，请另外写上：乡镇',
    ].sort())
    const last = (JSON.parse((await run('check', at('county'), '--json')).output) as FileCheck[])
      .at(-1)
    expect(last).toMatchObject({ file: at('county'), figures: null, issues: [] })
    const names = last?.passedOver?.map(({ name }) => name).sort()
    expect(names)
      .toEqual(['notes.log', '财政局.doc', '公章.png', '教育局.wps', '台账.zip', '乡镇'].sort())
    const total = await run('check', at('a.json'), '--parts', at('county'))
    expect(total.error).toContain('财政局.doc')
  })

  test.each([
    ['nothing', [], '文件夹是空的'],
    ['only .doc and .wps', ['甲局.doc', '乙局.wps'], '没有可读的年报，没有读其中的2个'],
    ['only folders', ['甲局/', '乙局/'], '没有可读的年报，没有读其中的2个'],
  ])('one with %s says so and gives 2', async (_, names, sentence) => {
    mkdirSync(at('x'))
    for (const name of names) {
      if (name.endsWith('/')) mkdirSync(at(`x/${name}`))
      else writeFileSync(at(`x/${name}`), 'x')
    }
    for (const argv of [[at('x')], [at('x'), at('a.json')], [at('a.json'), '--parts', at('x')]]) {
      const { code, error } = await run('check', ...argv)
      expect(code).toBe(2)
      expect(error).toContain(sentence)
    }
    const { code, output } = await run('check', at('x'), '--json')
    expect(code).toBe(2)
    expect(JSON.parse(output)).toMatchObject([{
      file: at('x'), figures: null, messages: [{ level: 'error' }],
      passedOver: names.map(() => ({})),
    }])
  })

  test('where one file is meant they are told', async () => {
    for (const argv of [
      ['figures', folder], ['convert', folder, at('b.txt')],
      ['check', at('a.json'), '--last', folder],
    ]) {
      const { code, error } = await run(...argv)
      expect(code).toBe(2)
      expect(error).toContain('这是文件夹')
    }
  })
})

test.skipIf(isWindows)('pipes, devices, sockets and standard input are refused at once', () => {
  const leaveSocket =
    `require('net').createServer().listen('socket', () => process.kill(process.pid, 'SIGKILL'))`
  const script = `mkfifo pipe; exec 9<>pipe; node -e "${leaveSocket}"
    exec node '${join(root, 'scripts/report.mjs')}' ${
      ''}check --json pipe socket /dev/zero /dev/stdin /dev/fd/9 <&9`
  const { status, stdout } = spawnSync('sh', [
    '-c', script,
  ], { cwd: folder, encoding: 'utf8', timeout: 100_000 })
  expect(status).toBe(2)
  const told = (JSON.parse(stdout) as FileCheck[]).map(({ messages }) => messages[0]?.text ?? '')
  expect(told.map((text) => text.slice(0, 4)))
    .toEqual(['这是管道', '这是套接', '这是设备', '不从管道', '不从管道'])
})

test('permissions are named, of files, folders and places to write', () => {
  const denied = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' })
  expect(explainReading(denied)).toBe('没有读这个文件的权限')
  expect(explainWriting(denied)).toContain('没有写入这个文件夹的权限')
})

// The superuser may read everything.
test.skipIf(isWindows
  || process.getuid?.() === 0)('a folder that may not be read says so', async () => {
  mkdirSync(at('shut'), { mode: 0 })
  const { code, error } = await run('check', at('shut'))
  expect({ code, error })
    .toMatchObject({ code: 2, error: expect.stringContaining('没有读这个文件夹的权限') as string })
})
