/** What single elements of a page are and say. */
import { attributeOf, isElement, textOf, type PageElement } from './parsePage'

const LINES = new Set([
  'p', 'div', 'section', 'article', 'main', 'header', 'footer', 'aside', 'blockquote', 'pre', 'ul',
  'ol', 'dl', 'dt', 'dd', 'center', 'form',
  'address', 'hr', 'li', 'br', 'table', 'caption', 'tr', 'td', 'th', 'figure', 'figcaption',
  'fieldset', 'legend', 'details', 'summary', 'body',
  'h1', 'h2', 'h3', 'h4', 'h5', 'h6',
])
const LARGEST_SPAN = 200

/**
 * Menus and windows of a site are blocks; hidden ones are no part of the report, nor is what names
 * a table for those who do not see it.
 */
export const SILENT: ReadonlySet<string> = new Set([
  'div', 'ul', 'ol', 'section', 'aside', 'header', 'footer', 'form', 'table', 'tbody', 'figure',
  'article',
  'iframe', 'caption',
])

/** In a table they hold figures; elsewhere they are the site's. */
export const FIELDS: ReadonlySet<string> = new Set(['select', 'textarea'])

/**
 * The alternative text, unless it says only that there is an image, or, as in our own pages, where:
 * `图片：（一）主动公开`.
 */
export function alternativeOf(element: PageElement): string {
  return attributeOf(element, 'alt').replace(/^(图片(：.*)?|image\d*|\S+\.(png|jpe?g|gif))$/i, '')
    .trim()
}

/** Counters and spacers of web pages are no images. */
export function isSpacer(element: PageElement): boolean {
  return ['width', 'height'].some((side) => /^[0-3](px)?$/.test(attributeOf(element, side)))
}

/** Of tables and lines themselves no style makes anything else. */
const ALWAYS_LINES = new Set(['br', 'hr', 'table', 'tr', 'td', 'th', 'caption', 'body'])

/** True for what begins and ends a line of text, by what its style says or else by its name. */
export function isLine({ tagName }: PageElement, look: { isLine?: boolean }): boolean {
  return ALWAYS_LINES.has(tagName) || (look.isLine ?? LINES.has(tagName))
}

/** Things with room of their own in a line. */
export const REPLACED: ReadonlySet<string> = new Set(['input', 'select', 'textarea', 'img'])

/** What a field of one line shows. */
export function shownValue(element: PageElement): string {
  return attributeOf(element, 'value') || attributeOf(element, 'placeholder')
}

/** A `rowspan` of 0 goes on to the end of the table. */
export function spanOf(element: PageElement, name: string): number {
  const span = Number.parseInt(attributeOf(element, name), 10)
  if (span === 0 && name === 'rowspan') return LARGEST_SPAN
  return span >= 1 ? Math.min(span, LARGEST_SPAN) : 1
}

/** Our own headings say their level; the first is as deep as an h2. */
export function outlineOf(element: PageElement): number {
  const level = Number(attributeOf(element, 'data-level'))
  return level >= 1 && level <= 3 ? level + 1 : Number(element.tagName.slice(1))
}

/** True for a table with a name, seen or not. */
export function hasCaption({ childNodes }: PageElement): boolean {
  return childNodes.some(({ nodeName }) => nodeName === 'caption')
}

/** True for a cell of a head, by its own name or its group's. */
export function isHeadCell({ tagName, parentNode }: PageElement): boolean {
  const group = parentNode && isElement(parentNode) ? parentNode.parentNode : null
  return tagName === 'th'
    || (group !== null && group !== undefined && isElement(group) && group.tagName === 'thead')
}

/** The option that is chosen, else the first; what stands in a field of several lines. */
export function chosenText(element: PageElement): string {
  if (element.tagName === 'textarea') return textOf(element)
  const options = element.childNodes.flatMap((node) => (isElement(node)
    ? [node, ...node.childNodes.filter(isElement)] : []))
    .filter(({ tagName }) => tagName === 'option')
  const chosen = options.find(({ attrs }) => attrs.some(({ name }) => name === 'selected'))
    ?? options[0]
  return chosen ? textOf(chosen) : ''
}
