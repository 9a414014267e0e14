/** The editions of the official form. */
import type { Edition, EditionId } from '../model/template'
import { edition2019 } from './2019'
import { edition2021 } from './2021'

export const editions: readonly Edition[] = [edition2019, edition2021]

/** First report year any edition covers. */
export const FIRST_REPORT_YEAR = 2019

/** The edition for a report year; years before 2019 get the oldest. */
export function editionFor(year: number): Edition {
  return year >= edition2021.reportYears.from ? edition2021 : edition2019
}

/** The edition by its id; an unknown id is a bug and throws. */
export function editionOf(id: EditionId): Edition {
  const edition = editions.find((candidate) => candidate.id === id)
  if (!edition) throw new Error(`no edition ${id}`)
  return edition
}

export { titleWords, withoutNumber } from './partTitles'
