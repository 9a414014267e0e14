/**
 * Heads of tables in pieces, with letters or lines lost: columns by their order, each figure in
 * doubt.
 */
import { describe, expect, test } from 'vitest'
import { gatherFacts } from '../../../../src/checks/base/facts'
import { cellsOf } from '../../../../src/model/cells'
import { formatFigure } from '../../../../src/model/figure'
import type { Cells } from '../../../../src/model/report'
import type { EditionId, TableId } from '../../../../src/model/template'
import { readReport } from '../../../../src/readers'
import { editionOf } from '../../../../src/templates'
import { shapeReport, TABLE_SHAPES } from '../../../support/files/shapedText'
import { buildSoundReport } from '../../../support/samples/soundReports'
import { buildProseReport } from '../../../support/files/wrappedProse'

interface Damage {
  what: string
  table: TableId
  edition: EditionId
  edit: (text: string) => string
  /** Figures that the damage touches. */
  touched: number
}

const HEAD_THREE = /（本列数据[\s\S]*?\n(?=一、本年新收)/
const HEAD_FOUR = /行政复议 行政诉讼\n[\s\S]*?\n(?=\d)/
const TABLE_FOUR = /行政复议 行政诉讼\n[\s\S]*?\n\n/
const NEW = '信息内容 本年制发件数 本年废止件数 现行有效件数'
const FORMER = '信息内容 本年新制作数量 本年新公开数量 对外公开总数量'
const ITEMS = '信息内容 上一年项目数量 本年增/减 处理决定数量'

/** Table four written anew around its fifteen figures. */
const four =
  (write: (figures: string[]) => string[]) =>
  (text: string): string =>
    text.replace(
      TABLE_FOUR,
      (table) => `${write((table.trim().split('\n').pop() ?? '').split(' ')).join('\n')}\n\n`,
    )

const three = (what: string, head: string): Damage => ({
  what,
  table: 'applications',
  edition: '2021',
  edit: (text) => text.replace(HEAD_THREE, head),
  touched: 175,
})
const headOfFour = (what: string, head: string): Damage => ({
  what,
  table: 'disputes',
  edition: '2021',
  edit: (text) => text.replace(HEAD_FOUR, head),
  touched: 15,
})
const two = (what: string, [from, to]: [string, string], touched = 6): Damage => ({
  what,
  table: 'disclosure',
  edition: from === NEW || from.startsWith(`${NEW}\n`) ? '2021' : '2019',
  edit: (text) => text.replaceAll(from, to),
  touched,
})

const DAMAGES: Damage[] = [
  three(
    'names of columns over two lines',
    '申请人情况\n法人或其他组织\n自然\n人 商业 科研 社会公 法律服 总计\n企业 机构 益组织 务机构 '
      + '其他\n',
  ),
  three(
    'the note broken too',
    '（本列数据的勾稽关系为：第一项加第二项之\n和，'
      + '等于第三项加第四项之和）\n申请人情况\n自然人\n法人或其他组织\n总计 商业 科研 社会公益 '
        + '法律服务\n企业 机构 组织 机构 其他\n',
  ),
  three('no head', ''),
  three('one line of it left', '商业企业 科研机构 社会公益组织 法律服务机构 其他\n'),
  three(
    'misprints in it',
    '申请人情况 自然人 法人或其它组织 总计 商业企业 科研机购 社会公益组织 法律服务机构 其它\n',
  ),
  two('halves of the names on two lines', [
    NEW, '信息内容 本年制 本年废 现行有\n发件数 止件数 效件数',
  ], 6),
  two('ends of the names lost', [NEW, '信息内容 本年制发 本年废止 现行有效']),
  two('no head', [`${NEW}\n`, '']),
  two('the second line lost', [FORMER, '信息内容 本年新 本年新 对外公开']),
  two('halves on two lines', [
    FORMER, '信息内容 本年新 本年新 对外公开\n制作数量 公开数量 总数量',
  ], 6),
  two('halves of the items on two lines', [
    ITEMS, '信息内容 上一年项 本年增/ 处理决定\n目数量 减 数量',
  ], 12),
  two('the second line of the items lost', [ITEMS, '信息内容 上一年项 本年增/ 处理决定'], 12),
  headOfFour(
    'two pieces a name',
    '行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n结果 结果 其他 尚未\n总 计\n维持 纠正 结果 '
      + '审结 结果 结果 其他 尚未 结果 结果\n总 计 总计\n维持 纠正 结果 审结 维持 纠正\n',
  ),
  headOfFour(
    'only the first group', '行政复议\n行政诉讼\n结果维 结果纠 其他结 尚未审 总计\n持 正 果 结\n',
  ),
  headOfFour('no head', ''),
  {
    what: 'five and ten',
    table: 'disputes',
    edition: '2021',
    touched: 15,
    edit: four((all) => [
      '行政复议',
      '结果 结果 其他 尚未 总计',
      '维持 纠正 结果 审结',
      all.slice(0, 5).join(' '),
      '行政诉讼',
      '未经复议直接起诉 复议后起诉',
      all.slice(5).join(' '),
    ]),
  },
  {
    what: 'one cell a line',
    table: 'disputes',
    edition: '2021',
    touched: 15,
    edit: four((all) => [
      '行政复议',
      '行政诉讼',
      '结果',
      '维持',
      '结果',
      '纠正',
      '其他',
      '结果',
      '尚未',
      '审结',
      '总计',
      '未经复议直接起诉',
      '复议后起诉',
      ...all,
    ]),
  },
]

