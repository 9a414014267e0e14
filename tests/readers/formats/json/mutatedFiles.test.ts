/**
 * Damaged data files and backups, hundreds of each in the long run: refused or read, never a crash,
 * never a part of one.
 * @module-tag long
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { planRestore } from '../../../../src/store/backup/planRestore'
import { readDataFile } from '../../../../src/readers/formats/json'
import { runChecks } from '../../../../src/checks/runChecks'
import type { Report } from '../../../../src/model/report'
import { writeDataFile } from '../../../../src/writers/json/writeDataFile'
import { backUpReports, readWholeBackup } from '../../../support/backups'
import { buildFullReport } from '../../../support/fullReport'
import { buildFullReport2025 } from '../../../support/fullReport2025'
import { mutateBytes, mutateValue } from '../../../support/files/mutateFile'
import { seededRandom } from '../../../support/random'
import { buildReport } from '../../../support/reports'
import { runs } from '../../../support/runs'

const reports = [buildFullReport(2024), buildFullReport2025(), buildReport({ year: 2020 })]
const RUNS = runs({ daily: 50, soak: 500 })
const texts = reports.map(writeDataFile)
const backup = await backUpReports(reports)

/** What came in is a report that can be checked, written and read again. */
function proveReport(report: Report): void {
  runChecks(report)
  const again = readDataFile(writeDataFile(report))
  expect(again.value).not.toBeNull()
}

test('damaged data files', () => {
  const counts = { read: 0, refused: 0 }
  for (let seed = 0; seed < RUNS; seed += 1) {
    const random = seededRandom(seed)
    const text = random.pick(texts)
    const damaged = seed % 2 === 0
      ? strFromU8(mutateBytes(strToU8(text), random))
      : JSON.stringify(mutateValue(JSON.parse(text), random))
    const { value, messages } = readDataFile(damaged)
    if (value) proveReport(value)
    else expect(messages[0]?.text.length ?? 0).toBeGreaterThan(10)
    counts[value ? 'read' : 'refused'] += 1
  }
  console.log(
    `${RUNS} damaged data files: ${counts.read} read, ${counts.refused} refused, 0 crashes`,
  )
  expect(counts.read).toBeGreaterThan(RUNS / 10)
  expect(counts.refused).toBeGreaterThan(RUNS / 10)
})

test('damaged backups: every sound part comes in, the others are named', async () => {
  const counts = { whole: 0, part: 0, refused: 0 }
  for (let seed = 0; seed < RUNS; seed += 1) {
    const random = seededRandom(1000 + seed)
    const read =
      await readWholeBackup(seed % 2 === 0 ? mutateBytes(backup, random) : repack(random))
    if (typeof read === 'string') expect(read.length).toBeGreaterThan(10)
    else {
      read.reports.forEach(({ report }) => proveReport(report))
      for (const { reason } of read.broken) expect(reason.length).toBeGreaterThan(5)
      planRestore(read, [])
    }
    counts[typeof read === 'string' ? 'refused' : read.broken.length > 0 ? 'part' : 'whole'] += 1
  }
  console.log(`${RUNS} damaged backups: ${counts.whole} whole, ${counts.part} in part, `
    + `${counts.refused} refused, 0 crashes`)
  expect(counts.part).toBeGreaterThan(RUNS / 5)
})

/** A sound zip of injured parts. */
function repack(random: ReturnType<typeof seededRandom>): Uint8Array {
  const parts = unzipSync(backup)
  const name = random.pick(Object.keys(parts))
  const part = parts[name] ?? new Uint8Array()
  const injured = random.upTo(1) === 0
    ? mutateBytes(part, random)
    : strToU8(JSON.stringify(mutateValue(JSON.parse(strFromU8(part)), random)))
  return zipSync({ ...parts, [name]: injured })
}

test('an injured byte of a backup never becomes a figure, and costs one report at most', async () => {
  for (let seed = 0; seed < 200; seed += 1) {
    const random = seededRandom(5000 + seed)
    const at = random.upTo(backup.length - 1)
    const injured = Uint8Array.from(backup)
    injured[at] = (injured[at] ?? 0) ^ (1 << random.upTo(7))
    const read = await readWholeBackup(injured)
    // The first two bytes say what the file is.
    if (typeof read === 'string') expect(at).toBeLessThan(2)
    else {
      expect(read.reports.length).toBeGreaterThan(1)
      for (const { report } of read.reports) expect(reports).toContainEqual(report)
    }
  }
})

test('a backup cut off anywhere still gives the reports in front of the cut', async () => {
  const read = await readWholeBackup(backup.slice(0, backup.length - 400))
  expect(read).toMatchObject({ hasList: false, broken: [] })
  const cut = await readWholeBackup(backup.slice(0, Math.floor(backup.length * 0.6)))
  if (typeof cut === 'string') throw new Error(cut)
  expect(cut.reports.map(({ report }) => report)).toEqual(reports.slice(0, cut.reports.length))
  expect(cut.reports.length).toBeGreaterThan(0)
  expect(cut.broken).toMatchObject([{
    file: expect.stringContaining('年报数据.json') as string, reason: '这一份不完整或被改动过',
  }])
})

test('a backup comes back as it was', async () => {
  expect(await readWholeBackup(backup)).toMatchObject({
    part: 1, parts: 1, hasList: true, broken: [], reports: reports.map((report) => ({ report })),
  })
})
