import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Finding } from '../../../src/model/finding'
import type { NarrativeBlock } from '../../../src/model/narrative'
import { useReportStore } from '../../../src/store/report/report'
import { buildReport, typedCells } from '../../support/reports'

const PERSON = 'applications.received.person'
const text = (words: string, from: number): NarrativeBlock => ({
  type: 'paragraph', text: words, figures: [{ from, to: words.indexOf('件'), source: PERSON }],
})
const paragraph = (): NarrativeBlock | undefined => useReportStore().current?.narratives[1][0]

beforeEach(() => {
  setActivePinia(createPinia())
  useReportStore().open(buildReport({
    cells: typedCells({ [PERSON]: 9 }), narratives: { 1: [text('收到9件', 2)], 5: [], 6: [] },
  }))
})

describe('bound figures', () => {
  test('follow a cell in the same step; one undo brings both back, redo both again', () => {
    const store = useReportStore()
    store.setCells('修改', [{ cell: PERSON, text: '120' }])
    expect(paragraph()).toEqual(text('收到120件', 2))
    store.undo()
    expect([paragraph(), store.current?.cells[PERSON]?.text]).toEqual([text('收到9件', 2), '9'])
    store.redo()
    expect([paragraph(), store.current?.cells[PERSON]?.text]).toEqual([text('收到120件', 2), '120'])
  })

  test('keep the last figure of a cell that was emptied', () => {
    useReportStore().setCells('清空', [{ cell: PERSON, text: null }])
    expect(paragraph()).toEqual(text('收到9件', 2))
  })
})

describe('a repair', () => {
  const finding: Finding = {
    id: 'A:1', code: 'A', level: '核实', state: 'fail', step: 3, message: '', cells: [PERSON],
    basis: '',
  }

  test('of cells carries the figures of the text along, as one step', async () => {
    const store = useReportStore()
    await store.repair({
      ...finding, repair: { label: '改为 16', changes: [{ cell: PERSON, text: '16' }] },
    })
    expect([paragraph(), store.undoLabel]).toEqual([text('收到16件', 2), '改为 16'])
  })

  test('of words that are no longer found changes nothing', async () => {
    const store = useReportStore()
    const before = store.current
    await store.repair({ ...finding, repair: {
      label: '改', changes: [],
      texts: [{ span: { field: 'narrative.1', block: 0, from: 0, to: 2 }, text: '办结' }],
    } })
    expect(store.current).toBe(before)
  })
})
