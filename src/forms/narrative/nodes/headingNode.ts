import { InputRule } from '@tiptap/core'
import { Heading } from '@tiptap/extension-heading'
import { readNumber } from '../../../model/text/readHeading'
import { setBlocks } from '../setBlocks'

const TYPED_NUMBER = /^([（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、]|[（(]\d{1,2}[）)])$/

/**
 * The heading ladder （一） 1. （1）; below the h2 of the part, numbers counted by the style sheet.
 */
export const HeadingNode = Heading.extend({
  parseHTML() {
    return [1, 2, 3].map((level) => ({ tag: `h${level + 2}`, attrs: { level } }))
  },
  renderHTML({ node }) {
    const level = Number(node.attrs.level)
    return [`h${level + 2}`, { 'data-level': level }, 0]
  },
  addKeyboardShortcuts() {
    return {
      'Mod-Alt-1': () => setBlocks(this.editor, 1),
      'Mod-Alt-2': () => setBlocks(this.editor, 2),
      'Mod-Alt-3': () => setBlocks(this.editor, 3),
    }
  },
  /** A number typed in front of a heading sets its level and is counted from then on. */
  addInputRules() {
    return [new InputRule({
      find: TYPED_NUMBER,
      handler: ({ state, range, match }) => {
        const place = state.doc.resolve(range.from)
        if (place.parent.type !== this.type) return null
        const level = readNumber(`${match[0]}一`)?.level ?? place.parent.attrs.level
        state.tr.delete(range.from, range.to).setNodeMarkup(place.before(), undefined, { level })
        return undefined
      },
    })]
  },
})
