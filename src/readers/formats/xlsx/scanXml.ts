/**
 * A part of a workbook read tag by tag; no document type, no entities but the five of XML, bounded
 * depth.
 */
import { SaxesParser } from 'saxes'
import { DAMAGED, HAS_DOCTYPE, Refusal, TOO_COMPLEX } from '../../zip/refusal'

/** Tags by their name without prefix; attributes with theirs. */
export interface XmlScan {
  open?: (name: string, attributes: Record<string, string>) => void
  close?: (name: string) => void
  text?: (text: string) => void
  /** Asked now and then: the rest is left unread where it says so. */
  isDone?: () => boolean
}

const DEEPEST = 100
/** Characters from one question to the next. */
const SLICE = 256 * 1024

/**
 * Calls back for each tag and text in order; throws a refusal where the part is not well formed or not what a
 * workbook holds.
 */
export function scanXml(bytes: Uint8Array, { open, close, text, isDone }: XmlScan): void {
  const parser = new SaxesParser({ xmlns: false, position: false })
  let depth = 0
  parser.on('error', () => { throw new Refusal(DAMAGED) })
  parser.on('doctype', () => { throw new Refusal(HAS_DOCTYPE) })
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1
    if (depth > DEEPEST) throw new Refusal(TOO_COMPLEX)
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
  const whole = new TextDecoder('utf-8').decode(bytes)
  for (let at = 0; at < whole.length; at += SLICE) {
    parser.write(whole.slice(at, at + SLICE))
    if (isDone?.()) return
  }
  parser.close()
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
