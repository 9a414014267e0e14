/** Where in the tables a kind of figure stands. */
import { cellsOf } from '../../model/cells'
import type { CellId, Edition } from '../../model/template'
import type { TableFigure } from './claim'

const ORGANISATIONS = ['business', 'research', 'charity', 'legal', 'otherOrganisation']
const OUTCOMES = ['upheld', 'corrected', 'other', 'pending', 'total']
const GROUPS = ['granted', 'partial', 'refused', 'unavailable', 'notProcessed', 'other']

/**
 * Figures a kind may mean in this edition, the likeliest first; none where the edition has no such
 * cell.
 */
export function sourcesOf(kind: string, edition: Edition): TableFigure[] {
  const [name = '', column = 'total'] = kind.replace(/%$/, '').split('@')
  const figures = rowSets(name, edition)
    .map(({ label, rows }) => ({ label, cells: rows.flatMap((row) => cellsAt(row, column)) }))
  const known = cellsOf(edition)
  return figures.filter(({ cells }) => cells.length > 0 && cells.every((cell) => known.has(cell)))
}

const DECISIONS = new Set(['license', 'penalty', 'coercion'])
const DISCLOSURE = new Set([...DECISIONS, 'fee', 'rules', 'normative', 'procurement'])

interface RowSet { label: string; rows: string[] }

function rowSets(name: string, edition: Edition): RowSet[] {
  const simple = APPLICATION_ROWS[name]
  if (simple) return simple
  const [first = '', ...rest] = name.split('.')
  if (first === 'all') return allButGroup(rest[0] ?? '', edition)
  if (name.includes('.only.')) return allButOutcome(name)
  if (GROUPS.includes(first)) return resultRows(first, rest, edition)
  return first === 'review' || first === 'lawsuit'
    ? disputeCells(first, rest) : disclosureCell(first, name)
}

/** Cells of table two; those an edition does not have are left out. */
function disclosureCell(line: string, name: string): RowSet[] {
  if (!DISCLOSURE.has(line)) return []
  if (name === 'fee.items') return [FEE_ITEMS]
  if (DECISIONS.has(line)) return [{ label: '', rows: [`=disclosure.${line}.decisions`] }]
  const names = SAME_DEED[name.split('.')[1] ?? '']?.map((deed) => `${line}.${deed}`) ?? [name]
  return names.map((cell) => ({
    label: DOCUMENT_LABELS[cell] ?? '', rows: [`=disclosure.${cell}`],
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
  done: [DONE],
  carriedOut: [CARRIED_OUT],
  carried: [CARRIED_OUT, CARRIED_IN],
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

/** A group is the sum of its leaves; the 2019 form has one row for 其他处理. */
function resultRows(group: string, rest: string[], edition: Edition): RowSet[] {
  const prefix = `handled.${group}`
  const rows = [...new Set([...cellsOf(edition).values()]
    .filter(({ table }) => table === 'applications').map(({ row }) => row))]
  if (rest.length > 0) {
    return rows.includes(`${prefix}.${rest.join('.')}`)
      ? [{ label: '', rows: [`${prefix}.${rest.join('.')}`] }] : []
  }
  const own = rows.filter((row) => row === prefix || row.startsWith(`${prefix}.`)
    || (group === 'other' && row === 'handled.otherAll'))
  return [{ label: GROUP_LABELS[group] ?? '', rows: own }]
}

/** What must be none where all had one result. */
function allButGroup(group: string, edition: Edition): RowSet[] {
  const rows = GROUPS.filter((other) => other !== group)
    .flatMap((other) => resultRows(other, [], edition).flatMap((set) => set.rows))
  return [{ label: `${GROUP_LABELS[group] ?? ''}以外的结果`, rows }]
}

function allButOutcome(name: string): RowSet[] {
  const [place = '', outcome = ''] = name.split('.only.')
  const others = OUTCOMES.filter((other) => other !== outcome && other !== 'total').flatMap(
    (other) => disputeCells(place.split('.')[0] ?? '', [...place.split('.').slice(1), other]),
  )
  return [{
    label: `${place === 'review' ? '行政复议' : '行政诉讼'}${OUTCOME_LABELS[outcome] ?? ''}以外的`,
    rows: others.flatMap(({ rows }) => rows),
  }]
}

const OUTCOME_LABELS: Record<string, string> = {
  upheld: '结果维持', corrected: '结果纠正', other: '其他结果', pending: '尚未审结', total: '总计',
}

function disputeCells(first: string, rest: string[]): RowSet[] {
  const outcome = rest.at(-1) ?? ''
  if (!OUTCOMES.includes(outcome)) return []
  const label = OUTCOME_LABELS[outcome] ?? ''
  if (first === 'review') {
    return [{ label: `行政复议${label}`, rows: [`=disputes.review.${outcome}`] }]
  }
  const branches = rest.length > 1 ? [rest[0] ?? ''] : ['direct', 'afterReview']
  const name = rest.length > 1 ? (rest[0] === 'direct' ? '直接起诉' : '复议后起诉') : '行政诉讼'
  return [{
    label: `${name}${label}`,
    rows: branches.map((branch) => `=disputes.lawsuit.${branch}.${outcome}`),
  }]
}

/** `=` marks a cell; anything else is a row of table three. */
function cellsAt(row: string, column: string): CellId[] {
  if (row.startsWith('=')) return column === 'total' ? [row.slice(1)] : []
  const columns = column === 'organisation' ? ORGANISATIONS : [column]
  return columns.map((key) => `applications.${row}.${key}`)
}
