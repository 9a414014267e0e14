import type { Editor } from '@tiptap/core'
import { checkPartLength } from '../../../src/checks/prose/structure/partLength'
import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, test, vi } from 'vitest'
import TextStep from '../../../src/forms/steps/TextStep.vue'
import type { Narrative } from '../../../src/model/narrative'
import type { Report } from '../../../src/model/report'
import { buildReport } from '../../support/reports'
import { field, mountForm, type MountedForm } from '../mountForm'

let mounted: VueWrapper | undefined
afterEach(() => {
  mounted?.unmount()
  vi.useRealTimers()
})

const TEXT: Narrative = [
  { type: 'heading', level: 1, text: '主动公开' }, { type: 'paragraph', text: '本年公开12条。' },
]

async function open(options: Partial<Report> = {}, part: 1 | 5 = 1): Promise<MountedForm> {
  const result = mountForm(TextStep, buildReport(options), { part })
  mounted = result.form
  await vi.waitFor(() => expect(field(result.form, `narrative.${part}`).exists()).toBe(true), {
    timeout: 250_000, interval: 20,
  })
  await flushPromises()
  return result
}

function shown(form: VueWrapper): string[] {
  return [...form.find('.prose').element.children]
    .map((block) => `${block.localName} ${block.textContent}`)
}

/** The editor behind the page, as only tests reach it. */
function editorOf(form: VueWrapper): Editor {
  return (form.find('.prose').element as unknown as { editor: Editor }).editor
}

const texts = (...lines: string[]): Narrative => lines.map((text) => ({ type: 'paragraph', text }))

