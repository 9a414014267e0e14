/** Puts bound figures and composed paragraphs into the text, and takes bindings away. */
import type { Editor } from '@tiptap/core'
import { Fragment, Node } from '@tiptap/pm/model'
import { Selection, TextSelection } from '@tiptap/pm/state'
import type { Narrative } from '../../../model/narrative'
import { BOUND_FIGURE, type BoundPlace } from '../nodes/boundFigure'
import { blockToNodes } from '../narrativeToDoc'

/**
 * The figure instead of the selection; in headings, captions and table cells it stays plain text.
 */
export function insertFigure({ view }: Editor, source: string, figure: string): void {
  const { schema, tr } = view.state
  const mark = schema.marks[BOUND_FIGURE]?.create({ source, shown: figure })
  view.dispatch(tr.replaceSelectionWith(schema.text(figure, mark ? [mark] : []), false)
    .scrollIntoView())
}

export interface Binding { from: number; to: number; source: string }

/** Binds words that are the figures of their sources already. */
export function bindWords({ view }: Editor, bindings: Binding[]): void {
  const { tr, doc, schema } = view.state
  for (const { from, to, source } of bindings) {
    const mark = schema.marks[BOUND_FIGURE]?.create({ source, shown: doc.textBetween(from, to) })
    if (mark) tr.addMark(from, to, mark)
  }
  view.dispatch(tr)
}

/** The digits stay as plain text. */
export function unbind({ view }: Editor, { from, to }: BoundPlace): void {
  const { tr, schema } = view.state
  view.dispatch(tr.removeMark(from, to, schema.marks[BOUND_FIGURE]))
}

/**
 * Paragraphs below the heading, at the end of the text where there is none by that name; an empty
 * paragraph in their place gives way. The cursor goes behind them.
 */
export function insertBelow({ view }: Editor, heading: string, blocks: Narrative): void {
  const { tr, schema, doc } = view.state
  const nodes =
    Fragment.from(blocks.flatMap(blockToNodes).map((json) => Node.fromJSON(schema, json)))
  const place = placeBelow(doc, heading)
  tr.replaceWith(place.from, place.to, place.isNew && heading !== ''
    ? Fragment.from([Node.fromJSON(doc.type.schema, {
      type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: heading }],
    }), ...nodes.content]) : nodes)
  const before = Selection.findFrom(tr.doc.resolve(tr.mapping.map(place.to)), -1, true)
  view.dispatch(tr.setSelection(before ?? TextSelection.atEnd(tr.doc)).scrollIntoView())
}

/** The first heading of the first level with this name; -1 for none. */
export function headingIndex(doc: Node, heading: string): number {
  return heading === '' ? -1 : doc.children.findIndex((node) =>
    node.type.name === 'heading' && node.attrs.level === 1 && node.textContent.includes(heading))
}

interface Place { from: number; to: number; isNew: boolean }

function placeBelow(doc: Node, heading: string): Place {
  const index = headingIndex(doc, heading)
  const from = index < 0
    ? doc.content.size
    : doc.children.slice(0, index + 1).reduce((size, node) => size + node.nodeSize, 0)
  if (index >= 0) return { from, to: from + emptySize(doc.maybeChild(index + 1)), isNew: false }
  return { from: from - emptySize(doc.lastChild), to: from, isNew: true }
}

function emptySize(node: Node | null): number {
  return node?.type.name === 'paragraph' && node.content.size === 0 ? node.nodeSize : 0
}
