/** A style stays where it belongs: no rule without its view's root, and no page looks otherwise for the pages opened before it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeDataFile } from '../../src/writers/json'
import { serveApp, sharedBrowser, type ServedApp } from '../support/browser'
import { documentReport } from '../support/documents'
import { listFiles, readProjectFile } from '../support/sourceGraph'
import { useTestFonts } from '../support/testFonts'

/** Looks of all elements and the shared components: the only sheets without a root. */
const EVERYWHERE = ['src/ui/base.css', 'src/ui/tokens.css']
/** Sheet → the classes its rules begin with; none belongs to two. */
const ROOTS: Record<string, string[]> = {
  'src/forms/grid/officialTable.css': ['official-table'],
  'src/forms/narrative/narrative.css': ['prose'],
  'src/views/import/draftCells.css': ['draft-cell', 'draft-mark'],
  'src/views/print/printSheet.css': ['print-sheet', 'print-notice'],
  'src/writers/html/page.css': ['paper', 'paper-number', 'paper-body'],
}
const UNSCOPED_BLOCK = /<style(?![^>]*\b(?:scoped|src)\b)[^>]*>([^]*?)<\/style>/g

let app: ServedApp
let page: Page

beforeAll(async () => {
  const browser = await sharedBrowser()
  app = await serveApp()
  page = await browser.newPage({ viewport: { width: 1366, height: 768 }, serviceWorkers: 'block', reducedMotion: 'reduce' })
  await useTestFonts(page, app.url)
  await page.clock.setFixedTime(new Date('2026-01-20T02:00:00Z'))
  await page.goto(app.url)
})
afterAll(async () => {
  await page.close()
  await app.close()
})

/** The selectors of a sheet one by one, those within media queries too, as a browser reads them. */
function selectorsOf(css: string): Promise<string[]> {
  return page.evaluate((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    const read = (rules: CSSRuleList): string[] => [...rules].flatMap((rule) => {
      if (rule instanceof CSSStyleRule) return rule.selectorText.split(/,(?![^(]*\))/).map((selector) => selector.trim())
      return rule instanceof CSSMediaRule ? read(rule.cssRules) : []
    })
    return read(sheet.cssRules)
  }, css)
}

/** `.paper > p` begins with `paper`, `button.draft-cell:hover` with `draft-cell`. */
function beginsWith(selector: string, roots: string[]): boolean {
  const [first = ''] = selector.split(/[\s>+~]/)
  return roots.some((root) => new RegExp(`\\.${root}(?![\\w-])`).test(first))
}

test('every unscoped sheet and block begins each rule with its own root', async () => {
  const sheets = listFiles('src').filter((path) => path.endsWith('.css') && !EVERYWHERE.includes(path))
  expect(sheets.sort()).toEqual(Object.keys(ROOTS).sort())
  expect(new Set(Object.values(ROOTS).flat()).size).toBe(Object.values(ROOTS).flat().length)
  for (const path of sheets) {
    const wrong = (await selectorsOf(readProjectFile(path))).filter((selector) => !beginsWith(selector, ROOTS[path] ?? []))
    expect(wrong, path).toEqual([])
  }
  const blocks = listFiles('src').filter((path) => path.endsWith('.vue')).flatMap((path) => [...readProjectFile(path).matchAll(UNSCOPED_BLOCK)].map(() => path))
  expect(blocks, 'unscoped blocks: give them a sheet and a root').toEqual([])
})

test('nor does the build hold any other rule, in the site or in the one file', async () => {
  const everywhere = new Set((await Promise.all(EVERYWHERE.map((path) => selectorsOf(readProjectFile(path))))).flat())
  const roots = Object.values(ROOTS).flat()
  const folder = join(app.folder, 'assets')
  const site = readdirSync(folder).filter((name) => name.endsWith('.css')).map((name) => readFileSync(join(folder, name), 'utf8'))
  const single = [...readFileSync(join(app.folder, '年报.html'), 'utf8').matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, css = '']) => css)
  for (const [name, sheets] of Object.entries({ site, single })) {
    const selectors = await selectorsOf(sheets.join('\n'))
    expect(selectors.length, name).toBeGreaterThan(300)
    const wrong = selectors.filter((selector) => !selector.includes('[data-v-') && !beginsWith(selector, roots) && !everywhere.has(selector))
    expect(wrong, name).toEqual([])
  }
})

const report = documentReport(2025)

interface View { path: string; ready: string }
const VIEWS: View[] = [
  { path: '/', ready: '.library tbody tr' }, { path: '/new', ready: 'form' }, { path: '/rules', ready: '.rules section' }, { path: '/about', ready: 'main h1' },
  { path: '/storage', ready: 'main h1' }, { path: '/import', ready: 'main h1' }, { path: `/report/${report.id}/0`, ready: '.sheet input' },
  { path: `/report/${report.id}/1`, ready: '.prose figcaption' }, { path: `/report/${report.id}/3`, ready: '[data-cell]' }, { path: `/report/${report.id}/7`, ready: '#verdict' },
  { path: `/report/${report.id}/history`, ready: '.history main' }, { path: `/report/${report.id}/total`, ready: '.total .body' },
  { path: `/report/${report.id}/preview`, ready: '.desk[aria-busy=false] .paper' }, { path: `/report/${report.id}/review`, ready: '.desk[aria-busy=false] .paper' },
]

/** A picture once two in a row are the same: late texts, faces and counts have come. */
async function pictureOf({ path, ready }: View): Promise<Buffer> {
  await page.evaluate((hash) => { location.hash = hash }, path)
  await page.locator(ready).first().waitFor()
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur()
    return document.fonts.ready
  })
  await page.mouse.move(1, 1)
  for (let before = await page.screenshot({ animations: 'disabled' }), tries = 0; ; tries += 1) {
    await page.evaluate(() => new Promise((resolve) => { requestIdleCallback(resolve) }))
    const now = await page.screenshot({ animations: 'disabled' })
    if (now.equals(before) || tries === 20) return now
    before = now
  }
}

test('each page looks the same alone, after all others, and in the one file', async () => {
  await page.setInputFiles('input[type=file]', { name: '年报.json', mimeType: 'application/json', buffer: Buffer.from(writeDataFile(report)) })
  await page.getByRole('heading', { name: '基本信息' }).waitFor()
  const alone = new Map<string, Buffer>()
  for (const view of VIEWS) {
    await page.goto(`${app.url}#${view.path}`)
    await page.reload()
    alone.set(view.path, await pictureOf(view))
  }
  const differing = async (): Promise<string[]> => {
    const paths: string[] = []
    for (const view of VIEWS) {
      const now = await pictureOf(view)
      if (!now.equals(alone.get(view.path) ?? Buffer.of())) paths.push(view.path.replace(report.id, '…'))
    }
    return paths
  }
  for (const { path, ready } of VIEWS) {
    await page.evaluate((hash) => { location.hash = hash }, path)
    await page.locator(ready).first().waitFor()
  }
  expect(await differing(), 'after all others').toEqual([])
  await page.goto(`${app.url}${encodeURIComponent('年报.html')}`)
  expect(await differing(), 'in the one file').toEqual([])
  // Pictures of different pages differ, else nothing was compared.
  expect(new Set([...alone.values()].map((picture) => picture.toString('base64'))).size).toBe(VIEWS.length)
})
