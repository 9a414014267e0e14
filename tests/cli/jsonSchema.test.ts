/**
 * What `check --json` writes is what docs/check-json.schema.json says, on reports with many
 * findings.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Ajv from 'ajv'
import { afterAll, expect, test } from 'vitest'
import type { FileCheck } from '../../src/cli/checkFile'
import { runCommand } from '../../src/cli/runCommand'
import type { Report } from '../../src/model/report'
import { editions } from '../../src/templates'
import { edition2021 } from '../../src/templates/2021'
import { writeDataFile } from '../../src/writers/json/writeDataFile'
import { lastYearOf, withCells } from '../support/findings'
import { narrativeOf } from '../support/prose'
import { buildConsistentReport } from '../support/randomReport'
import { buildWholeReport } from '../support/samples/randomWholeReport'

const folder = mkdtempSync(join(tmpdir(), 'schema-'))
afterAll(() => rmSync(folder, { recursive: true }))

const schemaFile = new URL('../../docs/check-json.schema.json', import.meta.url)
const schema = JSON.parse(readFileSync(schemaFile, 'utf8')) as object
const validate = new Ajv({ allErrors: true }).compile(schema)

const sound = buildConsistentReport({ edition: edition2021, seed: 5 })
const received = Number(sound.cells['applications.received.total']?.text)

const TEXT = `本年新收政府信息公开申请${received
  + 3}件，其中网上申请2件、当面申请1件、信函申请1件，共计5件。
办结率为120%。张三（身份证号110101199003078515）来电说明。`

function save(name: string, report: Report): string {
  const path = join(folder, name)
  writeFileSync(path, writeDataFile(report))
  return path
}

async function check(...files: string[]): Promise<FileCheck[]> {
  let output = ''
  const error = { write: () => undefined }
  const streams = { output: { write: (text: string) => { output += text } }, error }
  await runCommand(['check', ...files, '--json'], streams)
  const found = JSON.parse(output) as FileCheck[]
  expect(validate(found), JSON.stringify(validate.errors)).toBe(true)
  return found
}

const faulty = withCells({
  ...sound, narratives: { ...sound.narratives, 1: [...sound.narratives[1], ...narrativeOf(TEXT)] },
  lastYear: lastYearOf(sound, { 'applications.carriedOut.person': '900' }),
}, { 'applications.handled.granted.total': 9999, 'disclosure.rules.issued': '' })

test('reports by chance of both editions, a folder and a file that cannot be read', async () => {
  const names = editions.flatMap((edition) => [1, 2].map((seed) => (
    save(`${edition.id}-${seed}.json`, buildWholeReport(edition, seed)))))
  writeFileSync(join(folder, 'old.doc'), 'no report')
  const junk = join(folder, 'junk.docx')
  writeFileSync(junk, 'PK')
  const found = await check(...names, junk, folder)
  expect(found.flatMap(({ issues }) => issues).length).toBeGreaterThan(100)
})

test('an equation has both sides and its cells with what they hold', async () => {
  const [own] = await check(save('faulty.json', faulty))
  const row = own?.issues.find(({ code }) => code === 'T3-ROW')
  const right = Number(sound.cells['applications.handled.granted.total']?.text)
  expect(row?.values).toEqual([right, 9999])
  expect(row?.id).toBe('T3-ROW:handled.granted')
  expect(row?.places.at(-1)).toEqual({
    kind: 'cell', step: 3, cell: 'applications.handled.granted.total', value: '9999',
    name: '第三部分“（一）予以公开”行“总计”列',
  })
})

test('a figure of the text has its words, the number said and that of the table', async () => {
  const [own] = await check(save('faulty.json', faulty))
  const told = own?.issues.find(({ code }) => code === 'TX-RECV')
  expect(told?.values).toEqual([received + 3, received])
  const [words, cell] = told?.places ?? []
  expect(words)
    .toMatchObject({ kind: 'words', step: 1, field: 'narrative.1', quote: String(received + 3) })
  expect(cell)
    .toMatchObject({ kind: 'cell', cell: 'applications.received.total', value: String(received) })
})

test('findings of one cause carry the same group, others none; printed below its title', async () => {
  const path = save('grouped.json', withCells(sound, {
    'applications.received.person': 901, 'applications.received.business': 902,
    'disclosure.normative.effective': 99,
  }))
  const [own] = await check(path)
  const groups = own?.issues.filter(({ code }) => code === 'T3-BAL').map(({ group }) => group) ?? []
  expect(groups.length).toBeGreaterThan(1)
  expect(new Set(groups.map((group) => JSON.stringify(group))).size).toBe(1)
  expect(groups[0]?.id).toMatch(/^T3-BAL:/)
  expect(own?.issues.find(({ code }) => code === 'T2-ROLL')?.group ?? null).toBeNull()
  let output = ''
  const error = { write: () => undefined }
  await runCommand(['check', path], { output: { write: (text) => { output += text } }, error })
  expect(output).toMatch(/\n {4}\d 处不符合：本年新收＋上年结转＝总计.*\n {6}“自然人”列：.*［T3-BAL］\n/)
})

test('where the text’s figure makes the table add up, both ways are told, and printed', async () => {
  const total = 'applications.received.total'
  const text = narrativeOf(`本年新收政府信息公开申请${received}件。`)
  const path = save('ways.json', withCells({
    ...sound, narratives: { ...sound.narratives, 1: [...sound.narratives[1], ...text] },
  }, { [total]: received + 5 }))
  const [own] = await check(path)
  const told = own?.issues.find(({ code }) => code === 'TX-RECV')
  expect(told?.repairs).toEqual([
    { label: `改表为 ${received}，表就平了`, raises: null },
    { label: `改文为 ${received + 5} 件，表仍不平`, raises: null },
  ])
  let output = ''
  const error = { write: () => undefined }
  await runCommand(['check', path], { output: { write: (words) => { output += words } }, error })
  expect(output).toContain(`\n        可以：改表为 ${received}，表就平了\n        可以：改文为`)
})

test('what is private is told by its place alone', async () => {
  const [own] = await check(save('faulty.json', faulty))
  const told = own?.issues.filter(({ code }) => code.startsWith('PV-')) ?? []
  expect(told.length).toBeGreaterThan(0)
  const places = told.flatMap((issue) => issue.places)
  const quotes = places.flatMap((place) => (place.kind === 'words' ? [place.quote] : []))
  expect(new Set(quotes)).toEqual(new Set([null]))
  expect(JSON.stringify(own?.issues)).not.toContain('110101199003078515')
})

test('a list of files is sorted by code and place, the same at every run', async () => {
  const path = save('faulty.json', faulty)
  const [first, second] = [await check(path), await check(path)]
  expect(second).toEqual(first)
  const ids = first[0]?.issues.map(({ id }) => id) ?? []
  expect(new Set(ids).size).toBe(ids.length)
})

test('what is not as the schema says is told', () => {
  const told = { id: 'a', code: 'T3-BAL', level: '强制', message: '不平' }
  const issue = { ...told, cells: [], places: [], values: null, group: null, repairs: [] }
  const file = { file: 'a', title: '', figures: null, issues: [issue], messages: [] }
  expect(validate([file])).toBe(false)
  expect(validate([{ ...file, issues: [{ ...issue, places: [{ kind: 'step', step: 3 }] }] }]))
    .toBe(true)
})
