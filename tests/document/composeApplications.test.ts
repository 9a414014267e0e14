import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  composeApplications, composeOtherMatters, figureNow, followFigures,
} from '../../src/document'
import { cellsOf } from '../../src/model/cells'
import { gatherFigures, type Facts } from '../../src/model/facts'
import { blockText, type Narrative, type NarrativeBlock } from '../../src/model/narrative'
import type { AgencyKind, Report } from '../../src/model/report'
import type { EditionId } from '../../src/model/template'
import { editionOf } from '../../src/templates'
import { buildConsistentReport } from '../support/randomReport'
import { buildReport, typedCells } from '../support/reports'

function factsOf(report: Report): Facts {
  return gatherFigures(report, editionOf(report.edition))
}

/** All figures 0 but those given. */
function filled(figures: Record<string, number>, options: Partial<Report> = {}): Report {
  const report = buildReport(options)
  const zeros = [...cellsOf(editionOf(report.edition)).values()]
    .filter((info) => info.sums.length === 0).map(({ id }) => [id, 0])
  return { ...report, cells: typedCells({ ...Object.fromEntries(zeros), ...figures }) }
}

const office = (name: string, kind: AgencyKind): Partial<Report> => ({
  agency: { ...buildReport().agency, name, kind },
})
const compose = (figures: Record<string, number>, options: Partial<Report> = {}): string
  | undefined => composeApplications(factsOf(filled(figures, options)))?.text

const received = 'applications.received.person'
const carriedIn = 'applications.carriedIn.business'
const carriedOut = 'applications.carriedOut.person'
const handled = 'applications.handled'

describe('the paragraph on 依申请公开', () => {
  test('with everything', () => {
    expect(compose({
      [received]: 50, [carriedIn]: 3, [carriedOut]: 4, [`${handled}.granted.person`]: 22,
      [`${handled}.partial.person`]: 6, [`${handled}.refused.thirdParty.person`]: 10,
      [`${handled}.refused.stateSecret.business`]: 1, [`${handled}.unavailable.notHeld.person`]: 8,
      [`${handled}.notProcessed.petition.person`]: 1, [`${handled}.other.miscellaneous.person`]: 1,
      'disputes.review.upheld': 2, 'disputes.review.corrected': 1,
      'disputes.lawsuit.direct.upheld': 1, 'disputes.lawsuit.afterReview.pending': 1,
    })).toBe('2025年，新收政府信息公开申请50件，上年结转3件，合计53件。年内办结49件，'
      + '其中予以公开22件、部分公开6件、不予公开11件、无法提供8件、不予处理1件、其他处理1件；'
        + '结转下年度继续办理4件。'
      + '因政府信息公开工作被申请行政复议3件，其中结果维持2件、结果纠正1件；被提起行政诉讼2件，'
        + '其中结果维持1件、尚未审结1件。')
  })

  test('all zero says so in words', () => {
    expect(compose({}, office('青禾县民政局', '政府部门')))
      .toBe('2025年，本机关未收到政府信息公开申请，没有上年结转和结转下年度继续办理的申请。'
        + '未发生因政府信息公开工作引起的行政复议和行政诉讼。')
    expect(compose({})).toMatch(/^2025年，未收到政府信息公开申请，/)
  })

  test.each<[string, Record<string, number>, string]>([
    [
      'nothing carried', { [received]: 2, [`${handled}.granted.person`]: 2 },
      '新收政府信息公开申请2件，没有上年结转的申请。年内办结2件，其中予以公开2件；'
        + '没有结转下年度继续办理的申请。',
    ],
    [
      'only carried in', { [carriedIn]: 1, [`${handled}.partial.business`]: 1 },
      '未收到新的政府信息公开申请，上年结转1件。年内办结1件，其中部分公开1件；'
        + '没有结转下年度继续办理的申请。',
    ],
    [
      'nothing done', { [received]: 2, [carriedOut]: 2 },
      '新收政府信息公开申请2件，没有上年结转的申请。年内均未办结，结转下年度继续办理2件。',
    ],
  ])('%s', (_, figures, text) => {
    expect(compose(figures))
      .toBe(`2025年，${text}未发生因政府信息公开工作引起的行政复议和行政诉讼。`)
  })

  test.each<[string, Record<string, number>, string]>([
    [
      '复议 only', { 'disputes.review.pending': 1 },
      '因政府信息公开工作被申请行政复议1件，其中尚未审结1件，未发生行政诉讼。',
    ],
    [
      '诉讼 only', { 'disputes.lawsuit.afterReview.other': 2 },
      '未发生因政府信息公开工作引起的行政复议；因政府信息公开工作被提起行政诉讼2件，'
        + '其中其他结果2件。',
    ],
  ])('%s', (_, figures, text) => {
    expect(compose(figures)?.endsWith(`的申请。${text}`)).toBe(true)
  })

  test.each<[string, AgencyKind, string]>([
    ['青禾县青山镇人民政府', '乡镇、街道', '本镇'], ['青禾县白河乡人民政府', '乡镇、街道', '本乡'],
    ['青禾县人民政府东风街道办事处', '乡镇、街道', '本街道'],
    ['青禾县某管理区', '乡镇、街道', '本机关'], [
      '青禾经济开发区管理委员会', '开发区等派出机构', '本机关',
    ], ['青禾县人民政府', '县级以上人民政府', ''],
  ])('%s speaks of itself', (name, kind, subject) => {
    expect(compose({ [received]: 1 }, office(name, kind))).toContain(`2025年，${subject}新收`)
  })

  test('2019 has one line for 其他处理', () => {
    expect(compose({
      [received]: 1, [`${handled}.otherAll.person`]: 1,
    }, { year: 2020, edition: '2019' })).toContain('年内办结1件，其中其他处理1件')
  })

  test('waits for table three, goes without table four', () => {
    const report = filled({ [received]: 1 })
    const without = (id: string): Report => ({
      ...report,
      cells: Object.fromEntries(Object.entries(report.cells).filter(([cell]) => cell !== id)),
    })
    expect(composeApplications(factsOf(without(received)))).toBeUndefined()
    expect(composeApplications(factsOf(without('applications.handled.refused.thirdParty.person'))))
      .toBeUndefined()
    expect(composeApplications(factsOf(without('disputes.review.upheld')))?.text)
      .toMatch(/没有结转下年度继续办理的申请。$/)
  })
})

