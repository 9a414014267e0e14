/**
 * What a document says, without its looks, so that preview, print and Word can be compared: texts,
 * and tables as cells in their places, in reading order.
 */
import { Window } from 'happy-dom'
import { placeTextCells } from '../../../src/document'
import type { DocumentNode, DocumentTree } from '../../../src/model/document'
import { readDocxText } from '../files/readDocxText'

export interface CellText {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  text: string
}
export type DocumentText = (string | CellText[])[]

/** The tree's own words; an image says its caption, blank texts and page breaks say nothing. */
export function textOfTree({ nodes }: DocumentTree): DocumentText {
  return nodes.map(textOfNode).filter((text) => text !== '')
}

function textOfNode(node: DocumentNode): DocumentText[number] {
  switch (node.type) {
    case 'officialTable': return node.cells.map(cellText)
    case 'textTable': return placeTextCells(node.rows).cells.map(cellText)
    case 'image': case 'chart': return node.caption
    case 'pageBreak': return ''
    default: return node.text
  }
}

function cellText({ row, column, rowSpan, columnSpan, text }: CellText): CellText {
  return { row, column, rowSpan, columnSpan, text }
}

/** What the written fragment or page says to a browser. */
export function textOfHtml(html: string): DocumentText {
  const root = parseHtml(html)
  const blocks = [...(root.querySelector('article, [lang]') ?? root).children]
  return blocks.flatMap((block): DocumentText => {
    const table = block.tagName === 'TABLE' ? block : block.querySelector('table')
    if (!table) return [block.textContent]
    return [
      table.querySelector('caption:not([style*="clip"])')?.textContent ?? '', placeHtmlCells(table),
    ]
  }).filter((text) => text !== '')
}

/** What Word reads; the gap after a table says nothing. */
export function textOfDocx(bytes: Uint8Array): DocumentText {
  return readDocxText(bytes)
    .map((block) => (block.type === 'table' ? block.cells.map(cellText) : block.text))
    .filter((text) => text !== '')
}

/** All of it as one text. */
export function joinText(text: DocumentText): string {
  return text.map((block) => (typeof block === 'string'
    ? block : block.map((cell) => cell.text).join(''))).join('')
}

/** The body a browser makes of it; scripts do not run. */
export function parseHtml(html: string): HTMLElement {
  const window = new Window()
  window.document.write(html)
  return window.document.body as unknown as HTMLElement
}

/** Cells of a `<table>` with the slot they start in, as a browser places them. */
export function placeHtmlCells(table: Element): CellText[] {
  const taken = new Set<string>()
  return [...table.querySelectorAll('tr')].flatMap((line, row) => {
    let column = 0
    return [...line.querySelectorAll('th, td')].map((element) => {
      while (taken.has(`${row},${column}`)) column += 1
      const [rowSpan, columnSpan] = ['rowspan', 'colspan']
        .map((name) => Number(element.getAttribute(name) ?? 1)) as [number, number]
      for (let slot = 0; slot < rowSpan * columnSpan; slot += 1) {
        taken.add(`${row + Math.floor(slot / columnSpan)},${column + (slot % columnSpan)}`)
      }
      return { row, column, rowSpan, columnSpan, text: element.textContent }
    })
  })
}
