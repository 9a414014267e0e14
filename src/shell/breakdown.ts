/** What broke, for the notice over the page; the report itself is in the store and stays. */
import { shallowRef, type App } from 'vue'
import type { Router } from 'vue-router'
import { LoadError } from '../ui/loadAgain'

export interface Breakdown {
  /** `load`: code did not come; `error`: something went wrong in it. */
  kind: 'load' | 'error'
  error: Error
  /** Where it happened, in the framework's words. */
  where: string
  at: string
}

/** The last breakdown; null for none. */
export const breakdown = shallowRef<Breakdown | null>(null)

/** Notes a breakdown, for the screen and for the console of whoever looks for its cause. */
function noteBreakdown(problem: unknown, where: string): void {
  const error = problem instanceof Error ? problem : new Error(String(problem))
  const kind = error instanceof LoadError
    || /dynamically imported module|preload CSS/.test(error.message) ? 'load' : 'error'
  breakdown.value = { kind, error, where, at: new Date().toISOString() }
  // eslint-disable-next-line no-console
  console.error(error)
}

/** Sees every error that nobody else has caught: of components, of the router, of the page. */
export function watchBreakdowns(app: App, router: Router): void {
  app.config.errorHandler = (error, _component, info) => noteBreakdown(error, info)
  router.onError((error) => noteBreakdown(error, 'router'))
  window.addEventListener('error', ({ error }) => { if (error) noteBreakdown(error, 'window') })
  window.addEventListener('unhandledrejection', ({ reason }) => noteBreakdown(reason, 'promise'))
}
