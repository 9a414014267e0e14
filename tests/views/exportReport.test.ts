/** The Word file is proven before it is downloaded; a file that does not read back is not handed out. */
import { afterEach, expect, test, vi } from 'vitest'
import * as reader from '../../src/readers/docx'
import { buildSampleReport } from '../../src/templates/sample/buildSampleReport'
import { exportWord } from '../../src/views/exportReport'
import { writeDataFile } from '../../src/writers/json'

const saveFile = vi.hoisted(() => vi.fn())
const proof = vi.hoisted(() => ({ failure: '' }))
vi.mock('../../src/ui/saveFile', () => ({ saveFile }))
vi.mock('../../src/readers/docx', async (load) => {
  const original = await load<typeof reader>()
  const refusal = () => ({ value: null, messages: [{ level: 'error', text: proof.failure }] })
  return { ...original, proveExport: (...given: Parameters<typeof original.proveExport>) => (proof.failure === '' ? original.proveExport(...given) : refusal()) }
})

const report = buildSampleReport('2026-01-05T08:00:00.000Z')

afterEach(() => {
  saveFile.mockClear()
  proof.failure = ''
})

test('says how much was compared and hands out the file with its data', async () => {
  expect(await exportWord(report, '')).toMatch(/^已生成《.*2025年政府信息公开工作年度报告\.docx》，.*已逐格比对 2\d\d 格、\d+ 段，全部一致。$/)
  const [name, bytes] = saveFile.mock.calls[0] as [string, Uint8Array]
  expect(name).toMatch(/年度报告\.docx$/)
  expect(reader.readDocx(bytes).value).toMatchObject({ isBodyUnchanged: true, embedded: writeDataFile(report) })
})

test('a draft is proven too', async () => {
  expect(await exportWord(report, '3项未改正')).toMatch(/草稿，3项未改正.*全部一致/)
})

test('nothing is handed out that does not read back as written', async () => {
  proof.failure = '表格第3行第4列应为“15”，文件里不是'
  expect(await exportWord(report, '')).toMatch(/^没有下载.*应为“15”.*填写的内容都在/)
  expect(saveFile).not.toHaveBeenCalled()
})
