/** 信息处理费 in part six: read into its fields, the text printed as it was. */
import { describe, expect, test } from 'vitest'
import { composeDocument, composeFeeSentence } from '../../../src/document'
import type { Narrative } from '../../../src/model/narrative'
import { acceptDraft, readFee, type FeeReading } from '../../../src/readers'
import { rollForward } from '../../../src/templates/rollForward'
import { draftOf, lines } from '../../support/looseReports'

const NOW = '2026-02-01T00:00:00.000Z'
const SIX = '六、其他需要报告的事项'
const PLACE = { year: 2025, edition: '2021' as const }
const paragraphs =
  (...texts: string[]): Narrative => texts.map((text) => ({ type: 'paragraph', text }))
const read = (...texts: string[]): FeeReading | null => readFee(paragraphs(...texts), PLACE)
const fields = (text: string): string | undefined => {
  const fee = read(text)?.fee
  return fee && `${fee.notices}|${fee.amount}|${fee.received}`
}

describe('sentences of the usual forms', () => {
  test.each([
    ['2025年，本机关共发出收费通知3件，金额合计120元，实际收取信息处理费80元。', '3|120|80'],
    ['发出收费通知 2 件，总金额 100 元，实际收取 80 元。', '2|100|80'],
    [
      '本年度发出信息处理费收费通知５件，总金额为1,234.50元，实际收取信息处理费1,200元。',
      '5|1234.50|1200',
    ],
    ['2025年我局开具缴费通知书1份，涉及金额0.2万元，实际收取0.2万元。', '1|0.2万元|0.2万元'],
    ['全年发出2件信息处理费收费通知，合计收取信息处理费60元。', '2||60'],
    ['发出收费通知2件；总金额100元；实际收取0元。', '2|100|0'],
    ['本年度未收取信息处理费。', '||0'], ['2025年没有向申请人收取信息处理费', '||0'],
    ['本机关2025年度未发生收取信息处理费情况。', '||0'], ['无信息处理费收取情况。', '||0'],
    ['本年度未发出收费通知，未收取政府信息公开信息处理费。', '0||0'],
    ['收取信息处理费0元。', '||0'],
    ['本年度未收取信息处理费，没有其他需要报告的事项。', '||0'],
  ])('%s', (text, wanted) => {
    expect(fields(text)).toBe(wanted)
  })

  test.each([
    '没有其他需要报告的事项。', '按规定公开信息处理费收费标准。', '2024年收取信息处理费80元。',
    '上年未收取信息处理费。', '收取信息处理费80元，其中退还20元。',
    '发出收费通知2件，涉及3人，实际收取80元。', '应收取信息处理费80元。', '信息处理费按规定执行。',
  ])('%s: nothing is filled', (text) => {
    expect(read(text)).toBeNull()
  })

  test('told twice, or in the form of 2019, nothing is filled', () => {
    expect(read('本年未收取信息处理费。', '下属单位收取信息处理费80元。')).toBeNull()
    expect(readFee(paragraphs('本年未收取信息处理费。'), { year: 2020, edition: '2019' }))
      .toBeNull()
  })
})

describe('where the sentence goes', () => {
  const own = '2025年，本机关共发出收费通知3件，金额合计120元，实际收取信息处理费80元。'
  const usual = '发出收费通知3件，总金额120元，实际收取80元。'

  test('our own words follow the fields again', () => {
    expect(read(own, '其他。'))
      .toMatchObject({ feeSentence: null, narrative: paragraphs('其他。') })
    expect(composeFeeSentence({
      year: 2025, fee: read(own)?.fee ?? { notices: '', amount: '', received: '' },
    })).toBe(own)
  })

  test('other words stay word by word', () => {
    expect(read(usual, '其他。'))
      .toMatchObject({ feeSentence: usual, narrative: paragraphs('其他。') })
  })

  test('behind other text, or amid a paragraph, it stays in the text', () => {
    expect(read('其他。', own)).toMatchObject({
      feeSentence: '', narrative: paragraphs('其他。', own), fee: { notices: '3' },
    })
    expect(read(`${own}没有其他事项。`)).toMatchObject({
      feeSentence: '', narrative: paragraphs(`${own}没有其他事项。`), sentence: own,
    })
    const both = '本年度未收取信息处理费，没有其他需要报告的事项。'
    expect(read(both)).toMatchObject({ feeSentence: '', narrative: paragraphs(both) })
    expect(readFee([{ type: 'heading', level: 1, text: '收费情况' }, ...paragraphs(own)], PLACE))
      .toMatchObject({ feeSentence: '' })
  })

  test.each([
    [own], [usual], ['其他。', usual], [`没有其他事项。${own}`],
    ['本年未收取信息处理费，没有其他事项。', '又一段。'], ['信息处理费按规定执行。'],
  ])('part six is printed as published: %s', (...texts) => {
    const report = acceptDraft(draftOf({ six: lines([SIX, ...texts].join('\n')) }), { now: NOW })
    const printed =
      composeDocument(report).nodes.flatMap((node) => ('text' in node ? [node.text] : []))
    expect(printed.slice(printed.indexOf(SIX) + 1)).toEqual(texts)
    const left = acceptDraft(draftOf({ six: lines([SIX, ...texts].join('\n')) }), {
      now: NOW, fee: false,
    })
    expect(left).toMatchObject({
      fee: { notices: '', amount: '', received: '' }, feeSentence: null,
      narratives: { 6: paragraphs(...texts) },
    })
  })

  test('last year’s own words are seen beside this year’s text', () => {
    const report = acceptDraft(draftOf({ six: lines(`${SIX}\n${usual}`) }), { now: NOW })
    expect(rollForward(report, 2026, NOW).value.lastYear?.narratives[6]).toEqual(paragraphs(usual))
  })
})
