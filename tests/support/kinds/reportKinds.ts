/** What whole reports may be like, kind by kind, each a sound report with one thing odd. */
import { expect } from 'vitest'
import { blockText } from '../../../src/model/narrative'
import type { Cells } from '../../../src/model/report'
import type { EditionId } from '../../../src/model/template'
import { cellsOf } from '../../../src/model/cells'
import type { Draft } from '../../../src/readers'
import { editionOf } from '../../../src/templates'
import { makeTable, type MadeTable } from '../files/madeTables'
import { wrapText } from '../files/wrapText'
import type { Reader } from './figureKinds'
import type { Block } from './writeBlocks'

interface ReportKind {
  blocks: Block[]
  /** Words of the sentence a report that is none of ours is refused with. */
  refused?: string
  /** What was read and the codes of its findings, those that wait for blanks apart. */
  judge?: (draft: Draft, findings: string[]) => void
  /** Why a reader cannot meet it. */
  never?: Partial<Record<Reader, string>>
}

const FIGURES: Record<string, string> = {
  'applications.received.person': '9', 'applications.received.business': '3',
  'applications.received.total': '12',
  'applications.carriedIn.person': '1', 'applications.carriedIn.total': '1',
  'applications.handled.granted.person': '8', 'applications.handled.granted.business': '2',
  'applications.handled.granted.total': '10', 'applications.handled.unavailable.notHeld.person': '1',
  'applications.handled.unavailable.notHeld.total': '1',
  'applications.handled.total.person': '9', 'applications.handled.total.business': '2',
  'applications.handled.total.total': '11', 'applications.carriedOut.person': '1',
  'applications.carriedOut.business': '1', 'applications.carriedOut.total': '2',
  'disclosure.license.decisions': '31', 'disclosure.normative.effective': '6',
}

function tables(figures: Record<string, string> = {}, edition: EditionId = '2021'): MadeTable[] {
  const texts: Record<string, string> = { ...FIGURES, ...figures }
  const cells: Cells = Object.fromEntries([...cellsOf(editionOf(edition)).keys()]
    .map((cell) => [cell, { text: texts[cell] ?? '0', source: 'typed' as const }]))
  return editionOf(edition).tables.map((table) => makeTable(table, cells))
}

const ONE = [
  '（一）主动公开。全年通过门户网站公开政府信息86条，其中工作动态70条、政策文件16条，'
    + '内容覆盖机关职能的各个方面。',
  '（二）依申请公开。全年收到政府信息公开申请12件，上年结转1件，办结11件，结转下年度继续办理2件，'
    + '均按期答复申请人。',
  '（三）政府信息管理。发布之前逐条审核，对2021年以来的存量信息作了清理，没有发生失密泄密的情形。',
  '（四）平台建设。网站访问量为1016823次，微信公众号推送文章294篇，视频号584条，'
    + '每季度检查一次并及时整改。',
  '（五）监督保障。开展业务培训2次，参加的有160余人次，把公开工作列入年度考核，接受社会评议，'
    + '没有需要追究责任的情形。',
]

interface Parts {
  front: Block[]; one: Block[]; two: Block[]; three: Block[]; four: Block[]
  five: Block[]; six: Block[]; end: Block[]
}

/** The report with some of its parts told. */
function report(
  changes: Partial<Parts> = {}, [two = [], three = [], four = []]: MadeTable[] = tables(),
): Block[] {
  const parts: Parts = {
    front: [
      '青禾县林业局2025年政府信息公开工作年度报告',
      '根据《中华人民共和国政府信息公开条例》编制本报告，统计期限自2025年1月1日起至2025年12月31日止。',
    ],
    one: ['一、总体情况', ...ONE], two: ['二、主动公开政府信息情况', two],
    three: ['三、收到和处理政府信息公开申请情况', three],
    four: ['四、政府信息公开行政复议、行政诉讼情况', four],
    five: [
      '五、存在的主要问题及改进情况', '存在的主要问题：公开的内容还不够丰富。改进情况：扩大公开的范围。',
    ],
    six: ['六、其他需要报告的事项', '2025年，本机关没有收取信息处理费。'],
    end: ['青禾县林业局', '2026年1月18日'], ...changes,
  }
  return [
    ...parts.front, ...parts.one, ...parts.two, ...parts.three, ...parts.four, ...parts.five,
    ...parts.six, ...parts.end,
  ]
}

