/**
 * What is stored stays: pictures and letters with a full localStorage, records somebody has meddled
 * with, a database that goes, a browser with gaps.
 */
import type { BrowserContext, Page } from 'playwright-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { createReport, goToStep, cellOf, typeInto } from '../support/browser/clerk'
import { openDesk } from '../support/browser/desk'
import { createProfile } from '../support/browser/killableBrowser'
import { runs } from '../support/runs'

const desk = openDesk()
const OTHER = '六、其他需要报告的事项'
const REQUESTS = '三、收到和处理政府信息公开申请情况'
const CELL = 'applications.received.person'

async function openContext(): Promise<BrowserContext> {
  const context = await desk.page.context().browser()?.newContext({ serviceWorkers: 'block' })
  if (!context) throw new Error('no browser')
  return context
}

async function beginText(page: Page): Promise<void> {
  await createReport(page, { url: desk.url, name: '青禾县财政局', year: 2025 })
  await goToStep(page, OTHER)
  await page.locator('[data-field="narrative.6"]').focus()
}

/** Pastes a picture of some 2 MB, as a photograph has, into the text that has the focus. */
async function insertPicture(page: Page): Promise<void> {
  const before = await page.locator('.prose figure').count()
  await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 840, height: 840 })
    const noise = new ImageData(840, 840)
    for (let at = 0; at < noise.data.length; at += 65_536) {
      crypto.getRandomValues(noise.data.subarray(at, at + 65_536))
    }
    for (let at = 3; at < noise.data.length; at += 4) noise.data[at] = 255
    canvas.getContext('2d')?.putImageData(noise, 0, 0)
    const clipboardData = new DataTransfer()
    clipboardData.setData(
      'text/html', `<p>图前</p><img src="${canvas.toDataURL('image/png')}"><p>图后</p>`,
    )
    document.activeElement?.dispatchEvent(new ClipboardEvent(
      'paste', { clipboardData, bubbles: true, cancelable: true },
    ))
  })
  await page.locator('.prose figure').nth(before).waitFor()
}

/** Leaves not a single character of room. */
async function fillLocalStorage(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (let size = 4_000_000, count = 0; size >= 1; count += 1) {
      try {
        localStorage.setItem(`filler${count}`, 'x'.repeat(size))
      } catch {
        size = Math.floor(size / 2)
      }
    }
  })
}

async function waitUntilSaved(page: Page): Promise<void> {
  await page.locator('.note', { hasText: /已保存 \d\d:\d\d/ }).waitFor()
}

/**
 * Widths of so many pictures as they are drawn; 0 for one that is broken. A page reads first while
 * the lock of the one before is still there.
 */
async function pictures(page: Page, count: number): Promise<number[]> {
  await goToStep(page, OTHER)
  await page.locator('.prose figure').nth(count - 1).waitFor()
  return page.locator('.prose img')
    .evaluateAll((images) => Promise.all(images.map(async (image) => {
      await (image as HTMLImageElement).decode().catch(() => undefined)
      return (image as HTMLImageElement).naturalWidth
    })))
}

/**
 * Waits for words in the text: what only the copy of a closed page held comes when its lock is
 * gone.
 */
async function seeInText(page: Page, words: string): Promise<void> {
  await page.locator('.prose', { hasText: words }).waitFor()
}

