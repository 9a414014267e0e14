/** `check` of a file that names no year. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCommand } from '../../src/cli/runCommand'

test.each([
  ['青禾县林业局政府信息公开工作年度报告\n', '青禾县林业局政府信息公开工作年度报告'],
  ['', '没有找到标题'],
])('the year is not known, and no title is made up: %j', async (title, head) => {
  const folder = mkdtempSync(join(tmpdir(), 'report-'))
  const file = join(folder, 'a.txt')
  writeFileSync(file, `${title}本报告依据条例编制。\n一、总体情况\n工作平稳。\n五、`
    + `存在的主要问题及改进情况\n更新慢，将改进。\n`)
  let output = ''
  await runCommand([
    'check', file,
  ], { output: { write: (text) => { output += text } }, error: { write: () => undefined } })
  rmSync(folder, { recursive: true })
  expect(output.split('\n').slice(0, 2)).toEqual([head, `  ${file}（年度不明，2021年格式）`])
  expect(output).not.toMatch(/202[2-9]年(?!格式)/)
})
