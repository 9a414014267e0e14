/** The nodes of the tree as blocks of the Word file, with what depends on their neighbours: page breaks, gaps, what keeps together. */
import { Paragraph, type FileChild, type IParagraphOptions } from 'docx'
import type { DocumentNode, DocumentTree } from '../../model/document'
import { buildImage } from './image'
import { buildOfficialTable } from './officialTable'
import { buildBody, buildDraftNotice, buildHeading, buildSignature, buildTitle } from './paragraphs'
import { buildTextTable } from './textTable'

/** Blocks of the file in reading order. */
export function buildBlocks({ nodes }: DocumentTree): FileChild[] {
  const blocks = nodes.flatMap((node, index) => buildNode({ node, before: nodes[index - 1], after: nodes[index + 1], nodes }))
  return isTable(nodes[nodes.length - 1]) ? [...blocks, gapParagraph()] : blocks
}

interface NodePlace { node: DocumentNode; before?: DocumentNode; after?: DocumentNode; nodes: DocumentNode[] }

function buildNode(place: NodePlace): FileChild[] {
  const { node, before } = place
  switch (node.type) {
    case 'draftNotice': return [buildDraftNotice(node.text)]
    case 'title': return [buildTitle(node.text, flowOf(place))]
    case 'heading': return [buildHeading(node.text, node.level, flowOf(place))]
    case 'paragraph': return [buildBody(node.text, flowOf(place))]
    case 'signature': return [buildSignature(signatureLine(node.text, place))]
    case 'officialTable': return [...gapBetween(before), buildOfficialTable(node)]
    case 'textTable': return [...gapBetween(before), buildTextTable(node)]
    case 'image': return buildImage(node)
    case 'pageBreak': return []
  }
}

/** A page break before, room after a table, the last line of text with the 落款. */
function flowOf({ before, after }: NodePlace): Pick<IParagraphOptions, 'pageBreakBefore' | 'spacing' | 'keepNext'> {
  return {
    pageBreakBefore: before?.type === 'pageBreak' || undefined,
    keepNext: after?.type === 'signature' || undefined,
    spacing: spacingOf(isTable(before), isTable(after)),
  }
}

const GAP = 140

function spacingOf(isAfterTable: boolean, isBeforeTable: boolean): IParagraphOptions['spacing'] {
  if (!isAfterTable && !isBeforeTable) return undefined
  return { before: isAfterTable ? GAP : undefined, after: isBeforeTable ? GAP / 2 : undefined }
}

/** Word joins tables that touch. */
function gapBetween(before: DocumentNode | undefined): Paragraph[] {
  return isTable(before) ? [gapParagraph()] : []
}

function gapParagraph(): Paragraph {
  return new Paragraph({ spacing: { line: 140, lineRule: 'exact' } })
}

function signatureLine(text: string, { before, nodes }: NodePlace): Parameters<typeof buildSignature>[0] {
  const lines = nodes.flatMap((node) => (node.type === 'signature' ? [node.text] : []))
  return { text, last: lines[lines.length - 1] ?? text, isFirst: before?.type !== 'signature' }
}

function isTable(node: DocumentNode | undefined): boolean {
  return node?.type === 'officialTable' || node?.type === 'textTable'
}
