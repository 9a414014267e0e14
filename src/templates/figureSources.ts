/**
 * All figures of an edition a text may quote, derived from its tables; sums the form has no cell
 * for are named here.
 */
import { cellsOf } from '../model/cells'
import type { FigureSource } from '../model/figureSource'
import { cellId, listLines, type AxisLine } from '../model/grid'
import { APPLICATION_WAYS, type ApplicationWay } from '../model/keptLedger'
import type { ProcessingFee } from '../model/report'
import type { AxisNode, Edition, TableId, TableTemplate } from '../model/template'

const cache = new WeakMap<Edition, ReadonlyMap<string, FigureSource>>()

/** Every source by its permanent id, in the order of the form. */
export function figureSourcesOf(edition: Edition): ReadonlyMap<string, FigureSource> {
  const known = cache.get(edition)
  if (known) return known
  const sources = new Map(listSources(edition).map((source) => [source.id, source]))
  cache.set(edition, sources)
  return sources
}

function listSources(edition: Edition): FigureSource[] {
  const cells = cellsOf(edition)
  const ofTable = (id: TableId): FigureSource[] =>
    [...cells.values()].filter((info) => info.table === id).map((info) => {
      const label = info.table === 'disputes'
        ? info.columnLabels.join('—')
        : `${rowLabel(info.rowLabels)}，${info.columnLabels.map(shortLabel).join('—')}`
      return {
        id: info.id, part: info.part, label, unit: info.kind === 'moneyWithUnit' ? '' : info.unit,
        isTotal: info.table !== 'applications' || info.column === 'total', cells: [info.id],
      }
    })
  const applications = edition.tables.find(({ id }) => id === 'applications')
  return [
    ...ofTable('disclosure'),
    ...ofTable('applications'), ...(applications
      ? [...resultGroups(applications), ...organisations(applications), toHandle] : []),
    ...ways, ...ofTable('disputes'), ...lawsuits,
    ...(hasFee(edition) ? feeFields : []),
  ]
}

const TOTAL = '总计'
const ORGANISATIONS = ['business', 'research', 'charity', 'legal', 'otherOrganisation']
/** Upper labels that say no more than the table itself. */
const IDLE = '三、本年度办理结果'
const ORDINAL = /^(（[一二三四五六七八]）|[一二三四五]、|\d\.)/
const REMARK = /（[^（）]{5,}）|、行政机关不再处理.*$/

/** Without number and remark in brackets. */
export function shortLabel(label: string): string {
  return label.replace(ORDINAL, '').replace(REMARK, '')
}

/** 本年度办理结果 goes only with its 总计. */
function rowLabel(labels: string[]): string {
  const told = labels.length > 1 && labels.at(-1) !== `（七）${TOTAL}`
    ? labels.filter((label) => label !== IDLE) : labels
  return told.map(shortLabel).join('—')
}

/** （三） to （六） as far as they have lines of their own: their sum in each column. */
function resultGroups({ blocks: [block], id }: TableTemplate): FigureSource[] {
  const columns = listLines(block?.columns ?? [])
  return resultRows(block?.rows ?? []).flatMap(({ node, lines }) => columns.map((column) => ({
    id: `group:${cellId(id, ['handled', node.key], column.keys)}`, part: 3,
    label: `${shortLabel(node.label)}合计，${column.labels.join('—')}`, unit: '件',
    isTotal: column.leaf.isTotal === true,
    cells: lines.map((line) => cellId(id, line.keys, column.keys)),
  })))
}

interface ResultRow { node: AxisNode; lines: AxisLine[] }

function resultRows(rows: AxisNode[]): ResultRow[] {
  return rows.flatMap((handled) => (handled.children ?? []).filter((node) => node.children)
    .map((node) => ({ node, lines: listLines(node.children ?? [], [handled, node]) })))
}

/** 法人或其他组织 together, for each line and each group of results. */
function organisations({ blocks: [block], id }: TableTemplate): FigureSource[] {
  const rows = block?.rows ?? []
  const lines = listLines(rows)
    .map((line) => ({ keys: line.keys, label: rowLabel(line.labels), parts: [line] }))
  const groups = resultRows(rows).map(({ node, lines: parts }) => ({
    keys: ['handled', node.key], label: `${shortLabel(node.label)}合计`, parts,
  }))
  return [...lines, ...groups].map(({ keys, label, parts }) => ({
    id: `group:${cellId(id, keys, ['organisation'])}`, part: 3,
    label: `${label}，法人或其他组织合计`, unit: '件', isTotal: false,
    cells: parts.flatMap((part) => ORGANISATIONS.map((column) => cellId(id, part.keys, [column]))),
  }))
}

const toHandle: FigureSource = {
  id: 'group:applications.toHandle.total', part: 3, label: '本年新收与上年结转合计，总计',
  unit: '件', isTotal: true,
  cells: ['applications.received.total', 'applications.carriedIn.total'],
}

/** 行政诉讼, with and without 复议 before it. */
const lawsuits: FigureSource[] = ([
  ['upheld', '结果维持'], ['corrected', '结果纠正'], ['other', '其他结果'], ['pending', '尚未审结'],
  ['total', TOTAL],
] as const)
  .map(([key, label]) => ({
    id: `group:disputes.lawsuit.${key}`, part: 4, label: `行政诉讼合计—${label}`, unit: '件',
    isTotal: true,
    cells: [`disputes.lawsuit.direct.${key}`, `disputes.lawsuit.afterReview.${key}`],
  }))

/** What a ledger counts beside the tables. */
const WAYS = Object.entries(APPLICATION_WAYS) as [ApplicationWay, string][]
const ways = WAYS.map(([way, label]): FigureSource => ({
  id: `way.${way}`, part: 3, label: `台账中的${label}`, unit: '件', isTotal: false, cells: [], way,
}))

const feeField = (fee: keyof ProcessingFee, label: string, unit: string): FigureSource => ({
  id: `fee.${fee}`, part: 6, label, unit, isTotal: true, cells: [], fee,
})
const feeFields = [
  feeField('notices', '发出收费通知件数', '件'), feeField('amount', '收费通知金额', '元'),
  feeField('received', '实际收取信息处理费', '元'),
]

/** Only a form that asks for 信息处理费 has its fields. */
function hasFee(edition: Edition): boolean {
  return edition.rules.some((rule) => rule.kind === 'custom' && rule.check === 'feeStatement')
}
