import { expect, test } from 'vitest'
import { createMemoryRepository } from '../../../src/store/repository/memoryRepository'
import { buildReport } from '../../support/reports'

test('versions are numbered on, also after some were thrown away', async () => {
  const repository = createMemoryRepository()
  for (const id of ['one', 'two']) {
    await repository.write({ draft: { id, tag: '', report: { ...buildReport(), id } }, base: 0 })
    await repository.keep(id, { report: { ...buildReport(), id }, reason: '自动留存' })
  }
  await repository.removeVersions('one')
  await repository.keep('two', {
    report: { ...buildReport({ year: 2024 }), id: 'two' }, reason: '再留一份',
  })
  const versions = await repository.listVersions()
  expect(versions.map(({ report, sequence }) => [report, sequence]))
    .toEqual([['two', 3], ['two', 2]])
  expect((await repository.readVersion(3))?.report.year).toBe(2024)
  expect(await repository.readVersion(1)).toBeUndefined()
})
