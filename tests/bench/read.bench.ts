/**
 * How long reading a report takes, warm, in Node: `npx vitest run --config
 * tests/bench/vitest.config.ts read`.
 */
import { expect, test } from 'vitest'
import { composeDocument } from '../../src/document'
import { readReport } from '../../src/readers'
import { writeDocx } from '../../src/writers/docx/writeDocx'
import { writeDataFile } from '../../src/writers/json/writeDataFile'
import { writeWebPage } from '../../src/writers/html'
import { writeSheet } from '../../src/writers/sheet/writeSheet'
import { writeText } from '../../src/writers/text/writeText'
import { buildPdf, type PdfText } from '../support/files/buildPdf'
import { packWord } from '../support/files/corpus'
import { buildFullReport } from '../support/fullReport'
import { readDocumentXml } from '../support/files/documentXml'
import { measured, printFigure } from './figures'

const report = buildFullReport(2025)
const tree = composeDocument(report)
const PDF_PAGES = 20
const LINES = 28

interface Source {
  name: string
  limit: number
  runs: number
  bytes: () => Promise<Uint8Array> | Uint8Array
}

const sources: Source[] = [
  {
    name: 'docx', limit: 20, runs: 60,
    bytes: () => writeDocx(tree, { embedded: writeDataFile(report) }),
  },
  {
    name: 'docx, body only', limit: 20, runs: 60,
    bytes: async () => packWord(readDocumentXml(await writeDocx(tree))),
  },
  { name: 'html', limit: 10, runs: 60, bytes: () => new TextEncoder().encode(writeWebPage(tree)) },
  { name: 'txt', limit: 10, runs: 60, bytes: () => new TextEncoder().encode(writeText(tree)) },
  { name: 'xlsx', limit: 40, runs: 40, bytes: () => writeSheet(tree) },
  { name: 'pdf', limit: 1500, runs: 8, bytes: () => buildPdf(layPages(writeText(tree))) },
]

/** The text over and over until twenty pages are full, tables with a column each 40 points. */
function layPages(text: string): PdfText[][] {
  const lines = text.split('\n').filter((line) => line !== '')
    .flatMap((line) => (line.includes('\t') ? [line] : line.match(/.{1,28}/gu) ?? []))
  return Array.from({ length: PDF_PAGES }, (_, page) => Array.from(
    { length: LINES }, (__, row) => lines[page * LINES + row] ?? '全年主动公开政府信息1286条。',
  )
    .flatMap((line, row) => line.split('\t').flatMap((cell, column) => (cell === '' ? [] : [{
      x: 80 + column * 40, y: 90 + row * 25, text: cell, size: line.includes('\t') ? 4 : 14,
    }]))))
}

test.each(sources)('$name', async ({ name, limit, runs, bytes }) => {
  const file = { name: `年报.${name.slice(0, 4).replace(/\W/g, '')}`, bytes: await bytes() }
  const times: number[] = []
  for (let run = 0; run < runs * 2; run += 1) {
    const start = performance.now()
    const { value } = await readReport({ ...file, bytes: file.bytes.slice() })
    times.push(performance.now() - start)
    expect(value).not.toBeNull()
  }
  const warm = measured(times.slice(runs))
  printFigure(`read ${name} (${Math.round(file.bytes.length / 1024)} kB)`, warm, `${limit} ms`)
  expect(warm.median).toBeLessThanOrEqual(limit)
})
