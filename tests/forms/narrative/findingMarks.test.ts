import { Editor } from '@tiptap/core'
import { afterEach, describe, expect, test } from 'vitest'
import { narrativeExtensions } from '../../../src/forms/narrative/narrativeExtensions'
import { narrativeToDoc } from '../../../src/forms/narrative/narrativeToDoc'
import { marksAt, tellMarks, type WordMark } from '../../../src/forms/narrative/words/findingMarks'
import { rangeOfSpan } from '../../../src/forms/narrative/words/spanPlace'
import type { Narrative } from '../../../src/model/narrative'
import { textOfSpan } from '../../../src/model/text/textChange'
import type { TextSpan } from '../../../src/model/textSpan'
import { buildReport } from '../../support/reports'

const cell = (text: string) => ({ text, columnSpan: 1, rowSpan: 1, head: false })
const narrative: Narrative = [
  { type: 'heading', level: 1, text: '依申请公开' },
  { type: 'paragraph', text: '收到16件，办结15件', figures: [{ from: 2, to: 4, source: 'a' }] },
  { type: 'table', rows: [[cell('项目'), cell('件数')], [cell('收到\n其中'), cell('16\n\n2')]] },
  { type: 'image', image: 'i', caption: '图1' },
  { type: 'paragraph', text: '末段' },
]
let editor: Editor | undefined
function open(): Editor {
  editor = new Editor(
    {
      element: document.createElement('div'), content: narrativeToDoc(narrative),
      extensions: narrativeExtensions({
        guides: [], sourceOf: () => '', labelOf: (source) => source,
      }),
      injectCSS: false,
    },
  )
  return editor
}
afterEach(() => editor?.destroy())

describe('places of the saved text in the document', () => {
  const spans: Omit<TextSpan, 'field'>[] = [
    { block: 0, from: 0, to: 5 }, { block: 1, from: 2, to: 4 }, { block: 1, from: 8, to: 10 },
    { block: 2, cell: [0, 1], from: 0, to: 2 },
    { block: 2, cell: [1, 0], from: 3, to: 5 }, { block: 2, cell: [1, 1], from: 4, to: 5 },
    { block: 3, from: 0, to: 2 }, { block: 4, from: 1, to: 2 },
  ]

  test.each(spans)('%o hold the same words', (place) => {
    const span: TextSpan = { field: 'narrative.1', ...place }
    const { doc } = open().state
    const range = rangeOfSpan(doc, span)
    const text = textOfSpan(buildReport({ narratives: { 1: narrative, 5: [], 6: [] } }), span)
    expect(range && doc.textBetween(range.from, range.to, '\n'))
      .toBe(text?.slice(span.from, span.to))
  })

  test.each<Omit<TextSpan, 'field'>>([
    { block: 9, from: 0, to: 0 }, { block: -1, from: 0, to: 0 }, { block: 4, from: 0, to: 3 },
    { block: 2, from: 0, to: 1 }, { block: 2, cell: [4, 0], from: 0, to: 1 },
    { block: 2, cell: [0, 0], from: 0, to: 9 }, { block: 1, from: 4, to: 2 },
  ])('%o is nowhere', (place) => {
    expect(rangeOfSpan(open().state.doc, { field: 'narrative.1', ...place })).toBeNull()
  })
})

describe('marks', () => {
  const [first, second]: WordMark[] = [
    { from: 10, to: 12, finding: 'TX-RECV:1', level: '强制' },
    { from: 8, to: 18, finding: 'TX-PARTS:1', level: '提示' },
  ]
  const shown = (): string[] => [...(editor?.view.dom.querySelectorAll('.found') ?? [])]
    .map((element) => `${element.getAttribute('data-finding')} ${element.textContent}`)

  test('are drawn, move with edits, and give way to those of the next check', () => {
    const { view } = open()
    view.dispatch(tellMarks(
      view.state.tr, { marks: [first, second].filter((mark) => mark !== undefined) },
    ))
    expect(marksAt(view.state, 11).map(({ finding }) => finding))
      .toEqual(['TX-RECV:1', 'TX-PARTS:1'])
    expect(shown()).toContain('TX-RECV:1 16')
    view.dispatch(view.state.tr.insertText('本年', 8))
    expect(marksAt(view.state, 13)).toMatchObject([{ from: 12, to: 14 }, { from: 10, to: 20 }])
    expect(marksAt(view.state, 11).map(({ finding }) => finding)).toEqual(['TX-PARTS:1'])
    view.dispatch(tellMarks(view.state.tr, { marks: [] }))
    expect(shown()).toEqual([])
  })

  test('the finding pointed at stands out, also after edits', () => {
    const { view } = open()
    view.dispatch(tellMarks(view.state.tr, { marks: [first as WordMark] }))
    view.dispatch(tellMarks(view.state.tr, { pointed: 'TX-RECV:1' }))
    view.dispatch(view.state.tr.insertText('本年', 8))
    expect(view.dom.querySelector('.pointed')?.textContent).toBe('16')
    view.dispatch(tellMarks(view.state.tr, { pointed: '' }))
    expect([view.dom.querySelector('.pointed'), shown()]).toEqual([null, ['TX-RECV:1 16']])
  })
})
