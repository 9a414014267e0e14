import { describe, expect, test } from 'vitest'
import { emptyHistory, remember, travel, type History } from '../../../src/store/report/history'
import { buildReport } from '../../support/reports'

const states = ['甲', '乙', '丙', '丁'].map((title) => buildReport({ title }))
const state = (index: number) => states[index] ?? buildReport()

/** Steps one second and more apart, so nothing merges. */
function after(count: number): History {
  return Array.from({ length: count }, (_, index) => index).reduce((history, index) => remember(
    history, { label: `第${index}步`, before: state(index), merge: '', time: index * 5000 },
  ), emptyHistory())
}

describe('undo and redo', () => {
  test('go back step by step and forward again', () => {
    const undone = travel(after(2), state(2), 'undo')
    expect([undone?.report.title, undone?.label]).toEqual(['乙', '第1步'])
    const again = undone && travel(undone.history, undone.report, 'undo')
    expect(again?.report.title).toBe('甲')
    const redone = again && travel(again.history, again.report, 'redo')
    expect([redone?.report.title, redone?.label]).toEqual(['乙', '第0步'])
    const last = redone && travel(redone.history, redone.report, 'redo')
    expect(last?.report.title).toBe('丙')
  })

  test('end where there is nothing', () => {
    expect(travel(emptyHistory(), state(0), 'undo')).toBeNull()
    expect(travel(after(1), state(1), 'redo')).toBeNull()
  })

  test('a fresh change ends redo', () => {
    const undone = travel(after(2), state(2), 'undo')
    const changed = remember(undone?.history ?? emptyHistory(), {
      label: '新', before: state(1), merge: '', time: 99_000,
    })
    expect(changed.future).toEqual([])
  })
})

describe('merging', () => {
  const typed = (index: number, time: number, merge = 'cell a') => ({
    label: '改', before: state(index), merge, time,
  })
  const steps =
    (...all: ReturnType<typeof typed>[]): History => all.reduce(remember, emptyHistory())

  test('typing in one place within a second is one step, back to the first state', () => {
    const history = steps(typed(0, 0), typed(1, 800), typed(2, 1600))
    expect(history.past).toHaveLength(1)
    expect(travel(history, state(3), 'undo')?.report.title).toBe('甲')
  })

  test('a pause, another place or no key begins a new step', () => {
    expect(steps(typed(0, 0), typed(1, 1000)).past).toHaveLength(2)
    expect(steps(typed(0, 0), typed(1, 10, 'cell b')).past).toHaveLength(2)
    expect(steps(typed(0, 0, ''), typed(1, 10, '')).past).toHaveLength(2)
  })

  test('typing on after undo does not melt into the step before', () => {
    const undone = travel(steps(typed(0, 0), typed(1, 5000)), state(2), 'undo')
    expect(remember(undone?.history ?? emptyHistory(), typed(1, 10)).past).toHaveLength(2)
  })
})

test('the oldest of very many steps is let go', () => {
  const many = Array.from({ length: 600 }, (_, index) => index).reduce((history, index) => remember(
    history, { label: String(index), before: state(0), merge: '', time: index * 2000 },
  ), emptyHistory())
  expect([many.past.length, many.past[0]?.label]).toEqual([500, '100'])
})
