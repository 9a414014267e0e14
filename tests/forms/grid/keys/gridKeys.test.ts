/**
 * Keys and heads of table three: key by key where the focus lies afterwards, what is selected, and
 * what the cells hold.
 */
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import TableGrid from '../../../../src/forms/grid/TableGrid.vue'
import { buildReport, typedCells } from '../../../support/reports'
import { mountForm, type MountedForm } from '../../mountForm'

let mounted: MountedForm

/**
 * Rows 予以公开 and 部分公开, columns 自然人, 商业企业, 科研机构, …, 总计; `granted.total` is Σ,
 * `partial.total` typed.
 */
beforeEach(() => {
  const cells = {
    ...typedCells({ 'granted.person': 3, 'granted.business': 5, 'partial.total': 8 }),
  }
  const named = Object.fromEntries(Object.entries(cells)
    .map(([cell, entry]) => [`applications.handled.${cell}`, entry]))
  mounted = mountForm(TableGrid, buildReport({ cells: named }), { table: 'applications' })
})
afterEach(() => mounted.form.unmount())

const idOf = (cell: string): string => `applications.${cell.startsWith('received')
  || cell.startsWith('carried') ? cell : `handled.${cell}`}`
const shortOf =
  (cell: string | undefined): string => (cell ?? '').replace(/^applications\.(?:handled\.)?/, '')
const inputOf = (cell: string): HTMLInputElement => document.querySelector<HTMLInputElement>(
  `[data-cell="${idOf(cell)}"]`,
) ?? document.createElement('input')
const textOf = (cell: string): string | undefined => mounted.store.current?.cells[idOf(cell)]?.text
const focused = (): string => shortOf((document.activeElement as HTMLElement | null)?.dataset.cell)
const selected = (): string[] => [
  ...document.querySelectorAll<HTMLElement>('td[data-selected] input'),
].map((input) => shortOf(input.dataset.cell))

/** `Ctrl+Shift+End`, `Tab`, or `text:12` for typing. */
async function press(keys: string): Promise<boolean> {
  if (keys.startsWith('text:')) {
    const input = document.activeElement as HTMLInputElement
    input.value = keys.slice(5)
    input.dispatchEvent(new Event('input', { bubbles: true }))
    await flushPromises()
    return true
  }
  const held = keys.split('+')
  const key = held.pop() ?? ''
  const event = new KeyboardEvent('keydown', {
    key, ctrlKey: held.includes('Ctrl'), shiftKey: held.includes('Shift'), bubbles: true,
    cancelable: true,
  })
  document.activeElement?.dispatchEvent(event)
  await flushPromises()
  return event.defaultPrevented
}

interface Case {
  from: string
  keys: string
  focus: string
  selected?: number
  texts?: Record<string, string | undefined>
}

test.each<Case>([
  { from: 'granted.person', keys: 'Tab', focus: 'granted.business' },
  { from: 'granted.person', keys: 'Tab Tab Enter', focus: 'partial.person' },
  {
    from: 'granted.business', keys: 'Tab Tab Enter Tab Enter',
    focus: 'refused.stateSecret.business',
  },
  { from: 'granted.person', keys: 'Tab ArrowDown Enter', focus: 'refused.stateSecret.business' },
  { from: 'granted.otherOrganisation', keys: 'Tab', focus: 'partial.person' },
  { from: 'partial.otherOrganisation', keys: 'Tab', focus: 'partial.total' },
  { from: 'partial.person', keys: 'Shift+Tab', focus: 'granted.otherOrganisation' },
  {
    from: 'granted.person', keys: 'text:7 Tab text:9 Enter', focus: 'partial.person',
    texts: { 'granted.person': '7', 'granted.business': '9' },
  },
  { from: 'granted.person', keys: 'F4', focus: 'granted.research' },
  { from: 'granted.person', keys: 'Home', focus: 'granted.person' },
  { from: 'granted.person', keys: 'End', focus: 'granted.total' },
  { from: 'granted.person', keys: 'Ctrl+Home', focus: 'received.person' },
  { from: 'granted.person', keys: 'Ctrl+End', focus: 'carriedOut.total' },
  { from: 'granted.person', keys: 'Ctrl+a', focus: 'granted.person', selected: 25 * 7 },
  {
    from: 'granted.person', keys: 'Shift+ArrowRight Shift+ArrowDown text:4 Ctrl+Enter',
    focus: 'granted.person', selected: 4,
    texts: {
      'granted.person': '4', 'granted.business': '4', 'partial.person': '4',
      'partial.business': '4',
    },
  },
  {
    from: 'granted.legal', keys: 'Shift+End text:2 Ctrl+Enter', focus: 'granted.legal',
    texts: { 'granted.legal': '2', 'granted.otherOrganisation': '2', 'granted.total': undefined },
  },
  {
    from: 'granted.person', keys: 'Shift+ArrowDown Shift+ArrowDown Ctrl+d', focus: 'granted.person',
    selected: 3, texts: { 'partial.person': '3', 'refused.stateSecret.person': '3' },
  },
  {
    from: 'partial.business', keys: 'Ctrl+d', focus: 'partial.business',
    texts: { 'partial.business': '5' },
  },
  {
    from: 'partial.legal', keys: 'Ctrl+d', focus: 'partial.legal',
    texts: { 'partial.legal': undefined },
  },
  {
    from: 'granted.business', keys: 'Shift+ArrowRight Shift+ArrowRight Ctrl+r',
    focus: 'granted.business', selected: 3,
    texts: { 'granted.research': '5', 'granted.charity': '5' },
  },
  {
    from: 'granted.research', keys: 'Ctrl+r', focus: 'granted.research',
    texts: { 'granted.research': '5' },
  },
  {
    from: 'partial.total', keys: 'Ctrl+d', focus: 'partial.total', texts: { 'partial.total': '8' },
  },
])('$keys from $from', async ({ from, keys, focus, selected: count = 0, texts = {} }) => {
  inputOf(from).focus()
  for (const key of keys.split(' ')) expect(await press(key), key).toBe(true)
  expect(focused()).toBe(focus)
  if (count > 0) expect(selected()).toHaveLength(count)
  expect(Object.fromEntries(Object.keys(texts).map((cell) => [cell, textOf(cell)]))).toEqual(texts)
})

