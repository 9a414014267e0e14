/** The styles of the file as its part. */
import type { DocumentTree } from '../../model/document'
import { faceFor, FONTS, type Font } from './fonts'
import { BODY_CHARACTER, SIZE } from './measures'
import { listStyles, type Style } from './styles'
import { tag, wordPart } from './xml'

/** `textTableSizes` in half-points, one for each table in the text. */
export function stylesPart(
  tree: DocumentTree,
  textTableSizes: readonly number[],
): { path: string; data: string } {
  const styles = listStyles(tree, textTableSizes).map((style) =>
    writeStyle({ ...style, font: faceFor(style.font, tree.look) }),
  )
  const run =
    tag(
      'rPr', {}, fontOf(faceFor(FONTS.body, tree.look)), tag('color', { val: '000000' }),
      sizeOf(SIZE.body), LANGUAGE,
    )
  const paragraph = tag('pPr', {}, NO_WIDOW_CONTROL, NO_AUTOMATICS)
  return wordPart('word/styles.xml', 'styles', [
    tag('docDefaults', {}, tag('rPrDefault', {}, run), tag('pPrDefault', {}, paragraph)), DEFAULTS,
    ...styles,
  ])
}

/**
 * 22 lines on every page and 28 characters on every line: no line goes to the next page for its
 * neighbours' sake, no mark hangs out of the 版心, nothing is set apart between Chinese and Latin.
 */
const NO_AUTOMATICS = ['overflowPunct', 'autoSpaceDE', 'autoSpaceDN']
  .map((name) => tag(name, { val: 0 }))
  .join('')
const NO_WIDOW_CONTROL = tag('widowControl', { val: 0 })

/** Latin words and figures are broken as such, not as Chinese. */
const LANGUAGE = tag('lang', { val: 'en-US', eastAsia: 'zh-CN' })

const DEFAULTS =
  tag(
    'style',
    { type: 'paragraph', default: 1, styleId: 'Normal' },
    tag('name', { val: 'Normal' }),
    tag('qFormat'),
    tag('pPr', {}, NO_WIDOW_CONTROL, NO_AUTOMATICS),
  ) +
  tag(
    'style',
    { type: 'character', default: 1, styleId: 'DefaultParagraphFont' },
    tag('name', { val: 'Default Paragraph Font' }),
    tag('uiPriority', { val: 1 }),
    tag('semiHidden'),
    tag('unhideWhenUsed'),
  ) +
  tag(
    'style',
    { type: 'table', default: 1, styleId: 'TableNormal' },
    tag('name', { val: 'Normal Table' }),
    tag('uiPriority', { val: 99 }),
    tag('semiHidden'),
    tag('unhideWhenUsed'),
    tag(
      'tblPr',
      {},
      tag('tblInd', { w: 0, type: 'dxa' }),
      tag(
        'tblCellMar',
        {},
        ...['top', 'left', 'bottom', 'right'].map((side) => tag(side, { w: 0, type: 'dxa' })),
      ),
    ),
  )

function fontOf({ ascii, hAnsi, eastAsia, cs, hint }: Font): string {
  return tag('rFonts', { hint, ascii, hAnsi, eastAsia, cs })
}

function sizeOf(size: number): string {
  return tag('sz', { val: size }) + tag('szCs', { val: size })
}

function writeStyle(style: Style): string {
  const { id, name, basedOn = 'Normal', next = id, font, size, spacing, outline } = style
  return tag(
    'style',
    { type: 'paragraph', customStyle: /[^ -~]/.test(name) ? 1 : undefined, styleId: id },
    tag('name', { val: name }),
    tag('basedOn', { val: basedOn }),
    tag('next', { val: next }),
    tag('qFormat'),
    tag('pPr', {}, ...paragraphParts(style)),
    tag(
      'rPr',
      {},
      fontOf(font),
      ...(outline === undefined
        ? [] : ['b', 'bCs', 'i', 'iCs'].map((look) => tag(look, { val: 0 }))),
      tag('color', { val: '000000' }),
      ...(spacing === undefined ? [] : [tag('spacing', { val: spacing })]),
      sizeOf(size),
    ),
  )
}

/** In the order of the schema. */
function paragraphParts(
  { keep, line, before = 0, after = 0, isIndented, align, outline }: Style,
): string[] {
  return [
    ...(keep === 'next' ? [tag('keepNext')] : []),
    ...(keep ? [tag('keepLines')] : []),
    NO_WIDOW_CONTROL,
    NO_AUTOMATICS,
    tag('spacing', { before, after, line, lineRule: line === undefined ? undefined : 'exact' }),
    ...(isIndented ? [tag('ind', { firstLineChars: 200, firstLine: 2 * BODY_CHARACTER })] : []),
    ...(align ? [tag('jc', { val: align })] : []),
    ...(outline === undefined ? [] : [tag('outlineLvl', { val: outline })]),
  ]
}
