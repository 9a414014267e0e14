/**
 * A clerk at work whose browser is killed again and again; what is there afterwards against what
 * was typed.
 */
import type { Page } from 'playwright-core'
import { blockText } from '../../../src/model/narrative'
import type { Report } from '../../../src/model/report'
import { writeDataFile } from '../../../src/writers/json/writeDataFile'
import { createReport, figuresText, goToStep, landPaste, paste } from './clerk'
import { buildFullReport2025 } from '../fullReport2025'
import { createProfile } from './killableBrowser'
import { seededRandom, type Random } from '../random'
import { buildReport } from '../reports'
import { seeStored, settle } from './settle'
import { storedRecords, storedReport } from './storedReports'

type KillKind = 'field' | 'cell' | 'text' | 'paste' | 'import' | 'restore'
const KINDS: KillKind[] = ['field', 'text', 'paste', 'cell', 'import', 'restore']

export interface KillFigures {
  kills: Record<KillKind, number>
  keystrokes: number
  /** Keystrokes since the last 已保存 that were not there: a kill may take those. */
  missing: number
  /** In words: shown as saved and not there, half of something, unreadable. */
  losses: string[]
}

const DISPUTES = '四、政府信息公开行政复议、行政诉讼情况'
const CELLS = ['upheld', 'corrected', 'other', 'pending'].map((key) => `disputes.review.${key}`)

interface Bench {
  page: Page
  url: string
  id: string
  random: Random
  figures: KillFigures
  round: number
}
/** What was done; `check` compares after the restart. */
type Work = (bench: Bench) => Promise<(now: Report | undefined, page: Page) => Promise<void> | void>

/** Kills the browser `rounds` times while it is worked with. */
export async function runKillRounds(
  { url, rounds, seed }: { url: string; rounds: number; seed: number },
): Promise<KillFigures> {
  const profile = createProfile()
  const figures: KillFigures = {
    kills: { field: 0, cell: 0, text: 0, paste: 0, import: 0, restore: 0 }, keystrokes: 0,
    missing: 0, losses: [],
  }
  let { page, kill } = await profile.start()
  try {
    await createReport(page, { url, name: '青禾县财政局', year: 2025 })
    const id = /report\/([\w-]+)/.exec(page.url())?.[1] ?? ''
    while (!await storedReport(page, id)) await settle(page)
    for (let round = 0; round < rounds; round += 1) {
      const kind = KINDS[round % KINDS.length] ?? 'field'
      const bench: Bench = {
        page, url, id, random: seededRandom(seed * 1000 + round), figures, round,
      }
      const check = await WORKS[kind](bench)
      await kill();
      ({ page, kill } = await profile.start())
      figures.kills[kind] += 1
      await openList({ page, url, figures }, `${round} (${kind})`)
      await check(await storedReport(page, id), page)
      await checkReadable(page, figures)
    }
  } finally {
    await kill()
    profile.remove()
  }
  return figures
}

/** The library after a restart; what it says instead of the list is a loss. */
async function openList(
  { page, url, figures: { losses } }: Pick<Bench, 'page' | 'url' | 'figures'>, where: string,
): Promise<void> {
  await page.goto(url)
  const isThere = await page.waitForSelector('main table').then(() => true, () => false)
  if (isThere) return
  losses.push(
    `no list after kill ${where}: ${(await page.locator('#app').innerText()).slice(0, 300)}`,
  )
  await page.reload()
  await page.waitForSelector('main table')
}

/** Nothing is listed as 读不出, every record is a report. */
async function checkReadable(page: Page, { losses }: KillFigures): Promise<void> {
  if (await page.locator('text=条记录读不出').count() > 0) losses.push('a record cannot be read')
  for (const { id, report } of await storedRecords(page)) {
    if (typeof report?.agency?.name !== 'string') losses.push(`record ${id} is no report`)
  }
}

/** Until the bar says 已保存 of all that was typed. */
async function seeSaved(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    /^已保存/.test(document.querySelector('.note span')?.textContent ?? ''))
}

