import { Document, elementOf, type BaseXmlComponent } from 'docx'
import { layOutTextTable } from '../../document/textTableLayout'
import type { DocumentTree } from '../../model/document'
import { buildBlocks } from './body'
import { corePropertiesPart } from './coreProperties'
import { embedReport } from './embeddedReport'
import { fontTablePart } from './fonts'
import { MARGIN, PAGE, TEXT_WIDTH } from './measures'
import { packFile } from './packFile'
import { buildPageEdges } from './pageEdges'
import { stylesPart } from './stylesPart'

export interface WriteOptions {
  /** The report's data file, to be carried along; nothing of it is printed. */
  embedded?: string
}

/**
 * The Word file of a document tree, in the layout of GB/T 9704-2012; the same in Node and in the
 * browser. Without `embedded` it holds what is printed and nothing else, and no time: the same tree
 * gives the same file.
 */
export async function writeDocx(
  tree: DocumentTree, { embedded }: WriteOptions = {},
): Promise<Uint8Array> {
  const { headers, footers, titlePage, parts } = buildPageEdges(tree)
  const hasCharts = tree.nodes.some(({ type }) => type === 'chart')
  const library = hasCharts ? await import('docx/charts') : undefined
  const blocks = buildBlocks(tree, library)
  const file = new Document({
    sections: [
      {
        properties: { titlePage, page: { size: PAGE, margin: MARGIN } },
        headers,
        footers,
        children: blocks,
      },
    ],
  })
  // docx gives every section a document grid and has no option against it; a grid of lines
  // stretches table rows.
  const section =
    file.Document.View.Body.getSectionPropertiesFor() as unknown as { root: BaseXmlComponent[] }
  section.root = section.root.filter((part) => elementOf(part) !== 'w:docGrid')
  const textTables = tree.nodes.filter((node) => node.type === 'textTable')
  return packFile(file, blocks, [
    stylesPart(tree, textTables.map((table) => layOutTextTable(table, TEXT_WIDTH).size)),
    fontTablePart,
    corePropertiesPart(tree),
    ...parts,
    ...(embedded === undefined ? [] : embedReport(file, tree, embedded)),
  ])
}
