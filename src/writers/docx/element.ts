/**
 * Elements written as XML. Tables have some three hundred cells: docx's own cell, paragraph and run
 * objects, and its formatting of them, take most of the time of an export. It formats a mark for
 * each block instead, in whose place the XML is put.
 */
import { FileChild } from 'docx'
import { escapeXml } from './xml'

/** An element as XML, or several one behind the other. */
export type Xml = string
type Attributes = Record<string, string | number>

/** An element with attributes and children in schema order; texts are escaped by the caller. */
export function element(name: string, attributes?: Attributes, children?: Xml[]): Xml {
  let tag = name
  for (const key in attributes) tag += ` ${key}="${escapeXml(String(attributes[key]))}"`
  return children ? `<${tag}>${children.join('')}</${name}>` : `<${tag}/>`
}

/** A block of the body as XML; docx writes a mark for it. */
export class PlainBlock extends FileChild {
  readonly xml: Xml

  constructor(name: string, children: Xml[]) {
    super(name)
    this.xml = element(name, undefined, children)
  }

  override prepForXml(): ReturnType<FileChild['prepForXml']> {
    return { plainBlock: {} }
  }
}

const MARK = /<plainBlock\/>/g

/** What docx wrote of the body, with the blocks in place of their marks; they come in the same order. */
export function fillBlocks(documentXml: Xml, blocks: FileChild[]): Xml {
  const plain = blocks.filter((block) => block instanceof PlainBlock)
  let next = 0
  const filled = documentXml.replace(MARK, () => {
    const block = plain[next]
    next += 1
    return block?.xml ?? ''
  })
  if (next !== plain.length) throw new Error(`${plain.length} blocks, ${next} marks`)
  return filled
}
