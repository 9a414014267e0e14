import { Editor } from '@tiptap/core'
import { afterEach, describe, expect, test } from 'vitest'
import { docToNarrative } from '../../../src/forms/narrative/docToNarrative'
import {
  bindWords, insertBelow, insertFigure, unbind,
} from '../../../src/forms/narrative/figures/insertFigures'
import { narrativeExtensions } from '../../../src/forms/narrative/narrativeExtensions'
import { narrativeToDoc } from '../../../src/forms/narrative/narrativeToDoc'
import { boundFigureAt } from '../../../src/forms/narrative/nodes/boundFigure'
import { insertBlocks } from '../../../src/forms/narrative/paste/insertBlocks'
import { setBlocks } from '../../../src/forms/narrative/setBlocks'
import { applyNarrative } from '../../../src/forms/narrative/applyNarrative'
import type { Narrative, NarrativeBlock } from '../../../src/model/narrative'

const bound: NarrativeBlock = {
  type: 'paragraph', text: '收到16件，办结15件',
  figures: [{ from: 2, to: 4, source: 'a' }, { from: 8, to: 10, source: 'b' }],
}
let editor: Editor | undefined

function open(narrative: Narrative): Editor {
  editor = new Editor({ content: narrativeToDoc(narrative), extensions: narrativeExtensions({
    guides: [], sourceOf: () => '', labelOf: (source) => source,
  }), injectCSS: false })
  return editor
}
const written = (): Narrative => editor ? docToNarrative(editor.state.doc) : []
/** Position of an offset in the first paragraph. */
const at = (offset: number): number => offset + 1
const type = (from: number, to: number, text: string): void => {
  editor?.view.dispatch(editor.state.tr.insertText(text, at(from), at(to)))
}

afterEach(() => editor?.destroy())

describe('typing', () => {
  test('beside a bound figure leaves it bound, and is not part of it', () => {
    open([bound])
    type(4, 4, '余')
    type(2, 2, '约')
    expect(written()).toEqual([{
      type: 'paragraph', text: '收到约16余件，办结15件',
      figures: [{ from: 3, to: 5, source: 'a' }, { from: 10, to: 12, source: 'b' }],
    }])
  })

  test.each([
    { where: 'between its digits', from: 3, to: 3, text: '0' },
    { where: 'over one of them', from: 2, to: 3, text: '9' },
    { where: 'nothing over one of them', from: 3, to: 4, text: '' },
  ])('$where makes it plain text', ({ from, to, text }) => {
    open([bound])
    type(from, to, text)
    expect(written()).toMatchObject([{ figures: [{ source: 'b' }] }])
  })

  test('over the whole of it makes it plain text, even with the same digits', () => {
    open([bound])
    type(2, 4, '16')
    expect(written()).toMatchObject([{ text: '收到16件，办结15件', figures: [{ source: 'b' }] }])
  })

  test.each([
    '0', '.5', ',000', '万', '%',
  ])('“%s” right behind it makes another number, which follows nothing', (text) => {
    open([bound])
    type(4, 4, text)
    expect(written())
      .toMatchObject([{ text: `收到16${text}件，办结15件`, figures: [{ source: 'b' }] }])
  })

  test.each(['2', '2.'])('“%s” right before it too', (text) => {
    open([bound])
    type(2, 2, text)
    expect(written())
      .toMatchObject([{ text: `收到${text}16件，办结15件`, figures: [{ source: 'b' }] }])
  })

  test('a unit behind it leaves it bound', () => {
    open([{ type: 'paragraph', text: '收费12.5', figures: [{ from: 2, to: 6, source: 'a' }] }])
    type(6, 6, '万元')
    expect(written()).toMatchObject([{ text: '收费12.5万元', figures: [{ from: 2, to: 6 }] }])
  })

  test('a paragraph parted within a figure has plain digits on both sides', () => {
    open([bound]).chain().setTextSelection(at(3)).splitBlock().run()
    expect(written()).toEqual([
      { type: 'paragraph', text: '收到1' },
      { type: 'paragraph', text: '6件，办结15件', figures: [{ from: 5, to: 7, source: 'b' }] },
    ])
  })
})

