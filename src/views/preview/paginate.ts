import { measureBlocks, type MeasuredBlock } from './measureBlocks'
import { planPages } from './planPages'

/** The content of one page, top to bottom. */
export type PageContent = HTMLElement[]

/** Splits the blocks laid out in `host` into pages of its height; every text lands on exactly one page. */
export function paginate(host: HTMLElement): PageContent[] {
  const room = host.getBoundingClientRect().height
  const blocks = measureBlocks(host, room)
  const atoms = blocks.flatMap((block) => block.atoms)
  const starts = planPages(atoms, room)
  return starts.map((start, page) => contentOf(blocks, start, starts[page + 1] ?? atoms.length))
}

function contentOf(blocks: MeasuredBlock[], start: number, end: number): PageContent {
  const content: PageContent = []
  let offset = 0
  for (const block of blocks) {
    const from = Math.max(0, start - offset)
    const to = Math.min(block.atoms.length, end - offset)
    if (from < to) content.push(isWhole(block, from, to) ? block.element : block.slice(from, to))
    offset += block.atoms.length
  }
  return content
}

function isWhole(block: MeasuredBlock, from: number, to: number): boolean {
  return from === 0 && to === block.atoms.length
}
