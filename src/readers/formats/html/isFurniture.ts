import { attributeOf, textOf, type PageElement } from './parsePage'

const FURNITURE = new Set([
  'script', 'style', 'noscript', 'template', 'nav', 'head', 'title', 'meta', 'link', 'iframe',
  'object', 'embed', 'applet', 'svg', 'math',
  'canvas', 'audio', 'video', 'map', 'button', 'datalist', 'xml', 'w:sdtpr', 'frameset', 'meter',
  'progress',
])

/**
 * True for what is no text of a page or furniture of its site. What is text and not seen is for
 * `PageLook` to say.
 */
export function isFurniture(element: PageElement): boolean {
  const { tagName } = element
  if (FURNITURE.has(tagName) || attributeOf(element, 'role') === 'navigation') return true
  if (tagName === 'dialog') return !element.attrs.some(({ name }) => name === 'open')
  return tagName === 'input' && UNWRITTEN.test(attributeOf(element, 'type'))
}

/** Fields that show no text, or one that is no part of the page. */
const UNWRITTEN = /^(?:hidden|checkbox|radio|image|file|range|color|button|submit|reset|password)$/i
const BUTTONS = /^(?:button|submit|reset|image)$/i
const DRAWINGS = new Set(['button', 'svg', 'math', 'object', 'nav', 'map'])

/** Text a reader sees in a button or a drawing, '' for other furniture. */
export function drawnText(element: PageElement): string {
  if (element.tagName === 'input') {
    const type = attributeOf(element, 'type')
    if (/^password$/i.test(type)) return attributeOf(element, 'value')
    return BUTTONS.test(type) ? attributeOf(element, 'value') || attributeOf(element, 'alt') : ''
  }
  return DRAWINGS.has(element.tagName) ? textOf(element) : ''
}
