/**
 * The stores behind a page: what they hold, and changes nobody typed, as another table or a stored
 * report would bring.
 */
import type { Page } from 'playwright-core'
import type { Narrative } from '../../../src/model/narrative'
import type { NarrativePart, Report } from '../../../src/model/report'

export interface PageDesk {
  current: Report
  undoLabel: string
  isReadOnly: boolean
  change: (label: string, edit: (report: Report) => Report) => void
  setCells: (label: string, changes: unknown[]) => void
}

interface Root extends Element {
  __vue_app__: { config: { globalProperties: { $pinia: { _s: Map<string, unknown> } } } }
}

interface StorePlace { page: Page; store: string }

/** Asks a store in the page; `ask` is sent as its source and sees nothing but its arguments. */
export function askStore<Store, Value, Told>(
  where: StorePlace, ask: (store: Store, told: Told) => Value, told: Told,
): Promise<Value> {
  return where.page.evaluate(([store, source, words]) => {
    const root = document.querySelector('#app') as Root
    const asked = root.__vue_app__.config.globalProperties.$pinia._s.get(store)
    return (new Function(`return (${source})(...arguments)`) as (...words: unknown[]) => Value)(
      asked, words,
    )
  }, [where.store, ask.toString(), told] as const)
}

/** The same of the report's store. */
export function askDesk<Value, Told>(
  page: Page, ask: (desk: PageDesk, told: Told) => Value, told: Told,
): Promise<Value> {
  return askStore({ page, store: 'report' }, ask, told)
}

/** Gives a part of the report another text. */
export function setNarrative(page: Page, part: NarrativePart, narrative: Narrative): Promise<void> {
  return askDesk(page, (desk, told) => desk.change('放好', (report) => (
    { ...report, narratives: { ...report.narratives, [told.part]: told.narrative } })), {
      part, narrative,
    })
}
