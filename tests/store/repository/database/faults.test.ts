/**
 * The database fails at every single write in turn: nothing is half done, a sentence says so, and
 * the next try goes through.
 * @module-tag long
 */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { cellsOf } from '../../../../src/model/cells'
import type { Report } from '../../../../src/model/report'
import { planRestore } from '../../../../src/store/backup/planRestore'
import { collectReports, restoreBackup } from '../../../../src/store/backup/restoreBackup'
import { useLibraryStore } from '../../../../src/store/library/library'
import { openReport } from '../../../../src/store/opening/openReport'
import { discardReport, placeReport } from '../../../../src/store/library/placeReport'
import { useReportStore } from '../../../../src/store/report/report'
import { useSavingStore } from '../../../../src/store/saving/saving'
import { useRepositoryStore } from '../../../../src/store/repository/repositoryStore'
import { useVersionsStore } from '../../../../src/store/versions/versionsStore'
import { finishWindows, startFresh } from '../../../support/freshStorage'
import { buildFullReport } from '../../../support/fullReport'
import { buildReport } from '../../../support/reports'
import { runs } from '../../../support/runs'

const FAULTS = {
  quota: () => { throw new DOMException('', 'QuotaExceededError') },
  aborted: (store: IDBObjectStore) => {
    store.transaction.abort()
    throw new DOMException('', 'AbortError')
  },
  closed: () => { throw new DOMException('', 'InvalidStateError') },
} satisfies Record<string, (store: IDBObjectStore) => never>

let report: Report

beforeEach(async () => {
  startFresh()
  report = buildFullReport()
  const repository = await useRepositoryStore().ready()
  await repository.write({ draft: { id: report.id, tag: '', report }, base: 0 })
  await repository.keep(report.id, { report: { ...report, cells: {} }, reason: '较早的样子' })
})
afterEach(async () => {
  vi.restoreAllMocks()
  await finishWindows()
})

/**
 * Fails the given write (put, add or delete), counted from now; true once that write was reached.
 */
function failAt(write: number, fault: keyof typeof FAULTS): () => boolean {
  let count = 0
  for (const name of ['put', 'add', 'delete'] as const) {
    const original = IDBObjectStore.prototype[name] as (...args: unknown[]) => IDBRequest
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function fail(
      this: IDBObjectStore, ...args: unknown[]
    ) {
      if (this.name !== 'settings') count += 1
      return this.name !== 'settings' && count === write
        ? FAULTS[fault](this) : original.apply(this, args) as never
    })
  }
  return () => count >= write
}

/** Everything that is stored, but the settings. */
async function dump(): Promise<string> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('zhengwu-nianbao')
    opening.onsuccess = () => resolve(opening.result)
  })
  const names = [...database.objectStoreNames].filter((name) => name !== 'settings')
  const rows = await Promise.all(names.map((name) => new Promise<unknown>((resolve) => {
    const all = database.transaction(name).objectStore(name).getAll()
    all.onsuccess = () => resolve(all.result)
  })))
  database.close()
  return JSON.stringify(rows)
}

/** Does it and gives the sentence, '' where it went through. */
type Deed = () => Promise<string>
const sentenceOf = ({ value, messages }: {
  value: unknown
  messages: { text: string }[]
}): string => (value === null ? messages[0]?.text ?? '' : '')

async function typeOn(edit: () => void): Promise<string> {
  if (useReportStore().current?.id !== report.id) await openReport(report.id)
  edit()
  await useSavingStore().flush()
  return useSavingStore().state.kind === 'saved' ? '' : useSavingStore().sentence
}

