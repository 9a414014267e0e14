/**
 * A style stays where it belongs: no rule without its view's root, no page that looks otherwise for
 * those opened before.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveApp, sharedBrowser, type ServedApp } from '../support/browser/browser'
import { listFiles, readProjectFile } from '../support/sourceGraph'

/** Looks of all elements and the shared components: the only sheets without a root. */
const EVERYWHERE = ['src/ui/base.css', 'src/ui/tokens.css']
/** Sheet → the classes its rules begin with; none belongs to two. */
const ROOTS: Record<string, string[]> = {
  'src/forms/grid/officialTable.css': ['official-table'],
  'src/forms/narrative/narrative.css': ['prose'],
  'src/views/import/review/draftCells.css': ['draft-cell', 'draft-mark'],
  'src/paper/print/printSheet.css': ['print-sheet', 'print-notice'],
  'src/writers/html/page.css': ['paper', 'paper-number', 'paper-body'],
}
const UNSCOPED_BLOCK = /<style(?![^>]*\b(?:scoped|src)\b)/

let app: ServedApp
let page: Page

beforeAll(async () => {
  const browser = await sharedBrowser()
  app = await serveApp()
  const viewport = { width: 1366, height: 768 }
  page = await browser.newPage({ viewport, serviceWorkers: 'block', reducedMotion: 'reduce' })
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
      if (rule instanceof CSSStyleRule) return rule.selectorText.split(/,(?![^(]*\))/)
      return rule instanceof CSSMediaRule ? read(rule.cssRules) : []
    })
    return read(sheet.cssRules).map((selector) => selector.trim())
  }, css)
}

/** `.paper > p` begins with `paper`, `button.draft-cell:hover` with `draft-cell`. */
function beginsWith(selector: string, roots: string[]): boolean {
  const [first = ''] = selector.split(/[\s>+~]/)
  return roots.some((root) => new RegExp(`\\.${root}(?![\\w-])`).test(first))
}

test('every unscoped sheet and block begins each rule with its own root', async () => {
  const sheets = listFiles('src')
    .filter((path) => path.endsWith('.css') && !EVERYWHERE.includes(path))
  expect(sheets.sort()).toEqual(Object.keys(ROOTS).sort())
  expect(new Set(Object.values(ROOTS).flat()).size).toBe(Object.values(ROOTS).flat().length)
  for (const path of sheets) {
    const selectors = await selectorsOf(readProjectFile(path))
    const wrong = selectors.filter((selector) => !beginsWith(selector, ROOTS[path] ?? []))
    expect(wrong, path).toEqual([])
  }
  const views = listFiles('src').filter((path) => path.endsWith('.vue'))
  const blocks = views.filter((path) => UNSCOPED_BLOCK.test(readProjectFile(path)))
  expect(blocks, 'unscoped blocks: give them a sheet and a root').toEqual([])
})

test('what components share is there: paper below a sheet, words only to be heard unseen', async () => {
  const looks = await page.evaluate(() => ['sheet', 'visually-hidden'].map((name) => {
    const element = document.body.appendChild(document.createElement('p'))
    element.className = name
    const { backgroundColor, clipPath, position } = getComputedStyle(element)
    element.remove()
    return [backgroundColor, clipPath, position]
  }))
  expect(looks).toEqual([
    ['rgb(255, 255, 255)', 'none', 'static'], ['rgba(0, 0, 0, 0)', 'inset(50%)', 'absolute'],
  ])
})

test('nor does the build hold any other rule, in the site or in the one file', async () => {
  const known = await Promise.all(EVERYWHERE.map((path) => selectorsOf(readProjectFile(path))))
  const everywhere = new Set(known.flat())
  const roots = Object.values(ROOTS).flat()
  const folder = join(app.folder, 'assets')
  const files = readdirSync(folder).filter((name) => name.endsWith('.css'))
  const site = files.map((name) => readFileSync(join(folder, name), 'utf8'))
  const file = readFileSync(join(app.folder, '年报.html'), 'utf8')
  const single = [...file.matchAll(/<style(?:\s[^>]*)?>([^]*?)<\/style>/g)]
    .map(([, css = '']) => css)
  for (const [name, sheets] of Object.entries({ site, single })) {
    const selectors = await selectorsOf(sheets.join('\n'))
    expect(selectors.length, name).toBeGreaterThan(300)
    const unscoped =
      selectors.filter((selector) => !selector.includes('[data-v-') && !everywhere.has(selector))
    const wrong = unscoped.filter((selector) => !beginsWith(selector, roots))
    expect(wrong, name).toEqual([])
  }
})
