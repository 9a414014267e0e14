/** Paragraph styles; paragraphs and runs carry little but their style, which keeps the file small and quick to write. */
import type { DocumentTree } from '../../model/document'
import { FONTS, type Font } from './fonts'
import { BODY_CHARACTER, BODY_SPACING, LINE, NUMBER_LINE, SIZE } from './measures'
import { tag, wordPart } from './xml'

export const STYLE = {
  title: 'Title', headings: ['Heading1', 'Heading2', 'Heading3', 'Heading4'], body: 'ReportBody', signature: 'ReportSignature',
  image: 'ReportImage', caption: 'ReportCaption', tableCaption: 'ReportTableCaption', number: 'ReportNumber', draft: 'DraftNotice',
} as const

/** A paragraph style; measures in twips. */
interface Style {
  id: string
  name: string
  basedOn?: string
  /** Style of the paragraph after it, as Enter makes one; its own where it is not told. */
  next?: string
  font: Font
  /** Of the text, in half-points. */
  size: number
  /** Between characters. */
  spacing?: number
  /** Exact pitch of the lines; as high as what is in them where it is not told. */
  line?: number
  before?: number
  after?: number
  align?: 'center' | 'both' | 'right'
  isIndented?: boolean
  keep?: 'next' | 'lines'
  /** Level in the outline, from 0. */
  outline?: number
}

const body = { font: FONTS.body, size: SIZE.body, spacing: BODY_SPACING, line: LINE }

const HEADING_FACES = [FONTS.heading, FONTS.subheading, FONTS.body, FONTS.body]
const headingStyles = HEADING_FACES.map((font, outline): Style => ({
  ...body, font, id: STYLE.headings[outline] ?? '', name: `heading ${outline + 1}`, next: STYLE.body, isIndented: true, keep: 'next', outline,
}))

const textStyles: Style[] = [
  { id: STYLE.title, name: 'Title', next: STYLE.body, font: FONTS.title, size: SIZE.title, line: 660, after: LINE, align: 'center', keep: 'next' },
  ...headingStyles,
  { ...body, id: STYLE.body, name: '年报正文', align: 'both', isIndented: true },
  { ...body, id: STYLE.signature, name: '年报落款', align: 'center', keep: 'lines' },
  { id: STYLE.number, name: '年报页码', font: FONTS.pageNumber, size: SIZE.number, line: NUMBER_LINE },
]

const draftStyle: Style = { id: STYLE.draft, name: '草稿提示', next: STYLE.body, font: FONTS.heading, size: SIZE.body, line: LINE, after: 280, align: 'center' }
const captionLook = { font: FONTS.body, size: SIZE.number, line: 480, align: 'center' } as const
const imageStyles: Style[] = [
  { id: STYLE.image, name: '年报图片', next: STYLE.caption, font: FONTS.body, size: SIZE.body, before: 120, after: 120, align: 'center' },
  { ...captionLook, id: STYLE.caption, name: '年报图题', next: STYLE.body, after: 120, keep: 'lines' },
]
const tableCaptionStyle: Style = { ...captionLook, id: STYLE.tableCaption, name: '年报表题', next: STYLE.body, keep: 'next' }

/** The part of styles: what the document uses, so that a final file has none of drafts. */
export function stylesPart({ nodes }: DocumentTree, textTableSizes: readonly number[]): { path: string; data: string } {
  const has = (type: DocumentTree['nodes'][number]['type']): boolean => nodes.some((node) => node.type === type)
  const tableSizes = new Set(nodes.flatMap((node) => (node.type === 'officialTable' ? [node.layout.fontSize] : [])))
  const styles = [
    ...(has('draftNotice') ? [draftStyle] : []), ...textStyles, ...(has('image') ? imageStyles : []),
    ...(nodes.some((node) => node.type === 'paragraph' && node.isCaption) ? [tableCaptionStyle] : []),
    ...[...tableSizes].flatMap(officialCellStyles), ...[...new Set(textTableSizes)].flatMap(textCellStyles),
  ]
  return wordPart('word/styles.xml', 'styles', [DEFAULTS, ...styles.map(writeStyle)])
}

/** Style ids of label and figure cells set in a size of half-points. */
export function cellStyleIds(size: number): { label: string; figure: string } {
  return { label: `TableLabel${size}`, figure: `TableFigure${size}` }
}

/** The same of tables in the text. */
export function textCellStyleIds(size: number): { head: string; cell: string } {
  return { head: `TextTableHead${size}`, cell: `TextTableCell${size}` }
}

/** Line pitch of a table cell, exact, so that the table takes the same room with any font. */
export function cellLine(size: number): number {
  return Math.round(size * 12.5)
}