const deeds: Record<string, Deed> = {
  'a keystroke': () => typeOn(() => useReportStore().setCells(
    '填写', [{ cell: 'applications.received.person', text: String(Math.random()).slice(2, 6) }],
  )),
  'a large step': () => typeOn(() => useReportStore().setCells('粘贴', [
    ...cellsOf(useReportStore().edition).keys(),
  ].map((cell) => ({ cell, text: String(Math.random()).slice(2, 4) })))),
  'a new image': () => typeOn(() => useReportStore().change('插入图片', (now) => ({
    ...now,
    images: { ...now.images, other: { mime: 'image/png', data: 'AAAA', width: 1, height: 1 } },
  }))),
  'a restore': async () => {
    await openReport(report.id)
    const [version] = await (await useRepositoryStore().ready()).listVersions(report.id)
    if (!version) throw new Error('no version')
    const refused = sentenceOf(await useVersionsStore().restore(version, '恢复较早的版本'))
    return refused || (useSavingStore().state.kind === 'saved' ? '' : useSavingStore().sentence)
  },
  'a replacement': async () =>
    sentenceOf(await placeReport({ id: report.id, tag: '', report: { ...report, title: '换过' } })),
  'a new report': async () => sentenceOf(await placeReport({
    id: 'new', tag: '', report: buildReport({ id: 'new', year: 2020 }),
  })),
  'a deletion': async () => sentenceOf(await discardReport(report.id)),
  'a whole backup': async () => {
    const records = (await collectReports()).value ?? []
    const reports = [{
      tag: '', report: { ...report, title: '备份里的', updatedAt: '2030-01-01T00:00:00.000Z' },
      messages: [],
    }, { tag: '', report: buildReport({ id: 'other', year: 2019 }), messages: [] }]
    return sentenceOf(await restoreBackup(
      planRestore({ savedAt: '', part: 1, parts: 1, hasList: true, broken: [], reports }, records),
      'replace',
    ))
  },
}

const MOST_WRITES = 40

/** Each deed with one fault a day, the next with the next; with every one in the long run. */
const KINDS = Object.keys(FAULTS) as (keyof typeof FAULTS)[]
const faultsOf = (index: number): (keyof typeof FAULTS)[] =>
  [...KINDS.slice(index % KINDS.length), ...KINDS].slice(0, runs({ daily: 1, soak: KINDS.length }))

describe.each(Object.entries(deeds).map(
  ([name, deed], index) => [name, deed, faultsOf(index)] as const,
))('%s', (_name, deed, faultKinds) => {
  test.each(
    faultKinds,
  )('%s at each write: whole or not at all, with a sentence, and then it goes through', async (
    fault,
  ) => {
    let [faults, before] = [0, await dump()]
    for (let write = 1; write <= MOST_WRITES; write += 1) {
      const wasReached = failAt(write, fault)
      const sentence = await deed()
      const isReached = wasReached()
      vi.restoreAllMocks()
      if (!isReached) break
      faults += 1
      if (sentence !== '') expect(await dump()).toBe(before)
      if (sentence !== '') expect(sentence).toMatch(/存储空间已满|存储已经关闭|存储出了错/)
      before = await dump()
    }
    expect(faults).toBeGreaterThan(0)
    expect(await deed()).toBe('')
  })
})

test('one record that is no report does not hide the others, and can be taken out as it is', async () => {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('zhengwu-nianbao')
    opening.onsuccess = () => resolve(opening.result)
  })
  for (const row of [
    { id: 'hole', report: null }, { id: 'odd', report: { agency: 7 } },
    { id: 'shape', report: { agency: { name: '甲' }, year: '2025' } },
  ]) {
    database.transaction('reports', 'readwrite').objectStore('reports').put(row)
  }
  database.close()
  await useLibraryStore().load()
  expect(useLibraryStore().trouble).toBe('')
  expect(useLibraryStore().entries?.map(({ id }) => id)).toEqual([report.id])
  expect(useLibraryStore().broken.map(({ id }) => id).sort()).toEqual(['hole', 'odd', 'shape'])
})

test('a damaged version is a sentence; the others can be read', async () => {
  const repository = await useRepositoryStore().ready()
  await repository.keep(report.id, { report, reason: '完好的' })
  const [good, bad] = await repository.listVersions(report.id)
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('zhengwu-nianbao')
    opening.onsuccess = () => resolve(opening.result)
  })
  await new Promise((resolve) => {
    const writing = database.transaction('contents', 'readwrite').objectStore('contents')
      .put(new Uint8Array([1, 2, 3]), bad?.sequence)
    writing.onsuccess = resolve
  })
  database.close()
  await openReport(report.id)
  const { value, messages } = await useVersionsStore().restore(bad ?? good as never, '恢复')
  expect(value).toBeNull()
  expect(messages[0]?.text).toMatch(/损坏/)
  expect((await repository.readVersion(good?.sequence ?? 0))?.report.id).toBe(report.id)
})
