/**
 * Gathers the blocks of a page while its tree is walked: paragraphs, numbered items, tables,
 * images.
 */
import { ANY_NUMBER, OddTexts, type OddText } from '../../loose/oddText'
import type { LooseBlock, LooseImage } from '../../loose/looseDocument'
import {
  FIELDS, REPLACED, SILENT, alternativeOf, chosenText, hasCaption, isLine, isSpacer,
  outlineOf, shownValue,
} from './elements'
import { drawnText, isFurniture } from './isFurniture'
import { LineBuilder } from './lineBuilder'
import { Lists } from './listNumber'
import type { Look, PageLook } from './look/pageLook'
import { OpenTables } from './openTables'
import { attributeOf, textOf, type PageElement, type PageVisitor } from './parsePage'
import { closeTable, openTable, type LayoutTables } from './tableFrame'

/** PNG or JPEG as base64. */
export interface EmbeddedImage { mime: string; data: string }
/** The image behind an address of the page, none where it did not come with the file. */
export type ImageSource = (address: string) => EmbeddedImage | null

const LIST_NUMBER = /mso-list\s*:\s*ignore/i
/** Signs and blanks change places with digits where lines run from right to left. */
const MOVING = /\d[^\p{L}\d]|[^\p{L}\d]\d/u

export class BlockCollector implements PageVisitor {
  readonly blocks: LooseBlock[] = []
  /** Images that did not come along; tables cut. */
  lostImages = 0
  cutTables = 0
  /** All that is no plain text of the page. */
  readonly odd = new OddTexts()
  private looks: Look[] = []
  private line = new LineBuilder()
  private readonly tables = new OpenTables()
  private readonly lists = new Lists()
  private headings: number[] = []
  private mark: string[] | null = null
  private plainDepth = 0
  private captioned: LooseImage | null = null
  /** In buttons and drawings on the line being read. */
  private drawn: string[] = []

  private readonly openers: Record<string, (element: PageElement, style: string) => void> = {
    table: (element) =>
      this.tables.open(openTable(this.look.of(element).isRightToLeft, hasCaption(element))),
    tr: (element) => this.tables.openRow(element),
    td: (element) => this.tables.openCell(element),
    th: (element) => this.tables.openCell(element),
    ol: (element) => this.lists.open(element, this.look.of(element).listStyle),
    ul: (element) => this.lists.open(element, this.look.of(element).listStyle),
    li: (element) => this.line.number(this.lists.mark(element, this.look.of(element).listStyle)),
    pre: () => { this.plainDepth += 1 },
    figcaption: () => { this.captioned = this.lastImage() },
    col: (element) => this.tables.countColumn(element, this.look.of(element)),
    img: (element) => this.addImage(element),
    input: (element) => this.addChosen(shownValue(element)),
  }

  /** Rows and columns of tables that are not shown. */
  get hiddenLines(): number {
    return this.tables.hiddenLines
  }

  constructor(
    private readonly imageOf: ImageSource, private readonly look: PageLook,
    private readonly layout: LayoutTables = 'asText',
  ) {}

  enter = (element: PageElement): boolean => {
    if (this.tables.isBeyond(element)) return false
    const look = this.look.of(element)
    if (this.isLeftOut(element, look)) return false
    this.looks.push(look)
    if (isLine(element, look)) this.endLine()
    if (look.isApart || REPLACED.has(element.tagName)) this.line.part()
    const style = attributeOf(element, 'style')
    if (LIST_NUMBER.test(style)) this.mark = []
    this.open(element, style)
    this.addMade(element, 'before')
    return true
  }

  leave = (element: PageElement): void => {
    this.addMade(element, 'after')
    const look = this.looks.pop()
    if (look?.isApart) this.line.part()
    if (look && isLine(element, look)) this.endLine()
    if (this.mark && LIST_NUMBER.test(attributeOf(element, 'style'))) this.endMark()
    this.close(element.tagName)
  }

  text = (text: string): void => {
    if (this.mark) this.mark.push(text)
    else this.addText(text, this.looks[this.looks.length - 1])
  }

