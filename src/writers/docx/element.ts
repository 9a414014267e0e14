/**
 * Elements written as they are. Tables have some three hundred cells, and
 * docx's own cell, paragraph and run objects take most of the time of an
 * export; plain objects in its output form take a fifth of it.
 */
import { FileChild } from 'docx'

export type Element = NonNullable<ReturnType<FileChild['prepForXml']>>
type Attributes = Record<string, string | number>

/** An element with attributes and children in schema order; docx escapes the texts. */
export function element(
  name: string, attributes?: Attributes, children?: (Element | string)[],
): Element {
  if (!children) return { [name]: attributes ? { _attr: attributes } : {} }
  return { [name]: attributes ? [{ _attr: attributes }, ...children] : children }
}

/** A block of the body made of plain elements. */
export class PlainBlock extends FileChild {
  private readonly xml: Element

  constructor(name: string, children: Element[]) {
    super(name)
    this.xml = element(name, undefined, children)
  }

  override prepForXml(): Element {
    return this.xml
  }
}
