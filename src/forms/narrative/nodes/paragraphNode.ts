import type { Editor } from '@tiptap/core'
import { Paragraph } from '@tiptap/extension-paragraph'
import { readHeading } from '../../../model/text/readHeading'
import { setBlocks } from '../setBlocks'

/** 正文; a line typed as `（三）下一步打算` is a heading once Enter ends it. */
export const ParagraphNode = Paragraph.extend({
  addKeyboardShortcuts() {
    return { 'Mod-Alt-0': () => setBlocks(this.editor, 0), 'Enter': () => endHeading(this.editor) }
  },
})

/**
 * The first step of the ladder only: short lines with `1.` are as often items of a list. The number
 * is counted from then on; one undo makes it the paragraph it was.
 */
function endHeading({ state, view }: Editor): boolean {
  const { $from, empty } = state.selection
  const { parent } = $from
  const isAtEnd = empty && $from.depth === 1 && $from.parentOffset === parent.content.size
  if (!isAtEnd || parent.type.name !== 'paragraph' || parent.childCount !== 1) return false
  const { heading, paragraph } = state.schema.nodes
  const read = readHeading(parent.textContent)
  if (read?.level !== 1 || !heading || !paragraph) return false
  const from = $from.before()
  const tr = state.tr.setNodeMarkup(from, heading, { level: 1 })
  tr.delete(from + 1, $from.pos - read.text.length)
  tr.split(tr.mapping.map($from.pos), 1, [{ type: paragraph }])
  view.dispatch(tr.scrollIntoView())
  return true
}
