/**
 * Puts blocks at the cursor: as text within a paragraph, as lines in a table cell, as one line in a
 * caption.
 */
import { Fragment, Node, Slice } from '@tiptap/pm/model'
import { Selection, type Transaction } from '@tiptap/pm/state'
import { handlePaste as pasteCells } from '@tiptap/pm/tables'
import type { EditorView } from '@tiptap/pm/view'
import { blockText, withoutFigures, type Narrative } from '../../../model/narrative'
import { blockToNodes } from '../narrativeToDoc'
import { uncoverLast } from './uncoverLast'

export type Surroundings = 'table' | 'image' | 'text'

/** What the cursor stands in. */
export function surroundings(view: EditorView): Surroundings {
  const { $from } = view.state.selection
  if ($from.parent.type.name === 'image') return 'image'
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type.name === 'table') return 'table'
  }
  return 'text'
}

/**
 * Replaces the selection; a table pasted into a table fills its cells. Figures bound elsewhere come
 * as plain text.
 */
export function insertBlocks(view: EditorView, blocks: Narrative): void {
  if (blocks.length === 0) return
  const place = surroundings(view)
  const [only] = blocks
  const cells = place === 'table' && blocks.length === 1 && only?.type === 'table'
    ? uncoverLast(only) : null
  const slice = sliceOf(nodesOf(view, (cells ? [cells] : asLines(blocks, place)).map(withoutFigures)))
  if (cells && pasteCells(view, new Event('paste') as ClipboardEvent, slice)) return
  const tr = view.state.tr.replaceSelection(slice)
  view.dispatch(endWithParagraph(tr).scrollIntoView().setMeta('paste', true))
}

/** What the paragraph of the cursor has before and behind the selection. */
interface Joint { lead: string; rest: string }

/**
 * Where blocks go that are put at the cursor: into its paragraph where that goes on there; null for
 * below it, where a sentence or heading ends.
 */
export function jointOf({ state: { doc, selection } }: EditorView, blocks: Narrative): Joint | null {
  const { $from, $to } = selection
  const lead = doc.textBetween($from.start(), $from.pos)
  const isEnd = $to.parent.type.name === 'heading' || /[。！？；]$/.test(lead)
  const isOther = $to.parent.content.size > 0 && blocks.some(({ type }) => type !== 'paragraph')
  return isEnd || isOther ? null : { lead, rest: doc.textBetween($to.pos, $to.end()) }
}

/** Puts blocks with their bound figures at the cursor; as lines in a table or caption. */
export function insertWithFigures(view: EditorView, blocks: Narrative): void {
  if (surroundings(view) !== 'text') return insertBlocks(view, blocks)
  const { tr, selection: { $to: { pos } } } = view.state
  if (jointOf(view, blocks)) tr.replaceSelection(sliceOf(nodesOf(view, blocks)))
  else {
    const behind = view.state.doc.resolve(pos).after(1)
    const nodes = Fragment.from(nodesOf(view, blocks))
    tr.insert(behind, nodes).setSelection(Selection.near(tr.doc.resolve(behind + nodes.size), -1))
  }
  view.dispatch(endWithParagraph(tr).scrollIntoView().setMeta('paste', true))
}

function nodesOf(view: EditorView, blocks: Narrative): Node[] {
  return blocks.flatMap(blockToNodes).map((json) => Node.fromJSON(view.state.schema, json))
}

function asLines(blocks: Narrative, place: Surroundings): Narrative {
  if (place === 'text') return blocks
  const lines = blocks.flatMap((block) => blockText(block).split('\n'))
  const joined = place === 'image' ? [lines.join(' ')] : lines
  return joined.map((text) => ({ type: 'paragraph', text }))
}

/** Open at paragraphs, so that their text goes on in the paragraph of the cursor. */
function sliceOf(nodes: Node[]): Slice {
  const isOpen = (node: Node | undefined): boolean => node?.type.name === 'paragraph'
    || (nodes.length === 1 && node?.type.name === 'heading')
  return new Slice(
    Fragment.from(nodes), isOpen(nodes[0]) ? 1 : 0, isOpen(nodes[nodes.length - 1]) ? 1 : 0,
  )
}

/** There is always a paragraph to go on with below a table or an image. */
export function endWithParagraph(tr: Transaction): Transaction {
  const last = tr.doc.lastChild
  const paragraph = tr.doc.type.schema.nodes.paragraph
  if (!paragraph || (last?.type.name !== 'table' && last?.type.name !== 'image')) return tr
  return tr.insert(tr.doc.content.size, paragraph.create())
}
