/**
 * The built application in a browser, with a report whose table three is full, so that every rule
 * has figures to work on.
 */
import type { CDPSession, Page } from 'playwright-core'
import { launchBrowser, serveApp } from '../support/browser/browser'
import { cellOf, createReport, figuresText, goToStep, landPaste, paste } from '../support/browser/clerk'
import { buildFullReport2025 } from '../support/fullReport2025'

/** Left at table three. */
export async function openFilledTable(): Promise<{ page: Page; close: () => Promise<unknown> }> {
  const [browser, app] = await Promise.all([launchBrowser(), serveApp()])
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await createReport(page, { url: app.url, name: '青禾县人民政府', year: 2025 })
  await goToStep(page, '三、收到和处理政府信息公开申请情况')
  await cellOf(page, 'applications.received.person').focus()
  await paste(page, { 'text/plain': figuresText(buildFullReport2025(), 'applications') })
  await landPaste(page)
  return { page, close: () => Promise.all([browser.close(), app.close()]) }
}

/**
 * Milliseconds the page has spent since it was opened: in scripts, in layout and style, and in all
 * tasks of its thread.
 */
export async function readMetrics(
  session: CDPSession,
): Promise<{ script: number; layout: number; task: number }> {
  const { metrics } = await session.send('Performance.getMetrics')
  const ms =
    (name: string): number => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000
  return {
    script: ms('ScriptDuration'), layout: ms('LayoutDuration') + ms('RecalcStyleDuration'),
    task: ms('TaskDuration'),
  }
}
