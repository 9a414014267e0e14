import { expect, test } from 'vitest'
import type { VersionInfo } from '../../../../src/store/repository/repository'
import { listOutdated } from '../../../../src/store/repository/database/listOutdated'

const NOW = Date.parse('2026-01-15T12:00:00Z')
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** Versions by age in milliseconds, the latest first. */
function versions(ages: number[], reason = ''): VersionInfo[] {
  return ages.map((age, index) => ({
    sequence: ages.length - index, report: 'r', revision: 1, tag: '', name: '', year: 2025, at: '',
    keptAt: new Date(NOW - age).toISOString(), reason,
    tally: { cells: 0, characters: 0, images: 0 },
  }))
}

const every = (step: number, count: number, from = 0): number[] =>
  Array.from({ length: count }, (_, index) => from + index * step)

test('thirty are kept whatever their age', () => {
  expect(listOutdated(versions(every(MINUTE, 30, 400 * DAY)), NOW)).toEqual([])
})

test('a day of five minutes is kept whole', () => {
  expect(listOutdated(versions(every(5 * MINUTE, 96)), NOW)).toEqual([])
})

test('older ones are thinned to hours, then to days', () => {
  const all = versions([
    ...every(5 * MINUTE, 40), ...every(5 * MINUTE, 24, 2 * DAY),
    ...every(60 * MINUTE, 48, 10 * DAY),
  ])
  const dropped = new Set(listOutdated(all, NOW))
  const ages = all.filter(({ sequence }) => !dropped.has(sequence))
    .map(({ keptAt }) => NOW - Date.parse(keptAt))
  expect(ages.filter((age) => age < DAY)).toHaveLength(40)
  expect(ages.filter((age) => age >= 2 * DAY && age < 3 * DAY).length).toBeLessThanOrEqual(3)
  expect(ages.filter((age) => age >= 10 * DAY).length).toBeLessThanOrEqual(3)
  expect(ages.filter((age) => age >= 10 * DAY).length).toBeGreaterThanOrEqual(2)
})

test('those kept for a reason stay longer than those kept as time goes by', () => {
  expect(listOutdated(versions(every(MINUTE, 60, 300 * DAY), '恢复之前'), NOW)).toEqual([])
  expect(listOutdated(versions(every(MINUTE, 100, 300 * DAY), '恢复之前'), NOW)).toHaveLength(40)
})

test('a clock that ran ahead, or no time at all, drops nothing by itself', () => {
  const ahead = versions(every(-DAY, 50))
  expect(listOutdated(ahead, NOW)).toEqual([])
  expect(listOutdated(versions(every(MINUTE, 50))
    .map((version) => ({ ...version, keptAt: '?' })), NOW)).toEqual([])
})

test('there is an end to them', () => {
  const dropped = listOutdated(versions(every(MINUTE, 1000)), NOW)
  expect(1000 - dropped.length).toBe(200)
})
