import { Document, Packer, elementOf, type BaseXmlComponent } from 'docx'
import type { DocumentTree } from '../../model/document'
import { buildBlocks } from './body'
import { corePropertiesPart } from './coreProperties'
import { dropTimes } from './dropTimes'
import { embedReport } from './embeddedReport'
import { fontTablePart } from './fonts'
import { buildFooters } from './footers'
import { MARGIN, PAGE } from './measures'
import { composeStyles } from './styles'
import { atZipTime } from '../../model/zipTime'

export interface WriteOptions {
  /** The report's data file, to be carried along; nothing of it is printed. */
  embedded?: string
}

/**
 * The Word file of a document tree, in the layout of GB/T 9704-2012; the same in Node and in the browser. Without
 * `embedded` it holds what is printed and nothing else, and no time: the same tree gives the same
 * file, but for the numbers of pictures.
 */
export async function writeDocx(tree: DocumentTree, { embedded }: WriteOptions = {}): Promise<Uint8Array> {
  const file = new Document({
    styles: composeStyles(tree),
    evenAndOddHeaderAndFooters: true,
    sections: [{ properties: { page: { size: PAGE, margin: MARGIN } }, footers: buildFooters(), children: buildBlocks(tree) }],
  })
  dropDocumentGrid(file)
  const parts = [fontTablePart, corePropertiesPart(tree), ...(embedded === undefined ? [] : embedReport(file, tree, embedded))]
  return dropTimes(await atZipTime(() => Packer.pack(file, 'uint8array', undefined, parts)))
}

/** docx gives every section a document grid and has no option against it; a grid of lines stretches table rows. */
function dropDocumentGrid(file: Document): void {
  const section = file.Document.View.Body.getSectionPropertiesFor() as unknown as { root: BaseXmlComponent[] }
  section.root = section.root.filter((part) => elementOf(part) !== 'w:docGrid')
}
