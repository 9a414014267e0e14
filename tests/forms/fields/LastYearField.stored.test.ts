/** 上年报告 on 基本信息, over real stores and a repository in memory. */
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import type { Pinia } from 'pinia'
import { afterEach, beforeEach, expect, test } from 'vitest'
import BasicsStep from '../../../src/forms/steps/BasicsStep.vue'
import type { Report } from '../../../src/model/report'
import { useLibraryStore } from '../../../src/store/library/library'
import { useReportStore } from '../../../src/store/report/report'
import { useRepositoryStore } from '../../../src/store/repository/repositoryStore'
import { rollForward } from '../../../src/templates/rollForward'
import { eventually } from '../../support/eventually'
import { buildFullReport2025 } from '../../support/fullReport2025'
import { finishWindows, startFresh } from '../../support/freshStorage'
import { typedCells } from '../../support/reports'
import { testNavigation } from '../../support/navigation'
import { field } from '../mountForm'

const of2025 = buildFullReport2025()
const of2024: Report = { ...of2025, id: 'report-2024', year: 2024 }
const begun = rollForward(of2025, 2026, '2027-01-04T08:00:00.000Z').value
const RECEIVED = typedCells({ 'applications.received.person': 8 })

let form: VueWrapper
let pinia: Pinia
beforeEach(() => { pinia = startFresh() })
afterEach(async () => {
  form.unmount()
  await finishWindows()
})

async function open(report: Report, library: Report[]): Promise<ReturnType<typeof useReportStore>> {
  const repository = await useRepositoryStore().ready()
  for (const stored of library) {
    await repository.write({ draft: { id: stored.id, tag: '', report: stored }, base: 0 })
  }
  await useLibraryStore().load()
  const desk = useReportStore()
  desk.open(report)
  form = mount(BasicsStep, {
    global: { plugins: [pinia, testNavigation()], stubs: { RouterLink: true } }, attachTo: document.body,
  })
  await flushPromises()
  return desk
}

const button = (text: string): ReturnType<VueWrapper['find']> => {
  const found = form.findAll('button').find((candidate) => candidate.text() === text)
  if (!found) throw new Error(`no button ${text}: ${form.text()}`)
  return found
}

test('another year takes it off, says so, and offers the right one', async () => {
  const desk = await open({ ...begun, cells: { ...begun.cells, ...RECEIVED } }, [of2024, of2025])
  await field(form, 'year').setValue('2025')
  expect(form.text()).toContain('年度改成2025年以后，原来带入的2025年度年报不再是上一年的，'
    + '已取下。从它带入的上年结转（6格）也已清空')
  expect(desk.current).toMatchObject({ lastYear: null, cells: RECEIVED })
  await button('改用《青禾县人民政府2024年年报》').trigger('click')
  await eventually(() => expect(desk.current?.lastYear?.year).toBe(2024))
  expect(desk.current?.cells['applications.carriedIn.person'])
    .toEqual({ text: '2', source: 'carried' })
  expect(desk.current?.cells['applications.received.person']?.text).toBe('8')
  await flushPromises()
  expect(form.text()).not.toContain('已取下')
})

test('one click takes it back', async () => {
  const desk = await open(begun, [])
  await field(form, 'year').setValue('2025')
  await button('撤销').trigger('click')
  expect(desk.current).toMatchObject({ year: 2026, lastYear: begun.lastYear, cells: begun.cells })
  expect(form.text()).not.toContain('已取下')
})

test('a report without one gets it, and loses it again', async () => {
  const desk = await open({ ...begun, lastYear: null, cells: RECEIVED }, [of2025])
  await button('用作上年报告').trigger('click')
  await eventually(() => expect(desk.current?.lastYear?.year).toBe(2025))
  await flushPromises()
  await button('取下').trigger('click')
  expect(desk.current).toMatchObject({ lastYear: null, cells: RECEIVED })
})

test('one of a wrong year or another agency is told', async () => {
  const desk = await open({ ...begun, year: 2025 }, [])
  expect(form.text()).toContain('带着的是2025年度的，不是上一年（2024年度）的，没有用来核对')
  desk.open({ ...begun, agency: { ...begun.agency, name: '青禾县民政局' } })
  await flushPromises()
  expect(form.text()).toContain('机关是“青禾县人民政府”，与现在的名称不同，请核对')
})
