/**
 * A wrong cell must not turn a right sentence: while its row or column does not add up, the text
 * has no button.
 */
import { expect, test } from 'vitest'
import { edition2021 } from '../../../src/templates/2021'
import { findingsOf, withCells } from '../../support/findings'
import { narrativeOf } from '../../support/prose'
import { buildConsistentReport } from '../../support/randomReport'

const TOTAL = 'applications.received.total'
const sound = buildConsistentReport({ edition: edition2021, seed: 4 })
const received = Number(sound.cells[TOTAL]?.text)

function told(count: number, cells = {}): ReturnType<typeof withCells> {
  const text = narrativeOf(`本年新收政府信息公开申请${count}件。`)
  return withCells({ ...sound, narratives: { ...sound.narratives, 1: text } }, cells)
}

test('the table adds up: the text is the one to be changed', () => {
  const [finding] = findingsOf('TX-RECV', told(received + 3))
  expect(finding?.repair?.label).toBe(`改为表中的 ${received} 件`)
  expect(finding?.message).not.toContain('先把表核对好')
})

test('the table does not add up: first the table', () => {
  const [finding] = findingsOf('TX-RECV', told(received, { [TOTAL]: received + 5 }))
  expect(finding?.repair).toBeUndefined()
  expect(finding?.message).toContain('表中这一格所在的一行或一列还不平，先把表核对好')
})
