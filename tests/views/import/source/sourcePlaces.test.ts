import { expect, test } from 'vitest'
import { cellsOf } from '../../../../src/model/cells'
import { editionOf } from '../../../../src/templates'
import {
  findFigure, findParts, type SourcePlace,
} from '../../../../src/views/import/source/sourcePlaces'
import { followScroll } from '../../../../src/views/import/source/useScrollTogether'
import { buildDraft, plainCell } from '../../../support/samples/drafts'

const base = buildDraft()
const draft = buildDraft({ cells: Object.fromEntries(Object.keys(base.cells)
  .map((cell, index) => [cell, plainCell(String(index))])) })
const edition = editionOf(draft.edition)
const parts = findParts(draft)

function placeOf(cell: string, written = draft.cells[cell]?.written ?? '') {
  const info = cellsOf(edition).get(cell)
  if (!info) throw new Error(`no cell ${cell}`)
  return findFigure({ source: draft.source ?? [], parts, edition, info, written })
}

function slotAt({ block, row = -1, column = -1 }: SourcePlace) {
  const found = draft.source?.[block]
  return found?.type === 'table' ? found.table.rows[row]?.[column] : undefined
}

test('parts begin at their headings', () => {
  expect(parts.map(({ part }) => part)).toEqual([1, 2, 3, 4, 5, 6])
  expect(parts.map(({ block }) => draft.source?.[block]))
    .toMatchObject(edition.parts.map(({ title }) => ({ text: title })))
  expect(findParts({ parts: [{ number: 1, heading: '别的标题' }], source: draft.source }))
    .toEqual([])
})

test('every figure of all three tables is found at its own slot', () => {
  for (const { id } of cellsOf(edition).values()) {
    const place = placeOf(id)
    if (!place) throw new Error(`${id} is not found`)
    expect(slotAt(place)?.text, id).toBe(draft.cells[id]?.written)
  }
})

test('where the text does not stand, only the row is shown', () => {
  const place = placeOf('applications.received.person', '999')
  expect(place?.row).toBeDefined()
  expect(place).not.toHaveProperty('column')
})

test('blanks behind the last figure do not count', () => {
  const source = (draft.source ?? []).map((block) => (block.type === 'table'
    ? {
      ...block,
      table: { rows: block.table.rows.map((row) => [...row, { text: '', isOrigin: true }]) },
    } : block))
  const info = cellsOf(edition).get('applications.received.total')
  if (!info) throw new Error('no cell')
  expect(findFigure({ source, parts, edition, info, written: draft.cells[info.id]?.written ?? '' }))
    .toMatchObject({ column: 9 })
})

test('a table in running text is found as its line', () => {
  const info = cellsOf(edition).get('applications.received.person')
  if (!info) throw new Error('no cell')
  const source = [{
    type: 'paragraph' as const, text: '一、本年新收政府信息公开申请数量 31 0 0 0 0 0 31',
  }]
  expect(findFigure({ source, parts: [], edition, info, written: '31' })).toEqual({ block: 0 })
  const lines = ['一、本年新收政府信息公开申请数量', '16', '0', '', '5']
    .map((text) => ({ type: 'paragraph' as const, text }))
  expect(findFigure({ source: lines, parts: [], edition, info, written: '16' }))
    .toEqual({ block: 1 })
  expect(findFigure({
    source: lines, parts: [], edition, info: { ...info, id: 'applications.received.research' },
    written: '5',
  })).toEqual({ block: 4 })
  expect(findFigure({
    source: [{ type: 'paragraph', text: '别的话' }], parts: [], edition, info, written: '31',
  })).toBeNull()
})

test.each([
  [0, 0], [50, 100], [100, 200], [150, 250], [200, 300], [999, 300], [-5, 0],
])('the form at %i shows the source at %i', (top, expected) => {
  expect(followScroll(top, [{ from: 0, to: 0 }, { from: 100, to: 200 }, { from: 200, to: 300 }]))
    .toBe(expected)
})
