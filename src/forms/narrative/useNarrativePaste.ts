/** Everything that comes in from outside: paste, drop, the image button. */
import { Selection, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import type { Narrative } from '../../model/narrative'
import type { NarrativePart } from '../../model/report'
import type { ImagePool } from './images/imagePool'
import { insertBlocks, surroundings } from './paste/insertBlocks'
import { isWholeReport, takeOwnTitle } from './paste/partTitles'
import { placeFiles, placeImages } from './paste/placeImages'
import { readPastedHtml, type Pasted } from './paste/readPastedHtml'
import { readPastedText } from './paste/readPastedText'

/** A paste that holds a whole report, and waits for the clerk's word. */
export interface ReportPaste {
  html: string
  text: string
  /** Puts it into this part after all. */
  insert: () => void
}

export interface NarrativePaste {
  offered: ShallowRef<ReportPaste | null>
  /** One line on images that did not come along and text that was left out; empty for none. */
  notice: Ref<string>
  handlePaste: (view: EditorView, event: ClipboardEvent) => boolean
  handleDrop: (view: EditorView, event: DragEvent) => boolean
  insertFiles: (view: EditorView, files: Blob[]) => Promise<void>
  insert: (view: EditorView, blocks: Narrative) => void
}

interface Hooks {
  part: NarrativePart
  pool: ImagePool
  /** Around each insertion, so that it is a step of undo by itself. */
  asOneStep: (label: string, insert: () => void) => void
}

const JOINED = '粘贴的文字像是按页宽断了行，已接成段落；要保留原来的分行，请撤销一次'

/** Handlers for the editor. */
export function useNarrativePaste({ part, pool, asOneStep }: Hooks): NarrativePaste {
  const notice = ref('')
  const offered = shallowRef<ReportPaste | null>(null)

  function insert(view: EditorView, blocks: Narrative): void {
    asOneStep('插入文字', () => insertBlocks(view, blocks))
    view.focus()
  }

  function insertPlaced(view: EditorView, { blocks, lost, messages, joined }: Pasted): void {
    const isJoined = joined !== undefined && surroundings(view) === 'text'
    notice.value = [
      ...(lost > 0 ? [`有 ${lost} 张图片没有粘贴进来，请用“图片”按钮插入`] : []), ...messages,
      ...(isJoined ? [JOINED] : []),
    ].join('；')
    if (!view.isDestroyed && view.editable) {
      const { from } = view.state.selection
      insert(view, blocks)
      // A step of its own: undone once, the lines stand as they were pasted.
      if (isJoined) asOneStep('接起折断的行', () => replaceFrom(view, from, joined))
    }
    if (notice.value === '' && blocks.some(({ type }) => type === 'image')) {
      notice.value = pool.explainRoom()
    }
  }

  async function insertFiles(view: EditorView, files: Blob[]): Promise<void> {
    const placed = await placeFiles(files, pool)
    const messages = placed.lost > 0
      ? [`有 ${placed.lost} 个文件不是能读的图片，请选 PNG 或 JPEG 图片`] : []
    insertPlaced(view, { ...placed, lost: 0, messages })
  }

  function take(view: EditorView, data: DataTransfer): boolean {
    const { files, pasted, ...brought } = readData(data)
    offered.value = isWholeReport(pasted.blocks)
      ? { ...brought, insert: () => insertPasted(view, pasted) } : null
    if (pasted.blocks.length === 0 && files.length > 0) void insertFiles(view, files)
    else if (!offered.value) insertPasted(view, withoutTitle(pasted, part))
    return true
  }

  function insertPasted(view: EditorView, pasted: Pasted): void {
    offered.value = null
    if (pasted.blocks.some(({ type }) =>
      type === 'image')) void placeImages(pasted, pool).then((placed) => insertPlaced(view, placed))
    else insertPlaced(view, pasted)
  }

  return {
    notice, offered, insert, insertFiles,
    handlePaste: (view, { clipboardData }) => clipboardData !== null && take(view, clipboardData),
    handleDrop(view, event) {
      if (view.dragging || !event.dataTransfer) return false
      event.preventDefault()
      moveTo(view, event)
      return take(view, event.dataTransfer)
    },
  }
}

/** Other blocks for what stands from there to the cursor. */
function replaceFrom(view: EditorView, from: number, blocks: Narrative): void {
  const { doc, selection, tr } = view.state
  view.dispatch(tr.setSelection(TextSelection.create(doc, from, selection.to)))
  insertBlocks(view, blocks)
}

interface Brought { html: string; text: string; files: File[]; pasted: Pasted }

/** The rich text where there is one, else the plain text; image files beside it. */
function readData(data: DataTransfer): Brought {
  const [html, text] = [data.getData('text/html'), data.getData('text/plain')]
  const files = [...data.files].filter((file) => file.type.startsWith('image/'))
  return {
    html, text, files,
    pasted: html === ''
      ? readPastedText(text) : readPastedHtml(html),
  }
}

/** The form prints the title of the part: pasted with the text it would stand twice. */
function withoutTitle(pasted: Pasted, part: NarrativePart): Pasted {
  const { blocks, title } = takeOwnTitle(pasted.blocks, part)
  const { joined } = pasted
  return title === ''
    ? pasted
    : {
      ...pasted, blocks, ...(joined && { joined: takeOwnTitle(joined, part).blocks }),
      messages: [...pasted.messages, `“${title}”是本部分的标题，会自动印出，没有重复贴入`],
    }
}

function moveTo(view: EditorView, { clientX, clientY }: DragEvent): void {
  const place = view.posAtCoords({ left: clientX, top: clientY })
  if (!place) return
  view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(place.pos))))
}

