import { describe, expect, test } from 'vitest'
import { runChecks } from '../../../src/checks/runChecks'
import { listUnfinished } from '../../../src/checks/gate/unfinished'
import type { Finding } from '../../../src/model/finding'
import { buildReport } from '../../support/reports'

function pending(changes: Partial<Finding>): Finding {
  return {
    id: 'T3-BAL:person', code: 'T3-BAL', level: '强制', state: 'pending', step: 3,
    message: '还有 1 格没有填好，填完再核对', cells: ['a', 'b'], basis: '', ...changes,
  }
}

const blank = pending({
  id: 'CELL-EMPTY:a', code: 'CELL-EMPTY', level: '核实', cells: ['a'],
  message: '还没有填，没有的填0',
})

describe('what is not filled in yet', () => {
  test('blanks of a table are one line, what is not written another; sums that wait are left out', () => {
    const lines = listUnfinished(runChecks(buildReport()))
    const textsOf =
      (step: number): string[] => lines.filter((line) => line.step === step).map(({ text }) => text)
    expect(textsOf(3)).toEqual(['还有 144 格未填，没有的填 0。'])
    expect(textsOf(5)).toEqual(['第五部分还没有写：问题和改进情况都要写。'])
    expect(textsOf(6)).toHaveLength(1)
  })

  test('sums say for themselves what they wait for where no cell does', () => {
    expect(listUnfinished([blank, pending({})]).map(({ text }) => text))
      .toEqual(['还有 1 格未填，没有的填 0。'])
    expect(listUnfinished([pending({})]).map(({ text }) => text))
      .toEqual(['还有 1 格没有填好，填完再核对。'])
    expect(listUnfinished([pending({}), pending({ id: 'T3-INT:a', state: 'fail', cells: ['a'] })]))
      .toEqual([])
    expect(listUnfinished([
      pending({}), pending({ id: 'YY-SWING:a', state: 'fail', level: '提示', cells: ['a'] }),
    ])).toHaveLength(1)
  })

  test('leaving blanks may be explained only where nothing 强制 waits for them', () => {
    expect(listUnfinished([blank])[0]?.isExplainable).toBe(true)
    expect(listUnfinished([blank, pending({})])[0]?.isExplainable).toBe(false)
    expect(listUnfinished([pending({})])[0]?.isExplainable).toBe(false)
  })
})
