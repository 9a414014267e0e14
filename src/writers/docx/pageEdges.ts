/**
 * What stands above and below the text of every page: the page number, in drafts the notice too.
 */
import { Footer, Header } from 'docx'
import type { DocumentTree } from '../../model/document'
import { FONTS, type Font } from './fonts'
import { SIZE } from './measures'
import { STYLE } from './styles'
import { escapeXml, tag, wordPart } from './xml'

const ONE_CHARACTER = SIZE.number * 10

type Pages = 'default' | 'first' | 'even'

export interface PageEdges {
  /** For the section; what they hold is in the parts. */
  headers?: Partial<Record<Pages, Header>>
  footers: Partial<Record<Pages, Footer>>
  /** The first page of a draft begins with the notice, so that nothing is above it. */
  titlePage: boolean
  parts: { path: string; data: string }[]
}

/** docx numbers the parts of a section in this order. */
const PAGES: Pages[] = ['default', 'first', 'even']

/**
 * Page numbers `— 1 —`: odd pages right, even pages left, one character in from the edge, or all
 * centred; the notice of a draft.
 */
export function buildPageEdges({ nodes, look }: DocumentTree): PageEdges {
  const notice = nodes.find((node) => node.type === 'draftNotice')
  const pages = notice ? PAGES : PAGES.filter((page) => page !== 'first')
  const footers = pages.map((page, index) =>
    wordPart(
      `word/footer${index + 1}.xml`, 'ftr',
      [pageNumber(look?.pageNumber ?? (page === 'even' ? 'left' : 'right'))],
    ),
  )
  const all = <Edge>(edge: Edge): Partial<Record<Pages, Edge>> =>
    Object.fromEntries(pages.map((page) => [page, edge]))
  if (notice?.type !== 'draftNotice') {
    return { footers: all(new Footer()), titlePage: false, parts: footers }
  }
  const headers = pages.map((page, index) =>
    wordPart(
      `word/header${index + 1}.xml`, 'hdr', [draftNotice(page === 'first' ? '' : notice.text)],
    ),
  )
  return {
    headers: all(new Header()),
    footers: all(new Footer()),
    titlePage: true,
    parts: [...headers, ...footers],
  }
}

function draftNotice(text: string): string {
  return tag(
    'p',
    {},
    tag('pPr', {}, tag('pStyle', { val: STYLE.draft })),
    ...(text === '' ? [] : [run(FONTS.heading, words(text))]),
  )
}

/** The field holds a number to show until Word reckons it. */
function pageNumber(side: 'left' | 'right' | 'centre'): string {
  const part = (content: string): string => run(FONTS.pageNumber, content)
  const field = (type: string): string => part(tag('fldChar', { fldCharType: type }))
  return tag(
    'p',
    {},
    tag(
      'pPr',
      {},
      tag('pStyle', { val: STYLE.number }),
      ...(side === 'centre' ? [] : [tag('ind', { [side]: ONE_CHARACTER })]),
      tag('jc', { val: side === 'centre' ? 'center' : side }),
    ),
    part(words('— ')),
    field('begin'),
    part('<w:instrText xml:space="preserve"> PAGE </w:instrText>'),
    field('separate'),
    part(words('1')),
    field('end'),
    part(words(' —')),
  )
}

function run({ eastAsia, hint }: Font, content: string): string {
  return tag('r', {}, tag('rPr', {}, tag('rFonts', { hint, eastAsia })), content)
}

function words(text: string): string {
  return `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`
}
