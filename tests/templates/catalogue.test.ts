/**
 * Golden catalogue of cells and checks in words; `npx vitest run -u` writes it anew, and the
 * difference is read.
 */
import { describe, expect, test } from 'vitest'
import { equationsOf } from '../../src/checks/equations/relations'
import { cellName, cellsOf, type CellInfo } from '../../src/model/cells'
import type { FigureKind } from '../../src/model/figure'
import type { Rule } from '../../src/model/rule'
import type { Edition } from '../../src/model/template'
import { editions } from '../../src/templates'

const KIND: Record<FigureKind, string> = {
  count: '非负整数', signedCount: '带符号整数', money: '小数', moneyWithUnit: '小数带单位',
}

describe.each(editions)('edition $id', (edition) => {
  test('cells and checks', async () => {
    await expect(catalogue(edition)).toMatchFileSnapshot(`../golden/catalogue-${edition.id}.md`)
  })
})

function catalogue(edition: Edition): string {
  const tables = edition.parts.flatMap(({ title, table }) => (table
    ? ['', `## ${title}`, '', ...cellLines(edition, table)] : []))
  return [
    `# ${edition.document}`, ...tables, '', '## 核对规则', '',
    ...edition.rules.map((rule) => ruleLine(rule, edition)), '',
  ].join('\n')
}

function cellLines(edition: Edition, table: string): string[] {
  const cells = [...cellsOf(edition).values()].filter((info) => info.table === table)
  return ['| 格 | 全名 | 填法 | 单位 | 合计 |', '|---|---|---|---|---|', ...cells.map(cellLine)]
}

function cellLine(info: CellInfo): string {
  return `| ${info.id} | ${cellName(info)} | ${KIND[info.kind]} | ${info.unit} | `
    + `${info.sums.map((parts) => `${parts.length} 项`).join('，')} |`
}

function ruleLine(rule: Rule, edition: Edition): string {
  return `- ${rule.code} ${rule.level} ×${countInstances(rule, edition)}：`
    + `${rule.title}（${rule.basis}）`
}

/** Places one rule looks at. */
function countInstances(rule: Rule, edition: Edition): number {
  const cells = [...cellsOf(edition).values()]
  switch (rule.kind) {
    case 'format': return cells.filter(({ table }) => rule.tables.includes(table)).length
    case 'filled': return cells.length
    case 'sign': return cells.filter(({ kind }) => kind === 'signedCount').length
    case 'swing':
    case 'text':
    case 'custom': return 1
    default: return equationsOf(rule, edition).length
  }
}
