import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, test } from 'vitest'
import type { VueWrapper } from '@vue/test-utils'
import BasicsStep from '../../../src/forms/steps/BasicsStep.vue'
import { dayOf } from '../../../src/language/dates'
import { blockText, type NarrativeBlock } from '../../../src/model/narrative'
import type { Narratives, Report } from '../../../src/model/report'
import { SIGN_OFF_TEXTS } from '../../../src/model/signOff'
import { eventually } from '../../support/eventually'
import { buildReport } from '../../support/reports'
import { field, mountForm, type MountedForm } from '../mountForm'

const NO_TEXT: Narratives = { 1: [], 5: [], 6: [] }
const EMPTY: NarrativeBlock = { type: 'paragraph', text: '' }
/** The year before that of the reports built here. */
const withLastYear: Partial<Report> = {
  narratives: NO_TEXT, lastYear: {
    year: 2024, edition: '2021', source: '2024年年报', figures: {}, narratives: {
      1: [{ type: 'paragraph', text: '2024年举办培训。' }],
      5: [{ type: 'paragraph', text: '一是更新不及时。' }], 6: [],
    },
  },
}
let mounted: VueWrapper | undefined
afterEach(() => mounted?.unmount())

function open(options: Partial<Report> = {}): MountedForm {
  const result = mountForm(BasicsStep, buildReport(options))
  mounted = result.form
  return result
}

describe('基本信息', () => {
  test('every field is there', () => {
    const { form } = open()
    const names = [
      'agency.name', 'agency.kind', 'agency.office', 'agency.address', 'agency.postcode',
      'agency.phone', 'agency.fax', 'agency.email', 'agency.website', 'year', 'title', 'preamble',
      'period.from', 'period.to', 'signature.name', 'signature.date',
      ...SIGN_OFF_TEXTS.map((key) => `signOff.${key}`),
    ]
    expect(names.filter((name) => !field(form, name).exists())).toEqual([])
  })

  test('last year’s text comes over whole at one press, and goes at one undo', async () => {
    const { form, store } = open(withLastYear)
    expect(form.text()).toContain('沿用上年的全部文字')
    await form.find('.take-all .button').trigger('click')
    await eventually(() => expect(form.text()).toContain('去看要改的 1 处'))
    expect([1, 5, 6].map((part) => blockText(store.current?.narratives[part as 1][0] ?? EMPTY)))
      .toEqual(['2025年举办培训。', '一是更新不及时。', ''])
    expect(form.text()).not.toContain('沿用上年的全部文字')
    store.undo()
    await flushPromises()
    expect(store.current?.narratives).toEqual(NO_TEXT)
    expect(form.text()).not.toContain('去看要改的')
  })

  test('the date of today by one press, where there is none', async () => {
    const { form, store } = open({ signature: { name: null, date: '' } })
    const today = form.findAll('button').find((button) => button.text() === '落款填今天')
    await today?.trigger('click')
    expect(store.current?.signature.date).toBe(dayOf(new Date()))
    expect(form.text()).not.toContain('落款填今天')
  })

  test('every field has its label', () => {
    const { form } = open()
    const unnamed = form.findAll('input, select, textarea')
      .filter((input) => !form.find(`label[for="${input.attributes('id')}"]`).exists())
    expect(unnamed.map((input) => input.attributes('data-field'))).toEqual([])
  })

  test('审签 is noted beside the report and leaves nothing behind where it is taken back', async () => {
    const { form, store } = open()
    await field(form, 'signOff.signer').setValue('赵三')
    const box = form.find<HTMLInputElement>('.tasks input')
    await box.setValue(true)
    expect(store.current?.signOff).toEqual({ signer: '赵三', done: ['figures'] })
    await field(form, 'signOff.signer').setValue('')
    await box.setValue(false)
    expect(store.current).not.toHaveProperty('signOff')
    await field(form, 'signOff.pageAddress').setValue('县政府网站')
    await field(form, 'signOff.pageAddress').trigger('blur')
    await flushPromises()
    expect(form.text()).toContain('网址要写成')
  })

  test('what is typed is kept even when wrong; the error shows on leaving', async () => {
    const { form, store } = open()
    const postcode = field(form, 'agency.postcode')
    await postcode.setValue('31')
    await flushPromises()
    expect(store.current?.agency.postcode).toBe('31')
    expect(form.text()).not.toContain('邮政编码是6位数字')
    await postcode.trigger('blur')
    await flushPromises()
    expect(form.text()).toContain('邮政编码是6位数字')
    expect(postcode.attributes('aria-invalid')).toBe('true')
    await postcode.setValue('310000')
    await flushPromises()
    expect(form.text()).not.toContain('邮政编码是6位数字')
  })

  test('a wrong text that was there is marked at once', async () => {
    const { form } = open({ agency: { ...buildReport().agency, email: '没有' } })
    await flushPromises()
    expect(field(form, 'agency.email').attributes('aria-invalid')).toBe('true')
  })

  test('typing in one field is one step of undo, and undo shows in the field', async () => {
    const { form, store } = open()
    const office = field(form, 'agency.office')
    for (const text of ['青', '青禾', '青禾县']) await office.setValue(text)
    expect(store.undoLabel).toBe('修改负责公开工作的机构')
    store.undo()
    await flushPromises()
    expect((office.element as HTMLInputElement).value).toBe('')
    expect(store.undoLabel).toBe('')
  })

  test('title follows the fields until it is written over, and goes back', async () => {
    const { form, store } = open()
    const title = field(form, 'title')
    const shown = (): string => (title.element as HTMLInputElement).value
    expect(shown()).toBe('青禾县人民政府2025年政府信息公开工作年度报告')
    await title.setValue('自拟标题')
    await field(form, 'agency.name').setValue('青禾县财政局')
    expect([store.current?.title, shown()]).toEqual(['自拟标题', '自拟标题'])
    await form.findAll('button').find((button) => button.text() === '恢复自动生成')
      ?.trigger('click')
    expect([store.current?.title, shown()])
      .toEqual([null, '青禾县财政局2025年政府信息公开工作年度报告'])
  })

  test('the composed text typed again follows again; a cleared one stays cleared', async () => {
    const { form, store } = open()
    const title = field(form, 'title')
    const composed = (title.element as HTMLInputElement).value
    await title.setValue('')
    expect(store.current?.title).toBe('')
    expect(form.text()).toContain('请填写标题')
    await title.setValue(composed)
    expect(store.current?.title).toBeNull()
  })

  test('the period follows the year, the edition does not switch by itself', async () => {
    const { form, store } = open()
    await field(form, 'year').setValue('2020')
    expect(store.current?.period).toEqual({ from: '2020-01-01', to: '2020-12-31' })
    expect(store.current?.edition).toBe('2021')
  })

  test('an own period stays', async () => {
    const period = { from: '2025-03-01', to: '2025-12-31' }
    const { form, store } = open({ period })
    await field(form, 'year').setValue('2024')
    expect(store.current?.period).toEqual(period)
  })

  test('the deadline goes with the kind of agency', async () => {
    const { form } = open()
    expect(form.text()).toContain('2026年3月31日')
    await field(form, 'agency.kind').setValue('政府部门')
    expect(form.text()).toContain('2026年1月31日')
  })
})
