/**
 * The counted numbers （一） 1. （1） in front of headings; decoration only, so that they are never
 * stored and always right.
 */
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { headingNumbers, type HeadingBlock } from '../../model/narrative'

/** Marks each heading with its number, for the style sheet and for screen readers. */
export const CountedNumbers = Extension.create({
  name: 'countedNumbers',
  addProseMirrorPlugins() {
    const plugin: Plugin<DecorationSet> = new Plugin<DecorationSet>({
      state: { init: (_, { doc }) => draw(doc, numbersIn(doc)), apply },
      props: { decorations: (state) => plugin.getState(state) },
    })
    return [plugin]
  },
})

interface Numbered { from: number; to: number; number: string }

/**
 * Drawn anew only where a heading came, went or counts otherwise; else the numbers move with the
 * text.
 */
function apply(tr: Transaction, before: DecorationSet): DecorationSet {
  if (!tr.docChanged) return before
  const numbers = numbersIn(tr.doc)
  const moved = before.map(tr.mapping, tr.doc)
  const shown = moved.find().sort((a, b) => a.from - b.from)
  const isSame = shown.length === numbers.length && numbers.every(({ from, to, number }, index) => {
    const old = shown[index]
    return old?.from === from && old.to === to && (old.spec as Numbered).number === number
  })
  return isSame ? moved : draw(tr.doc, numbers)
}

function draw(doc: Node, numbers: Numbered[]): DecorationSet {
  return DecorationSet.create(doc, numbers.map((spec) =>
    Decoration.node(spec.from, spec.to, { 'data-number': spec.number }, { number: spec.number })))
}

function numbersIn(doc: Node): Numbered[] {
  const places: { from: number; to: number }[] = []
  const headings: HeadingBlock[] = []
  doc.forEach((node, at) => {
    if (node.type.name !== 'heading') return
    places.push({ from: at, to: at + node.nodeSize })
    headings.push({
      type: 'heading', level: Number(node.attrs.level) as HeadingBlock['level'], text: '',
    })
  })
  const numbers = headingNumbers(headings)
  return places.map((place, index) => ({ ...place, number: numbers[index] ?? '' }))
}
