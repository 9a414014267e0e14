/**
 * A page as it was published, read by our own readers, against the report: what a visitor of the
 * website reads differently from what was signed.
 */
import { composeDocument, withTablesOfCharts } from '../document'
import { chineseNumeral } from '../language/numerals'
import { pairLines } from '../language/pairLines'
import { cellName, cellsOf } from '../model/cells'
import type { DocumentNode, DocumentTree } from '../model/document'
import type { Report } from '../model/report'
import type { CellId } from '../model/template'
import { acceptDraft } from '../readers'
import type { Draft } from '../readers/recognise/draft'
import { editionOf } from '../templates'

/**
 * `report` and `page` are the words of each, of a long paragraph the sentences that differ;
 * undefined where it says nothing there.
 */
export interface PublishedDifference {
  where: string
  /** Where it is a figure of an official table. */
  cell?: CellId
  report: string | undefined
  page: string | undefined
}

export interface PublishedComparison {
  /** Figures and paragraphs of the report that were compared. */
  cells: number
  paragraphs: number
  differences: PublishedDifference[]
}

/** What was published, as a report; `written` gives figures as they stand there, where that is known. */
export interface PublishedPage {
  report: Report
  hasYear: boolean
  written?: (cell: CellId) => string | undefined
}

/** A page just read against the report. */
export function comparePublished(report: Report, draft: Draft): PublishedComparison {
  const { kind } = report.agency
  return comparePrinted(report, {
    report: acceptDraft(draft, { now: report.updatedAt, kind }), hasYear: draft.year > 0,
    written: (cell) => draft.cells[cell]?.written,
  })
}

/** Compares what both print; how a figure is written (`0.50`, `0.5`) makes no difference. */
export function comparePrinted(report: Report, page: PublishedPage): PublishedComparison {
  const [ours, theirs] = [composeDocument(report), composeDocument(page.report)]
  const [lines, published] = [linesOf(ours), linesOf(theirs)]
  const figureTheirs = figuresOf(theirs)
  const infos = cellsOf(editionOf(report.edition))
  const figures = [...figuresOf(ours)]
    .filter(([cell, text]) => (figureTheirs.get(cell) ?? '') !== text)
    .map(([cell, text]) => {
      const info = infos.get(cell)
      const where = info ? `第${chineseNumeral(info.part)}部分 ${cellName(info)}` : cell
      const written = page.written?.(cell) || figureTheirs.get(cell) || '空白'
      return { where, cell, report: text || '空白', page: written }
    })
  // Of two paragraphs only the sentences that differ.
  return {
    cells: figuresOf(ours).size, paragraphs: lines.length,
    differences: [
      ...compareForm(report, page), ...pairLines(lines, published).flatMap(([line, other]) => {
        const where = line?.where ?? other?.where ?? ''
        if (!line || !other || line.isRow) return [{ where, report: line?.text, page: other?.text }]
        return pairLines(sentencesOf(line.text), sentencesOf(other.text))
          .map(([ours, theirs]) => ({ where, report: ours?.text, page: theirs?.text }))
      }), ...figures,
    ],
  }
}

/** Another form or year says more than the figures that are missing for it. */
function compareForm(report: Report, { report: page, hasYear }: PublishedPage): PublishedDifference[] {
  const rows: [string, string, string][] = [
    ['格式', `${report.edition}年格式`, `${page.edition}年格式`],
    ['报告年度', String(report.year), hasYear ? String(page.year) : ''],
  ]
  return rows.filter(([, ours, theirs]) => theirs !== '' && ours !== theirs)
    .map(([where, ours, theirs]) => ({ where, report: ours, page: theirs }))
}

/** Texts of the figures an official form prints, by cell. */
function figuresOf({ nodes }: DocumentTree): Map<CellId, string> {
  return new Map(nodes.flatMap((node) => (node.type === 'officialTable' ? node.cells : []))
    .flatMap(({ cell, text }) => (cell === undefined ? [] : [[cell, text]])))
}

function sentencesOf(text: string): { key: string; text: string }[] {
  return (text.match(/[^。；！？]+[。；！？]?|[。；！？]/g) ?? [])
    .map((sentence) => ({ key: sentence.replace(/\s+/g, ''), text: sentence.trim() }))
}

interface Line { key: string; text: string; where: string; /** Of a table. */ isRow: boolean }

/** Everything printed but the official tables; blanks between characters do not count. */
function linesOf({ nodes }: DocumentTree): Line[] {
  let where = '开头'
  return withTablesOfCharts(nodes).flatMap((node) => {
    if (node.type === 'heading' && node.level === 0) where = `“${node.text}”`
    if (node.type === 'signature') where = '落款'
    const place = where
    return textsOf(node).filter((text) => text.trim() !== '')
      .map((text) => ({
        key: text.replace(/\s+/g, ''), text, where: place, isRow: node.type === 'textTable',
      }))
  })
}

function textsOf(node: DocumentNode): string[] {
  switch (node.type) {
    case 'officialTable': case 'pageBreak': case 'draftNotice': case 'chart': return []
    case 'textTable': return node.rows.map((row) => row.map(({ text }) => text).join(' | '))
    case 'image': return [node.caption]
    case 'signature': return node.text.split('\n')
    default: return [node.text]
  }
}
