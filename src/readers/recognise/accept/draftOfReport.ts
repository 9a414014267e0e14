import { composePreamble, composeSignature, composeTitle } from '../../../document'
import { cellsOf } from '../../../model/cells'
import { gatherFigures } from '../../../model/facts'
import { formatFigure } from '../../../model/figure'
import type { Report } from '../../../model/report'
import type { CellId } from '../../../model/template'
import { editionOf } from '../../../templates'
import type { Draft, DraftCell } from '../draft'

/** A report of our own as a draft: what it prints, and the very report. */
export function draftOfReport(report: Report): Draft {
  const edition = editionOf(report.edition)
  return {
    title: report.title ?? composeTitle(report), agency: report.agency, year: report.year,
    edition: report.edition,
    preamble: report.preamble ?? composePreamble(report), cells: shownCells(report),
    narratives: report.narratives, images: report.images,
    signature: { name: composeSignature(report).name, date: report.signature.date },
    parts: edition.parts.map(({ number, title }) => ({ number, heading: title })),
    singleOtherRow: null, unrecognised: [], messages: [], whole: report,
  }
}

function shownCells(report: Report): Record<CellId, DraftCell> {
  const edition = editionOf(report.edition)
  const { figure } = gatherFigures(report, edition)
  return Object.fromEntries([...cellsOf(edition).keys()].map((cell) => {
    const text = formatFigure(figure(cell))
    return [cell, { written: text, text, normalised: '', doubt: '' }]
  }))
}
