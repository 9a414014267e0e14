/** Report → file → read → the same report: every cell and paragraph, both editions, by chance with a seed. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { composeDocument } from '../../src/document'
import type { DocumentNode } from '../../src/model/document'
import type { Report } from '../../src/model/report'
import { acceptDraft, readReport } from '../../src/readers'
import { editions } from '../../src/templates'
import { writeDocx } from '../../src/writers/docx'
import { writeWebPage } from '../../src/writers/html'
import { writeDataFile } from '../../src/writers/json'
import { writeSheet } from '../../src/writers/sheet'
import { writeText } from '../../src/writers/text'
import { buildWholeReport } from '../support/randomWholeReport'

const RUNS = 200
const NOW = '2026-02-01T00:00:00.000Z'

type Write = (report: Report) => Promise<Uint8Array> | Uint8Array

interface Format { name: string; extension: string; write: Write; carriesPictures: boolean; carriesTables: boolean }

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const formats: Format[] = [
  { name: 'Word', extension: 'docx', write: (report) => writeDocx(composeDocument(report)), carriesPictures: true, carriesTables: true },
  { name: 'Word, its body only, as another program stores it', extension: 'docx', write: async (report) => rewriteWord(await writeDocx(composeDocument(report))), carriesPictures: true, carriesTables: true },
  { name: 'web page', extension: 'html', write: (report) => utf8(writeWebPage(composeDocument(report))), carriesPictures: true, carriesTables: true },
  { name: 'text', extension: 'txt', write: (report) => utf8(writeText(composeDocument(report))), carriesPictures: false, carriesTables: false },
  { name: 'workbook', extension: 'xlsx', write: (report) => writeSheet(composeDocument(report)), carriesPictures: false, carriesTables: true },
  { name: 'data file', extension: 'json', write: (report) => utf8(writeDataFile(report)), carriesPictures: true, carriesTables: true },
]

/** Runs split, merges in their other spellings, our own data taken out, as LibreOffice and WPS leave a file. */
function rewriteWord(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !name.startsWith('customXml/'))
  const split = (xml: string): string => xml
    .replace(/<w:vMerge w:val="continue"\/>/g, '<w:vMerge/>')
    .replace(/(<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?)<w:t xml:space="preserve">([^<&]{2})([^<&]+)<\/w:t><\/w:r>/g, '$1<w:t>$2</w:t></w:r><w:proofErr w:type="spellEnd"/>$1<w:t xml:space="preserve">$3</w:t></w:r>')
  return zipSync(Object.fromEntries(parts.map(([name, part]) => [name, name === 'word/document.xml' ? strToU8(split(strFromU8(part))) : part])), { level: 0 })
}

/** What a format can carry of a report: text without pictures and tables has their words only. */
function carried(report: Report, { carriesPictures, carriesTables }: Format): Report {
  const isKept = (type: string): boolean => (carriesPictures || type !== 'image') && (carriesTables || type !== 'table')
  const [one, five, six] = ([1, 5, 6] as const).map((part) => report.narratives[part].filter(({ type }) => isKept(type)))
  return { ...report, narratives: { 1: one ?? [], 5: five ?? [], 6: six ?? [] } }
}

/** The document as it would be printed, in comparable pieces. */
function told(report: Report): string[] {
  return composeDocument(report).nodes.map(tellNode)
}

function tellNode(node: DocumentNode): string {
  switch (node.type) {
    case 'officialTable': return node.cells.filter(({ cell }) => cell !== undefined).map(({ cell, text }) => `${cell}=${text}`).join('\n')
    case 'textTable': return node.rows.map((row) => row.map(({ text, rowSpan, columnSpan }) => `${text}[${rowSpan}×${columnSpan}]`).join('|')).join('\n')
    case 'image': return `${node.mime} ${node.data} ${node.caption}`
    case 'pageBreak': return '(page)'
    default: return `${node.type}: ${node.text}`
  }
}

describe.each(formats)('$name', (format) => {
  test.each(editions)('edition $id', async (edition) => {
    for (let seed = 0; seed < RUNS; seed += 1) {
      const report = carried(buildWholeReport(edition, seed), format)
      const { value: draft, messages } = await readReport({ name: `年报.${format.extension}`, bytes: await format.write(report) })
      if (!draft) throw new Error(`seed ${seed}: ${messages.map(({ text }) => text).join('；')}`)
      const back = acceptDraft(draft, { now: NOW })
      expect({ seed, year: back.year, edition: back.edition, agency: back.agency.name, told: told(back) })
        .toEqual({ seed, year: report.year, edition: report.edition, agency: report.agency.name, told: told(report) })
    }
  }, 60_000)
})
