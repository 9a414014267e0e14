/** The document as a workbook: the text on a sheet of its own, then each official table with its merges. */
import writeWorkbook, { type Sheet } from 'write-excel-file/universal'
import type { DocumentTree } from '../../model/document'
import { atZipTime } from '../../model/zipTime'
import { buildTableSheet } from './tableSheet'
import { buildTextSheet } from './textSheet'

/** An .xlsx file; figures are numbers where a number says the same as the text, so that they can be added up. */
export async function writeSheet(tree: DocumentTree): Promise<Uint8Array> {
  const tables = tree.nodes.filter((node) => node.type === 'officialTable')
  const sheets: Sheet<Blob>[] = [buildTextSheet(tree), ...tables.map(buildTableSheet)]
  const file = await atZipTime(() => writeWorkbook(sheets, { fontFamily: '宋体', fontSize: 11 }).toBlob())
  return new Uint8Array(await file.arrayBuffer())
}
