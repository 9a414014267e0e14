/** Changes the words of a report, each where a check found it. */
import type { NarrativeBlock, TextBlock } from '../narrative'
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
    return own === null
      ? report : { ...report, [field]: [...blocks.values()].flat()
        .reduce((text, change) => isInside(change.span, text) ? splice(text, change) : text, own) }
  }
  const before = report.narratives[part]
  const narrative =
    before.map((block, index) => (blocks.get(index) ?? []).reduce(rewriteInside, block))
  if (narrative.every((block, index) => block === before[index])) return report
  return { ...report, narratives: { ...report.narratives, [part]: narrative } }
}

function rewriteInside(block: NarrativeBlock, change: TextChange): NarrativeBlock {
  const text = textOfBlock(block, change.span.cell)
  if (!(text !== undefined && isInside(change.span, text))) return block
  switch (block.type) {
    case 'paragraph': return rewriteParagraph(block, change)
    case 'heading': return { ...block, text: splice(block.text, change) }
    case 'image': return { ...block, caption: splice(block.caption, change) }
    case 'table': {
      const [row, place] = change.span.cell ?? []
      return { ...block, rows: block.rows.map((cells, index) => (index === row
        ? cells.map((cell, order) => (order === place
          ? { ...cell, text: splice(cell.text, change) } : cell)) : cells)) }
    }
  }
}

function isInside({ from, to }: TextSpan, text: string): boolean {
  return from >= 0 && from <= to && to <= text.length
}

function splice(text: string, { span, text: words }: TextChange): string {
  return text.slice(0, span.from) + words + text.slice(span.to)
}

function rewriteParagraph({ figures, ...block }: TextBlock, change: TextChange): TextBlock {
  const moved = (figures ?? []).flatMap((figure) => {
    // Words put in at the edge of a figure stay outside it.
    const { span: { from, to }, text } = change
    if (figure.to <= from) return [figure]
    if (figure.from < to || figure.from < from) return []
    const shift = text.length - (to - from)
    return [{ ...figure, from: figure.from + shift, to: figure.to + shift }]
  })
  return { ...block, text: splice(block.text, change), ...(moved.length > 0 && { figures: moved }) }
}
