import { expect, test } from 'vitest'
import type { Finding } from '../../../src/model/finding'
import { keepFindings } from '../../../src/store/findings/keepFindings'

function finding(id: string, changes: Partial<Finding> = {}): Finding {
  return {
    id, code: 'T3-BAL', level: '强制', state: 'fail', step: 3, message: `第三部分 ${id}`,
    cells: ['a', 'b'], basis: '表三',
    repair: { label: '改为 1', changes: [{ cell: 'a', text: '1' }] }, ...changes,
  }
}

test('the old list itself comes back where nothing differs', () => {
  const old = [finding('1'), finding('2')]
  expect(keepFindings([finding('1'), finding('2')], old)).toBe(old)
  expect(keepFindings([], [])).toEqual([])
})

test('equal findings keep their identity among others that came or went', () => {
  const old = [finding('1'), finding('2')]
  const kept = keepFindings([finding('3'), finding('2')], old)
  expect(kept.map(({ id }) => id)).toEqual(['3', '2'])
  expect(kept[1]).toBe(old[1])
})

test.each<[string, Partial<Finding>]>([
  ['words', { message: '另一句' }],
  ['level', { level: '提示' }],
  ['state', { state: 'pending' }],
  ['basis', { basis: '表四' }],
  ['cells', { cells: ['a'] }],
  ['no repair', { repair: undefined }],
  ['label of the repair', { repair: { label: '改为 2', changes: [{ cell: 'a', text: '1' }] } }],
  ['text of the repair', { repair: { label: '改为 1', changes: [{ cell: 'a', text: null }] } }],
  ['fact', { fact: '其他' }],
  ['places', { spans: [{ field: 'narrative.1', block: 1, from: 0, to: 2 }] }],
  ['words of the repair', { repair: {
    label: '改为 1', changes: [{ cell: 'a', text: '1' }],
    texts: [{ span: { field: 'narrative.1', block: 1, from: 0, to: 2 }, text: '1' }],
  } }],
  ['cell of the repair', { repair: { label: '改为 1', changes: [{ cell: 'b', text: '1' }] } }],
])('a finding with other %s is a new one', (_, changes) => {
  const next = finding('1', changes)
  expect(keepFindings([next], [finding('1')])[0]).toBe(next)
})

test('words that stand elsewhere make another finding, words that stay do not', () => {
  const at = (from: number): Finding =>
    finding('1', { spans: [{ field: 'narrative.1', block: 1, cell: [0, 1], from, to: from + 2 }] })
  const moved = at(4)
  expect(keepFindings([moved], [at(3)])[0]).toBe(moved)
  const old = [at(3)]
  expect(keepFindings([at(3)], old)).toBe(old)
})
