/** Two windows of one browser on one report: edits, take-overs, closings and reloads by chance. */
import type { BrowserContext, Page } from 'playwright-core'
import { createReport } from './clerk'
import { seededRandom, type Random } from '../random'
import { settle } from './settle'
import { storedReport } from './storedReports'

export interface DuelFigures {
  steps: Record<'edit' | 'quickEdit' | 'takeOver' | 'close' | 'reload' | 'leave', number>
  /** Edits shown as saved, and edits of which a window could not say so before it went. */
  saved: number
  unsure: number
  /** In words: shown as saved and gone, written over, a conflict nobody made. */
  losses: string[]
}

const FIELD = '[data-field="agency.address"]'
/** How often a page is looked at again before it is said not to come: so many turns of its own. */
const TURNS = 40
const ACTS = [
  'edit', 'edit', 'edit', 'quickEdit', 'takeOver', 'takeOver', 'close', 'reload', 'leave',
] as const

interface Duel {
  seed: number
  context: BrowserContext
  address: string
  url: string
  id: string
  windows: [Page, Page]
  random: Random
  figures: DuelFigures
  tokens: string[]
  unsure: Set<string>
}

/** Plays `steps` steps; every edit adds a token of its own to one field. */
export async function runDuel(
  context: BrowserContext, { url, steps, seed }: { url: string; steps: number; seed: number },
): Promise<DuelFigures> {
  const figures: DuelFigures = {
    steps: { edit: 0, quickEdit: 0, takeOver: 0, close: 0, reload: 0, leave: 0 }, saved: 0,
    unsure: 0, losses: [],
  }
  const first = await context.newPage()
  await createReport(first, { url, name: `青禾县第${seed}局`, year: 2025 })
  const duel: Duel = {
    seed, context, address: first.url(), url, id: /report\/([\w-]+)/.exec(first.url())?.[1] ?? '',
    windows: [first, await openWindow(context, first.url())],
    random: seededRandom(seed), figures, tokens: [], unsure: new Set(),
  }
  for (let step = 0; step < steps; step += 1) await play(duel, step)
  await judgeEnd(duel)
  await Promise.all(duel.windows.map((page) => page.close()))
  return figures
}

async function openWindow(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address)
  await seeField(page)
  return page
}

/** A page that does not open says what it shows instead, and what its browser knows of it. */
async function seeField(page: Page): Promise<void> {
  await page.waitForSelector(FIELD).catch(async (problem: unknown) => {
    const windows = page.context().pages()
      .map((other) => `${other === page ? 'this' : 'other'} ${other.url()}`)
    const facts = await Promise.all(Object.entries(OPENING_FACTS)
      .map(async ([name, code]) => `${name}: ${await answerOf(page, code)}`))
    throw new Error([String(problem), `windows: ${windows.join(', ')}`, ...facts].join('\n'))
  })
}

/** What may keep a report from being shown, as code for the page. */
const OPENING_FACTS = {
  'the page says': 'document.body.innerText',
  'document': 'document.readyState + " " + document.visibilityState + " " + '
    + 'document.documentElement.outerHTML.length',
  'service worker': '[navigator.serviceWorker && navigator.serviceWorker.controller && '
    + 'navigator.serviceWorker.controller.state].join()',
  'files': 'performance.getEntriesByType("resource").map(({ name, duration, responseStatus }) => '
    + '[name.split("/").pop(), Math.round(duration), responseStatus].join(" ")).join("; ")',
  'locks':
    'navigator.locks ? navigator.locks.query().then((state) => JSON.stringify(state)) : "none"',
  'database':
    'new Promise((resolve) => { const opening = indexedDB.open("zhengwu-nianbao"); '
      + 'opening.onsuccess = () => { const all = opening.result.transaction(["reports", '
        + '"images"]).objectStore("reports").getAllKeys(); all.onsuccess = () => { '
          + 'opening.result.close(); resolve(JSON.stringify(all.result)) }; all.onerror = () => '
            + 'resolve(String(all.error)) }; opening.onerror = () => '
              + 'resolve(String(opening.error)); opening.onblocked = () => resolve("blocked") })',
}

const ANSWER_MS = 5000

async function answerOf(page: Page, code: string): Promise<string> {
  const patience =
    new Promise<string>((resolve) => { setTimeout(() => resolve('no answer'), ANSWER_MS).unref() })
  return Promise.race([page.evaluate<string>(code).then(String, String), patience])
}

