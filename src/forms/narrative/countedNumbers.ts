/** The counted numbers （一） 1. （1） in front of headings; decoration only, so that they are never stored and always right. */
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { headingNumbers, type HeadingBlock, type Narrative } from '../../model/narrative'

/** Marks each heading with its number, for the style sheet and for screen readers. */
export const CountedNumbers = Extension.create({
  name: 'countedNumbers',
  addProseMirrorPlugins() {
    return [new Plugin({ props: { decorations: ({ doc }) => DecorationSet.create(doc, numbersIn(doc)) } })]
  },
})

function numbersIn(doc: Node): Decoration[] {
  const numbers = headingNumbers(outline(doc))
  const decorations: Decoration[] = []
  doc.forEach((node, at, index) => {
    if (node.type.name === 'heading') decorations.push(Decoration.node(at, at + node.nodeSize, { 'data-number': numbers[index] ?? '' }))
  })
  return decorations
}

/** Headings by level; everything else counts as a paragraph. */
function outline(doc: Node): Narrative {
  return doc.content.content.map((node) => (node.type.name === 'heading'
    ? { type: 'heading', level: Number(node.attrs.level) as HeadingBlock['level'], text: '' }
    : { type: 'paragraph', text: '' }))
}
