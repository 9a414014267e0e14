/**
 * Whole reports of townships, counties, departments and provinces in the habits of published ones,
 * written before the rules met them: their tables add up and their texts tell the truth, so that
 * nothing may be asserted of them. Planted in them, a mistake is told.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { checkReport, type CheckedIssue } from '../../src/cli/checkFile'
import { openReport } from '../../src/cli/openReport'

const folder = new URL('../fixtures/wholeReports/', import.meta.url)
const names = readdirSync(folder).filter((name) => name.endsWith('.txt')).sort()

/** What a careful office would ask about: this county says nothing of 考核 and 社会评议. */
const ASKED: Record<string, string[] | undefined> = { 'first-01.txt': ['ST-FIVE'] }

test(`${names.length} sound reports: nothing is asserted that is not so`, async () => {
  const told: Record<string, string[]> = {}
  for (const file of names) {
    const { value: opened, messages } = await openReport(fileURLToPath(new URL(file, folder)))
    const { issues } = checkReport({ file, opened, messages, last: null })
    const codes = issues.filter(({ level }) => level === '强制' || level === '核实').map(({ code }) => code)
    if (codes.length > 0) told[file] = codes
  }
  expect(names).toHaveLength(40)
  expect(told).toEqual(ASKED)
})

/** `isMissed` is what no rule tells today; once it is told, the mark goes. */
interface Planted { report: string; words: string; planted: string; codes: string[]; isMissed?: true }

const planted = JSON.parse(readFileSync(new URL('planted.json', folder), 'utf8')) as Planted[]

test(`${planted.length} planted mistakes are told by their code, but for those marked`, async () => {
  const missed: string[] = []
  const room = mkdtempSync(join(tmpdir(), 'planted-'))
  for (const { report, words, planted: instead, codes } of planted) {
    const sound = readFileSync(new URL(report, folder), 'utf8')
    const before = new Set((await checkText(room, sound)).map(({ message }) => message))
    const after = await checkText(room, sound.replace(words, instead))
    if (!after.some(({ message, code }) => !before.has(message) && codes.includes(code))) missed.push(instead)
  }
  rmSync(room, { recursive: true })
  expect(missed).toEqual(planted.filter(({ isMissed }) => isMissed).map(({ planted: instead }) => instead))
})

async function checkText(room: string, text: string): Promise<CheckedIssue[]> {
  const path = join(room, '年报.txt')
  writeFileSync(path, text)
  const { value: opened, messages } = await openReport(path)
  return checkReport({ file: path, opened, messages, last: null }).issues
}