/** A sound report as text with one blank between cells, and its figures. */
function buildText(editionId: EditionId, seed: number): { text: string; cells: Cells } {
  const edition = editionOf(editionId)
  const facts = gatherFacts(buildSoundReport([edition], seed).report, edition)
  const ids = [...cellsOf(edition).keys()]
  const cells: Cells = Object.fromEntries(
    ids.map((id) => [id, { text: formatFigure(facts.figure(id)), source: 'typed' as const }]),
  )
  const year = editionId === '2019' ? 2020 : 2025
  const name = '青禾县农业农村局'
  const report = {
    title: `${name}${year}年政府信息公开工作年度报告`,
    edition,
    cells,
    prose: buildProseReport(seed),
    name,
    date: `${year + 1}年1月20日`,
  }
  return { text: shapeReport(report, TABLE_SHAPES['one blank'] ?? (() => [])).join('\n'), cells }
}

describe.each(DAMAGES)('$table of $edition, $what', ({ edition, table, edit, touched }) => {
  test.each([1, 2, 3])('report %i: all figures, those below the head in doubt', async (seed) => {
    const { text, cells } = buildText(edition, seed)
    expect(edit(text)).not.toBe(text)
    const { value: draft } = await readReport({
      name: '年报.txt',
      bytes: new TextEncoder().encode(edit(text)),
    })
    const read = Object.entries(draft?.cells ?? {})
    expect(read.map(([cell, { text: figure }]) => [cell, figure])).toEqual(
      Object.entries(cells).map(([cell, entry]) => [cell, entry.text]),
    )
    const inDoubt = read.filter(([, { doubt }]) => /表头|列名/.test(doubt)).map(([cell]) => cell)
    expect(inDoubt).toHaveLength(touched)
    expect(inDoubt.every((cell) => cell.startsWith(`${table}.`))).toBe(true)
    expect(draft?.edition).toBe(edition)
  })
})

test.each([
  [
    'a figure too few',
    four((all) => ['结果 结果 其他 尚未', '维持 纠正', all.slice(0, 14).join(' ')]),
  ],
  [
    'columns as rows',
    four((all) => [
      '复议 未经复议直接起诉 复议后起诉',
      ...['维持', '纠正', '其他', '审结', '总计'].map(
        (label, index) =>
          `${label} ${all[index] ?? ''} ${all[index + 5] ?? ''} ${all[index + 10] ?? ''}`,
      ),
    ]),
  ],
  [
    'figures in a sentence too',
    four((all) => ['结果 结果', `${all.slice(0, 12).join(' ')}`, '其中撤回 1 2 3']),
  ],
])('table four, %s: nothing is placed by counting', async (_, edit) => {
  const { value: draft } = await readReport({
    name: '年报.txt',
    bytes: new TextEncoder().encode(edit(buildText('2021', 1).text)),
  })
  expect(Object.keys(draft?.cells ?? {}).filter((cell) => cell.startsWith('disputes.'))).toEqual([])
  expect(draft?.messages.map(({ text }) => text)).toContain('没有找到第四部分的表格')
})
