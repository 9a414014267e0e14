/**
 * Which 2019 concept goes on as which 2021 concept. Equal ids go on by
 * themselves; this file says what else does, and what must not.
 */
import type { CellId } from '../model/template'

/** 2019 concepts without successor, with the reason for the clerk. */
export const notContinued: { pattern: RegExp; reason: string }[] = [
  { pattern: /\.publishedTotal$/, reason: '“对外公开总数量”与“现行有效件数”口径不同，不能带入' },
  {
    pattern: /^disclosure\.(rules|normative)\.made$/,
    reason: '“本年新制作数量”与“本年制发件数”口径不同，不能带入',
  },
  {
    pattern: /^disclosure\.(rules|normative)\.published$/, reason: '2021年格式没有“本年新公开数量”',
  },
  { pattern: /\.(previousItems|change)$/, reason: '2021年格式没有项目数量和增减' },
  { pattern: /^disclosure\.otherService\./, reason: '2021年格式没有“其他对外管理服务事项”' },
  { pattern: /^disclosure\.procurement\./, reason: '2021年格式没有“政府集中采购”' },
  { pattern: /^applications\.handled\.otherAll\./, reason: '2021年格式把“（六）其他处理”分成三项' },
]

/** Why a 2019 cell has no successor of the same id; undefined where it goes on. */
export function whyNotContinued(cell: CellId): string | undefined {
  return notContinued.find(({ pattern }) => pattern.test(cell))?.reason
}