test('Shift+F4 passes over what was 0 last year; F4 leads into the table from beside it', async () => {
  const { store, form } = mounted
  store.change('上年', (report) => ({
    ...report, lastYear: {
      year: report.year - 1, edition: '2021', source: '', narratives: { 1: [], 5: [], 6: [] },
      figures: {
        'applications.handled.granted.charity': '2', 'applications.handled.partial.person': '4',
        'applications.handled.granted.legal': '0',
      },
    },
  }))
  inputOf('granted.person').focus()
  for (const cell of ['granted.charity', 'partial.person', 'granted.charity']) {
    expect(await press('Shift+F4')).toBe(true)
    expect(focused()).toBe(cell)
  }
  form.find<HTMLElement>('.toolbar .button').element.focus()
  expect(await press('F4')).toBe(true)
  expect(focused()).toBe('granted.legal')
})

test('at the ends of the table Tab goes on through the page', async () => {
  inputOf('received.person').focus()
  expect(await press('Shift+Tab')).toBe(false)
  inputOf('carriedOut.otherOrganisation').focus()
  expect(await press('Tab')).toBe(false)
})

test('filling is one step of undo', async () => {
  inputOf('granted.person').focus()
  for (const key of ['Shift+ArrowDown', 'Shift+ArrowDown', 'Ctrl+d']) await press(key)
  mounted.store.undo()
  expect(['partial.person', 'refused.stateSecret.person'].map(textOf))
    .toEqual([undefined, undefined])
})

async function pressHead(label: string, shiftKey = false): Promise<void> {
  const head = [...document.querySelectorAll('.head')]
    .find(({ textContent }) => textContent?.trim() === label)
  head?.dispatchEvent(new MouseEvent(
    'mousedown', { bubbles: true, cancelable: true, button: 0, shiftKey },
  ))
  await flushPromises()
}

test.each([
  { from: ['granted.person'], over: 'granted.legal', texts: {
    'granted.business': '3', 'granted.charity': '3', 'granted.legal': '3', 'partial.person': undefined,
  } },
  { from: ['granted.person', 'granted.business'], over: 'refused.stateSecret.person', texts: {
    'partial.person': '3', 'partial.business': '5', 'refused.stateSecret.business': '5',
    'refused.stateSecret.research': undefined,
  } },
  { from: ['granted.person', 'granted.business'], over: 'granted.otherOrganisation', texts: {
    'granted.research': '3', 'granted.charity': '5', 'granted.legal': '3',
    'granted.otherOrganisation': '5', 'granted.total': undefined,
  } },
  { from: ['granted.business'], over: 'granted.person', texts: { 'granted.person': '5' } },
  { from: ['granted.business'], over: 'granted.business', texts: { 'granted.business': '5' } },
])('the square at the corner of $from dragged to $over', async ({ from, over, texts }) => {
  const mouse = async (type: string, target: Element | Window | null | undefined): Promise<void> => {
    target?.dispatchEvent(new MouseEvent(type, {
      bubbles: true, cancelable: true, button: 0, buttons: 1, shiftKey: false,
    }))
    await flushPromises()
  }
  await mouse('mousedown', inputOf(from[0] ?? ''))
  await mouse('mouseover', inputOf(from.at(-1) ?? ''))
  await mouse('mouseup', window)
  expect(document.querySelectorAll('.fill')).toHaveLength(1)
  await mouse('mousedown', inputOf(from.at(-1) ?? '').closest('td')?.querySelector('.fill'))
  await mouse('mouseover', inputOf(over))
  await mouse('mouseup', window)
  expect(Object.fromEntries(Object.keys(texts).map((cell) => [cell, textOf(cell)]))).toEqual(texts)
  const filled = mounted.store.undoLabel
  await mouse('mouseover', inputOf('carriedOut.legal'))
  expect(mounted.store.undoLabel).toBe(filled)
})

test('a head takes its row or column, with Shift all up to it; the line below adds them up', async () => {
  await pressHead('（一）予以公开')
  expect([focused(), selected()]).toEqual(['granted.person', [
    'person', 'business', 'research', 'charity', 'legal', 'otherOrganisation', 'total',
  ].map((column) => `granted.${column}`)])
  const line = (): string =>
    document.querySelector('.selected')?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
  expect(line()).toBe('已选 7 格有数 2 格求和 8选中的 6 格填 0')
  document.querySelector<HTMLButtonElement>('.selected button')?.click()
  await flushPromises()
  expect([textOf('granted.person'), textOf('granted.otherOrganisation'), textOf('granted.total')])
    .toEqual(['0', '0', undefined])
  await pressHead('自然人')
  expect(selected()).toHaveLength(25)
  await pressHead('科研机构', true)
  expect(selected()).toHaveLength(75)
})
