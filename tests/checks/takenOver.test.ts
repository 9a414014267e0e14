/** 整段沿用: last year's text for this year, and what of it a person has to look at. */
import { describe, expect, test } from 'vitest'
import { gatherFacts } from '../../src/checks/base/facts'
import { findTaken, withLookedAt } from '../../src/checks/takenOver/takenPlaces'
import { takeText, type TakenText } from '../../src/checks/takenOver/takeText'
import { placeBehind, type TakenAt } from '../../src/checks/takenOver/placeBehind'
import { blockText, type Narrative, type NarrativeBlock } from '../../src/model/narrative'
import type { NarrativePart, Report, TakenPlace } from '../../src/model/report'
import { editionOf } from '../../src/templates'
import { buildFullReport2025 } from '../support/fullReport2025'
import { buildReport } from '../support/reports'

const full = buildFullReport2025()
const paragraph = (text: string): NarrativeBlock => ({ type: 'paragraph', text })

/** The full report of 2025 with this text last year. */
function after(blocks: Narrative, part: NarrativePart = 1): Report {
  if (!full.lastYear) throw new Error('the sample has last year')
  const narratives = { ...full.lastYear.narratives, [part]: blocks }
  return { ...full, lastYear: { ...full.lastYear, narratives } }
}

function take(report: Report, part: NarrativePart = 1): TakenText {
  const taken = takeText(gatherFacts(report, editionOf(report.edition)), part)
  if (!taken) throw new Error('no last year')
  return taken
}

/** The text a year later, and what is to be looked at: `words:why`. */
function takeLine(text: string): { text: string; open: string[] } {
  const { narrative, places } = take(after([paragraph(text)]))
  return {
    text: narrative.map(blockText).join('\n'),
    open: places.map(({ words, why }) => `${words}:${why}`),
  }
}

describe('years', () => {
  test.each([
    ['2024年，本机关持续推进公开。', '2025年，本机关持续推进公开。'],
    ['2024 年底、２０２４年度、二〇二四年、二○二四年', '2025 年底、２０２５年度、二〇二五年、二○二五年'],
    ['2025年，将继续努力。', '2026年，将继续努力。'],
    ['2024-2025年两年行动', '2025-2026年两年行动'],
    ['自2024年1月1日起至2024年12月31日止', '自2025年1月1日起至2025年12月31日止'],
    ['2024年1月至12月', '2025年1月至12月'],
    ['与2023年相比持平', '与2024年相比持平'],
    ['今年比去年好，上年、本年、上一年度照旧', '今年比去年好，上年、本年、上一年度照旧'],
    ['根据《条例》（2019年修订）第二十条', '根据《条例》（2019年修订）第二十条'],
    ['国办公开办函〔2021〕30号', '国办公开办函〔2021〕30号'],
    ['咨询电话：0566-2024011', '咨询电话：0566-2024011'],
  ])('%s', (before, now) => {
    expect(takeLine(before)).toEqual({ text: now, open: [] })
  })

  test.each([
    ['2024年3月15日召开会议', '2024年3月15日召开会议', ['2024年3月15日:日期']],
    ['4月召开会议', '4月召开会议', ['4月:日期']],
    ['2024-03-15发布', '2024-03-15发布', ['2024-03-15:日期']],
    ['2023年印发的办法', '2023年印发的办法', ['2023年:年份']],
    ['《2024年工作要点》', '《2025年工作要点》', ['2025:文件名里的年份']],
    ['某政办〔2024〕5号', '某政办〔2024〕5号', ['2024:上年的文号']],
  ])('to be looked at: %s', (before, now, open) => {
    expect(takeLine(before)).toEqual({ text: now, open })
  })
})

describe('figures', () => {
  test('equal to last year’s cell, they are this year’s and follow the tables', () => {
    const { narrative, places, bound } =
      take(after([paragraph('2024年，本机关新收政府信息公开申请43件，办结41件。')]))
    expect(narrative).toEqual([{
      type: 'paragraph', text: '2025年，本机关新收政府信息公开申请50件，办结50件。', figures: [
        { from: 19, to: 21, source: 'applications.received.total' },
        { from: 25, to: 27, source: 'applications.handled.total.total' },
      ],
    }])
    expect([places, bound]).toEqual([[], 2])
  })

  test('bound last year, they are bound again', () => {
    const block: NarrativeBlock = {
      type: 'paragraph', text: '共43件',
      figures: [{ from: 1, to: 3, source: 'applications.received.total' }],
    }
    expect(take(after([block])).narrative).toEqual([{
      type: 'paragraph', text: '共50件',
      figures: [{ from: 1, to: 3, source: 'applications.received.total' }],
    }])
  })

  test('while the cell is blank they stand as they were, and follow once it is filled', () => {
    const report = { ...after([paragraph('本机关新收政府信息公开申请43件。')]), cells: {} }
    expect(take(report).narrative).toEqual([{
      type: 'paragraph', text: '本机关新收政府信息公开申请43件。',
      figures: [{ from: 13, to: 15, source: 'applications.received.total' }],
    }])
  })

  test.each([
    ['in no table', '举办培训4场', ['4:表里没有这一类数']],
    ['another figure than the table had', '本机关新收政府信息公开申请44件', ['44:没有随表更新的数']],
    ['a rounded one', '本机关新收政府信息公开申请近40件', ['40:没有随表更新的数']],
    ['a share', '新收申请43件，办结41件，办结率95.3%', ['95.3:按上年的数算出来的']],
    ['of the whole district', '全县各乡镇共收到申请43件', ['43:各单位或者别的机关的数']],
    ['the year before', '与2023年的40件相比有所增长', ['40:与上年相比的增减']],
  ])('to be looked at: %s', (_, text, open) => {
    expect(takeLine(text).open).toEqual(open)
  })
})

