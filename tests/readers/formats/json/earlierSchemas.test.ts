/**
 * A file of every earlier schema stays readable: one fixture of each, kept from the day the schema
 * changed.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDataFile } from '../../../../src/readers/formats/json'
import { writeDataFile } from '../../../../src/writers/json/writeDataFile'
import { buildFullReport2025 } from '../../../support/fullReport2025'

const folder = new URL('../../../fixtures/dataFiles/', import.meta.url)
const read = (name: string) => readDataFile(readFileSync(new URL(name, folder), 'utf8'))

test.each(readdirSync(folder))('%s is read whole and written in the present schema', (name) => {
  const { value, messages } = read(name)
  expect(messages).toEqual([])
  expect(value && readDataFile(writeDataFile(value)).value).toEqual(value)
})

test('schema 1 knew no notes', () => {
  const { id, createdAt, updatedAt, ...sample } = buildFullReport2025()
  expect([id, createdAt, updatedAt].every(Boolean)).toBe(true)
  expect(read('schema-1.json').value).toMatchObject({ ...sample, notes: {} })
})
