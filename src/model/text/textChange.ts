/** Changes the words of a report, each where a check found it. */
import type { BoundFigure, NarrativeBlock, TableBlock, TextBlock } from '../narrative'
import type { NarrativePart, Report } from '../report'
import type { TextChange, TextField, TextSpan } from '../textSpan'

/**
 * The report with other words in the places named; places are those of the report as it is given.
 * A place that is not there, and a field that follows the composed text, stay as they are.
 * Bound figures move with their text; one that is cut into is only text from then on.
 */
export function applyTextChanges(report: Report, changes: TextChange[]): Report {
  const fields = new Map<TextField, Map<number, TextChange[]>>()
  // So that no change moves the place of another.
  const fromTheBack =
    [...changes].sort((a, b) => b.span.from - a.span.from || b.span.to - a.span.to)
  for (const change of fromTheBack) {
    const { field, block } = change.span
    const blocks = fields.get(field) ?? new Map<number, TextChange[]>()
    const inBlock = blocks.get(block) ?? []
    inBlock.push(change)
    fields.set(field, blocks.set(block, inBlock))
  }
  return [...fields].reduce(applyToField, report)
}

/** The text a place lies in; undefined where the report has none, or composes it. */
export function textOfSpan(report: Report, { field, block, cell }: TextSpan): string | undefined {
  const part = narrativePart(field)
  if (part === undefined) return report[field as OwnField] ?? undefined
  const found = report.narratives[part][block]
  return found && textOfBlock(found, cell)
}

function textOfBlock(block: NarrativeBlock, cell: TextSpan['cell']): string | undefined {
  if (block.type === 'table') return cell && block.rows[cell[0]]?.[cell[1]]?.text
  return block.type === 'image' ? block.caption : block.text
}

/** The part a field is the narrative of; undefined for a field of its own. */
export function narrativePart(field: TextField): NarrativePart | undefined {
  return field.startsWith('narrative.')
    ? Number(field.slice('narrative.'.length)) as NarrativePart : undefined
}

type OwnField = Exclude<TextField, `narrative.${NarrativePart}`>

/**
 * All changes of a part, or of a field of its own, at once: the blocks are not walked through for
 * each.
 */
function applyToField(
  report: Report, [field, blocks]: [TextField, Map<number, TextChange[]>],
): Report {
  const part = narrativePart(field)
  if (part === undefined) {
    const own = report[field as OwnField]
    if (own === null) return report
    const { text, made } = spliceAll(own, [...blocks.values()].flat())
    return made.length === 0 ? report : { ...report, [field]: text }
  }
  const before = report.narratives[part]
  const narrative =
    before.map((block, index) => rewriteBlock(block, blocks.get(index) ?? []))
  if (narrative.every((block, index) => block === before[index])) return report
  return { ...report, narratives: { ...report.narratives, [part]: narrative } }
}

/** The same block where nothing is changed; changes of a table are those of its cells. */
function rewriteBlock(block: NarrativeBlock, changes: TextChange[]): NarrativeBlock {
  if (block.type === 'table') return rewriteTable(block, changes)
  const { text, made } = spliceAll(textOfBlock(block, undefined) ?? '', changes)
  if (made.length === 0) return block
  switch (block.type) {
    case 'paragraph': return { ...withFigures(block, made), text }
    case 'heading': return { ...block, text }
    case 'image': return { ...block, caption: text }
  }
}

function rewriteTable(table: TableBlock, changes: TextChange[]): TableBlock {
  const cells = new Map<string, TextChange[]>()
  for (const change of changes) {
    const at = String(change.span.cell)
    const inCell = cells.get(at) ?? []
    inCell.push(change)
    cells.set(at, inCell)
  }
  let isChanged = false
  const rows = table.rows.map((row, index) => row.map((cell, order) => {
    const { text, made } = spliceAll(cell.text, cells.get(String([index, order])) ?? [])
    if (made.length === 0) return cell
    isChanged = true
    return { ...cell, text }
  }))
  return isChanged ? { ...table, rows } : table
}

/**
 * The text put together once, however many the changes, which come from the back; and those made,
 * from the front. One that is not inside the text, or reaches into the one behind it, is not made.
 */
function spliceAll(text: string, changes: TextChange[]): { text: string; made: TextChange[] } {
  const made: TextChange[] = []
  const pieces: string[] = []
  let end = text.length
  for (const change of changes) {
    const { span: { from, to }, text: words } = change
    if (from < 0 || from > to || to > end) continue
    pieces.push(text.slice(to, end), words)
    made.push(change)
    end = from
  }
  pieces.push(text.slice(0, end))
  return { text: pieces.reverse().join(''), made: made.reverse() }
}

/** The figures moved with the changes before them; one that is cut into is left out. */
function withFigures({ figures, ...block }: TextBlock, changes: TextChange[]): TextBlock {
  const moved: BoundFigure[] = []
  let [next, shift] = [0, 0]
  for (const figure of [...figures ?? []].sort((a, b) => a.from - b.from)) {
    let change = changes[next]
    while (change && change.span.to <= figure.from) {
      shift += change.text.length - (change.span.to - change.span.from)
      change = changes[next += 1]
    }
    // Words put in at the edge of a figure stay outside it.
    if (change && change.span.from < figure.to) continue
    moved.push({ ...figure, from: figure.from + shift, to: figure.to + shift })
  }
  return { ...block, ...(moved.length > 0 && { figures: moved }) }
}