test('names of persons are to be looked at', () => {
  expect(takeLine('局长张建国主持会议，由李秀英同志牵头，群众和高度重视的单位不算。').open)
    .toEqual(['张建国:人名', '李秀英:人名'])
})

test('a table is one thing to look at, a picture stays, a heading keeps its level', () => {
  const cell = (text: string) => ({ text, columnSpan: 1, rowSpan: 1, head: false })
  const { narrative, places, pictures } = take(after([
    { type: 'heading', level: 2, text: '2024年情况' },
    { type: 'table', rows: [[cell('2024年培训'), cell('4场')], [cell('检查'), cell('3次')]] },
    { type: 'image', image: 'a', caption: '图' },
  ]))
  expect(narrative).toEqual([
    { type: 'heading', level: 2, text: '2025年情况' },
    { type: 'table', rows: [[cell('2025年培训'), cell('4场')], [cell('检查'), cell('3次')]] },
  ])
  expect(places.map(({ words, why }) => `${words}:${why}`)).toEqual(['4:这张表里的数是上年的'])
  expect(pictures).toBe(1)
})

test('the sentence on fees the form writes itself is not doubled unseen', () => {
  const { places } = take(after([paragraph('本年没有收取信息处理费。')], 6), 6)
  expect(places.map(({ words }) => words)).toEqual(['信息处理费'])
})

test('a paragraph of part five is to be rewritten, unless it follows the tables', () => {
  const { places } = take(after([
    { type: 'heading', level: 2, text: '存在的问题' }, paragraph('一是4个部门更新不及时。'),
    paragraph('新收政府信息公开申请43件，压力较大。'),
  ], 5), 5)
  expect(places.map(({ words, why }) => `${words}:${why}`))
    .toEqual(['一是4个部门更新不及时。:上年写的问题和打算，请改成今年的'])
})

test('the next place: behind the last one, then in the parts after it, then from the first again', () => {
  const place = (part: NarrativePart, words: string): TakenPlace =>
    ({ part, words, before: '', behind: '', why: '' })
  const now: Report = {
    ...full, taken: [place(1, '甲'), place(1, '乙'), place(5, '丙')],
    narratives: { 1: [paragraph('甲'), paragraph('乙')], 5: [paragraph('丙')], 6: [] },
  }
  const wordsBehind = (report: Report, at: TakenAt): string | undefined =>
    placeBehind(report, at)?.place.words
  const [first, second] = findTaken(now, 1)
  expect(wordsBehind(now, { part: 1 })).toBe('甲')
  expect(wordsBehind(now, { part: 1, last: first })).toBe('乙')
  expect(wordsBehind(now, { part: 1, last: second })).toBe('丙')
  expect(wordsBehind(now, { part: 5, last: findTaken(now, 5)[0] })).toBe('甲')
  // Typed over, it is gone; the next one is still the one behind it.
  const changed = { ...now, narratives: { ...now.narratives, 1: [paragraph('丁'), paragraph('乙')] } }
  expect(wordsBehind(changed, { part: 1, last: first })).toBe('乙')
  expect(wordsBehind({ ...now, taken: [] }, { part: 1 })).toBeUndefined()
})

test('without last year there is nothing to take', () => {
  expect(takeText(gatherFacts(buildReport(), editionOf('2021')), 1)).toBeNull()
})

describe('places to be looked at', () => {
  const text = '举办培训4场，新收政府信息公开申请43件，举办培训4场。'
  const taken = take(after([paragraph(text)]))
  const report = {
    ...after([]), narratives: { ...full.narratives, 1: taken.narrative }, taken: taken.places,
  }
  const spans = (now: Report): number[][] => findTaken(now, 1).map(({ span: { block, from, to } }) =>
    [block, from, to])

  test('stand where they were taken over, those alike one after the other', () => {
    expect(spans(report)).toEqual([[0, 4, 5], [0, 25, 26]])
  })

  test('go along when the text moves and a figure beside them changes', () => {
    const moved = taken.narrative.map((block) => (block.type === 'paragraph'
      ? { ...block, text: block.text.replace('50件', '1250件') } : block))
    const now = {
      ...report, narratives: { ...report.narratives, 1: [paragraph('新的一段'), ...moved] },
    }
    expect(spans(now)).toEqual([[1, 4, 5], [1, 27, 28]])
  })

  test('are gone once their words read otherwise, or were looked at', () => {
    const changed = taken.narrative.map((block) => (block.type === 'paragraph'
      ? { ...block, text: block.text.replace('培训4场', '培训6场') } : block))
    expect(spans({ ...report, narratives: { ...report.narratives, 1: changed } }))
      .toEqual([[0, 25, 26]])
    expect(spans(withLookedAt(report, taken.places.slice(0, 1)))).toHaveLength(1)
  })

  test('a file that holds anything else there is read without them', () => {
    expect(findTaken({ ...report, taken: 'x' as never }, 1)).toEqual([])
    expect(findTaken({ ...report, taken: [null, 3] as never }, 1)).toEqual([])
  })
})
