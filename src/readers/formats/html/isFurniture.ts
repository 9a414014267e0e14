import { attributeOf, type PageElement } from './parsePage'

const FURNITURE = new Set([
  'script', 'style', 'noscript', 'template', 'nav', 'head', 'title', 'meta', 'link', 'iframe',
  'object', 'embed', 'applet', 'svg', 'math',
  'canvas', 'audio', 'video', 'map', 'button', 'datalist', 'dialog', 'xml', 'w:sdtpr', 'frameset',
])

/**
 * True for what is no text of a page or furniture of its site. What is text and not seen is for
 * `PageLook` to say.
 */
export function isFurniture(element: PageElement): boolean {
  if (FURNITURE.has(element.tagName) || attributeOf(element, 'role') === 'navigation') return true
  return element.tagName === 'input' && !/^(text|number|)$/i.test(attributeOf(element, 'type'))
}
