/**
 * Paragraphs that are each a line of a wrapped text, as text of a PDF is once it was pasted into a
 * page or a Word file.
 */
import type { FormWords, LooseBlock, LooseParagraph } from './looseDocument'
import { joinWrapped } from './joinWrapped'

/** Lines that end within a sentence; a text that is not wrapped has hardly any. */
const FEWEST_OPEN = 5
const ENDS = /[。！？：；!?;”"』」）)]$/
const INSIDE = /[，、；。：]/

/** The blocks with lines put together to paragraphs; as they are where they are not wrapped. */
export function joinWrappedBlocks(blocks: LooseBlock[], words: FormWords): LooseBlock[] {
  const done: LooseBlock[] = []
  let run: LooseParagraph[] = []
  const close = (): void => {
    for (const block of joinRun(run, words)) done.push(block)
    run = []
  }
  for (const block of blocks) {
    if (block.type === 'paragraph' && block.outline === undefined && block.list === undefined) run.push(block)
    else {
      close()
      done.push(block)
    }
  }
  close()
  return done
}

function joinRun(run: LooseParagraph[], words: FormWords): LooseParagraph[] {
  if (run.length < FEWEST_OPEN && run.every(({ text }) => !text.includes('\n'))) return run
  const lines = run.flatMap(({ text }) => text.replace(/\u00a0/g, ' ').trimEnd().split('\n'))
  if (lines.filter((line) => INSIDE.test(line) && !ENDS.test(line)).length < FEWEST_OPEN) return run
  const joined = joinWrapped(lines, words)
  return joined.length === lines.length ? run : joined.map((text) => ({ type: 'paragraph', text }))
}
