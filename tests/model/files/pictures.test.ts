import { expect, test } from 'vitest'
import { LARGEST_PICTURES, MB } from '../../../src/model/files/limits'
import { explainTooManyPictures } from '../../../src/model/files/pictures'
import { buildReport } from '../../support/reports'

const image = (megabytes: number) => ({
  mime: 'image/png' as const, width: 10, height: 10, data: 'A'.repeat(megabytes * MB * 4 / 3),
})

test('pictures that fit are nothing to talk about; those that do not are named, the largest first', () => {
  const narratives = {
    ...buildReport().narratives, 1: [{ type: 'image' as const, image: 'b', caption: '窗口照片' }],
  }
  expect(explainTooManyPictures(buildReport({ narratives, images: { a: image(3), b: image(60) } })))
    .toBe('')
  const told =
    explainTooManyPictures(buildReport({ narratives, images: { a: image(30), b: image(60) } }))
  expect(told).toContain(`图片共 90 MB，超过了一份年报能带的 ${LARGEST_PICTURES / MB} MB`)
  expect(told).toContain('最大的是：“窗口照片”（60.0 MB）、没有图题的图片（30.0 MB）')
})
