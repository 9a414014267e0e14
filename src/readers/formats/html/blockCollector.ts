/**
 * Gathers the blocks of a page while its tree is walked: paragraphs, numbered items, tables,
 * images.
 */
import { OddTexts, type OddText } from '../../loose/oddText'
import type { LooseBlock, LooseImage } from '../../loose/looseDocument'
import {
  FIELDS, SILENT, alternativeOf, chosenText, isHeadCell, isLine, isSpacer, outlineOf, spanOf,
} from './elements'
import { isFurniture } from './isFurniture'
import { LineBuilder } from './lineBuilder'
import { listMark } from './listNumber'
import type { Look, PageLook } from './look/pageLook'
import { attributeOf, textOf, type PageElement, type PageVisitor } from './parsePage'
import { closeTable, openTable, type LayoutTables, type TableFrame } from './tableFrame'

/** PNG or JPEG as base64. */
export interface EmbeddedImage { mime: string; data: string }
/** The image behind an address of the page, none where it did not come with the file. */
export type ImageSource = (address: string) => EmbeddedImage | null

const LIST_NUMBER = /mso-list\s*:\s*ignore/i
const MOST_CELLS = 201

interface ListFrame { isOrdered: boolean; next: number; kind: string }

export class BlockCollector implements PageVisitor {
  readonly blocks: LooseBlock[] = []
  /** Images that did not come along; tables cut. */
  lostImages = 0
  cutTables = 0
  /** Rows and columns of tables that are not shown. */
  hiddenLines = 0
  /** All that is no plain text of the page. */
  readonly odd = new OddTexts()
  private looks: Look[] = []
  private line = new LineBuilder()
  private tables: TableFrame[] = []
  private lists: ListFrame[] = []
  private headings: number[] = []
  private mark: string[] | null = null
  private plainDepth = 0
  private captioned: LooseImage | null = null

  private readonly openers: Record<string, (element: PageElement, style: string) => void> = {
    table: () => this.tables.push(openTable()),
    tr: () => this.top()?.rows.push([]),
    td: (element) => this.openCell(element),
    th: (element) => this.openCell(element),
    ol: (element, style) => this.openList(element, style),
    ul: (element, style) => this.openList(element, style),
    li: (element) => this.openItem(element),
    pre: () => { this.plainDepth += 1 },
    figcaption: () => { this.captioned = this.lastImage() },
    col: (element) => this.countColumn(element),
    img: (element) => this.addImage(element),
    input: (element) => this.addChosen(attributeOf(element, 'value')),
  }

  constructor(
    private readonly imageOf: ImageSource, private readonly look: PageLook,
    private readonly layout: LayoutTables = 'asText',
  ) {}

  enter = (element: PageElement): boolean => {
    if (isFurniture(element) || this.isBeyondTable(element)) return false
    const look = this.look.of(element)
    if (this.isLeftOut(element, look) || FIELDS.has(element.tagName)) return false
    this.looks.push(look)
    if (isLine(element)) this.endLine()
    const style = attributeOf(element, 'style')
    if (LIST_NUMBER.test(style)) this.mark = []
    this.open(element, style)
    return true
  }

  leave = (element: PageElement): void => {
    this.looks.pop()
    if (isLine(element)) this.endLine()
    if (this.mark && LIST_NUMBER.test(attributeOf(element, 'style'))) this.endMark()
    this.close(element.tagName)
  }

  text = (text: string): void => {
    const look = this.looks[this.looks.length - 1]?.text ?? 'plain'
    if (this.mark) this.mark.push(text)
    else if (look === 'struck' || look === 'hidden') this.tellOdd(look, text)
    else if (this.plainDepth > 0) this.addPlain(text)
    else if (look === 'above' || look === 'below') this.line.add(text, look)
    else {
      this.line.add(text)
      if (look === 'reversed') this.tellOdd('reversed', text)
    }
  }

  /** Told of the page, and of the cell it stands in. */
  private tellOdd(kind: OddText, text: string): void {
    this.odd.add(kind, text)
    this.top()?.cell?.odd.add(kind, text)
  }

  /**
   * Tells what is left out; blocks that are not shown go without a word unless they are lines of
   * text. Fields count in tables only.
   */
  private isLeftOut(element: PageElement, { gone }: Look): boolean {
    const isGone = gone !== '' && !this.keepsPlace(element)
    if (!isGone && FIELDS.has(element.tagName) && this.top()?.cell) {
      this.addChosen(chosenText(element))
    }
    if (isGone) this.tellLeftOut(element, gone)
    return isGone
  }

  private tellLeftOut(element: PageElement, gone: OddText | 'furniture'): void {
    if (element.tagName === 'tr') this.hiddenLines += 1
    else if (gone !== 'furniture' && (gone !== 'hidden' || !SILENT.has(element.tagName)
      || this.top()?.cell)) this.tellOdd(gone, textOf(element))
  }

  private addChosen(text: string): void {
    this.line.add(text)
    this.tellOdd('chosen', text)
  }

