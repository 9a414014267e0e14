import { describe, expect, test } from 'vitest'
import { isSettled, noteState, withNote, withoutNote } from '../../../src/checks/gate/notes'
import type { Finding } from '../../../src/model/finding'

const REASON = '本年集中清理，废止往年文件12件'
const NOW = { text: REASON, at: '2026-01-05T08:00:00.000Z' }

function finding(changes: Partial<Finding> = {}): Finding {
  return {
    id: 'T2-ROLL:normative', code: 'T2-ROLL', level: '核实', state: 'fail', step: 2,
    message: '第二部分“行政规范性文件”行：差 12', cells: [], basis: '通行审核口径', ...changes,
  }
}

describe('the state of a note', () => {
  test('none without one, kept while the message is the same, stale after', () => {
    const notes = withNote({}, [finding()], NOW)
    expect(noteState(finding(), {})).toBe('none')
    expect(noteState(finding(), notes)).toBe('kept')
    expect(noteState(finding({ message: '第二部分“行政规范性文件”行：差 13' }), notes))
      .toBe('stale')
  })

  test('a fact of its own stands for the message', () => {
    const notes = withNote({}, [finding({ fact: '12/0' })], NOW)
    expect(notes['T2-ROLL:normative']?.fact).toBe('12/0')
    expect(noteState(finding({ fact: '12/0', message: '换了说法' }), notes)).toBe('kept')
    expect(noteState(finding({ fact: '13/0' }), notes)).toBe('stale')
  })

  test('another finding has no part in it', () => {
    expect(noteState(finding({ id: 'T2-ROLL:rules' }), withNote({}, [finding()], NOW))).toBe('none')
  })

  test('words without a reason are no note on 核实, and enough for 提示', () => {
    const notes = withNote({}, [finding()], { text: '核实无误', at: NOW.at })
    expect(noteState(finding(), notes)).toBe('none')
    expect(noteState(finding({ level: '提示' }), notes)).toBe('kept')
    expect(noteState(
      finding({ level: '提示' }), withNote({}, [finding()], { text: '', at: NOW.at }),
    )).toBe('kept')
  })
})

test('a 强制 finding whose fault may lie in last year’s report is settled by a reason, no less', () => {
  const carried = finding({
    id: 'T3-PREV:person', code: 'T3-PREV', level: '强制', explainable: true,
  })
  expect(isSettled(carried, withNote({}, [carried], NOW))).toBe(true)
  expect(isSettled(carried, withNote({}, [carried], { text: '核实无误', at: NOW.at }))).toBe(false)
})

test('a note settles 核实 and 提示, never 强制', () => {
  const notes = withNote({}, [finding()], NOW)
  expect(['核实', '提示', '强制'].map((level) =>
    isSettled(finding({ level: level as Finding['level'] }), notes))).toEqual([true, true, false])
})

test('one text on several findings; taken back, the others stay', () => {
  const other = finding({ id: 'CELL-EMPTY:disclosure.rules.issued' })
  const notes = withNote({ gone: { text: '旧', fact: '旧', at: '' } }, [
    finding(), other,
  ], { ...NOW, text: `  ${REASON}\n` })
  expect(Object.values(notes).map(({ text }) => text)).toEqual(['旧', REASON, REASON])
  expect(Object.keys(withoutNote(notes, [finding()]))).toEqual(['gone', other.id])
})
