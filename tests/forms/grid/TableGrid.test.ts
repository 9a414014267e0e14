import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, test, vi } from 'vitest'
import TableGrid from '../../../src/forms/grid/TableGrid.vue'
import { sheetOf } from '../../../src/forms/grid/core/gridSheet'
import { copyGrid } from '../../../src/forms/grid/paste/copyOut'
import { cellName, cellsOf } from '../../../src/model/cells'
import type { Report } from '../../../src/model/report'
import type { CellId, TableId } from '../../../src/model/template'
import { useIssuesStore } from '../../../src/store/findings/issues'
import { editions } from '../../../src/templates'
import { buildReport, typedCells } from '../../support/reports'
import { mountForm, type MountedForm } from '../mountForm'

let mounted: MountedForm | undefined

afterEach(() => {
  mounted?.form.unmount()
  mounted = undefined
  vi.useRealTimers()
})

function open(report: Report = buildReport(), table: TableId = 'applications'): MountedForm {
  mounted = mountForm(TableGrid, report, { table })
  return mounted
}

const ROW = 'applications.handled.granted'
const input = (cell: CellId): HTMLInputElement => {
  const element = document.querySelector<HTMLInputElement>(`[data-cell="${cell}"]`)
  if (!element) throw new Error(`no input for ${cell}`)
  return element
}
const box = (cell: CellId): HTMLElement => input(cell).closest('td') ?? document.body
const text = (cell: CellId): string | undefined => mounted?.store.current?.cells[cell]?.text
const focused = (): string | undefined => (document.activeElement instanceof HTMLElement
  ? document.activeElement.dataset.cell : undefined)

async function type(cell: CellId, typed: string): Promise<void> {
  input(cell).focus()
  for (let length = 1; length <= typed.length; length += 1) {
    input(cell).value = typed.slice(0, length)
    input(cell).dispatchEvent(new Event('input', { bubbles: true }))
    await flushPromises()
  }
}

async function press(key: string, held: KeyboardEventInit = {}): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held })
  document.activeElement?.dispatchEvent(event)
  await flushPromises()
  return event
}

async function paste(
  clipboard: { text?: string; html?: string },
  target: Element = document.activeElement ?? document.body,
): Promise<Event> {
  const event = new Event('paste', { bubbles: true, cancelable: true })
  Object.assign(event, { clipboardData: {
    getData: (type: string) => (type === 'text/html' ? clipboard.html : clipboard.text) ?? '',
  } })
  target.dispatchEvent(event)
  await flushPromises()
  return event
}

async function copy(): Promise<Record<string, string>> {
  const data: Record<string, string> = {}
  const event = new Event('copy', { bubbles: true, cancelable: true })
  Object.assign(
    event, { clipboardData: { setData: (type: string, value: string) => { data[type] = value } } },
  )
  document.activeElement?.dispatchEvent(event)
  await flushPromises()
  return data
}

async function click(label: string): Promise<void> {
  const button = [...document.querySelectorAll('button')].find((candidate) =>
    (candidate.getAttribute('aria-label') ?? candidate.textContent ?? '').trim().startsWith(label))
  if (!button) throw new Error(`no button ${label}`)
  button.click()
  await flushPromises()
}

describe.each(editions.map((edition) => [edition.id, edition] as const))('%s', (id, edition) => {
  test.each(
    edition.tables.map((table) => [table.id]),
  )('every cell of %s has one input with its name', (table) => {
    open(buildReport({ year: id === '2019' ? 2020 : 2025 }), table)
    const infos = [...cellsOf(edition).values()].filter((info) => info.table === table)
    expect([...document.querySelectorAll<HTMLInputElement>('input[data-cell]')].map((element) => [
      element.dataset.cell, element.getAttribute('aria-label'),
    ])).toEqual(infos.map((info) => [info.id, cellName(info)]))
    expect(new Set(infos.map(cellName)).size).toBe(infos.length)
  })
})

test('the name of a cell is row path, ， and column path', () => {
  open()
  expect(input(`${ROW}.business`).getAttribute('aria-label'))
    .toBe('三、本年度办理结果/（一）予以公开，法人或其他组织/商业企业')
})

test('a keystroke is in the report as plain digits, in the input as typed until it is left', async () => {
  open()
  await type(`${ROW}.person`, '１２')
  expect([text(`${ROW}.person`), input(`${ROW}.person`).value]).toEqual(['12', '１２'])
  await press('Enter')
  expect(input(`${ROW}.person`).value).toBe('12')
  expect(focused()).toBe('applications.handled.partial.person')
})

