import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BoundFigure, Narrative } from '../../../src/model/narrative'
import { applyTextChanges, textOfSpan } from '../../../src/model/text/textChange'
import type { TextChange, TextSpan } from '../../../src/model/textSpan'
import { buildReport } from '../../support/reports'

const TEXT = '2025年收到申请16件，办结15件，结转1件。'
const BOUND: BoundFigure[] = [
  { from: 9, to: 11, source: 'received' }, { from: 15, to: 17, source: 'done' },
]

const narrative: Narrative = [
  { type: 'heading', level: 1, text: '依申请公开' },
  { type: 'paragraph', text: TEXT, figures: BOUND },
  { type: 'image', image: 'a', caption: '图1 办理16件' },
  { type: 'table', rows: [[
    { text: '收到', columnSpan: 1, rowSpan: 1, head: true },
    { text: '16\n件', columnSpan: 1, rowSpan: 1, head: false },
  ]] },
]
const report = buildReport({
  narratives: { 1: narrative, 5: [], 6: [] }, preamble: '自2024年1月1日起', feeSentence: null,
})

const change = (span: Partial<TextSpan>, text: string): TextChange => ({
  span: { field: 'narrative.1', block: 1, from: 0, to: 0, ...span }, text,
})
const paragraphAfter =
  (...changes: TextChange[]): unknown => applyTextChanges(report, changes).narratives[1][1]

describe('words changed in their place', () => {
  test('paragraph, heading, caption, table cell and a field of its own', () => {
    const after = applyTextChanges(report, [
      change({ block: 0, from: 0, to: 1 }, '按'), change({ block: 2, from: 5, to: 7 }, '17'),
      change({ block: 3, cell: [0, 1], from: 0, to: 2 }, '17'),
      change({ field: 'preamble', block: 0, from: 1, to: 5 }, '2025'),
    ])
    expect(after.narratives[1].map((block) => block.type === 'heading' || block.type === 'paragraph'
      ? block.text : block.type === 'image' ? block.caption : block.rows))
      .toEqual(['按申请公开', TEXT, '图1 办理17件', [[
        { text: '收到', columnSpan: 1, rowSpan: 1, head: true },
        { text: '17\n件', columnSpan: 1, rowSpan: 1, head: false },
      ]]])
    expect(after.preamble).toBe('自2025年1月1日起')
    expect(report.narratives[1]).toBe(narrative)
  })

  test('several in one block, given in any order', () => {
    expect(paragraphAfter(
      change({ from: 0, to: 4 }, '二〇二五'), change({ from: 21, to: 22 }, '100'),
      change({ from: 4, to: 5 }, '年度'),
    ))
      .toMatchObject({ text: '二〇二五年度收到申请16件，办结15件，结转100件。' })
  })

  test('one that reaches into the one behind it is not made', () => {
    expect(paragraphAfter(change({ from: 0, to: 4 }, '本'), change({ from: 2, to: 7 }, '全年')))
      .toMatchObject({ text: '20全年申请16件，办结15件，结转1件。' })
  })

  test('a composed field, a block that is not there and a place outside the text stay', () => {
    const idle = [change({
      field: 'feeSentence', block: 0, from: 0, to: 1,
    }, 'x'), change({ field: 'title', block: 0 }, 'x'), change({ block: 9 }, 'x'),
      change({ from: 3, to: 99 }, 'x'), change({ from: 5, to: 4 }, 'x'),
      change({ block: 3, from: 0, to: 1 }, 'x'), change({ field: 'narrative.6', block: 0 }, 'x')]
    for (const one of idle) expect(applyTextChanges(report, [one])).toBe(report)
  })
})

describe('bound figures', () => {
  test('move with their text', () => {
    expect(paragraphAfter(change({ from: 0, to: 5 }, '今年'))).toMatchObject({
      figures: [{ from: 6, to: 8, source: 'received' }, { from: 12, to: 14, source: 'done' }],
    })
    expect(paragraphAfter(change({ from: 11, to: 12 }, '份'))).toMatchObject({ figures: BOUND })
  })

  test('stay whole beside words put in at their edge', () => {
    expect(paragraphAfter(change({ from: 9, to: 9 }, '约'), change({ from: 17, to: 17 }, '余')))
      .toMatchObject({
        text: '2025年收到申请约16件，办结15余件，结转1件。',
        figures: [{ from: 10, to: 12 }, { from: 16, to: 18 }],
      })
  })

  test('that are cut into are only text; without any the field is gone', () => {
    expect(paragraphAfter(change({ from: 10, to: 11 }, '7'))).toMatchObject({ figures: [BOUND[1]] })
    expect(paragraphAfter(change({ from: 10, to: 10 }, '7')))
      .toMatchObject({ figures: [{ from: 16, to: 18, source: 'done' }] })
    expect(paragraphAfter(change({ from: 9, to: 17 }, '17')))
      .toEqual({ type: 'paragraph', text: '2025年收到申请17件，结转1件。' })
  })

  test('always cover the figure they covered before', () => {
    const anyChange = fc.tuple(
      fc.nat(TEXT.length), fc.nat(TEXT.length), fc.string({ maxLength: 4 }),
    )
      .map(([a, b, text]) => change({ from: Math.min(a, b), to: Math.max(a, b) }, text))
    fc.assert(fc.property(anyChange, (one) => {
      const after = applyTextChanges(report, [one]).narratives[1][1]
      const figures = after?.type === 'paragraph' ? after.figures ?? [] : []
      const words = figures.map(({ from, to, source }) => [
        source, after?.type === 'paragraph' ? after.text.slice(from, to) : '',
      ])
      expect(words.every(([source, text]) => text === { received: '16', done: '15' }[source ?? '']))
        .toBe(true)
    }), { seed: 4, numRuns: 500 })
  })
})

test('the text of a place', () => {
  const at =
    (span: Partial<TextSpan>): string | undefined => textOfSpan(report, change(span, '').span)
  expect([
    at({ block: 0 }), at({ block: 2 }), at({ block: 3, cell: [0, 1] }),
    at({ field: 'preamble', block: 0 }),
  ]).toEqual(['依申请公开', '图1 办理16件', '16\n件', '自2024年1月1日起'])
  expect([at({ block: 3 }), at({ block: 8 }), at({ field: 'title', block: 0 })])
    .toEqual([undefined, undefined, undefined])
})
