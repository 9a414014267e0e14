/**
 * A figure that follows its source, as a mark on its digits; typing into it makes it plain text.
 */
import { Mark } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { changedBlocks, type ChangedBlocks } from '../changedBlocks'

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
    return ['span', {
      class: 'bound', title: `来自${this.options.labelOf(String(mark.attrs.source))}，随表更新`,
    }, 0]
  },
  addProseMirrorPlugins() {
    return [new Plugin({
      appendTransaction(transactions, before, { doc, tr, schema }) {
        if (!transactions.some(({ docChanged }) => docChanged)) return null
        const loose = findLoose(doc, changedBlocks(before.doc, doc))
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

/**
 * Of the blocks that changed: marks on other words than they were set on, on part of a longer
 * number, and outside the paragraphs of the text, where nothing follows.
 */
function findLoose(doc: Node, { from, to, at }: ChangedBlocks): Stretch[] {
  const loose: Stretch[] = []
  let start = at
  for (let index = from; index < to; index += 1) {
    const node = doc.child(index)
    if (node.isTextblock) loose.push(...looseIn(node, start, node.type.name === 'paragraph'))
    else {
      node.descendants((inner, place) => {
        if (inner.isTextblock) loose.push(...looseIn(inner, start + 1 + place, false))
      })
    }
    start += node.nodeSize
  }
  return loose
}

interface Stretch { from: number; to: number }

function looseIn(block: Node, at: number, isOwnParagraph: boolean): Stretch[] {
  const loose: Stretch[] = []
  block.forEach((node, offset, index) => {
    const mark = sourceOf(node)
    const isSound = !mark
      || (isOwnParagraph && node.text === mark.shown && !isExtended(block, index))
    if (!isSound) loose.push({ from: at + 1 + offset, to: at + 1 + offset + node.nodeSize })
  })
  return loose
}

const ENDS_IN_DIGIT = /\d[.,]?$/
/** 万元 is a unit of its own. */
const GOES_ON_AS_NUMBER = /^([.,]?\d|[万亿千百](?!元)|[%％])/

/** True where the text beside it makes it part of another number: 16 in 160, 16.5, 16万. */
function isExtended(parent: Node, index: number): boolean {
  const textAt = (place: number): string => parent.maybeChild(place)?.text ?? ''
  return (index > 0 && ENDS_IN_DIGIT.test(textAt(index - 1)))
    || GOES_ON_AS_NUMBER.test(textAt(index + 1))
}
