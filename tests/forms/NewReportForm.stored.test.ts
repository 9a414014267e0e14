import { mount, type VueWrapper } from '@vue/test-utils'
import type { Pinia } from 'pinia'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { guessAgencyKind } from '../../src/model/guessAgencyKind'
import NewReportForm from '../../src/forms/NewReportForm.vue'
import { useLibraryStore } from '../../src/store/library/library'
import { placeReport } from '../../src/store/library/placeReport'
import { eventually } from '../support/eventually'
import { finishWindows, startFresh } from '../support/freshStorage'
import { buildFullReport2025 } from '../support/fullReport2025'
import { buildReport, typedCells } from '../support/reports'

let pinia: Pinia
let form: VueWrapper

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 0, 5) })
  pinia = startFresh()
})
afterEach(async () => {
  form.unmount()
  await finishWindows()
  vi.useRealTimers()
})

async function open(...reports: ReturnType<typeof buildReport>[]): Promise<void> {
  for (const report of reports) await placeReport({ id: report.id, tag: '', report })
  const page = { template: '<div />' }
  const router = createRouter({ history: createMemoryHistory(), routes: [
    { path: '/', component: page }, { path: '/import', component: page },
    { path: '/report/:id', name: 'editor', component: page },
  ] })
  form = mount(NewReportForm, { global: { plugins: [pinia, router] }, attachTo: document.body })
  await eventually(() => expect(useLibraryStore().entries).toHaveLength(reports.length))
}

async function setField(field: 'name' | 'kind' | 'year' | 'last', value: string): Promise<void> {
  await form.get(`[id$=-${field}]`).setValue(value)
}

/** Presses 新建年报. */
async function submit(): Promise<void> {
  await form.trigger('submit')
}

const made = (): unknown => form.emitted('create')?.[0]?.[0]

const shown =
  (field: string): string => form.get<HTMLSelectElement>(`[id$=-${field}]`).element.value

test('in January the year before is offered, and the edition is said', async () => {
  await open()
  await eventually(() => expect(shown('year')).toBe('2025'))
  await eventually(() => expect(form.text()).toContain('2021年格式（国办公开办函〔2021〕30号）'))
  await setField('year', '2020')
  await eventually(() => expect(form.text()).toContain('2019年格式（国办公开办函〔2019〕60号）'))
})

test('without a name nothing is made', async () => {
  await open()
  await submit()
  await eventually(() => expect(form.get('.error').text()).toBe('请填写机关名称'))
  await eventually(() => expect(made()).toBeUndefined())
  await eventually(() => expect(document.activeElement?.id).toMatch(/-name$/))
})

test('the kind follows the name until it is chosen, and the deadline the kind', async () => {
  await open()
  await setField('name', '青禾县人民政府')
  await eventually(() => expect(shown('kind')).toBe('县级以上人民政府'))
  await eventually(() => expect(form.text()).toContain('公布期限：2026年3月31日。'))
  await setField('kind', '其他')
  await submit()
  await eventually(() =>
    expect(made()).toEqual({ name: '青禾县人民政府', kind: '其他', year: 2025, lastId: '' }))
})

test('last year’s report of the same agency is chosen by itself, another one by hand', async () => {
  const last = buildReport({ year: 2024 })
  const other = buildReport({
    year: 2024, agency: { ...buildReport().agency, name: '青禾县财政局' },
  })
  await open(last, other)
  await setField('name', '青禾县人民政府')
  await eventually(() => expect(shown('last')).toBe(last.id))
  await setField('name', '青禾县财政局（新）')
  await eventually(() => expect(shown('last')).toBe(''))
  await setField('last', other.id)
  await setField('name', '青禾县财政和国资局')
  await submit()
  await eventually(() => expect(made()).toMatchObject({ lastId: other.id, kind: '政府部门' }))
})

