import { describe, expect, test } from 'vitest'
import { createImagePool } from '../../../src/forms/narrative/images/imagePool'
import { readDataAddress } from '../../../src/forms/narrative/images/prepareImage'
import { readImageHeader } from '../../../src/model/files/readImageHeader'
import type { Narrative } from '../../../src/model/narrative'
import type { ReportImage } from '../../../src/model/report'
import { buildReport } from '../../support/reports'

const PNG = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 2, 128, 0, 0,
  1, 224, 8, 6,
])
const JPEG = Uint8Array.from([
  0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xc4, 0, 3, 1, 0xff, 0xc2, 0, 17, 8, 1, 224, 2, 128, 3,
  1, 34, 0,
])
const image: ReportImage = { mime: 'image/png', data: 'AAAA', width: 4, height: 3 }

describe('kind and size by the bytes', () => {
  test('PNG and JPEG', () => {
    expect(readImageHeader(PNG)).toEqual({ mime: 'image/png', width: 640, height: 480 })
    expect(readImageHeader(JPEG)).toEqual({ mime: 'image/jpeg', width: 640, height: 480 })
  })

  test.each([
    ['GIF', [0x47, 0x49, 0x46, 0x38, 0x39, 0x61]],
    ['cut PNG', [...PNG.slice(0, 18)]],
    ['cut JPEG', [...JPEG.slice(0, 12)]],
    ['JPEG without frame', [0xff, 0xd8, 0x00, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]],
    ['nothing', []],
  ])('%s is neither', (_name, bytes) => {
    expect(readImageHeader(Uint8Array.from(bytes))).toBeNull()
  })

  test('a view into a larger buffer is read at its place', () => {
    const padded = Uint8Array.from([0, 0, 0, ...PNG])
    expect(readImageHeader(padded.subarray(3))?.width).toBe(640)
  })
})

describe('data addresses', () => {
  test('an image gives its bytes', async () => {
    const blob = readDataAddress('data:image/png;base64,AQID')
    expect(new Uint8Array(await (blob as Blob).arrayBuffer())).toEqual(Uint8Array.from([1, 2, 3]))
  })

  test.each([
    'data:text/html;base64,AQID', 'data:image/svg+xml,<svg onload=x>', 'file:///C:/a.png',
    'data:image/png;base64,A',
  ])('%s gives nothing', (address) => {
    expect(readDataAddress(address)).toBeNull()
  })
})

describe('pool', () => {
  const shows = (id: string): Narrative => [{ type: 'image', image: id, caption: '' }]

  test('a new image is shown at once and reaches the report with its text', () => {
    const report = buildReport()
    const pool = createImagePool(() => report.images)
    const id = pool.add(image)
    expect(pool.sourceOf(id)).toBe('data:image/png;base64,AAAA')
    expect(pool.collect(report, [], [])).toBe(report.images)
    expect(pool.collect(report, [], shows(id))).toEqual({ [id]: image })
  })

  test('an image no text shows goes, one that another part shows stays', () => {
    const before = shows('a')
    const lone = buildReport({
      images: { a: image, kept: image }, narratives: { 1: before, 5: [], 6: [] },
    })
    const pool = createImagePool(() => lone.images)
    expect(pool.collect(lone, before, [])).toEqual({ kept: image })
    const shared = { ...lone, narratives: { ...lone.narratives, 5: shows('a') } }
    expect(pool.collect(shared, before, [])).toBe(lone.images)
  })

  test('an unknown image has no address', () => {
    expect(createImagePool(() => ({})).sourceOf('gone')).toBe('')
  })
})
