/**
 * What an agency publishes, from one report: every file made from the same document tree, read
 * again and compared before it is handed out, with a list of checksums. Nothing but what is printed
 * is in any of them.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { zipSync } from 'fflate'
import { composeDocument, fileNameOf } from '../document'
import type { Report } from '../model/report'
import { explainTooManyPictures } from '../model/files/pictures'
import { refuse, type Result } from '../model/result'
import { FIRST_ZIP_DAY } from '../model/files/zipTime'
import type { FileProof } from '../readers/proof/proveBlocks'
import { PACKAGE_PARTS, type PackagePart, type PartId, type Publication } from './parts'

/** A file as it is handed out; the list of checksums has no id and nothing to compare. */
export interface PackageFile {
  id: PartId | 'checksums'
  label: string
  use: string
  name: string
  type: string
  bytes: Uint8Array
  proof: FileProof | null
}

export interface PublicationPackage {
  /** Of the zip. */
  name: string
  files: PackageFile[]
}

/**
 * All files of a report that may be final; the same report gives the same bytes. Null and a
 * sentence where one does not read back as it was written: then none is handed out.
 */
export async function makePackage(report: Report): Promise<Result<PublicationPackage | null>> {
  const tooMany = explainTooManyPictures(report)
  if (tooMany !== '') return refuse(tooMany)
  const publication = { tree: composeDocument(report), edition: report.edition }
  const base = fileNameOf(report).replace(/\.docx$/, '')
  const files: PackageFile[] = []
  for (const part of PACKAGE_PARTS) {
    const { value, messages } = await makeFile(part, publication, base)
    if (!value) return { value: null, messages }
    files.push(value)
  }
  return {
    value: { name: `${base}（发布包）.zip`, files: [...files, listChecksums(files)] }, messages: [],
  }
}

async function makeFile(
  part: PackagePart,
  publication: Publication,
  base: string,
): Promise<Result<PackageFile | null>> {
  const { id, label, use, mark, extension, type, write, prove } = part
  const bytes = await write(publication)
  const { value: proof, messages } = prove(bytes, publication)
  if (!proof) return refuse(`“${label}”读回来与年报不一致：${messages[0]?.text ?? ''}`)
  return {
    value: { id, label, use, name: `${base}${mark}.${extension}`, type, bytes, proof },
    messages: [],
  }
}

/** As `sha256sum -c` reads it: the sum, two blanks, the name. */
function listChecksums(files: PackageFile[]): PackageFile {
  const lines = files.map(({ name, bytes }) => `${bytesToHex(sha256(bytes))}  ${name}\n`)
  return {
    id: 'checksums',
    label: '校验清单',
    use: '每个文件的 SHA-256，用来核对有没有改动',
    name: '校验清单（SHA-256）.txt',
    type: 'text/plain;charset=utf-8',
    bytes: new TextEncoder().encode(lines.join('')),
    proof: null,
  }
}

/** The whole package as one zip file, which names no time. */
export function zipPackage({ files }: PublicationPackage): Uint8Array {
  return zipSync(
    Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { mtime: FIRST_ZIP_DAY },
  )
}
