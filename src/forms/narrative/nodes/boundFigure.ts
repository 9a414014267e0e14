/** A figure that follows its source, as a mark on its digits; typing into it makes it plain text. */
import { Mark } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'

export const BOUND_FIGURE = 'boundFigure'

export interface BoundFigureOptions {
  /** Names a source for the clerk. */
  labelOf: (source: string) => string
}

/** `shown` is the text it was bound with: a mark on any other text has been edited and goes. */
export const BoundFigureMark = Mark.create<BoundFigureOptions>({
  name: BOUND_FIGURE,
  inclusive: false,
  addOptions() {
    return { labelOf: (source) => source }
  },
  addAttributes() {
    return { source: { default: '', rendered: false }, shown: { default: '', rendered: false } }
  },
  renderHTML({ mark }) {
    return ['span', { class: 'bound', title: `来自${this.options.labelOf(String(mark.attrs.source))}，随表更新` }, 0]
  },
  addProseMirrorPlugins() {
    return [new Plugin({
      appendTransaction(transactions, _before, { doc, tr, schema }) {
        if (!transactions.some(({ docChanged }) => docChanged)) return null
        const loose = findLoose(doc)
        for (const { from, to } of loose) tr.removeMark(from, to, schema.marks[BOUND_FIGURE])
        return loose.length > 0 ? tr : null
      },
    })]
  },
})

export interface BoundPlace { from: number; to: number; source: string; shown: string }

/** The bound figure around or at the edge of a position; undefined for none. */
export function boundFigureAt(doc: Node, at: number): BoundPlace | undefined {
  const place = doc.resolve(at)
  const nodes = [place.nodeBefore, place.nodeAfter]
  const index = nodes.findIndex((node) => node !== null && sourceOf(node) !== undefined)
  const node = nodes[index]
  const mark = node && sourceOf(node)
  if (!node || !mark) return undefined
  const from = place.textOffset > 0 ? at - place.textOffset : index === 0 ? at - node.nodeSize : at
  return { from, to: from + mark.shown.length, ...mark }
}

function sourceOf(node: Node): { source: string; shown: string } | undefined {
  const mark = node.marks.find(({ type }) => type.name === BOUND_FIGURE)
  return mark && { source: String(mark.attrs.source), shown: String(mark.attrs.shown) }
}

/** Marks on other words than they were set on, and those outside the paragraphs of the text, where nothing follows. */
function findLoose(doc: Node): { from: number; to: number }[] {
  const loose: { from: number; to: number }[] = []
  doc.descendants((node, at, parent) => {
    const mark = node.isText ? sourceOf(node) : undefined
    if (mark && (node.text !== mark.shown || !isOwnParagraph(doc, at, parent))) loose.push({ from: at, to: at + node.nodeSize })
  })
  return loose
}

function isOwnParagraph(doc: Node, at: number, parent: Node | null): boolean {
  return parent?.type.name === 'paragraph' && doc.resolve(at).depth === 1
}
