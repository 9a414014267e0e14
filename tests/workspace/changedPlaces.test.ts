import { describe, expect, test } from 'vitest'
import type { Narrative } from '../../src/model/narrative'
import type { Report } from '../../src/model/report'
import { changedPlaces } from '../../src/workspace/changedPlaces'
import type { Place } from '../../src/navigation/place'
import { documentReport } from '../support/documents'

const before = documentReport(2025)
const places = (after: Partial<Report>): Place[] => changedPlaces(before, { ...before, ...after })
const withText =
  (text: Narrative): Partial<Report> => ({ narratives: { ...before.narratives, 5: text } })
const entry = (text: string): Report['cells'][string] => ({ text, source: 'typed' })

describe('where two states differ', () => {
  test('nowhere, times left out', () => {
    expect(places({ updatedAt: '2026-02-01T00:00:00.000Z' })).toEqual([])
  })

  test('cells by step', () => {
    const typed = {
      'applications.received.person': entry('88'), 'applications.received.legal': entry('9'),
    }
    const cells = { ...before.cells, 'disputes.review.upheld': entry('77'), ...typed }
    expect(places({ cells }).map(({ step, cells: own }) => [step, own.length]))
      .toEqual([[3, 2], [4, 1]])
  })

  test('fields of the basics and of part six', () => {
    const agency = { ...before.agency, phone: '1' }
    expect(places({ agency, fee: { ...before.fee, amount: '5' } })).toEqual([
      { step: 0, cells: [], field: 'agency.phone' }, { step: 6, cells: [], field: 'fee.amount' },
    ])
  })

  test('the words of a text, where a paragraph went the one that stands there now', () => {
    const [first] = before.narratives[5]
    const text = first?.type === 'paragraph' ? first.text : ''
    const longer = `${text.slice(0, 5)}甲乙${text.slice(5)}`
    expect(places(withText([{ type: 'paragraph', text: longer }]))).toEqual([
      { step: 5, cells: [], spans: [{ field: 'narrative.5', block: 0, from: 5, to: 7 }] },
    ])
    expect(places(withText([]))).toMatchObject([{ step: 5, spans: [{ block: 0, from: 0, to: 0 }] }])
  })

  test('a figure of the text that follows a changed cell is no place of its own', () => {
    const bound = (text: string): Narrative => {
      const figure = { from: 2, to: 2 + text.length, source: 'applications.received.person' }
      return [{ type: 'paragraph', text: `收到${text}件。`, figures: [figure] }]
    }
    const cells = { ...before.cells, 'applications.received.person': entry('888') }
    const old = { ...before, ...withText(bound('9')) }
    const now = { ...old, ...withText(bound('888')) }
    expect(changedPlaces(old, { ...now, cells }).map(({ step }) => step)).toEqual([3])
    expect(changedPlaces(old, now).map(({ step }) => step)).toEqual([5])
  })
})
