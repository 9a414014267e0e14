import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellsOf } from '../../../../src/model/cells'
import type { NarrativeBlock } from '../../../../src/model/narrative'
import { AGENCY_KINDS, type Report } from '../../../../src/model/report'
import { readDataFile } from '../../../../src/readers/formats/json'
import { editions } from '../../../../src/templates'
import { writeDataFile } from '../../../../src/writers/json/writeDataFile'
import { buildFullReport, PIXEL } from '../../../support/fullReport'
import { buildFullReport2025 } from '../../../support/fullReport2025'
import { buildReport } from '../../../support/reports'

const text = fc.string({ unit: 'grapheme', maxLength: 40 })
const span = fc.integer({ min: 1, max: 9 })
const tableCell = fc.record({ text, columnSpan: span, rowSpan: span, head: fc.boolean() })
const block: fc.Arbitrary<NarrativeBlock> = fc.oneof(
  fc.record({ type: fc.constant('paragraph' as const), text }),
  fc.constant<NarrativeBlock>({ type: 'paragraph', text: '收到申请32件，答复30件', figures: [
    { from: 4, to: 6, source: 'applications.received.total' },
    { from: 9, to: 11, source: 'applications.handled.total.total' },
  ] }),
  fc.record({
    type: fc.constant('heading' as const),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const), text,
  }),
  fc.record({
    type: fc.constant('image' as const), image: fc.constantFrom('chart', 'a-1.png'), caption: text,
  }),
  fc.record({
    type: fc.constant('table' as const),
    rows: fc.array(fc.array(tableCell, { maxLength: 4 }), { minLength: 1, maxLength: 4 }),
  }),
)
const narratives = fc.record({
  1: fc.array(block, { maxLength: 6 }), 5: fc.array(block, { maxLength: 6 }),
  6: fc.array(block, { maxLength: 6 }),
})
const anyCell = fc.constantFrom(
  ...editions.flatMap((edition) => [...cellsOf(edition).keys()]), 'of.another.edition',
)
const entry = fc.record({ text, source: fc.constantFrom(
  'typed' as const, 'pasted' as const, 'imported' as const, 'carried' as const,
) })
const day = fc.date({
  min: new Date('2000-01-01'), max: new Date('2099-01-01'), noInvalidDate: true,
})
const lastYear = fc.record({
  year: fc.integer({ min: 2019, max: 2099 }),
  edition: fc.constantFrom('2019' as const, '2021' as const), source: text, narratives,
  figures: fc.dictionary(anyCell, text, { noNullPrototype: true }),
})

const reports: fc.Arbitrary<Report> = fc.record({
  id: fc.uuid(),
  year: fc.integer({ min: 2019, max: 2099 }),
  edition: fc.constantFrom('2019' as const, '2021' as const),
  agency: fc.record({
    name: text, kind: fc.constantFrom(...AGENCY_KINDS), office: text, address: text, postcode: text,
    phone: text, fax: text, email: text, website: text,
  }),
  title: fc.option(text), preamble: fc.option(text), feeSentence: fc.option(text),
  period: fc.record({ from: day, to: day }).map(({ from, to }) => ({
    from: from.toISOString().slice(0, 10), to: to.toISOString().slice(0, 10),
  })),
  signature: fc.record({ name: fc.option(text), date: fc.constantFrom('', '2026-01-20') }),
  cells: fc.dictionary(anyCell, entry, { noNullPrototype: true }),
  narratives,
  fee: fc.record({ notices: text, amount: text, received: text }),
  images: fc.constantFrom<Report['images']>(
    {}, { chart: { mime: 'image/png' as const, data: PIXEL, width: 3, height: 2.5 } },
  ),
  lastYear: fc.option(lastYear),
  notes: fc.dictionary(fc.constantFrom('T3-PREV:person', 'TX-RECV:收到'), fc.record({
    text, fact: text, at: fc.constant('2026-01-08T02:00:00.000Z'),
  }), { noNullPrototype: true }),
  createdAt: day.map((date) => date.toISOString()),
  updatedAt: day.map((date) => date.toISOString()),
})

test('what is written is read again, whatever the report holds', () => {
  fc.assert(fc.property(reports, (report) => {
    expect(readDataFile(writeDataFile(report))).toEqual({ value: report, messages: [] })
  }), { seed: 20260105, numRuns: 150 })
})

test.each([
  ['a blank report', buildReport()], ['the sample', buildFullReport2025()],
  ['a report with image and table', buildFullReport()],
])('%s', (_name, report) => {
  expect(readDataFile(writeDataFile(report))).toEqual({ value: report, messages: [] })
})

test('entries come back frozen', () => {
  const { value } = readDataFile(writeDataFile(buildFullReport2025()))
  expect(Object.values(value?.cells ?? {}).every((read) => Object.isFrozen(read))).toBe(true)
})

test('writing twice gives the same text', () => {
  const file = writeDataFile(buildFullReport2025())
  const { value } = readDataFile(file)
  expect(value && writeDataFile(value)).toBe(file)
})
