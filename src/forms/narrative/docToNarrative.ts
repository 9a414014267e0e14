/** From what the editor shows to the saved text of a part. */
import type { Node } from '@tiptap/pm/model'
import type {
  BoundFigure, HeadingBlock, Narrative, NarrativeBlock, NarrativeCell, TextBlock,
} from '../../model/narrative'
import { BOUND_FIGURE } from './nodes/boundFigure'

/** Nodes never change, and an edit keeps all nodes it does not touch. */
const known = new WeakMap<Node, NarrativeBlock>()

/**
 * The blocks of the editor's document, empty paragraphs too. The same node gives the very same
 * block: after a key one block is new.
 */
export function docToNarrative(doc: Node): Narrative {
  return doc.children.map((node) => known.get(node) ?? rememberBlock(node, nodeToBlock(node)))
}

/** Says that a node shows a block. */
export function rememberBlock(node: Node, block: NarrativeBlock): NarrativeBlock {
  known.set(node, block)
  return block
}

/** The same for a document just made of a text; one with blocks that make no node is left alone. */
export function rememberBlocks(doc: Node, narrative: Narrative): void {
  if (doc.childCount === narrative.length) {
    narrative.forEach((block, index) => rememberBlock(doc.child(index), block))
  }
}

function nodeToBlock(node: Node): NarrativeBlock {
  switch (node.type.name) {
    case 'heading': return { type: 'heading', level: levelOf(node), text: node.textContent }
    case 'image': return {
      type: 'image', image: String(node.attrs.image ?? ''), caption: node.textContent,
    }
    case 'table': return {
      type: 'table', rows: node.children.map((row) => row.children.map(nodeToCell)),
    }
    default: return paragraphOf(node)
  }
}

function paragraphOf(node: Node): TextBlock {
  const figures: BoundFigure[] = []
  let text = ''
  for (const child of node.children) {
    const from = text.length
    text += child.text ?? ''
    const mark = child.marks.find(({ type }) => type.name === BOUND_FIGURE)
    if (mark) figures.push({ from, to: text.length, source: String(mark.attrs.source) })
  }
  return { type: 'paragraph', text, ...(figures.length > 0 && { figures }) }
}

function nodeToCell(node: Node): NarrativeCell {
  return {
    text: node.children.map(({ textContent }) => textContent).join('\n'),
    columnSpan: Number(node.attrs.colspan ?? 1),
    rowSpan: Number(node.attrs.rowspan ?? 1),
    head: node.type.name === 'tableHeader',
  }
}

function levelOf(node: Node): HeadingBlock['level'] {
  const level = Number(node.attrs.level)
  return level === 2 || level === 3 ? level : 1
}
