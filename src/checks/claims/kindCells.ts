/** Where in the tables a kind of figure stands. */
import { cellsOf as cellsOfEdition } from '../../model/cells'
import type { CellId, Edition } from '../../model/template'
import type { TableFigure } from './claim'
import { groupsOf, type Kind } from './kind'

const ORGANISATIONS = ['business', 'research', 'charity', 'legal', 'otherOrganisation']
const OUTCOMES = ['upheld', 'corrected', 'other', 'pending', 'total']
const GROUPS = ['granted', 'partial', 'refused', 'unavailable', 'notProcessed', 'other']

const cache = new WeakMap<Edition, Map<Kind, TableFigure[]>>()

/**
 * Figures a kind may mean in this edition, the likeliest first; none where the edition has no such
 * cell.
 */
export function cellsOf(kind: Kind | undefined, edition: Edition): TableFigure[] {
  if (kind === undefined) return []
  const byKind = cache.get(edition) ?? new Map<Kind, TableFigure[]>()
  cache.set(edition, byKind)
  const known = byKind.get(kind) ?? findCells(kind, edition)
  byKind.set(kind, known)
  return known
}

function findCells(kind: Kind, edition: Edition): TableFigure[] {
  const column = kind.table === 'applications' ? kind.column ?? 'total' : 'total'
  const known = cellsOfEdition(edition)
  return rowSets(kind, edition)
    .map(({ label, rows }) => ({ label, cells: rows.flatMap((row) => cellsAt(row, column)) }))
    .filter(({ cells }) => cells.length > 0 && cells.every((cell) => known.has(cell)))
}

interface RowSet { label: string; rows: string[] }

function rowSets(kind: Kind, edition: Edition): RowSet[] {
  const { table, row, isRest } = kind
  if (table === 'disclosure') return disclosureCells(kind)
  if (table === 'disputes') return isRest ? allButOutcome(kind) : disputeCells(row, kind.column)
  if (isRest) return allButGroup(row, edition)
  const groups = groupsOf(kind)
  if (groups.length > 1) {
    // 予以公开和部分公开共7件.
    const sets = groups.flatMap((one) => resultRows({ row: one }, edition))
    return [{
      label: `${sets.map(({ label }) => label).join('与')}之和`,
      rows: sets.flatMap(({ rows }) => rows),
    }]
  }
  return APPLICATION_ROWS[row] ?? resultRows(kind, edition)
}

/** Cells of table two; those an edition does not have are left out. */
function disclosureCells({ row, column = '' }: Kind): RowSet[] {
  if (row === 'fee' && column === 'items') return [FEE_ITEMS]
  if (column === 'dealtWith') return [{ label: '', rows: [`=disclosure.${row}.decisions`] }]
  return (SAME_DEED[column] ?? [column]).map((deed) => ({
    label: DOCUMENT_LABELS[`${row}.${deed}`] ?? '', rows: [`=disclosure.${row}.${deed}`],
  }))
}

/** What the 2019 form counts by other names. */
const SAME_DEED: Record<string, string[]> = {
  issued: ['issued', 'made'], announced: ['issued', 'made', 'published'],
}
/** What there is now: those of the year before with what came and went. */
const FEE_ITEMS: RowSet = {
  label: '行政事业性收费项目', rows: ['=disclosure.fee.previousItems', '=disclosure.fee.change'],
}

const RECEIVED: RowSet = { label: '本年新收', rows: ['received'] }
const TO_HANDLE: RowSet = { label: '本年新收与上年结转之和', rows: ['received', 'carriedIn'] }
const DONE: RowSet = { label: '办理结果总计', rows: ['handled.total'] }
const CARRIED_IN: RowSet = { label: '上年结转', rows: ['carriedIn'] }
const CARRIED_OUT: RowSet = { label: '结转下年度', rows: ['carriedOut'] }

