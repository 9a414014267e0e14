import type { Editor } from '@tiptap/core'

/**
 * Back to the text at once: the editor's own command waits for a frame, and a key typed meanwhile
 * would be lost.
 */
export function focusText({ view }: Editor): void {
  view.focus()
}
