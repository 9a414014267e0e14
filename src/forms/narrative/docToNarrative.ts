/** From what the editor shows to the saved text of a part. */
import type { JSONContent } from '@tiptap/core'
import type { BoundFigure, HeadingBlock, Narrative, NarrativeBlock, NarrativeCell, TextBlock } from '../../model/narrative'
import { BOUND_FIGURE } from './nodes/boundFigure'

/** The blocks of the editor's document, empty paragraphs too. */
export function docToNarrative(doc: JSONContent): Narrative {
  return (doc.content ?? []).map(nodeToBlock)
}

function nodeToBlock(node: JSONContent): NarrativeBlock {
  switch (node.type) {
    case 'heading': return { type: 'heading', level: levelOf(node), text: textOf(node) }
    case 'image': return { type: 'image', image: String(node.attrs?.image ?? ''), caption: textOf(node) }
    case 'table': return { type: 'table', rows: (node.content ?? []).map((row) => (row.content ?? []).map(nodeToCell)) }
    default: return paragraphOf(node)
  }
}

function paragraphOf(node: JSONContent): TextBlock {
  const figures: BoundFigure[] = []
  let text = ''
  for (const child of node.content ?? []) {
    const from = text.length
    text += child.text ?? ''
    const mark = child.marks?.find(({ type }) => type === BOUND_FIGURE)
    if (mark) figures.push({ from, to: text.length, source: String(mark.attrs?.source) })
  }
  return { type: 'paragraph', text, ...(figures.length > 0 && { figures }) }
}

function nodeToCell(node: JSONContent): NarrativeCell {
  return {
    text: (node.content ?? []).map(textOf).join('\n'),
    columnSpan: Number(node.attrs?.colspan ?? 1),
    rowSpan: Number(node.attrs?.rowspan ?? 1),
    head: node.type === 'tableHeader',
  }
}

function levelOf(node: JSONContent): HeadingBlock['level'] {
  const level = Number(node.attrs?.level)
  return level === 2 || level === 3 ? level : 1
}

function textOf(node: JSONContent): string {
  return (node.content ?? []).map((child) => child.text ?? '').join('')
}
