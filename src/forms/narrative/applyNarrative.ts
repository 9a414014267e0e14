import type { Editor } from '@tiptap/core'
import { Fragment, Node } from '@tiptap/pm/model'
import type { Narrative, NarrativeBlock } from '../../model/narrative'
import { docToNarrative, rememberBlock } from './docToNarrative'
import { blockToNodes, narrativeToDoc } from './narrativeToDoc'

/**
 * Brings the editor to a text changed elsewhere (undo, import) by the smallest replacement, so that
 * cursor and scroll stay; not reported as an edit. Blocks it shows already cost nothing.
 */
export function applyNarrative(editor: Editor, narrative: Narrative): void {
  // The document of a text, with the nodes of the shown one for the blocks they have in common.
  const shown = editor.state.doc
  const known = new Map(docToNarrative(shown).map((block, index) => [block, shown.child(index)]))
  const nodes = narrative.flatMap((block) => known.get(block) ?? nodesOf(block, shown))
  const next = nodes.length > 0
    ? shown.copy(Fragment.from(nodes)) : Node.fromJSON(shown.type.schema, narrativeToDoc([]))
  const difference = diff(editor.state.doc, next)
  if (!difference) return
  const { from, to, nextTo } = difference
  const tr = editor.state.tr.replace(from, to, next.slice(from, nextTo))
  // All of it where the small replacement does not fit the structure.
  const { doc, tr: whole } = editor.state
  const sound = tr.doc.eq(next) ? tr : whole.replaceWith(0, doc.content.size, next.content)
  editor.view.dispatch(sound.setMeta('preventUpdate', true))
}

function nodesOf(block: NarrativeBlock, { type: { schema } }: Node): Node[] {
  const nodes = blockToNodes(block).map((json) => Node.fromJSON(schema, json))
  nodes.forEach((node) => rememberBlock(node, block))
  return nodes
}

interface Difference { from: number; to: number; nextTo: number }

function diff(before: Node, after: Node): Difference | null {
  const from = before.content.findDiffStart(after.content)
  const ends = before.content.findDiffEnd(after.content)
  if (from === null || !ends) return null
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b))
  return { from, to: ends.a + overlap, nextTo: ends.b + overlap }
}