test('the only report of last year is chosen by itself once the name is that of its agency', async () => {
  const last = buildReport({
    year: 2024, agency: { ...buildReport().agency, name: '青禾县财政局' },
  })
  await open(last, buildReport({ year: 2023 }))
  // No count that comes in later changes the list.
  await eventually(() =>
    expect(useLibraryStore().entries?.every(({ areTextsRead }) => areTextsRead)).toBe(true))
  await setField('name', '青禾县财政')
  await eventually(() => expect(shown('last')).toBe(''))
  await setField('name', '青禾县财政局')
  await eventually(() => expect(shown('last')).toBe(last.id))
})

test('last year’s report chosen first brings its agency along', async () => {
  const other = buildReport({
    year: 2024,
    agency: { ...buildReport().agency, name: '青禾经济开发区管委会', kind: '开发区等派出机构' },
  })
  await open(buildReport({ year: 2024 }), other)
  await setField('last', other.id)
  await eventually(() =>
    expect(form.get<HTMLInputElement>('[id$=-name]').element.value).toBe('青禾经济开发区管委会'))
  await submit()
  await eventually(() => expect(made()).toEqual({
    name: '青禾经济开发区管委会', kind: '开发区等派出机构', year: 2025, lastId: other.id,
  }))
})

test('a name that was typed stays when last year’s report is chosen', async () => {
  const other = buildReport({
    year: 2024, agency: { ...buildReport().agency, name: '青禾县财政局' },
  })
  await open(buildReport({ year: 2024 }), other)
  await setField('name', '青禾县财政和国资局')
  await setField('last', other.id)
  await eventually(() =>
    expect(form.get<HTMLInputElement>('[id$=-name]').element.value).toBe('青禾县财政和国资局'))
})

test('where all reports are of one agency the new one is too', async () => {
  const last = buildReport({ year: 2024 })
  await open(last, buildReport({ year: 2023 }))
  await eventually(() =>
    expect(form.get<HTMLInputElement>('[id$=-name]').element.value).toBe('青禾县人民政府'))
  await eventually(() => expect(shown('last')).toBe(last.id))
})

test('a report that is there is linked, not made again', async () => {
  await open(buildFullReport2025())
  await setField('name', '青禾县人民政府')
  await eventually(() =>
    expect(form.get('[role=alert]').text()).toContain('打开《青禾县人民政府2025年年报》'))
  await eventually(() =>
    expect(form.get('button[type=submit]').attributes('disabled')).toBeDefined())
})

test('from the 2019 form: what does not go on is told', async () => {
  await open(buildReport({
    year: 2020, cells: typedCells({ 'disclosure.normative.publishedTotal': 223 }),
  }))
  await setField('name', '青禾县人民政府')
  await setField('year', '2021')
  await eventually(() => expect(form.get('details').text())
    .toMatch(/1项数据在新格式中没有对应.*规范性文件，对外公开总数量（223）：.*口径不同/))
})

test.each([
  ['青禾县城关镇人民政府', '乡镇、街道'], ['青禾市东关街道办事处', '乡镇、街道'],
  ['青禾市人民政府', '县级以上人民政府'],
  ['青禾县人民政府办公室', '县级以上人民政府'], ['青禾镇人民政府办公室', '乡镇、街道'],
  ['青禾镇', '乡镇、街道'], ['青禾县', '县级以上人民政府'], ['青禾县林业局办公室', '政府部门'],
  ['青禾县发展和改革委员会', '政府部门'], ['青禾经济开发区管委会', '开发区等派出机构'],
  ['青禾示范区', '开发区等派出机构'], ['青禾', undefined],
  ['青禾旗北滩苏木人民政府', '乡镇、街道'], ['青禾区东关办事处', '乡镇、街道'],
  ['东关街道办', '乡镇、街道'], ['青禾市人民政府驻北京办事处', '政府部门'],
  ['青禾区', '县级以上人民政府'], ['青禾林区', '县级以上人民政府'],
  ['青禾新区', '开发区等派出机构'], ['青禾产业集聚区', '开发区等派出机构'],
  ['青禾新区管理委员会', '开发区等派出机构'], ['青禾市第二职业技术学校', '其他'],
  ['青禾师范学院', '其他'], ['青禾县人民医院', '其他'], ['青禾县残疾人联合会', '其他'],
])('%s is taken for %s', (name, kind) => {
  expect(guessAgencyKind(name)).toBe(kind)
})
