/** `--kind`: the kind of agency as told, where the name tells another or none. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FileCheck } from '../../src/cli/checkFile'
import { runCommand } from '../../src/cli/runCommand'
import { USAGE } from '../../src/cli/usage'
import { composeDocument } from '../../src/document'
import { readDataFile } from '../../src/readers/formats/json'
import { editionOf } from '../../src/templates'
import { writeText } from '../../src/writers/text/writeText'
import { buildConsistentReport } from '../support/randomReport'

let folder = ''
let file = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-'))
  file = join(folder, '年报.txt')
  const sound = buildConsistentReport({ edition: editionOf('2021'), seed: 3, withLastYear: false })
  const named = {
    ...sound, agency: { ...sound.agency, name: '青禾县财政局' },
    signature: { name: null, date: '2026-03-10' },
  }
  writeFileSync(file, writeText(composeDocument(named)))
})

afterAll(() => rmSync(folder, { recursive: true }))

async function run(...argv: string[]): Promise<{ code: number; output: string; error: string }> {
  let [output, error] = ['', '']
  const code = await runCommand(argv, {
    output: { write: (text) => { output += text } }, error: { write: (text) => { error += text } },
  })
  return { code, output, error }
}

/** Codes of the rules that ask what kind of agency reports. */
async function codes(...argv: string[]): Promise<string[]> {
  const [check] = JSON.parse((await run('check', '--json', file, ...argv)).output) as FileCheck[]
  return [...new Set(check?.issues.map(({ code }) => code)
    .filter((code) => code === 'DL' || code === 'T2-RULES-POWER'))].sort()
}

test('a department is told by its name; what is told overrides it', async () => {
  expect(await codes()).toEqual(['DL', 'T2-RULES-POWER'])
  expect(await codes('--kind', '县级以上人民政府')).not.toContain('DL')
  expect(await codes('--kind', '政府')).toEqual(await codes('--kind', '县级以上人民政府'))
  expect(await codes('--kind', '部门')).toEqual(['DL', 'T2-RULES-POWER'])
  expect(await codes('--kind', '政府', '--parts', file)).not.toContain('DL')
})

test('convert writes it into the data file', async () => {
  const output = join(folder, '年报.json')
  expect((await run('convert', file, output, '--kind', '开发区')).code).toBe(0)
  expect(readDataFile(readFileSync(output, 'utf8')).value?.agency.kind).toBe('开发区等派出机构')
})

test('another word is refused with the words that are known; figures has no use for it', async () => {
  const wrong = await run('check', file, '--kind', '学校')
  expect(wrong).toMatchObject({ code: 2, output: '' })
  expect(wrong.error)
    .toMatch(/^--kind 只能是“县级以上人民政府”“政府部门”“乡镇、街道”“开发区等派出机构”“其他”之一/)
  expect((await run('figures', file, '--kind', '政府')).error).toContain('figures 没有选项 --kind')
  expect(USAGE.match(/--kind 机关类别/g)).toHaveLength(3)
})
