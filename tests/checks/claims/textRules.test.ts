/**
 * Findings on figures of the texts: words, cells, repair, name and fact; and when there are none.
 */
import { describe, expect, test } from 'vitest'
import { reportWith, textFindingsOf } from '../../support/prose'
import { checkText } from '../../../src/checks/checkText'
import { gatherFacts } from '../../../src/checks/base/facts'
import type { Finding } from '../../../src/model/finding'
import type { NarrativeBlock } from '../../../src/model/narrative'
import type { Report } from '../../../src/model/report'
import { editionOf } from '../../../src/templates'
import { buildSampleReport } from '../../../src/templates/sample/buildSampleReport'
import { withCells } from '../../support/findings'

const sample = buildSampleReport('2026-01-05T08:00:00.000Z')

function withBlocks(blocks: NarrativeBlock[], base: Report = sample): Report {
  return { ...base, narratives: { ...base.narratives, 1: blocks } }
}

function says(text: string, base?: Report): Report {
  return withBlocks([
    { type: 'heading', level: 1, text: '依申请公开' }, { type: 'paragraph', text },
  ], base)
}

function found(report: Report): Finding[] {
  return checkText(gatherFacts(report, editionOf(report.edition)))
    .filter(({ code }) => code.startsWith('TX-'))
}

function afterRepair(text: string): string | undefined {
  const change = found(says(text))[0]?.repair?.texts?.[0]
  return change && text.slice(0, change.span.from) + change.text + text.slice(change.span.to)
}

describe('a figure that is not the table’s', () => {
  const [finding] = found(says('年内办结 48 件。'))

  test('is told with both sides and the difference', () => {
    expect(finding).toMatchObject({
      code: 'TX-DONE', level: '核实', state: 'fail', step: 1,
      cells: ['applications.handled.total.total'],
    })
    expect(finding?.message).toBe('第一部分“年内办结48件”：文中 48 件，表三办理结果总计 50，相差 '
      + '2。请核对是文中写错，还是表中填错')
  })

  test('marks the number and rests on words and figures', () => {
    expect(finding?.spans).toEqual([{ field: 'narrative.1', block: 1, from: 5, to: 7 }])
    expect(finding?.fact).toBe('年内办结48件；表三办理结果总计 50')
  })

  test('is named by its words: neither a paragraph before it nor another number changes the name', () => {
    const moved = withBlocks([{ type: 'paragraph', text: '本年工作平稳。' }, {
      type: 'heading', level: 1, text: '依申请公开',
    }, { type: 'paragraph', text: '年内办结47件。' }])
    expect([finding?.id, found(moved)[0]?.id]).toEqual(['TX-DONE:年内办结#', 'TX-DONE:年内办结#'])
  })

  test('said twice it is two findings with names of their own', () => {
    expect(found(says('年内办结48件。另据统计，年内办结48件。')).map(({ id }) => id))
      .toEqual(['TX-DONE:年内办结#', 'TX-DONE:年内办结#·2'])
  })
})

describe('lists of parts that are not asked about', () => {
  test.each([
    [
      'parts counted in units of their own',
      '全年公开信息200条，其中：动态120条、公告50条、征集6期、其他24条。',
    ],
    [
      'parts of which the last counts in a unit of its own',
      '全年公开信息200条。其中门户网站130条，微信45条，报纸刊登25篇。',
    ],
    [
      'parts of what came in and what was carried in',
      '收到公开信息申请22件，上年结转4件，其中当面申请11件，邮寄申请15件。',
    ],
    ['two ways out of many, less than half', '政务新媒体推送信息900条，其中微博210条，微信160条。'],
    ['a few of many, up to four fifths', '全年公开信息200条，其中动态80条、公告50条、解读20条。'],
    ['parts of a part, told by 内有', '全年公开信息60条。其中机构类25条，内有领导信息12条、'
      + '职能8条、概况5条；工作类15条，其中动态9条、总结6条；政策类20条。'],
    [
      'parts of a part, which may be parts of the whole as well',
      '全年公开信息300条，其中政策类200条，包括安全类90条、防汛类80条，动态类130条。',
    ],
    [
      'whose parts they are is unknown behind several numbers',
      '通过网站公开信息310条，通过新媒体公开信息940条，通过其他方式公开信息22条。其中，'
        + '公众号发布信息480条、微博530条、视频号260条。',
    ],
    [
      'a part told with two numbers',
      '全年发布信息860条（其中：网站公开510条，公报公开40条，微博公开90条，公众号推送55次220条）。',
    ],
    ['包括 that lists only some', '全年公开信息300条，包括动态90条，公告60条，要闻50条。'],
    [
      'a list that goes on in other units',
      '全年公开信息500篇，其中：概况20篇，动态160篇，目录100篇，新增栏目3个，解读15条。',
    ],
    ['what comes beside the parts', '发布信息360条（含转载80条，另有45条待发）。'],
  ])('%s', (_, text) => {
    expect(found(says(text)).filter(({ code }) => code === 'TX-PARTS')).toEqual([])
  })

  test('parts of a part up to a semicolon are compared with the part, not with the whole', () => {
    const [finding, ...more] = found(says(
      '全年公开信息300条，其中：政策类180条，包含安全类90条，防汛类80条，救灾类30条；动态类120条。',
    ))
    expect([finding?.code, more.length]).toEqual(['TX-PARTS', 0])
    expect(finding?.message).toContain('200，与总数 180 相差 20')
  })

  test('parts in their own units that do not come to the whole are', () => {
    expect(found(says('全年公开信息200条，其中：动态120条、公告50条、征集6期、其他25条。'))
      .map(({ code }) => code)).toEqual(['TX-PARTS'])
  })
})