const silent = (_: Draft, findings: string[]): void => { expect(findings).toEqual([]) }
const finds = (...codes: string[]) => (_: Draft, findings: string[]): void => {
  expect([...new Set(findings)]).toEqual(codes)
}
const textOf =
  (draft: Draft): string => draft.narratives[1].map(blockText).join('\n').replace(/[ \u3000]/g, '')
const TITLED = (name: string): string => `${name}2025年政府信息公开工作年度报告`
const INTRO = report()[1] ?? ''
const edit = (table: MadeTable | undefined, from: string, to: string): MadeTable =>
  (table ?? []).map((row) => row.map((cell) => (cell.text === from ? { ...cell, text: to } : cell)))
const cellLines = (table: MadeTable | undefined): string[] =>
  (table ?? []).flatMap((row) => row.flatMap(({ text }) => (text === '' ? [] : [text])))

/** A merged cell is followed by a bar for each column it covers. */
const barredLines = (table: MadeTable | undefined): string[] => (table ?? []).flatMap((row) =>
  row.flatMap(({ text, columnSpan }) => [`${text} |`, ...columnSpan > 1 ? ['|'.repeat(columnSpan - 1)] : []]))

/** The table two of 2019 with nothing in it. */
const blankTwo = tables({}, '2019')[0]?.map((row) => row.filter(({ role }) => role !== 'figure'))

