/**
 * What must not happen: code out of texts, requests to elsewhere, a report lost because a part of
 * the program broke.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sharedBrowser, serveApp, type ServedApp } from '../support/browser/browser'
import { cellOf, goToStep, typeInto } from '../support/browser/clerk'
import { settle } from '../support/browser/settle'

let browser: Browser
let app: ServedApp
let page: Page

beforeAll(async () => {
  [browser, app] = await Promise.all([sharedBrowser(), serveApp()])
})
afterAll(() => app.close())
beforeEach(async () => {
  page = await browser.newPage({
    viewport: { width: 1366, height: 768 }, acceptDownloads: true, serviceWorkers: 'block',
  })
  await page.goto(app.url)
  await page.getByText('我的年报').first().waitFor()
})
afterEach(() => page.close())

async function openSample(): Promise<void> {
  await page.getByText('查看示例').first().click()
  await page.getByRole('heading', { name: '基本信息', level: 2 }).waitFor()
}

/** Counts from now on what the policy of the page refuses. */
async function countRefusals(): Promise<void> {
  await page.evaluate(() => {
    Object.assign(window, { refused: 0 })
    document.addEventListener(
      'securitypolicyviolation', () => { (window as unknown as { refused: number }).refused += 1 },
    )
  })
}

async function seeRefusals(count: number): Promise<void> {
  await page.waitForFunction(
    (least) => (window as unknown as { refused: number }).refused >= least, count,
  )
}

describe('the policy of the page', () => {
  test.each([
    ['an inline script', `const script = document.createElement('script'); script.textContent = `
      + `'window.ran = 1'; document.head.append(script)`],
    ['an event handler in markup', `document.body.insertAdjacentHTML('beforeend', '<img `
      + `src="data:," onerror="window.ran = 1">')`],
    ['text taken for code', `Function('window.ran = 1')()`],
    ['a script of another origin', `const script = document.createElement('script'); script.src `
      + `= 'http://127.0.0.1:9/x.js'; document.head.append(script)`],
    ['a frame', `const frame = document.createElement('iframe'); frame.srcdoc = `
      + `'<script>parent.ran = 1</' + 'script>'; document.body.append(frame)`],
  ])('%s does not run', async (_name, code) => {
    await countRefusals()
    // a tool's own call stands above the policy; what the page does a moment later does not
    await page.evaluate(`setTimeout(() => { ${code} })`)
    await seeRefusals(1)
    await settle(page)
    expect(await page.evaluate('window.ran')).toBeUndefined()
  })

  test('no request reaches another origin', async () => {
    const reached: string[] = []
    const elsewhere =
      createServer((request, response) => { reached.push(request.url ?? ''); response.end() })
    await new Promise<void>((resolve) => { elsewhere.listen(0, '127.0.0.1', resolve) })
    const address = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`
    await countRefusals()
    const outcome = await page.evaluate(async (url) => {
      new Image().src = `${url}image`
      const link = Object.assign(document.createElement('link'), {
        rel: 'stylesheet', href: `${url}style`,
      })
      document.head.append(link)
      navigator.sendBeacon?.(`${url}beacon`, 'x')
      return fetch(`${url}fetch`, { mode: 'no-cors' }).then(() => 'sent', () => 'refused')
    }, address)
    await seeRefusals(4)
    await settle(page)
    elsewhere.close()
    expect({ outcome, reached }).toEqual({ outcome: 'refused', reached: [] })
  })

  test('a page read in runs nothing and asks for nothing', async () => {
    const asked: string[] = []
    page.on('request', (request) => { if (!request.url().startsWith(app.url)
      && !/^(data|blob):/.test(request.url())) asked.push(request.url()) })
    await page.goto(`${app.url}#/import`)
    await page.getByRole('heading', { name: '读入旧年报' }).waitFor()
    const html =
      '<html><body><h1>青禾县人民政府2024年政府信息公开工作年度报告</h1><h2>一、'
        + '总体情况</h2><p>全年工作平稳。<img src="http://127.0.0.1:9/pixel.png" '
          + 'onerror="window.ran=1"></p><script>window.ran = 1</script><svg '
            + 'onload="window.ran=1"></svg><iframe '
              + 'src="http://127.0.0.1:9/"></iframe></body></html>'
    await page.locator('input[type=file]').first()
      .setInputFiles({ name: '旧年报.html', mimeType: 'text/html', buffer: Buffer.from(html) })
    await page.getByText('全年工作平稳').first().waitFor()
    expect({ asked, ran: await page.evaluate('window.ran') }).toEqual({ asked: [], ran: undefined })
  })
})

