/** Official labels cut to what a sentence can carry. */
import type { CellInfo } from '../../model/cells'

const ORDINAL = /^(（[一二三四五六七八]）|[一二三四五六]、|\d\.)/
const REMARK = /（[^（）]{5,}）$/

/** 1.属于国家秘密 → 属于国家秘密; a long remark in brackets is left out. */
export function shortLabel(label: string): string {
  return label.replace(ORDINAL, '').replace(REMARK, '')
}

/** The last label of a row or column with its number, without the remark. */
export function plainLabel(labels: string[]): string {
  return (labels.at(-1) ?? '').replace(REMARK, '')
}

const PARTS = ['', '第一部分', '第二部分', '第三部分', '第四部分', '第五部分', '第六部分']

/** 第三部分“自然人”列, 第三部分“（一）予以公开”行, 第四部分“行政复议”. */
export function placeOf(info: CellInfo, along: 'row' | 'column' | 'group'): string {
  const part = PARTS[info.part] ?? ''
  if (along === 'group') return `${part}“${info.columnLabels.slice(0, -1).join('—')}”`
  return along === 'column'
    ? `${part}“${plainLabel(info.columnLabels)}”列` : `${part}“${plainLabel(info.rowLabels)}”行`
}

/** 第三部分“（一）予以公开”行“自然人”列. */
export function cellPlace(info: CellInfo): string {
  const part = PARTS[info.part] ?? ''
  if (info.rowLabels.length === 0) return `${part}“${info.columnLabels.join('—')}”`
  return `${part}“${plainLabel(info.rowLabels)}”行“${plainLabel(info.columnLabels)}”列`
}

/**
 * 本年新收政府信息公开申请数量 · 总计, （七）总计 · 总计, 行政复议—总计: a cell named beside its
 * figure.
 */
export function briefCellName(info: CellInfo): string {
  if (info.rowLabels.length === 0) return info.columnLabels.join('—')
  const row = shortLabel(info.rowLabels.at(-1) ?? '')
  return `${row === '总计' ? plainLabel(info.rowLabels) : row} · ${plainLabel(info.columnLabels)}`
}
