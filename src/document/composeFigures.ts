import { cellsOf } from '../model/cells'
import type { DocumentTree } from '../model/document'
import { parseFigure } from '../model/figure'
import type { FigureFile, FigureRecord } from '../model/files/figureFile'
import type { EditionId } from '../model/template'
import { editionOf } from '../templates'

/**
 * The figures of the official tables as they are printed, by the words of the form, in reading
 * order.
 */
export function composeFigures(
  { title, agency, year, nodes }: DocumentTree, edition: EditionId,
): FigureFile {
  const infos = cellsOf(editionOf(edition))
  const figures = nodes.flatMap((node): FigureRecord[] => {
    if (node.type !== 'officialTable') return []
    return node.cells.flatMap(({ cell = '', text }) => {
      const info = infos.get(cell)
      if (!info) return []
      const { kind, rowLabels: row, columnLabels: column } = info
      const figure = parseFigure(kind, text)
      const isKnown = figure.state === 'known'
      const unit = (isKnown && figure.unit) || info.unit
      return [{
        table: node.caption, row, column, unit, text, value: isKnown ? figure.value : null,
      }]
    })
  })
  return { title, agency, year, edition, figures }
}