async function play(duel: Duel, step: number): Promise<void> {
  const { random } = duel
  // All drawn beforehand: a seed gives the same acts however the windows stand.
  const { act, side, chance, pause } = {
    act: random.pick(ACTS), side: random.upTo(1) as 0 | 1, chance: random.upTo(5),
    pause: random.upTo(3),
  }
  duel.figures.steps[act] += 1
  if (act === 'edit') await edit(duel, side, { step, waits: true })
  if (act === 'quickEdit') await edit(duel, side, { step, waits: false })
  if (act === 'takeOver') await takeOver(duel, side, { waits: chance > 1 })
  if (act === 'reload') await reload(duel, side)
  if (act === 'leave') await leave(duel, side)
  if (act === 'close') {
    await duel.windows[side].close({ runBeforeUnload: chance > 2 })
    duel.windows[side] = await openWindow(duel.context, duel.address)
  }
  for (let turn = 0; turn < pause; turn += 1) await settle(duel.windows[0])
  for (const page of duel.windows) {
    if (await page.locator('.note.trouble').count() > 0) {
      duel.figures.losses.push(
        `seed ${duel.seed} step ${step} (${act}): ${await page.locator('.note.trouble').innerText()}`,
      )
    }
  }
}

interface Edit { step: number; waits: boolean }

/**
 * Types a token at the end of the field, in this window or else in the other, whichever edits;
 * waits until one does and until it is shown as saved, or does not.
 */
async function edit(
  { windows, figures, tokens, unsure }: Duel, side: 0 | 1, { step, waits }: Edit,
): Promise<void> {
  const page =
    await editingWindow([windows[side], windows[1 - side as 0 | 1]], waits ? TURNS : 1)
  if (!page) return
  const token = `t${step}`
  await page.locator(FIELD).focus()
  await page.keyboard.press('End')
  await page.keyboard.insertText(` ${token}`)
  if (!(await page.inputValue(FIELD)).includes(token)) return
  if (waits && await isShownSaved(page)) {
    tokens.push(token)
    figures.saved += 1
  } else {
    unsure.add(token)
    figures.unsure += 1
  }
}

/** The first of them that edits, within so many turns. */
async function editingWindow(pages: Page[], turns: number): Promise<Page | undefined> {
  for (let turn = 0; turn < turns; turn += 1) {
    for (const page of pages) {
      if (await page.locator(`${FIELD}:not([readonly])`).count() > 0) return page
      if (turn > 0) await settle(page)
    }
  }
  return undefined
}

/** False where the window lost the report before it could say so. */
async function isShownSaved(page: Page): Promise<boolean> {
  for (let turn = 0; turn < TURNS; turn += 1) {
    if (/^已保存/.test(await page.locator('.note span').first().innerText())) return true
    await settle(page)
  }
  return false
}

async function takeOver(
  { windows }: Duel, side: 0 | 1, { waits }: { waits: boolean },
): Promise<void> {
  const button = windows[side].getByRole('button', { name: '接着在这里编辑' })
  if (!await button.count()) return
  await button.click({ timeout: 1000 }).catch(() => undefined)
  if (waits) await editingWindow([windows[side]], TURNS)
}

async function reload({ windows }: Duel, side: 0 | 1): Promise<void> {
  await windows[side].reload()
  await seeField(windows[side])
}

/** To the library and back. */
async function leave({ windows, address }: Duel, side: 0 | 1): Promise<void> {
  await windows[side].getByRole('link', { name: '我的年报' }).click()
  await windows[side].waitForSelector('main table')
  await windows[side].goto(address)
  await seeField(windows[side])
}

/** Every token shown as saved is stored, in the order it was typed. */
async function judgeEnd({ windows, id, figures, tokens, unsure }: Duel): Promise<void> {
  for (const page of windows) await settle(page)
  const stored = ((await storedReport(windows[0], id))?.agency.address ?? '').trim().split(/\s+/)
  const gone = tokens.filter((token) => !stored.includes(token))
  if (gone.length > 0) figures.losses.push(`shown as saved and gone: ${gone.join(' ')}`)
  const strange =
    stored.filter((token) => token !== '' && !tokens.includes(token) && !unsure.has(token))
  if (strange.length > 0) figures.losses.push(`nobody typed ${strange.join(' ')}`)
  const order = stored.filter((token) => tokens.includes(token))
  if (JSON.stringify(order) !== JSON.stringify(tokens.filter((token) => stored.includes(token)))) {
    figures.losses.push(`in another order: ${order.join(' ')}`)
  }
}

/** One line to be printed. */
export function describeDuel({ steps, saved, unsure, losses }: DuelFigures): string {
  const total = Object.values(steps).reduce((sum, count) => sum + count, 0)
  return `${total} interleavings (${Object.entries(steps).map(([act, count]) => `${act} ${count}`)
    .join(', ')}): ${saved} edits shown as saved, ${unsure} not waited for, lost ${losses.length}`
}
