/** The content of the body, of a cell or of a text box as blocks in reading order. */
import { PAPER } from '../../loose/contrast'
import { OddTexts } from '../../loose/oddText'
import { mirrorTable } from '../../loose/looseTable'
import type { LooseBlock, LooseParagraph } from '../../loose/looseDocument'
import { readOwnCell } from './ownCell'
import { readParagraph, type ReadParagraph } from './paragraph'
import { findInside } from './paragraphText'
import type { XmlElement } from './parseXml'
import { CONTENTS_LEFT_OUT, type DocxContext } from './docxContext'
import { groundOf } from './runLook'
import { composeTableBlocks } from './tableBlocks'
import { readTableLooks } from './tableLooks'
import { readRows, type CellContent } from './tableRows'
import { childOf, contentOf, isOn } from './wrappers'

/** Blocks below an element; blank paragraphs are left out. */
export function readBlocks(parent: XmlElement, reading: DocxContext): LooseBlock[] {
  const blocks: LooseBlock[] = []
  let carried = ''
  for (const element of contentOf(parent)) {
    if (element.name === 'w:tbl') {
      const lookAt = readTableLooks(element, reading.styles)
      const rows = readRows(element, reading, (cell, place) => {
        // A cell within a cell tells its own.
        const { odd: outer, cellLook } = reading
        const odd = new OddTexts()
        reading.odd = odd
        const look = lookAt(place)
        const own = childOf(cell, 'w:tcPr')
        // Said to be none, it takes away that of the table.
        const ground = groundOf(own) ?? (childOf(own, 'w:shd') && PAPER)
        reading.cellLook = ground === undefined ? look : { ...look, ground }
        const cellBlocks = readOwnCell(cell, reading) ?? readBlocks(cell, reading)
        reading.odd = outer
        reading.cellLook = cellLook
        return flattenInner(cellBlocks, odd.doubt())
      })
      const isRightToLeft = isOn(childOf(element, 'w:tblPr'), 'w:bidiVisual')
      blocks.push(...composeTableBlocks(rows, reading).map((block): LooseBlock =>
        (isRightToLeft && block.type === 'table'
          ? { ...block, table: mirrorTable(block.table) } : block)))
    }
    if (element.name !== 'w:p') continue
    const paragraph = readParagraph(element, reading)
    paragraph.text = carried + paragraph.text
    carried = paragraph.isJoined ? paragraph.text : ''
    addParagraph(blocks, paragraph, reading)
  }
  return tidy(carried) === '' ? blocks : [...blocks, { type: 'paragraph', text: tidy(carried) }]
}

/** A table of a single text within a cell is that text. */
function flattenInner(blocks: LooseBlock[], doubt: string): CellContent {
  const doubts = [doubt]
  const flat = blocks.map((block): LooseBlock => {
    const filled = block.type === 'table' ? block.table.rows.flat()
      .filter((slot) => slot.isOrigin && (slot.text !== '' || slot.doubt !== undefined)) : []
    const [only] = filled
    if (!only || filled.length > 1) return block
    doubts.push(only.doubt ?? '')
    return { type: 'paragraph', text: only.text }
  })
  return {
    blocks: flat.filter((block) => block.type !== 'paragraph' || block.text !== ''),
    doubt: doubts.filter((sentence) => sentence !== '').join('；'),
  }
}

function addParagraph(blocks: LooseBlock[], paragraph: ReadParagraph, reading: DocxContext): void {
  addDrawings(blocks, paragraph.before, reading)
  const text = paragraph.isJoined ? '' : tidy(paragraph.text)
  if (text !== '' && paragraph.use === 'contents') reading.notes.add(CONTENTS_LEFT_OUT)
  else if (text !== '') addText(blocks, paragraph, text)
  addDrawings(blocks, paragraph.after, reading)
}

/** A caption goes with the picture above; what is read of a chart is a table, below its caption. */
function addText(blocks: LooseBlock[], paragraph: ReadParagraph, text: string): void {
  const last = paragraph.use === 'caption' ? blocks[blocks.length - 1] : undefined
  if (last?.type === 'image' && last.text === '') blocks[blocks.length - 1] = { ...last, text }
  else if (last?.type === 'table' && last.isChart) blocks.splice(-1, 0, blockOf(paragraph, text))
  else blocks.push(blockOf(paragraph, text))
}

function addDrawings(blocks: LooseBlock[], drawings: XmlElement[], reading: DocxContext): void {
  for (const drawing of drawings) blocks.push(...readDrawing(drawing, reading))
}

/** A tab in front may begin a cell and stays. */
function tidy(text: string): string {
  return text.trim() === '' ? '' : text.replace(/^[^\S\t]+/, '').trimEnd()
}

function blockOf({ outline, list }: ReadParagraph, text: string): LooseParagraph {
  return {
    type: 'paragraph', text, ...(outline !== undefined && { outline }),
    ...(list !== undefined && { list }),
  }
}

const IN_DRAWINGS = new Set(['a:blip', 'v:imagedata', 'w:txbxContent', 'c:chart'])

/** Pictures, charts and text boxes of a drawing. */
function readDrawing(drawing: XmlElement, reading: DocxContext): LooseBlock[] {
  return findInside(drawing, IN_DRAWINGS).flatMap((element) => {
    if (element.name === 'w:txbxContent') return readBlocks(element, reading)
    if (element.name === 'c:chart') return reading.chart(element.attributes.id ?? '') ?? []
    const image = reading.image(element.attributes.embed ?? element.attributes.id ?? '')
    return image ? [image] : []
  })
}
