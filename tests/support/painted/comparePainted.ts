/** Compares what our readers take from a page with what the page shows. */
import { parseFigure } from '../../../src/model/figure'
import { blockText } from '../../../src/model/narrative'
import { readPastedHtml } from '../../../src/forms/narrative/paste/readPastedHtml'
import { readClipboard } from '../../../src/readers/clipboard'
import { readHtml } from '../../../src/readers/formats/html/readHtml'
import type { LooseSlot, LooseTable } from '../../../src/readers/loose/looseTable'
import type { OddPage } from './oddPages'
import type { PaintedUnit } from './paintedText'

/** `equal` to what is seen, `doubtful` where the reader says so, else `silent`: the fault. */
export interface Comparison {
  way: string
  id: string
  kind: string
  seen: string
  read: string
  outcome: 'equal' | 'doubtful' | 'silent'
  isDoubted: boolean
}

/**
 * A cell of the page file and of the clipboard into the grid, a line of the clipboard into the
 * text.
 */
export function compareUnits(page: OddPage, units: PaintedUnit[]): Comparison[] {
  const { value, messages } = readHtml(page.html)
  const tables = (value?.blocks ?? [])
    .flatMap((block) => (block.type === 'table' ? [block.table] : []))
  const pasted = readPastedHtml(page.html)
  return [
    // A table that shows one text only is read as that text.
    ...tables.flatMap((table) => compareTable({ way: 'page', page, units }, table)),
    ...compareTable({ way: 'grid', page, units }, readClipboard({ html: page.html, text: '' })[0]),
    ...compareLines({ way: 'page text', page, units }, {
      texts: (value?.blocks ?? []).flatMap((block) => (block.type === 'paragraph'
        ? [block.text] : [])), isTold: messages.length > 0,
    }),
    ...compareLines({ way: 'text', page, units }, {
      texts: pasted.blocks.flatMap((block) => (block.type === 'table' ? [] : [blockText(block)])),
      isTold: pasted.messages.length > 0,
    }),
  ]
}

interface Compared { way: string; page: OddPage; units: PaintedUnit[] }

function compareTable({ way, page, units }: Compared, table: LooseTable | undefined): Comparison[] {
  const cells =
    units.flatMap(({ id, text, box }) => (box && !id.startsWith('p') ? [{ id, text, box }] : []))
  const tops = [...new Set(cells.map(({ box }) => box.top))].sort((one, other) => one - other)
  const lefts = [...new Set(cells.map(({ box }) => box.left))].sort((one, other) => one - other)
  const slotAt = ({ left, top }: { left: number; top: number }): LooseSlot | undefined =>
    table?.rows[tops.indexOf(top)]?.[lefts.indexOf(left)]
  return cells.map(({ id, text, box }) => {
    const slot = slotAt(box)
    const [seen, read, isDoubted] = [
      foldText(text), foldText(slot?.text ?? ''), slot?.doubt !== undefined,
    ]
    const outcome = outcomeOf(seen === read, isDoubted || !isFigure(slot?.text ?? ''))
    return { way, id, kind: page.kinds.get(id) ?? '', seen, read, outcome, isDoubted }
  })
}

function outcomeOf(isEqual: boolean, isTold: boolean): Comparison['outcome'] {
  return isEqual ? 'equal' : isTold ? 'doubtful' : 'silent'
}

/**
 * The lines below the table, put together: a piece that is a block of its own makes lines of its
 * own.
 */
function compareLines(
  { way, page, units }: Compared, { texts, isTold }: { texts: string[]; isTold: boolean },
): Comparison[] {
  const lines = units.filter(({ id }) => id.startsWith('p'))
  const [seen, read] = [lines.map(({ text }) => text), texts]
    .map((some) => foldText(some.join('\n')))
  const kind = lines.map(({ id }) => page.kinds.get(id)).join(' AND ')
  const outcome = outcomeOf(seen === read, isTold)
  return [{ way, id: 'p', kind, seen: seen ?? '', read: read ?? '', outcome, isDoubted: isTold }]
}

function isFigure(text: string): boolean {
  return parseFigure('moneyWithUnit', text).state !== 'invalid'
}

/** Blanks between digits only; what is set above or below the line with a sign before it. */
function foldText(text: string): string {
  return text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => `^${'⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)}`)
    .replace(/[₀₁₂₃₄₅₆₇₈₉]/g, (digit) => `_${'₀₁₂₃₄₅₆₇₈₉'.indexOf(digit)}`)
    .replace(/\s+/g, ' ').replace(/(?<!\d) | (?!\d)/g, '')
}
