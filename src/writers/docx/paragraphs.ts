/** Text nodes as Word paragraphs. */
import { paragraphPieces, textPieces, type TextPiece } from '../../document/textPieces'
import { titleLines } from '../../document/titles/titleLines'
import type { PageLook } from '../../model/pageLook'
import { element, PlainBlock, type Xml } from './element'
import { faceFor, FONTS, type Font } from './fonts'
import { STYLE } from './styles'
import { escapeXml } from './xml'

/** What a paragraph has besides its style; measures in twips. */
export interface Flow {
  pageBreakBefore?: boolean
  keepNext?: boolean
  /** At least two lines of it on each page. */
  widowControl?: boolean
  before?: number
  after?: number
  left?: number
}

/** A paragraph of a style. */
export function buildParagraph(style: string, runs: Xml[], flow: Flow = {}): PlainBlock {
  const { pageBreakBefore, keepNext, widowControl, before, after, left } = flow
  const spacing = {
    ...(before !== undefined && { 'w:before': before }),
    ...(after !== undefined && { 'w:after': after }),
  }
  return new PlainBlock('w:p', [
    element('w:pPr', undefined, [
      element('w:pStyle', { 'w:val': style }),
      ...(keepNext ? [element('w:keepNext')] : []),
      ...(pageBreakBefore ? [element('w:pageBreakBefore')] : []),
      ...(widowControl ? [element('w:widowControl')] : []),
      ...(Object.keys(spacing).length > 0 ? [element('w:spacing', spacing)] : []),
      ...(left !== undefined ? [element('w:ind', { 'w:left': left })] : []),
    ]),
    ...runs,
  ])
}

/**
 * A body paragraph; a run-in heading in the face of its level, its figures too where the agency has
 * it so.
 */
export function buildBody(text: string, flow: Flow, look?: PageLook): PlainBlock {
  const head = faceFor(FONTS.subheading, look)
  const runs = paragraphPieces(text).map((piece) =>
    buildRun(piece, { font: piece.kind === 'head' ? head : FONTS.body }))
  return buildParagraph(STYLE.body, runs, flow)
}

/** The title, broken by meaning where it takes more than one line. */
export function buildTitle(text: string, flow: Flow): PlainBlock {
  return buildParagraph(STYLE.title, buildLines(titleLines(text), FONTS.title), flow)
}

const HEADING_FONTS = [FONTS.heading, FONTS.subheading, FONTS.body, FONTS.body] as const

/** 一、 （一） 1. （1）, each in its face. */
export function buildHeading(text: string, level: 0 | 1 | 2 | 3, flow: Flow): PlainBlock {
  return buildParagraph(
    STYLE.headings[level], buildRuns(textPieces(text), HEADING_FONTS[level]), flow,
  )
}

/** Lines with a break between. */
export function buildLines(lines: string[], font: Font): Xml[] {
  return lines.flatMap((line, index) => [
    ...(index > 0 ? [element('w:r', undefined, [element('w:br')])] : []),
    ...buildRuns(textPieces(line), font),
  ])
}

/**
 * One run a piece; a long Latin word is Chinese by language, which lets it break anywhere. `size`
 * in half-points where it is not the style's.
 */
export function buildRuns(pieces: TextPiece[], font: Font, size?: number): Xml[] {
  return pieces.map((piece) =>
    buildRun(piece, { font: piece.kind === 'head' ? FONTS.subheading : font, size }))
}

function buildRun(
  { text, kind }: TextPiece, { font, size }: { font: Font; size?: number },
): Xml {
  const { ascii, eastAsia, hint } = font
  // Latin faces come with the style, but for a run-in heading whose figures are in its own face;
  // the East
  // Asian one is named again for readers that look at runs only.
  const hasOwn = kind === 'head' && ascii === eastAsia
  return element('w:r', undefined, [
    element('w:rPr', undefined, [
      element('w:rFonts', {
        ...(hasOwn && { 'w:ascii': ascii, 'w:hAnsi': ascii }),
        'w:eastAsia': eastAsia,
        'w:hint': hint,
      }),
      ...(size === undefined
        ? [] : [element('w:sz', { 'w:val': size }), element('w:szCs', { 'w:val': size })]),
      ...(kind === 'long' ? [element('w:lang', { 'w:val': 'zh-CN' })] : []),
    ]),
    ...(kind === 'long' ? [text] : text.split(FIGURE_HYPHEN)).flatMap((part, index) => [
      ...(index > 0 ? [element('w:noBreakHyphen')] : []),
      element('w:t', { 'xml:space': 'preserve' }, [escapeXml(part)]),
    ]),
  ])
}

/** Word ends a line behind a plain one: `0571-｜12345678`, `GB/T 9704-｜2012`. */
const FIGURE_HYPHEN = /(?<=\d)-(?=\d)/
