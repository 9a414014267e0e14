/** A report on a single line is cut where its title, headings, paragraphs and cells end. */
import { describe, expect, test } from 'vitest'
import { blockText } from '../../../src/model/narrative'
import { readReport, type Draft } from '../../../src/readers'
import { draftOf, line } from '../../support/looseReports'

const LINES = [
  '青禾县林业局2024年政府信息公开工作年度报告', '根据条例，编制本报告。', '一、总体情况',
  '（一）主动公开情况', '全年主动公开信息120条，内容包括政策文件和工作动态。'.repeat(8),
  '（二）平台建设。网站运行平稳。',
  '二、主动公开政府信息情况', '第二十条第（五）项', '信息内容', '本年处理决定数量', '行政许可', '25',
  '三、收到和处理政府信息公开申请情况', '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况', '公开内容不够丰富，将扩大公开范围。', '六、其他需要报告的事项', '无。',
  '青禾县林业局', '2025年1月18日',
]

async function readText(text: string): Promise<{ draft: Draft; told: string }> {
  const { value, messages } = await readReport({ name: '年报.txt', bytes: new TextEncoder().encode(text) })
  if (!value) throw new Error(messages.map((message) => message.text).join())
  return { draft: value, told: messages.map((message) => message.text).join() }
}

describe('parted by', () => {
  test.each([[' '], ['　　'], [' | '], ['\t']])('“%s”', async (gap) => {
    const { draft, told } = await readText(LINES.join(gap))
    expect(told).toContain('原文连成了一行')
    expect(draft.title).toBe(LINES[0])
    expect(draft.preamble).toBe(LINES[1])
    expect(draft.parts.map(({ heading }) => heading))
      .toEqual(LINES.filter((text) => /^[一二三四五六]、/.test(text)))
    expect(draft.narratives[1].map(blockText)).toEqual(['主动公开情况', LINES[4], LINES[5]])
    expect(draft.narratives[6].map(blockText)).toEqual(['无。'])
    expect(draft.signature).toEqual({ name: '青禾县林业局', date: '2025-01-18' })
    expect(draft.cells['disclosure.license.decisions']).toMatchObject({ text: '25', doubt: '' })
  })

  test('nothing: no cell is made up out of letters and digits run together', async () => {
    const { draft, told } = await readText(LINES.join(''))
    expect(draft.parts.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
    expect(draft.narratives[5].map(blockText)).toEqual([LINES[15]])
    expect(draft.signature).toEqual({ name: '青禾县林业局', date: '2025-01-18' })
    expect(Object.values(draft.cells).filter(({ text }) => text !== '')).toEqual([])
    expect(told).toContain('没有找到第二部分的表格')
  })
})

test('the year in front of the title; blanks left of breaks in the names', async () => {
  const lines = [
    '2024年青禾县住房 和城乡建设局政府信息公开工作年度报告', ...LINES.slice(1, -2),
    '青禾县住房 和城乡建设局', LINES.at(-1),
  ]
  const { draft } = await readText(lines.join(' '))
  expect(draft).toMatchObject({
    title: '2024年青禾县住房和城乡建设局政府信息公开工作年度报告', preamble: LINES[1],
    signature: { name: '青禾县住房和城乡建设局', date: '2025-01-18' },
  })
})

test('a paragraph that speaks of the parts is none', () => {
  const spoken =
    `本报告${'按照规定编制，'.repeat(30)}由一、总体情况；二、主动公开政府信息情况等六个部分组成。`
  expect(draftOf({ preamble: spoken }).preamble).toBe(spoken)
  const said = `${'按照规定编制，'.repeat(30)}`
    + `另见“二、主动公开政府信息情况”和“三、收到和处理政府信息公开申请情况”。`
  expect(draftOf({ six: [line('六、其他需要报告的事项'), line(said)] }).narratives[6].map(blockText))
    .toEqual([said])
})