describe('text part', () => {
  test('an untouched part shows its guide and leaves the report alone', async () => {
    const { form, store } = await open({}, 5)
    expect(shown(form)).toEqual(['h3 存在的主要问题', 'p ', 'h3 改进情况', 'p '])
    expect(form.findAll('.prose [data-hint]').map((hint) => hint.attributes('data-hint')))
      .toEqual(store.edition.wording.guides[5]?.map(({ hint }) => hint))
    form.unmount()
    expect(store.current?.narratives[5]).toEqual([])
    expect(store.undoLabel).toBe('')
  })

  test('edits reach the report within 300 ms and count', async () => {
    const { form, store } = await open({ narratives: { 1: TEXT, 5: [], 6: [] } })
    expect(form.text()).toContain('12 字')
    vi.useFakeTimers()
    editorOf(form).commands.insertContentAt(editorOf(form).state.doc.content.size - 1, '新增3条。')
    expect(store.current?.narratives[1]).toBe(TEXT)
    vi.advanceTimersByTime(300)
    expect(store.current?.narratives[1])
      .toEqual([TEXT[0], { type: 'paragraph', text: '本年公开12条。新增3条。' }])
    expect(store.undoLabel).toBe('修改文字')
    await form.vm.$nextTick()
    expect(form.text()).toContain('17 字')
  })

  test('undo takes what is not yet written with it, and shows in the editor', async () => {
    const { form, store } = await open({ narratives: { 1: TEXT, 5: [], 6: [] } })
    editorOf(form).commands.insertContentAt(1, '新')
    store.undo()
    expect(store.current?.narratives[1]).toBe(TEXT)
    expect(shown(form)).toEqual(['h3 主动公开', 'p 本年公开12条。'])
    store.redo()
    expect(shown(form)).toEqual(['h3 新主动公开', 'p 本年公开12条。'])
  })

  test('leaving the page or the step writes at once', async () => {
    const { form, store } = await open({ narratives: { 1: TEXT, 5: [], 6: [] } })
    editorOf(form).commands.insertContentAt(1, '甲')
    window.dispatchEvent(new Event('pagehide'))
    expect(store.current?.narratives[1][0])
      .toEqual({ type: 'heading', level: 1, text: '甲主动公开' })
    editorOf(form).commands.insertContentAt(1, '乙')
    form.unmount()
    expect(store.current?.narratives[1][0])
      .toEqual({ type: 'heading', level: 1, text: '乙甲主动公开' })
  })

  test('a change from outside keeps the cursor where it stands', async () => {
    const { form, store } =
      await open({ narratives: { 1: texts('第一段', '第二段'), 5: [], 6: [] } })
    editorOf(form).commands.setTextSelection(8)
    store.change('读入', (report) => ({
      ...report, narratives: { ...report.narratives, 1: texts('第一段加长', '第二段') },
    }))
    expect(shown(form)).toEqual(['p 第一段加长', 'p 第二段'])
    expect(editorOf(form).state.selection.from).toBe(10)
  })

  test('a change of structure from outside arrives whole', async () => {
    const { form, store } = await open({ narratives: { 1: texts('甲', '乙'), 5: [], 6: [] } })
    const next: Narrative = [
      { type: 'table', rows: [[{ text: '乙', columnSpan: 1, rowSpan: 1, head: true }]] },
      ...texts('甲'),
    ]
    store.change('读入', (report) => ({ ...report, narratives: { ...report.narratives, 1: next } }))
    expect(shown(form)).toEqual(['div 乙', 'p 甲'])
    expect(store.current?.narratives[1]).toBe(next)
  })

  test('a report opened in its place is not written into', async () => {
    const { form, store } = await open({ narratives: { 1: TEXT, 5: [], 6: [] } })
    editorOf(form).commands.insertContentAt(1, '新')
    const other = buildReport()
    store.open(other)
    form.unmount()
    expect(store.current?.narratives[1]).toEqual([])
  })

  test('heading buttons set levels, take numbers off and give back 正文', async () => {
    const { form, store } =
      await open({ narratives: { 1: texts('（一）主动公开', '内容'), 5: [], 6: [] } })
    const press = (label: string): Promise<void> | undefined =>
      form.findAll('.toolbar button').find((button) => button.text() === label)?.trigger('click')
    editorOf(form).commands.setTextSelection(1)
    await press('1.标题')
    expect(store.current?.narratives[1][0]).toEqual({ type: 'heading', level: 2, text: '主动公开' })
    await press('正文')
    expect(store.current?.narratives[1][0]).toEqual({ type: 'paragraph', text: '主动公开' })
    store.undo()
    expect(store.current?.narratives[1][0]).toEqual({ type: 'heading', level: 2, text: '主动公开' })
  })

  test('marking everything and making headings leaves images and tables alone', async () => {
    const image: Narrative[number] = { type: 'image', image: 'a', caption: '图1' }
    const table: Narrative[number] = {
      type: 'table', rows: [[{ text: '格', columnSpan: 1, rowSpan: 1, head: false }]],
    }
    const { form, store } = await open({
      narratives: { 1: [...texts('甲'), image, table, ...texts('乙')], 5: [], 6: [] },
      images: { a: { mime: 'image/png', data: 'AAAA', width: 1, height: 1 } },
    })
    editorOf(form).commands.selectAll()
    editorOf(form).commands.keyboardShortcut('Mod-Alt-3')
    window.dispatchEvent(new Event('pagehide'))
    expect(store.current?.narratives[1]).toEqual([
      { type: 'heading', level: 3, text: '甲' }, image, table,
      { type: 'heading', level: 3, text: '乙' },
    ])
  })

  test('last year’s text stands beside and is copied to the cursor', async () => {
    const lastYear: Report['lastYear'] = {
      year: 2024, edition: '2021', figures: {}, source: '',
      narratives: {
        1: [{ type: 'heading', level: 1, text: '主动公开' }, ...texts('2024年公开9条。')], 5: [],
        6: [],
      },
    }
    const { form, store } =
      await open({ lastYear, narratives: { 1: texts('本年：'), 5: [], 6: [] } })
    expect(form.find('.last-year').text()).toContain('（一）主动公开')
    expect(form.findAll('.last-year mark').map((mark) => mark.text())).toEqual(['2024年'])
    editorOf(form).commands.setTextSelection(4)
    const copy = async (line: number): Promise<void> => {
      const before = store.current
      await form.findAll('.last-year .copy')[line]?.trigger('click')
      await vi.waitFor(() => expect(store.current).not.toBe(before), { timeout: 60_000 })
    }
    await copy(1)
    expect(store.current?.narratives[1]).toEqual(texts('本年：2025年公开9条。'))
    await copy(1)
    await copy(0)
    expect(store.current?.narratives[1]).toEqual([
      ...texts('本年：2025年公开9条。', '2025年公开9条。'),
      { type: 'heading', level: 1, text: '主动公开' },
    ])
    expect(form.text()).toContain('还有 2 处要看')
    store.undo()
    store.undo()
    expect(store.current?.narratives[1]).toEqual(texts('本年：2025年公开9条。'))
    await form.vm.$nextTick()
    expect(form.text()).toContain('还有 1 处要看')
    await form.find('.last-year .fold').trigger('click')
    expect(form.find('.last-year .text').exists()).toBe(false)
  })

  test('more than 1000 characters in part one is a quiet hint of the 2021 edition', async () => {
    const { form, store } =
      await open({ narratives: { 1: texts('字'.repeat(1000)), 5: [], 6: [] } })
    expect(form.text()).not.toContain('原则上不超过')
    store.change('x', (report) => ({
      ...report, narratives: { ...report.narratives, 1: texts('字'.repeat(1001)) },
    }))
    await form.vm.$nextTick()
    expect(form.text()).toContain('原则上不超过1000字')
  })

  test('the local limit is a setting of the agency; the count and the finding go by it', async () => {
    const { form, store } =
      await open({ narratives: { 1: texts('字'.repeat(900)), 5: [], 6: texts('无') } })
    expect(form.text()).toContain('本部分 900 字')
    expect(form.text()).toContain('三个部分共 901 字')
    const limit = form.get<HTMLInputElement>('.count input')
    expect(limit.element.value).toBe('1000')
    await limit.setValue('800')
    expect(store.current?.agency.mostCharacters).toBe(800)
    expect(form.text()).toContain('原则上不超过800字，多了 100 字')
    expect(store.facts && checkPartLength(store.facts).map(({ message }) => message))
      .toEqual(['第一部分共900字，比800字多100字，篇幅原则上不超过800字，请酌情精简'])
    await limit.setValue('7')
    expect(limit.element.value).toBe('800')
    store.undo()
    expect(store.current?.agency.mostCharacters).toBeUndefined()
  })
})