test('a total follows its parts, shows the sum so far, stays when typed, and can be put back', async () => {
  const total = `${ROW}.total`
  const parts = Object.fromEntries(['person', 'business', 'research', 'charity', 'legal']
    .map((key) => [`${ROW}.${key}`, 1]))
  open(buildReport({ cells: typedCells(parts) }))
  expect([input(total).value, input(total).placeholder]).toEqual(['', '5'])
  await type(`${ROW}.otherOrganisation`, '2')
  expect([input(total).value, input(total).placeholder, box(total).dataset.total])
    .toEqual(['7', '', 'follows'])
  await type(total, '9')
  await type(`${ROW}.person`, '5')
  await press('Enter')
  expect([input(total).value, box(total).dataset.total, box(total).dataset.level])
    .toEqual(['9', 'typed', '强制'])
  await click(`恢复自动合计：${input(total).getAttribute('aria-label')}`)
  expect([input(total).value, text(total), box(total).dataset.level])
    .toEqual(['11', undefined, undefined])
  await type(`${ROW}.person`, '1')
  expect(input(total).value).toBe('7')
})

test('Alt+= puts a typed total back and leaves other cells alone', async () => {
  open(buildReport({ cells: typedCells({ [`${ROW}.total`]: 5, [`${ROW}.person`]: 4 }) }))
  input(`${ROW}.total`).focus()
  await press('=', { altKey: true })
  input(`${ROW}.person`).focus()
  await press('=', { altKey: true })
  expect([text(`${ROW}.total`), text(`${ROW}.person`)]).toEqual([undefined, '4'])
})

test('Esc brings back what the cell held, where it came from included', async () => {
  const carried = { text: '4', source: 'carried' as const }
  open(buildReport({ cells: { [`${ROW}.person`]: carried } }))
  expect(box(`${ROW}.person`).title).toBe('上年结转带入')
  await type(`${ROW}.person`, '57')
  expect(mounted?.store.current?.cells[`${ROW}.person`]).toEqual({ text: '57', source: 'typed' })
  await press('Escape')
  expect(mounted?.store.current?.cells[`${ROW}.person`]).toEqual(carried)
  expect(input(`${ROW}.person`).value).toBe('4')
})

test('a cleared cell is blank, not 0', async () => {
  open(buildReport({ cells: typedCells({ [`${ROW}.person`]: 0, [`${ROW}.business`]: 6 }) }))
  input(`${ROW}.person`).focus()
  await press('ArrowRight', { shiftKey: true })
  await press('Delete')
  expect([text(`${ROW}.person`), text(`${ROW}.business`), input(`${ROW}.person`).value])
    .toEqual([undefined, undefined, ''])
  mounted?.store.undo()
  await flushPromises()
  expect([input(`${ROW}.person`).value, input(`${ROW}.business`).value]).toEqual(['0', '6'])
})

test('Ctrl+Z and Ctrl+Y go through the report once each, and no further up the page', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 0, 5, 10, 0, 0) })
  open()
  await type(`${ROW}.person`, '1')
  vi.setSystemTime(new Date(2026, 0, 5, 10, 0, 5))
  await type(`${ROW}.business`, '2')
  const outside = vi.fn()
  window.addEventListener('keydown', outside)
  await press('z', { ctrlKey: true })
  expect([text(`${ROW}.person`), text(`${ROW}.business`), input(`${ROW}.business`).value])
    .toEqual(['1', undefined, ''])
  await press('z', { ctrlKey: true })
  expect(text(`${ROW}.person`)).toBeUndefined()
  await press('y', { ctrlKey: true })
  await press('z', { ctrlKey: true, shiftKey: true })
  expect([text(`${ROW}.person`), input(`${ROW}.business`).value]).toEqual(['1', '2'])
  window.removeEventListener('keydown', outside)
  expect(outside).not.toHaveBeenCalled()
})

test('a text that is no figure stays, is marked and explained', async () => {
  open()
  await type(`${ROW}.person`, '三件')
  await press('Enter')
  const element = input(`${ROW}.person`)
  expect([element.value, element.getAttribute('aria-invalid'), box(`${ROW}.person`).dataset.level])
    .toEqual(['三件', 'true', '强制'])
  const notes = (element.getAttribute('aria-describedby') ?? '').split(' ')
    .map((id) => document.getElementById(id)?.textContent)
  expect(notes).toEqual([expect.stringContaining('请只填数字')])
  await type(`${ROW}.person`, '3')
  expect(element.getAttribute('aria-invalid')).toBeNull()
})

