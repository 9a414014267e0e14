/** What each row of a loose table is, judged by its labels: a head, a line of the official table, or neither. */
import { parseFigure } from '../model/figure'
import { normaliseLabel } from './labelForms'
import { findLines, type LabelledLine, type LabelledTable } from './labelledLines'
import type { LooseSlot, LooseTable } from './looseTable'

/** `texts` of a head are comparable labels, headings drawn over the blanks at their right. */
export type LooseRow =
  | { kind: 'head'; slots: LooseSlot[]; texts: string[] }
  | { kind: 'line'; slots: LooseSlot[]; row: LabelledLine; labelWidth: number }
  | { kind: 'unknown'; slots: LooseSlot[] }
  | { kind: 'empty'; slots: LooseSlot[] }

/** Judges every row, top down: below a head its columns tell labels from figures. */
export function sortRows(loose: LooseTable, table: LabelledTable): LooseRow[] {
  const columnLabels = new Set([...table.columnGroups, ...table.columns.flatMap((column) => [...column.forms])])
  let labelWidth: number | undefined
  let isInHead = false
  return loose.rows.map((slots): LooseRow => {
    const labels = slots.map((slot) => normaliseLabel(slot.text))
    const wasInHead = isInHead
    isInHead = isHead(slots, labels, table)
    if (!isInHead) return sortLine({ slots, labels, table, labelWidth: labelWidth ?? countLabels(slots) })
    const first = labels.findIndex((label) => columnLabels.has(label))
    const known = wasInHead && labelWidth !== undefined ? Math.min(labelWidth, first) : first
    labelWidth = first === -1 ? undefined : known
    return { kind: 'head', slots, texts: drawOver(labels, table) }
  })
}

/** True for a text that may stand in a figure cell, blank included; a wrong sign or unit is still a figure. */
export function isFigureText(text: string): boolean {
  const figure = parseFigure('moneyWithUnit', text)
  return figure.state !== 'invalid' || figure.problem !== 'letters'
}

interface LineSlots { slots: LooseSlot[]; labels: string[]; table: LabelledTable; labelWidth: number }

function sortLine({ slots, labels, table, labelWidth }: LineSlots): LooseRow {
  const path = [...new Set(labels.slice(0, labelWidth).filter((label) => label !== ''))]
  const unlabelled = table.rows.filter((line) => line.line.labels.length === 0 && hasFigure(slots))
  const [row, other] = path.length > 0 ? findLines(table.rows, table.rowGroups, path) : unlabelled
  if (row && !other) return { kind: 'line', slots, row, labelWidth }
  return { kind: hasFigure(slots) ? 'unknown' : 'empty', slots }
}

function isHead(slots: LooseSlot[], labels: string[], table: LabelledTable): boolean {
  const known = new Set(labels.filter((label) => table.heads.has(label))).size
  return known > 1 || (known === 1 && !hasFigure(slots))
}

function hasFigure(slots: LooseSlot[]): boolean {
  return slots.some((slot) => slot.text.trim() !== '' && isFigureText(slot.text))
}

/** Slots up to the last leading text that is no figure. */
function countLabels(slots: LooseSlot[]): number {
  const first = slots.findIndex((slot) => slot.text.trim() !== '' && isFigureText(slot.text))
  let width = first === -1 ? slots.length : first
  while (width > 0 && slots[width - 1]?.text.trim() === '') width -= 1
  return width
}

/** Plain text loses spans: a heading reaches over the blanks after it. */
function drawOver(labels: string[], table: LabelledTable): string[] {
  let heading = ''
  return labels.map((label) => {
    if (label !== '') heading = table.columnGroups.has(label) ? label : ''
    return label || heading
  })
}
