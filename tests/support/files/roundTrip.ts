/** Report → file → read → the same report, by chance with a seed. */
import { expect } from 'vitest'
import { composeDocument } from '../../../src/document'
import type { DocumentNode } from '../../../src/model/document'
import type { Report } from '../../../src/model/report'
import { acceptDraft, readReport, type Draft } from '../../../src/readers'
import type { Edition } from '../../../src/model/template'
import { buildWholeReport } from '../samples/randomWholeReport'
import { runs } from '../runs'

const RUNS = runs({ daily: 10, soak: 200 })
const NOW = '2026-02-01T00:00:00.000Z'

/** A format of files, and what of a report it can carry. */
export interface Format {
  name: string
  extension: string
  carriesPictures: boolean
  carriesTables: boolean
  /** Whether a cell of a table in the text is one of its head. */
  carriesHeads: boolean
  /** Every file made of a report must give it back. */
  write: (report: Report) => Promise<Uint8Array[]> | Uint8Array[]
  /** Looks at how the draft came about. */
  inspect?: (draft: Draft, file: number) => void
}

/** Writes and reads `RUNS` reports of the edition; every cell and paragraph must come back. */
export async function expectRoundTrips(format: Format, edition: Edition): Promise<void> {
  let files = 0
  for (let seed = 0; seed < RUNS; seed += 1) {
    const report = carried(buildWholeReport(edition, seed), format)
    for (const [file, bytes] of (await format.write(report)).entries()) {
      files += 1
      const { value: draft, messages } =
        await readReport({ name: `年报.${format.extension}`, bytes })
      if (!draft) throw new Error(`seed ${seed}: ${messages.map(({ text }) => text).join('；')}`)
      format.inspect?.(draft, file)
      expect({ seed, file, ...summary(acceptDraft(draft, { now: NOW }), format) })
        .toEqual({ seed, file, ...summary(report, format) })
    }
  }
  console.log(`round trip: ${RUNS} reports of the ${edition.id} form, ${files} files `
    + `(${format.name}), all equal`)
}

function summary(report: Report, format: Format): object {
  return {
    year: report.year, edition: report.edition, agency: report.agency.name,
    told: told(report, format),
  }
}

/** What a format can carry of a report: text without pictures and tables has their words only. */
function carried(report: Report, { carriesPictures, carriesTables }: Format): Report {
  const isKept = (type: string): boolean => (carriesPictures || type !== 'image')
    && (carriesTables || type !== 'table')
  const [one, five, six] = ([1, 5, 6] as const)
    .map((part) => report.narratives[part].filter(({ type }) => isKept(type)))
  return { ...report, narratives: { 1: one ?? [], 5: five ?? [], 6: six ?? [] } }
}

/** The document as it would be printed, in comparable pieces. */
function told(report: Report, { carriesHeads }: Format): string[] {
  return composeDocument(report).nodes.map((node) => tellNode(node, carriesHeads))
}

function tellNode(node: DocumentNode, carriesHeads: boolean): string {
  switch (node.type) {
    case 'officialTable': return node.cells.filter(({ cell }) => cell !== undefined)
      .map(({ cell, text }) => `${cell}=${text}`).join('\n')
    case 'textTable': return node.rows.map((row) => row.map(({ text, rowSpan, columnSpan, head }) =>
      `${text}[${rowSpan}×${columnSpan}]${carriesHeads && head ? '*' : ''}`).join('|')).join('\n')
    case 'chart': return `${node.caption}\n${node.about}`
    case 'image': return `${node.mime} ${node.data} ${node.caption}`
    case 'pageBreak': return '(page)'
    default: return `${node.type}: ${node.text}`
  }
}
