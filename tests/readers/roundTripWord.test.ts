/**
 * Every cell and paragraph comes back from our Word file: as written, and from its body alone as
 * another program stores it.
 * @module-tag long
 */
import { unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { composeDocument } from '../../src/document'
import type { Draft } from '../../src/readers'
import { editions } from '../../src/templates'
import { writeDocx } from '../../src/writers/docx/writeDocx'
import { writeDataFile } from '../../src/writers/json/writeDataFile'
import { rewriteBody, rewritings } from '../support/files/rewriteDocx'
import { expectRoundTrips } from '../support/files/roundTrip'

const REWRITTEN = 1

/** The body rewritten in one of the ways other programs have, our own data taken out. */
function rewriteWord(bytes: Uint8Array, way: number): Uint8Array {
  const all = Object.values(rewritings)
  const rewrite = all[way % all.length] ?? ((xml: string): string => xml)
  return zipSync(Object.fromEntries(Object.entries(unzipSync(rewriteBody(bytes, rewrite)))
    .filter(([name]) => !name.startsWith('customXml/'))), { level: 0 })
}

/**
 * Our own data gives the very report back; what is read of the body alone must not come from it.
 */
function expectSource(draft: Draft, file: number): void {
  expect(draft.whole !== undefined).toBe(file !== REWRITTEN)
}

let written = 0

test.each(editions)('edition $id', (edition) => expectRoundTrips({
  name: 'Word', extension: 'docx', carriesPictures: true, carriesTables: true, carriesHeads: true,
  inspect: expectSource,
  write: async (report) => {
    const bytes = await writeDocx(composeDocument(report), { embedded: writeDataFile(report) })
    written += 1
    return [bytes, rewriteWord(bytes, written)]
  },
}, edition))