  /**
   * Excel writes hidden rows and columns out: they count for merged cells, and their texts are
   * taken out afterwards.
   */
  private keepsPlace(element: PageElement): boolean {
    const table = this.top()
    if (!table) return false
    if (element.tagName === 'col') return true
    if (element.tagName === 'td' || element.tagName === 'th') return table.hidden.columns.size > 0
    const isExcels = attributeOf(element, 'height') === '0'
      || attributeOf(element, 'style').includes('mso-')
    if (element.tagName !== 'tr' || !isExcels) return false
    table.hidden.rows.add(table.rows.length)
    this.hiddenLines += 1
    return true
  }

  private countColumn(element: PageElement): void {
    const table = this.top()
    if (!table) return
    const isHidden = this.look.of(element).gone === 'hidden'
    const count = Math.min(spanOf(element, 'span'), MOST_CELLS)
    for (let index = 0; index < count; index += 1) {
      if (isHidden) table.hidden.columns.add(table.columns + index)
    }
    if (isHidden) this.hiddenLines += count
    table.columns += count
  }

  private open(element: PageElement, style: string): void {
    const open = this.openers[element.tagName]
    if (open) open(element, style)
    else if (/^h[1-6]$/
      .test(element.tagName)) this.setHeadings([...this.headings, outlineOf(element)])
  }

  private close(tag: string): void {
    if (tag === 'table') this.closeTable()
    else if (tag === 'td' || tag === 'th') this.leaveCell()
    else if (tag === 'ol' || tag === 'ul') this.lists.pop()
    else if (tag === 'li') this.line.number('')
    else if (tag === 'pre') this.plainDepth -= 1
    else if (tag === 'figcaption') this.captioned = null
    else if (/^h[1-6]$/.test(tag)) this.setHeadings(this.headings.slice(0, -1))
  }

  private setHeadings(headings: number[]): void {
    this.headings = headings
    this.line.setOutline(headings[headings.length - 1] ?? 0)
  }

  private endLine(): void {
    const line = this.line.end()
    if (!line) return
    if (line.raised !== '') this.tellOdd('raised', line.raised)
    this.put(line.paragraph)
  }

  private endMark(): void {
    this.line.number((this.mark ?? []).join('').replace(/\s+/g, ''))
    this.mark = null
  }

  private addPlain(text: string): void {
    const [first = '', ...lines] = text.split(/\r\n?|\n/)
    this.line.add(first)
    for (const line of lines) {
      this.endLine()
      this.line.add(line)
    }
  }

  private top(): TableFrame | undefined {
    return this.tables[this.tables.length - 1]
  }

  /** Where blocks go now: the cell being read, or the page. */
  private target(): LooseBlock[] {
    const table = this.top()
    return table ? table.cell?.blocks ?? table.before : this.blocks
  }

  private put(block: LooseBlock): void {
    if (this.captioned && block.type === 'paragraph') this.captioned.text = block.text
    else this.target().push(block)
  }

  private lastImage(): LooseImage | null {
    const target = this.target()
    const last = target[target.length - 1]
    return last?.type === 'image' ? last : null
  }

  /** One cell more than may be kept tells that a row was cut. */
  private isBeyondTable({ tagName }: PageElement): boolean {
    const rows = this.top()?.rows
    return (tagName === 'td' || tagName === 'th')
      && (rows?.[rows.length - 1]?.length ?? 0) >= MOST_CELLS
  }

  private openCell(element: PageElement): void {
    const table = this.top()
    const row = table?.rows[table.rows.length - 1]
    if (!table || !row) return
    table.cell = {
      rowSpan: spanOf(element, 'rowspan'), columnSpan: spanOf(element, 'colspan'),
      ...(isHeadCell(element) && { isHead: true as const }), blocks: [], odd: new OddTexts(),
    }
    row.push(table.cell)
  }

  private leaveCell(): void {
    const table = this.top()
    if (table) table.cell = null
  }

  private closeTable(): void {
    const table = this.tables.pop()
    if (!table) return
    const { blocks, isCut, lostImages } = closeTable(table, this.layout)
    this.lostImages += lostImages
    if (isCut) this.cutTables += 1
    for (const block of blocks) this.put(block)
  }

  private openList(element: PageElement, style: string): void {
    const kind = /list-style(?:-type)?\s*:\s*([\w-]+)/i.exec(style)?.[1]
      ?? attributeOf(element, 'type')
    const start = Number.parseInt(attributeOf(element, 'start'), 10)
    this.lists.push({
      isOrdered: element.tagName === 'ol', next: Number.isNaN(start) ? 1 : start, kind,
    })
  }

  private openItem(element: PageElement): void {
    const list = this.lists[this.lists.length - 1]
    if (!list?.isOrdered) return
    const value = Number.parseInt(attributeOf(element, 'value'), 10)
    const number = Number.isNaN(value) ? list.next : value
    list.next = number + 1
    this.line.number(listMark(number, list.kind))
  }

  private addImage(element: PageElement): void {
    const image = this.imageOf(attributeOf(element, 'src'))
    if (!image && !isSpacer(element)) this.lostImages += 1
    if (!image) return
    this.endLine()
    this.put({ type: 'image', ...image, text: alternativeOf(element) })
  }
}
