import type { XmlElement } from './parseXml'
import { groundOf, overLook, readRunLook, type BaseLook, type RunLook } from './runLook'
import { childOf, numberOf, valueOf } from './wrappers'

/** What a paragraph or a run takes from its style. */
export interface ParagraphStyle {
  /** In lower case; WPS and Word keep the English name of a built-in style. */
  name: string
  /** 1–9 for a heading. */
  outline?: number
  numberId?: string
  level?: number
  /** Of its text. */
  run?: RunLook
  /** Of a table: the ground of its cells, and what its parts (`firstRow`, `lastCol` …) add. */
  ground?: BaseLook['ground']
  parts?: ReadonlyMap<string, BaseLook>
  rowBand?: string
  columnBand?: string
}

/** Style by id; an unknown id is a style that says nothing. */
export type Styles = (id: string) => ParagraphStyle

/** The style of every paragraph that names none, in Word and WPS. */
const PLAIN = 'normal'

const NONE: ParagraphStyle = { name: '' }
const DEEPEST = 20

/**
 * Reads the styles part; undefined where the file has none. `plain` is how text looks of which no
 * style is named: the document's defaults and the plain style (17.7.5, 17.7.4.17).
 */
export function readStyles(root: XmlElement | undefined): { styles: Styles; plain: RunLook } {
  let plainId = ''
  const elements = new Map<string, XmlElement>()
  for (const child of root?.children ?? []) {
    if (typeof child !== 'string' && child.name === 'w:style') {
      const id = child.attributes.styleId ?? ''
      elements.set(id, child)
      if (valueOf(child, 'w:name')?.toLowerCase() === PLAIN) plainId = id
    }
  }
  const known = new Map<string, ParagraphStyle>()
  const find = (id: string, depth: number): ParagraphStyle => {
    const element = elements.get(id)
    if (!element || depth > DEEPEST) return NONE
    const style = known.get(id)
      ?? readStyle(element, find(valueOf(element, 'w:basedOn') ?? '', depth + 1))
    known.set(id, style)
    return style
  }
  const styles: Styles = (id) => find(id, 0)
  const defaults = childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')
  return { styles, plain: overLook(readRunLook(defaults), styles(plainId).run) }
}

function readStyle(element: XmlElement, base: ParagraphStyle): ParagraphStyle {
  const name = (valueOf(element, 'w:name') ?? '').toLowerCase()
  const properties = childOf(element, 'w:pPr')
  const numbering = childOf(properties, 'w:numPr')
  const level = valueOf(numbering, 'w:ilvl')
  return {
    name,
    outline: outlineOf(properties) ?? headingLevel(name) ?? base.outline,
    numberId: valueOf(numbering, 'w:numId') ?? base.numberId,
    level: level === undefined ? base.level : numberOf(level, 0),
    run: overLook(base.run, readRunLook(childOf(element, 'w:rPr'))),
    ...(element.attributes.type === 'table' && readTableParts(element, base)),
  }
}

function readTableParts(element: XmlElement, base: ParagraphStyle): Partial<ParagraphStyle> {
  const parts = new Map(base.parts)
  for (const child of element.children) {
    if (typeof child !== 'string' && child.name === 'w:tblStylePr') addPart(parts, child)
  }
  const table = childOf(element, 'w:tblPr')
  return {
    ground: groundOf(childOf(element, 'w:tcPr')) ?? groundOf(table) ?? base.ground,
    rowBand: valueOf(table, 'w:tblStyleRowBandSize') ?? base.rowBand,
    columnBand: valueOf(table, 'w:tblStyleColBandSize') ?? base.columnBand,
    ...(parts.size > 0 && { parts }),
  }
}

function addPart(parts: Map<string, BaseLook>, part: XmlElement): void {
  const { type: name = '' } = part.attributes
  const before = parts.get(name)
  parts.set(name, {
    run: { ...before?.run, ...readRunLook(childOf(part, 'w:rPr')) },
    ground: groundOf(childOf(part, 'w:tcPr')) ?? before?.ground,
  })
}

/** 1–9 from `w:outlineLvl`; 0 where it says body text; undefined where it says nothing. */
export function outlineOf(properties: XmlElement | undefined): number | undefined {
  const level = valueOf(properties, 'w:outlineLvl')
  if (level === undefined) return undefined
  const outline = numberOf(level, 9) + 1
  return outline >= 1 && outline <= 9 ? outline : 0
}

function headingLevel(name: string): number | undefined {
  const match = /^(?:heading|标题)\s*([1-9])$/.exec(name)
  return match ? Number(match[1]) : undefined
}
