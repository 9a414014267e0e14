/** `ledger`: files in, table three, what waits and an exit code out. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from '../../src/cli/runCommand'

const HEAD = '编号,收到日期,申请人类型,答复日期,答复类型'
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-'))
  const rows = [
    'A-0001,2025.3.4,自然人,2025.3.20,予以公开', 'A-0002,2024.12.20,企业,2025.1.9,信息不存在',
  ]
  writeFileSync(join(folder, 'sound.csv'), [HEAD, ...rows].join('\n'))
  writeFileSync(join(folder, 'open.csv'), [HEAD, ...rows, 'A-0003,2025.3.4,自然人,2025.3.20,不告']
    .join('\n'))
  writeFileSync(join(folder, '复议诉讼.csv'), [
    '案号,案件类型,收到日期,结案日期,审理结果',
    '青复议〔2025〕1号,行政复议,2025.2.3,2025.4.1,维持',
    '（2025）行初7号,未经复议直接起诉,2025.3.3,,',
  ].join('\n'))
  writeFileSync(join(folder, 'junk.xlsx'), 'PK\u0003\u0004 no workbook')
})
afterAll(() => rmSync(folder, { recursive: true }))

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const written = { out: '', err: '' }
  const code = await runCommand(argv, {
    output: { write: (text: string) => { written.out += text } },
    error: { write: (text: string) => { written.err += text } },
  } as Parameters<typeof runCommand>[1])
  return { code, ...written }
}

test('all settled is 0, some open is 1 with its groups, unreadable is 2', async () => {
  const sound = await run('ledger', join(folder, 'sound.csv'), '--json')
  expect(sound.code).toBe(0)
  interface Told {
    year: number
    counted: number
    table3: Record<string, number[]>
    open: unknown[]
  }
  const { year, counted, table3, open } = JSON.parse(sound.out) as Told
  expect([year, counted, open]).toEqual([2025, 2, []])
  expect(table3['一、本年新收政府信息公开申请数量']).toEqual([1, 0, 0, 0, 0, 0, 1])
  expect(table3['二、上年结转政府信息公开申请数量']).toEqual([0, 1, 0, 0, 0, 0, 1])
  const waiting = await run('ledger', join(folder, 'open.csv'))
  expect([waiting.code, waiting.out.includes('不告：1 件')]).toEqual([1, true])
  const broken = await run('ledger', join(folder, 'junk.xlsx'))
  expect([broken.code, broken.out, broken.err.includes('junk.xlsx')]).toEqual([2, '', true])
  expect((await run('ledger', join(folder, 'sound.csv'), '--year', '25')).code).toBe(2)
})

test('applications and disputes give both tables; a part of the year is counted alone', async () => {
  const files = [join(folder, 'sound.csv'), join(folder, '复议诉讼.csv')]
  interface Told { table2: object; table3: Record<string, number[]>; table4: number[]; counted: number }
  const whole = JSON.parse((await run('ledger', ...files, '--json')).out) as Told
  expect(whole.counted).toBe(4)
  expect(whole.table3['一、本年新收政府信息公开申请数量']?.at(-1)).toBe(1)
  expect(whole.table4).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0])
  const printed = await run('ledger', ...files, '--from', '2025-01-01', '--to', '2025-03-31')
  expect([printed.code, printed.out.split('\n')[0]]).toEqual([0, '2025-01-01 至 2025-03-31，计入 4 件。'])
  expect(printed.out).toContain('  0  0  0  1  1  0  0  0  1  1  0  0  0  0  0')
  expect((await run('ledger', ...files, '--from', '二月')).code).toBe(2)
  expect((await run('ledger', ...files, '--from', '2025-04-01', '--to', '2025-03-31')).code).toBe(2)
})
