/**
 * Tables of which each line is one cell with a pipe behind it: `规章 |`, `0 |`, merged cells as
 * `|||`.
 */

import type { LooseBlock } from './looseDocument'

const PIPE = /[|｜│┃║]/
const ONLY_PIPES = /^[\s|｜│┃║]*$/
/** A longer line, or a sentence, is no cell. */
const LONGEST_CELL = 60
const SENTENCE = /[。；！？]$/
/** Fewer may be one row of a table or two. */
const FEWEST = 5
/**
 * Of the lines with text in such a table so many have their pipe; the last cell of a row may have
 * none.
 */
const MOSTLY = 0.5

/**
 * The lines with each such cell as a line without pipe; other lines, and tables with rows, as they
 * are.
 */
export function plainPipedCells(lines: string[]): string[] {
  return inStretches(lines, isSingle, settle)
}

/** The same for the paragraphs of a document of any format. */
export function plainPipedBlocks(blocks: LooseBlock[]): LooseBlock[] {
  const textOf = (block: LooseBlock): string => (block.type === 'paragraph' ? block.text : '')
  if (!blocks.some((block) => PIPE.test(textOf(block)))) return blocks
  return inStretches(blocks, (block) => block.type === 'paragraph' && isSingle(block.text), (stretch) => {
    const lines = stretch.map(textOf)
    const plain = settle(lines)
    return plain === lines ? stretch : plain.map((text): LooseBlock => ({ type: 'paragraph', text }))
  })
}

/** The list with each stretch of what belongs together changed. */
function inStretches<Value>(
  list: Value[], belongs: (value: Value) => boolean, change: (stretch: Value[]) => Value[],
): Value[] {
  const done: Value[] = []
  let stretch: Value[] = []
  for (const value of list) {
    if (belongs(value)) {
      stretch.push(value)
      continue
    }
    for (const changed of change(stretch)) done.push(changed)
    done.push(value)
    stretch = []
  }
  return [...done, ...change(stretch)]
}

/** True for a line that may be a single cell, a blank one or none. */
function isSingle(line: string): boolean {
  if (line.includes('\t')) return false
  const cells = line.split(PIPE).filter((cell) => cell.trim() !== '')
  const [text = ''] = cells
  return cells.length <= 1 && text.length <= LONGEST_CELL && !SENTENCE.test(text.trim())
}

/**
 * Without pipes, where the stretch is such a table. A pipe alone is a blank cell, several are
 * merged.
 */
function settle(lines: string[]): string[] {
  const filled = lines.filter((line) => !ONLY_PIPES.test(line))
  const piped = filled.filter((line) => PIPE.test(line))
  if (piped.length < FEWEST || piped.length < MOSTLY * filled.length) return lines
  return lines.flatMap((line) => {
    const pipes = line.split(PIPE).length - 1
    if (!ONLY_PIPES.test(line)) return [line.split(PIPE).join(' ').trim()]
    return pipes > 1 ? [] : ['']
  })
}
