/** The proof of a file of figures: read again, it says every cell as printed. */
import type { FigureFile, FigureRecord } from '../../model/files/figureFile'
import { refuse, type Result } from '../../model/result'
import type { FileProof } from './proveBlocks'

/** Null and a sentence on the first cell that differs. */
export function proveFigures(
  read: Result<FigureFile | null>, written: FigureFile,
): Result<FileProof | null> {
  const { value: file, messages } = read
  if (!file) return { value: null, messages }
  const heads =
    ({ agency, year, edition }: FigureFile): string => [agency, year, edition].join('，')
  if (heads(file) !== heads(written)) return refuse(`应为${heads(written)}，文件里是${heads(file)}`)
  const length = Math.max(file.figures.length, written.figures.length)
  for (let index = 0; index < length; index += 1) {
    const [wanted, found] = [lineOf(written.figures[index]), lineOf(file.figures[index])]
    if (wanted !== found) return refuse(`应为“${wanted}”，文件里是“${found}”`)
  }
  return { value: { cells: length, paragraphs: 0 }, messages: [] }
}

function lineOf(figure: FigureRecord | undefined): string {
  if (!figure) return ''
  const { table, row, column, unit, text, value } = figure
  return [table, row.join('/'), column.join('/'), `${text}（${value ?? '空'}${unit}）`].join('，')
}
