import { attributeOf, type PageElement } from './parsePage'

const UNSEEN = new Set([
  'script', 'style', 'noscript', 'template', 'nav', 'head', 'title', 'meta', 'link', 'iframe', 'object', 'embed', 'applet', 'svg', 'math', 'canvas',
  'audio', 'video', 'map', 'select', 'button', 'datalist', 'dialog', 'xml', 'del', 'rt', 'rp', 'w:sdtpr', 'frameset',
])
const HIDING = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|mso-element\s*:\s*(comment|field-begin|header|footer)/i

/** True for what a reader of the page does not see, or sees as furniture of the site. */
export function isUnseen(element: PageElement): boolean {
  if (UNSEEN.has(element.tagName)) return true
  return element.attrs.some(({ name, value }) => name === 'hidden' || (name === 'style' && HIDING.test(value)) || (name === 'role' && value === 'navigation'))
    || (element.tagName === 'input' && !/^(text|number|)$/i.test(attributeOf(element, 'type')))
}