export const REPORT_KINDS: Record<string, ReportKind> = {
  'nothing odd': {
    blocks: report(),
    judge: (draft, findings) => {
      silent(draft, findings)
      expect(Object.values(draft.cells).filter(({ doubt }) => doubt !== '')).toEqual([])
      expect(textOf(draft)).toBe(ONE.map((text) => text.replace(/^（.）/, (number) => number)).join('\n'))
    },
  },
  'lines wrapped at a width, digits in them': {
    blocks: report({
      one: ['一、总体情况', ...ONE.flatMap((text) => wrapText(text, { width: 28, hasBlanks: true }))],
    }),
    judge: (draft, findings) => {
      silent(draft, findings)
      expect(textOf(draft)).toBe(ONE.join('\n'))
    },
    never: { pdf: 'each paragraph is wrapped on paper: the same as nothing odd' },
  },
  'all of it on one line': {
    blocks: [report().map((block) => (typeof block === 'string' ? block : cellLines(block).join(' ')))
      .join(' ')],
    judge: (draft, findings) => {
      silent(draft, findings)
      expect(draft.parts.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
      expect(draft.cells['applications.received.total']).toMatchObject({ text: '12', doubt: '' })
    },
    never: { pdf: 'a page is as wide as its paper: lines end there' },
  },
  'a city that makes rules': {
    blocks: report({ front: [TITLED('青禾市人民政府'), INTRO], end: ['青禾市人民政府', '2026年3月18日'] },
      tables({ 'disclosure.rules.effective': '11', 'disclosure.rules.issued': '1' })),
    judge: silent,
  },
  'the year in the introduction alone': {
    blocks: report({ front: [
      '根据《中华人民共和国政府信息公开条例》，现公布青禾县林业局2025年政府信息公开工作年度报告。',
    ], end: [] }),
    judge: (draft, findings) => {
      expect(draft).toMatchObject({ year: 2025, agency: { name: '青禾县林业局' } })
      silent(draft, findings)
    },
  },
  'words behind the name of the agency': {
    blocks: report({ front: [TITLED('青禾县人民政府办公室汇总'), INTRO], end: [] }),
    judge: (draft) => { expect(draft.agency.name).toBe('青禾县人民政府办公室') },
  },
  'the heading of part two missing': {
    blocks: report({ two: report().slice(9, 10) }),
    judge: (draft, findings) => {
      expect(findings).toContain('ST-SIX')
      expect(textOf(draft)).toBe(ONE.join('\n'))
    },
  },
  'a caption between heading and table': {
    blocks: report({
      two: ['二、主动公开政府信息情况', '政府信息主动公开情况', ...report().slice(9, 10)],
    }), judge: silent,
  },
  'letters lost in the label of a row': {
    blocks: report({}, tables().map((table, index) => (index === 1
      ? edit(table, '2.其他法律行政法规禁止公开', '2.其他法律行政止公开') : table))),
    judge: (draft) => {
      expect(draft.cells['applications.handled.refused.forbiddenByLaw.total'])
        .toMatchObject({ text: '0', doubt: expect.stringContaining('2.其他法律行政止公开') })
    },
  },
  'the head of table four in pieces': {
    blocks: report({ four: [
      '四、政府信息公开行政复议、行政诉讼情况', '行政复议 行政诉讼', '未经复议直接起', '诉 复议后起诉',
      '结果', '维持 其他 结果 总计',
      '1 0 0 1 2 0 0 0 0 0 0 0 0 0 0',
    ] }),
    never: { xlsx: 'a sheet has a cell for each figure' },
    judge: (draft) => {
      expect(draft.cells['disputes.review.total'])
        .toMatchObject({ text: '2', doubt: expect.stringContaining('表头') })
      expect(draft.cells['disputes.lawsuit.afterReview.total']?.text).toBe('0')
    },
  },
  'a cell a line, each closed by a bar': {
    blocks: report({ two: ['二、主动公开政府信息情况', ...barredLines(tables()[0])] }),
    judge: (draft, findings) => {
      silent(draft, findings)
      expect(draft.cells['disclosure.license.decisions']?.text).toBe('31')
      expect(draft.cells['disclosure.normative.effective']?.text).toBe('6')
      expect(Object.keys(draft.cells).filter((cell) => cell.startsWith('disclosure.'))).toHaveLength(10)
    },
    never: { xlsx: 'a sheet has a cell for each figure' },
  },
  'cells left blank': {
    blocks: report({
      one: ['一、总体情况', ...ONE, '全年发生行政复议2件，均维持原具体行政行为。'],
    }, tables({
      'disputes.review.upheld': '1', 'disputes.review.pending': '1', 'disputes.review.total': '2',
      'disclosure.rules.issued': '', 'disclosure.rules.repealed': '',
    })),
    judge: (_, findings) => { expect(findings).toContain('TX-REVIEW') },
  },
  'a fee that did not occur': {
    blocks: report({ six: ['六、其他需要报告的事项', '2025年，县林业局信息公开工作未发生收费情况。'] }),
    judge: silent,
  },
  'an adjective that begins as a name': {
    blocks: report({ one: ['一、总体情况', ...ONE, '努力形成更加规范、周密、严谨的申请件办理流程。'] }),
    judge: silent,
  },
  'a digit too many in the period': {
    blocks: report({
      front: [TITLED('青禾县林业局'), '本报告的统计期限自2025年1月1日起至202025年12月31日止。'],
    }),
    judge: finds('TX-PERIOD'),
  },
  'parts far short of their whole': {
    blocks: report({ one: [
      '一、总体情况', '（一）主动公开。全年发布信息16条，其中指南1条，概况1条，政策2条，数据2条，'
        + '年报1条，机构1条，人事1条，财政1条。',
      ...ONE.slice(1),
    ] }),
    judge: finds('TX-PARTS'),
  },
  'money in 元': {
    blocks: report({
      front: [
        '青禾县林业局2020年政府信息公开工作年度报告', '统计期限自2020年1月1日起至2020年12月31日止。',
      ],
      one: ['一、总体情况', ...ONE.map((text) => text.replace('2021', '2019'))],
      six: ['六、其他需要报告的事项', '2020年，本机关没有收取信息处理费。'],
      end: ['青禾县林业局', '2021年1月18日'],
    }, tables({
      'disclosure.procurement.projects': '1', 'disclosure.procurement.amount': '9120',
    }, '2019')),
    judge: finds('T2-BUY-UNIT'),
  },
  'the unit of money above the table': {
    blocks: report({
      front: [
        '青禾县林业局2020年政府信息公开工作年度报告', '统计期限自2020年1月1日起至2020年12月31日止。',
      ],
      two: ['二、主动公开政府信息情况', '单位：件、万元', ...tables({
        'disclosure.procurement.projects': '1', 'disclosure.procurement.amount': '91.2',
      }, '2019').slice(0, 1)],
    }, tables({}, '2019')),
    judge: (draft) => { expect(draft.cells['disclosure.procurement.amount']?.text).toBe('91.2万元') },
  },
  'the old table of the year after, blank, a cell a line': {
    blocks: report({ two: ['二、主动公开政府信息情况', ...cellLines(blankTwo)] },
      tables({}, '2019')),
    judge: (draft, findings) => {
      expect(draft.edition).toBe('2019')
      expect(findings).toContain('ST-FORMAT')
    },
  },
  'the report of a college': {
    blocks: [
      '青禾职业学院2024-2025学年信息公开工作年度报告',
      '依据《高等学校信息公开办法》，我院对本学年信息公开工作作了检查。',
      '一、概述', '本学年学院重视信息公开工作，扩大公开的范围。', '二、主动公开情况',
      '通过网站公开信息1203条。',
    ],
    refused: '学校的信息公开报告',
  },
}
