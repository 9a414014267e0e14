/** Pastes into a text part as the clerk makes them, with the editor and the store behind it. */
import type { Editor } from '@tiptap/core'
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia, type Pinia } from 'pinia'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import NarrativeSection from '../../../src/forms/narrative/NarrativeSection.vue'
import type { Narrative } from '../../../src/model/narrative'
import type { NarrativePart } from '../../../src/model/report'
import { useReportStore } from '../../../src/store/report/report'
import { useImportingStore } from '../../../src/store/importing/importing'
import { useReviewStore } from '../../../src/store/importing/review'
import { eventually } from '../../support/eventually'
import { buildReport } from '../../support/reports'
import { createNavigation } from '../../../src/navigation/navigation'
import { field } from '../mountForm'

let mounted: VueWrapper | undefined
afterEach(() => mounted?.unmount())

const cell = (text: string): {
  text: string
  columnSpan: number
  rowSpan: number
  head: boolean
} => ({ text, columnSpan: 1, rowSpan: 1, head: false })
const texts = (...lines: string[]): Narrative => lines.map((text) => ({ type: 'paragraph', text }))

interface Opened {
  form: VueWrapper
  editor: Editor
  pinia: Pinia
  router: Router
  store: ReturnType<typeof useReportStore>
  paste: (clipboard: { html?: string; text?: string }) => Promise<string[]>
}

async function open(part: NarrativePart, text: Narrative): Promise<Opened> {
  const pinia = createPinia()
  setActivePinia(pinia)
  const store = useReportStore()
  store.open(buildReport({ narratives: { 1: [], 5: [], 6: [], [part]: text } }))
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/', component: {} }, { path: '/import', name: 'import', component: {} }],
  })
  const form = mount(NarrativeSection, {
    props: { part, label: '正文' }, global: { plugins: [pinia, router, createNavigation(router)] },
    attachTo: document.body,
  })
  mounted = form
  await vi.waitFor(() => expect(field(form, `narrative.${part}`).exists()).toBe(true), {
    timeout: 250_000, interval: 20,
  })
  await flushPromises()
  const { editor } = form.find('.prose').element as unknown as { editor: Editor }
  const paste = async ({ html = '', text: plain = '' }: {
    html?: string
    text?: string
  }): Promise<string[]> => {
    const event = new Event('paste', { bubbles: true, cancelable: true })
    const flavours: Record<string, string> = { 'text/html': html, 'text/plain': plain }
    Object.assign(
      event, { clipboardData: { getData: (type: string) => flavours[type] ?? '', files: [] } },
    )
    form.find('.prose').element.dispatchEvent(event)
    await flushPromises()
    return editor.getJSON().content.map((node) => JSON.stringify(node).match(/"text":"[^"]*"/g)
      ?.map((piece) => piece.slice(8, -1)).join('|') ?? '')
  }
  return { form, editor, pinia, router, store, paste }
}

test.each([
  ['the last cell', '<table><tr><td>11</td><td rowspan=2>12</td></tr><tr><td>21</td></tr></table>'],
  ['a whole row', '<table><tr><td rowspan=2>11</td><td '
    + 'rowspan=2>12</td></tr><tr></tr><tr><td>31</td><td>32</td></tr></table>'],
  [
    'the first cell',
    '<table><tr><td rowspan=2>11</td><td>12</td></tr><tr><td>22</td></tr></table>',
  ],
  [
    'more rows than there are',
    '<table><tr><td>11</td><td rowspan=9>12</td></tr><tr><td>21</td></tr></table>',
  ],
])('a table with %s under a row span goes into a table of the text', async (_, html) => {
  const { editor, paste } =
    await open(1, [{ type: 'table', rows: [[cell('a'), cell('b')], [cell('c'), cell('d')]] }])
  editor.commands.setTextSelection(4)
  const [table] = await paste({ html })
  for (const [, text = ''] of html.matchAll(/>(\d\d)</g)) expect(table).toContain(text)
})

test('soft line breaks of Word are line breaks', async () => {
  const { paste } = await open(6, texts('开头'))
  expect((await paste({ text: '甲\u000b乙\u000c丙\u2028丁' })).slice(0, 4))
    .toEqual(['开头甲', '乙', '丙', '丁'])
})

test('the same in the rich text of the clipboard', async () => {
  const { paste } = await open(6, [])
  const blocks = await paste({ html: '<p>甲\u000b乙</p><p>丙</p>' })
  expect(blocks.filter((text) => text !== '')).toEqual(['甲', '乙', '丙'])
})