  private addText(text: string, look: Look | undefined): void {
    const seen = look?.text ?? 'plain'
    if (seen === 'struck' || seen === 'hidden') return this.tellOdd(seen, text)
    if (look) this.tellPlace(look, text)
    if (this.plainDepth > 0) this.addPlain(text)
    else this.line.add(text, seen === 'above' || seen === 'below' ? seen : '')
  }

  /** What may be seen elsewhere or in another order. */
  private tellPlace(look: Look, text: string): void {
    const { otherwise, text: seen, isRightToLeft, isFaint } = look
    if (otherwise === 'line' || isFaint) this.tellOdd('otherwise', text)
    if (otherwise === 'box') this.tables.cell?.odd.add('otherwise', text)
    if (seen === 'reversed' || (isRightToLeft && MOVING.test(text))) this.tellOdd('reversed', text)
  }

  /** What a sheet adds is read in tables, where it may be a unit; elsewhere only as a number. */
  private addMade(element: PageElement, part: 'before' | 'after'): void {
    const made = this.look.madeText(element, part)
    if (!made || made.look.gone !== '' || !(this.tables.cell ?? ANY_NUMBER.test(made.text))) return
    this.addText(made.text, made.look)
    if (made.look.text !== 'hidden' && made.look.text !== 'struck') this.tellOdd('made', made.text)
  }

  /** What stands in a button or a drawing is told where it stands beside text. */
  private meetDrawn(text: string, { gone, text: seen }: Look): void {
    if (text.trim() === '' || gone !== '' || seen === 'hidden') return
    this.line.part()
    if (this.tables.cell) this.tellOdd('drawn', text)
    else this.drawn.push(text)
  }

  /** Told of the page, and of the cell it stands in. */
  private tellOdd(kind: OddText, text: string): void {
    this.odd.add(kind, text)
    this.tables.cell?.odd.add(kind, text)
  }

  /**
   * Tells what is left out; blocks that are not shown go without a word unless they are lines of
   * text. Fields count in tables only.
   */
  private isLeftOut(element: PageElement, look: Look): boolean {
    const isField = FIELDS.has(element.tagName)
    if (isFurniture(element)) this.meetDrawn(drawnText(element), look)
    else if (look.gone !== '' && !this.tables.keepsPlace(element, look)) {
      this.tellLeftOut(element, look.gone)
    } else if (!isField) return false
    else if (this.tables.cell) this.addChosen(chosenText(element))
    else this.meetDrawn(chosenText(element), look)
    return true
  }

  private tellLeftOut(element: PageElement, gone: OddText | 'furniture'): void {
    if (element.tagName === 'tr') this.tables.hiddenLines += 1
    else if (gone !== 'furniture' && (gone !== 'hidden' || !SILENT.has(element.tagName)
      || this.tables.cell)) this.tellOdd(gone, textOf(element))
  }

  private addChosen(text: string): void {
    this.line.add(text)
    this.tellOdd('chosen', text)
  }

  private open(element: PageElement, style: string): void {
    const open = this.openers[element.tagName]
    if (open) open(element, style)
    else if (/^h[1-6]$/
      .test(element.tagName)) this.setHeadings([...this.headings, outlineOf(element)])
  }

  private close(tag: string): void {
    if (tag === 'table') this.closeTable()
    else if (tag === 'td' || tag === 'th') this.tables.leaveCell()
    else if (tag === 'ol' || tag === 'ul') this.lists.close()
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
    const drawn = this.drawn.splice(0)
    if (!line) return
    for (const text of drawn) this.tellOdd('drawn', text)
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

  /** Where blocks go now: the cell being read, or the page. */
  private target(): LooseBlock[] {
    const table = this.tables.innermost
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

  private closeTable(): void {
    const table = this.tables.close()
    if (!table) return
    const { blocks, isCut, lostImages } = closeTable(table, this.layout)
    this.lostImages += lostImages
    if (isCut) this.cutTables += 1
    for (const block of blocks) this.put(block)
  }

  private addImage(element: PageElement): void {
    const image = this.imageOf(attributeOf(element, 'src'))
    const cell = isSpacer(element) ? undefined : this.tables.cell
    if (cell) cell.pictures += 1
    cell?.odd.add('pictured', alternativeOf(element))
    if (!image && !isSpacer(element)) this.lostImages += 1
    if (!image) return
    this.endLine()
    this.put({ type: 'image', ...image, text: alternativeOf(element) })
  }
}
