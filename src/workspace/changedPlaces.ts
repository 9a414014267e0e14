/** Where two states of a report differ, as places that can be gone to. */
import { composedFields, reportFields } from '../forms/fields/reportFields'
import { cellsOf } from '../model/cells'
import { blockText, type Narrative, type NarrativeBlock } from '../model/narrative'
import type { NarrativePart, Report } from '../model/report'
import type { StepNumber } from '../model/template'
import { editionOf } from '../templates'
import type { Place } from '../navigation/place'

/**
 * One place a step at most, in the order of the steps: its first changed
 * field, all its changed cells, or its first changed words.
 */
export function changedPlaces(before: Report, after: Report): Place[] {
  const cells = changedCells(before, after)
  // Figures of the text that follow a changed cell are no change of the text.
  const haveCellsChanged = cells.length > 0
  const texts = ([1, 5, 6] as NarrativePart[]).flatMap((part): Place[] => {
    const [old, now] = [before.narratives[part], after.narratives[part]]
    if (old === now) return []
    const block = firstChanged(old, now, haveCellsChanged ? withoutFigureWords : JSON.stringify)
    if (block === undefined) return []
    const at = Math.max(0, Math.min(block, now.length - 1))
    const span = {
      field: `narrative.${part}` as const, block: at, ...changedWords(old[at], now[at]),
    }
    return [{ step: part, cells: [], spans: [span] }]
  })
  const notes: Place[] = before.notes === after.notes ? [] : [{ step: 7, cells: [] }]
  const charts: Place[] = before.charts === after.charts ? [] : [{ step: 1, cells: [] }]
  const all = [...changedFields(before, after), ...cells, ...texts, ...charts, ...notes]
    .sort((a, b) => a.step - b.step)
  return all.filter((place, index) => place.step !== all[index - 1]?.step)
}

function changedFields(before: Report, after: Report): Place[] {
  const readers: [name: string, read: (report: Report) => unknown][] = [
    ...Object.entries(reportFields)
      .map(([name, { read }]) => [name, read] as [string, typeof read]),
    ...Object.entries(composedFields).map(([name, { own }]) => [name, own] as [string, typeof own]),
    ['year', ({ year }) => year], ['agency.kind', ({ agency }) => agency.kind],
  ]
  const changed = readers.filter(([, read]) => read(before) !== read(after))
  return changed.map(([field]) => ({ step: field.startsWith('fee') ? 6 : 0, cells: [], field }))
}

function changedCells(before: Report, after: Report): Place[] {
  if (before.cells === after.cells) return []
  const steps = new Map<StepNumber, string[]>()
  for (const [cell, { part }] of cellsOf(editionOf(after.edition))) {
    const isSame = before.cells[cell]?.text === after.cells[cell]?.text
    if (!isSame) steps.set(part, [...steps.get(part) ?? [], cell])
  }
  return [...steps].map(([step, cells]) => ({ step, cells }))
}

type Write = (block: NarrativeBlock) => string

function firstChanged(old: Narrative, now: Narrative, write: Write): number | undefined {
  const longest = Math.max(old.length, now.length)
  const written = (block: NarrativeBlock | undefined): string => (block ? write(block) : '')
  for (let index = 0; index < longest; index += 1) {
    if (written(old[index]) !== written(now[index])) return index
  }
  return undefined
}

function withoutFigureWords(block: NarrativeBlock): string {
  if (block.type !== 'paragraph' || !block.figures) return JSON.stringify(block)
  const ends = [0, ...block.figures.map(({ to }) => to)]
  const between = block.figures.map(({ from }, index) => block.text.slice(ends[index], from))
  return JSON.stringify({ type: block.type, between, rest: block.text.slice(ends.at(-1)) })
}

/**
 * The words between what is the same before and behind; of a table none, since they lie in its
 * cells.
 */
type Block = NarrativeBlock | undefined

function changedWords(old: Block, now: Block): { from: number; to: number } {
  if (!old || !now || now.type === 'table') return { from: 0, to: 0 }
  const [was, is] = [blockText(old), blockText(now)]
  const shortest = Math.min(was.length, is.length)
  let from = 0
  while (from < shortest && was[from] === is[from]) from += 1
  let same = 0
  while (same < shortest - from && was[was.length - 1 - same] === is[is.length - 1 - same]) {
    same += 1
  }
  return { from, to: is.length - same }
}
