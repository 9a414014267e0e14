/**
 * Text that a style sheet puts before or after that of an element: `content: "约" attr(data-n)`.
 */
import { attributeOf, type PageElement } from '../parsePage'

const STRING = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/
const TOKEN = new RegExp(
  `${STRING.source}|attr\\(([^)]*)\\)|(counters?)\\([^)]*\\)|((?:open|close)-quote)`, 'gi',
)
/** A number that only a browser can count. */
const COUNTED = '#'

/** The text a `content` value makes; pictures and the signs of symbol fonts are none. */
export function generatedText(content: string, element: PageElement): string {
  // What stands behind a stroke is for those who do not see the page.
  const shown = /["')\w]\s*\/\s*["']/.test(content) ? content.split(/\s\/\s/)[0] ?? '' : content
  return [...shown.matchAll(TOKEN)].map(([, double, single, name, counter, quote]) => {
    if (name !== undefined) {
      return attributeOf(element, name.trim().split(/[\s,]/)[0]?.toLowerCase() ?? '')
    }
    if (counter !== undefined) return COUNTED
    if (quote !== undefined) return quote.toLowerCase() === 'open-quote' ? '“' : '”'
    return unescaped(double ?? single ?? '')
  }).join('').replace(/[\ue000-\uf8ff]/g, '')
}

function unescaped(text: string): string {
  return text.replace(/\\(?:([\da-f]{1,6})\s?|(.))/gis, (_, code: string
    | undefined, plain: string) => {
    const point = code === undefined ? undefined : Number.parseInt(code, 16)
    return point === undefined
      ? plain : point > 0 && point < 0x110000 ? String.fromCodePoint(point) : ''
  })
}
