/** The source follows the form: both stand at the same part, as far into it. */
/** Where a part begins in each pane, in pixels from the top of its content. */
export interface Milestone { from: number; to: number }

/**
 * The place in the other pane for a place in this one, evenly between milestones; both lists end
 * with the full heights.
 */
export function followScroll(top: number, milestones: Milestone[]): number {
  const place = Math.max(0, top)
  const next = milestones.findIndex(({ from }) => from > place)
  const [start, end] = [milestones[next - 1], milestones[next]]
  if (!start || !end) return milestones[milestones.length - 1]?.to ?? 0
  return start.to + ((place - start.from) / (end.from - start.from)) * (end.to - start.to)
}

interface Panes { form: () => HTMLElement | undefined; source: () => HTMLElement | undefined }

/** How long a place shown in the source stays, though the form scrolls to its cell. */
const HELD_MS = 400

/**
 * The listener for the form's scrolling; parts are `[data-part]` in the form and `[data-begins]` in
 * the source. `hold` keeps the source where it is for a moment.
 */
export function useScrollTogether(
  { form, source }: Panes,
): { onScroll: () => void; hold: () => void } {
  let isAsked = false
  let heldUntil = 0
  function onScroll(): void {
    if (isAsked) return
    isAsked = true
    requestAnimationFrame(() => {
      isAsked = false
      const [from, to] = [form(), source()]
      if (from && to && Date.now() > heldUntil) {
        to.scrollTop = followScroll(from.scrollTop, listMilestones(from, to))
      }
    })
  }
  return { onScroll, hold: () => { heldUntil = Date.now() + HELD_MS } }
}

function listMilestones(form: HTMLElement, source: HTMLElement): Milestone[] {
  const inner = [...source.querySelectorAll<HTMLElement>('[data-begins]')].flatMap((begin) => {
    const part = form.querySelector<HTMLElement>(`[data-part="${begin.dataset.begins}"]`)
    return part ? [{ from: offsetIn(part, form), to: offsetIn(begin, source) }] : []
  })
  return [{ from: 0, to: 0 }, ...inner, { from: form.scrollHeight, to: source.scrollHeight }]
}

function offsetIn(element: HTMLElement, pane: HTMLElement): number {
  return element.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop
}
