import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, test } from 'vitest'
import OtherStep from '../../../src/forms/steps/OtherStep.vue'
import { buildReport } from '../../support/reports'
import { field, mountForm } from '../mountForm'

let mounted: VueWrapper | undefined
afterEach(() => mounted?.unmount())

function open(year = 2025): ReturnType<typeof mountForm> {
  const result = mountForm(OtherStep, buildReport({ year }))
  mounted = result.form
  return result
}

describe('六、其他需要报告的事项', () => {
  test('the button fills zeros in one step, and the sentence says so', async () => {
    const { form, store } = open()
    await form.findAll('button').find((button) => button.text().includes('全部填 0'))
      ?.trigger('click')
    expect(store.current?.fee).toEqual({ notices: '0', amount: '0', received: '0' })
    expect((field(form, 'feeSentence').element as HTMLTextAreaElement).value)
      .toContain('未收取信息处理费')
    store.undo()
    expect(store.current?.fee).toEqual({ notices: '', amount: '', received: '' })
  })

  test('format errors and the soft hint', async () => {
    const { form, store } = open()
    await field(form, 'fee.notices').setValue('两件')
    await field(form, 'fee.notices').trigger('blur')
    await field(form, 'fee.amount').setValue('100')
    await field(form, 'fee.received').setValue('120.50')
    await flushPromises()
    expect(form.text()).toContain('件数填0或正整数')
    expect(form.text()).toContain('实际收取金额多于收费通知金额')
    expect(store.current?.fee).toEqual({ notices: '两件', amount: '100', received: '120.50' })
  })

  test('an own sentence stays until it is put back', async () => {
    const { form, store } = open()
    await field(form, 'feeSentence').setValue('本年未收取。')
    expect(store.current?.feeSentence).toBe('本年未收取。')
    await form.findAll('button').find((button) => button.text() === '恢复自动生成')
      ?.trigger('click')
    expect(store.current?.feeSentence).toBeNull()
  })

  test('the 2019 edition has no fee fields', () => {
    const { form } = open(2020)
    expect(field(form, 'fee.notices').exists()).toBe(false)
    expect(form.text()).toContain('六、其他需要报告的事项')
  })
})
