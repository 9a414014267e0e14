/** What rows and columns of table three are called in ledgers and on the screen. */
import { cellsOf } from '../model/cells'
import type { Edition } from '../model/template'

/** （四）1.本机关不掌握相关政府信息; 一、本年新收 for a row that is no result. */
export function rowName(edition: Edition, row: string): string {
  const labels =
    [...cellsOf(edition).values()].find((info) => info.table === 'applications' && info.row === row)
      ?.rowLabels ?? []
  const leaf = (labels.at(-1) ?? '').replace(/（[^（）]{5,}）$/, '')
  const group = /^（[一二三四五六]）/.exec(labels.at(-2) ?? '')?.[0] ?? ''
  return group + leaf
}

/** 自然人, 法人或其他组织—其他. */
export function columnName(edition: Edition, column: string): string {
  const labels =
    [...cellsOf(edition).values()]
      .find((info) => info.table === 'applications' && info.column === column)
      ?.columnLabels ?? []
  return labels.join('—')
}

/** Columns of applicants, in the order of the form, without the total. */
export function applicantColumns(edition: Edition): string[] {
  return [...cellsOf(edition).values()]
    .filter(({ id, sums }) => id.startsWith('applications.received.') && sums.length === 0)
    .map(({ column }) => column)
}
