import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  isLater, nameCopy, thisCopy, toCopy, useCopyStore,
} from '../../../src/store/repository/copy'
import { createMemoryRepository } from '../../../src/store/repository/memoryRepository'
import { useLibraryStore } from '../../../src/store/library/library'
import { placeReport } from '../../../src/store/library/placeReport'
import { useRepositoryStore } from '../../../src/store/repository/repositoryStore'
import { writeDataFile } from '../../../src/writers/json/writeDataFile'
import { finishWindows, openWindow, startFresh } from '../../support/freshStorage'
import { buildReport } from '../../support/reports'

beforeEach(() => { startFresh() })
afterEach(async () => {
  vi.unstubAllGlobals()
  await finishWindows()
})

test('a folder of the computer is never named', () => {
  vi.stubGlobal('location', {
    protocol: 'file:', host: '', pathname: '/C:/Users/wang/Desktop/年报.html',
  })
  expect(thisCopy().place).toBe('单个文件')
  vi.stubGlobal('location', {
    protocol: 'http:', host: '10.0.0.8:8080', pathname: '/nianbao/index.html',
  })
  expect(thisCopy().place).toBe('网站 10.0.0.8:8080/nianbao')
})

test.each([
  ['0.2.0', '0.1.9', true], ['0.1.10', '0.1.9', true], ['0.1.0', '0.1.0', false],
  ['0.1', '0.1.1', false], ['1', '0.9.9', true],
])('%s is later than %s: %s', (a, b, later) => {
  expect(isLater(a, b)).toBe(later)
})

test('an older copy is warned of the newer one that wrote here, and leaves its mark alone', async () => {
  const repository = createMemoryRepository()
  await repository.writeSetting('newestCopy', { version: '99.0.0', place: '网站 10.0.0.8' })
  await useCopyStore().compareCopies(repository)
  expect(useCopyStore().warning)
    .toMatch(/^这个浏览器里的年报已用较新的 99\.0\.0 版（网站 10\.0\.0\.8）写过/)
  expect(await repository.readSetting('newestCopy')).toMatchObject({ version: '99.0.0' })
})

test('a newer copy puts itself down; a damaged mark is none', async () => {
  const repository = createMemoryRepository()
  await repository.writeSetting('newestCopy', { version: 1 })
  await useCopyStore().compareCopies(repository)
  expect(useCopyStore().warning).toBe('')
  expect(toCopy(await repository.readSetting('newestCopy'))).toEqual(thisCopy())
})

test('the library knows which copy wrote a report; what is handed out does not', async () => {
  const report = buildReport()
  await placeReport({ id: report.id, tag: '', report })
  openWindow()
  await useLibraryStore().load()
  expect(useLibraryStore().entries?.map(({ writer }) => writer)).toEqual([nameCopy(thisCopy())])
  const record = await (await useRepositoryStore().ready()).read(report.id)
  expect(record && writeDataFile(record.report)).not.toContain(thisCopy().place)
})
