/** What the screen says of rows, columns and answers. */
import {
  AS_IT_STANDS,
  LAST_ROW,
  LEAVE_OUT,
  PENDING,
  resultRows,
  type Question,
  type Role,
} from '../../ledger'
import { cellsOf } from '../../model/cells'
import type { Edition } from '../../model/template'

export interface Answer {
  value: string
  label: string
}

/** Roles the clerk can choose columns for, in the order of the screen. */
export const ROLE_NAMES: [Role, string][] = [
  ['number', '编号'],
  ['received', '收到日期'],
  ['class', '申请人类型'],
  ['name', '申请人'],
  ['decided', '答复日期'],
  ['result', '答复结果'],
  ['reason', '不予公开的理由'],
  ['extended', '是否延期'],
]

const WORDS: Record<string, string> = {
  [PENDING]: '还没有办结，结转下年度',
  [LEAVE_OUT]: '不计入',
  [LAST_ROW]: '同一件，只计最后一行',
  [AS_IT_STANDS]: '照这样计入',
}

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

/** What can be answered to a question; empty where the columns have to be looked at first. */
export function answersTo({ kind, options }: Question, edition: Edition, year: number): Answer[] {
  const named =
    (value: string): Answer => ({ value, label: WORDS[value] ?? rowName(edition, value) })
  const leaveOut = named(LEAVE_OUT)
  if (kind === 'columns') return []
  if (kind === 'applicant') {
    const columns = [...cellsOf(edition).values()].filter(
      ({ id, sums }) => id.startsWith('applications.received.') && sums.length === 0
    )
    return [
      ...columns.map(({ column }) => ({ value: column, label: columnName(edition, column) })),
      leaveOut,
    ]
  }
  if (kind === 'result' && !options.includes(LEAVE_OUT)) {
    const rows = options.length > 0 ? options : resultRows(edition)
    return [...rows.map(named), named(PENDING), leaveOut]
  }
  return options.flatMap((value) =>
    value === 'year'
      ? [year, year - 1].map((one) => ({ value: String(one), label: `都是${one}年的` }))
      : [named(value)]
  )
}