test('cells of a finding pointed at elsewhere are linked', async () => {
  open()
  useIssuesStore().link([`${ROW}.person`])
  await flushPromises()
  expect([box(`${ROW}.person`).dataset.linked, box(`${ROW}.business`).dataset.linked])
    .toEqual(['true', undefined])
})

test('heads of the focused cell are tinted and the help names it', async () => {
  open()
  input(`${ROW}.business`).focus()
  await flushPromises()
  expect([...document.querySelectorAll('[data-tinted]')].map((head) => head.textContent))
    .toEqual(['申请人情况', '法人或其他组织', '商业企业', '三、本年度办理结果', '（一）予以公开'])
  expect(document.querySelector('.help')?.textContent).toContain('条例第三十六条第一项、第二项')
})

test('one figure is pasted at once; text of a cell being edited takes its own paste', async () => {
  open()
  input(`${ROW}.person`).focus()
  await paste({ text: '１，２３４\r\n' })
  expect(mounted?.store.current?.cells[`${ROW}.person`]).toEqual({ text: '1234', source: 'pasted' })
  await press('F2')
  expect((await paste({ text: '5' })).defaultPrevented).toBe(false)
  expect((await paste({ text: '' })).defaultPrevented).toBe(false)
})

test('one figure goes into all that is selected; totals keep following their parts', async () => {
  open()
  input(`${ROW}.legal`).focus()
  for (let time = 0; time < 2; time += 1) await press('ArrowRight', { shiftKey: true })
  await paste({ text: '3' })
  expect(mounted?.store.undoLabel).toBe('粘贴 2 格')
  expect([text(`${ROW}.legal`), text(`${ROW}.otherOrganisation`)]).toEqual(['3', '3'])
  expect(text(`${ROW}.total`)).toBeUndefined()
})

test('a block is shown first, lands in one step, and Esc in the preview changes nothing', async () => {
  open(buildReport({ cells: typedCells({ [`${ROW}.business`]: 9 }) }))
  input(`${ROW}.person`).focus()
  await paste({ text: '7\t\t3\r\n1\t2\t坏\r\n' })
  expect(document.querySelector('dialog')?.textContent)
    .toMatch(/填入 4 格.*空白 1 格.*读不出 1 格/s)
  expect(text(`${ROW}.person`)).toBeUndefined()
  document.querySelector('dialog')?.dispatchEvent(new Event('cancel', { cancelable: true }))
  await flushPromises()
  expect([document.querySelector('dialog'), text(`${ROW}.person`), focused()])
    .toEqual([null, undefined, `${ROW}.person`])
  await paste({ text: '7\t\t3\r\n1\t2\t坏\r\n' })
  await click('填入 4 格')
  expect([
    text(`${ROW}.person`), text(`${ROW}.business`), text('applications.handled.partial.business'),
  ]).toEqual(['7', '9', '2'])
  expect(mounted?.store.undoLabel).toBe('粘贴 4 格')
  mounted?.store.undo()
  expect(text(`${ROW}.person`)).toBeUndefined()
})

test('a plain block onto blank cells lands at once; else a dialog shows place, old and new', async () => {
  open(buildReport({ cells: typedCells({ [`${ROW}.research`]: 9 }) }))
  input(`${ROW}.person`).focus()
  await paste({ text: '7\t8\r\n' })
  expect([
    document.querySelector('dialog'), text(`${ROW}.person`), text(`${ROW}.business`), focused(),
  ]).toEqual([null, '7', '8', `${ROW}.person`])
  await paste({ text: '项目\t甲\t乙\t丙\r\n公开\t1\t8\t3\r\n' })
  expect(document.querySelector('dialog')?.textContent).toContain('请看下面的位置对不对')
  const rows = [...document.querySelectorAll('dialog tbody tr')]
    .map((row) => [...row.children].map((cell) => cell.textContent))
  expect(rows).toEqual([
    ['（一）予以公开', '自然人', '7', '1'], ['（一）予以公开', '法人或其他组织/科研机构', '9', '3'],
  ])
  expect(document.querySelectorAll('dialog [data-replaced]')).toHaveLength(2)
})

test('a whole table pasted outside of fields lands by its labels; fields keep their paste', async () => {
  open()
  const outside = document.createElement('textarea')
  document.body.append(outside)
  const table = { text: '\t自然人\n四、结转下年度继续办理\t3' }
  await paste(table, outside)
  expect(document.querySelector('dialog')).toBeNull()
  await paste(table, document.body)
  await click('填入 1 格')
  expect(text('applications.carriedOut.person')).toBe('3')
  outside.remove()
})

