import { describe, expect, test } from 'vitest'
import type { Narratives, Report } from '../../../src/model/report'
import { comparableText } from '../../../src/checks/prose/likeness/comparable'
import { countShared, shinglesOf } from '../../../src/checks/prose/likeness/shingles'
import { lastYearOf, withCells } from '../../support/findings'
import { markedWords, narrativeOf, reportWith, textFindingsOf } from '../../support/prose'
import { buildReport } from '../../support/reports'

const COPIED =
  '我局高度重视政府信息公开工作，成立了由局长任组长、分管副局长任副组长、'
    + '各科室负责人为成员的政务公开工作领导小组，办公室负责日常工作，明确专人负责信息的收集、'
      + '审核和发布，形成了一级抓一级、层层抓落实的工作格局。'
const MORE = '加强网站专栏管理，优化栏目设置，规范信息格式，提高检索速度，方便群众查找所需信息；'
  + '开展错敏词排查，及时改正不规范表述，确保内容准确、链接有效、更新及时。'
const FRESH = '本年调整了领导小组成员，新增数据管理、政策研究两个科室为成员单位，'
  + '修订信息发布审核办法，把公开属性认定嵌入公文办理系统，实现拟稿、审核、发布全程留痕。'

const texts = (part: 1 | 5 | 6, text: string): Narratives => ({
  1: [], 5: [], 6: [], [part]: narrativeOf(text),
})
const withLast = (report: Report, narratives: Narratives): Report => ({
  ...report, lastYear: { ...lastYearOf(report, {}), narratives },
})
const said = (report: Report, others?: { label: string; narratives: Narratives }[]): string[] =>
  textFindingsOf('ST-SAME', report, { others }).map(({ level, message }) => `${level} ${message}`)

describe('against last year', () => {
  test('a part taken over whole needs a reason', () => {
    const report = withLast(reportWith(`${COPIED}\n${MORE}`), texts(1, `${COPIED}\n${MORE}`))
    expect(said(report))
      .toEqual(['核实 第一部分约有100%的文字与上年（2024年度）年报相同或基本相同（数字、'
        + '年份不计），请按本年实际情况改写'])
    expect(markedWords(report, textFindingsOf('ST-SAME', report))).toEqual([COPIED, MORE])
  })

  test('one long paragraph among new ones is mentioned', () => {
    const report = withLast(reportWith(
      `${FRESH}\n${COPIED}\n${FRESH.replace(/公开/g, '发布').replace(/科室/g, '股室')}`,
      { part: 5 },
    ), texts(5, `${COPIED}\n${MORE}`))
    expect(said(report)).toEqual([expect.stringMatching(
      /^提示 第五部分“我局高度重视政府信息公开……”这一段与上年（2024年度）年报相同/,
    )])
  })

  test('years and figures do not make it new', () => {
    const now = `2025年，${COPIED.replace('一级抓一级', '召开会议3次，一级抓一级')}`
    const last = `2024年，${COPIED.replace('一级抓一级', '召开会议12次，一级抓一级')}`
    expect(said(withLast(reportWith(now), texts(1, last)))).toHaveLength(1)
  })

  test('nearly the same is the same; another wording is not', () => {
    expect(said(withLast(reportWith(COPIED.replace('高度重视', '非常重视')), texts(1, COPIED))))
      .toHaveLength(1)
    expect(said(withLast(reportWith(FRESH), texts(1, COPIED)))).toEqual([])
  })

  test('a text moved to another part is found too', () => {
    expect(said(withLast(reportWith(COPIED, { part: 5 }), texts(6, COPIED)))).toHaveLength(1)
  })

  test.each([
    '本年度未收取信息处理费。', '无其他需要报告的事项。',
    '全年未发生因政府信息公开工作被申请行政复议、提起行政诉讼的情况，未收到举报投诉。',
    '本年新收政府信息公开申请50件，上年结转3件，合计53件。年内办结50件，其中予以公开22件，'
      + '部分公开6件，不予公开10件；结转下年度继续办理3件。',
    '# 主动公开\n# 依申请公开\n# 政府信息管理\n# 政府信息公开平台建设',
    '按照《中华人民共和国政府信息公开条例》《国务院办公厅关于政府信息公开工作年度报告有关事项的通知》'
      + '要求编制本报告，本年度报告电子版可在网站下载。',
    '召开会议2次。',
  ])('every report says so: %s', (text) => {
    expect(said(withLast(reportWith(text), texts(1, text)))).toEqual([])
  })

  test('a note holds while the share stays about the same', () => {
    const facts = [COPIED, `${COPIED}好。`].map((text) => textFindingsOf(
      'ST-SAME', withLast(reportWith(`${text}\n${MORE}`), texts(1, `${COPIED}\n${MORE}`)),
    )[0]?.fact)
    expect(facts[0]).toBeDefined()
  })
})

