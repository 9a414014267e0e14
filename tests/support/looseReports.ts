/**
 * Loose documents as format readers hand them over: a whole made-up report whose parts a test can
 * change.
 */
import { composeGrid } from '../../src/model/grid'
import type { EditionId, TableId } from '../../src/model/template'
import type { Draft } from '../../src/readers'
import type { LooseBlock, LooseDocument, SourceKind } from '../../src/readers/loose/looseDocument'
import { spreadSpans, tableOfTexts } from '../../src/readers/loose/looseTable'
import { recognise } from '../../src/readers/recognise'
import { editionOf } from '../../src/templates'

export const line = (text: string): LooseBlock => ({ type: 'paragraph', text })
export const lines = (text: string): LooseBlock[] => text.split('\n').map(line)
export const rows =
  (texts: string[][]): LooseBlock => ({ type: 'table', table: tableOfTexts(texts) })

/**
 * An official table with running numbers in its figures, merged cells spread; `edit` changes every
 * text.
 */
export function officialTable(
  edition: EditionId, id: TableId, edit: (text: string) => string = (text) => text,
): LooseBlock {
  const table = editionOf(edition).tables.find((candidate) => candidate.id === id)
  if (!table) throw new Error(`no table ${id}`)
  const grid = composeGrid(table)
  let next = 0
  const cells = Array.from({
    length: grid.rows,
  }, (_, row) => grid.cells.filter((cell) => cell.row === row).map((cell) => ({
    rowSpan: cell.rowSpan, columnSpan: cell.columnSpan,
    text: edit(cell.cell === undefined ? cell.text : String((next += 1))),
  })))
  return { type: 'table', table: spreadSpans(cells) }
}

export interface LooseParts {
  title: string
  preamble: string
  year: number
  edition: EditionId
  one: LooseBlock[]
  two: LooseBlock[]
  three: LooseBlock[]
  four: LooseBlock[]
  five: LooseBlock[]
  six: LooseBlock[]
  end: LooseBlock[]
}

/** The blocks of a whole report of 青禾县, each part as told or as usual. */
export function looseBlocks(changes: Partial<LooseParts> = {}): LooseBlock[] {
  const { title, preamble, one, two, three, four, five, six, end } = {
    ...usualParts(changes.year ?? 2025, changes.edition ?? '2021'), ...changes,
  }
  return [
    line(title), ...lines(preamble), ...one, ...two, ...three, ...four, ...five, ...six, ...end,
  ]
}

function usualParts(year: number, edition: EditionId): Omit<LooseParts, 'year' | 'edition'> {
  return {
    title: `青禾县人民政府${year}年政府信息公开工作年度报告`,
    preamble: `本报告依据《中华人民共和国政府信息公开条例》编制，统计期限自${year}年1月1日起，`
      + `至12月31日止。`,
    one: lines('一、总体情况\n本年工作平稳有序。'),
    two: [line('二、主动公开政府信息情况'), officialTable(edition, 'disclosure')],
    three: [line('三、收到和处理政府信息公开申请情况'), officialTable(edition, 'applications')],
    four: [line('四、政府信息公开行政复议、行政诉讼情况'), officialTable(edition, 'disputes')],
    five: lines('五、存在的主要问题及改进情况\n更新不够及时，下一步按月检查。'),
    six: lines('六、其他需要报告的事项\n没有其他需要报告的事项。'),
    end: [],
  }
}

/** The draft of such a report. */
export function draftOf(parts: Partial<LooseParts> = {}, kind: SourceKind = 'docx'): Draft {
  return recogniseBlocks(looseBlocks(parts), kind)
}

/** The draft of any blocks; throws where there is none. */
export function recogniseBlocks(
  blocks: LooseBlock[], kind: SourceKind = 'docx', title = '',
): Draft {
  const document: LooseDocument = { kind, title, blocks }
  const { value, messages } = recognise(document)
  if (!value) throw new Error(messages.map(({ text }) => text).join('；'))
  return value
}

/** Figures of a draft by cell, those of one table. */
export function figuresIn(draft: Draft, table: TableId): Record<string, string> {
  return Object.fromEntries(Object.entries(draft.cells).filter(([id]) => id.startsWith(`${table}.`))
    .map(([id, { text }]) => [id, text]))
}
