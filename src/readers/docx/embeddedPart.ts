/** The data file our own Word files carry in a custom XML part, which Word, WPS and LibreOffice keep when they save. */
import { fingerprintOf, hashImage, imageLine, rowLine, textLine } from '../../document/fingerprint'
import { EMBEDDED_NAMESPACE } from '../../model/dataFile'
import type { LooseBlock, LooseDocument } from '../looseDocument'
import type { Package } from './openPackage'
import { parseXml, type XmlElement } from './parseXml'

/** Finds our part among the custom ones; images come back from the body. Nothing where there is none or it is damaged. */
export function readEmbedded(file: Package, paths: string[], blocks: LooseBlock[]): Pick<LooseDocument, 'embedded' | 'isBodyUnchanged'> {
  const part = paths.slice(0, MOST_PARTS).map((path) => findPart(file, path)).find((root) => root !== undefined)
  if (!part) return {}
  const text = part.children.filter((child) => typeof child === 'string').join('')
  return { embedded: withImages(text, blocks), isBodyUnchanged: part.attributes.body === fingerprintOf(blocks.flatMap(linesOf)) }
}

const MOST_PARTS = 20

function findPart(file: Package, path: string): XmlElement | undefined {
  try {
    const bytes = file.part(path)
    const isOurs = bytes && new TextDecoder().decode(bytes.subarray(0, 400)).includes(EMBEDDED_NAMESPACE)
    return isOurs ? parseXml(bytes) : undefined
  } catch {
    return undefined
  }
}

/** What the body says, in the lines of `bodyLines`. */
function linesOf(block: LooseBlock): string[] {
  if (block.type === 'image') return [imageLine(block.data), textLine(block.text)]
  if (block.type === 'paragraph') return [textLine((block.list ?? '') + block.text)]
  return block.table.rows.map((row) => rowLine(row.filter((slot) => slot.isOrigin).map((slot) => slot.text)))
}

/** The writer leaves `"media:<hash>"` where an image of the body stands. */
function withImages(text: string, blocks: LooseBlock[]): string {
  const images = new Map(blocks.flatMap((block) => (block.type === 'image' ? [[hashImage(block.data), block.data]] : [])))
  return text.replace(/"media:([0-9a-f]{16})"/g, (mark, hash: string) => (images.has(hash) ? `"${images.get(hash) ?? ''}"` : mark))
}
