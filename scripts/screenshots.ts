/**
 * Pictures of the README, from the built application and its sample: `npx tsx
 * scripts/screenshots.ts`.
 */
import type { Page } from 'playwright-core'
import { launchBrowser, serveApp } from '../tests/support/browser/browser'
import { goToStep, typeInto } from '../tests/support/browser/clerk'

const [browser, app] = await Promise.all([launchBrowser(), serveApp()])
const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })

async function shoot(on: Page, name: string): Promise<void> {
  await on.waitForTimeout(800)
  await on.screenshot({ path: new URL(`../docs/images/${name}.png`, import.meta.url).pathname })
}

await page.goto(app.url)
await page.getByText('查看示例').first().click()
await page.getByRole('heading', { name: '基本信息' }).waitFor()
await page.goto(page.url().replace(/(\/report\/[^/]+).*/, '$1/preview'))
await page.getByText(/共 \d+ 页/).waitFor()
await shoot(page, 'preview')
await page.goBack()
await goToStep(page, '三、收到和处理政府信息公开申请情况')
await typeInto(page, 'applications.handled.total.person', '42')
await page.locator('aside li.finding').first().hover()
await shoot(page, 'applications')
await page.keyboard.press('Control+z')
await page.getByRole('link', { name: '我的年报' }).click()
await page.getByText('最近修改').waitFor()
await shoot(page, 'library')
await Promise.all([browser.close(), app.close()])
