/** What the screen says of rows, columns and answers. */
import {
  applicantColumns,
  AS_IT_STANDS,
  columnName,
  EFFECTIVE,
  EXPIRED,
  LAST_ROW,
  LEAVE_OUT,
  OUTCOMES,
  PENDING,
  REPEALED_NOW,
  resultRows,
  rowName,
  WAYS,
  type Question,
  type Role,
} from '../../ledger'
import { cellsOf } from '../../model/cells'
import { cellPlace } from '../../checks/base/labels'
import type { CellId, Edition, TableId } from '../../model/template'

export interface Answer {
  value: string
  label: string
}

/** Roles the clerk can choose columns for, in the order of the screen. */
export const ROLE_NAMES: Record<TableId, [Role, string][]> = {
  applications: [
    ['number', '编号'],
    ['received', '收到日期'],
    ['class', '申请人类型'],
    ['name', '申请人'],
    ['decided', '答复日期'],
    ['result', '答复结果'],
    ['reason', '不予公开的理由'],
    ['extended', '是否延期'],
    ['way', '申请方式'],
    ['review', '行政复议结果'],
    ['lawsuit', '行政诉讼结果'],
  ],
  disputes: [
    ['number', '案号'],
    ['class', '复议还是诉讼'],
    ['reviewed', '是否经复议'],
    ['received', '收到日期'],
    ['decided', '结案日期'],
    ['result', '结果'],
    ['name', '申请人、原告'],
  ],
  disclosure: [
    ['name', '文件名称'],
    ['number', '文号'],
    ['class', '规章或规范性文件'],
    ['received', '制发日期'],
    ['decided', '废止日期'],
    ['until', '有效期至'],
    ['result', '是否有效'],
  ],
}
/** Roles a ledger cannot do without. */
export const NEEDED: Record<TableId, Role[]> = {
  applications: ['received', 'class', 'decided', 'result'],
  disputes: ['decided', 'result'],
  disclosure: ['received'],
}
/** What a ledger is called by the table it is counted into, and the heads of its days. */
export const LEDGERS: Record<TableId, { name: string; days: [string, string] }> = {
  applications: { name: '依申请公开台账', days: ['收到', '答复'] },
  disputes: { name: '复议、诉讼台账', days: ['收到', '结案'] },
  disclosure: { name: '规范性文件清单', days: ['制发', '废止'] },
}
const NUMERALS: Record<TableId, string> = { disclosure: '二', applications: '三', disputes: '四' }

/** 第三、四部分. */
export function partsOf(tables: TableId[]): string {
  return `第${tables.map((table) => NUMERALS[table]).join('、')}部分`
}

const WORDS: Record<string, string> = {
  [PENDING]: '还没有办结，结转下年度',
  [LEAVE_OUT]: '不计入',
  [LAST_ROW]: '同一件，只计最后一行',
  [AS_IT_STANDS]: '照这样计入',
  [REPEALED_NOW]: '本年废止',
  [EXPIRED]: '不再有效，不是本年废止的',
  [EFFECTIVE]: '现行有效',
}
const OUTCOME_WORDS: Record<string, string> = {
  upheld: '结果维持', corrected: '结果纠正', other: '其他结果', [PENDING]: '尚未审结',
}
const CLASS_WORDS: Record<string, string> = {
  review: '行政复议', 'lawsuit.direct': '行政诉讼，未经复议直接起诉',
  'lawsuit.afterReview': '行政诉讼，复议后起诉', normative: '行政规范性文件', rules: '规章',
}

/** 第三部分“…”行“…”列 of each cell a case counts in. */
export function placesOf(edition: Edition, cells: CellId[]): string[] {
  return cells.flatMap((cell) => {
    const info = cellsOf(edition).get(cell)
    return info ? [cellPlace(info)] : []
  })
}

const CLASSES: Record<TableId, (edition: Edition) => string[]> = {
  applications: applicantColumns,
  disputes: () => WAYS,
  disclosure: () => ['normative', 'rules'],
}
const RESULTS: Record<TableId, (edition: Edition) => string[]> = {
  applications: (edition) => [...resultRows(edition), PENDING],
  disputes: () => OUTCOMES,
  disclosure: () => [],
}

/** What can be answered to a question; empty where the columns have to be looked at first. */
export function answersTo(
  { kind, options, table }: Question, edition: Edition, year: number,
): Answer[] {
  if (kind === 'columns') return []
  const labelOf = (value: string): string => {
    if (kind === 'class') return CLASS_WORDS[value] ?? (WORDS[value] || columnName(edition, value))
    return (table === 'disputes' ? OUTCOME_WORDS[value] : undefined) ?? WORDS[value]
      ?? rowName(edition, value)
  }
  const named = (value: string): Answer => ({ value, label: labelOf(value) })
  const leaveOut = named(LEAVE_OUT)
  if (kind === 'class') return [...CLASSES[table](edition).map(named), leaveOut]
  if (kind === 'result' && !options.includes(LEAVE_OUT)) {
    const rows = options.length === 0 ? RESULTS[table](edition)
      : table === 'applications' ? [...options, PENDING] : options
    return [...rows.map(named), leaveOut]
  }
  return options.flatMap((value) =>
    value === 'year'
      ? [year, year - 1].map((one) => ({ value: String(one), label: `都是${one}年的` }))
      : [named(value)]
  )
}
