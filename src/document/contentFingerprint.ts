import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Report } from '../model/report'

const DIGITS = 16

/**
 * What tells one state of a report from another, `3f2a-91bc-04de-77b1`: SHA-256 over all a Word
 * file of ours carries but id, times of saving and 审签 (which goes on after 定稿), so that the
 * report read back from it has the same.
 */
export function contentFingerprint(report: Report): string {
  const { id: _id, createdAt: _created, updatedAt: _updated, signOff: _noted, ...content } = report
  return bytesToHex(sha256(utf8ToBytes(canonical(content)))).slice(0, DIGITS).match(/.{4}/g)?.join('-') ?? ''
}

/** JSON whose keys are in order, whatever order they were written in. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`
}
