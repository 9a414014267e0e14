/** axe-core on a page in the browser: what it finds moderate, serious or worse, in words. */
import { readFileSync } from 'node:fs'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

interface AxeWindow { axe: { run: (page: Document, options: RunOptions) => Promise<AxeResults> } }

const source = readFileSync(new URL(
  '../../../node_modules/axe-core/axe.min.js', import.meta.url,
), 'utf8')

/**
 * One line for each element at fault: `color-contrast (serious): button.save — …`; empty for a
 * sound view.
 */
export async function findAxeProblems(page: Page): Promise<string[]> {
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(source)
  const results = await page.evaluate(() =>
    (window as unknown as AxeWindow).axe.run(document, { resultTypes: ['violations'] }))
  return results.violations
    .filter(({ impact }) => impact !== 'minor')
    .flatMap(({ id, impact, help, nodes }) =>
      nodes.map((node) => `${id} (${impact}): ${node.target.join(' ')} — ${help}`))
}
