/**
 * Sound reports by number as agencies publish them: of all kinds and both editions, with long titles,
 * names broken over lines, with and without fees and signature.
 */
import { gatherFacts } from '../../../src/checks/base/facts'
import { cellsOf } from '../../../src/model/cells'
import { formatFigure } from '../../../src/model/figure'
import type { AgencyKind, Cells } from '../../../src/model/report'
import type { Edition } from '../../../src/model/template'
import { editions } from '../../../src/templates'
import { makeTable, type MadeTable } from '../files/madeTables'
import { seededRandom, type Random } from '../random'
import { buildSoundReport } from '../samples/soundReports'
import { buildProseReport } from '../files/wrappedProse'

export interface Published {
  number: number
  agency: string
  kind: AgencyKind
  edition: Edition
  year: number
  /** Lines of the title as printed. */
  title: string[]
  intro: string
  /** The headings of the six parts. */
  headings: string[]
  /** Paragraphs of the text parts. */
  texts: Record<1 | 5 | 6, string[]>
  tables: MadeTable[]
  truth: Cells
  /** Lines of the signature as printed. */
  signature: string[]
  signed: { name: string; date: string }
}

const AGENCIES: [string, AgencyKind][] = [
  ['青禾县石桥镇人民政府', '乡镇、街道'],
  ['云麓市青禾区北关街道办事处', '乡镇、街道'],
  ['青禾县人民政府', '县级以上人民政府'],
  ['云麓市人民政府办公室', '县级以上人民政府'],
  ['青禾县住房和城乡建设局', '政府部门'],
  ['云麓市青禾区市场监督管理局', '政府部门'],
  ['青禾县行政审批服务局（青禾县政务服务管理办公室）', '政府部门'],
  ['云麓经济技术开发区管理委员会', '开发区等派出机构'],
  ['青禾县白水乡人民政府', '乡镇、街道'],
  ['云麓市发展和改革委员会', '政府部门'],
]

const FIRST_WORDS = [
  '根据《中华人民共和国政府信息公开条例》（国务院令第711号）要求，特向社会公布本年度报告。',
  '本报告依据《中华人民共和国政府信息公开条例》第五十条规定编制，由总体情况等六个部分组成。',
]

/** `signed.name` is '' where the report says none, `date` as ISO. */
export function buildPublished(number: number): Published {
  const random = seededRandom(31_000 + number)
  const { report, edition } = buildSoundReport(editions, number)
  const facts = gatherFacts(report, edition)
  const truth: Cells = Object.fromEntries([...cellsOf(edition).keys()]
    .map((cell) => [cell, { text: formatFigure(facts.figure(cell)), source: 'typed' as const }]))
  const year = edition.id === '2019' ? 2019 + (number % 4 < 2 ? 0 : 1) : 2021 + random.upTo(4)
  const [agency, kind] = random.pick(AGENCIES)
  const prose = buildProseReport(number + 300)
  const toYear = (texts: string[]): string[] =>
    texts.map((text) => text.replaceAll('2025', String(year)))
  return {
    number, agency, kind, edition, year,
    title: titleOf(agency, year, random),
    intro: `${random.pick(FIRST_WORDS)}本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`
      + (random.upTo(1) ? '如有疑问，请与本机关办公室联系（地址：青禾县云麓路8号，邮编：310099，'
        + '电话：0571-20250008）。' : ''),
    headings: edition.parts.map((part) => part.title),
    texts: {
      1: [...toYear(prose.one), ...(random.upTo(1) ? [RESULTS] : [])], 5: toYear(prose.five),
      6: sixOf(year, random),
    },
    tables: edition.tables.map((table) => makeTable(table, truth)), truth,
    ...signatureOf({ agency, year, random }),
  }
}

/** The same with its noughts left blank. */
export function withoutNoughts(report: Published): Published {
  const truth = Object.fromEntries(Object.entries(report.truth)
    .map(([cell, entry]) => [cell, entry.text === '0' ? { ...entry, text: '' } : entry]))
  return { ...report, truth, tables: report.edition.tables.map((table) => makeTable(table, truth)) }
}

/** A sentence out of words of table three. */
const RESULTS = '全年办结申请中，予以公开、部分公开、不予公开、无法提供、不予处理和其他处理的均依法答复。'

function titleOf(agency: string, year: number, random: Random): string[] {
  return random.pick([
    [`${agency}${year}年政府信息公开工作年度报告`],
    [agency, `${year}年政府信息公开工作年度报告`],
    [`${agency}${year}年度`, '政府信息公开工作年度报告'],
    [`${year}年${agency}政府信息公开工作年度报告`],
  ])
}

function sixOf(year: number, random: Random): string[] {
  return random.pick([
    ['无其他需要报告的事项。'],
    [`${year}年，本机关未收取信息处理费。`],
    [
      '（一）收取信息处理费情况', '本年度按照国务院办公厅有关规定，没有产生信息处理费。',
      '（二）其他情况', '全年承办建议提案12件，办理结果均已公开，答复率100%。',
    ],
    ['按照规定，本机关依申请提供政府信息收取的信息处理费总金额为0元。除此之外，没有需要报告的其他事项。'],
  ])
}

interface Signing { agency: string; year: number; random: Random }

function signatureOf(
  { agency, year, random }: Signing,
): Pick<Published, 'signature' | 'signed'> {
  const day = 10 + random.upTo(15)
  const date = `${year + 1}-01-${day}`
  const written = `${year + 1}年1月${day}日`
  const half = Math.floor(agency.length / 2)
  return random.pick([
    { signature: [agency, written], signed: { name: agency, date } },
    { signature: [], signed: { name: '', date: '' } },
    { signature: [written], signed: { name: '', date } },
    {
      signature: [agency.slice(0, half), agency.slice(half), written],
      signed: { name: agency, date },
    },
  ])
}
