import type { DocumentTree } from '../../model/document'
import { refuse, type Result } from '../../model/result'
import { proveBlocks, type FileProof } from './proveBlocks'
import { readDocx } from '../formats/docx/readDocx'

/**
 * Reads a Word file just made and compares it with the tree it was made from; see `proveBlocks`.
 */
export function proveExport(bytes: Uint8Array, tree: DocumentTree): Result<FileProof | null> {
  const read = readDocx(bytes)
  const proof = proveBlocks(read, tree)
  return proof.value && read.value?.isBodyUnchanged === false
    ? refuse('文件附带的数据与正文对不上') : proof
}
