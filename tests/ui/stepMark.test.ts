import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import StepMark from '../../src/ui/StepMark.vue'

test('what must be mended and what is to be verified have marks and words of their own', () => {
  const marks = [false, true]
    .map((isOnlyVerify) => mount(StepMark, { props: { state: 'hasIssues', isOnlyVerify } }))
  expect(marks.map((mark) => mark.get('title').text())).toEqual(['有必须改正的', '有需要核实的'])
  expect(marks.map((mark) => mark.attributes('data-verify'))).toEqual([undefined, 'true'])
  expect(mount(StepMark, { props: { state: 'complete', isOnlyVerify: true } }).get('title').text())
    .toBe('已完成')
})
