/**
 * A part of a Word file as a tree of elements. Names carry the usual prefix
 * (`w:p`) whatever prefix the file uses; attributes go by their local name,
 * since no element of interest has two alike. No document type, no entities
 * but the five of XML, bounded depth and number.
 */
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { DAMAGED, HAS_DOCTYPE, Refusal, TOO_COMPLEX } from './refusal'

export interface XmlElement {
  name: string
  attributes: Record<string, string>
  children: (XmlElement | string)[]
}

const DEEPEST = 250
/** A report has some five thousand. */
const MOST_ELEMENTS = 250_000

/** By the last words of the namespace: transitional and strict files have different ones. */
const PREFIXES: [ending: RegExp, prefix: string][] = [
  [/\/wordprocessingml\/(2006\/)?main$/, 'w'],
  [/\/officeDocument\/(2006\/)?math$/, 'm'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/\/drawingml\/(2006\/)?main$/, 'a'],
  [/\/drawingml\/(2006\/)?chart$/, 'c'],
  [/^urn:schemas-microsoft-com:vml$/, 'v'],
  [/^urn:schemas-microsoft-com:office:office$/, 'o'],
  [/\/2010\/wordprocessingShape$/, 'wps'],
  [/\/relationships$/, ''],
]

/** Looks that no reader asks for; leaving them out halves the work. */
const SKIPPED = new Set([
  'rFonts', 'sz', 'szCs', 'color', 'spacing', 'ind', 'jc', 'tblPr', 'tblPrEx', 'tblGrid', 'tcW', 'tcMar', 'tcBorders', 'shd', 'vAlign', 'lang', 'kern', 'bdr', 'pBdr', 'tabs',
  'trHeight', 'cantSplit', 'sectPr', 'rPrChange', 'pPrChange', 'trPrChange', 'tcPrChange', 'numberingChange', 'bookmarkStart', 'bookmarkEnd', 'proofErr', 'lastRenderedPageBreak', 'rsids', 'latentStyles',
  'b', 'bCs', 'i', 'iCs', 'u', 'w', 'highlight', 'rStyle', 'position', 'snapToGrid', 'adjustRightInd', 'widowControl', 'keepNext', 'keepLines', 'pageBreakBefore', 'textAlignment', 'kinsoku', 'wordWrap', 'autoSpaceDE', 'autoSpaceDN', 'tblHeader', 'noWrap',
].map((name) => `w:${name}`))

/** What readers ask for; the rest is mostly marks of revisions. */
const ATTRIBUTES = new Set([
  'val', 'space', 'char', 'font', 'fldCharType', 'embed', 'id', 'styleId', 'numId', 'abstractNumId', 'ilvl', 'body', 'Id', 'Type', 'Target', 'TargetMode',
])
const NO_ATTRIBUTES: XmlElement['attributes'] = Object.freeze({})

/** The root element; throws a refusal where the part is not well formed or goes too far. */
export function parseXml(bytes: Uint8Array): XmlElement {
  const builder = new TreeBuilder()
  try {
    builder.parse(decode(bytes))
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(DAMAGED)
  }
  if (!builder.root) throw new Refusal(DAMAGED)
  return builder.root
}

function decode(bytes: Uint8Array): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes)
}

type Prefixes = Map<string, string>

class TreeBuilder {
  root: XmlElement | undefined
  private readonly open: XmlElement[] = []
  private prefixes: Prefixes = new Map()
  /** Prefixes to go back to, by depth. */
  private readonly outer: { depth: number; prefixes: Prefixes }[] = []
  private count = 0
  private skippedDepth = 0

  parse(text: string): void {
    const parser = new SaxesParser({ xmlns: false, position: false })
    parser.on('doctype', () => { throw new Refusal(HAS_DOCTYPE) })
    parser.on('opentag', (tag) => this.openTag(tag))
    parser.on('closetag', () => this.closeTag())
    parser.on('text', (part) => this.addText(part))
    parser.on('cdata', (part) => this.addText(part))
    parser.write(text).close()
  }

  private openTag({ name, attributes }: SaxesTagPlain): void {
    if (this.skippedDepth > 0) {
      this.skippedDepth += 1
      return
    }
    const element = this.makeElement(name, attributes)
    if (SKIPPED.has(element.name)) {
      this.skippedDepth = 1
      return
    }
    this.count += 1
    if (this.count > MOST_ELEMENTS || this.open.length > DEEPEST) throw new Refusal(TOO_COMPLEX)
    this.open[this.open.length - 1]?.children.push(element)
    this.root ??= element
    this.open.push(element)
  }

  private closeTag(): void {
    if (this.skippedDepth > 0) this.skippedDepth -= 1
    else this.open.pop()
    if (this.skippedDepth === 0) this.leaveScope()
  }

  private leaveScope(): void {
    const outer = this.outer[this.outer.length - 1]
    if (outer?.depth !== this.open.length) return
    this.prefixes = outer.prefixes
    this.outer.pop()
  }

  /** White space between elements is no text, in a text element it is. */
  private addText(text: string): void {
    const parent = this.open[this.open.length - 1]
    if (this.skippedDepth > 0 || !parent) return
    if (parent.name === 'w:t' || text.trim() !== '') parent.children.push(text)
  }

  private makeElement(name: string, raw: Record<string, string>): XmlElement {
    let attributes = NO_ATTRIBUTES
    for (const key of Object.keys(raw)) {
      if (key.startsWith('xmlns')) this.declare(key.slice(6), raw[key] ?? '')
      const local = key.slice(key.indexOf(':') + 1)
      if (ATTRIBUTES.has(local)) attributes = { ...attributes, [local]: raw[key] ?? '' }
    }
    return { name: this.usualName(name), attributes, children: [] }
  }

  private declare(prefix: string, namespace: string): void {
    if (this.outer[this.outer.length - 1]?.depth !== this.open.length) {
      this.outer.push({ depth: this.open.length, prefixes: this.prefixes })
      this.prefixes = new Map(this.prefixes)
    }
    this.prefixes.set(prefix, PREFIXES.find(([ending]) => ending.test(namespace))?.[1] ?? prefix)
  }

  private usualName(name: string): string {
    const colon = name.indexOf(':')
    const prefix = colon === -1 ? '' : name.slice(0, colon)
    const usual = this.prefixes.get(prefix) ?? prefix
    if (usual === prefix) return name
    return (usual === '' ? '' : `${usual}:`) + name.slice(colon + 1)
  }
}
