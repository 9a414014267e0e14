/** Text nodes as Word paragraphs. */
import { HeadingLevel, Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx'
import { emWidth, titleLines } from '../../document/titleLines'
import { FONTS } from './fonts'
import { BODY_CHARACTER, LINE } from './measures'
import { STYLE } from './styles'

type Layout = Omit<IParagraphOptions, 'children' | 'text' | 'style'>

/** Latin words longer than this, mostly addresses on the web, may break anywhere; kept whole they tear a gap into the line before. */
const LONG_WORD = /[!-~]{13}/

/** A body paragraph; figures and short words stay whole. */
export function buildBody(text: string, layout: Layout): Paragraph {
  return new Paragraph({ ...layout, style: STYLE.body, wordWrap: LONG_WORD.test(text) || undefined, children: [new TextRun({ text, font: FONTS.body })] })
}

/** The title, broken by meaning where it takes two lines. */
export function buildTitle(text: string, layout: Layout): Paragraph {
  const children = titleLines(text).map((line, index) => new TextRun({ text: line, font: FONTS.title, break: index > 0 ? 1 : undefined }))
  return new Paragraph({ ...layout, heading: HeadingLevel.TITLE, children })
}

const HEADINGS = [
  { heading: HeadingLevel.HEADING_1, font: FONTS.heading },
  { heading: HeadingLevel.HEADING_2, font: FONTS.subheading },
  { heading: HeadingLevel.HEADING_3, font: FONTS.body },
  { heading: HeadingLevel.HEADING_4, font: FONTS.body },
] as const satisfies { heading: IParagraphOptions['heading']; font: IRunOptions['font'] }[]

/** 一、 （一） 1. （1）, each in its face. */
export function buildHeading(text: string, level: 0 | 1 | 2 | 3, layout: Layout): Paragraph {
  const { heading, font } = HEADINGS[level]
  return new Paragraph({ ...layout, heading, children: [new TextRun({ text, font })] })
}

/** `草稿，3项未改正`. */
export function buildDraftNotice(text: string): Paragraph {
  return new Paragraph({ style: STYLE.draft, children: [new TextRun({ text, font: FONTS.heading })] })
}

export interface SignatureLine { text: string; /** The last line, four characters in; others are centred over it. */ last: string; isFirst: boolean }

/** A line of the 落款. */
export function buildSignature({ text, last, isFirst }: SignatureLine): Paragraph {
  const inset = Math.max(0, RIGHT_CHARACTERS + (emWidth(last) - emWidth(text)) / 2)
  return new Paragraph({
    style: STYLE.signature, keepNext: text !== last || undefined,
    indent: { right: Math.round(inset * BODY_CHARACTER) }, spacing: isFirst ? { before: 2 * LINE } : undefined,
    children: [new TextRun({ text, font: FONTS.body })],
  })
}

const RIGHT_CHARACTERS = 4
