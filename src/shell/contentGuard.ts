/**
 * Trusted Types: where the browser knows them, no text becomes code. The
 * policy of the page demands it; this default policy decides about every
 * place that still hands over a string.
 */

interface Policy {
  createHTML: (html: string, type: string, sink?: string) => string | null
  createScript: () => null
  createScriptURL: (address: string) => string | null
}

interface Factory { createPolicy: (name: string, policy: Policy) => unknown }

const ACTIVE = /<(script|iframe|object|embed|base)\b|\son[a-z]+\s*=|javascript:/i

/** Call once, before anything is drawn. Does nothing in browsers without Trusted Types. */
export function guardContent(): void {
  const factory = (window as { trustedTypes?: Factory }).trustedTypes
  factory?.createPolicy('default', { createHTML: passHtml, createScript: () => null, createScriptURL: passAddress })
}

/** A parsed document is inert, pasted pages go there; what is drawn into the page carries nothing active. */
export function passHtml(html: string, _type?: string, sink?: string): string | null {
  return sink?.startsWith('DOMParser') || !ACTIVE.test(html) ? html : null
}

/** Workers come from where the page comes from, or out of the page itself. */
function passAddress(address: string): string | null {
  const { protocol, origin } = new URL(address, document.baseURI)
  return protocol === 'blob:' || protocol === 'data:' || origin === location.origin ? address : null
}
