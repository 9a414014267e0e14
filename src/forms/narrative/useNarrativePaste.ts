/** Everything that comes in from outside: paste, drop, the image button. */
import { Selection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { ref, type Ref } from 'vue'
import type { Narrative } from '../../model/narrative'
import type { ImageShelf } from './images/imageShelf'
import { insertBlocks } from './paste/insertBlocks'
import { placeFiles, placeImages } from './paste/placeImages'
import { readPastedHtml, type Pasted } from './paste/readPastedHtml'
import { readPastedText } from './paste/readPastedText'

export interface NarrativePaste {
  /** One line on images that did not come along and text that was left out; empty for none. */
  notice: Ref<string>
  handlePaste: (view: EditorView, event: ClipboardEvent) => boolean
  handleDrop: (view: EditorView, event: DragEvent) => boolean
  insertFiles: (view: EditorView, files: Blob[]) => Promise<void>
  insert: (view: EditorView, blocks: Narrative) => void
}

interface Hooks {
  shelf: ImageShelf
  /** Around each insertion, so that it is a step of undo by itself. */
  asOneStep: (label: string, insert: () => void) => void
}

/** Handlers for the editor. */
export function useNarrativePaste({ shelf, asOneStep }: Hooks): NarrativePaste {
  const notice = ref('')

  function insert(view: EditorView, blocks: Narrative): void {
    asOneStep('插入文字', () => insertBlocks(view, blocks))
    view.focus()
  }

  function insertPlaced(view: EditorView, { blocks, lost, told }: Pasted): void {
    notice.value = [...lost > 0 ? [`有 ${lost} 张图片没有粘贴进来，请用“图片”按钮插入`] : [], ...told].join('；')
    if (!view.isDestroyed && view.editable) insert(view, blocks)
    if (notice.value === '' && blocks.some(({ type }) => type === 'image')) notice.value = shelf.explainRoom()
  }

  async function insertFiles(view: EditorView, files: Blob[]): Promise<void> {
    const placed = await placeFiles(files, shelf)
    insertPlaced(view, { ...placed, lost: 0 })
    if (placed.lost > 0) notice.value = `有 ${placed.lost} 个文件不是能读的图片，请选 PNG 或 JPEG 图片`
  }

  function take(view: EditorView, data: DataTransfer): boolean {
    const html = data.getData('text/html')
    const files = [...data.files].filter((file) => file.type.startsWith('image/'))
    const pasted: Pasted = html === '' ? { blocks: readPastedText(data.getData('text/plain')), lost: 0, told: [] } : readPastedHtml(html)
    const hasOnlyFiles = pasted.blocks.length === 0 && files.length > 0
    if (hasOnlyFiles) void insertFiles(view, files)
    else if (pasted.blocks.some(({ type }) => type === 'image')) void placeImages(pasted, shelf).then((placed) => insertPlaced(view, placed))
    else insertPlaced(view, pasted)
    return true
  }

  return {
    notice, insert, insertFiles,
    handlePaste: (view, { clipboardData }) => clipboardData !== null && take(view, clipboardData),
    handleDrop(view, event) {
      if (view.dragging || !event.dataTransfer) return false
      event.preventDefault()
      moveTo(view, event)
      return take(view, event.dataTransfer)
    },
  }
}

function moveTo(view: EditorView, { clientX, clientY }: DragEvent): void {
  const place = view.posAtCoords({ left: clientX, top: clientY })
  if (!place) return
  view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(place.pos))))
}