async function openEditor({ page, url, id }: Bench, title: string): Promise<void> {
  await page.goto(`${url}#/report/${id}`)
  await page.reload()
  await page.getByRole('heading', { name: '基本信息', level: 2 }).waitFor()
  if (title !== '') await goToStep(page, title)
}

/** How many keys before 已保存 is waited for, and how many after it until the kill. */
function drawKeys(random: Random): { sure: number; open: number } {
  return { sure: random.upTo(20), open: random.upTo(20) }
}

/** Types as many keys as are drawn; `sure` of them were seen to be saved. */
async function typeKeys(
  { page, random, figures }: Bench, see: (words: string) => Promise<void>,
): Promise<{ typed: string; sure: number }> {
  const { sure, open } = drawKeys(random)
  const typed = Array.from({ length: sure + open }, () =>
    random.pick([...'abcdefghjkmnpqrstuvwxyz23456789'])).join('')
  await page.keyboard.type(typed.slice(0, sure))
  if (sure > 0) await see(typed.slice(0, sure))
  await page.keyboard.type(typed.slice(sure))
  figures.keystrokes += typed.length
  return { typed, sure }
}

/** What is stored is the beginning of what was typed, and all of it that was shown as saved. */
function judgeTyped({ figures }: Bench, { what, typed, sure, stored, before }: {
  what: string
  typed: string
  sure: number
  stored: string
  before: string
}): void {
  const kept = stored === before ? '' : stored
  figures.missing += typed.length - kept.length
  if (!typed.startsWith(kept) || kept.length < sure) {
    figures.losses.push(`${what}: “${stored}” of “${typed}”, ${sure} keys shown as saved`)
  }
}

const typeField: Work = async (bench) => {
  await openEditor(bench, '')
  const field = bench.page.locator('[data-field="agency.address"]')
  const before = await field.inputValue()
  await field.selectText()
  const keys = await typeKeys(bench, () => seeSaved(bench.page))
  return (now) => judgeTyped(bench, {
    what: 'field', ...keys, stored: now?.agency.address ?? '', before,
  })
}

const typeText: Work = async (bench) => {
  const { page, id } = bench
  const textOf = (report: Report | undefined): string =>
    (report?.narratives[5] ?? []).map(blockText).join('')
  await openEditor(bench, '五、存在的主要问题及改进情况')
  const before = textOf(await storedReport(page, id))
  await page.locator('.prose').click()
  for (const key of ['Control+A', 'Delete', 'Control+Alt+0']) await page.keyboard.press(key)
  // The sheet hands its keys on a moment later: the bar is not asked, but the database.
  const keys = await typeKeys(bench, (words) => seeStored(page, words))
  return (now) => judgeTyped(bench, { what: 'text', ...keys, stored: textOf(now), before })
}

const typeCells: Work = async (bench) => {
  const { page, random, figures } = bench
  await openEditor(bench, DISPUTES)
  /** After each key; a cell may be killed between two digits. */
  const writes: { cell: string; text: string; isSure: boolean }[] = []
  const type = async (count: number): Promise<void> => {
    for (let number = 0; number < count; number += 1) {
      const cell = random.pick(CELLS)
      const text = String(10 + random.upTo(89))
      await page.locator(`[data-cell="${cell}"]`).focus()
      await page.keyboard.type(text)
      writes.push(...[text.slice(0, 1), text].map((part) => ({ cell, text: part, isSure: false })))
      await page.keyboard.press('Enter')
    }
  }
  const { sure, open } = drawKeys(random)
  await type(1 + sure)
  await seeSaved(page)
  for (const write of writes) write.isSure = true
  await type(open)
  figures.keystrokes += writes.length
  return (now) => {
    for (const cell of CELLS) {
      const own = writes.filter((write) => write.cell === cell)
      const stored = now?.cells[cell]?.text ?? ''
      const kept = own.map(({ text }) => text).lastIndexOf(stored)
      figures.missing += own.length - 1 - kept
      if (kept < own.filter(({ isSure }) => isSure).length - 1) {
        figures.losses.push(`cell ${cell}: “${stored}” of ${own.map(({ text }) => text).join(' ')}`)
      }
    }
  }
}

