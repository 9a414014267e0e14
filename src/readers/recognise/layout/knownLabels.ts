/** What a single line may be in an official table of either edition. */
import type { Edition } from '../../../model/template'
import { listLines } from '../../../model/grid'
import { editions } from '../../../templates'
import { coreOf, labelForms, normaliseLabel, queryForms } from '../../tables/labelForms'
import { findNear } from '../../tables/nearLabel'

/** `counts`: how many figures belong to a row of this name; empty where the label names no row. */
export interface LabelRole { counts: number[]; isHead: boolean }

const roles = new Map<string, LabelRole>()

for (const edition of editions) collect(edition)

function collect(edition: Edition): void {
  const add = (label: string, role: Partial<{ count: number; isHead: true }>): void => {
    for (const form of labelForms(label, edition.aliases)) {
      const known = roles.get(form) ?? { counts: [], isHead: false }
      if (role.count !== undefined && !known.counts.includes(role.count)) {
        known.counts.push(role.count)
      }
      roles.set(form, { counts: known.counts, isHead: known.isHead || role.isHead === true })
    }
  }
  for (const block of edition.tables.flatMap((table) => table.blocks)) {
    const columns = listLines(block.columns)
    for (const { leaf, parents } of listLines(block.rows)) {
      if (leaf.label !== '') add(leaf.label, { count: columns.length })
      parents.forEach((parent) => { add(parent.label, {}) })
    }
    for (const { leaf, parents } of columns) {
      [leaf, ...parents].forEach((node) => { add(node.label, { isHead: true }) })
    }
    add(block.corner.text, { isHead: true })
    if (block.caption !== undefined) add(block.caption, {})
  }
}

const LONGEST = 90
const LONGEST_HEAD = 20
const SHORTEST_PIECE = 2

/** Undefined for a line that is no label of an official table. */
export function roleOf(text: string): LabelRole | undefined {
  if (text === '' || text.length > LONGEST) return undefined
  return queryForms(normaliseLabel(text)).map((form) => roles.get(form))
    .find((role) => role !== undefined)
}

const headCores = [...roles].flatMap(([form, { isHead }]) => (isHead ? [coreOf(form)] : []))

/** True for a head label with a misprint, or a piece of one. */
export function isNearHead(text: string): boolean {
  if (text.length > LONGEST_HEAD) return false
  const label = normaliseLabel(text)
  const isPiece = label.length >= SHORTEST_PIECE && headCores.some((core) => core.includes(label))
  return isPiece || findNear(label, headCores) !== undefined
}

const allLabels = [...roles.keys()].join('\n')

/** True for the piece of an official label, however short. */
export function isPieceOfLabel(text: string): boolean {
  const piece = normaliseLabel(text)
  return piece !== '' && allLabels.includes(piece)
}
