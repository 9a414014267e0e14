/** The form a document is of by labels that stand as lines of their own. */
import type { Edition, EditionId } from '../../../model/template'
import { editions } from '../../../templates'
import { normaliseLabel } from '../../tables/labelForms'
import { labelTable } from '../../tables/labelledLines'

/** Characters; longer lines are sentences. */
export const LONGEST_LABEL = 90
/** Labels of one form only, as lines, that tell the form. */
const FEWEST_OWN_LABELS = 4

/**
 * The form whose labels of table two, and no other's, stand as lines; undefined where too few do.
 */
export function editionByLabels(lines: string[]): EditionId | undefined {
  const found = new Set(lines.filter((line) => line.length <= LONGEST_LABEL).map(normaliseLabel))
  const counts = editions.map((edition) => {
    const others = editions.filter((other) => other !== edition).map(formsOfTableTwo)
    const isOwn = (form: string): boolean => found.has(form)
      && !others.some((forms) => forms.has(form))
    const count = [...formsOfTableTwo(edition)].filter(isOwn).length
    return { id: edition.id, count }
  })
  const [first, second] = counts.sort((a, b) => b.count - a.count)
  return first && first.count >= FEWEST_OWN_LABELS && first.count > 2 * (second?.count ?? 0)
    ? first.id : undefined
}

function formsOfTableTwo(edition: Edition): Set<string> {
  const template = edition.tables.find(({ id }) => id === 'disclosure')
  if (!template) return new Set()
  const { rowForms, columnForms } = labelTable(template, edition)
  return new Set([...rowForms, ...columnForms])
}
