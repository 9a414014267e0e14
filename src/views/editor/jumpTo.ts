/** Finds the place of a finding on the open step and puts the focus there. */
import type { Finding } from '../../model/finding'

const TRIES = 40
const PAUSE_MS = 50

/** Focuses the first cell or the field; waits for the step and its editor to load. Gives up quietly after two seconds. */
export async function focusPlace(finding: Pick<Finding, 'cells' | 'field'>): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const target = findPlace(finding)
    if (target) {
      target.scrollIntoView({ block: 'center' })
      target.focus()
      return
    }
    await new Promise((resolve) => window.setTimeout(resolve, PAUSE_MS))
  }
}

function findPlace({ cells, field }: Pick<Finding, 'cells' | 'field'>): HTMLElement | null {
  const [cell] = cells
  if (cell !== undefined) return document.querySelector<HTMLElement>(`[data-cell="${cell}"]`)
  return field === undefined ? null : document.querySelector<HTMLElement>(`[data-field="${field}"]`)
}
