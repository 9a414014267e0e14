import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import type { Narrative } from '../../model/narrative'
import { narrativeToDoc } from './narrativeToDoc'

/** Brings the editor to a text changed elsewhere (undo, import) by the smallest replacement, so that cursor and scroll stay; not reported as an edit. */
export function applyNarrative(editor: Editor, narrative: Narrative): void {
  const next = editor.schema.nodeFromJSON(narrativeToDoc(narrative))
  const difference = diff(editor.state.doc, next)
  if (!difference) return
  const { from, to, nextTo } = difference
  const tr = editor.state.tr.replace(from, to, next.slice(from, nextTo))
  const sound = tr.doc.eq(next) ? tr : replaceAll(editor.state.tr, next)
  editor.view.dispatch(sound.setMeta('preventUpdate', true))
}

interface Difference { from: number; to: number; nextTo: number }

function diff(before: Node, after: Node): Difference | null {
  const from = before.content.findDiffStart(after.content)
  const ends = before.content.findDiffEnd(after.content)
  if (from === null || !ends) return null
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b))
  return { from, to: ends.a + overlap, nextTo: ends.b + overlap }
}

/** Where the small replacement does not fit the structure. */
function replaceAll(tr: Transaction, next: Node): Transaction {
  return tr.replaceWith(0, tr.doc.content.size, next.content)
}
