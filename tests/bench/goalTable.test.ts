/** The README's table of goals takes in what was measured, line by line. */
import { expect, test } from 'vitest'
import { putIntoPage, tableOf, type GoalLine } from './goalTable'

const line = (what: string, ours: string, isReached = true): GoalLine =>
  ({ what, ours, beside: '对照', goal: '快', isReached })

test('a line measured again is put in its place, a new one behind, the rest stays', () => {
  const page = `前\n\n${tableOf([line('读入', '9 ms', false), line('写出', '5 ms')])}\n\n后 | 1 |\n\n尾`
  const after = putIntoPage(page, [line('导出', '7 ms'), line('读入', '3 ms')])
  const table = tableOf([line('读入', '3 ms'), line('写出', '5 ms'), line('导出', '7 ms')])
  expect(after).toBe(`前\n\n${table}\n\n后 | 1 |\n\n尾`)
})

test('a page without the table is told', () => {
  expect(putIntoPage('| 别的 | 表 |\n', [line('读入', '3 ms')])).toBeUndefined()
})