function officialCellStyles(size: number): Style[] {
  const { label, figure } = cellStyleIds(size)
  const look = { font: FONTS.table, size, line: cellLine(size) }
  return [
    { ...look, id: label, name: `年报表格标题 ${size / 2}` },
    { ...look, id: figure, name: `年报表格数字 ${size / 2}`, basedOn: label, align: 'center' },
  ]
}

function textCellStyles(size: number): Style[] {
  const { head, cell } = textCellStyleIds(size)
  const look = { size, line: size * 15 }
  return [
    { ...look, id: cell, name: `文中表 ${size / 2}`, font: FONTS.body },
    { ...look, id: head, name: `文中表头 ${size / 2}`, basedOn: cell, font: FONTS.heading, align: 'center' },
  ]
}

/**
 * 22 lines on every page and 28 characters on every line: no line goes to the next page for its neighbours' sake, no
 * mark hangs out of the 版心, nothing is set apart between Chinese and Latin.
 */
const NO_AUTOMATICS = ['overflowPunct', 'autoSpaceDE', 'autoSpaceDN'].map((name) => tag(name, { val: 0 })).join('')
const NO_WIDOW_CONTROL = tag('widowControl', { val: 0 })

/** Latin words and figures are broken as such, not as Chinese. */
const LANGUAGE = tag('lang', { val: 'en-US', eastAsia: 'zh-CN' })

const DEFAULTS = tag('docDefaults', {},
  tag('rPrDefault', {}, tag('rPr', {}, fontOf(FONTS.body), tag('color', { val: '000000' }), sizeOf(SIZE.body), LANGUAGE)),
  tag('pPrDefault', {}, tag('pPr', {}, NO_WIDOW_CONTROL, NO_AUTOMATICS)))
  + tag('style', { type: 'paragraph', default: 1, styleId: 'Normal' }, tag('name', { val: 'Normal' }), tag('qFormat'), tag('pPr', {}, NO_WIDOW_CONTROL, NO_AUTOMATICS))
  + tag('style', { type: 'character', default: 1, styleId: 'DefaultParagraphFont' },
    tag('name', { val: 'Default Paragraph Font' }), tag('uiPriority', { val: 1 }), tag('semiHidden'), tag('unhideWhenUsed'))
  + tag('style', { type: 'table', default: 1, styleId: 'TableNormal' },
    tag('name', { val: 'Normal Table' }), tag('uiPriority', { val: 99 }), tag('semiHidden'), tag('unhideWhenUsed'),
    tag('tblPr', {}, tag('tblInd', { w: 0, type: 'dxa' }), tag('tblCellMar', {}, ...['top', 'left', 'bottom', 'right'].map((side) => tag(side, { w: 0, type: 'dxa' })))))

function fontOf({ ascii, hAnsi, eastAsia, cs, hint }: Font): string {
  return tag('rFonts', { hint, ascii, hAnsi, eastAsia, cs })
}

function sizeOf(size: number): string {
  return tag('sz', { val: size }) + tag('szCs', { val: size })
}

function writeStyle(style: Style): string {
  const { id, name, basedOn = 'Normal', next = id, font, size, spacing, outline } = style
  return tag('style', { type: 'paragraph', customStyle: /[^ -~]/.test(name) ? 1 : undefined, styleId: id },
    tag('name', { val: name }), tag('basedOn', { val: basedOn }), tag('next', { val: next }), tag('qFormat'),
    tag('pPr', {}, ...paragraphParts(style)),
    tag('rPr', {}, fontOf(font), ...(outline === undefined ? [] : ['b', 'bCs', 'i', 'iCs'].map((look) => tag(look, { val: 0 }))),
      tag('color', { val: '000000' }), ...(spacing === undefined ? [] : [tag('spacing', { val: spacing })]), sizeOf(size)))
}

/** In the order of the schema. */
function paragraphParts({ keep, line, before = 0, after = 0, isIndented, align, outline }: Style): string[] {
  return [
    ...(keep === 'next' ? [tag('keepNext')] : []), ...(keep ? [tag('keepLines')] : []), NO_WIDOW_CONTROL, NO_AUTOMATICS,
    tag('spacing', { before, after, line, lineRule: line === undefined ? undefined : 'exact' }),
    ...(isIndented ? [tag('ind', { firstLineChars: 200, firstLine: 2 * BODY_CHARACTER })] : []),
    ...(align ? [tag('jc', { val: align })] : []), ...(outline === undefined ? [] : [tag('outlineLvl', { val: outline })]),
  ]
}