describe('against other reports', () => {
  const other = (label: string, text: string): { label: string; narratives: Narratives } => ({
    label, narratives: texts(1, text),
  })

  test('the one that is nearest is named', () => {
    const others = [
      other('青禾县水利局2025年年报', FRESH),
      other('青禾县农业农村局2025年年报', `${COPIED}\n${MORE}`),
      other('青禾县财政局2025年年报', MORE),
    ]
    expect(said(reportWith(`${COPIED}\n${MORE}`), others)).toEqual([
      expect.stringContaining('核实 第一部分约有100%的文字与青禾县农业农村局2025年年报相同'),
    ])
  })

  test('nothing in common, nothing said', () => {
    expect(said(reportWith(COPIED), [other('青禾县水利局2025年年报', FRESH)])).toEqual([])
    expect(said(reportWith(COPIED), [])).toEqual([])
  })
})

describe('counting what two texts share', () => {
  test.each([
    ['一二三四五六七八九十', '一二三四五六七八九十', 10], [
      '一二三四五六七八九十', '甲一二三四五六七八乙', 8,
    ], ['一二三四五六七', '一二三四五六七', 0], ['甲乙丙丁戊己庚辛壬癸', '一二三四五六七八九十', 0],
  ])('%s and %s', (a, b, shared) => {
    const set = new Set(shinglesOf(b))
    expect(countShared(shinglesOf(a), (hash) => set.has(hash))).toBe(shared)
  })

  test('a run has one hash wherever it stands', () => {
    const [alone] = shinglesOf('主动公开政府信息')
    expect(shinglesOf('2025年我局认真做好主动公开政府信息工作')).toContain(alone)
  })

  test('figures become 0, names of laws and marks go', () => {
    expect(comparableText('2025年，召开会议３次，落实《条例》要求开展各类公开工作培训和业务指导。'))
      .toBe('0年召开会议0次落实要求开展各类公开工作培训和业务指导')
  })
})

describe('figures that did not move', () => {
  const figures = {
    'disclosure.normative.issued': 2, 'disclosure.normative.effective': 15,
    'disclosure.license.decisions': 30, 'disclosure.penalty.decisions': 12,
  }
  const asText = (numbers: Record<string, number>): Record<string, string> =>
    Object.fromEntries(Object.entries(numbers).map(([cell, value]) => [cell, String(value)]))
  const zeros = { 'disclosure.rules.issued': 0, 'disclosure.coercion.decisions': 0 }
  const report = (last: Record<string, number>): Report => {
    const now = withCells(buildReport({ year: 2025 }), { ...figures, ...zeros })
    return { ...now, lastYear: lastYearOf(now, asText(last)) }
  }

  test('all the same is mentioned', () => {
    expect(textFindingsOf('YY-SAME', report({ ...figures, ...zeros }))).toMatchObject([{
      id: 'YY-SAME:disclosure', level: '提示', step: 2,
      message: '第二部分大于0的4个数字与上年完全相同，请核对是否沿用了上年的表',
      cells: Object.keys(figures),
    }])
  })

  test('one that moved, or three figures alone, are nothing', () => {
    expect(textFindingsOf(
      'YY-SAME', report({ ...figures, ...zeros, 'disclosure.license.decisions': 31 }),
    )).toEqual([])
    expect(textFindingsOf(
      'YY-SAME', report({ ...figures, ...zeros, 'disclosure.coercion.decisions': 1 }),
    )).toEqual([])
    const three = withCells(
      report({ ...figures, ...zeros, 'disclosure.penalty.decisions': 0 }),
      { 'disclosure.penalty.decisions': 0 },
    )
    expect(textFindingsOf('YY-SAME', three)).toEqual([])
  })
})
