import { describe, expect, test } from 'vitest'
import type { Narrative } from '../../../src/model/narrative'
import { findingsOf } from '../../support/findings'
import { buildReport } from '../../support/reports'

const paragraph = (text: string): Narrative[number] => ({ type: 'paragraph', text })
const heading = (text: string): Narrative[number] => ({ type: 'heading', level: 1, text })
const image: Narrative[number] = { type: 'image', image: 'a', caption: '' }

describe('part five', () => {
  const said = (narrative: Narrative) => findingsOf('ST-P5', buildReport({ narratives: { 1: [], 5: narrative, 6: [] } })).map(({ state, message }) => `${state} ${message}`)

  test.each<[string, Narrative]>([
    ['nothing', []], ['guide headings alone', [heading('存在的主要问题'), heading('改进情况')]], ['blank paragraphs', [paragraph(' ')]],
  ])('%s waits', (_, narrative) => {
    expect(said(narrative)).toEqual(['pending 第五部分还没有写：问题和改进情况都要写'])
  })

  test.each(['无', '无。', '暂无', '没有', ' 无 问题。'])('“%s” is no answer', (text) => {
    expect(said([paragraph(text)])).toEqual(['fail 第五部分不能只写“无”：请写具体问题和改进情况'])
  })

  test.each<[string, Narrative, string]>([
    ['measures without problems', [paragraph('下一步将继续做好各项工作。')], 'fail 第五部分没有写存在的问题'],
    ['problems without measures', [paragraph('主要问题是公开内容单一。')], 'fail 第五部分没有写改进情况'],
    ['a heading without text', [heading('存在的主要问题'), paragraph('内容单一。'), heading('改进情况')], 'fail 第五部分“改进情况”下面还没有写内容'],
    ['an image alone', [image], 'fail 第五部分没有写存在的问题'],
  ])('%s', (_, narrative, expected) => {
    expect(said(narrative)).toEqual([expected])
  })

  test.each<[string, Narrative]>([
    ['one paragraph', [paragraph('存在公开不及时的不足，下一步改进。')]],
    ['both headings with text', [heading('存在的主要问题'), paragraph('内容单一。'), heading('改进情况'), paragraph('已经补充。')]],
    ['无 within a sentence', [paragraph('无专职人员是主要问题，今后配齐。')]],
  ])('%s is enough', (_, narrative) => {
    expect(said(narrative)).toEqual([])
  })
})

describe('信息处理费 in part six', () => {
  const said = (options: Parameters<typeof buildReport>[0]) => findingsOf('ST-FEE', buildReport(options)).map(({ state, field }) => `${state} ${field ?? ''}`)

  test('waits while part six is empty, is missed once it is not', () => {
    expect(said({})).toEqual(['pending fee.notices'])
    expect(said({ narratives: { 1: [], 5: [], 6: [paragraph('没有其他需要报告的事项。')] } })).toEqual(['fail fee.notices'])
  })

  test('is there when a field is filled, the sentence stands, or the text speaks of it', () => {
    expect(said({ fee: { notices: '0', amount: '', received: '' } })).toEqual([])
    expect(said({ feeSentence: '本年未收取信息处理费。' })).toEqual([])
    expect(said({ narratives: { 1: [], 5: [], 6: [paragraph('本机关未收取信息处理费。')] } })).toEqual([])
  })

  test('belongs to the 2021 form alone', () => {
    expect(said({ year: 2020 })).toEqual([])
  })
})
