import { refuse, type Result } from '../../../model/result'
import type { LooseDocument } from '../../loose/looseDocument'
import { readBlocks } from './blocks'
import { openCharts } from './charts'
import { findEmbedded, openEmbedded } from './embeddedPart'
import { openImages } from './images'
import { readNumbering } from './numbering'
import { findOddities } from './oddities'
import { openPackage, type Package } from '../../zip/openPackage'
import { parseXml, type XmlElement } from './parseXml'
import type { DocxContext } from './docxContext'
import { LOCKED, NOT_WORD, OLD_WORD, Refusal } from '../../zip/refusal'
import { readRelationships } from './relationships'
import { readStyles } from './styles'
import { childOf } from './wrappers'

/**
 * A Word file (.docx) as loose blocks with notes on what was left out; null and one sentence where
 * it cannot be read. Throws on a fault of the program only.
 */
export function readDocx(bytes: Uint8Array): Result<LooseDocument | null> {
  try {
    if (!isZip(bytes)) return refuse(isCompound(bytes) ? compoundSentence(bytes) : NOT_WORD)
    return readPackage(openPackage(bytes))
  } catch (error) {
    if (error instanceof Refusal) return refuse(error.message)
    throw error
  }
}

function readPackage(file: Package): Result<LooseDocument | null> {
  const main = readRelationships(file, '').find(({ kind }) => kind === 'officeDocument')?.path
    ?? 'word/document.xml'
  const names = new Set<string>()
  const root = parsePart(file, main, names)
  const body = root?.name === 'w:document' ? childOf(root, 'w:body') : undefined
  if (!root || !body) return refuse(NOT_WORD)
  const relationships = readRelationships(file, main)
  const pathsOf = (wanted: string): string[] =>
    relationships.flatMap(({ kind, path }) => (kind === wanted ? [path] : []))
  const notes = new Set(findOddities(names))
  const embedded = findEmbedded(file, pathsOf('customXml'))
  const [image, chart] = [openImages(file, notes), openCharts(file, notes)]
  const pathOf = (id: string): string | undefined =>
    relationships.find((relationship) => relationship.id === id)?.path
  const reading: DocxContext = {
    ...readStyles(parsePart(file, pathsOf('styles')[0])),
    numbering: readNumbering(parsePart(file, pathsOf('numbering')[0])),
    image: (id) => image(pathOf(id)),
    chart: (id) => chart(pathOf(id)),
    notes, slots: 0,
  }
  const blocks = readBlocks(body, reading)
  // The title among the file's properties, '' without one.
  const title = childOf(parsePart(file, 'docProps/core.xml'), 'dc:title')
  const value: LooseDocument = {
    kind: 'docx', title: (title?.children ?? []).filter((child) => typeof child === 'string')
      .join('').trim(), blocks, ...(embedded && openEmbedded(embedded, blocks)),
  }
  return { value, messages: [...notes].map((text) => ({ level: 'warning', text })) }
}

function parsePart(
  file: Package, path: string | undefined, names?: Set<string>,
): XmlElement | undefined {
  const bytes = path === undefined ? undefined : file.part(path)
  return bytes && parseXml(bytes, names)
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

/** The container of old Office files, which also holds encrypted new ones. */
function isCompound(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte)
}

function compoundSentence(bytes: Uint8Array): string {
  return new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1))
    .includes('EncryptedPackage') ? LOCKED : OLD_WORD
}
