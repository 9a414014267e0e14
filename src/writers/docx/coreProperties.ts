/**
 * The properties of the file: title, agency and language, and nothing of the computer it was made
 * on, no times.
 */
import type { DocumentTree } from '../../model/document'
import { escapeXml, XML_HEAD } from './xml'

const NAMESPACES =
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    + 'xmlns:dc="http://purl.org/dc/elements/1.1/"'

/**
 * The package's part of core properties in place of the library's, which tells the second it was
 * made in.
 */
export function corePropertiesPart(
  { title, agency }: Pick<DocumentTree, 'title' | 'agency'>,
): { path: string; data: string } {
  const texts = `<dc:title>${escapeXml(
    title,
  )}</dc:title><dc:creator>${escapeXml(agency)}</dc:creator><dc:language>zh-CN</dc:language>`
  const data = `${XML_HEAD}<cp:coreProperties ${NAMESPACES}>${texts}</cp:coreProperties>`
  return { path: 'docProps/core.xml', data }
}
