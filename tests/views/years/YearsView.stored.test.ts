/** 历年比较 over real stores and a repository in memory. */
import { mount, type VueWrapper } from '@vue/test-utils'
import type { Pinia } from 'pinia'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Report } from '../../../src/model/report'
import type { ReportTag } from '../../../src/store/repository/repository'
import { useRepositoryStore } from '../../../src/store/repository/repositoryStore'
import { listYearRows } from '../../../src/templates/yearRows'
import { listYears } from '../../../src/templates/years'
import { copyYears } from '../../../src/views/years/copyYears'
import YearsView from '../../../src/views/years/YearsView.vue'
import { eventually } from '../../support/eventually'
import { finishWindows, startFresh } from '../../support/freshStorage'
import { buildReport, typedCells } from '../../support/reports'

const of = (year: number, count: string, name = '青禾县人民政府'): Report => {
  const report = buildReport({ year, cells: typedCells({ 'disclosure.license.decisions': count }) })
  return { ...report, id: `${name}-${year}`, agency: { ...report.agency, name } }
}

let view: VueWrapper
let pinia: Pinia
beforeEach(() => { pinia = startFresh() })
afterEach(async () => {
  view.unmount()
  await finishWindows()
})

async function open(library: [Report, ReportTag?][], agency = ''): Promise<void> {
  const repository = await useRepositoryStore().ready()
  for (const [index, [report, tag = '']] of library.entries()) {
    const id = `r-${index}`
    await repository.write({ draft: { id, tag, report: { ...report, id } }, base: 0 })
  }
  view = mount(YearsView, {
    props: { agency }, global: { plugins: [pinia], stubs: { RouterLink: true } },
    attachTo: document.body,
  })
}
const lines = (): string[] => view.findAll('tbody tr').map((row) =>
  row.findAll('th, td').map((cell) => cell.text()).join(' | '))

test('years side by side, compared with any of them; copies and exercises do not count', async () => {
  await open([
    [of(2023, '10')], [of(2024, '8')], [of(2025, '12')], [of(2022, '1'), '练习'],
    [of(2021, '1'), '副本'],
    [of(2025, '99', '云麓市财政局')],
  ])
  await eventually(() => expect(lines()).toEqual([
    '二、主动公开', '行政许可，本年处理决定数量（件） | 10 | 8 | 12 | +4 | +50.0%',
  ]))
  const [, base] = view.findAll('select')
  await base?.setValue('2023')
  expect(lines()[1]).toBe('行政许可，本年处理决定数量（件） | 10 | 8 | 12 | +2 | +20.0%')
  expect(view.text()).toContain('2025年比2023年增减')
  await view.findAll('input[type=checkbox]')[0]?.setValue(true)
  expect(lines()).toHaveLength(2)
})

test('years without a figure say so, and where the zeros are', async () => {
  await open([[of(2024, '')], [of(2025, '')]])
  await eventually(() => expect(view.text()).toContain('都没有填数，或者都是 0'))
  await view.findAll('input[type=checkbox]')[1]?.setValue(true)
  expect(lines().length).toBeGreaterThan(40)
  expect(view.text()).not.toContain('都没有填数')
})

test('one year says what is missing; the agency asked for is shown', async () => {
  await open([[of(2024, '8')], [of(2025, '12')], [of(2025, '99', '云麓市财政局')]], '云麓市财政局')
  await eventually(() => expect(view.text()).toContain('只有2025年一年的数'))
  await view.find('select').setValue('青禾县人民政府')
  await eventually(() => expect(lines()[1]).toContain('| 8 | 12 |'))
})

test('an empty library says how to begin', async () => {
  await open([])
  await eventually(() => expect(view.text()).toContain('“我的年报”里还没有年报'))
})

test('a library of examples, or without names, says why there is nothing to compare', async () => {
  await open([[of(2025, '8'), '示例'], [of(2024, '8'), '练习']])
  await eventually(() =>
    expect(view.text()).toContain('“我的年报”里只有示例、练习，不拿来比较。先新建一份'))
  view.unmount()
  await open([[of(2025, '8'), '示例'], [of(2023, '9'), '练习'], [of(2022, '9', ' ')]])
  await eventually(() =>
    expect(view.text()).toContain('“我的年报”里的年报还没有填机关名称，填上以后就能比较'))
})

test('the copied table has the shown cells, in tabs and as a page', () => {
  const rows = listYearRows(listYears([of(2024, '8'), of(2025, '12')]), {
    base: 2024, withApplicants: false, withZeros: false,
  })
  const { text, html = '' } = copyYears(['项目', '2024年', '2025年', '<增减>', '增减率'], rows)
  expect(text).toBe(
    '项目\t2024年\t2025年\t<增减>\t增减率\n行政许可，本年处理决定数量（件）\t8\t12\t+4\t+50.0%',
  )
  expect(html).toContain('<th>&lt;增减&gt;</th>')
  expect(html).toContain('<td>8</td><td>12</td><td>+4</td>')
})
