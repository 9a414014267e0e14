/** How much a report holds, to notice that most of it is gone. */
import { countCharacters } from '../../model/narrative'
import type { Report } from '../../model/report'

export interface Tally { cells: number; characters: number; images: number }

/** Filled cells, characters of the three texts, images; what is damaged counts as nothing. */
export function tallyOf(report: Report): Tally {
  try {
    return {
      cells: Object.values(report.cells).filter(({ text }) => text !== '').length,
      characters: ([1, 5, 6] as const)
        .reduce((sum, part) => sum + countCharacters(report.narratives[part]), 0),
      images: Object.keys(report.images).length,
    }
  } catch {
    return { cells: 0, characters: 0, images: 0 }
  }
}

/** Fewer are soon deleted by hand. */
const LEAST_CELLS = 20
const LEAST_CHARACTERS = 200
const SHARE_LEFT = 0.2

/**
 * What is mostly gone from one state to the next, and any picture, in words; '' where nothing much
 * is.
 */
export function describeLoss(before: Tally, after: Tally): string {
  const isGone = (had: number, has: number, least: number): boolean => had >= least
    && has < had * SHARE_LEFT
  return [
    isGone(before.cells, after.cells, LEAST_CELLS)
      && `表格由 ${before.cells} 格变为 ${after.cells} 格`,
    isGone(before.characters, after.characters, LEAST_CHARACTERS)
      && `文字由 ${before.characters} 字变为 ${after.characters} 字`,
    after.images < before.images && `图片由 ${before.images} 张变为 ${after.images} 张`,
  ].filter(Boolean).join('，')
}
