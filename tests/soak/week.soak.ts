/**
 * A week of work: 50,000 edits on one report in a library of 200. `SOAK_EDITS` changes the number.
 */
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backUpReports } from '../support/backups'
import { launchBrowser, serveApp, type ServedApp } from '../support/browser/browser'
import { buildFullReport2025 } from '../support/fullReport2025'

const EDITS = Number(process.env.SOAK_EDITS ?? 50_000)
const DAYS = 7
const REPORTS = 200
const ID = 'report-0'

interface DayFigures {
  day: number
  start: number
  typing: number
  heapMb: number
  storedMb: number
  versions: number
}

let browser: Browser
let app: ServedApp
let context: BrowserContext
let page: Page
let session: CDPSession

beforeAll(async () => {
  [browser, app] = await Promise.all([launchBrowser(), serveApp()])
  context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  await context.addInitScript(ageTheClock)
  page = await context.newPage()
  session = await context.newCDPSession(page)
})
afterAll(() => Promise.all([browser.close(), app.close()]))

/**
 * In the page: the clock runs ahead by what lies in `soak`, and the moment the list is drawn is
 * noted.
 */
function ageTheClock(): void {
  const now = Date.now.bind(Date)
  const ahead = (): number => Number(localStorage.getItem('soak') ?? 0)
  Date.now = () => now() + ahead()
  const RealDate = Date
  window.Date = new Proxy(RealDate, { construct: (target, words: []) => (words.length === 0
    ? new target(now() + ahead()) : new target(...words)) })
  const look = (): void => {
    if (document.querySelector(
      'main tbody tr',
    )) (window as { drawnAt?: number }).drawnAt = performance.now()
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

async function fillLibrary(): Promise<void> {
  const full = buildFullReport2025()
  const reports = Array.from({ length: REPORTS }, (_, index) => ({
    ...full, id: `report-${index}`, agency: { ...full.agency, name: `青禾县第${index}局` },
  }))
  await page.goto(`${app.url}#/storage`)
  await page.setInputFiles('input[type=file]', {
    name: '年报备份.zip', mimeType: 'application/zip',
    buffer: Buffer.from(await backUpReports(reports, new Date().toISOString())),
  })
  await page.waitForSelector('text=已恢复', { timeout: 120_000 })
}

/** Types figures and words by turns into the open report; each edit is four seconds of the week. */
async function work(edits: number): Promise<void> {
  await page.goto(`${app.url}#/report/${ID}`)
  await page.waitForSelector('[data-field="agency.address"]')
  await page.evaluate(async (count) => {
    const field = document.querySelector<HTMLInputElement>('[data-field="agency.address"]')
    for (let edit = 0; field && edit < count; edit += 1) {
      field.value = edit % 50 === 0 ? '文昌路' : `${field.value}${edit % 10}`
      field.dispatchEvent(new Event('input', { bubbles: true }))
      localStorage.setItem('soak', String(Number(localStorage.getItem('soak') ?? 0) + 4000))
      await new Promise((resolve) => { setTimeout(resolve, 0) })
    }
  }, edits)
  await page.waitForSelector('text=/已保存 \\d\\d:\\d\\d/')
}

/** Milliseconds from a key to the next drawn frame, the median of 60. */
async function measureTyping(): Promise<number> {
  return page.evaluate(async () => {
    const field = document.querySelector<HTMLInputElement>('[data-field="agency.address"]')
    const times: number[] = []
    for (let key = 0; field && key < 60; key += 1) {
      const begin = performance.now()
      field.value = `文昌路${key}`
      field.dispatchEvent(new Event('input', { bubbles: true }))
      await new Promise((resolve) => { setTimeout(resolve, 0) })
      times.push(performance.now() - begin)
    }
    return times.sort((a, b) => a - b)[30] ?? 0
  })
}

async function measureStart(): Promise<number> {
  await page.goto('about:blank')
  await page.goto(`${app.url}#/`)
  await page.waitForFunction(
    () => (window as { drawnAt?: number }).drawnAt !== undefined, undefined, { timeout: 60_000 },
  )
  return page.evaluate(() => (window as { drawnAt?: number }).drawnAt ?? 0)
}

async function measureDay(day: number): Promise<DayFigures> {
  const typing = await measureTyping()
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const starts = [await measureStart(), await measureStart(), await measureStart()]
  const stored = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0)
  const versions = await page.evaluate(() => new Promise<number>((resolve) => {
    const opening = indexedDB.open('zhengwu-nianbao')
    opening.onsuccess = () => {
      const count = opening.result.transaction('versions').objectStore('versions').index('report')
        .count('report-0')
      count.onsuccess = () => { opening.result.close(); resolve(count.result) }
    }
  }))
  return {
    day, start: Math.min(...starts), typing, heapMb: usedSize / 1e6, storedMb: stored / 1e6,
    versions,
  }
}

test(`a week: ${EDITS} edits on one report, ${REPORTS} reports in the library`, async () => {
  await fillLibrary()
  const days: DayFigures[] = []
  for (let day = 1; day <= DAYS; day += 1) {
    await work(Math.ceil(EDITS / DAYS))
    days.push(await measureDay(day))
    await page.evaluate(
      (milliseconds) => localStorage.setItem('soak', String(milliseconds)), day * 24 * 3_600_000,
    )
    const { start, typing, heapMb, storedMb, versions } = days[days.length - 1] as DayFigures
    console.log(`day ${day}: list drawn after ${start.toFixed(0)} ms, a key takes ${typing.toFixed(
      1,
    )} ms, heap ${heapMb.toFixed(1)} MB, stored ${storedMb.toFixed(1)} MB, ${versions} versions`)
  }
  const [first, last] = [days[0], days[days.length - 1]] as [DayFigures, DayFigures]
  expect(Math.min(...days.map(({ start }) => start))).toBeLessThan(1000)
  expect(last.typing).toBeLessThan(first.typing * 2 + 4)
  expect(last.heapMb).toBeLessThan(first.heapMb * 1.5 + 20)
  expect(last.storedMb).toBeLessThan(first.storedMb + 60)
  expect(last.versions).toBeLessThanOrEqual(290)
  expect(last.versions).toBeGreaterThanOrEqual(30)
})