test('an honour of last year before this year’s work is no year left standing', () => {
  expect(found(says('2024年，在全县政务公开评比中被评为先进单位。2025年，我局继续加大公开力度。')))
    .toEqual([])
  expect(found(says('2024年，我局加大公开力度。2025年，收到来信5件。')).map(({ code }) => code))
    .toEqual(['TX-YEAR'])
})

test('an identity number beside the words is never quoted whole: not in message, name or fact', () => {
  const [finding] =
    found(says('2024年，本机关收到政府信息公开申请77件，身份证号110105199003078515。'))
  expect(finding).toBeDefined()
  expect(JSON.stringify([finding?.message, finding?.id, finding?.fact])).not.toContain(
    '110105199003078515',
  )
})

describe('a period of the statistics broken by typing', () => {
  const periods = (preamble: string) =>
    found({ ...sample, preamble }).filter(({ code }) => code === 'TX-PERIOD')

  test.each([
    ['统计期限自202525年1月1日起至2025年12月31日止。', '2025年1月1日起至2025年12月31日'],
    ['统计期限自2025年1月1日起至202025年12月31日止。', '2025年1月1日起至2025年12月31日'],
    ['数据统计时间为205年1月1日至2025年12月31日。', '2025年1月1日至2025年12月31日'],
    ['所列数据的统计期限为20251月1日至12月31日。', '2025年1月1日至2025年12月31日'],
    ['统计期限：2025年1月1日至31日。', '2025年1月1日至2025年12月31日'],
    ['统计期限为2025年11日至12月31日。', '2025年1月1日至2025年12月31日'],
    ['统计期限为2025年1月1日到12月日。', '2025年1月1日至2025年12月31日'],
    ['统计期限为2025年1月1日2025年12月31日。', '2025年1月1日至2025年12月31日'],
    ['统计期限自 2025 年 1 月 1 日起至 2025 年 1231 日止。', '2025年1月1日起至2025年12月31日'],
    ['统计期限自2025年1月1日起至2025年12月311日止。', '2025年1月1日起至2025年12月31日'],
    ['统计期限为5025年1月1日至2025年12月31日。', '2025年1月1日至2025年12月31日'],
  ])('%s', (text, right) => {
    const [finding, ...more] = periods(text)
    expect(more).toEqual([])
    expect(finding?.message).toContain('2025年度报告应当是 2025年1月1日至2025年12月31日')
    expect(finding?.repair?.texts?.[0]?.text).toBe(right)
  })

  test.each([
    '统计期限为2025年1月1日至2052年12月31日。',
    '统计期限为2025年11月1日至30日。',
    '统计区间为2025.1.1—2025.11.30。',
    '统计期限为2025年1月1日至2025年11月30日。',
  ])('wrong days: %s', (text) => {
    expect(periods(text)).toHaveLength(1)
  })

  test.each([
    '统计期限自2025年1月1日起至12月31日止。',
    '统计期限自 2025 年 1 月 1 日起，至 2025 年 12 月 31 日止。',
    '统计时间为2025年1月1日——12月31日。',
    '统计期限为2025.1.1-2025.12.31。',
    '统计期限为2025年1月1号至12月31号。',
    '统计期限为2025年1月至12月。',
    '统计期限为2025年1-12月。',
    '统计期限为2025年全年。',
    '数据统计截至2025年12月31日。',
    '统计期限自2025年1月1日起至12月底。',
    '统计时间自2025年1月至12月31日。',
    '统计期限为2025-01-01至2025-12-31。',
    '统计期限为2025年01月01日至2025年12月31日。',
    '统计期限为2025/1/1~2025/12/31。',
    '统计数据中，12月1日至7日为宣传周。',
    '统计数据表明，2025年4月1日至30日的宣传月来访最多。',
  ])('silent: %s', (text) => {
    expect(periods(text)).toEqual([])
  })
})

