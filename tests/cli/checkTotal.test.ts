/** `check TOTAL --parts FILE...` in this process. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FileCheck } from '../../src/cli/checkFile'
import { runCommand } from '../../src/cli/runCommand'
import { composeDocument } from '../../src/document'
import type { Report } from '../../src/model/report'
import { editionOf } from '../../src/templates'
import { writeDocx } from '../../src/writers/docx/writeDocx'
import { writeDataFile } from '../../src/writers/json/writeDataFile'
import { writeText } from '../../src/writers/text/writeText'
import { withCells } from '../support/findings'
import { buildConsistentReport } from '../support/randomReport'

const COUNT = 'disclosure.license.decisions'
let folder = ''
const at = (name: string): string => join(folder, name)
const sound = buildConsistentReport({ edition: editionOf('2021'), seed: 3, withLastYear: false })
const nothing =
  withCells(sound, Object.fromEntries(Object.keys(sound.cells).map((cell) => [cell, 0])))
const named =
  (report: Report, name: string): Report => ({ ...report, agency: { ...report.agency, name } })
const office = named(withCells(nothing, { [COUNT]: 4 }), '青禾省教育厅')

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'report-'))
  mkdirSync(at('parts'))
  writeFileSync(
    at('parts/1.docx'), await writeDocx(composeDocument(named(sound, '青禾省人民政府办公厅'))),
  )
  writeFileSync(at('parts/2.json'), writeDataFile(office))
  writeFileSync(
    at('total.json'),
    writeDataFile(withCells(sound, { [COUNT]: Number(sound.cells[COUNT]?.text) + 4 })),
  )
  writeFileSync(at('wrong.json'), writeDataFile(sound))
})

afterAll(() => rmSync(folder, { recursive: true }))

async function run(...argv: string[]): Promise<{ code: number; output: string; error: string }> {
  let [output, error] = ['', '']
  const code = await runCommand(['check', ...argv], {
    output: { write: (text) => { output += text } }, error: { write: (text) => { error += text } },
  })
  return { code, output, error }
}

async function checkJson(
  ...argv: string[]
): Promise<{ code: number; check: FileCheck; told: string; sums: string[] }> {
  const { code, output } = await run(...argv, '--json')
  const [check, ...more] = JSON.parse(output) as FileCheck[]
  if (!check || more.length > 0) throw new Error('not one entry')
  return {
    code, check, told: check.messages.map(({ text }) => text).join('\n'),
    sums: check.issues.filter(({ code: rule }) => rule === 'AGG').map(({ message }) => message),
  }
}

test('sums that agree, files of any kind, a folder or one by one, options behind or before', async () => {
  for (const argv of [
    [at('total.json'), '--parts', at('parts')],
    ['--json', at('total.json'), '--parts', at('parts/1.docx'), at('parts/2.json')],
  ]) {
    const { code, told, sums } = await checkJson(...argv)
    expect({ code, sums }).toEqual({ code: 0, sums: [] })
    expect(told).toContain('已与2份年报的合计逐格核对')
  }
})

test('a difference is told as 核实 in the promised form, and the part that explains it', async () => {
  const { code, check, told, sums } = await checkJson(at('wrong.json'), '--parts', at('parts'))
  expect(code).toBe(0)
  expect(sums).toHaveLength(1)
  expect(sums[0]).toMatch(/“行政许可”.*汇总年报写 \d+，2份年报合计 \d+，差 4（/)
  const own = check.issues.find(({ code: rule }) => rule === 'AGG')
  expect(own).toMatchObject({ code: 'AGG', level: '核实', message: sums[0], cells: [COUNT] })
  expect(told).toContain('各格的差都正好是“青禾省教育厅”的数，可能没有把它加进汇总年报')
  const { output } = await run(at('wrong.json'), '--parts', at('parts'))
  expect(output).toContain('［AGG］')
  expect(output).not.toContain('共')
})

describe('what is not counted in is told', () => {
  test('another year or form, the total itself', async () => {
    writeFileSync(at('earlier.json'), writeDataFile({ ...office, year: 2024 }))
    writeFileSync(
      at('old.json'), writeDataFile(buildConsistentReport({ edition: editionOf('2019'), seed: 1 })),
    )
    const { told, sums } = await checkJson(
      at('total.json'), '--parts', at('parts'), at('earlier.json'), at('old.json'),
      at('total.json'),
    )
    expect(sums).toEqual([])
    for (const words of [
      'earlier.json 是2024年度的，与汇总年报不同，没有计入', 'old.json 用的是2019年格式',
      '汇总年报本身没有计入',
    ]) expect(told).toContain(words)
    expect((await checkJson(at('total.json'), '--parts', at('old.json'))).told)
      .toContain('没有可以相加的年报')
  })

  test('a part that cannot be read: the sums are not whole, 2', async () => {
    const { code, told } =
      await checkJson(at('total.json'), '--parts', at('parts'), at('gone.docx'))
    expect(code).toBe(2)
    expect(told).toContain('gone.docx 没有读成，没有计入：没有这个文件')
    expect((await run(at('gone.docx'), '--parts', at('parts'))).code).toBe(2)
  })

  test('one agency twice, or the total’s own name', async () => {
    writeFileSync(at('again.json'), writeDataFile(office))
    writeFileSync(at('own.json'), writeDataFile(nothing))
    const { told, sums } =
      await checkJson(at('total.json'), '--parts', at('parts'), at('again.json'), at('own.json'))
    expect(told).toContain('有2份年报的机关都是“青禾省教育厅”')
    expect(told).toContain('own.json 的机关与汇总年报相同，已计入')
    expect(sums).toHaveLength(1)
  })
})

test('a part with a single （六） row is added to those with three', async () => {
  const other =
    (row: string, column: string): string => `applications.handled.other.${row}.${column}`
  const cells = Object.fromEntries(['person', 'total'].flatMap((column) => [
    [other('noCorrection', column), 1], [other('noFee', column), 2],
    [other('miscellaneous', column), 3],
  ]))
  const lines = writeText(composeDocument(withCells(nothing, cells))).split('\n')
  const first = lines.findIndex((line) => line.includes('逾期不补正'))
  writeFileSync(at('single.txt'), [
    ...lines.slice(0, first), '\t（六）其他处理\t\t6\t0\t0\t0\t0\t0\t6', ...lines.slice(first + 3),
  ].join('\n'))
  writeFileSync(
    at('six.json'), writeDataFile(withCells(nothing, { ...cells, [other('noFee', 'person')]: 5 })),
  )
  const { sums } = await checkJson(at('six.json'), '--parts', at('single.txt'))
  expect(sums).toEqual([expect.stringContaining(
    '“（六）其他处理”行“自然人”列：汇总年报写 9，1份年报合计 6，差 3',
  ) as string])
})

test.each([
  [['--parts', 'a'], '汇总年报要写在 --parts 前面'],
  [['a', 'b', '--parts', 'c'], '前面只写一个文件'], [['a', '--parts'], '--parts 后面没有写'],
])('%j', async (argv, words) => {
  expect(await run(...argv))
    .toMatchObject({ code: 2, output: '', error: expect.stringContaining(words) as string })
})
