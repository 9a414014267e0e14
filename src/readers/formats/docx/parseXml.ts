/**
 * A part of a Word file as a tree of elements. Names carry the usual prefix
 * (`w:p`) whatever prefix the file uses; attributes go by their local name,
 * since no element of interest has two alike. No document type, no entities
 * but the five of XML, bounded depth and number.
 */
import { DAMAGED, Refusal, TOO_COMPLEX } from '../../zip/refusal'
import { scanXml, type XmlListener, type XmlTag } from '../../zip/scanXml'

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
  'rFonts', 'sz', 'szCs', 'color', 'spacing', 'ind', 'jc', 'tblPrEx', 'tblGrid', 'tcW',
  'tcMar', 'tcBorders', 'shd', 'vAlign', 'lang', 'kern', 'bdr', 'pBdr', 'tabs',
  'trHeight', 'cantSplit', 'sectPr', 'rPrChange', 'pPrChange', 'trPrChange', 'tcPrChange',
  'numberingChange', 'bookmarkStart', 'bookmarkEnd', 'proofErr', 'lastRenderedPageBreak', 'rsids',
  'latentStyles',
  'b', 'bCs', 'i', 'iCs', 'u', 'w', 'highlight', 'snapToGrid', 'adjustRightInd', 'widowControl',
  'keepNext', 'keepLines', 'pageBreakBefore', 'textAlignment', 'kinsoku', 'wordWrap', 'autoSpaceDE',
  'autoSpaceDN', 'noWrap',
  'top', 'left', 'bottom', 'right', 'insideH', 'insideV', 'gridCol', 'tblW', 'tblLayout',
].map((name) => `w:${name}`))
/** Values of them that decide what is seen: colours, grounds, too small to be read. */
const TELLING: Record<string, RegExp | undefined> = {
  color: /./, sz: /^[1-3]$/, w: /^\d$/, shd: /./, highlight: /./,
}

/** What readers ask for; the rest is mostly marks of revisions. */
const ATTRIBUTES = new Map([
  'val', 'space', 'char', 'font', 'fldCharType', 'embed', 'id', 'styleId', 'numId', 'abstractNumId',
  'ilvl', 'body', 'fill', 'color', 'themeColor', 'themeTint', 'themeShade', 'themeFill', 'themeFillTint',
  'themeFillShade', 'idx', 'type', 'vMerge',
  'firstRow', 'lastRow', 'firstColumn', 'lastColumn', 'noHBand', 'noVBand', 'Id', 'Type', 'Target',
  'TargetMode',
].map((name) => [name, name]))
const NO_ATTRIBUTES: XmlElement['attributes'] = Object.freeze({})

/**
 * The root element; throws a refusal where the part is not well formed or goes too far. Names of
 * all elements kept are added to `names`.
 */
export function parseXml(bytes: Uint8Array, names = new Set<string>()): XmlElement {
  const { root } = scanXml(decode(bytes), () => new TreeBuilder(names))
  if (!root) throw new Refusal(DAMAGED)
  return root
}

/** Making one takes longer than to decode a small part. */
const [UTF8, UTF16] = [
  new TextDecoder('utf-8', { fatal: true }), new TextDecoder('utf-16le', { fatal: true }),
]

function decode(bytes: Uint8Array): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe
  try {
    return (isWide ? UTF16 : UTF8).decode(bytes)
  } catch {
    throw new Refusal(DAMAGED)
  }
}

function isTelling(name: string, { val = '' }: XmlElement['attributes']): boolean {
  return TELLING[name.slice(2)]?.test(val) ?? false
}

const NOT_BLANK = /[^ \t\r\n]/

type Prefixes = Map<string, string>
/** What a tag comes to under the prefixes in force; `attributes` null where it is left out. */
interface Known { name: string; attributes: XmlElement['attributes'] | null }

/** Tags of other files are all different: no more than these are kept in mind. */
const MOST_KNOWN = 4000

/** What tags come to where the prefixes are the usual ones, as in nearly every file. */
const usually = new WeakMap<XmlTag, Known>()

