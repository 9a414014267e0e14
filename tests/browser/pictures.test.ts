/**
 * Every view as it was looked at and found right: pictures kept in `pictures/`, half as large, and
 * compared with a tolerance. Other faces, other pictures: only the Chromium and the faces npm
 * brings are compared. `PICTURES=write` writes them anew; look at each before it is committed.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withCharts } from '../../src/model/chart'
import { newReport } from '../../src/model/newReport'
import type { Report } from '../../src/model/report'
import { writeDataFile } from '../../src/writers/json/writeDataFile'
import { serveApp, sharedBrowser, type ServedApp } from '../support/browser/browser'
import { unlikeness, shrink } from '../support/browser/keptPictures'
import { settle } from '../support/browser/settle'
import { documentReport } from '../support/documents'
import { buildFullReport2025 } from '../support/fullReport2025'
import { runs } from '../support/runs'

const folder = new URL('pictures/', import.meta.url)
const isOurBrowser = process.platform === 'linux' && process.arch === 'x64' && !process.env.BROWSER_PATH

/** Share of the points that may differ, by more than 48 of 255: a letter, not a line. */
const TOLERANCE = 0.004

const SIZES: Record<string, { width: number; height: number; scale: number }> = {
  1366: { width: 1366, height: 768, scale: 1 }, 1920: { width: 1920, height: 1080, scale: 1 },
  1024: { width: 1024, height: 768, scale: 1 }, zoomed: { width: 683, height: 384, scale: 2 },
  phone: { width: 375, height: 667, scale: 2 },
}

const finished = buildFullReport2025()
const REPORTS: Record<string, Report> = {
  empty: { ...newReport({ ...finished, now: finished.createdAt }), id: 'empty' },
  half: {
    ...finished, id: 'half', narratives: { ...finished.narratives, 5: [], 6: [] },
    cells: Object.fromEntries(Object.entries(finished.cells).filter((_, index) => index % 3 !== 0)),
  },
  full: {
    ...withCharts(documentReport(2025), { kinds: ['results'] }), lastYear: finished.lastYear,
    id: 'full',
  },
}
/** Of a report, what is there once the view is complete. */
const OWN: Record<string, string> = {
  0: '[data-field="agency.name"]', 1: '.prose', 2: '[data-cell]', 3: '[data-cell]', 4: '[data-cell]',
  5: '.prose', 6: '.prose', 7: '#verdict', preview: '.pages[aria-busy=false] .paper',
  review: '.pages[aria-busy=false] .paper', history: 'h1:text-is("历史版本")',
  total: 'h1:text-is("汇总核对")', 'ledger?part=3': 'h1:text-is("读入台账")',
}
/** Alike however much is written. */
const ALIKE = ['review', 'history', 'total', 'ledger?part=3']
/** With their headings: the page before stays until the next one is there. */
const HEADINGS: Record<string, string> = {
  '': '我的年报', new: '新建年报', import: '读入旧年报', rules: '核对规则', about: '关于本程序',
  guide: '使用说明', storage: '备份与存储', years: '历年比较',
}
const OTHER = Object.keys(HEADINGS)
/** Each day one of each kind. */
const DAILY = ['1366 full 3', 'zoomed half 1']

let browser: Browser
let app: ServedApp
beforeAll(async () => {
  browser = await sharedBrowser()
  app = await serveApp()
  mkdirSync(folder, { recursive: true })
})
afterAll(() => app.close())

/** A window of its own, on the same day with the same room left. */
async function openWindow(size: string): Promise<Page> {
  const { width, height, scale } = SIZES[size] ?? { width: 0, height: 0, scale: 1 }
  const isPhone = size === 'phone'
  const page = await browser.newPage({
    viewport: { width, height }, deviceScaleFactor: scale, serviceWorkers: 'block',
    reducedMotion: 'reduce', isMobile: isPhone, hasTouch: isPhone,
  })
  await page.clock.setFixedTime(new Date('2026-01-20T02:00:00Z'))
  await page.addInitScript(() => {
    navigator.storage.estimate = () => Promise.resolve({ usage: 5_000_000, quota: 5_000_000_000 })
  })
  await page.goto(app.url)
  return page
}

async function openFile(page: Page, report: Report): Promise<string> {
  await page.setInputFiles('input[type=file]', {
    name: '年报.json', mimeType: 'application/json', buffer: Buffer.from(writeDataFile(report)),
  })
  await page.getByRole('heading', { name: '基本信息', level: 2 }).waitFor()
  return /report\/([^/]+)/.exec(page.url())?.[1] ?? ''
}

async function look(page: Page, name: string): Promise<void> {
  await page.mouse.move(1, 1)
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await settle(page)
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(over, `${name} scrolls sideways`).toBeLessThanOrEqual(0)
  const file = new URL(`${name.replace(/[ ?=]/g, '-')}.jpg`, folder)
  let last = ''
  // A few looks, since a busy machine draws late.
  for (let time = 0; time < 5; time += 1) {
    const picture = await shrink(page, await page.screenshot({ animations: 'disabled' }))
    if (process.env.PICTURES === 'write') return writeFileSync(file, picture)
    if (!existsSync(file)) throw new Error(`no picture of ${name}: see the head of this test`)
    const share = await unlikeness(page, picture, readFileSync(file))
    if (share <= TOLERANCE) return
    last = `${name} differs in ${(share * 100).toFixed(2)} % of its points`
    await settle(page)
  }
  expect(last).toBe('')
}

const isWanted = (name: string): boolean => runs({ daily: 0, soak: 1 }) === 1 || DAILY.includes(name)

describe.skipIf(!isOurBrowser).each(Object.keys(SIZES))('%s', (size) => {
  test('outside of a report', async () => {
    const wanted = OTHER.filter((path) => isWanted(`${size} other ${path}`))
    if (wanted.length === 0) return
    const page = await openWindow(size)
    const named = ['财政局', '教育局', '民政局'].slice(0, wanted.includes('') ? 3 : 0)
    for (const [index, name] of named.entries()) {
      const report = Object.values(REPORTS)[index] ?? finished
      await page.goto(`${app.url}#/`)
      await openFile(page, { ...report, agency: { ...report.agency, name: `青禾县${name}` } })
    }
    for (const path of wanted) {
      await page.goto(`${app.url}#/${path}`)
      await page.locator(`main h1:text-is("${HEADINGS[path]}")`).waitFor()
      if (path === '') await page.locator('tbody tr :text("正在核对")').first().waitFor({ state: 'detached' })
      await look(page, `${size} other ${path}`)
    }
    await page.close()
  })

  // A phone only reads, what is there.
  test.each(Object.keys(REPORTS).slice(size === 'phone' ? -1 : 0))('%s', async (kind) => {
    const wanted = Object.keys(OWN).filter((path) => isWanted(`${size} ${kind} ${path}`)
      && (kind === 'full' || !ALIKE.includes(path)))
    const report = REPORTS[kind]
    if (wanted.length === 0 || !report) return
    const page = await openWindow(size)
    const id = await openFile(page, report)
    for (const path of wanted) {
      await page.goto(`${app.url}#/report/${id}/${path}`)
      await page.locator(OWN[path] ?? 'main').first().waitFor()
      await page.waitForFunction(() => !/正在核对|正在打开/.test(document.body.innerText))
      await look(page, `${size} ${kind} ${path}`)
    }
    await page.close()
  })
})
