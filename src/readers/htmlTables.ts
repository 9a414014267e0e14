/**
 * Tables out of HTML as Excel, WPS, Word and web pages put it on the clipboard.
 * A scanner, no parser and no DOM: it reads tags and text, nothing in it can
 * run or load, and it works where there is no document. Missing end tags are
 * common and harmless; a table inside a cell counts as text of that cell.
 */
import { decodeEntities } from './htmlEntities'
import { spreadSpans, type LooseCell, type LooseTable } from './looseTable'
import { tameSpans } from './tameSpans'

const UNSEEN = /<(?:!--|!\[|(script|style|xml|title|template)\b)/gi
const TOKEN = /<(\/?)([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^\w:\-'"<>])(?:"[^"]*"|'[^']*'|[^'"<>])*)?>|[^<]+|</gi
const LINE_ENDS = /^(br|p|div|li|tr)$/
/** A clipboard beyond this is no table of figures. */
const MOST_CHARACTERS = 4_000_000

/** All tables with at least one text, in reading order. */
export function readHtmlTables(html: string): LooseTable[] {
  const scan = new TableScan()
  for (const token of dropUnseen(html.slice(0, MOST_CHARACTERS)).matchAll(TOKEN)) {
    const [text, slash, tag, attributes] = token
    if (tag === undefined) scan.addText(text)
    else if (slash === '/') scan.close(tag.toLowerCase())
    else scan.open(tag.toLowerCase(), attributes ?? '')
  }
  return scan.finish()
}

/** Without comments, scripts and styles; one that never ends is left, its end not sought again. */
function dropUnseen(html: string): string {
  const kept: string[] = []
  const endless = new Set<string>()
  let from = 0
  for (const { 0: start, 1: tag, index } of html.matchAll(UNSEEN)) {
    const end = endOf(tag?.toLowerCase() ?? start)
    if (index < from || endless.has(end.source)) continue
    end.lastIndex = index + start.length
    if (!end.test(html)) {
      endless.add(end.source)
      continue
    }
    kept.push(html.slice(from, index))
    from = end.lastIndex
  }
  return kept.join('') + html.slice(from)
}

/** What ends a comment, a condition of Word, or an element. */
function endOf(start: string): RegExp {
  if (start === '<!--') return /-->/g
  return start === '<![' ? />/g : new RegExp(`</${start}\\s*>`, 'gi')
}

class TableScan {
  private tables: LooseCell[][][] = []
  private rows: LooseCell[][] = []
  private cell: LooseCell | null = null
  private depth = 0

  open(tag: string, attributes: string): void {
    if (tag === 'table') this.openTable()
    else if (this.depth > 1 || tag === 'br') this.breakLine(tag)
    else if (tag === 'tr') this.openRow()
    else if (tag === 'td' || tag === 'th') this.openCell(attributes)
  }

  close(tag: string): void {
    if (tag === 'table') this.closeTable()
    else if (this.depth === 1 && (tag === 'td' || tag === 'th' || tag === 'tr')) this.cell = null
    else this.breakLine(tag)
  }

  addText(text: string): void {
    if (this.cell) this.cell.text += decodeEntities(text.replace(/[ \t\r\n]+/g, ' '))
  }

  finish(): LooseTable[] {
    if (this.depth > 0) this.tables.push(this.rows)
    return this.tables.map((rows) => spreadSpans(tameSpans(rows.map(tidyRow)).cells)).filter((table) => table.rows.length > 0)
  }

  private openTable(): void {
    this.depth += 1
    if (this.depth === 1) this.rows = []
    else this.breakLine('p')
  }

  private closeTable(): void {
    if (this.depth === 1) {
      this.tables.push(this.rows)
      this.rows = []
      this.cell = null
    }
    this.depth = Math.max(0, this.depth - 1)
  }

  private openRow(): void {
    this.cell = null
    if (this.depth === 1) this.rows.push([])
  }

  private openCell(attributes: string): void {
    if (this.depth !== 1) return
    if (this.rows.length === 0) this.rows.push([])
    this.cell = { text: '', rowSpan: spanOf('rowspan', attributes), columnSpan: spanOf('colspan', attributes) }
    this.rows[this.rows.length - 1]?.push(this.cell)
  }

  private breakLine(tag: string): void {
    if (this.cell && LINE_ENDS.test(tag)) this.cell.text += '\n'
  }
}

function spanOf(name: string, attributes: string): number {
  const match = new RegExp(`\\b${name}\\s*=\\s*["']?\\s*(\\d{1,4})`, 'i').exec(attributes)
  return Math.max(1, Number(match?.[1] ?? 1))
}

function tidyRow(row: LooseCell[]): LooseCell[] {
  return row.map((cell) => ({ ...cell, text: cell.text.split('\n').map((line) => line.trim()).filter((line) => line !== '').join('\n') }))
}
