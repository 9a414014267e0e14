/** The laid-out document as blocks of atoms, with what must stay together. */
import { endsWithSignature } from '../document'
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
  const blocks = ([...host.children] as HTMLElement[]).map((element) => {
    if (element.matches('.page-break')) return { element, atoms: [], slice: () => element }
    return element instanceof HTMLTableElement ? measureTable(element, room) : measureText(element)
  })
  blocks.forEach((block, index) => {
    // Decides where a block may start, and takes lines before a signature along with it.
    const previous = blocks[index - 1]
    startWith(block, previous && staysWith(previous, block) ? 'avoid' : 'free')
    if (previous?.element.matches('.page-break, [data-own-page]')) startWith(block, 'force')
    if (block.element.matches('[data-own-page]')) startOwnPage(index, blocks)
    if (block.element.matches('.signature')) keepWithLastLines(index, blocks)
  })
  return blocks
}

function measureTable(table: HTMLTableElement, room: number): MeasuredBlock {
  const pieces = listPieces(table, room)
  const rest = heightWithGap(table) - pieces.reduce((sum, { height }) => sum + height, 0)
  // The head stays with the row below it and is repeated on the next page; null without one, or where
  // it would fill the page.
  const height = table.tHead?.getBoundingClientRect().height ?? 0
  const head = table.tHead && height < room / 2 ? { rows: table.tHead.rows.length, height } : null
  const atoms = pieces.map(({ cut, height }, index): Atom => {
    const isKept = table.matches('.official') || (cut.line === 0 && cut.row <= (head?.rows ?? 0))
    return {
      height: index === 0 ? height + rest : height,
      before: isKept ? 'avoid' : 'free',
      repeated: head && cut.row >= head.rows ? head.height : 0,
    }
  })
  const slice = (from: number, to: number): HTMLElement =>
    sliceTable(
      { table, repeatsHead: head !== null },
      pieces[from]?.cut ?? { row: 0, line: 0 },
      pieces[to]?.cut,
    )
  return { element: table, atoms, slice }
}

/** Lines of a paragraph; an image goes with the first line of its caption. */
function measureText(element: HTMLElement): MeasuredBlock {
  const lines = countLines(element)
  const pitch = linePitch(element)
  const first = heightWithGap(element) - (lines - 1) * pitch
  const before = element.matches('.paragraph') ? 'free' : 'avoid'
  const atoms = Array.from({ length: lines }, (_, line): Atom => ({
    height: line === 0 ? first : pitch,
    before,
  }))
  return { element, atoms, slice: (from, to) => sliceLines(element, from, to) }
}

/** With the gap to the block below. */
function heightWithGap(element: HTMLElement): number {
  const box = element.getBoundingClientRect()
  const below = element.nextElementSibling?.getBoundingClientRect().top ?? box.bottom
  return below - box.top
}

function startOwnPage(index: number, blocks: MeasuredBlock[]): void {
  let first = index
  while (first > 0 && isHeading(blocks[first - 1])) first -= 1
  const block = blocks[first]
  if (block) startWith(block, 'force')
}

function keepWithLastLines(index: number, blocks: MeasuredBlock[]): void {
  const [block, previous, above] = [blocks[index], blocks[index - 1], blocks[index - 2]]
  if (!block || !previous || previous.element.matches('.page-break, [data-own-page]')) return
  startWith(block, 'avoid')
  if (!previous.element.matches('.paragraph')) return
  keepLastLines(previous)
  if (!above?.element.matches('.paragraph') || !endsWithSignature([previous.element.textContent])) {
    return
  }
  startWith(previous, 'avoid')
  keepLastLines(above)
}

/** Two lines at least on each side of the end of a page. */
function keepLastLines(previous: MeasuredBlock): void {
  const last = previous.atoms.length - 1
  previous.atoms = previous.atoms.map((line, index) =>
    index === 1 || (index > 0 && index === last) ? { ...line, before: 'avoid' } : line,
  )
}

function startWith(block: MeasuredBlock, before: Atom['before']): void {
  const first = block.atoms[0]
  if (first) block.atoms[0] = { ...first, before }
}

/** A heading or a caption stays with what is below, any line with a table below. */
function staysWith(previous: MeasuredBlock, block: MeasuredBlock): boolean {
  if (isHeading(previous) || previous.element.matches('.caption')) return true
  return block.element instanceof HTMLTableElement && previous.element.matches('.paragraph')
}

function isHeading(block: MeasuredBlock | undefined): boolean {
  return block !== undefined && block.element.matches('.heading')
}
