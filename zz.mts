import { launchBrowser, serveApp } from './tests/support/browser'
import { goToStep, typeInto } from './tests/support/clerk'
import { useTestFonts } from './tests/support/testFonts'
const [browser, app] = await Promise.all([launchBrowser(), serveApp()])
for (const [w, h] of [[1366, 768], [1920, 1080]] as const) {
  const page = await browser.newPage({ viewport: { width: w, height: h }, serviceWorkers: 'block' })
  page.on('console', (m) => { if (m.type() !== 'log') console.log(m.type(), m.text().slice(0, 200)) })
  await useTestFonts(page, app.url)
  const shot = async (n: string) => { await page.waitForTimeout(900); await page.screenshot({ path: `/tmp/shots/${w}-${n}.png` }) }
  await page.goto(app.url); await page.getByText('我的年报').first().waitFor(); await shot('0-empty')
  await page.getByText('查看示例').first().click(); await page.getByRole('heading', { name: '基本信息' }).waitFor()
  await goToStep(page, '三、收到和处理政府信息公开申请情况'); 
  await typeInto(page, 'applications.handled.total.person', '42'); await typeInto(page, 'applications.received.person', '99')
  await shot('3-table')
  await goToStep(page, '一、总体情况'); await page.locator('.prose').waitFor(); await page.locator('.prose p').first().click()
  await page.keyboard.press('End'); await page.keyboard.type('2024年，本机关共收到政府信息公开申请77件，身份证号110105199003078515,其它情况良好。'); await shot('1-text')
  await goToStep(page, '审核与导出'); await shot('7-review'); 
  await page.evaluate(() => document.querySelector('.desk')?.scrollTo(0, 700)); await shot('7-review2')
  await page.goto(app.url + '#/rules'); await shot('rules'); await page.goto(app.url + '#/about'); await shot('about')
  await page.goto(app.url); await shot('library')
  await page.close()
}
await Promise.all([browser.close(), app.close()])