/** `either`: words that leave it open whether carried-over ones are counted. */
const APPLICATION_ROWS: Record<string, RowSet[]> = {
  new: [RECEIVED],
  received: [RECEIVED, TO_HANDLE],
  carriedIn: [CARRIED_IN],
  toHandle: [TO_HANDLE],
  dealtWith: [DONE, TO_HANDLE, RECEIVED],
  dealtWithAll: [DONE, TO_HANDLE],
  done: [DONE],
  carriedOut: [CARRIED_OUT],
  carried: [CARRIED_OUT, CARRIED_IN],
  allDone: [CARRIED_OUT],
}

const GROUP_LABELS: Record<string, string> = {
  granted: '予以公开', partial: '部分公开', refused: '不予公开', unavailable: '无法提供',
  notProcessed: '不予处理', other: '其他处理',
}

const DOCUMENT_LABELS: Record<string, string> = {
  'fee.amount': '行政事业性收费', 'procurement.projects': '政府集中采购项目数量',
  'rules.made': '规章本年新制作', 'rules.published': '规章本年新公开',
  'rules.publishedTotal': '规章对外公开总数量',
  'normative.made': '规范性文件本年新制作', 'normative.published': '规范性文件本年新公开',
  'normative.publishedTotal': '规范性文件对外公开总数量',
  'rules.issued': '规章本年制发', 'rules.repealed': '规章本年废止',
  'rules.effective': '规章现行有效',
  'normative.issued': '行政规范性文件本年制发', 'normative.repealed': '行政规范性文件本年废止',
  'normative.effective': '行政规范性文件现行有效',
}

/** A group is the sum of its reasons; the 2019 form has one row for 其他处理. */
function resultRows({ row: group, reason }: Pick<Kind, 'row' | 'reason'>, edition: Edition): RowSet[] {
  const prefix = `handled.${group}`
  const rows = [...new Set([...cellsOfEdition(edition).values()]
    .filter(({ table }) => table === 'applications').map(({ row }) => row))]
  if (reason !== undefined) {
    return rows.includes(`${prefix}.${reason}`)
      ? [{ label: '', rows: [`${prefix}.${reason}`] }] : []
  }
  const own = rows.filter((row) => row === prefix || row.startsWith(`${prefix}.`)
    || (group === 'other' && row === 'handled.otherAll'))
  return [{ label: GROUP_LABELS[group] ?? '', rows: own }]
}

/** What must be none where all had one result. */
function allButGroup(group: string, edition: Edition): RowSet[] {
  const rows = GROUPS.filter((other) => other !== group)
    .flatMap((row) => resultRows({ row }, edition).flatMap((set) => set.rows))
  return [{ label: `${GROUP_LABELS[group] ?? ''}以外的结果`, rows }]
}

function allButOutcome({ row, column = '' }: Kind): RowSet[] {
  const others = OUTCOMES.filter((other) => other !== column && other !== 'total')
    .flatMap((other) => disputeCells(row, other))
  return [{
    label: `${row === 'review' ? '行政复议' : '行政诉讼'}${OUTCOME_LABELS[column] ?? ''}以外的`,
    rows: others.flatMap(({ rows }) => rows),
  }]
}

const OUTCOME_LABELS: Record<string, string> = {
  upheld: '结果维持', corrected: '结果纠正', other: '其他结果', pending: '尚未审结', total: '总计',
}

function disputeCells(forum: string, outcome = ''): RowSet[] {
  const label = OUTCOME_LABELS[outcome] ?? ''
  if (forum === 'review') {
    return [{ label: `行政复议${label}`, rows: [`=disputes.review.${outcome}`] }]
  }
  const branch = forum.split('.')[1]
  const branches = branch === undefined ? ['direct', 'afterReview'] : [branch]
  const name = branch === undefined ? '行政诉讼' : branch === 'direct' ? '直接起诉' : '复议后起诉'
  return [{
    label: `${name}${label}`,
    rows: branches.map((one) => `=disputes.lawsuit.${one}.${outcome}`),
  }]
}

/** `=` marks a cell; anything else is a row of table three. */
function cellsAt(row: string, column: string): CellId[] {
  if (row.startsWith('=')) return column === 'total' ? [row.slice(1)] : []
  const columns = column === 'organisation' ? ORGANISATIONS : [column]
  return columns.map((key) => `applications.${row}.${key}`)
}
