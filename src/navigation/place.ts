/** Finds the place of a finding on the open step and puts the focus there. */
import type { JumpTarget } from './navigation'
import { cellsOf } from '../model/cells'
import type { Finding } from '../model/finding'
import type { Edition, StepNumber } from '../model/template'
import { narrativePart } from '../model/text/textChange'
import type { TextSpan } from '../model/textSpan'

/** Where to go: words of a text before cells before a field. */
export type Place = JumpTarget

/** The text editor marks and shows the span it is told. */
const SHOW_SPAN = 'show-text-span'
const TRIES = 40
const PAUSE_MS = 50

/** Where a finding is: the step its words stand in, else its own. */
export function placeOf({ step, cells, field, spans }: Finding): Place {
  const [span] = spans ?? []
  return span
    ? { step: stepOf(span), cells: [], spans: [span] }
    : { step, cells, ...(field !== undefined && { field }) }
}

/** The table cell a finding on a text is compared with; undefined for none. */
export function comparedPlace({ cells, spans }: Finding, edition: Edition): Place | undefined {
  const info = spans && spans.length > 0 ? cellsOf(edition).get(cells[0] ?? '') : undefined
  return info && { step: info.part, cells }
}

/**
 * Focuses the words, the first cell or the field; waits for the step and its editor to load. Gives
 * up quietly after two seconds.
 */
export async function focusPlace(place: Place): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const target = findTarget(place)
    if (target) {
      target.scrollIntoView({ block: 'center' })
      target.focus()
      selectSpan(target, place.spans?.[0])
      return
    }
    await new Promise((resolve) => window.setTimeout(resolve, PAUSE_MS))
  }
}

/** True where the place can be seen now, and where there is nothing to be seen: a whole step. */
export function isInView(place: Place): boolean {
  const found = findTarget(place)
  const block = place.spans?.[0]?.block
  const target = (block !== undefined && found?.children[block]) || found
  const desk = target?.closest('main')
  if (!target || !desk) return target === null
  const [own, room] = [target.getBoundingClientRect(), desk.getBoundingClientRect()]
  return own.top >= room.top && own.bottom <= room.bottom
}

function findTarget({ cells, field, spans }: Place): HTMLElement | null {
  const name = spans?.[0]?.field ?? field
  const [cell] = cells
  if (spans?.[0] === undefined && cell !== undefined) {
    return document.querySelector<HTMLElement>(`[data-cell="${cell}"]`)
  }
  return name === undefined ? null : document.querySelector<HTMLElement>(`[data-field="${name}"]`)
}

function selectSpan(target: HTMLElement, span: TextSpan | undefined): void {
  if (!span) return
  if (target instanceof HTMLInputElement
    || target instanceof HTMLTextAreaElement) target.setSelectionRange(span.from, span.to)
  else document.dispatchEvent(new CustomEvent(SHOW_SPAN, { detail: span }))
}

function stepOf({ field }: TextSpan): StepNumber {
  return narrativePart(field) ?? (field === 'feeSentence' ? 6 : 0)
}
