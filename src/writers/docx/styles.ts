/** Paragraph styles; paragraphs and runs carry little but their style, which keeps the file small and quick to write. */
import { AlignmentType, LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from 'docx'
import type { DocumentTree } from '../../model/document'
import { FONTS } from './fonts'
import { BODY_CHARACTER, BODY_SPACING, LINE, SIZE } from './measures'

export const STYLE = {
  draft: 'DraftNotice', body: 'ReportBody', signature: 'ReportSignature',
  image: 'ReportImage', caption: 'ReportCaption', footer: 'ReportFooter',
  textCell: 'TextTableCell', textHead: 'TextTableHead',
} as const

/** Font size of text tables and captions: 小四. */
const TEXT_TABLE_SIZE = 24
const LANGUAGE = { value: 'zh-CN', eastAsia: 'zh-CN' }
const exact = (line: number) => ({ line, lineRule: LineRuleType.EXACT, before: 0, after: 0 })
const indented = { firstLine: 2 * BODY_CHARACTER, firstLineChars: 200 }
const bodyRun = { font: FONTS.body, size: SIZE.body, characterSpacing: BODY_SPACING }

/** All styles of the file; tables get a pair of cell styles per font size used, and a final file has none of drafts. */
export function composeStyles(tree: DocumentTree): IStylesOptions {
  return {
    default: {
      document: { run: { font: FONTS.body, size: SIZE.body, color: '000000', language: LANGUAGE } },
      title: { run: { font: FONTS.title, size: SIZE.title }, paragraph: { alignment: AlignmentType.CENTER, keepNext: true, keepLines: true, spacing: { ...exact(660), after: LINE } } },
      heading1: headingStyle({ ...bodyRun, font: FONTS.heading }),
      heading2: headingStyle({ ...bodyRun, font: FONTS.subheading }),
      heading3: headingStyle(bodyRun),
      heading4: headingStyle(bodyRun),
    },
    paragraphStyles: [...(tree.nodes.some(({ type }) => type === 'draftNotice') ? [draftStyle] : []), ...textStyles, ...fontSizes(tree).flatMap(cellStyles)],
  }
}

/** Style ids of label and figure cells set in a size of half-points. */
export function cellStyleIds(size: number): { label: string; figure: string } {
  return { label: `TableLabel${size}`, figure: `TableFigure${size}` }
}

/** Line pitch of a table cell, exact, so that the table takes the same room with any font. */
export function cellLine(size: number): number {
  return Math.round(size * 12.5)
}

function headingStyle(run: IParagraphStyleOptions['run']): Omit<IParagraphStyleOptions, 'id'> {
  return { run: { ...run, color: '000000', bold: false, italics: false }, paragraph: { keepNext: true, keepLines: true, indent: indented, spacing: exact(LINE) } }
}

const draftStyle: IParagraphStyleOptions = {
  id: STYLE.draft, name: '草稿提示', basedOn: 'Normal', run: { font: FONTS.heading, size: SIZE.body },
  paragraph: { alignment: AlignmentType.CENTER, spacing: { ...exact(LINE), after: 280 } },
}

const textStyles: IParagraphStyleOptions[] = [
  { id: STYLE.body, name: '年报正文', basedOn: 'Normal', run: bodyRun, paragraph: { alignment: AlignmentType.BOTH, indent: indented, spacing: exact(LINE) } },
  { id: STYLE.signature, name: '年报落款', basedOn: 'Normal', run: bodyRun, paragraph: { alignment: AlignmentType.RIGHT, keepLines: true, spacing: exact(LINE) } },
  { id: STYLE.image, name: '年报图片', basedOn: 'Normal', paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 120, after: 120 } } },
  { id: STYLE.caption, name: '年报图题', basedOn: 'Normal', run: { font: FONTS.body, size: SIZE.footer }, paragraph: { alignment: AlignmentType.CENTER, keepLines: true, spacing: { ...exact(480), after: 120 } } },
  { id: STYLE.footer, name: '年报页码', basedOn: 'Normal', run: { font: FONTS.pageNumber, size: SIZE.footer } },
  { id: STYLE.textCell, name: '文中表', basedOn: 'Normal', run: { font: FONTS.body, size: TEXT_TABLE_SIZE }, paragraph: { spacing: exact(360) } },
  { id: STYLE.textHead, name: '文中表头', basedOn: STYLE.textCell, run: { font: FONTS.heading, size: TEXT_TABLE_SIZE }, paragraph: { alignment: AlignmentType.CENTER, spacing: exact(360) } },
]

function cellStyles(size: number): IParagraphStyleOptions[] {
  const { label, figure } = cellStyleIds(size)
  const run = { font: FONTS.table, size }
  return [
    { id: label, name: `年报表格标题 ${size / 2}`, basedOn: 'Normal', run, paragraph: { spacing: exact(cellLine(size)) } },
    { id: figure, name: `年报表格数字 ${size / 2}`, basedOn: label, run, paragraph: { alignment: AlignmentType.CENTER, spacing: exact(cellLine(size)) } },
  ]
}

function fontSizes({ nodes }: DocumentTree): number[] {
  return [...new Set(nodes.flatMap((node) => (node.type === 'officialTable' ? [node.layout.fontSize] : [])))]
}