describe('with a full localStorage', () => {
  beforeEach(async () => {
    await beginText(desk.page)
    await fillLocalStorage(desk.page)
  })

  test('a reload right after a key keeps pictures and key', async () => {
    const { page } = desk
    await insertPicture(page)
    await insertPicture(page)
    await waitUntilSaved(page)
    await page.keyboard.type('补一句')
    await page.reload()
    expect(await pictures(page, 2)).toEqual([840, 840])
    await seeInText(page, '补一句')
    await page.reload()
    expect(await pictures(page, 2)).toEqual([840, 840])
  })

  test.runIf(runs({ daily: 0, soak: 1 }))('a reload right after a picture keeps the picture', async () => {
    const { page } = desk
    await insertPicture(page)
    await page.reload()
    expect(await pictures(page, 1)).toEqual([840])
    await seeInText(page, '图后')
  })

  test('a tab closed right after a picture and a key keeps both', { tags: 'long' }, async () => {
    const context = await openContext()
    const [page, other] = [await context.newPage(), await context.newPage()]
    await beginText(page)
    await fillLocalStorage(page)
    await insertPicture(page)
    await page.keyboard.type('末句')
    const closed = page.waitForEvent('close')
    await page.close({ runBeforeUnload: true })
    await closed
    await other.goto(page.url())
    expect(await pictures(other, 1)).toEqual([840])
    await seeInText(other, '末句')
    await context.close()
  })
})

test('a killed browser keeps the pictures that were stored', { tags: 'long' }, async () => {
  const profile = createProfile()
  const first = await profile.start()
  await beginText(first.page)
  await fillLocalStorage(first.page)
  await insertPicture(first.page)
  await waitUntilSaved(first.page)
  const address = first.page.url()
  await first.page.keyboard.type('又一句')
  await first.kill()
  const second = await profile.start()
  await second.page.goto(address)
  expect(await pictures(second.page, 1)).toEqual([840])
  await second.kill()
  profile.remove()
})

/**
 * Changes the first record of a store, past the program; `change` is the body of a function of
 * `row`.
 */
async function changeRecord(page: Page, store: string, change: string): Promise<void> {
  // As a text of the tool's own: the page itself takes no code from text.
  await page.evaluate(`new Promise((resolve, reject) => {
    const change = (row) => { ${change}; return row }
    const opening = indexedDB.open('zhengwu-nianbao')
    opening.onsuccess = () => {
      const rows = opening.result.transaction('${store}', 'readwrite').objectStore('${store}')
      const reading = rows.getAll()
      reading.onsuccess = () => {
        const putting = rows.put(change(reading.result[0]))
        putting.onerror = () => reject(putting.error)
        putting.onsuccess = () => { opening.result.close(); resolve() }
      }
    }
  })`)
}

describe('somebody meddled with', () => {
  beforeEach(async () => {
    const { page } = desk
    await createReport(page, { url: desk.url, name: '青禾县财政局', year: 2025 })
    await goToStep(page, REQUESTS)
    await typeInto(page, CELL, '31')
    await waitUntilSaved(page)
  })

  test('the copy in localStorage: the report opens and says so', { tags: 'long' }, async () => {
    const { page } = desk
    const id = /report\/([\w-]+)/.exec(page.url())?.[1] ?? ''
    await page.goto(`${desk.url}icon-192.png`)
    await page.evaluate(
      (key) => localStorage.setItem(key, '{"base":2,"report":{}}'), `zhengwu-nianbao:unsaved:${id}`,
    )
    await page.goto(`${desk.url}#/report/${id}/3`)
    await page.getByText('上次关闭前最后的改动损坏了').waitFor()
    expect(await cellOf(page, CELL).inputValue()).toBe('31')
  })

  test('the record in the database: what is odd is named, every step opens, and typing goes on', {
    tags: 'long',
  }, async () => {
    const { page } = desk
    const address = page.url()
    await page.goto(`${desk.url}icon-192.png`)
    await changeRecord(page, 'reports', `
      row.report.edition = '2031'
      row.report.narratives = { 5: 'x', 6: [], 1: [
        { type: 'video' }, { type: 'table', rows: [[]] }, { type: 'heading', level: 9, text: 'x' },
      ] }
      row.report.cells['applications.received.company'] = [1]
      row.report.signature = { name: 5, date: '2025-99-99' }`)
    await page.goto(address)
    await page.getByText('存下的年报中“格式”缺少或不对').waitFor()
    for (const title of [
      '基本信息', '一、总体情况', '二、主动公开政府信息情况', '五、存在的主要问题及改进情况', OTHER,
      REQUESTS,
    ]) await goToStep(page, title)
    await typeInto(page, CELL, '32')
    await waitUntilSaved(page)
    await page.reload()
    expect(await cellOf(page, CELL).inputValue()).toBe('32')
    expect(await page.getByText('缺少或不对').count()).toBe(0)
  })
})

