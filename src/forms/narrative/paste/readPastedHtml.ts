/**
 * Reads HTML of the clipboard — Word, WPS, web pages, our own — as plain
 * blocks. The HTML is parsed into a document of its own, where nothing runs or
 * loads, and only text, structure and image data are taken over; no markup of
 * the source reaches the page.
 */
import type { HeadingBlock, Narrative, NarrativeBlock } from '../../../model/narrative'
import { readHeading } from '../../../model/readHeading'
import { tidyText } from './tidyText'
import { readPastedTable } from './readPastedTable'

/** `image` of an image block is a data address here; `lost` counts images whose data did not come along. */
export interface Pasted { blocks: Narrative; lost: number }

/** The content of an HTML fragment or page. */
export function readPastedHtml(html: string): Pasted {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const reading: Reading = { blocks: [], lost: 0, line: '' }
  readChildren(page.body, reading)
  endLine(reading)
  return { blocks: reading.blocks, lost: reading.lost }
}

interface Reading extends Pasted { line: string }

const IGNORED = new Set(['script', 'style', 'meta', 'link', 'title', 'head', 'template', 'noscript', 'iframe', 'object', 'embed', 'svg', 'math', 'button', 'select', 'textarea', 'input', 'xml', 'w:sdtpr'])
const BLOCKS = new Set(['p', 'div', 'section', 'article', 'main', 'header', 'footer', 'aside', 'blockquote', 'pre', 'ul', 'ol', 'dl', 'dt', 'dd', 'center', 'form', 'address', 'hr', 'nav', 'figcaption'])

function readNode(node: Node, reading: Reading): void {
  if (node.nodeType === Node.TEXT_NODE) reading.line += node.textContent ?? ''
  else if (node.nodeType === Node.ELEMENT_NODE) readElement(node as Element, reading)
}

function readChildren(element: Element, reading: Reading): void {
  for (const child of element.childNodes) readNode(child, reading)
}

type Reader = (element: Element, reading: Reading) => void

const READERS: Record<string, Reader> = {
  br: (_element, reading) => endLine(reading),
  img: (element, reading) => readImage(element, '', reading),
  figure: readFigure,
  table: readTable,
  li: readItem,
}

function readElement(element: Element, reading: Reading): void {
  const name = element.localName
  if (IGNORED.has(name) || isHidden(element)) return
  const read = READERS[name] ?? (BLOCKS.has(name) ? readBlock : undefined)
  if (read) read(element, reading)
  else if (/^h[1-6]$/.test(name)) readHeadingElement(element, reading)
  else if (isListNumber(element)) reading.line += tidyText(element.textContent ?? '')
  else readChildren(element, reading)
}

function readBlock(element: Element, reading: Reading): void {
  endLine(reading)
  readChildren(element, reading)
  endLine(reading)
}

/** Ends a paragraph; a short one with a number of the ladder becomes a heading. */
function endLine(reading: Reading): void {
  const text = tidyText(reading.line)
  reading.line = ''
  if (text !== '') reading.blocks.push(asBlock(text))
}

/** A line of plain text as paragraph or, short and numbered, as heading. */
export function asBlock(text: string): NarrativeBlock {
  const heading = readHeading(text)
  return heading ? { type: 'heading', ...heading } : { type: 'paragraph', text }
}

/** 一、 is the title of a part, which the form prints itself: kept as a paragraph. */
const PART_NUMBER = /^[一二三四五六七八九十]{1,3}、/

function readHeadingElement(element: Element, reading: Reading): void {
  endLine(reading)
  const first = reading.blocks.length
  readChildren(element, reading)
  endLine(reading)
  reading.blocks = reading.blocks.map((block, index) => {
    const isOwn = index >= first && block.type === 'paragraph' && !PART_NUMBER.test(block.text)
    return isOwn ? { type: 'heading', level: levelOf(element), text: block.text } : block
  })
}

/** Our own headings carry their level; of others h1 and h2 are the first, h3 the second, deeper ones the third. */
function levelOf(element: Element): HeadingBlock['level'] {
  const level = Number(element.getAttribute('data-level') ?? Math.max(1, Number(element.localName.slice(1)) - 1))
  return level === 1 || level === 2 ? level : 3
}

/** Numbers of a numbered list are text; bullets are decoration. */
function readItem(element: Element, reading: Reading): void {
  endLine(reading)
  if (element.parentElement?.localName === 'ol') reading.line = `${itemNumber(element)}.`
  readChildren(element, reading)
  endLine(reading)
}

function itemNumber(element: Element): number {
  const items = [...(element.parentElement?.children ?? [])].filter((child) => child.localName === 'li')
  return Number(element.parentElement?.getAttribute('start') ?? 1) + items.indexOf(element)
}

/** Word marks the number of a list item; the blanks behind it are not part of it. */
function isListNumber(element: Element): boolean {
  return /mso-list:\s*ignore/i.test(element.getAttribute('style') ?? '')
}

function isHidden(element: Element): boolean {
  return /display:\s*none|mso-hide:\s*all|mso-element:\s*(comment|field-begin)/i.test(element.getAttribute('style') ?? '')
}

function readTable(element: Element, reading: Reading): void {
  endLine(reading)
  const { block, content } = readPastedTable(element)
  if (content) readBlock(content, reading)
  if (!block) return
  reading.blocks.push(block)
  reading.lost += element.querySelectorAll('img').length
}

function readFigure(element: Element, reading: Reading): void {
  endLine(reading)
  const image = element.querySelector('img')
  if (image) readImage(image, tidyText(element.querySelector('figcaption')?.textContent ?? ''), reading)
  else readBlock(element, reading)
}

function readImage(element: Element, caption: string, reading: Reading): void {
  endLine(reading)
  const source = element.getAttribute('src') ?? ''
  if (/^data:image\//i.test(source)) reading.blocks.push({ type: 'image', image: source, caption })
  else if (!isSpacer(element)) reading.lost += 1
}

/** Counters and spacers of web pages are no images. */
function isSpacer(element: Element): boolean {
  return ['width', 'height'].some((side) => /^[012]$/.test(element.getAttribute(side) ?? ''))
}
