import { Node, type Editor } from '@tiptap/core'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'

export interface ImageOptions {
  /** The data address of an image of the report. */
  sourceOf: (id: string) => string
}

/**
 * An image of the report with its caption as text below; isolating, so that neither melts into its
 * neighbours.
 */
export const ImageNode = Node.create<ImageOptions>({
  name: 'image',
  group: 'block',
  content: 'text*',
  isolating: true,
  defining: true,
  draggable: true,
  addOptions() {
    return { sourceOf: () => '' }
  },
  addAttributes() {
    return { image: { default: '', rendered: false } }
  },
  parseHTML() {
    return [{
      tag: 'figure[data-image]',
      contentElement: 'figcaption',
      getAttrs: (element) => ({ image: element.getAttribute('data-image') }),
    }]
  },
  renderHTML({ node }) {
    const id = String(node.attrs.image)
    const src = this.options.sourceOf(id)
    const image = { src, alt: node.textContent || '图片', contenteditable: 'false' }
    const marks = { 'data-image': id, ...(src === '' && { 'data-missing': '' }) }
    return ['figure', marks, ['img', image], ['figcaption', 0]]
  },
  addKeyboardShortcuts() {
    return { Enter: () => leaveCaption(this.editor), Backspace: () => selectImage(this.editor) }
  },
})

/** Enter in a caption goes on below the image. */
function leaveCaption(editor: Editor): boolean {
  const { $to } = editor.state.selection
  if ($to.parent.type.name !== 'image') return false
  return editor.commands.command(({ tr, state }) => {
    const after = $to.after()
    const paragraph = state.schema.nodes.paragraph?.create()
    if (!paragraph) return false
    tr.insert(after, paragraph).setSelection(TextSelection.create(tr.doc, after + 1))
      .scrollIntoView()
    return true
  })
}

/** Backspace at the start of a caption marks the image; a second one deletes it. */
function selectImage(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection
  if (!empty || $from.parent.type.name !== 'image' || $from.parentOffset > 0) return false
  return editor.commands.command(({ tr }) => {
    tr.setSelection(NodeSelection.create(tr.doc, $from.before()))
    return true
  })
}