test('a whole table by its labels lands at once where nothing is overwritten', async () => {
  const { edition } = open().store
  const isOwn = (cell = ''): boolean => cellsOf(edition).get(cell)?.sums.length === 0
  const { grid } = sheetOf(edition, 'applications')
  const { text: whole } = copyGrid(grid, ({ cell }) => (isOwn(cell) ? '2' : ''))
  await paste({ text: whole }, document.body)
  expect(document.querySelector('dialog')).toBeNull()
  expect(text('applications.received.person')).toBe('2')
  await paste({ text: whole.replace(/\t2\t/, '\t7\t') }, document.body)
  await click(`填入 ${grid.cells.filter(({ cell }) => isOwn(cell)).length} 格`)
  expect(text('applications.received.person')).toBe('7')
})

test('the selected rectangle is copied as text and table; an edited text copies itself', async () => {
  open(buildReport({ cells: typedCells({
    'applications.received.person': 1, 'applications.received.business': 2,
    'applications.carriedIn.business': 4,
  }) }))
  input('applications.received.person').focus()
  await press('ArrowRight', { shiftKey: true })
  await press('ArrowDown', { shiftKey: true })
  expect(await copy()).toEqual({ 'text/plain': '1\t2\r\n\t4', 'text/html': expect.stringContaining(
    '<tr><td>1</td><td>2</td></tr><tr><td></td><td>4</td></tr>',
  ) as string })
  await press('a', { ctrlKey: true })
  expect((await copy())['text/plain']?.split('\r\n')).toHaveLength(25)
  await press('F2')
  expect(await copy()).toEqual({})
})

test('本表无数据 asks first, drops typed totals, and is undone at once', async () => {
  open(buildReport({ cells: typedCells({ [`${ROW}.person`]: 3, [`${ROW}.total`]: 8 }) }))
  await click('本表无数据')
  expect(document.querySelector('.toolbar')?.textContent).toContain('已填的 1 格也会改成 0')
  expect(text(`${ROW}.person`)).toBe('3')
  await click('确定填 0')
  expect([text(`${ROW}.person`), text(`${ROW}.total`), input(`${ROW}.total`).value])
    .toEqual(['0', undefined, '0'])
  expect(useIssuesStore().pending.filter((finding) => finding.step === 3)).toEqual([])
  mounted?.store.undo()
  expect([text(`${ROW}.person`), text(`${ROW}.total`)]).toEqual(['3', '8'])
})

test('空白处填 0 leaves what is there, totals included', async () => {
  open(buildReport({
    cells: typedCells({ [`${ROW}.person`]: 3, [`${ROW}.total`]: 8, [`${ROW}.legal`]: '—' }),
  }))
  await click('空白处填 0')
  expect([
    text(`${ROW}.person`), text(`${ROW}.total`), text(`${ROW}.legal`), text(`${ROW}.business`),
    text('applications.received.total'),
  ]).toEqual(['3', '8', '—', '0', undefined])
})

test('last year\'s figures stand below this year\'s when asked for', async () => {
  const lastYear = {
    year: 2024, edition: '2021' as const, figures: { [`${ROW}.person`]: '41' },
    narratives: { 1: [], 5: [], 6: [] }, source: '2024年年报',
  }
  open(buildReport({ lastYear }))
  expect(box(`${ROW}.person`).textContent).not.toContain('41')
  const toggle = document.querySelector<HTMLInputElement>('.toolbar input[type=checkbox]')
  toggle?.click()
  await flushPromises()
  expect(box(`${ROW}.person`).textContent).toContain('41')
})

test('a cell passed over and left blank is marked as such, a total is not', async () => {
  open()
  input(`${ROW}.person`).focus()
  input(`${ROW}.total`).focus()
  input(`${ROW}.business`).focus()
  await flushPromises()
  expect([box(`${ROW}.person`), box(`${ROW}.total`), box(`${ROW}.legal`)]
    .map((element) => element.dataset.leftBlank)).toEqual(['true', undefined, undefined])
})

test('double click and F2 put the caret into the text, the arrows then move in it', async () => {
  open(buildReport({ cells: typedCells({ [`${ROW}.person`]: 123 }) }))
  input(`${ROW}.person`).focus()
  box(`${ROW}.person`).dispatchEvent(new MouseEvent('dblclick', { bubbles: true }))
  await flushPromises()
  expect(box(`${ROW}.person`).dataset.editing).toBe('true')
  expect((await press('ArrowLeft')).defaultPrevented).toBe(false)
  await press('ArrowRight')
  expect(focused()).toBe(`${ROW}.business`)
})
