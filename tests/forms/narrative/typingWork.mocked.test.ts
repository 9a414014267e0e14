// @vitest-environment happy-dom
/**
 * A key typed into a long text: the same work whether the report has so many paragraphs, twice or
 * four times as many.
 */
import { flushPromises, type VueWrapper } from '@vue/test-utils'
import type { Editor } from '@tiptap/core'
import { afterEach, expect, test, vi } from 'vitest'
import { checkText } from '../../../src/checks/checkText'
import type * as remembering from '../../../src/checks/prose/remember'
import type * as reading from '../../../src/checks/claims/discourse/readText'
import { gatherFacts } from '../../../src/checks/base/facts'
import NarrativeEditor from '../../../src/forms/narrative/NarrativeEditor.vue'
import type { Narrative } from '../../../src/model/narrative'
import { editionOf } from '../../../src/templates'
import { eventually } from '../../support/eventually'
import { buildReport } from '../../support/reports'
import { mountForm } from '../mountForm'

const work = vi.hoisted(() => ({ read: 0, searched: 0 }))

vi.mock('../../../src/checks/claims/discourse/readText', async (original) => {
  const real = await original<typeof reading>()
  return { ...real, readText: (...asked: Parameters<typeof real.readText>) => {
    work.read += 1
    return real.readText(...asked)
  } }
})
vi.mock('../../../src/checks/prose/remember', async (original) => {
  const real = await original<typeof remembering>()
  type Remember = typeof real.rememberHits
  const rememberHits: Remember = (find) => real.rememberHits((text) => {
    work.searched += 1
    return find(text)
  })
  return { ...real, rememberHits }
})

let form: VueWrapper | undefined
afterEach(() => form?.unmount())

/** Headings, bound figures and findings among the paragraphs, as in a real text. */
function longText(paragraphs: number): Narrative {
  return Array.from({ length: paragraphs }, (_, index) => {
    if (index % 20 === 0) return { type: 'heading', level: 1, text: `工作${index}` }
    const text = `第${index}段收到5件，，持续推进信息公开。`
    const from = text.indexOf('收到') + 2
    return {
      type: 'paragraph', text,
      figures: [{ from, to: from + 1, source: 'applications.received.total' }],
    }
  })
}

interface Work { read: number; searched: number; written: number; drawn: number }

/** What one key asks for; other words each time, because what was read once is remembered. */
async function workOfKey(paragraphs: number, words: string): Promise<Work> {
  const cells = { 'applications.received.total': { text: '5', source: 'typed' as const } }
  const mounted = mountForm(
    NarrativeEditor, buildReport({ cells, narratives: { 1: longText(paragraphs), 5: [], 6: [] } }),
    { part: 1, label: '总体情况' },
  )
  form = mounted.form
  const { store } = mounted
  await flushPromises()
  const sheet = form.get('.prose').element as HTMLElement & { editor: Editor }
  const { editor } = sheet
  const check = (): unknown => store.current
    && checkText(gatherFacts(store.current, editionOf('2021')))
  check()
  const type = (text: string): void => {
    const place = editor.state.doc.child(0).nodeSize
    editor.view.dispatch(editor.state.tr.insertText(text, place + 3))
    store.handOver()
  }
  type('先')
  check()
  const before = store.current?.narratives[1] ?? []
  const drawn = watchDrawn(sheet)
  Object.assign(work, { read: 0, searched: 0 })
  type(words)
  await eventually(() => expect(store.current?.narratives[1]).not.toBe(before))
  check()
  const after = store.current?.narratives[1] ?? []
  const written = after.filter((block, index) => block !== before[index]).length
  const counted = { read: work.read, searched: work.searched, written, drawn: drawn() }
  form.unmount()
  return counted
}

/** Counts the blocks of the sheet that are drawn anew. */
function watchDrawn(sheet: HTMLElement): () => number {
  const blocks = new Set<Node>()
  const take = (records: MutationRecord[]): void => records.forEach(({ target, addedNodes }) => {
    for (const node of target === sheet ? addedNodes : [blockOf(sheet, target)]) blocks.add(node)
  })
  const observer = new MutationObserver(take)
  observer.observe(sheet, { childList: true, characterData: true, attributes: true, subtree: true })
  return () => {
    take(observer.takeRecords())
    observer.disconnect()
    return blocks.size
  }
}

function blockOf(sheet: HTMLElement, node: Node): Node {
  return node.parentNode === sheet || !node.parentNode ? node : blockOf(sheet, node.parentNode)
}

test('one paragraph is read, searched, written and drawn', async () => {
  const works = [
    await workOfKey(350, '甲'), await workOfKey(700, '乙'), await workOfKey(1400, '丙'),
  ]
  expect(works[0]).toMatchObject({ read: 1, written: 1, drawn: 1 })
  expect(works[0]?.searched).toBeGreaterThan(0)
  expect(works.slice(1)).toEqual([works[0], works[0]])
})
