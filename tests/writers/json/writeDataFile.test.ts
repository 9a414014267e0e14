import { expect, test } from 'vitest'
import { dataFileName, writeDataFile } from '../../../src/writers/json/writeDataFile'
import { buildReport } from '../../support/reports'

test('the file says what it is, in which shape and edition', () => {
  const file = JSON.parse(writeDataFile(buildReport())) as Record<string, unknown>
  expect(Object.keys(file)).toEqual(['app', 'schema', 'edition', 'report'])
  expect(file).toMatchObject({ app: 'zhengwu-nianbao', schema: 2, edition: '2021' })
})

test('a person can read it line by line', () => {
  expect(writeDataFile(buildReport()).split('\n').length).toBeGreaterThan(40)
})

test.each([
  ['青禾县人民政府', '青禾县人民政府2025年年报数据.json'],
  ['青禾县<发展/改革>局 ', '青禾县发展改革局2025年年报数据.json'],
])('file name of %s', (name, expected) => {
  expect(dataFileName(buildReport({ agency: { ...buildReport().agency, name } }))).toBe(expected)
})
