/** A part of a workbook read tag by tag; no document type, no entities but the five of XML, bounded depth. */
import { SaxesParser } from 'saxes'

/** Tags by their name without prefix; attributes with theirs. */
export interface XmlScan {
  open?: (name: string, attributes: Record<string, string>) => void
  close?: (name: string) => void
  text?: (text: string) => void
}

const DEEPEST = 100

/** Calls back for each tag and text in order; throws where the part is not well formed or not what a workbook holds. */
export function scanXml(bytes: Uint8Array, { open, close, text }: XmlScan): void {
  const parser = new SaxesParser({ xmlns: false, position: false })
  let depth = 0
  parser.on('error', (error) => { throw error })
  parser.on('doctype', () => { throw new Error('doctype') })
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1
    if (depth > DEEPEST) throw new Error('depth')
    open?.(localName(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    depth -= 1
    close?.(localName(name))
  })
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  parser.write(new TextDecoder('utf-8').decode(bytes)).close()
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