describe('the paragraphs of part six', () => {
  const fee = { notices: '2', amount: '300', received: '260.5' }
  const texts = (options: Partial<Report>): string[] =>
    composeOtherMatters(factsOf(buildReport(options))).map(blockText)
  const closing = '除上述情况外，本机关没有其他需要报告的事项。'

  test('beside the form’s own fee sentence only the closing words', () => {
    expect(texts({ fee })).toEqual([closing])
    expect(texts({ fee, feeSentence: '本机关不收费。' })).toEqual([closing])
  })

  test('in place of the sentence taken out', () => {
    expect(texts({ fee, feeSentence: '' })).toEqual([
      '2025年，本机关发出收费通知2件，金额合计300元，实际收取信息处理费260.5元。', closing,
    ])
    expect(texts({ fee: { notices: '0', amount: '0', received: '0' }, feeSentence: '' }))
      .toEqual(['2025年，本机关未发出收费通知，未收取信息处理费。', closing])
    expect(texts({ fee: { ...fee, received: '0' }, feeSentence: '' })[0])
      .toBe('2025年，本机关发出收费通知2件，金额合计300元，未收取信息处理费。')
  })

  test('without any fee told', () => {
    expect(texts({})).toEqual(['本机关没有其他需要报告的事项。'])
    expect(texts({ year: 2020, edition: '2019' })).toEqual(['本机关没有其他需要报告的事项。'])
  })
})

describe('on any report', () => {
  const anySeed = fc.record({
    id: fc.constantFrom<EditionId>('2019', '2021'), seed: fc.nat(100_000),
  })
  const reportOf = ({ id, seed }: { id: EditionId; seed: number }): Report =>
    buildConsistentReport({ edition: editionOf(id), seed })

  test('every figure is bound and equals its source; every other digit is the year', () => {
    fc.assert(fc.property(anySeed, (seed) => {
      const withFee = {
        ...reportOf(seed), feeSentence: '', fee: { notices: '3', amount: '12.30', received: '0' },
      }
      const facts = factsOf(withFee)
      const blocks = [composeApplications(facts), ...composeOtherMatters(facts)]
      for (const block of blocks) checkBlock(block, facts)
    }), { seed: 7, numRuns: 300 })
  })

  test('what was composed follows to another report’s figures, while the same figures are zero', () => {
    fc.assert(fc.property(anySeed, fc.integer({ min: 2, max: 9 }), (seed, factor) => {
      const report = reportOf(seed)
      const text: Narrative = [composeApplications(factsOf(report))]
        .filter((block) => block !== undefined)
      const written = { ...report, narratives: { ...report.narratives, 1: text } }
      const cells = typedCells(Object.fromEntries(Object.entries(report.cells).map((
        [cell, entry],
      ) => [cell, /^\d+$/.test(entry.text) ? Number(entry.text) * factor : entry.text])))
      const followed = followFigures(written, { ...written, cells })
      expect(followed.narratives[1]).toEqual([composeApplications(factsOf(followed))])
    }), { seed: 8, numRuns: 100 })
  })
})

function checkBlock(block: NarrativeBlock | undefined, facts: Facts): void {
  if (block?.type !== 'paragraph') throw new Error('not composed')
  const figures = block.figures ?? []
  for (const { from, to, source } of figures) {
    expect(block.text.slice(from, to)).toBe(figureNow(source, facts))
  }
  const rest = [...figures].reverse()
    .reduce((text, { from, to }) => text.slice(0, from) + text.slice(to), block.text)
  expect(rest.replace(`${facts.report.year}年`, '')).not.toMatch(/\d/)
  expect(block.text).toMatch(/^[^，。；、].*[^，。；、]。$/)
  expect(block.text).not.toMatch(/[，。；、]{2}|\s|其中[；。]/)
}
