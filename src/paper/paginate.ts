import type { PageLook } from '../model/pageLook'
import { measureBlocks, type MeasuredBlock } from './measureBlocks'
import { planPages } from './planPages'

/** One page: its blocks from top to bottom, and what stands above them. */
export interface PageContent { blocks: HTMLElement[]; notice: string; look?: PageLook }

/**
 * Splits the blocks laid out in `host` into pages of its height; every text lands on exactly one
 * page.
 */
export function paginate(host: HTMLElement, look?: PageLook): PageContent[] {
  const room = host.getBoundingClientRect().height
  const blocks = measureBlocks(host, room)
  const atoms = blocks.flatMap((block) => block.atoms)
  const starts = planPages(atoms, room)
  const notice = host.querySelector('.draft-notice')?.textContent ?? ''
  return starts.map((start, page) => ({
    blocks: blocksOf(blocks, start, starts[page + 1] ?? atoms.length),
    notice: page === 0 ? '' : notice,
    look,
  }))
}

function blocksOf(blocks: MeasuredBlock[], start: number, end: number): HTMLElement[] {
  const content: HTMLElement[] = []
  let offset = 0
  for (const block of blocks) {
    const from = Math.max(0, start - offset)
    const to = Math.min(block.atoms.length, end - offset)
    if (from < to) {
      const isWhole = from === 0 && to === block.atoms.length
      content.push(isWhole ? block.element : block.slice(from, to))
    }
    offset += block.atoms.length
  }
  return content
}