const full = buildFullReport2025()

const pasteTable: Work = async (bench) => {
  await openEditor(bench, DISPUTES)
  const factor = 1 + bench.random.upTo(8)
  const figures = figuresText(full, 'disputes')
    .replace(/\d+/g, (digits) => String(Number(digits) + factor))
  await bench.page.locator(`[data-cell="${CELLS[0] ?? ''}"]`).focus()
  const before = await storedReport(bench.page, bench.id)
  await paste(bench.page, { 'text/plain': figures })
  await landPaste(bench.page)
  const isSure = bench.random.upTo(1) === 1
  if (isSure) await seeSaved(bench.page)
  return (now) => {
    const texts = CELLS.map((cell) => now?.cells[cell]?.text ?? '')
    const isOld = CELLS.every((cell) => now?.cells[cell]?.text === before?.cells[cell]?.text)
    const expected = figures.split(/\r?\n/)[0]?.split('\t').slice(0, CELLS.length)
    if (JSON.stringify(texts) === JSON.stringify(expected)) return
    if (isOld && !isSure) bench.figures.missing += 1
    else bench.figures.losses.push(`paste: ${texts.join(' ')} instead of ${figures.slice(0, 40)}`)
  }
}

const importFile: Work = async (bench) => {
  const { page } = bench
  await page.goto(`${bench.url}#/`)
  await page.waitForSelector('main table')
  const year = 2003 + bench.round % 20
  const report = buildReport({
    ...full, id: `import-${bench.round}`, year,
    agency: { ...full.agency, name: `第${bench.round}号局` },
  })
  await page.setInputFiles('input[type=file]', {
    name: '数据.json', mimeType: 'application/json', buffer: Buffer.from(writeDataFile(report)),
  })
  const isOpened = bench.random.upTo(1) === 1
  if (isOpened) await page.waitForSelector('[data-field="agency.address"]')
  return async (_now, again) => {
    const stored = await storedReport(again, report.id)
    if (!stored && !isOpened) bench.figures.missing += 1
    else if (JSON.stringify(stored?.cells) !== JSON.stringify(report.cells)) {
      bench.figures.losses.push(stored ? 'half an import' : 'an import that was open is gone')
    }
  }
}

const restoreVersion: Work = async (bench) => {
  const { page, id } = bench
  await openEditor(bench, '')
  const before = await storedReport(page, id)
  const isUntouched = (now: Report | undefined): boolean =>
    JSON.stringify(now?.cells) === JSON.stringify(before?.cells)
    && now?.updatedAt === before?.updatedAt
  await page.getByRole('link', { name: '历史版本' }).click()
  await page.locator('.versions button').first().click()
  await page.locator('.head h2').waitFor()
  const button = page.getByRole('button', { name: '恢复到这个版本' })
  await settle(page)
  if (!await button.isEnabled()) return () => undefined
  await button.click()
  const isSure = bench.random.upTo(1) === 1
  while (isSure && isUntouched(await storedReport(page, id))) await settle(page)
  return (now) => {
    if (!now) bench.figures.losses.push('the report is gone after a restore')
    else if (isUntouched(now) && isSure) bench.figures.losses.push('a restore that was stored')
    else if (isUntouched(now)) bench.figures.missing += 1
  }
}

const WORKS: Record<KillKind, Work> = {
  field: typeField, text: typeText, cell: typeCells, paste: pasteTable, import: importFile,
  restore: restoreVersion,
}

/** One line to be printed. */
export function describeKills({ kills, keystrokes, missing, losses }: KillFigures): string {
  const total = Object.values(kills).reduce((sum, count) => sum + count, 0)
  const each = Object.entries(kills).map(([kind, count]) => `${kind} ${count}`).join(', ')
  return `killed ${total} times (${each}), ${keystrokes} keystrokes: ${missing} not yet saved, `
    + `lost ${losses.length}`
}
