/** A Word file opened with other tools than it was written with. */
import { DOMParser, type Document, type Element } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'

/** Every part by its path, as text. */
export function unzipParts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes))
    .map(([path, data]) => [path, strFromU8(data)]))
}

/** A part as a document; broken XML throws. */
export function parsePart(parts: Record<string, string>, path: string): Document {
  const text = parts[path]
  if (text === undefined) throw new Error(`no part ${path}`)
  return new DOMParser(
    { onError: (level, message) => { throw new Error(`${path}: ${level} ${message}`) } },
  ).parseFromString(text, 'text/xml')
}

/** Element children of a name, or all. */
export function childrenOf(parent: Element, name?: string): Element[] {
  return Array.from(parent.childNodes).filter((node): node is Element =>
    node.nodeType === 1 && (name === undefined || node.nodeName === name))
}

/** All elements of a name below, in reading order. */
export function elementsOf(parent: Document | Element, name: string): Element[] {
  return Array.from(parent.getElementsByTagName(name))
}

/** The text of all runs within, a hyphen that keeps a figure together as a hyphen. */
export function textWithin(parent: Document | Element): string {
  return elementsOf(parent, '*')
    .map(({ nodeName, textContent }) =>
      (nodeName === 'w:noBreakHyphen' ? '-' : nodeName === 'w:t' ? textContent ?? '' : '')).join('')
}

/** The attribute of the first child on a path of names; undefined where any is missing. */
export function valueAt(parent: Element, path: string[], attribute = 'w:val'): string | undefined {
  const target = path.reduce<Element | undefined>(
    (element, name) => element && childrenOf(element, name)[0], parent,
  )
  return target?.getAttribute(attribute) ?? undefined
}
