/**
 * A ledger of our own as sheets of a workbook: heads the program knows, and in each column only what
 * it reads without asking. What may be chosen comes from the rows of the edition.
 */
import type { SheetCell, SheetPlan, SheetValidation } from '../document/planSheets'
import type { Edition, TableId } from '../model/template'
import { GUIDE_MARK, GUIDE_NAME } from './ledgerSheet'
import { applicantColumns, columnName, rowName } from './rowNames'
import { resultRows } from './readResult'

/** Rows of each kind as texts, column by column; days ISO. */
export type LedgerRows = Partial<Record<TableId, string[][]>>

/** `kind` of what is typed: free, a day, a number that must not come twice, or one of a list. */
export interface LedgerColumn {
  head: string
  width: number
  kind: 'text' | 'day' | 'number' | 'list'
  choices: string[]
}

/** A sheet of the ledger. */
export interface LedgerForm { table: TableId; name: string; columns: LedgerColumn[] }

const MOST_ROWS = 5000
const HEAD_ROW = 1
/** Days from 2000 to 2099, as a spreadsheet counts them. */
const DAYS = ['36526', '73050']

/** The forms of the edition: applications, disputes, and documents where table two counts them. */
export function ledgerForms(edition: Edition): LedgerForm[] {
  const free = (head: string, width: number): LedgerColumn =>
    ({ head, width, kind: 'text', choices: [] })
  const day = (head: string): LedgerColumn => ({ head, width: 13, kind: 'day', choices: [] })
  const number = (head: string): LedgerColumn => ({ head, width: 18, kind: 'number', choices: [] })
  const list = (head: string, width: number, choices: string[]): LedgerColumn =>
    ({ head, width, kind: 'list', choices })
  const applications: LedgerForm = {
    table: 'applications', name: '依申请公开',
    columns: [
      number('登记编号'), day('收到日期'), free('申请人', 14),
      list('申请人类型', 24, applicantColumns(edition).map((column) => columnName(edition, column))),
      list('申请方式', 11, ['网络', '信函', '当面', '传真', '电子邮件', '其他']),
      free('申请内容', 30), list('是否延期', 10, ['是', '否']), day('答复日期'),
      list('答复结果', 44, resultRows(edition).map((row) => rowName(edition, row))),
      free('备注', 20),
    ],
  }
  const disputes: LedgerForm = {
    table: 'disputes', name: '行政复议和行政诉讼',
    columns: [
      number('案号'),
      list('案件类型', 30, ['行政复议', '行政诉讼（未经复议直接起诉）', '行政诉讼（复议后起诉）']),
      free('申请人（原告）', 16), day('收到日期'), day('结案日期'),
      list('审理结果', 14, ['结果维持', '结果纠正', '其他结果', '尚未审结']), free('备注', 20),
    ],
  }
  const documents: LedgerForm = {
    table: 'disclosure', name: '规范性文件',
    columns: [
      free('文件名称', 44), number('文号'), list('类别', 16, ['规章', '行政规范性文件']),
      day('制发日期'), day('废止日期'), free('备注', 20),
    ],
  }
  return edition.id === '2021' ? [applications, disputes, documents] : [applications, disputes]
}

/** The sheets, with rows already in them or none; the last one is a guide that holds the lists. */
export function planLedger(edition: Edition, title: string, rows: LedgerRows = {}): SheetPlan[] {
  const forms = ledgerForms(edition)
  const lists = forms.flatMap(({ columns }) => columns).filter(({ kind }) => kind === 'list')
  return [
    ...forms.map((form) => planForm(form, { title, rows: rows[form.table] ?? [], lists })),
    planGuide(lists),
  ]
}

interface Contents { title: string; rows: string[][]; lists: LedgerColumn[] }

function planForm({ name, columns }: LedgerForm, { title, rows, lists }: Contents): SheetPlan {
  const heading: SheetCell = {
    row: 0, column: 0, rowSpan: 1, columnSpan: columns.length, text: `${title}${name}台账`,
    look: 'title',
  }
  const heads = columns.map(({ head }, column) => cellAt([HEAD_ROW, column], head, 'head'))
  const filled = rows.flatMap((texts, at) => texts.flatMap((text, column) => (text === '' ? [] : [{
    ...cellAt([HEAD_ROW + 1 + at, column], text, 'left'),
    ...(columns[column]?.kind === 'day' && { isDay: true as const }),
  }])))
  return {
    name, cells: [heading, ...heads, ...filled], columns: columns.map(({ width }) => width),
    isWide: true, headRows: HEAD_ROW + 1,
    validations: columns.flatMap((column, at) => validationOf(column, at, lists)),
  }
}

function cellAt(
  [row, column]: [number, number], text: string, look: SheetCell['look'],
): SheetCell {
  return { row, column, rowSpan: 1, columnSpan: 1, text, look }
}

function validationOf(own: LedgerColumn, column: number, lists: LedgerColumn[]): SheetValidation[] {
  const rows = { from: HEAD_ROW + 1, to: MOST_ROWS }
  const [letter, first] = [String.fromCharCode(65 + column), HEAD_ROW + 2]
  if (own.kind === 'text') return []
  if (own.kind === 'day') {
    const message = `“${own.head}”请写日期，如 2025-3-4`
    return [{ column, rows, kind: 'day', formulas: DAYS, message }]
  }
  if (own.kind === 'number') {
    const formula = `COUNTIF($${letter}$${first}:$${letter}$${MOST_ROWS + 1},${letter}${first})=1`
    const message = `“${own.head}”重复了，一件写一行`
    return [{ column, rows, kind: 'custom', formulas: [formula], message }]
  }
  const place = String.fromCharCode(65 + FIRST_LIST + lists.indexOf(own))
  const range = `${GUIDE_NAME}!$${place}$2:$${place}$${own.choices.length + 1}`
  const message = `“${own.head}”请点右边的箭头，从列表里选`
  return [{ column, rows, kind: 'list', formulas: [range], message }]
}

const GUIDE_LINES = [
  GUIDE_MARK,
  '一件写一行，不要留合并的单元格；不计入的行请删掉，不要隐藏。',
  '收到日期：当面交的写当天，挂号信写签收那天，平信、传真、网上申请写与申请人确认那天。',
  '答复日期、结案日期：还没有办完的空着，结果也空着；补正、延期、征求意见不算答复。',
  '有下拉列表的栏请从列表里选，选的就是年报表格里的行和列。',
  '部分公开的只选“（二）部分公开”；撤回的选“（六）”里的“其他”。',
  '复议、诉讼：当年审结的写结果，还没有审结的选“尚未审结”或空着。',
  '规范性文件：列出现行有效的和当年废止的；废止的写废止日期。',
  '年底在年报里点“读入台账”，选这个文件，数字就填好了。姓名和申请内容不会存进年报。',
]
const FIRST_LIST = 2

function planGuide(lists: LedgerColumn[]): SheetPlan {
  const lines = GUIDE_LINES.map((text, row) => cellAt([row, 0], text, row === 0 ? 'heading' : 'text'))
  const choices = lists.flatMap(({ head, choices }, at) => [head, ...choices].map((text, row) =>
    cellAt([row, FIRST_LIST + at], text, row === 0 ? 'head' : 'left')))
  return {
    name: GUIDE_NAME, cells: [...lines, ...choices],
    columns: [70, 4, ...lists.map(({ width }) => width)], isWide: true, headRows: 0,
  }
}
