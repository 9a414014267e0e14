/**
 * What lies around content without being content: content controls, links, smart tags, tracked
 * changes, alternatives.
 */
import type { XmlElement } from './parseXml'

/** Deleted or moved away by a tracked change, or about a wrapper. */
const DROPPED = new Set([
  'w:del', 'w:moveFrom', 'w:sdtPr', 'w:sdtEndPr', 'w:customXmlPr', 'w:smartTagPr',
  'w:customXmlDelRangeStart', 'w:customXmlMoveFromRangeStart',
])
const WRAPPERS = new Set([
  'w:ins', 'w:moveTo', 'w:hyperlink', 'w:smartTag', 'w:customXml', 'w:dir', 'w:bdo', 'w:fldSimple',
  'w:sdtContent',
])

/**
 * The child elements with every wrapper taken off; of alternatives the first that says anything.
 */
export function contentOf(parent: XmlElement): readonly XmlElement[] {
  if (isBare(parent.children)) return parent.children
  const content: XmlElement[] = []
  addContent(parent, content)
  return content
}

function isBare(children: XmlElement['children']): children is XmlElement[] {
  for (const child of children) if (typeof child === 'string' || AROUND.has(child.name)) return false
  return true
}

const AROUND = new Set([...DROPPED, ...WRAPPERS, 'w:sdt', 'mc:AlternateContent'])

function addContent(parent: XmlElement, content: XmlElement[]): void {
  for (const child of parent.children) {
    if (typeof child === 'string' || DROPPED.has(child.name)) continue
    if (WRAPPERS.has(child.name)) addContent(child, content)
    else if (child.name === 'mc:AlternateContent') {
      const branches =
        child.children.filter((chosenContentChild): chosenContentChild is XmlElement =>
          typeof chosenContentChild !== 'string')
      content.push(...branches.map(contentOf).find((content) => content.length > 0) ?? [])
    }
    else if (child.name !== 'w:sdt') content.push(child)
    else if (!isFiller(child)) addContent(child, content)
    else for (const cell of emptyCells(child)) content.push(cell)
  }
}

/** The cells of a control nobody has filled in keep their places. */
function emptyCells(control: XmlElement): XmlElement[] {
  return (childOf(control, 'w:sdtContent')?.children ?? []).flatMap((cell) =>
    (typeof cell === 'string' || cell.name !== 'w:tc' ? [] : [{
      ...cell, children: cell.children.filter((part) => typeof part !== 'string' && part.name === 'w:tcPr'),
    }]))
}

/** The first child of a name. */
export function childOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  if (!parent) return undefined
  for (const child of parent.children) if (typeof child !== 'string' && child.name === name) return child
  return undefined
}

/**
 * The value of the first child of a name: `''` where it stands without one, undefined where it does
 * not stand.
 */
export function valueOf(parent: XmlElement | undefined, name: string): string | undefined {
  const child = childOf(parent, name)
  return child && (child.attributes.val ?? '')
}

/** True where a switch such as `w:vanish` stands and is not turned off. */
export function isOn(parent: XmlElement | undefined, name: string): boolean {
  const value = valueOf(parent, name)
  return value !== undefined && !['0', 'false', 'off'].includes(value)
}

/** A whole number within bounds; the fallback where it is none. */
export function numberOf(text: string | undefined, fallback: number): number {
  const value = Number.parseInt(text ?? '', 10)
  return Number.isNaN(value) ? fallback : Math.max(-1_000_000, Math.min(1_000_000, value))
}

/** A control nobody has filled in (it shows its prompt), or a table of contents. */
function isFiller(control: XmlElement): boolean {
  const properties = childOf(control, 'w:sdtPr')
  return isOn(properties, 'w:showingPlcHdr')
    || valueOf(childOf(properties, 'w:docPartObj'), 'w:docPartGallery') === 'Table of Contents'
}
