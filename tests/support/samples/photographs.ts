/** Pictures that do not pack, as photographs do not. */
import { deflateSync } from 'node:zlib'
import { checkSum } from '../../../src/model/files/checkSum'
import type { Report, ReportImage } from '../../../src/model/report'
import { seededRandom } from '../random'

const SIDE = 840

/** A PNG of 2.1 MB of coloured noise. */
function buildPhotograph(seed: number): ReportImage {
  const random = seededRandom(seed)
  const rows = Buffer.alloc(SIDE * (SIDE * 3 + 1))
  for (let at = 0; at < rows.length; at += 4) {
    rows.writeUInt32LE(random.upTo(0xfffffffe), Math.min(at, rows.length - 4))
  }
  // Each row begins with its filter, 0 for none.
  for (let row = 0; row < SIDE; row += 1) rows[row * (SIDE * 3 + 1)] = 0
  const size = Buffer.alloc(13)
  size.writeUInt32BE(SIDE, 0)
  size.writeUInt32BE(SIDE, 4)
  size.set([8, 2], 8)
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const png = Buffer.concat([
    mark, chunk('IHDR', size), chunk('IDAT', deflateSync(rows, { level: 0 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
  return { mime: 'image/png', width: SIDE, height: SIDE, data: png.toString('base64') }
}

function chunk(kind: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(checkSum(named))
  return Buffer.concat([length, named, sum])
}

/** The report with so many photographs in part five, each with a caption. */
export function withPhotographs(report: Report, count: number): Report {
  const ids = Array.from({ length: count }, (_, index) => `photo-${index + 1}`)
  const blocks =
    ids.map((image, index) => ({ type: 'image' as const, image, caption: `图${index + 1}` }))
  const narratives = { ...report.narratives, 5: [...report.narratives[5], ...blocks] }
  return {
    ...report, narratives,
    images: Object.fromEntries(ids.map((id, index) => [id, buildPhotograph(index + 1)])),
  }
}