const WRAPPED = [
  '2025年，我局坚持以公开为常态、不公开为例外，围绕', '林业重点工作和群众关心的事项，全年主动公开政府',
  '信息1286条，其中政策文件36条，政策解读材料18件，', '召开新闻发布会4场，回应关切12次，公开质量进一步',
  '提高。',
  '全年收到政府信息公开申请41件，其中自然人申请35件，', '法人申请6件，均在法定期限内答复，没有因为政府信息',
  '公开工作引起的行政复议和行政诉讼。',
]

test.each([
  ['plain', { text: WRAPPED.join('\r\n') }],
  ['rich', { html: WRAPPED.map((line) => `<p>${line}</p>`).join('') }],
])('%s lines broken at a width are put together; undone once they stand as pasted', async (
  _, clipboard,
) => {
  const { form, store, paste } = await open(6, texts('开头：'))
  const blocks = await paste(clipboard)
  expect(blocks.filter((text) => text !== ''))
    .toEqual([`开头：${WRAPPED.slice(0, 5).join('')}`, WRAPPED.slice(5).join('')])
  expect(form.text()).toContain('已接成段落')
  store.undo()
  await flushPromises()
  expect(store.current?.narratives[6].map((block) => ('text' in block ? block.text : '')))
    .toEqual([`开头：${WRAPPED[0] ?? ''}`, ...WRAPPED.slice(1)])
})

test('a fragment without its first sign is read as it is meant', async () => {
  const { paste } = await open(6, [])
  const blocks = await paste({
    html: 'html><body><!--StartFragment--><p>甲</p><p>乙</p><!--EndFragment--></body></html>',
  })
  expect(blocks.filter((text) => text !== '')).toEqual(['甲', '乙'])
})

describe('the title of a part', () => {
  test.each([
    ['as printed', { text: '六、其他需要报告的事项\n没有其他事项。' }],
    ['without its number', { html: '<p>其他需要报告的事项</p><p>没有其他事项。</p>' }],
  ])('pasted with its text, %s, does not stand twice', async (_, clipboard) => {
    const { form, paste } = await open(6, [])
    expect((await paste(clipboard)).filter((text) => text !== '')).toEqual(['没有其他事项。'])
    expect(form.find('.notice').text()).toContain('是本部分的标题，会自动印出，没有重复贴入')
  })

  test('of another part, and a sentence on it, stay', async () => {
    const { form, paste } = await open(6, [])
    expect((await paste({ text: '五、存在的主要问题及改进情况\n无。' }))
      .filter((text) => text !== '')).toEqual(['五、存在的主要问题及改进情况', '无。'])
    expect(form.find('.notice').exists()).toBe(false)
  })
})

describe('a whole report pasted into one part', () => {
  const REPORT =
    '青禾县财政局2025年政府信息公开工作年度报告\n一、总体情况\n本年工作平稳。\n二、'
      + '主动公开政府信息情况\n五、存在的主要问题及改进情况\n更新不够及时。\n六、'
        + '其他需要报告的事项\n无。'
  const press = async (form: VueWrapper, label: string): Promise<void> => {
    const button = form.findAll<HTMLButtonElement>('button')
      .find((one) => one.text() === label)
    if (!button || button.element.disabled) throw new Error(`no button ${label} to press`)
    await button.trigger('click')
    await flushPromises()
  }

  test('is offered to be read as a report; nothing lands unasked', async () => {
    const { form, paste, pinia, router } = await open(6, texts('原文'))
    expect(await paste({ text: REPORT })).toEqual(['原文'])
    await press(form, '按年报读入')
    const importing = useImportingStore(pinia)
    // What a test before left behind makes its own stores the active ones.
    setActivePinia(createPinia())
    // The readers are loaded now: many modules, on a busy machine for longer than a minute.
    await importing.reading?.done
    expect(importing.refusal).toBeNull()
    await eventually(() => expect(router.currentRoute.value.name).toBe('import'))
    expect(useReviewStore(pinia).current).toMatchObject({ source: '粘贴的内容', year: 2025 })
  })

  test('goes into the part where the clerk says so, or nowhere', async () => {
    const { form, editor, paste } = await open(6, [])
    await paste({ text: REPORT })
    await press(form, '不贴')
    expect([editor.getText().includes('平稳'), form.find('.offer').exists()])
      .toEqual([false, false])
    await paste({ text: REPORT })
    await press(form, '全部贴在本部分')
    expect([editor.getText().includes('平稳'), form.find('.offer').exists()]).toEqual([true, false])
  })
})
