/**
 * What belongs below a guide heading, shown in its empty paragraph; decoration only, never text.
 */
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Guide } from '../../model/template'

const OPENING = '在这里写正文'

/** Hints for the guides of a part. */
export const Hints = Extension.create<{ guides: Guide[] }>({
  name: 'hints',
  addOptions() {
    return { guides: [] }
  },
  addProseMirrorPlugins() {
    const { guides } = this.options
    const drawn = new WeakMap<Node, DecorationSet>()
    return [new Plugin({ props: { decorations: ({ doc }) => {
      const set = drawn.get(doc) ?? DecorationSet.create(doc, hintsIn(doc, guides))
      drawn.set(doc, set)
      return set
    } } })]
  },
})

function hintsIn(doc: Node, guides: Guide[]): Decoration[] {
  const decorations: Decoration[] = []
  doc.forEach((node, at, index) => {
    if (!node.isTextblock || node.content.size > 0) return
    const hint = hintOf(node, index > 0 ? doc.child(index - 1) : null, guides)
    if (hint) {
      decorations.push(Decoration.node(at, at + node.nodeSize, {
        class: 'hinted', 'data-hint': hint,
      }))
    }
  })
  return decorations
}

function hintOf(node: Node, before: Node | null, guides: Guide[]): string {
  if (node.type.name === 'heading') return '标题'
  if (node.type.name === 'image') return '图片说明'
  if (!before) return OPENING
  if (before.type.name !== 'heading') return ''
  return guides.find(({ heading }) => heading === before.textContent)?.hint ?? ''
}
