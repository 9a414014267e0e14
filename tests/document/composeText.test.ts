import { describe, expect, test } from 'vitest'
import {
  chineseDate, composeFeeSentence, composePreamble, composeSignature, composeTitle, fileNameOf,
} from '../../src/document'
import type { Agency, ProcessingFee } from '../../src/model/report'
import { buildReport } from '../support/reports'

const bare = buildReport()

function withAgency(agency: Partial<Agency>) {
  return buildReport({ agency: { ...bare.agency, ...agency } })
}

test('title is agency, year and the fixed words', () => {
  expect(composeTitle(bare)).toBe('青禾县人民政府2025年政府信息公开工作年度报告')
})

describe('导语', () => {
  const opening = '本报告依据《中华人民共和国政府信息公开条例》第四十九条、第五十条规定，'
    + '按照国务院办公厅政府信息与政务公开办公室关于年度报告格式的要求'
  const contents = '全文包括总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，'
    + '政府信息公开行政复议、行政诉讼情况，存在的主要问题及改进情况和其他需要报告的事项六个部分。'

  test('without contact fields has basis, contents and period only', () => {
    expect(composePreamble(bare)).toBe(`${opening}（国办公开办函〔2021〕30号）编制。`
      + `${contents}\n本报告所列数据的统计期限自2025年1月1日起，至12月31日止。`)
  })

  test('names the document of its edition', () => {
    expect(composePreamble(buildReport({ year: 2020 }))).toContain('（国办公开办函〔2019〕60号）')
  })

  test('with every field carries all of them', () => {
    const full = withAgency({
      office: '青禾县人民政府办公室', address: '青禾县东风路1号', postcode: '200000',
      phone: '000-1234567', fax: '000-7654321', email: 'a@example.cn',
      website: 'https://www.example.cn',
    })
    const [, closing] = composePreamble(full).split(/(?=本报告的电子版)/)
    expect(closing).toBe(
      '本报告的电子版可在本机关网站（https://www.example.cn）查阅和下载。'
      + '如对本报告有疑问，请与青禾县人民政府办公室联系（地址：青禾县东风路1号；邮编：200000；'
      + '电话：000-1234567；传真：000-7654321；电子邮箱：a@example.cn）。',
    )
  })

  test.each<[Partial<Agency>, string]>([
    [
      { website: '青禾县人民政府网“政府信息公开”专栏' },
      '本报告的电子版可在青禾县人民政府网“政府信息公开”专栏查阅和下载。',
    ],
    [{ phone: '000-1234567' }, '如对本报告有疑问，请与青禾县人民政府联系（电话：000-1234567）。'],
    [{ office: '县政务公开办' }, '如对本报告有疑问，请与县政务公开办联系。'],
  ])('with %o ends in one sentence more', (fields, sentence) => {
    expect(composePreamble(withAgency(fields))).toBe(`${composePreamble(bare)}${sentence}`)
  })

  test('a period over two years names both, a missing one is left out', () => {
    expect(composePreamble(buildReport({ period: { from: '2025-07-01', to: '2026-06-30' } })))
      .toContain('自2025年7月1日起，至2026年6月30日止')
    expect(composePreamble(buildReport({ period: { from: '', to: '' } }))).not.toContain('统计期限')
  })
})

describe('信息处理费 sentence', () => {
  test.each<[ProcessingFee, string]>([
    [{ notices: '', amount: '', received: '' }, ''],
    [
      { notices: '3', amount: '120', received: '80.50' },
      '2025年，本机关共发出收费通知3件，金额合计120元，实际收取信息处理费80.50元。',
    ],
    [
      { notices: '0', amount: '0', received: '0' },
      '2025年，本机关发出收费通知0件，未收取信息处理费。',
    ],
    [
      { notices: '无', amount: '—', received: '0.00' },
      '2025年，本机关发出收费通知0件，未收取信息处理费。',
    ],
    [{ notices: '', amount: '', received: '0' }, '2025年，本机关未收取信息处理费。'],
    [
      { notices: '2', amount: '60元', received: '0' },
      '2025年，本机关共发出收费通知2件，金额合计60元，实际收取信息处理费0元。',
    ],
    [{ notices: '', amount: '60', received: '' }, '2025年，本机关收费通知金额合计60元。'],
    [{ notices: '0', amount: '', received: '' }, '2025年，本机关共发出收费通知0件。'],
    [
      { notices: '1', amount: '0.12万元', received: '1200' },
      '2025年，本机关共发出收费通知1件，金额合计0.12万元，实际收取信息处理费1200元。',
    ],
  ])('%o', (fee, sentence) => {
    expect(composeFeeSentence(buildReport({ fee }))).toBe(sentence)
  })
})

test('signature follows the agency and prints the date in Chinese', () => {
  expect(composeSignature(buildReport({ signature: { name: null, date: '2026-01-20' } })))
    .toEqual({ name: '青禾县人民政府', date: '2026年1月20日' })
  expect(composeSignature(buildReport({ signature: { name: '青禾县人民政府办公室', date: '' } })))
    .toEqual({ name: '青禾县人民政府办公室', date: '' })
})

test('a date that is no ISO date stays as typed', () => {
  expect(chineseDate('2026年1月')).toBe('2026年1月')
})

describe('file name', () => {
  test('is the composed title, marked when a draft', () => {
    expect(fileNameOf(bare)).toBe('青禾县人民政府2025年政府信息公开工作年度报告.docx')
    expect(fileNameOf(bare, { draft: '3项未改正，2项未说明' }))
      .toBe('青禾县人民政府2025年政府信息公开工作年度报告（草稿，3项未改正，2项未说明）.docx')
  })

  test('carries no character Windows forbids', () => {
    expect(fileNameOf(withAgency({ name: 'a\\b/c:d*e?f"g<h>i|j\tk' })))
      .toBe('a_b_c_d_e_f_g_h_i_j_k2025年政府信息公开工作年度报告.docx')
  })
})
