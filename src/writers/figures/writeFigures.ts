/** The published figures for other programs, as JSON and as CSV (RFC 4180). */
import {
  FIGURE_COLUMNS,
  FIGURE_FILE_FORMAT,
  FIGURE_FILE_VERSION,
  LABEL_MARK,
  type FigureFile,
} from '../../model/files/figureFile'

/** Readable JSON, one cell a line, ending with a line break. */
export function writeFiguresJson({ figures, ...head }: FigureFile): string {
  const heads = { format: FIGURE_FILE_FORMAT, version: FIGURE_FILE_VERSION, ...head }
  const lines = Object.entries(heads)
    .map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`)
  const cells = figures.map((figure) => `    ${JSON.stringify(figure)}`).join(',\n')
  return `{\n${[...lines, `  "figures": [\n${cells}\n  ]`].join(',\n')}\n}\n`
}

/**
 * One line a cell below the names of the columns; the mark in front tells spreadsheets that it is
 * UTF-8.
 */
export function writeFiguresCsv({ agency, year, edition, figures }: FigureFile): string {
  const lines = figures.map(({ table, row, column, unit, text, value }) => {
    const labels = [row, column].map((line) => line.join(LABEL_MARK))
    return [
      agency, String(year), edition, table, ...labels, unit, text,
      value === null ? '' : String(value),
    ]
  })
  return `\ufeff${[FIGURE_COLUMNS, ...lines].map((line) => `${line.map((text) =>
    /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text).join(',')}\r\n`)
    .join('')}`
}