test('a heading made of the paragraph has plain digits', () => {
  const { schema } = open([bound])
  setBlocks(editor as Editor, 1)
  expect(written()).toEqual([{ type: 'heading', level: 1, text: '收到16件，办结15件' }])
  expect(editor?.state.doc.rangeHasMark(
    0, editor.state.doc.content.size, schema.marks.boundFigure as never,
  )).toBe(false)
})

describe('insertion', () => {
  test('of a figure at the cursor', () => {
    open([{ type: 'paragraph', text: '收到件' }]).commands.setTextSelection(at(2))
    insertFigure(editor as Editor, 'a', '16')
    type(4, 4, '余')
    expect(written()).toEqual([{
      type: 'paragraph', text: '收到16余件', figures: [{ from: 2, to: 4, source: 'a' }],
    }])
  })

  test('of a figure into a table cell is plain text', () => {
    open([{
      type: 'table', rows: [[{ text: '共', columnSpan: 1, rowSpan: 1, head: false }]],
    }]).commands.setTextSelection(5)
    insertFigure(editor as Editor, 'a', '16')
    expect(written()).toEqual([{
      type: 'table', rows: [[{ text: '共16', columnSpan: 1, rowSpan: 1, head: false }]],
    }])
    expect(editor?.getHTML()).not.toContain('bound')
  })

  test('of blocks from elsewhere brings no bindings along', () => {
    const { view } = open([{ type: 'paragraph', text: '' }])
    insertBlocks(view, [bound])
    expect(written()).toEqual([{ type: 'paragraph', text: '收到16件，办结15件' }])
  })

  test('of a composed paragraph below its heading, in place of the empty one', () => {
    const heading = (text: string): NarrativeBlock => ({ type: 'heading', level: 1, text })
    const empty: NarrativeBlock = { type: 'paragraph', text: '' }
    open([heading('主动公开'), empty, heading('依申请公开情况'), empty, heading('监督保障'), empty])
    insertBelow(editor as Editor, '依申请公开', [bound])
    expect(written()).toEqual([
      heading('主动公开'), empty, heading('依申请公开情况'), bound, heading('监督保障'), empty,
    ])
    type(0, 0, '') // nothing
    insertBelow(editor as Editor, '依申请公开', [{ type: 'paragraph', text: '又一段' }])
    expect(written().slice(2, 5))
      .toEqual([heading('依申请公开情况'), { type: 'paragraph', text: '又一段' }, bound])
    expect(editor?.state.selection.$from.parent.textContent).toBe('又一段')
  })

  test('of a composed paragraph without its heading comes last, with the heading', () => {
    open([{ type: 'paragraph', text: '前' }, { type: 'paragraph', text: '' }])
    insertBelow(editor as Editor, '依申请公开', [bound])
    expect(written()).toEqual([
      { type: 'paragraph', text: '前' }, { type: 'heading', level: 1, text: '依申请公开' }, bound,
    ])
    insertBelow(editor as Editor, '', [{ type: 'paragraph', text: '末' }])
    expect(written().slice(-2)).toEqual([bound, { type: 'paragraph', text: '末' }])
  })
})

test('words are bound and unbound where they stand', () => {
  open([{ type: 'paragraph', text: '收到16件，办结15件' }])
  bindWords(editor as Editor, [
    { from: at(2), to: at(4), source: 'a' }, { from: at(8), to: at(10), source: 'b' },
  ])
  expect(written()).toEqual([bound])
  const doc = (editor as Editor).state.doc
  expect([2, 3, 4].map((offset) => boundFigureAt(doc, at(offset))))
    .toEqual(Array(3).fill({ from: at(2), to: at(4), source: 'a', shown: '16' }))
  expect([0, 1, 5, 11].map((offset) => boundFigureAt(doc, at(offset))))
    .toEqual([undefined, undefined, undefined, undefined])
  const place = boundFigureAt(doc, at(3))
  if (place) unbind(editor as Editor, place)
  expect(written()).toMatchObject([{ text: '收到16件，办结15件', figures: [{ source: 'b' }] }])
})

test('a text changed elsewhere brings its bindings, by the smallest replacement', () => {
  open([{ type: 'paragraph', text: '收到16件，办结15件' }])
  for (const narrative of [
    [bound], [{ ...bound, text: '收到17件，办结15件' }],
    [{ type: 'paragraph', text: '收到16件，办结15件' }],
  ] as Narrative[]) {
    applyNarrative(editor as Editor, narrative)
    expect(written()).toEqual(narrative)
  }
})
