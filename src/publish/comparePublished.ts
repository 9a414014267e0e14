/**
 * A page as it was published, read by our own readers, against the report: what a visitor of the
 * website reads differently from what was signed.
 */
import { composeDocument } from '../document'
import { pairLines } from '../language/pairLines'
import { cellName, cellsOf } from '../model/cells'
import type { DocumentNode, DocumentTree } from '../model/document'
import { formatFigure, parseFigure } from '../model/figure'
import type { Report } from '../model/report'
import { acceptDraft } from '../readers'
import type { Draft } from '../readers/recognise/draft'
import { editionOf } from '../templates'

/** `report` and `page` are the words of each; undefined where it says nothing there. */
export interface PublishedDifference {
  where: string
  report: string | undefined
  page: string | undefined
}

export interface PublishedComparison {
  /** Figures and paragraphs of the report that were compared. */
  cells: number
  paragraphs: number
  differences: PublishedDifference[]
}

/** Compares what both print; how a figure is written (`0.50`, `0.5`) makes no difference. */
export function comparePublished(report: Report, draft: Draft): PublishedComparison {
  const { kind } = report.agency
  const page = acceptDraft(draft, { now: report.updatedAt, kind })
  const [ours, theirs] = [composeDocument(report), composeDocument(page)]
  const [lines, published] = [linesOf(ours), linesOf(theirs)]
  const figures = compareFigures(ours, draft, report)
  return {
    cells: figures.cells, paragraphs: lines.length,
    differences: [
      ...compareForm(report, draft),
      ...pairLines(lines, published)
        .map(([line, other]) => ({
          where: line?.where ?? other?.where ?? '', report: line?.text, page: other?.text,
        })),
      ...figures.differences,
    ],
  }
}

/** Another form or year says more than the figures that are missing for it. */
function compareForm(report: Report, draft: Draft): PublishedDifference[] {
  const rows: [string, string, string][] = [
    ['格式', `${report.edition}年格式`, `${draft.edition}年格式`],
    ['报告年度', String(report.year), draft.year > 0 ? String(draft.year) : ''],
  ]
  return rows.filter(([, ours, theirs]) => theirs !== '' && ours !== theirs)
    .map(([where, ours, theirs]) => ({ where, report: ours, page: theirs }))
}

interface Figures { cells: number; differences: PublishedDifference[] }

function compareFigures(tree: DocumentTree, draft: Draft, { edition }: Report): Figures {
  const infos = cellsOf(editionOf(edition))
  const printed = tree.nodes
    .flatMap((node) => (node.type === 'officialTable' ? node.cells : []))
    .flatMap(({ cell, text }) => (cell === undefined ? [] : [{ cell, text }]))
  const differences = printed.flatMap(({ cell, text }): PublishedDifference[] => {
    const info = infos.get(cell)
    const written = draft.cells[cell]?.text ?? ''
    const shown = formatFigure(parseFigure(info?.kind ?? 'count', written))
    return shown === text ? []
      : [{ where: info ? cellName(info) : cell, report: text || '空白', page: written || '空白' }]
  })
  return { cells: printed.length, differences }
}

interface Line { key: string; text: string; where: string }

/** Everything printed but the official tables; blanks between characters do not count. */
function linesOf({ nodes }: DocumentTree): Line[] {
  let where = '开头'
  return nodes.flatMap((node) => {
    if (node.type === 'heading' && node.level === 0) where = `“${node.text}”`
    if (node.type === 'signature') where = '落款'
    const place = where
    return textsOf(node).filter((text) => text.trim() !== '')
      .map((text) => ({ key: text.replace(/\s+/g, ''), text, where: place }))
  })
}

function textsOf(node: DocumentNode): string[] {
  switch (node.type) {
    case 'officialTable': case 'pageBreak': case 'draftNotice': return []
    case 'textTable': return node.rows.map((row) => row.map(({ text }) => text).join(' | '))
    case 'image': return [node.caption]
    case 'signature': return node.text.split('\n')
    default: return [node.text]
  }
}
