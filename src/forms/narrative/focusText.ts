import type { Editor } from '@tiptap/core'

/**
 * Back to the text at once: the editor's own command waits for a frame, and a key typed meanwhile
 * would be lost.
 */
export function focusText({ view }: Editor): void {
  view.focus()
}

/**
 * Puts the cursor into the first paragraph, below the first heading, so that whoever is led here by
 * a finding can write on.
 */
export function startInText(editor: Editor): void {
  let first = -1
  editor.state.doc.forEach((node, at) => {
    if (first < 0 && node.type.name === 'paragraph') first = at + 1 + node.content.size
  })
  if (first >= 0) editor.commands.setTextSelection(first)
}