/** Of relationships there are attributes only, which go by their local name. */
function isUsual([prefix, usual]: [prefix: string, usual: string]): boolean {
  return usual === (prefix === 'r' ? '' : prefix)
}

class TreeBuilder implements XmlListener {
  root: XmlElement | undefined
  private readonly names: Set<string>
  private readonly parents: XmlElement[] = []
  private prefixes: Prefixes = new Map()
  private known = new Map<XmlTag, Known>()
  private areUsual = true
  /** Prefixes to go back to, by depth. */
  private readonly outer: { depth: number; prefixes: Prefixes }[] = []
  private count = 0
  private skippedDepth = 0

  constructor(names: Set<string>) {
    this.names = names
  }

  open(tag: XmlTag): void {
    if (this.skippedDepth > 0) {
      this.skippedDepth += 1
      return
    }
    const { name, attributes } = this.known.get(tag) ?? this.meet(tag)
    if (!attributes) {
      this.skippedDepth = 1
      return
    }
    const { parents } = this
    const element: XmlElement = { name, attributes, children: [] }
    this.count += 1
    if (this.count > MOST_ELEMENTS || parents.length > DEEPEST) throw new Refusal(TOO_COMPLEX)
    const parent = parents[parents.length - 1]
    if (parent) parent.children.push(element)
    else this.root ??= element
    parents.push(element)
  }

  close(): void {
    if (this.skippedDepth > 0) this.skippedDepth -= 1
    else this.parents.pop()
    if (this.skippedDepth === 0) this.leaveScope()
  }

  /** White space between elements is no text, in a text element it is. */
  text(text: string): void {
    const parent = this.parents[this.parents.length - 1]
    if (this.skippedDepth > 0 || !parent) return
    if (parent.name === 'w:t' || NOT_BLANK.test(text)) parent.children.push(text)
  }

  private leaveScope(): void {
    const outer = this.outer[this.outer.length - 1]
    if (outer?.depth !== this.parents.length) return
    this.changePrefixes(outer.prefixes)
    this.outer.pop()
  }

  private meet(tag: XmlTag): Known {
    const before = this.areUsual ? usually.get(tag) : undefined
    if (!before) return this.takeApart(tag)
    this.names.add(before.name)
    this.known.set(tag, before)
    return before
  }

  private takeApart(tag: XmlTag): Known {
    const attributes = this.readAttributes(tag.attributes)
    const colon = tag.name.indexOf(':')
    const prefix = colon === -1 ? '' : tag.name.slice(0, colon)
    const usual = this.prefixes.get(prefix) ?? prefix
    const name = (usual === '' ? '' : `${usual}:`) + tag.name.slice(colon + 1)
    this.names.add(name)
    const isKept = !SKIPPED.has(name) || isTelling(name, attributes)
    const known = { name, attributes: isKept ? attributes : null }
    this.keep(tag, known)
    return known
  }

  /** Not where the tag itself says what prefixes mean: that holds for it alone. */
  private keep(tag: XmlTag, known: Known): void {
    const isAlike = this.outer[this.outer.length - 1]?.depth !== this.parents.length
    if (!isAlike || this.known.size >= MOST_KNOWN) return
    this.known.set(tag, known)
    if (this.areUsual && !tag.name.startsWith('r:')) usually.set(tag, known)
  }

  private readAttributes(raw: XmlTag['attributes']): XmlElement['attributes'] {
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
    if (this.outer[this.outer.length - 1]?.depth !== this.parents.length) {
      this.outer.push({ depth: this.parents.length, prefixes: this.prefixes })
      this.changePrefixes(new Map(this.prefixes))
    }
    const usual = PREFIXES.find(([ending]) => ending.test(namespace))?.[1] ?? prefix
    this.prefixes.set(prefix, usual)
    this.areUsual &&= isUsual([prefix, usual])
  }

  private changePrefixes(prefixes: Prefixes): void {
    this.prefixes = prefixes
    this.areUsual = [...prefixes].every(isUsual)
    this.known = new Map()
  }
}
