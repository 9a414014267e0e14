/** A thousand damaged data files and backups: refused or read, never a crash, never a part of one. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { planRestore } from '../../../src/store/backup/planRestore'
import { readBackup, readDataFile } from '../../../src/readers/json'
import { runChecks } from '../../../src/checks/runChecks'
import type { Report } from '../../../src/model/report'
import { writeBackup } from '../../../src/writers/json/writeBackup'
import { writeDataFile } from '../../../src/writers/json'
import { buildFullReport } from '../../support/fullReport'
import { buildFullReport2025 } from '../../support/fullReport2025'
import { mutateBytes, mutateValue } from '../../support/mutateFile'
import { seededRandom } from '../../support/random'
import { buildReport } from '../../support/reports'

const reports = [buildFullReport(2024), buildFullReport2025(), buildReport({ year: 2020 })]
const texts = reports.map(writeDataFile)
const backup = writeBackup(reports.map((report) => ({ tag: '', report })), '2026-01-05T08:00:00.000Z')

/** What came in is a report that can be checked, written and read again. */
function proveReport(report: Report): void {
  runChecks(report)
  const again = readDataFile(writeDataFile(report))
  expect(again.value).not.toBeNull()
}

test('500 damaged data files', () => {
  const counts = { read: 0, refused: 0 }
  for (let seed = 0; seed < 500; seed += 1) {
    const random = seededRandom(seed)
    const text = random.pick(texts)
    const damaged = seed % 2 === 0 ? strFromU8(mutateBytes(strToU8(text), random)) : JSON.stringify(mutateValue(JSON.parse(text), random))
    const { value, messages } = readDataFile(damaged)
    if (value) proveReport(value)
    else expect(messages[0]?.text.length ?? 0).toBeGreaterThan(10)
    counts[value ? 'read' : 'refused'] += 1
  }
  console.log(`500 damaged data files: ${counts.read} read, ${counts.refused} refused, 0 crashes`)
  expect(counts.read).toBeGreaterThan(50)
  expect(counts.refused).toBeGreaterThan(50)
})

test('500 damaged backups: all of their reports or none', () => {
  const counts = { read: 0, refused: 0 }
  for (let seed = 0; seed < 500; seed += 1) {
    const random = seededRandom(1000 + seed)
    const { value, messages } = readBackup(seed % 2 === 0 ? mutateBytes(backup, random) : repack(random))
    if (value) {
      value.reports.forEach(({ report }) => proveReport(report))
      planRestore(value, [])
    } else expect(messages[0]?.text.length ?? 0).toBeGreaterThan(10)
    counts[value ? 'read' : 'refused'] += 1
  }
  console.log(`500 damaged backups: ${counts.read} read, ${counts.refused} refused, 0 crashes`)
  expect(counts.refused).toBeGreaterThan(200)
})

/** A sound zip of injured parts. */
function repack(random: ReturnType<typeof seededRandom>): Uint8Array {
  const parts = unzipSync(backup)
  const name = random.pick(Object.keys(parts))
  const part = parts[name] ?? new Uint8Array()
  const injured = random.upTo(1) === 0 ? mutateBytes(part, random) : strToU8(JSON.stringify(mutateValue(JSON.parse(strFromU8(part)), random)))
  return zipSync({ ...parts, [name]: injured })
}

test('an injured byte of a backup never becomes a figure: what is read is what was written', () => {
  for (let seed = 0; seed < 200; seed += 1) {
    const random = seededRandom(5000 + seed)
    const at = random.upTo(backup.length - 1)
    const injured = Uint8Array.from(backup)
    injured[at] = (injured[at] ?? 0) ^ (1 << random.upTo(7))
    const { value } = readBackup(injured)
    if (value) expect(value.reports.map(({ report }) => report)).toEqual(reports)
  }
})

test('a backup comes back as it was', () => {
  const { value, messages } = readBackup(backup)
  expect(messages).toEqual([])
  expect(value?.reports.map(({ report }) => report)).toEqual(reports)
})
