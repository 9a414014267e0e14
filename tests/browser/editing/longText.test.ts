/**
 * A text far beyond the usual: it is said what is put off for it, and it is checked beside the
 * page, in both builds and both browsers.
 */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Narrative } from '../../../src/model/narrative'
import { sharedBrowser, serveApp, type ServedApp } from '../../support/browser/browser'
import { eventually } from '../../support/eventually'
import { launchOldChromium } from '../../support/browser/oldChromium'
import { askStore, setNarrative } from '../../support/browser/pageStores'
import { press, seeText } from '../../support/browser/plainClerk'

let app: ServedApp
let today: Browser
let old: Browser | string

beforeAll(async () => {
  [app, today, old] = await Promise.all([serveApp(), sharedBrowser(), launchOldChromium()])
})
afterAll(() => Promise.all([app.close(), ...(typeof old === 'string' ? [] : [old.close()])]))

const paragraphs = (count: number): Narrative => Array.from({ length: count }, (_, index) => (
  { type: 'paragraph', text: `${'本局持续推进政府信息公开。'.repeat(10)}第${index}段，，完。` }))

interface Counted { answers?: string[]; Worker: typeof Worker }

/** Keeps the names of the workers that answer. */
function countAnswers(page: Page): Promise<void> {
  return page.evaluate(() => {
    const counted = window as unknown as Counted
    const answers = counted.answers = [] as string[]
    counted.Worker = class extends Worker {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options)
        this.addEventListener('message', () => answers.push(options?.name ?? ''))
      }
    }
  })
}

interface Issues { isChecked: boolean; failed: { spans?: { field: string; block?: number }[] }[] }
const markedBlocks = (page: Page): Promise<number | false> => askStore({
  page, store: 'issues',
}, ({ isChecked, failed }: Issues) => isChecked && new Set(
  failed.flatMap(({ spans }) => spans ?? []).filter(({ field }) => field === 'narrative.5')
    .map(({ block }) => block)).size, null)

async function writeLongText(context: BrowserContext, url: string): Promise<void> {
  const page = await context.newPage()
  await page.goto(url)
  await press(page, '查看示例')
  await seeText(page, '基本信息')
  await press(page, '五、存在的主要问题及改进情况')
  await seeText(page, '字')
  await countAnswers(page)
  const answers =
    (): Promise<string[]> => page.evaluate(() => (window as unknown as Counted).answers ?? [])
  await setNarrative(page, 5, paragraphs(400))
  await eventually(async () => expect(await markedBlocks(page)).toBeGreaterThan(0))
  expect(await answers()).toEqual([])
  await setNarrative(page, 5, paragraphs(900))
  await seeText(page, '文字很多（超过十万字')
  await eventually(async () => expect(await markedBlocks(page)).toBeGreaterThan(0))
  expect(await answers()).toEqual(['check'])
  await context.close()
}

const singleFile = (): string => pathToFileURL(join(app.folder, '年报.html')).href

describe.each([
  ['the site', () => app.url], ['the single file', singleFile],
] as const)('%s', (_, urlOf) => {
  test('in the browser of today', async () => {
    await writeLongText(await today.newContext({ serviceWorkers: 'block' }), urlOf())
  })

  test('in Chromium 87', { tags: 'long' }, async ({ skip }) => {
    if (typeof old === 'string') return skip(old)
    await writeLongText(await old.newContext({ serviceWorkers: 'block' }), urlOf())
  })
})
