/**
 * The nodes of the tree as blocks of the Word file, with what depends on their neighbours: page
 * breaks, gaps, what keeps together.
 */
import type { FileChild } from 'docx'
import { endsWithSignature, layOutSignature } from '../../document/signature'
import type { DocumentNode, DocumentTree } from '../../model/document'
import type { PageLook } from '../../model/pageLook'
import { element, PlainBlock } from './element'
import { FONTS } from './fonts'
import { buildChart, type ChartLibrary } from './chart'
import { buildImage } from './image'
import { BODY_CHARACTER, LINE, TEXT_WIDTH } from './measures'
import { buildOfficialTable } from './officialTable'
import {
  buildBody,
  buildHeading,
  buildLines,
  buildParagraph,
  buildRuns,
  buildTitle,
  type Flow,
} from './paragraphs'
import { STYLE } from './styles'
import { buildTextTable } from './textTable'
import { textPieces } from '../../document/textPieces'

/** Blocks of the file in reading order; `library` where there are charts. */
export function buildBlocks({ nodes, look }: DocumentTree, library?: ChartLibrary): FileChild[] {
  const blocks = nodes.flatMap((node, index) =>
    buildNode({ node, index, before: nodes[index - 1], after: nodes[index + 1], nodes, look, library }),
  )
  return isTable(nodes[nodes.length - 1]) ? [...blocks, gapParagraph()] : blocks
}

interface NodePlace {
  node: DocumentNode
  index: number
  before?: DocumentNode
  after?: DocumentNode
  nodes: DocumentNode[]
  look?: PageLook
  library?: ChartLibrary
}

function buildNode(place: NodePlace): FileChild[] {
  const { node, index, before } = place
  switch (node.type) {
    case 'draftNotice':
      return [buildParagraph(STYLE.draft, buildRuns(textPieces(node.text), FONTS.heading))]
    case 'title':
      return [buildTitle(node.text, flowOf(place))]
    case 'heading':
      return [buildHeading(node.text, node.level, flowOf(place))]
    case 'paragraph':
      return [buildText(node, place)]
    case 'signature':
      return [buildSignature(place)]
    case 'officialTable':
    case 'textTable':
      return buildTable(node, before)
    case 'image':
      return buildImage(node, index)
    case 'chart':
      return buildChart(node, place)
    default:
      // A page break is written with the block behind it.
      node satisfies { type: 'pageBreak' }
      return []
  }
}

type TableNode = Extract<DocumentNode, { type: 'officialTable' | 'textTable' }>

function buildTable(node: TableNode, before: DocumentNode | undefined): FileChild[] {
  const table = node.type === 'officialTable' ? buildOfficialTable(node) : buildTextTable(node)
  // Word joins tables that touch.
  return [...isTable(before) ? [gapParagraph()] : [], table]
}

function buildText(
  { text, isCaption }: Extract<DocumentNode, { type: 'paragraph' }>,
  place: NodePlace,
): PlainBlock {
  const flow = flowOf(place)
  return isCaption
    ? buildParagraph(STYLE.tableCaption, buildRuns(textPieces(text), FONTS.body), flow)
    : buildBody(text, flow, place.look)
}

/**
 * A page break before, room around a table, what stays with the block below: a line above a table,
 * the last two lines with the 落款.
 */
function flowOf(place: NodePlace): Flow {
  const { before, after } = place
  const keepsLines = staysWithSignature(place)
  return {
    pageBreakBefore: before?.type === 'pageBreak',
    keepNext: keepsLines || isTable(after),
    widowControl: keepsLines,
    before: isTable(before) ? GAP : undefined,
    after: isTable(after) ? GAP / 2 : undefined,
  }
}

function staysWithSignature({ node, index, after, nodes }: NodePlace): boolean {
  if (after?.type === 'signature') return true
  if (node.type !== 'paragraph' || after?.type !== 'paragraph') return false
  return nodes[index + 2]?.type === 'signature' && endsWithSignature([after.text])
}

const GAP = 140

function gapParagraph(): PlainBlock {
  return new PlainBlock('w:p', [
    element('w:pPr', undefined, [element('w:spacing', { 'w:line': GAP, 'w:lineRule': 'exact' })]),
  ])
}

/** A line of the 落款, centred on the axis of all of them; two lines below the text. */
function buildSignature({ node, before, after, nodes }: NodePlace): PlainBlock {
  const texts = nodes.flatMap((other) => (other.type === 'signature' ? [other.text] : []))
  const { axis, lines } = layOutSignature(texts)
  const own = lines[texts.indexOf('text' in node ? node.text : '')] ?? []
  return buildParagraph(STYLE.signature, buildLines(own, FONTS.body), {
    keepNext: after?.type === 'signature',
    left: Math.max(0, TEXT_WIDTH - Math.round(2 * axis * BODY_CHARACTER)),
    before: before?.type === 'signature' ? undefined : 2 * LINE,
  })
}

function isTable(node: DocumentNode | undefined): boolean {
  return node?.type === 'officialTable' || node?.type === 'textTable'
}
