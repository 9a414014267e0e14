/** axe-core on a page in the browser: what it finds serious or worse, in words. */
import { readFileSync } from 'node:fs'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')

/** One line for each element at fault: `color-contrast (serious): button.save — …`; empty for a sound view. */
export async function findAxeProblems(page: Page): Promise<string[]> {
  await page.evaluate(source)
  const results = await page.evaluate(() => (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run())
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, impact, help, nodes }) => nodes.map((node) => `${id} (${impact}): ${node.target.join(' ')} — ${help}`))
}
