/**
 * XML of a package, tag by tag. Programs write plain XML: elements, attributes in double quotes,
 * texts with the five entities, and the same few hundred tags over and over. That is read here,
 * each tag taken apart once. Anything else (comments, CDATA, damage) is read from the start by a
 * whole parser, so that one authority says what is well formed.
 */
import { SaxesParser } from 'saxes'
import { DAMAGED, HAS_DOCTYPE, Refusal } from './refusal'

/** A start tag as written; the same object may come again and is not to be changed. */
export interface XmlTag { name: string; attributes: Readonly<Record<string, string>> }

export interface XmlListener {
  open: (tag: XmlTag) => void
  close: (name: string) => void
  text?: (text: string) => void
  /** Asked now and then: the rest is left unread where it says so. */
  isDone?: () => boolean
}

/**
 * Tells all tags and texts to a listener and gives it back; it is made anew where the text turns
 * out not to be plain on the way. Throws a refusal where the text is not well formed or has a
 * document type; what the listener throws comes through.
 */
export function scanXml<Listener extends XmlListener>(text: string, listen: () => Listener): Listener {
  const listener = listen()
  if (!ODD.test(text) && !text.includes(']]>') && new PlainScan(text, listener).run()) return listener
  const other = listen()
  scanAny(text, other)
  return other
}

/** No character of XML, or half of one: the parser looks closer. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const ODD = /[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/
const HEAD = /^<\?xml version="1\.0"(?: encoding="[\w-]+")?(?: standalone="(?:yes|no)")? ?\?>/
const NAME = /^[A-Za-z][\w.-]*(?::[A-Za-z][\w.-]*)?/
const ATTRIBUTES = /^(?: [A-Za-z][\w.-]*(?::[A-Za-z][\w.-]*)?="[^"<\t\r\n]*")*$/
const ATTRIBUTE = / ([\w:.-]+)="([^"]*)"/g
/**
 * Tags remembered, of one file for the next: all of a program are written alike. A file with a
 * number of its own in each paragraph has many that come once.
 */
const remembered = new Map<string, PlainTag>()
const MOST_REMEMBERED = 4000
/** Characters; longer ones carry data and come once. */
const LONGEST_REMEMBERED = 400
/** Tags between two questions whether to go on. */
const STRETCH = 2000
const [SLASH, EXCLAMATION, QUESTION] = [0x2f, 0x21, 0x3f]

interface PlainTag extends XmlTag { isEmpty: boolean }

class PlainScan {
  private readonly open: string[] = []
  private told = 0

  constructor(private readonly text: string, private readonly listener: XmlListener) {}

  /** False where the text is not plain; some of it may have been told by then. */
  run(): boolean {
    const { text } = this
    let at = HEAD.exec(text)?.[0].length ?? 0
    for (;;) {
      const start = text.indexOf('<', at)
      const end = start === -1 ? -1 : text.indexOf('>', start)
      if (end === -1 || !this.tellText(at, start) || !this.tellTag(start, end)) return false
      at = end + 1
      if (this.open.length === 0) return text.slice(at).trim() === ''
      if (this.isEnough()) return true
    }
  }

  private isEnough(): boolean {
    this.told += 1
    return this.told % STRETCH === 0 && this.listener.isDone?.() === true
  }

  private tellText(from: number, to: number): boolean {
    if (from === to) return true
    const between = this.text.slice(from, to)
    if (this.open.length === 0) return between.trim() === ''
    const read = decode(between)
    if (read === undefined) return false
    this.listener.text?.(read)
    return true
  }

  private tellTag(start: number, end: number): boolean {
    const { text, open, listener } = this
    const mark = text.charCodeAt(start + 1)
    if (mark === SLASH) {
      const name = open.pop()
      const isSame = name !== undefined && end - start === name.length + 2
        && text.startsWith(name, start + 2)
      if (isSame) listener.close(name)
      return isSame
    }
    if (mark === EXCLAMATION || mark === QUESTION) return false
    const written = text.slice(start + 1, end)
    const tag = remembered.get(written) ?? remember(written)
    if (!tag) return false
    listener.open(tag)
    if (tag.isEmpty) listener.close(tag.name)
    else open.push(tag.name)
    return true
  }
}

function remember(written: string): PlainTag | undefined {
  if (written.length > LONGEST_REMEMBERED) return readTag(written)
  // A copy: what is cut out of a text keeps all of it in memory.
  const own = ` ${written}`.slice(1)
  const tag = readTag(own)
  if (!tag) return undefined
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(own, tag)
  return tag
}

/** What stands between `<` and `>`; undefined where it is not plain. */
function readTag(written: string): PlainTag | undefined {
  const isEmpty = written.endsWith('/')
  const name = NAME.exec(written)?.[0] ?? ''
  const rest = written.slice(name.length, isEmpty ? -1 : undefined).trimEnd()
  if (name === '' || !ATTRIBUTES.test(rest)) return undefined
  const attributes = readAttributes(rest)
  return attributes && { name, attributes, isEmpty }
}

function readAttributes(written: string): Record<string, string> | undefined {
  const attributes: Record<string, string> = {}
  ATTRIBUTE.lastIndex = 0
  for (let found = ATTRIBUTE.exec(written); found; found = ATTRIBUTE.exec(written)) {
    const [key = '', value] = [found[1], decode(found[2] ?? '')]
    if (value === undefined || key in attributes) return undefined
    attributes[key] = value
  }
  return attributes
}

const ENTITY = /&(#x?[\da-fA-F]{1,7}|amp|lt|gt|quot|apos);/g
const SIGNS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
/** Of a character by number: one that may stand in XML, and is no half of a pair. */
const isCharacter = (code: number): boolean => (code >= 0x20 && code < 0xd800)
  || (code >= 0xe000 && code < 0xfffe) || code === 9 || code === 10 || code === 13

/** The text that is meant; undefined where it has other entities than those of XML. */
function decode(written: string): string | undefined {
  const lines = written.includes('\r') ? written.replace(/\r\n?/g, '\n') : written
  if (!lines.includes('&')) return lines
  let isPlain = true
  let left = lines.split('&').length - 1
  const read = lines.replace(ENTITY, (_, name: string) => {
    left -= 1
    if (!name.startsWith('#')) return SIGNS[name] ?? ''
    const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    isPlain &&= isCharacter(code)
    return String.fromCharCode(code)
  })
  return isPlain && left === 0 ? read : undefined
}

/** Characters from one question to the next. */
const SLICE = 256 * 1024

function scanAny(text: string, listener: XmlListener): void {
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('error', () => { throw new Refusal(DAMAGED) })
  parser.on('doctype', () => { throw new Refusal(HAS_DOCTYPE) })
  parser.on('opentag', ({ name, attributes }) => listener.open({ name, attributes }))
  parser.on('closetag', ({ name }) => listener.close(name))
  const tell = (part: string): void => listener.text?.(part)
  parser.on('text', tell)
  parser.on('cdata', tell)
  for (let at = 0; at < text.length; at += SLICE) {
    parser.write(text.slice(at, at + SLICE))
    if (listener.isDone?.()) return
  }
  parser.close()
}
