/**
 * What each row of a loose table is, judged by its labels: a head, a line of the official table, or
 * neither.
 */
import { isFigureAt, isFigureText, isFilledFigure } from '../loose/figureText'
import { normaliseLabel } from './labelForms'
import {
  findLines, isRowLabel, nearHeadLabel, nearRowLabel, type LabelledLine, type LabelledTable,
} from './labelledLines'
import type { LooseSlot, LooseTable } from '../loose/looseTable'

/**
 * A row that is a line of the table. Labels take the slots before `labelWidth`; `readAs` is the
 * official label where the written one is misprinted.
 */
export interface LooseLine {
  kind: 'line'
  slots: LooseSlot[]
  row: LabelledLine
  labelWidth: number
  readAs: string
}
/**
 * `labels` as they were read, `texts` with headings drawn over the blanks at their right; `doubts`
 * tells by slot what a misprinted one was read as.
 */
export interface LooseHead {
  kind: 'head'
  slots: LooseSlot[]
  labels: string[]
  texts: string[]
  doubts: string[]
}

/** Figures behind labels, if any, that name no line. */
export interface LooseUnknown { kind: 'unknown'; slots: LooseSlot[]; labelWidth: number }

export type LooseRow = LooseHead | LooseLine
  | LooseUnknown
  | { kind: 'empty'; slots: LooseSlot[] }

/** How rows are judged: `isLenient` accepts misprinted labels, each with a doubt. */
export interface Judgement { table: LabelledTable; isLenient: boolean }

/** Judges every row, top down: below a head its columns tell labels from figures. */
export function sortRows(loose: LooseTable, judgement: Judgement): LooseRow[] {
  let labelWidth: number | undefined
  let isInHead = false
  return loose.rows.map((slots): LooseRow => {
    const labels = slots.map((slot) => normaliseLabel(slot.text))
    const wasInHead = isInHead
    const head = readHead(slots, labels, judgement)
    isInHead = head !== null
    if (!head) return sortLine({ slots, labels, judgement, headWidth: labelWidth })
    const first = head.texts.findIndex((text) =>
      judgement.table.columnForms.has(text) || judgement.table.columnGroups.has(text))
    const known = wasInHead && labelWidth !== undefined ? Math.min(labelWidth, first) : first
    labelWidth = first === -1 ? undefined : known
    return head
  })
}

/** In front of figures that need no label: they name nothing. */
const COUNT_WORDS = new Set(['件数', '数量', '本年', '本年度'])

interface LineSlots {
  slots: LooseSlot[]
  labels: string[]
  judgement: Judgement
  headWidth: number | undefined
}

function sortLine(line: LineSlots): LooseRow {
  const { slots, labels, judgement: { table, isLenient } } = line
  const labelWidth = widthOfLabels(line)
  const texts = slots.map(({ text }) => text)
  const isPath = (label: string, index: number): boolean => label !== '' && !isFigureAt(texts, index)
  const path = [...new Set(labels.slice(0, labelWidth).filter(isPath))]
  const own = [...new Set(labels.slice(0, labelWidth)
    .filter((label, index) => isPath(label, index) && slots[index]?.isOrigin))]
  const rows = path.every((label) => COUNT_WORDS.has(label))
    ? findUnlabelled(line) : findNamed(path, own, table)
  const near = rows.length === 0 && isLenient ? findNearLines(path, table) : []
  const [row, other] = rows.length > 0 ? rows : near
  const readAs = rows.length === 0 && row ? row.line.leaf.label : ''
  if (row && !other) return { kind: 'line', slots, row, labelWidth, readAs }
  return hasFigure(slots) ? { kind: 'unknown', slots, labelWidth } : { kind: 'empty', slots }
}

/**
 * Up to where the head says figures begin, and on to the last official row label before the first
 * figure.
 */