test('the page from a folder runs no script that lies beside it', async () => {
  const place = join(app.folder, '年报.html')
  writeFileSync(join(app.folder, 'neighbour.js'), 'window.ran = 1')
  await page.goto(pathToFileURL(place).href)
  await page.getByText('我的年报').first().waitFor()
  await page.evaluate(`setTimeout(() => {
    const script = document.createElement('script')
    script.onload = () => { window.outcome = 'loaded' }
    script.onerror = () => { window.outcome = 'refused' }
    script.src = new URL('neighbour.js', document.baseURI).href
    document.head.append(script)
  })`)
  await page.waitForFunction('window.outcome !== undefined')
  expect([await page.evaluate('window.outcome'), await page.evaluate('window.ran')])
    .toEqual(['refused', undefined])
})

describe('when a part of the program does not come', () => {
  test('it is asked for again, and comes', async () => {
    let refused = 0
    await page.route(
      /\/assets\/TableStep-[^?]*\.js$/,
      (route) => { refused += 1; return route.fulfill({ status: 503 }) },
    )
    await openSample()
    await page.getByRole('link', { name: '三、收到和处理政府信息公开申请情况' }).first().click()
    await cellOf(page, 'applications.received.person').waitFor()
    expect(refused).toBe(1)
  })

  test('it is said, and what was typed is kept', { tags: 'long' }, async () => {
    await openSample()
    await goToStep(page, '三、收到和处理政府信息公开申请情况')
    await typeInto(page, 'applications.received.person', '91')
    await page.route(/\/assets\/TextStep-.*\.js/, (route) => route.fulfill({ status: 503 }))
    await page.getByRole('link', { name: '一、总体情况' }).first().click()
    await page.getByText('有一部分程序没有载入').waitFor()
    await page.unroute(/\/assets\/TextStep-.*\.js/)
    await page.getByRole('button', { name: '重新载入页面' }).click()
    await page.locator('.sheet').getByRole('heading', { name: '一、总体情况' }).waitFor()
    await goToStep(page, '三、收到和处理政府信息公开申请情况')
    expect(await cellOf(page, 'applications.received.person').inputValue()).toBe('91')
  })
})

test('after a fault the report is there, and the diagnostic file tells nothing of it', async () => {
  await openSample()
  await page.evaluate(() => {
    setTimeout(() => { throw new Error('cannot read “青禾县人民政府” of 青禾县') })
  })
  await page.getByText('程序这一处出错了').waitFor()
  const [diagnosis] = await Promise.all([
    page.waitForEvent('download'), page.getByRole('button', { name: '存诊断文件' }).click(),
  ])
  const text = readFileSync(await diagnosis.path(), 'utf8')
  expect(text).not.toContain('青禾')
  expect(JSON.parse(text)).toMatchObject({
    app: 'zhengwu-nianbao', kind: 'error', message: 'cannot read "…" of …', report: { year: 2025 },
  })
  const notice = page.getByRole('alert', { name: '程序出错' })
  const [data] = await Promise.all([
    page.waitForEvent('download'), notice.getByRole('button', { name: '存为数据文件' }).click(),
  ])
  expect(readFileSync(await data.path(), 'utf8')).toContain('青禾县人民政府')
  await notice.getByRole('button', { name: '重新显示' }).click()
  await page.getByRole('heading', { name: '基本信息', level: 2 }).waitFor()
})
