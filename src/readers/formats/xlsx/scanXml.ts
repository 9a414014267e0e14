/** A part of a workbook read tag by tag, to a bounded depth. */
import { Refusal, TOO_COMPLEX } from '../../zip/refusal'
import { scanXml as scanAnyXml, type XmlTag } from '../../zip/scanXml'

/** Tags by their name without prefix; attributes with theirs. */
export interface XmlScan {
  open?: (name: string, attributes: XmlTag['attributes']) => void
  close?: (name: string) => void
  text?: (text: string) => void
  /** Asked now and then: the rest is left unread where it says so. */
  isDone?: () => boolean
}

const DEEPEST = 100

/**
 * Calls back for each tag and text in order, and gives back what was called; `begin` makes it, anew
 * where the part has to be read a second time. Throws a refusal where the part is not well formed
 * or not what a workbook holds.
 */
export function scanXml<Scan extends XmlScan>(bytes: Uint8Array, begin: () => Scan): Scan {
  return scanAnyXml(new TextDecoder('utf-8').decode(bytes), () => {
    const scan = begin()
    let depth = 0
    return {
      scan,
      open: ({ name, attributes }: XmlTag) => {
        depth += 1
        if (depth > DEEPEST) throw new Refusal(TOO_COMPLEX)
        scan.open?.(localName(name), attributes)
      },
      close: (name: string) => {
        depth -= 1
        scan.close?.(localName(name))
      },
      ...(scan.text && { text: (text: string) => scan.text?.(text) }),
      ...(scan.isDone && { isDone: () => scan.isDone?.() ?? false }),
    }
  }).scan
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
