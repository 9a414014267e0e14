import { describe, expect, test } from 'vitest'
import type { Narrative } from '../../../src/model/narrative'
import type { Report } from '../../../src/model/report'
import { changedPlaces } from '../../../src/views/editor/changedPlaces'
import { documentReport } from '../../support/documents'

const before = documentReport(2025)
const places = (after: Partial<Report>): ReturnType<typeof changedPlaces> => changedPlaces(before, { ...before, ...after })
const withText = (text: Narrative): Partial<Report> => ({ narratives: { ...before.narratives, 5: text } })
const entry = (text: string): Report['cells'][string] => ({ text, source: 'typed' })

describe('where two states differ', () => {
  test('nowhere, times left out', () => {
    expect(places({ updatedAt: '2026-02-01T00:00:00.000Z' })).toEqual([])
  })

  test('cells by step', () => {
    const cells = { ...before.cells, 'disputes.review.upheld': entry('77'), 'applications.received.person': entry('88'), 'applications.received.legal': entry('9') }
    expect(places({ cells }).map(({ step, cells: own }) => [step, own.length])).toEqual([[3, 2], [4, 1]])
  })

  test('fields of the basics and of part six', () => {
    expect(places({ agency: { ...before.agency, phone: '1' }, fee: { ...before.fee, amount: '5' } })).toEqual([
      { step: 0, cells: [], field: 'agency.phone' }, { step: 6, cells: [], field: 'fee.amount' },
    ])
  })

  test('the words of a text, where a paragraph went the one that stands there now', () => {
    const [first] = before.narratives[5]
    const text = first?.type === 'paragraph' ? first.text : ''
    expect(places(withText([{ type: 'paragraph', text: `${text.slice(0, 5)}甲乙${text.slice(5)}` }]))).toEqual([
      { step: 5, cells: [], spans: [{ field: 'narrative.5', block: 0, from: 5, to: 7 }] },
    ])
    expect(places(withText([]))).toMatchObject([{ step: 5, spans: [{ block: 0, from: 0, to: 0 }] }])
  })

  test('a figure of the text that follows a changed cell is no place of its own', () => {
    const bound = (text: string): Narrative => [{ type: 'paragraph', text: `收到${text}件。`, figures: [{ from: 2, to: 2 + text.length, source: 'applications.received.person' }] }]
    const cells = { ...before.cells, 'applications.received.person': entry('888') }
    const old = { ...before, ...withText(bound('9')) }
    expect(changedPlaces(old, { ...old, cells, ...withText(bound('888')) }).map(({ step }) => step)).toEqual([3])
    expect(changedPlaces(old, { ...old, ...withText(bound('888')) }).map(({ step }) => step)).toEqual([5])
  })
})