describe('the repair', () => {
  test.each([
    ['年内办结 48 件。', '年内办结 50 件。'],
    ['年内办结四十八件。', '年内办结五十件。'],
    ['年内办结４８件。', '年内办结５０件。'],
    ['不予公开12件。', '不予公开10件。'],
    ['行政复议三件，行政诉讼三件。', '行政复议三件，行政诉讼两件。'],
  ])('%s → %s', (text, expected) => {
    expect(afterRepair(text)).toBe(expected)
  })

  test.each([
    [
      'where carried-over ones may be counted, nobody knows which figure is right',
      '收到政府信息公开申请60件。',
    ],
    ['words without a number have none', '未发生行政复议。'],
    ['sums that do not come out have none', '公开信息10条，其中网站公开4条、公众号公开5条。'],
  ])('%s', (_, text) => {
    expect(found(says(text)).map(({ repair }) => repair)).toEqual([undefined])
  })

  test('of a period changes only the numbers', () => {
    const text = '统计期限自2024年1月1日起，至2024年12月31日止。'
    const [finding] = found({ ...sample, preamble: text })
    expect(finding?.repair?.texts?.[0]?.text).toBe('2025年1月1日起，至2025年12月31日')
  })
})

describe('no finding', () => {
  test.each([
    ['a total with its carried-over ones', '收到政府信息公开申请53件（含上年结转3件）。'],
    ['two wordings of one row that add up to it', '属于已主动公开8件，同意公开答复14件。'],
    [
      'a partial list whose figures are all the table’s',
      '办结50件，其中予以公开22件，部分公开6件。',
    ],
    ['a rounded number', '收到政府信息公开申请近51件。'],
    ['全部办结 beside what was carried over', '到期的申请全部办结，结转下年度3件。'],
    ['a share of another whole', '予以公开22件，占收到总数的44%。'],
  ])('on %s', (_, text) => {
    expect(found(says(text)).map(({ message }) => message)).toEqual([])
  })

  test('while a cell it needs is blank', () => {
    const blank = withCells(sample, { 'applications.handled.partial.person': '' })
    expect(found(says('部分公开9件，占18%。', blank))).toEqual([])
    expect(found(says('部分公开9件。')).map(({ code }) => code)).toEqual(['TX-RESULT'])
  })

  test('in the sample, whose figures agree', () => {
    expect(found(sample).map(({ message }) => message)).toEqual([])
  })
})

describe('places', () => {
  test('cells of a text table, 导语, title and part six are read', () => {
    const cell = (text: string) => ({ text, columnSpan: 1, rowSpan: 1, head: false })
    const table =
      withBlocks([{ type: 'table', rows: [[cell('依申请公开'), cell('办结申请48件')]] }])
    expect(found(table)[0]?.spans)
      .toEqual([{ field: 'narrative.1', block: 0, cell: [0, 1], from: 4, to: 6 }])
    expect(found({ ...sample, title: '青禾县人民政府2024年政府信息公开工作年度报告' })
      .map(({ code, step }) => `${code} ${step}`)).toEqual(['TX-YEAR 0'])
    expect(found({ ...sample, feeSentence: '本机关收到政府信息公开申请60件。' })
      .map(({ code, step }) => `${code} ${step}`)).toEqual(['TX-RECV 6'])
  })

  test('a period typed into the fields is checked where the 导语 follows them', () => {
    const report = { ...sample, period: { from: '2025-01-01', to: '2025-11-30' } }
    expect(found(report).map(({ code, field }) => `${code} ${field ?? ''}`))
      .toEqual(['TX-PERIOD period.to'])
    expect(found({ ...report, preamble: '本报告统计期限为2025年1月1日至12月31日。' })).toEqual([])
  })
})

test('an edit changes only what the edited block says', () => {
  const blocks: NarrativeBlock[] = [
    { type: 'heading', level: 1, text: '依申请公开' },
    { type: 'paragraph', text: '收到申请60件。' }, { type: 'paragraph', text: '年内办结48件。' },
  ]
  const edited: NarrativeBlock[] = [
    ...blocks.slice(0, 2), { type: 'paragraph', text: '年内办结50件。' },
  ]
  expect(found(withBlocks(blocks)).map(({ code }) => code)).toEqual(['TX-RECV', 'TX-DONE'])
  expect(found(withBlocks(edited)).map(({ code }) => code)).toEqual(['TX-RECV'])
})

test('a long title in front of a year is passed over at once', () => {
  const title = `《${'政府信息公开工作'.repeat(12)}》`
  const said = (text: string): string[] =>
    textFindingsOf('TX-YEAR', reportWith(text, { year: 2025 })).map(({ message }) => message)
  expect(said(`${title}2024年，我局收到政府信息公开申请5件。`))
    .toEqual([expect.stringContaining('写的是 2024年，这里应当是 2025年')])
  expect(said(`${title}印发于多年以前，2025年我局收到政府信息公开申请5件。`)).toEqual([])
})