describe('a database that goes', () => {
  test('cleared by the browser: the open report is stored again with its pictures, and why', {
    tags: 'long',
  }, async () => {
    const { page } = desk
    await beginText(page)
    await insertPicture(page)
    await waitUntilSaved(page)
    const devTools = await page.context().newCDPSession(page)
    await devTools.send('Storage.clearDataForOrigin', {
      origin: new URL(desk.url).origin, storageTypes: 'indexeddb',
    })
    await page.getByText('浏览器里存的年报刚才被清掉了').waitFor()
    await page.locator('.prose p').last().click()
    await page.keyboard.type('接着写')
    await waitUntilSaved(page)
    await page.reload()
    expect(await pictures(page, 1)).toEqual([840])
    await seeInText(page, '接着写')
  })

  test('made newer by another program: the report’s own address says so', { tags: 'long' }, async () => {
    const { page } = desk
    await createReport(page, { url: desk.url, name: '青禾县财政局', year: 2025 })
    const address = page.url()
    await page.goto(`${desk.url}icon-192.png`)
    await page.evaluate(() => new Promise<void>((resolve) => {
      const opening = indexedDB.open('zhengwu-nianbao', 99)
      opening.onupgradeneeded = () => {
        opening.transaction?.objectStore('settings').put(9, 'layout')
      }
      opening.onsuccess = () => { opening.result.close(); resolve() }
    }))
    await page.goto(address)
    await page.getByText('用更新版本的程序存的').first().waitFor()
    expect(await page.getByText('可能已被删除').count()).toBe(0)
  })
})

/** What an old or locked-down browser does without, or answers with an error. */
const GAPS: [string, string][] = [
  ['much missing', `
    delete window.requestIdleCallback
    window.BroadcastChannel = null
    window.ResizeObserver = undefined
    window.Worker = undefined
    crypto.randomUUID = undefined
    for (const name of ['locks', 'storage', 'serviceWorker']) {
      Object.defineProperty(navigator, name, { value: undefined })
    }
    const get = () => { throw new DOMException('', 'SecurityError') }
    Object.defineProperty(window, 'localStorage', { get })`],
  ['much forbidden', `
    window.requestIdleCallback = null
    window.BroadcastChannel = class { constructor() { throw new DOMException('', 'SecurityError') } }
    const refuse = () => { throw new DOMException('', 'SecurityError') }
    Object.defineProperty(navigator, 'locks', { value: { request: refuse } })
    const storage = { persist: refuse, persisted: refuse, estimate: refuse }
    Object.defineProperty(navigator, 'storage', { value: storage })
    Storage.prototype.setItem = refuse`],
  ['a channel that takes nothing', 'BroadcastChannel.prototype.postMessage = () => { throw new '
    + 'DOMException("", "InvalidStateError") }'],
]

test.each(
  GAPS,
)('a browser with %s: every page opens, what is typed is saved, nothing breaks', { tags: 'long' }, async (
  _name, script,
) => {
  const context = await openContext()
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  await page.addInitScript(script)
  await page.goto(desk.url)
  await page.getByText('查看示例').first().click()
  await goToStep(page, REQUESTS)
  await typeInto(page, CELL, '41')
  await waitUntilSaved(page)
  await page.getByRole('link', { name: '预览' }).click()
  await page.locator('.paper').first().waitFor()
  await page.goBack()
  await page.getByRole('link', { name: '导出 Word' }).click()
  await page.getByRole('button', { name: /导出.*Word/ }).first().waitFor()
  await page.goto(`${desk.url}#/storage`)
  await page.getByText('长期保存').first().waitFor()
  expect([errors, await page.getByRole('alert', { name: '程序出错' }).count()]).toEqual([[], 0])
  await context.close()
})