function widthOfLabels({ slots, labels, judgement: { table }, headWidth }: LineSlots): number {
  const width = headWidth ?? countLabels(slots)
  const first = slots.findIndex(isLabelSlot)
  const texts = slots.map(({ text }) => text)
  const figure =
    slots.findIndex((_, index) => first !== -1 && index > first && isFigureAt(texts, index))
  const zone = labels.slice(0, figure === -1 ? labels.length : figure)
  const isOfficial = (label: string, index: number): boolean => isLabelSlot(slots[index])
    && (table.rowGroups.has(label) || isRowLabel(label, table))
  return zone.reduce(
    (most, label, index) => (index >= most && isOfficial(label, index) ? index + 1 : most), width,
  )
}

function isLabelSlot(slot: LooseSlot | undefined): boolean {
  return slot !== undefined && slot.text.trim() !== '' && !isFigureText(slot.text)
}

/**
 * By all labels of the row; a heading merged over more rows than are its own, or over fewer, is
 * left aside where the row's own labels name one line, and so is one written in the same cell.
 */
function findNamed(path: string[], own: string[], table: LabelledTable): LabelledLine[] {
  const rows = findLines(table.rows, table.rowGroups, path)
  if (rows.length > 0) return rows
  const named = own.length === 0
    ? [] : findLines(table.rows, table.rowGroups, own.flatMap((label) => splitGroup(label, table)))
  return named.length === 1 ? named : []
}

/** `（三）不予公开 1.属于国家秘密` in one cell: heading and label. */
function splitGroup(label: string, { rowGroups }: LabelledTable): string[] {
  const group = [...rowGroups]
    .filter((name) => label.length > name.length && label.startsWith(name))
    .sort((a, b) => b.length - a.length)[0]
  return group === undefined ? [label] : [group, label.slice(group.length).replace(/^[-—/|>]+/, '')]
}

function findUnlabelled({ slots, judgement }: LineSlots): LabelledLine[] {
  return hasFigure(slots)
    ? judgement.table.rows.filter((line) => line.line.labels.length === 0) : []
}

/** Only the innermost label may be misprinted; a heading does not stand for its rows. */
function findNearLines(path: string[], table: LabelledTable): LabelledLine[] {
  const label = path[path.length - 1] ?? ''
  if (table.rowGroups.has(label)) return []
  const near = nearRowLabel(label, table)
  return near === undefined
    ? [] : findLines(table.rows, table.rowGroups, [...path.slice(0, -1), near])
}

/** A row of column labels: two that are known, or one where there are no figures. */
function readHead(
  slots: LooseSlot[], labels: string[], { table, isLenient }: Judgement,
): LooseHead | null {
  const doubts = labels.map(() => '')
  const isFigures = hasFigure(slots)
  const read = labels.map((written, index) => {
    const label = innerGroup(written, table)
    if (!isLenient || isFigures || label === '' || table.heads.has(label)
      || isRowLabel(label, table)) return label
    const near = nearHeadLabel(label, table)
    if (near !== undefined) doubts[index] = near
    return near ?? label
  })
  const known = new Set(read.filter((label) => table.heads.has(label))).size
  const isHead = known > 1 || (known === 1 && !isFigures)
  return isHead ? { kind: 'head', slots, labels: read, texts: drawOver(read, table), doubts } : null
}

/** `行政诉讼（复议后起诉）` in one cell is the inner heading, which belongs to the outer. */
function innerGroup(label: string, { columnGroups }: LabelledTable): string {
  if (label.length < 5 || columnGroups.has(label)) return label
  const bare = label.replace(/[()/—-]/g, '')
  const inner = [...columnGroups]
    .find((group) => bare.endsWith(group) && columnGroups.has(bare.slice(0, -group.length)))
  return inner ?? label
}

function hasFigure(slots: LooseSlot[]): boolean {
  return slots.some((slot) => isFilledFigure(slot.text))
}

/** Slots up to the last leading text that is no figure. */
function countLabels(slots: LooseSlot[]): number {
  const texts = slots.map(({ text }) => text)
  const first = slots.findIndex((_, index) => isFigureAt(texts, index))
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
