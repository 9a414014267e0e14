/** The year of a report whose title does not say it, and what is not told where nothing says it. */
import { describe, expect, test } from 'vitest'
import { runChecks } from '../../../src/checks/runChecks'
import { acceptDraft, contextOfDraft } from '../../../src/readers'
import { draftOf, lines } from '../../support/looseReports'

const TITLE = '青禾县林业局政府信息公开工作年度报告'
const NOTHING = '本报告依据《中华人民共和国政府信息公开条例》编制。'
const NOW = '2026-02-01T00:00:00.000Z'

function yearOf(
  preamble: string, one = '本年工作平稳有序。', title = TITLE,
): { year: number; place: string } {
  const { year, messages } = draftOf({ title, preamble, one: lines(`一、总体情况\n${one}`) })
  const told =
    messages.flatMap(({ text }) => /没有从标题读到年度，(.+)写的是\d{4}年/.exec(text)?.[1] ?? [])
  return { year, place: told.join() }
}

describe('found', () => {
  test.each([
    ['依据条例编制本报告，现予公布青禾县林业局2022年政府信息公开工作年度报告。', 2022],
    ['现将我局2023年度政府信息公开工作情况报告如下。', 2023],
    ['现发布2022年度本机关政务公开年度报告，包括六个部分。', 2022],
    ['按照2021年印发的通知要求，现公布二〇二二年政府信息公开年报。', 2022],
    ['根据上级２０２１年政府信息公开情况的通知，现公布２０２２年政府信息公开工作报告。', 2022],
  ])('in the introduction: %s', (preamble, year) => {
    expect(yearOf(preamble)).toEqual({ year, place: '导语' })
  })

  test.each([
    ['所列数据的统计期限自2022年1月1日起至2022年12月31日止。', 2022],
    ['统计期限为2023 年 1 月 1 日至12月31日，现公布2022年政府信息公开工作年度报告。', 2023],
  ])('in the period: %s', (preamble, year) => {
    expect(yearOf(preamble)).toEqual({ year, place: '统计期限' })
  })

  test.each([
    ['2022年，全局主动公开信息31条。\n（二）依申请公开。2022年共收到申请2件。', 2022],
    ['（一）主动公开\n2023年度，公开文件4份；截至2023年12月底，网站更新9次。\n2024年，'
      + '我局将增加培训。', 2023],
    ['我局2023年主动公开信息8条。2021年以来，平台不断完善。\n1.在2023年组织培训2次。', 2023],
  ])('in the text: %s', (one, year) => {
    expect(yearOf(NOTHING, one)).toEqual({ year, place: '正文' })
  })

  test('the title goes before all others', () => {
    expect(yearOf(
      '现公布2022年政府信息公开工作年度报告。', '本年平稳。',
      '青禾县林业局2023年政府信息公开工作年度报告',
    )).toEqual({ year: 2023, place: '' })
  })
})

describe('not found', () => {
  test.each([
    '本年公开信息3条。', '2022年，公开信息3条。', '2022年，公开信息3条。2023年，公开信息4条。',
    '2022年以来平稳。2022年以来有序。', '2024年，将培训。2024年，将检查。',
  ])('%s', (one) => {
    expect(yearOf(NOTHING, one)).toEqual({ year: 0, place: '' })
  })

  test('no finding on a made-up year', () => {
    const draft = draftOf({
      title: TITLE, preamble: '数据统计期限为5月1日至12月31日。',
      one: lines('一、总体情况\n2024年，公开信息3条。'), end: lines('青禾县林业局\n2029年5月20日'),
    })
    const report = acceptDraft(draft, { now: NOW })
    const codes = (context = contextOfDraft(draft)): string[] =>
      runChecks(report, undefined, context).map(({ code }) => code)
    const onYear = ['TX-YEAR', 'TX-PERIOD', 'DL', 'ST-FORMAT', 'T2-FIRST2021', 'T4-PRE']
    expect(draft.year).toBe(0)
    expect(codes().filter((code) => onYear.includes(code))).toEqual([])
    expect(codes({})).toEqual(expect.arrayContaining(['TX-YEAR', 'TX-PERIOD', 'DL']))
  })
})
