/**
 * Trusted Types: where the browser knows them, no text becomes code. The
 * policy of the page demands it; this default policy decides about every
 * place that still hands over a string.
 *
 * It looks at parsed nodes, never at the string: `<p>阅读量 online=1</p>` is a
 * sentence, `<p online=1>` is not.
 */

/** Given back by a policy; to the compiler still a string. */
type Trusted = string

interface Policy {
  createHTML: (html: string, type?: string, sink?: string) => string | null
  createScript?: () => null
  createScriptURL?: (address: string) => string | null
}

interface Maker { createHTML: (html: string) => Trusted }
interface Factory { createPolicy: (name: string, policy: Policy) => Maker }

/**
 * What pages of a report consist of. Nothing here loads, runs, or holds text
 * that another parser could take for markup.
 */
const ELEMENTS = new Set([
  'article', 'b', 'br', 'caption', 'col', 'colgroup', 'div', 'em', 'figcaption', 'figure', 'h1',
  'h2', 'h3', 'h4',
  'h5', 'h6', 'i', 'img', 'li', 'ol', 'p', 'section', 'span', 'strong', 'table', 'tbody', 'td',
  'tfoot', 'th',
  'thead', 'tr', 'ul', 'wbr',
])
const ATTRIBUTES = new Set([
  'alt', 'class', 'colspan', 'height', 'lang', 'role', 'rowspan', 'scope', 'style', 'title',
  'width',
])
const NAMED_ATTRIBUTE = /^(aria|data)-[a-z0-9-]+$/
/** An image lies in the page itself. */
const OWN_IMAGE = /^(data:image\/|blob:)/

/** Takes strings into documents that are never shown; there nothing runs or loads. */
let inert: Maker = { createHTML: (html) => html }

/** Call once, before anything is drawn. Does nothing in browsers without Trusted Types. */
export function guardContent(): void {
  const factory = (window as { trustedTypes?: Factory }).trustedTypes
  if (!factory) return
  inert = factory.createPolicy('inert', { createHTML: (html) => html })
  const createScript = (): null => null
  // Workers come from where the page comes from, or out of the page itself.
  factory.createPolicy('default', {
    createHTML: passHtml, createScript, createScriptURL: (address) => {
      const { protocol, origin } = new URL(address, document.baseURI)
      return protocol === 'blob:' || protocol === 'data:' || origin === location.origin
        ? address : null
    },
  })
}

/**
 * What may be drawn of `html`: the nodes looked at, written anew, so that
 * nothing is drawn that was not seen; null where one of them is more than text,
 * tables and images. A parsed document is inert: pasted pages go there as they are.
 */
export function passHtml(html: string, _type?: string, sink?: string): string | null {
  if (sink?.startsWith('DOMParser') || !html.includes('<')) return html
  const page = new DOMParser().parseFromString(inert.createHTML(html), 'text/html')
  const isPlain = page.head.childElementCount === 0 && page.body.attributes.length === 0
    && [...page.body.querySelectorAll('*')].every(isPlainElement)
  return isPlain ? page.body.innerHTML : null
}

function isPlainElement(element: Element): boolean {
  return ELEMENTS.has(element.localName) && [...element.attributes].every(({ name, value }) => {
    if (name === 'src') return element.localName === 'img' && OWN_IMAGE.test(value)
    return ATTRIBUTES.has(name) || NAMED_ATTRIBUTE.test(name)
  })
}
