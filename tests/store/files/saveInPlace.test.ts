import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LARGEST_REPORT_FILE } from '../../../src/model/files/limits'
import { canSaveInPlace, fileNameOf, saveInPlace } from '../../../src/store/files/saveInPlace'
import { useRepositoryStore } from '../../../src/store/repository/repositoryStore'
import { closeWindows, startFresh } from '../../support/freshStorage'
import { buildReport } from '../../support/reports'

/** A file on the disk: `content` changes only when everything is written. */
class DiskFile {
  content = '旧的内容'
  permission: PermissionState = 'granted'
  answer: PermissionState = 'granted'
  failure = ''
  /** Characters that come to lie on the disk. */
  room = Number.POSITIVE_INFINITY
  constructor(readonly name: string) {}
  queryPermission = async (): Promise<PermissionState> => this.permission
  requestPermission = async (): Promise<PermissionState> => this.answer
  getFile = async (): Promise<{ arrayBuffer: () => Promise<ArrayBuffer> }> => ({
    arrayBuffer: async () => new Uint8Array(Buffer.from(this.content)).buffer,
  })
  createWritable = async (): Promise<unknown> => {
    const draft: Uint8Array[] = []
    return {
      write: async (bytes: Uint8Array) => {
        if (this.failure) throw new DOMException('', this.failure)
        draft.push(bytes)
      },
      close: async () => { this.content = Buffer.concat(draft).toString().slice(0, this.room) },
      abort: async () => undefined,
    }
  }
}

const report = buildReport({ id: 'r' })
let file: DiskFile
let asked = 0

beforeEach(async () => {
  startFresh()
  file = new DiskFile('年报.json')
  asked = 0
  Object.assign(window, { showSaveFilePicker: async () => { asked += 1; return file } })
  // A handle lives in the database as it is; the stand-in would lose its methods there.
  const settings = new Map<string, unknown>()
  const repository = await useRepositoryStore().ready()
  vi.spyOn(repository, 'readSetting').mockImplementation(async (name) => settings.get(name))
  vi.spyOn(repository, 'writeSetting')
    .mockImplementation(async (name, value) => { settings.set(name, value) })
})
afterEach(async () => {
  Reflect.deleteProperty(window, 'showSaveFilePicker')
  vi.restoreAllMocks()
  await closeWindows()
})

test('the file is asked for once and written in its place from then on', async () => {
  expect(await saveInPlace(report)).toEqual({ name: '年报.json', trouble: '' })
  expect(JSON.parse(file.content)).toMatchObject({ report: { id: 'r' } })
  await saveInPlace({ ...report, title: '新' })
  expect(asked).toBe(1)
  expect(JSON.parse(file.content)).toMatchObject({ report: { title: '新' } })
  expect(await fileNameOf('r')).toBe('年报.json')
})

test('another file can be chosen', async () => {
  await saveInPlace(report)
  file = new DiskFile('另一个.json')
  expect((await saveInPlace(report, true)).name).toBe('另一个.json')
  expect(asked).toBe(2)
})

test('choosing none is no trouble', async () => {
  Object.assign(
    window, { showSaveFilePicker: async () => { throw new DOMException('', 'AbortError') } },
  )
  expect(await saveInPlace(report)).toEqual({ name: '', trouble: '' })
})

test('permission is asked for again; without it nothing is written', async () => {
  await saveInPlace(report)
  const before = file.content
  file.permission = 'prompt'
  file.answer = 'denied'
  expect((await saveInPlace({ ...report, title: '新' })).trouble)
    .toMatch(/没有得到写入“年报.json”的允许/)
  expect(file.content).toBe(before)
  file.answer = 'granted'
  expect((await saveInPlace({ ...report, title: '新' })).trouble).toBe('')
})

test.each([
  ['QuotaExceededError', /磁盘空间不够/], ['NoModificationAllowedError', /正被别的程序打开/],
  ['NotReadableError', /没有保存到文件（NotReadableError）/],
])('%s leaves the old file whole', async (failure, sentence) => {
  await saveInPlace(report)
  const before = file.content
  file.failure = failure
  expect((await saveInPlace({ ...report, title: '新' })).trouble).toMatch(sentence)
  expect(file.content).toBe(before)
})

test('a file that was moved is asked for anew', async () => {
  await saveInPlace(report)
  file.failure = 'NotFoundError'
  expect((await saveInPlace(report)).trouble).toMatch(/已经移走或改名/)
  expect(await fileNameOf('r')).toBe('')
  file.failure = ''
  await saveInPlace(report)
  expect(asked).toBe(2)
})

test('a browser without it only downloads', () => {
  Reflect.deleteProperty(window, 'showSaveFilePicker')
  expect(canSaveInPlace()).toBe(false)
})

test('a disk that keeps less than was written is told, nothing is called saved', async () => {
  file.room = 100
  expect(await saveInPlace(report))
    .toEqual({ name: '', trouble: expect.stringContaining('读回来不一样，不能算已保存') as string })
})

test('a report too large to be read again is not written', { tags: 'long' }, async () => {
  const images = {
    a: { mime: 'image/png' as const, width: 10, height: 10, data: 'A'.repeat(LARGEST_REPORT_FILE) },
  }
  const before = file.content
  expect((await saveInPlace({ ...report, images })).trouble)
    .toMatch(/超过200MB.*没有图题的图片（150\.0 MB）/)
  expect(file.content).toBe(before)
})
