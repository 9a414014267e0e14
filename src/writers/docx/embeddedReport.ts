/**
 * The report's data file as a custom XML part (ISO/IEC 29500-1, 15.2.5): the
 * Word file that comes back is the very report. Images lie in the file
 * already; in the data a mark stands for each. Besides stands a fingerprint of
 * the body, which tells whether it was edited since.
 */
import type { Document } from 'docx'
import { bodyLines } from '../../document/bodyLines'
import { fingerprintOf, hashImage } from '../../document/fingerprint'
import { EMBEDDED_NAMESPACE } from '../../model/files/dataFile'
import type { DocumentTree } from '../../model/document'
import type { Part } from './packFile'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const KINDS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PROPERTIES_NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml'
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'
/** Names the part for Word; the same in every file, which has one only. */
const STORE_ID = '{5A1E6F0C-3B52-4C57-9D0B-7E2A41C8F6D3}'

/** Registers the part with the file and gives its contents for the package. */
export function embedReport(file: Document, tree: DocumentTree, embedded: string): Part[] {
  file.Document.Relationships.addRelationship(
    'ReportData', `${KINDS}/customXml`, '../customXml/item1.xml',
  )
  file.ContentTypes.addOverride(PROPERTIES_TYPE, '/customXml/itemProps1.xml')
  // JSON has these characters within strings only, where an escape means the same.
  return [
    {
      path: 'customXml/item1.xml',
      data: `${HEAD}<report xmlns="${EMBEDDED_NAMESPACE}" body="${fingerprintOf(
        bodyLines(tree),
      )}">${tree.nodes.reduce((text, node) => (node.type === 'image'
        ? text.replaceAll(
          `"${node.data}"`, `"media:${hashImage(node.data)}"`,
        ) : text), embedded).replace(
        /[<>&\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
        (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
      )}</report>`,
    },
    {
      path: 'customXml/itemProps1.xml',
      data: `${HEAD}<ds:datastoreItem ds:itemID="${STORE_ID}" `
        + `xmlns:ds="${PROPERTIES_NAMESPACE}"><ds:schemaRefs><ds:schemaRef `
          + `ds:uri="${EMBEDDED_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
    },
    {
      path: 'customXml/_rels/item1.xml.rels',
      data: `${HEAD}<Relationships `
        + `xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship `
          + `Id="rId1" Type="${KINDS}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
    },
  ]
}
