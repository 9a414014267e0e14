/**
 * A part of a Word file as a tree of elements. Names carry the usual prefix
 * (`w:p`) whatever prefix the file uses; attributes go by their local name,
 * since no element of interest has two alike. No document type, no entities
 * but the five of XML, bounded depth and number.
 */
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { DAMAGED, HAS_DOCTYPE, Refusal, TOO_COMPLEX } from '../../zip/refusal'

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
const SKIPPED_NAMES = [
  'rFonts', 'sz', 'szCs', 'color', 'spacing', 'ind', 'jc', 'tblPrEx', 'tblGrid', 'tcW',
  'tcMar', 'tcBorders', 'shd', 'vAlign', 'lang', 'kern', 'bdr', 'pBdr', 'tabs',
  'trHeight', 'cantSplit', 'sectPr', 'rPrChange', 'pPrChange', 'trPrChange', 'tcPrChange',
  'numberingChange', 'bookmarkStart', 'bookmarkEnd', 'proofErr', 'lastRenderedPageBreak', 'rsids',
  'latentStyles',
  'b', 'bCs', 'i', 'iCs', 'u', 'w', 'highlight', 'snapToGrid', 'adjustRightInd', 'widowControl',
  'keepNext', 'keepLines', 'pageBreakBefore', 'textAlignment', 'kinsoku', 'wordWrap', 'autoSpaceDE',
  'autoSpaceDN', 'noWrap',
  'top', 'left', 'bottom', 'right', 'insideH', 'insideV', 'gridCol', 'tblW', 'tblLayout',
]
const SKIPPED = new Set(SKIPPED_NAMES.map((name) => `w:${name}`))
/**
 * Values of them that decide what is seen: white, too small to be read, a ground that is not white.
 */
const TELLING: Record<string, RegExp | undefined> = {
  color: /^FFFFFF$/i, sz: /^[1-3]$/, shd: /^(?!auto$|FFFFFF$)./i,
}
/** The same, for what is taken out beforehand. */
const NOT_TELLING = [
  'color(?![^<>]*w:val="(?:FFFFFF|ffffff)")', 'sz(?![^<>]*w:val="[1-3]")',
  'shd(?![^<>]*w:fill="(?!auto"|FFFFFF"|ffffff"))',
]
const PLAIN_NAMES = [...SKIPPED_NAMES.filter((name) => !(name in TELLING)), ...NOT_TELLING]
/**
 * Taken out of the text before it is parsed: the same where they are empty, most elements of a
 * file; then what is left empty by that.
 */
const EMPTY: RegExp[] = [
  new RegExp(`<w:(?:${PLAIN_NAMES.join('|')})(?: [^<>]*)?/>`, 'g'),
  /<w:(tcMar|tcBorders|tblBorders|tblCellMar|tblGrid|pBdr|rPr)><\/w:\1>/g,
  /<w:(tcPr|trPr)><\/w:\1>/g,
]
const USUAL = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** What readers ask for; the rest is mostly marks of revisions. */
const ATTRIBUTES = new Map([
  'val', 'space', 'char', 'font', 'fldCharType', 'embed', 'id', 'styleId', 'numId', 'abstractNumId',
  'ilvl', 'body', 'fill', 'Id', 'Type', 'Target', 'TargetMode',
].map((name) => [name, name]))
const NO_ATTRIBUTES: XmlElement['attributes'] = Object.freeze({})

/**
 * The root element; throws a refusal where the part is not well formed or goes too far. Names of
 * all elements kept are added to `names`.
 */
export function parseXml(bytes: Uint8Array, names = new Set<string>()): XmlElement {
  const builder = new TreeBuilder(names)
  builder.parse(thin(decode(bytes)))
  if (!builder.root) throw new Refusal(DAMAGED)
  return builder.root
}

function decode(bytes: Uint8Array): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe
  try {
    return new TextDecoder(isWide ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refusal(DAMAGED)
  }
}

/**
 * Without looks, where `w:` has its one usual meaning and nothing but elements looks like one: no
 * comment, no CDATA.
 */
function thin(text: string): string {
  const isPlain = text.includes(USUAL) && text.indexOf('xmlns:w=') === text.lastIndexOf('xmlns:w=')
    && !text.includes('<!')
  return isPlain ? EMPTY.reduce((thinner, looks) => thinner.replace(looks, ''), text) : text
}

function isTelling(name: string, { val, fill }: XmlElement['attributes']): boolean {
  const telling = TELLING[name.slice(2)]
  return telling?.test((name === 'w:shd' ? fill : val) ?? '') ?? false
}

type Prefixes = Map<string, string>
/** What a name as written stands for, under the prefixes in force. */
interface Known { name: string; isSkipped: boolean }

class TreeBuilder {
  root: XmlElement | undefined
  private readonly names: Set<string>
  private readonly open: XmlElement[] = []
  private prefixes: Prefixes = new Map()
  private known = new Map<string, Known>()
  /** Prefixes to go back to, by depth. */
  private readonly outer: { depth: number; prefixes: Prefixes }[] = []
  private count = 0
  private skippedDepth = 0

  constructor(names: Set<string>) {
    this.names = names
  }

  parse(text: string): void {
    const parser = new SaxesParser({ xmlns: false, position: false })
    parser.on('error', () => { throw new Refusal(DAMAGED) })
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
    const kept = this.readAttributes(attributes)
    const known = this.known.get(name) ?? this.meet(name)
    if (known.isSkipped && !isTelling(known.name, kept)) {
      this.skippedDepth = 1
      return
    }
    const element: XmlElement = { name: known.name, attributes: kept, children: [] }
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
    this.changePrefixes(outer.prefixes)
    this.outer.pop()
  }

  /** White space between elements is no text, in a text element it is. */
  private addText(text: string): void {
    const parent = this.open[this.open.length - 1]
    if (this.skippedDepth > 0 || !parent) return
    if (parent.name === 'w:t' || /[^ \t\r\n]/.test(text)) parent.children.push(text)
  }

  private readAttributes(raw: Record<string, string>): XmlElement['attributes'] {
    let attributes: XmlElement['attributes'] | undefined
    for (const key in raw) {
      if (key.startsWith('xmlns')) this.declare(key.slice(6), raw[key] ?? '')
      const local = ATTRIBUTES.get(key.slice(key.indexOf(':') + 1))
      if (local === undefined) continue
      attributes ??= {}
      attributes[local] = raw[key] ?? ''
    }
    return attributes ?? NO_ATTRIBUTES
  }

  private declare(prefix: string, namespace: string): void {
    if (this.outer[this.outer.length - 1]?.depth !== this.open.length) {
      this.outer.push({ depth: this.open.length, prefixes: this.prefixes })
      this.changePrefixes(new Map(this.prefixes))
    }
    this.prefixes.set(prefix, PREFIXES.find(([ending]) => ending.test(namespace))?.[1] ?? prefix)
  }

  private meet(written: string): Known {
    const colon = written.indexOf(':')
    const prefix = colon === -1 ? '' : written.slice(0, colon)
    const usual = this.prefixes.get(prefix) ?? prefix
    const name = (usual === '' ? '' : `${usual}:`) + written.slice(colon + 1)
    const known = { name, isSkipped: SKIPPED.has(name) }
    this.known.set(written, known)
    this.names.add(name)
    return known
  }

  private changePrefixes(prefixes: Prefixes): void {
    this.prefixes = prefixes
    this.known = new Map()
  }
}
