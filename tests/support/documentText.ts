/** What a document says, without its looks, so that preview, print and Word can be compared: texts, and tables as rows of cell texts, in reading order. */
import { Window } from 'happy-dom'
import type { DocumentNode, DocumentTree } from '../../src/model/document'

export type DocumentText = (string | string[][])[]

/** The tree's own words; an image says its caption, blank texts and page breaks say nothing. */
export function textOfTree({ nodes }: DocumentTree): DocumentText {
  return nodes.map(textOfNode).filter((text) => text !== '')
}

function textOfNode(node: DocumentNode): DocumentText[number] {
  switch (node.type) {
    case 'officialTable': return rowsOf(node.cells)
    case 'textTable': return node.rows.map((row) => row.map((cell) => cell.text))
    case 'image': return node.caption
    case 'pageBreak': return ''
    default: return node.text
  }
}

/** Cells by the row they start in. */
function rowsOf(cells: { row: number; rowSpan: number; text: string }[]): string[][] {
  const rows: string[][] = Array.from({ length: Math.max(...cells.map((cell) => cell.row + cell.rowSpan)) }, () => [])
  for (const cell of cells) rows[cell.row]?.push(cell.text)
  return rows
}

/** What the written fragment or page says to a browser. */
export function textOfHtml(html: string): DocumentText {
  const root = parseHtml(html)
  const blocks = [...(root.querySelector('article') ?? root).children]
  return blocks.map((block) => (block.tagName === 'TABLE' ? tableRows(block) : block.textContent)).filter((text) => text !== '')
}

/** The body a browser makes of it; scripts do not run. */
export function parseHtml(html: string): HTMLElement {
  const window = new Window({ settings: { disableJavaScriptEvaluation: true } as never })
  window.document.write(html)
  return window.document.body as unknown as HTMLElement
}

function tableRows(table: Element): string[][] {
  return [...table.querySelectorAll('tr')].map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent))
}
