import { isFigureText } from '../../loose/figureText'

/** A text cut into stretches of lines of one kind. */

/**
 * `tabs`: cells with tabs between · `pipes`: with `|` between · `cells`: one cell a line · `prose`:
 * anything else.
 */
export interface Segment { kind: 'tabs' | 'pipes' | 'cells' | 'prose'; lines: string[] }

type LineKind = 'blank' | 'tabs' | 'cell' | 'pipes' | 'figure' | 'label' | 'prose'

const PIPE = /[|｜│┃║]/g
const BOX = /^[\s|｜+:=\-─━│┃┄┌┬┐├┼┤└┴┘═║╔╦╗╠╬╣╚╩╝]+$/
const LABEL_LENGTH = 60
/** A stretch of short lines with so many cells is a table, one cell a line. */
const FEW_CELLS = 3

/** Cuts the lines into segments, in order; every line is in exactly one. */
export function cutSegments(lines: string[]): Segment[] {
  const kinds = settleTabs(lines.map((line) => {
    const text = line.trim()
    if (text === '') return line.includes('\t') ? 'cell' : 'blank'
    if (isPiped(text)) return 'pipes'
    if (/^[^\S\t]*\t/.test(line) && !line.replace(/^[^\S\t]*\t/, '').trimEnd().includes('\t')) {
      return 'cell'
    }
    if (line.includes('\t')) return 'tabs'
    if (isFigureText(text)) return 'figure'
    return text.length <= LABEL_LENGTH && !/[。；;！？]$/.test(text) ? 'label' : 'prose'
  }))
  const segments: Segment[] = []
  let start = 0
  while (start < lines.length) {
    const kind = segmentKind(kinds, start)
    const end = endOf(kinds, start, kind)
    segments.push({ kind, lines: lines.slice(start, end) })
    start = end
  }
  return segments
}

function isPiped(text: string): boolean {
  const count = text.match(PIPE)?.length ?? 0
  return count >= 2 || (count === 1 && !/[，。；]/.test(text))
    || (BOX.test(text) && /[+─━═]/.test(text) && text.length > 2)
}

/**
 * Next to a row with tabs between, a line with one tab in front, or of tabs only, is a row as well.
 */
function settleTabs(kinds: LineKind[]): LineKind[] {
  const settled = [...kinds]
  const spread = (index: number, from: number): void => {
    if (settled[index] === 'cell' && settled[from] === 'tabs') settled[index] = 'tabs'
  }
  for (let index = 1; index < settled.length; index += 1) spread(index, index - 1)
  for (let index = settled.length - 2; index >= 0; index -= 1) spread(index, index + 1)
  return settled
}

function segmentKind(kinds: LineKind[], start: number): Segment['kind'] {
  const kind = kinds[start]
  if (kind === 'tabs' || kind === 'pipes' || kind === 'prose' || kind === undefined) {
    return kind ?? 'prose'
  }
  const end = endOf(kinds, start, 'cells')
  const cells = kinds.slice(start, end).filter((line) => line === 'cell' || line === 'figure')
  return cells.length >= FEW_CELLS ? 'cells' : 'prose'
}

const MEMBERS: Record<Segment['kind'], LineKind[]> = {
  tabs: ['tabs'],
  pipes: ['pipes'],
  cells: ['blank', 'cell', 'figure', 'label'],
  prose: ['blank', 'cell', 'figure', 'label', 'prose'],
}

/** Prose ends where a table of any kind begins; a paragraph in front of cells stays prose. */
function endOf(kinds: LineKind[], start: number, kind: Segment['kind']): number {
  const members = MEMBERS[kind]
  let end = start + 1
  while (end < kinds.length && members.includes(kinds[end] ?? 'prose')
    && !(kind === 'prose' && (kinds[end - 1] === 'prose' && kinds[end] !== 'prose'
      && segmentKind(kinds, end) === 'cells'))) end += 1
  return end
}
