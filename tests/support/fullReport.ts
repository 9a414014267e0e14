/**
 * A whole report of a made-up county: several paragraphs a part, an image, a table in the text,
 * every figure filled.
 */
import { cellsOf } from '../../src/model/cells'
import type { Narrative } from '../../src/model/narrative'
import type { Cells, Report } from '../../src/model/report'
import type { Edition } from '../../src/model/template'
import { editionOf } from '../../src/templates'
import { buildReport } from './reports'

/** A white PNG of one pixel; it is printed in the size named. */
export const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEANl9ngAAAAABJRU5ErkJggg=='

const long =
  '围绕群众关心的重点领域，及时公开政策文件、办事指南和工作进展，统一发布入口，规范栏目设置，'
    + '逐条核对发布时间和内容，做到“应公开尽公开”，并对以往公开的信息开展清理，更新失效内容。'

const overview: Narrative = [
  {
    type: 'paragraph',
    text: `2025年，青禾县人民政府认真落实《中华人民共和国政府信息公开条例》，${long}`,
  },
  { type: 'heading', level: 1, text: '主动公开' },
  {
    type: 'paragraph', text: `全年主动公开政府信息1240条，其中政策文件36条、解读材料20条。${long}`,
  },
  { type: 'heading', level: 2, text: '重点领域' },
  { type: 'paragraph', text: long },
  { type: 'heading', level: 3, text: '财政预决算' },
  { type: 'paragraph', text: `公开58个部门的预算和决算——含“三公”经费，详见 `
    + `https://www.example.cn/zwgk/yjsgk/index.html?year=2025。${long}` },
  { type: 'table', rows: [
    [
      { text: '领域', columnSpan: 1, rowSpan: 2, head: true },
      { text: '公开数量', columnSpan: 2, rowSpan: 1, head: true },
    ],
    [
      { text: '上半年', columnSpan: 1, rowSpan: 1, head: true },
      { text: '下半年', columnSpan: 1, rowSpan: 1, head: true },
    ],
    [{ text: '财政预决算', columnSpan: 1, rowSpan: 1, head: false }, {
      text: '58', columnSpan: 1, rowSpan: 1, head: false,
    }, { text: '58', columnSpan: 1, rowSpan: 1, head: false }],
    [{ text: '义务教育学校招生范围和入学条件', columnSpan: 1, rowSpan: 1, head: false }, {
      text: '12', columnSpan: 1, rowSpan: 1, head: false,
    }, { text: '9', columnSpan: 1, rowSpan: 1, head: false }],
  ] },
  { type: 'heading', level: 1, text: '依申请公开' },
  { type: 'paragraph', text: `全年新收申请38件，办结36件，结转下年度2件。${long}` },
  { type: 'image', image: 'chart', caption: '图1  近三年申请数量' },
  { type: 'heading', level: 1, text: '监督保障' },
  {
    type: 'paragraph',
    text: `开展业务培训2次，工作考核和社会评议各1次，全年没有责任追究情形。${long}`,
  },
]

const problems: Narrative = [
  { type: 'heading', level: 1, text: '存在的主要问题' },
  { type: 'paragraph', text: `一是部分栏目更新不够及时；二是政策解读形式比较单一。${long}` },
  { type: 'heading', level: 1, text: '改进情况' },
  {
    type: 'paragraph',
    text: `针对上述问题，建立栏目更新台账，每季度检查一次；增加图解和问答。${long}`,
  },
]

/** Counts that differ from cell to cell and let totals follow their parts. */
function filledCells(edition: Edition): Cells {
  const infos = [...cellsOf(edition).values()]
  const texts = {
    count: (index: number) => String((index * 7) % 40), signedCount: () => '+125',
    money: () => '77181.86', moneyWithUnit: () => '15922.04万元',
  }
  return Object.fromEntries(infos.flatMap((info, index) =>
    (info.sums.length > 0
      ? []
      : [[info.id, Object.freeze({ text: texts[info.kind](index), source: 'typed' as const })]])))
}

/** The report of `year`, in the edition of that year. */
export function buildFullReport(year = 2025): Report {
  const report = buildReport({ year })
  return {
    ...report,
    agency: {
      ...report.agency, office: '青禾县人民政府办公室', address: '青禾县东风路1号',
      postcode: '200000', phone: '0000-1234567', email: 'zwgk@example.cn',
      website: 'https://www.example.cn',
    },
    signature: { name: null, date: `${year + 1}-01-20` },
    cells: filledCells(editionOf(report.edition)),
    narratives: {
      1: overview, 5: problems, 6: [{ type: 'paragraph', text: '无其他需要报告的事项。' }],
    },
    fee: { notices: '3', amount: '120', received: '80' },
    images: { chart: { mime: 'image/png', data: PIXEL, width: 900, height: 300 } },
  }
}
