/**
 * The data file our own Word files carry in a custom XML part, which Word, WPS and LibreOffice keep
 * when they save.
 */
import {
  fingerprintOf, hashImage, imageLine, rowLine, textLine,
} from '../../../document/fingerprint'
import { EMBEDDED_NAMESPACE } from '../../../model/files/dataFile'
import type { LooseBlock, LooseDocument } from '../../loose/looseDocument'
import type { Package } from '../../zip/openPackage'
import { Refusal } from '../../zip/refusal'
import { parseXml } from './parseXml'

/** Our part of a Word file: the data file, images marked, and the fingerprint the body had. */
export interface EmbeddedPart { text: string; fingerprint: string }

/** Finds our part among the custom ones; nothing where there is none or it is damaged. */
export function findEmbedded(file: Package, paths: string[]): EmbeddedPart | undefined {
  const root = paths.slice(0, MOST_PARTS).map((path) => {
    try {
      const bytes = file.part(path)
      const isOurs = bytes
        && new TextDecoder().decode(bytes.subarray(0, 400)).includes(EMBEDDED_NAMESPACE)
      return isOurs ? parseXml(bytes) : undefined
    } catch (error) {
      if (error instanceof Refusal) return undefined
      throw error
    }
  })
    .find((found) => found !== undefined)
  return root && {
    text: root.children.filter((child) => typeof child === 'string').join(''),
    fingerprint: root.attributes.body ?? '',
  }
}

/**
 * The data file with its images, which lie in the body, and whether the body still is what it was.
 */
export function openEmbedded(
  { text, fingerprint }: EmbeddedPart, blocks: LooseBlock[],
): Pick<LooseDocument, 'embedded' | 'isBodyUnchanged'> {
  // The writer leaves `"media:<hash>"` where an image of the body stands.
  const images = new Map(blocks.flatMap((block) => (block.type === 'image'
    ? [[hashImage(block.data), block.data]] : [])))
  return {
    embedded: text.replace(
      /"media:([0-9a-f]{16})"/g,
      (mark, hash: string) => (images.has(hash) ? `"${images.get(hash) ?? ''}"` : mark),
    ),
    isBodyUnchanged: fingerprint === fingerprintOf(blocks.flatMap(linesOf)),
  }
}

const MOST_PARTS = 20

/** What the body says, in the lines of `bodyLines`. */
function linesOf(block: LooseBlock): string[] {
  if (block.type === 'image') return [imageLine(block.data), textLine(block.text)]
  if (block.type === 'paragraph') return [textLine((block.list ?? '') + block.text)]
  return block.table.rows.map((row) =>
    rowLine(row.filter((slot) => slot.isOrigin).map((slot) => slot.text)))
}
