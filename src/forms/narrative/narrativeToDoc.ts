/** From the saved text of a part to what the editor shows. */
import type { JSONContent } from '@tiptap/core'
import type {
  BoundFigure, Narrative, NarrativeBlock, NarrativeCell, TextBlock,
} from '../../model/narrative'
import { BOUND_FIGURE } from './nodes/boundFigure'

/**
 * The editor's document; a text without blocks becomes one empty paragraph, a table without cells
 * is left out.
 */
export function narrativeToDoc(narrative: Narrative): JSONContent {
  const content = narrative.flatMap(blockToNodes)
  return { type: 'doc', content: content.length > 0 ? content : [paragraph('')] }
}

/** The nodes of one block: one, or none for a table without cells. */
export function blockToNodes(block: NarrativeBlock): JSONContent[] {
  switch (block.type) {
    case 'paragraph': return [block.figures
      ? boundParagraph(block, block.figures) : paragraph(block.text)]
    case 'heading': return [{
      type: 'heading', attrs: { level: block.level }, ...textContent(block.text),
    }]
    case 'image': return [{
      type: 'image', attrs: { image: block.image }, ...textContent(block.caption),
    }]
    case 'table': {
      if (!block.rows.some((row) => row.length > 0)) return []
      return [{
        type: 'table',
        content: block.rows.map((row) => ({ type: 'tableRow', content: row.map(cellToNode) })),
      }]
    }
  }
}

/** Line breaks of a cell become paragraphs. */
function cellToNode({ text, columnSpan, rowSpan, head }: NarrativeCell): JSONContent {
  return {
    type: head ? 'tableHeader' : 'tableCell',
    attrs: { colspan: columnSpan, rowspan: rowSpan },
    content: text.split('\n').map(paragraph),
  }
}

function paragraph(text: string): JSONContent {
  return { type: 'paragraph', ...textContent(text) }
}

/** Digits of bound figures carry their mark. */
function boundParagraph({ text }: TextBlock, figures: BoundFigure[]): JSONContent {
  const content: JSONContent[] = []
  let end = 0
  for (const { from, to, source } of figures) {
    const shown = text.slice(from, to)
    content.push(
      ...piece(text.slice(end, from)),
      ...piece(shown, [{ type: BOUND_FIGURE, attrs: { source, shown } }]),
    )
    end = to
  }
  return { type: 'paragraph', content: [...content, ...piece(text.slice(end))] }
}

function piece(text: string, marks?: JSONContent['marks']): JSONContent[] {
  return text === '' ? [] : [{ type: 'text', text, ...(marks && { marks }) }]
}

/** The editor knows no empty text node. */
function textContent(text: string): Pick<JSONContent, 'content'> {
  return text === '' ? {} : { content: [{ type: 'text', text }] }
}
