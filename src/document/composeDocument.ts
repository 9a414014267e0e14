import type { DocumentNode, DocumentTree } from '../model/document'
import { gatherFigures, type Facts } from '../model/facts'
import { formatFigure } from '../model/figure'
import { composeGrid, headRowCount, type Grid } from '../model/grid'
import type { NarrativePart, Report } from '../model/report'
import type { PartTemplate, TableTemplate } from '../model/template'
import { editionOf, withoutNumber } from '../templates'
import { composeCharts } from './charts/composeCharts'
import { cleanText, composeNarrative, composeParagraphs } from './composeNarrative'
import { composeFeeSentence, composePreamble, composeSignature, composeTitle } from './composeText'

export interface DocumentOptions {
  /**
   * What makes it a draft, in words: `3项未改正`; the document says 草稿 first. '' for a final one.
   */
  draft?: string
}

/** The whole report as the tree every writer renders. */
export function composeDocument(
  report: Report, { draft = '' }: DocumentOptions = {},
): DocumentTree {
  const edition = editionOf(report.edition)
  const facts = gatherFigures(report, edition)
  const title = cleanText(report.title ?? '') || cleanText(composeTitle(report))
  const nodes: DocumentNode[] = [
    ...(draft === '' ? [] : [{ type: 'draftNotice' as const, text: `草稿，${draft}` }]),
    { type: 'title', text: title },
    ...composeParagraphs(report.preamble ?? composePreamble(report)),
    ...edition.parts.flatMap((part) => {
      const heading: DocumentNode = {
        type: 'heading', level: 0, text: part.title, keepWithNext: true,
      }
      const template = facts.edition.tables.find((table) => table.id === part.table)
      if (!template) return [heading, ...textNodes(part, facts)]
      const isOwnPage = facts.edition.layout[template.id].ownPage
      return [
        ...(isOwnPage ? [{ type: 'pageBreak' as const }] : []), heading,
        tableNode({ part, template, facts }),
      ]
    }),
    ...signatureNodes(report),
  ]
  const { name, look } = report.agency
  return { title, agency: cleanText(name), year: report.year, ...(look && { look }), nodes }
}

function textNodes(part: PartTemplate, facts: Facts): DocumentNode[] {
  const { report, edition } = facts
  const nodes =
    composeNarrative(report.narratives[part.number as NarrativePart] ?? [], report.images)
  if (part.number === 1) return [...nodes, ...composeCharts(facts)]
  // The sentence belongs to part six of the 2021 form only.
  if (part.number !== 6 || edition.id !== '2021') return nodes
  return [...composeParagraphs(report.feeSentence ?? composeFeeSentence(report)), ...nodes]
}

interface TablePlace { part: PartTemplate; template: TableTemplate; facts: Facts }

function tableNode({ part, template, facts }: TablePlace): DocumentNode {
  const grid = gridOf(template)
  return {
    type: 'officialTable', table: template.id, caption: withoutNumber(part.title),
    columns: grid.columns, headRows: headRowCount(grid), layout: facts.edition.layout[template.id],
    cells: grid.cells.map((cell) => ({
      ...cell,
      text: cell.cell === undefined ? cell.text : cleanText(formatFigure(facts.figure(cell.cell))),
    })),
  }
}

const grids = new WeakMap<TableTemplate, Grid>()

function gridOf(template: TableTemplate): Grid {
  const known = grids.get(template)
  if (known) return known
  const grid = composeGrid(template)
  grids.set(template, grid)
  return grid
}

function signatureNodes(report: Report): DocumentNode[] {
  const { name, date } = composeSignature(report)
  return [name, date].map(cleanText).filter((text) => text !== '')
    .map((text) => ({ type: 'signature', text }))
}
