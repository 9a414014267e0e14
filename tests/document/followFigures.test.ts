import { describe, expect, test } from 'vitest'
import { followFigures } from '../../src/document'
import type { Narrative, NarrativeBlock } from '../../src/model/narrative'
import type { Report } from '../../src/model/report'
import { buildReport, typedCells } from '../support/reports'

const RECEIVED = 'applications.received.person'
const ISSUED = 'disclosure.rules.issued'
const bound: NarrativeBlock = {
  type: 'paragraph', text: '收到9件，制发规章2件。',
  figures: [{ from: 2, to: 3, source: RECEIVED }, { from: 9, to: 10, source: ISSUED }],
}
const own: NarrativeBlock = { type: 'paragraph', text: '另有9件。' }
const narratives =
  (block: NarrativeBlock): Report['narratives'] => ({ 1: [own, block], 5: [own], 6: [] })
const before = buildReport({
  cells: typedCells({ [RECEIVED]: 9, [ISSUED]: 2 }), narratives: narratives(bound),
})

function after(cells: Record<string, string | number>): Report {
  return followFigures(before, { ...before, cells: { ...before.cells, ...typedCells(cells) } })
}

describe('bound figures', () => {
  test('follow their cells, those behind move along, other figures stay', () => {
    const report = after({ [RECEIVED]: 1203, [ISSUED]: 14 })
    expect(report.narratives[1]).toEqual([own, {
      type: 'paragraph', text: '收到1203件，制发规章14件。',
      figures: [{ from: 2, to: 6, source: RECEIVED }, { from: 12, to: 14, source: ISSUED }],
    }])
    expect(report.narratives[5]).toBe(before.narratives[5])
  })

  test('keep the last figure while the source is blank, marked or unreadable', () => {
    for (const text of ['', '/', '约3']) {
      expect(after({ [RECEIVED]: text }).narratives).toBe(before.narratives)
    }
  })

  test('follow sums, solved totals and fees', () => {
    const sources = ['group:disputes.lawsuit.upheld', 'disputes.review.total', 'fee.amount']
    const text: Narrative = [{
      type: 'paragraph', text: '0、0、0',
      figures: sources.map((source, index) => ({ from: index * 2, to: index * 2 + 1, source })),
    }]
    const blank = buildReport({ narratives: { 1: [], 5: [], 6: text } })
    const cells = typedCells({
      'disputes.lawsuit.direct.upheld': 2, 'disputes.lawsuit.afterReview.upheld': 3,
      'disputes.review.upheld': 1, 'disputes.review.corrected': 0, 'disputes.review.other': 0,
      'disputes.review.pending': 10,
    })
    expect(followFigures(blank, {
      ...blank, cells, fee: { notices: '', amount: '60.5', received: '' },
    }).narratives[6]).toMatchObject([{ text: '5、11、60.5' }])
  })

  test('of a source this form does not have stay as they are', () => {
    const odd = { ...before, narratives: narratives({
      type: 'paragraph', text: '9件', figures: [{ from: 0, to: 1, source: 'gone' }],
    }) }
    expect(followFigures(odd, { ...odd, cells: {} }).narratives).toBe(odd.narratives)
  })
})

test('nothing is touched where neither cells nor fees changed', () => {
  const edited = {
    ...before,
    narratives: narratives({ ...bound, text: '收到8件，制发规章2件。' } as NarrativeBlock),
  }
  expect(followFigures(before, edited)).toBe(edited)
})
