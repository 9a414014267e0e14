/** The laid-out document as blocks of atoms, with what must stay together. */
import type { Atom } from './planPages'
import { listPieces, sliceTable } from './tableRows'
import { countLines, linePitch, sliceLines } from './textLines'

/** One node of the document; `slice` copies the atoms from one index to before another. */
export interface MeasuredBlock {
  element: HTMLElement
  atoms: Atom[]
  slice: (from: number, to: number) => HTMLElement
}

/** Reads the heights of everything in `host`; `room` is the height of a page in pixels. */
export function measureBlocks(host: HTMLElement, room: number): MeasuredBlock[] {
  const blocks = ([...host.children] as HTMLElement[]).map((element) => measureBlock(element, room))
  blocks.forEach((block, index) => keepWithNeighbours(block, index, blocks))
  return blocks
}

function measureBlock(element: HTMLElement, room: number): MeasuredBlock {
  if (element.matches('.page-break')) return { element, atoms: [], slice: () => element }
  return element instanceof HTMLTableElement ? measureTable(element, room) : measureText(element)
}

function measureTable(table: HTMLTableElement, room: number): MeasuredBlock {
  const pieces = listPieces(table, room)
  const before = table.matches('.official') ? 'avoid' : 'free'
  const rest = heightWithGap(table) - pieces.reduce((sum, { height }) => sum + height, 0)
  const atoms = pieces.map(({ height }, index): Atom => ({ height: index === 0 ? height + rest : height, before }))
  return { element: table, atoms, slice: (from, to) => sliceTable(table, pieces[from]?.cut ?? { row: 0, line: 0 }, pieces[to]?.cut) }
}

/** Lines of a paragraph; an image goes with the first line of its caption. */
function measureText(element: HTMLElement): MeasuredBlock {
  const lines = countLines(element)
  const pitch = linePitch(element)
  const first = heightWithGap(element) - (lines - 1) * pitch
  const before = element.matches('.paragraph') ? 'free' : 'avoid'
  const atoms = Array.from({ length: lines }, (_, line): Atom => ({ height: line === 0 ? first : pitch, before }))
  return { element, atoms, slice: (from, to) => sliceLines(element, from, to) }
}

/** With the gap to the block below. */
function heightWithGap(element: HTMLElement): number {
  const box = element.getBoundingClientRect()
  const below = element.nextElementSibling?.getBoundingClientRect().top ?? box.bottom
  return below - box.top
}

/** Decides where a block may start, and takes lines before a signature along with it. */
function keepWithNeighbours(block: MeasuredBlock, index: number, blocks: MeasuredBlock[]): void {
  const previous = blocks[index - 1]
  startWith(block, previous && isHeading(previous) ? 'avoid' : 'free')
  if (previous?.element.matches('.page-break, [data-own-page]')) startWith(block, 'force')
  if (block.element.matches('[data-own-page]')) startOwnPage(index, blocks)
  if (block.element.matches('.signature')) keepWithLastLines(block, previous)
}

function startOwnPage(index: number, blocks: MeasuredBlock[]): void {
  let first = index
  while (first > 0 && isHeading(blocks[first - 1])) first -= 1
  const block = blocks[first]
  if (block) startWith(block, 'force')
}

function keepWithLastLines(block: MeasuredBlock, previous: MeasuredBlock | undefined): void {
  if (!previous || previous.element.matches('.page-break, [data-own-page]')) return
  startWith(block, 'avoid')
  const last = previous.atoms.length - 1
  const line = previous.atoms[last]
  if (line && last > 0 && line.before === 'free') previous.atoms[last] = { ...line, before: 'avoid' }
}

function startWith(block: MeasuredBlock, before: Atom['before']): void {
  const first = block.atoms[0]
  if (first) block.atoms[0] = { ...first, before }
}

function isHeading(block: MeasuredBlock | undefined): boolean {
  return block !== undefined && block.element.matches('.heading')
}
