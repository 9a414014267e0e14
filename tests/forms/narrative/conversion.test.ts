import { getSchema } from '@tiptap/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { docToNarrative } from '../../../src/forms/narrative/docToNarrative'
import { narrativeExtensions } from '../../../src/forms/narrative/narrativeExtensions'
import { narrativeToDoc } from '../../../src/forms/narrative/narrativeToDoc'
import type { Narrative } from '../../../src/model/narrative'
import { anyNarrative } from './narratives'

const schema =
  getSchema(narrativeExtensions({ guides: [], sourceOf: () => '', labelOf: (source) => source }))

describe('text of a part and the editor’s document', () => {
  test('any text comes back the same through the editor’s schema', () => {
    fc.assert(fc.property(anyNarrative, (narrative) => {
      const doc = schema.nodeFromJSON(narrativeToDoc(narrative))
      doc.check()
      expect(docToNarrative(doc)).toEqual(narrative)
    }), { seed: 49, numRuns: 200 })
  })

  test('spans of cells and covered rows are kept', () => {
    const narrative: Narrative = [{
      type: 'table',
      rows: [
        [{ text: '项目', columnSpan: 2, rowSpan: 1, head: true }],
        [
          { text: '甲', columnSpan: 1, rowSpan: 2, head: false },
          { text: '1', columnSpan: 1, rowSpan: 1, head: false },
        ],
        [{ text: '2', columnSpan: 1, rowSpan: 1, head: false }],
      ],
    }]
    expect(docToNarrative(schema.nodeFromJSON(narrativeToDoc(narrative)))).toEqual(narrative)
  })

  test('bound figures are marks on their digits', () => {
    const narrative: Narrative = [{
      type: 'paragraph', text: '16件，办结15',
      figures: [{ from: 0, to: 2, source: 'a' }, { from: 6, to: 8, source: 'b' }],
    }]
    const [paragraph] = narrativeToDoc(narrative).content ?? []
    expect(paragraph?.content).toEqual([
      {
        type: 'text', text: '16',
        marks: [{ type: 'boundFigure', attrs: { source: 'a', shown: '16' } }],
      }, { type: 'text', text: '件，办结' },
      {
        type: 'text', text: '15',
        marks: [{ type: 'boundFigure', attrs: { source: 'b', shown: '15' } }],
      },
    ])
    expect(docToNarrative(schema.nodeFromJSON(narrativeToDoc(narrative)))).toEqual(narrative)
  })

  test('no text is one empty paragraph, a table without cells is none', () => {
    expect(narrativeToDoc([])).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] })
    expect(narrativeToDoc([{ type: 'table', rows: [[]] }]))
      .toEqual({ type: 'doc', content: [{ type: 'paragraph' }] })
  })

  test('the one mark of the schema is that of bound figures', () => {
    expect(Object.keys(schema.marks)).toEqual(['boundFigure'])
    expect(Object.keys(schema.nodes).sort()).toEqual([
      'doc', 'heading', 'image', 'paragraph', 'table', 'tableCell', 'tableHeader', 'tableRow',
      'text',
    ])
  })
})
