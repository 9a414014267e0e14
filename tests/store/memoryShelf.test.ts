import { expect, test } from 'vitest'
import { createMemoryShelf } from '../../src/store/memoryShelf'
import { buildReport } from '../support/reports'

test('versions are numbered on, also after some were thrown away', async () => {
  const shelf = createMemoryShelf()
  for (const id of ['one', 'two']) {
    await shelf.write({ draft: { id, tag: '', report: { ...buildReport(), id } }, base: 0 })
    await shelf.keep(id, { report: { ...buildReport(), id }, reason: '自动留存' })
  }
  await shelf.removeVersions('one')
  await shelf.keep('two', { report: { ...buildReport({ year: 2024 }), id: 'two' }, reason: '再留一份' })
  const versions = await shelf.listVersions()
  expect(versions.map(({ report, sequence }) => [report, sequence])).toEqual([['two', 3], ['two', 2]])
  expect((await shelf.readVersion(3))?.report.year).toBe(2024)
  expect(await shelf.readVersion(1)).toBeUndefined()
})
