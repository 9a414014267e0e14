/** Suggestions in words: what to change, and what probably happened. */
import type { CellInfo } from '../../model/cells'
import type { DiagnosisChange, DiagnosisKind } from '../../model/diagnosis'
import type { CellId } from '../../model/template'
import type { Facts } from '../base/facts'
import { plainLabel, shortLabel } from '../base/labels'
import { equationsByCell } from '../equations/relations'
import type { Toward } from './judge'

export interface SuggestedChange { kind: DiagnosisKind; changes: DiagnosisChange[]; toward?: Toward }

/** 把“自然人”列总计 17 改为 16. */
export function composeTitle({ kind, changes, toward }: SuggestedChange, facts: Facts): string {
  switch (kind) {
    case 'unfilledTotals': return `把${totalsPlace(
      changes, facts,
    )}总计改回自动合计（${changes.length} 格）`
    case 'carryOver': return changes.length > 1
      ? `按上年年报补填上年结转（${changes.length} 格）` : titleOfCell(changes, facts)
    case 'shifted': return `把${stretchWords(changes, facts)}的数字往${toward ?? ''}挪一格`
    case 'wrongColumn':
    case 'wrongRow': return titleOfPlace(changes, facts)
    default: return titleOfCell(changes, facts)
  }
}

const REASONS: Record<DiagnosisKind, string> = {
  staleTotal: '总计不是各项之和，可能改了分项没有改总计，或者总计抄错了',
  wrongCell: '这一格可能填错了',
  swappedDigits: '可能相邻两位数字写颠倒了',
  lostDigit: '可能少写了一位数字',
  surplusDigit: '可能多写了一位数字',
  wrongColumn: '可能填错了列，一列多出的正是另一列少的',
  wrongRow: '可能填错了行，一行多出的正是另一行少的',
  shifted: '可能粘贴时错了一格；被盖住的数字按合计推算',
  carryOver: '上年年报“结转下年度”有数，本年“上年结转”可能漏填了',
  unfilledTotals: '总计全是 0，可能一直没有填',
  several: '可能不止一处有错，要一起改才能平衡',
}

/** What probably happened and how many equations the change mends. */
export function composeExplanation(kind: DiagnosisKind, mends: number): string {
  return `${REASONS[kind]}。${mends > 1 ? `可同时消除 ${mends} 处不平` : '可消除 1 处不平'}`
}

function titleOfCell(changes: DiagnosisChange[], facts: Facts): string {
  const lead = changes.find(({ cell }) => facts.cells.get(cell)?.sums.length === 0) ?? changes[0]
  if (!lead) return ''
  const what =
    `把${cellWords(lead.cell, facts)}${lead.from === '' ? '填为' : ` ${lead.from} 改为`} ${lead.to}`
  return changes.length > 1 ? `${what}，有关总计随之改动` : what
}

function titleOfPlace(changes: DiagnosisChange[], facts: Facts): string {
  const parts = changes.filter(({ cell }) => facts.cells.get(cell)?.sums.length === 0)
  const giver = parts.find(({ from, to }) => Number(to) < Number(from))
  const taker = parts.find((change) => change !== giver)
  if (!giver || !taker) return titleOfCell(changes, facts)
  const totals = changes.length > parts.length ? '，有关总计随之改动' : ''
  return `把${cellWords(giver.cell, facts)}的 ${Number(giver.from) - Number(giver.to)} `
    + `件改记到${cellWords(taker.cell, facts)}${totals}`
}

/** “自然人”列“予以公开”, “自然人”列总计, “行政复议”总计. */
export function cellWords(cell: CellId, facts: Facts): string {
  const info = facts.cells.get(cell)
  if (!info) return ''
  if (info.table === 'disputes') {
    const group = info.columnLabels.slice(0, -1).join('—')
    return info.sums.length > 0
      ? `“${group}”总计` : `“${group}”的“${info.columnLabels.at(-1) ?? ''}”`
  }
  if (info.table === 'disclosure') {
    return `“${shortLabel(info.rowLabels.at(-1) ?? '')}”行“${plainLabel(info.columnLabels)}”`
  }
  const row = rowWords(info, facts)
  if (info.row === 'handled.total') return `“${plainLabel(info.columnLabels)}”列总计`
  return info.column === 'total' ? `“${row}”行总计` : `“${plainLabel(info.columnLabels)}”列“${row}”`
}

/** The row as equations name it: 本年新收, 予以公开. */
function rowWords(info: CellInfo, facts: Facts): string {
  for (const { left, right } of equationsByCell(facts.edition).get(info.id) ?? []) {
    const terms = [...left, ...right]
    const isDownColumn =
      terms.some((term) => !term.last && facts.cells.get(term.cell)?.row !== info.row)
    const own = isDownColumn ? terms.find((term) => term.cell === info.id && !term.last) : undefined
    if (own) return own.label
  }
  return shortLabel(info.rowLabels.at(-1) ?? '')
}

function totalsPlace(changes: DiagnosisChange[], facts: Facts): string {
  const infos = changes.flatMap(({ cell }) => facts.cells.get(cell) ?? [])
  if (infos[0]?.table === 'disputes') return '第四部分各组的'
  return infos.every(({ column }) => column === 'total') ? '各行的' : '各列的'
}

function stretchWords(changes: DiagnosisChange[], facts: Facts): string {
  const infos = changes.flatMap(({ cell }) => facts.cells.get(cell) ?? [])
  const [first, last] = [infos[0], infos.at(-1)]
  if (!first || !last) return ''
  if (first.table === 'disputes') {
    return `${cellWords(first.id, facts)}至${cellWords(last.id, facts)}`
  }
  const rows = span(infos.map((info) => `“${rowWords(info, facts)}”`))
  const order = [...new Set([...facts.cells.values()].map(({ column }) => column))]
  const columns =
    span([...infos].sort((a, b) => order.indexOf(a.column) - order.indexOf(b.column))
      .map((info) => `“${plainLabel(info.columnLabels)}”`))
  return `${columns}列、${rows}行`
}

function span(words: string[]): string {
  const [first = '', last = ''] = [words[0], words.at(-1)]
  return first === last ? first : `${first}至${last}`
}
