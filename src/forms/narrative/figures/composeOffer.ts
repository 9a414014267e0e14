/** A button beside the hint of an empty section that the form can write itself. */
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { headingIndex } from './insertFigures'

export interface ComposeOfferOptions {
  /** '' offers nothing. */
  heading: string
  label: string
  isReady: () => boolean
  onTake: () => void
}

/** Shown below its heading while nothing stands there. */
export const ComposeOffer = Extension.create<ComposeOfferOptions>({
  name: 'composeOffer',
  addOptions() {
    return { heading: '', label: '', isReady: () => false, onTake: () => undefined }
  },
  addProseMirrorPlugins() {
    const { options } = this
    return [new Plugin(
      { props: { decorations: ({ doc }) => DecorationSet.create(doc, offerIn(doc, options)) } },
    )]
  },
})

function offerIn(doc: Node, options: ComposeOfferOptions): Decoration[] {
  const index = headingIndex(doc, options.heading)
  const [heading, body, next] = [index, index + 1, index + 2]
    .map((place) => (index < 0 ? null : doc.maybeChild(place)))
  const isEmpty = body?.type.name === 'paragraph' && body.content.size === 0
    && (!next || next.type.name === 'heading')
  if (!heading || !isEmpty || !options.isReady()) return []
  const at = doc.children.slice(0, index + 1).reduce((size, node) => size + node.nodeSize, 0)
  return [
    Decoration.node(at, at + body.nodeSize, { class: 'offered' }),
    Decoration.widget(at + 1, () => {
      const button = Object.assign(document.createElement('button'), {
        type: 'button', className: 'button small offer', textContent: options.label,
        contentEditable: 'false',
      })
      button.addEventListener('mousedown', (event) => event.preventDefault())
      button.addEventListener('click', options.onTake)
      return button
    }, {
      key: 'compose', side: 1, ignoreSelection: true, stopEvent: () => true,
    }),
  ]
}
