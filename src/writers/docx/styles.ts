/**
 * Paragraph styles; paragraphs and runs carry little but their style: the file stays small, quick
 * to write.
 */
import type { DocumentTree } from '../../model/document'
import { FONTS, type Font } from './fonts'
import { BODY_SPACING, LINE, NUMBER_LINE, SIZE } from './measures'

export const STYLE = {
  title: 'Title',
  headings: ['Heading1', 'Heading2', 'Heading3', 'Heading4'],
  body: 'ReportBody',
  signature: 'ReportSignature',
  image: 'ReportImage',
  caption: 'ReportCaption',
  tableCaption: 'ReportTableCaption',
  number: 'ReportNumber',
  draft: 'DraftNotice',
} as const

/** A paragraph style; measures in twips. */
export interface Style {
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
  ...body,
  font,
  id: STYLE.headings[outline] ?? '',
  name: `heading ${outline + 1}`,
  next: STYLE.body,
  isIndented: true,
  keep: 'next',
  outline,
}))

const textStyles: Style[] = [
  {
    id: STYLE.title,
    name: 'Title',
    next: STYLE.body,
    font: FONTS.title,
    size: SIZE.title,
    line: 660,
    after: LINE,
    align: 'center',
    keep: 'next',
  },
  ...headingStyles,
  { ...body, id: STYLE.body, name: '年报正文', align: 'both', isIndented: true },
  { ...body, id: STYLE.signature, name: '年报落款', align: 'center', keep: 'lines' },
  {
    id: STYLE.number, name: '年报页码', font: FONTS.pageNumber, size: SIZE.number,
    line: NUMBER_LINE,
  },
]

const draftStyle: Style = {
  id: STYLE.draft,
  name: '草稿提示',
  next: STYLE.body,
  font: FONTS.heading,
  size: SIZE.body,
  line: LINE,
  after: 280,
  align: 'center',
}
const captionLook = { font: FONTS.body, size: SIZE.number, line: 480, align: 'center' } as const
const imageStyles: Style[] = [
  {
    id: STYLE.image,
    name: '年报图片',
    next: STYLE.caption,
    font: FONTS.body,
    size: SIZE.body,
    before: 120,
    after: 120,
    align: 'center',
  },
  {
    ...captionLook, id: STYLE.caption, name: '年报图题', next: STYLE.body, after: 120,
    keep: 'lines',
  },
]
const tableCaptionStyle: Style = {
  ...captionLook,
  id: STYLE.tableCaption,
  name: '年报表题',
  next: STYLE.body,
  keep: 'next',
}

/** The styles the document uses besides Word's own, so that a final file has none of drafts. */
export function listStyles({ nodes }: DocumentTree, textTableSizes: readonly number[]): Style[] {
  const has = (type: DocumentTree['nodes'][number]['type']): boolean =>
    nodes.some((node) => node.type === type)
  const tableSizes =
    nodes.flatMap((node) => (node.type === 'officialTable' ? [node.layout.fontSize] : []))
  return [
    ...(has('draftNotice') ? [draftStyle] : []),
    ...textStyles,
    ...(has('image') || has('chart') ? imageStyles : []),
    ...(nodes.some((node) => node.type === 'paragraph' && node.isCaption)
      ? [tableCaptionStyle] : []),
    ...[...new Set(tableSizes)].flatMap((size) => {
      const { label, figure } = cellStyleIds(size)
      const look = { font: FONTS.table, size, line: cellLine(size) }
      return [
        { ...look, id: label, name: `年报表格标题 ${size / 2}` },
        { ...look, id: figure, name: `年报表格数字 ${size / 2}`, basedOn: label, align: 'center' },
      ]
    }),
    ...[...new Set(textTableSizes)].flatMap((size) => {
      const { head, cell } = textCellStyleIds(size)
      const look = { size, line: size * 15 }
      return [
        { ...look, id: cell, name: `文中表 ${size / 2}`, font: FONTS.body },
        {
          ...look, id: head, name: `文中表头 ${size / 2}`, basedOn: cell, font: FONTS.heading,
          align: 'center',
        },
      ]
    }),
  ]
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
