import { Paragraph } from '@tiptap/extension-paragraph'
import { setBlocks } from '../setBlocks'

/** 正文. */
export const ParagraphNode = Paragraph.extend({
  addKeyboardShortcuts() {
    return { 'Mod-Alt-0': () => setBlocks(this.editor, 0) }
  },
})
