/**
 * A clerk at work whose browser is killed again and again; what is there afterwards against what
 * was typed.
 */
import type { Page } from 'playwright-core'
import { blockText } from '../../../src/model/narrative'
import type { Report } from '../../../src/model/report'
import { writeDataFile } from '../../../src/writers/json'
import { createReport, figuresText, goToStep, landPaste, paste } from './clerk'
import { buildFullReport2025 } from '../fullReport2025'
import { createProfile } from './killableBrowser'
import { seededRandom, type Random } from '../random'
import { buildReport } from '../reports'
import { storedRecords, storedReport } from './storedReports'

type KillKind = 'field' | 'cell' | 'text' | 'paste' | 'import' | 'restore'
const KINDS: KillKind[] = ['field', 'text', 'paste', 'cell', 'import', 'restore']

export interface KillFigures {
  kills: Record<KillKind, number>
  keystrokes: number
  /** Age of the oldest keystroke or step that was not there, in milliseconds. */
  oldestMissing: number
  /** In words: older than a second and not there, half of something, unreadable. */
  losses: string[]
}

const GRACE_MS = 1000
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
/** What was done and when; `check` compares after the restart. */
type Work = (
  bench: Bench,
) => Promise<(now: Report | undefined, killedAt: number, page: Page) => Promise<void> | void>

/** Kills the browser `rounds` times while it is worked with. */
export async function runKillRounds(
  { url, rounds, seed }: { url: string; rounds: number; seed: number },
): Promise<KillFigures> {
  const profile = createProfile()
  const figures: KillFigures = {
    kills: { field: 0, cell: 0, text: 0, paste: 0, import: 0, restore: 0 }, keystrokes: 0,
    oldestMissing: 0, losses: [],
  }
  let { page, kill } = await profile.start()
  try {
    await createReport(page, { url, name: '青禾县财政局', year: 2025 })
    const id = /report\/([\w-]+)/.exec(page.url())?.[1] ?? ''
    await page.waitForTimeout(800)
    for (let round = 0; round < rounds; round += 1) {
      const kind = KINDS[round % KINDS.length] ?? 'field'
      const bench: Bench = {
        page, url, id, random: seededRandom(seed * 1000 + round), figures, round,
      }
      const check = await WORKS[kind](bench)
      const killedAt = await kill();
      ({ page, kill } = await profile.start())
      figures.kills[kind] += 1
      await openList({ page, url, figures }, `${round} (${kind})`)
      await check(await storedReport(page, id), killedAt, page)
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

function judge({ figures }: Bench, what: string, age: number): void {
  figures.oldestMissing = Math.max(figures.oldestMissing, age)
  if (age > GRACE_MS) figures.losses.push(`${what}, ${age} ms old`)
}

async function openEditor({ page, url, id }: Bench, title: string): Promise<void> {
  await page.goto(`${url}#/report/${id}`)
  await page.reload()
  await page.getByRole('heading', { name: '基本信息', level: 2 }).waitFor()
  if (title !== '') await goToStep(page, title)
}

/** Presses keys one by one until the kill is due; gives when each was taken. */
async function typeUntil(
  { page, random, figures }: Bench, text: string, milliseconds: number,
): Promise<number[]> {
  const end = Date.now() + milliseconds
  const times: number[] = []
  for (const character of text) {
    if (Date.now() > end) break
    await page.keyboard.press(character)
    times.push(Date.now())
    await page.waitForTimeout(random.upTo(60))
  }
  figures.keystrokes += times.length
  return times
}

/** The first key missing tells how old the loss is. */
function judgeTyped(bench: Bench, { what, text, times, stored, before, killedAt }: {
  what: string
  text: string
  times: number[]
  stored: string
  before: string
  killedAt: number
}): void {
  const typed = text.slice(0, times.length)
  const kept = stored === before ? 0 : stored.length
  if (kept > 0 && !typed.startsWith(stored)) {
    bench.figures.losses.push(
      `${what}: “${stored}” is not what was typed, “${typed}”`,
    )
  }
  else if (kept < typed.length) {
    judge(
      bench, `${what}: key ${kept + 1} of ${typed.length}`, killedAt - (times[kept] ?? killedAt),
    )
  }
}

function keysOf(random: Random): string {
  return Array.from({ length: 200 }, () => random.pick([...'abcdefghjkmnpqrstuvwxyz23456789']))
    .join('')
}

const typeField: Work = async (bench) => {
  await openEditor(bench, '')
  const field = bench.page.locator('[data-field="agency.address"]')
  const before = await field.inputValue()
  await field.selectText()
  const text = keysOf(bench.random)
  const times = await typeUntil(bench, text, 600 + bench.random.upTo(1800))
  return (now, killedAt) => judgeTyped(bench, {
    what: 'field', text, times, stored: now?.agency.address ?? '', before, killedAt,
  })
}

const typeText: Work = async (bench) => {
  await openEditor(bench, '五、存在的主要问题及改进情况')
  await bench.page.locator('.prose').click()
  await bench.page.keyboard.press('Control+A')
  await bench.page.keyboard.press('Delete')
  await bench.page.keyboard.press('Control+Alt+0')
  await bench.page.waitForTimeout(1200)
  const text = keysOf(bench.random)
  const times = await typeUntil(bench, text, 600 + bench.random.upTo(1800))
  return (now, killedAt) => judgeTyped(bench, {
    what: 'text', text, times, stored: (now?.narratives[5] ?? []).map(blockText).join(''),
    before: '', killedAt,
  })
}

const typeCells: Work = async (bench) => {
  await openEditor(bench, DISPUTES)
  /** After each key; a cell may be killed between two digits. */
  const writes: { cell: string; text: string; at: number }[] = []
  const end = Date.now() + 600 + bench.random.upTo(1800)
  while (Date.now() < end) {
    const cell = bench.random.pick(CELLS)
    const text = String(10 + bench.random.upTo(89))
    await bench.page.locator(`[data-cell="${cell}"]`).focus()
    for (let length = 1; length <= text.length; length += 1) {
      await bench.page.keyboard.press(text.charAt(length - 1))
      writes.push({ cell, text: text.slice(0, length), at: Date.now() })
    }
    await bench.page.keyboard.press('Enter')
    await bench.page.waitForTimeout(bench.random.upTo(80))
  }
  bench.figures.keystrokes += writes.length
  return (now, killedAt) => {
    for (const cell of CELLS) {
      const own = writes.filter((write) => write.cell === cell)
      const kept = own.map(({ text }) => text).lastIndexOf(now?.cells[cell]?.text ?? '')
      const missing = own[kept + 1]
      if (missing) {
        judge(bench, `cell ${cell}: ${missing.text} after ${own.map(({ text }) => text)
          .join(' ')}, stored “${now?.cells[cell]?.text ?? ''}”`, killedAt - missing.at)
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
  const at = Date.now()
  await bench.page.waitForTimeout(bench.random.upTo(1500))
  const wanted = figures.split(/[\t\r\n]+/)[0] ?? ''
  return (now, killedAt) => {
    const texts = CELLS.map((cell) => now?.cells[cell]?.text ?? '')
    const isOld = CELLS.every((cell) => now?.cells[cell]?.text === before?.cells[cell]?.text)
    const expected = figures.split(/\r?\n/)[0]?.split('\t').slice(0, CELLS.length)
    if (texts[0] === wanted && JSON.stringify(texts) === JSON.stringify(expected)) return
    if (isOld) judge(bench, 'paste', killedAt - at)
    else {
      bench.figures.losses.push(
        `half a paste: ${texts.join(' ')} instead of ${figures.slice(0, 40)}`,
      )
    }
  }
}

const importFile: Work = async (bench) => {
  await bench.page.goto(`${bench.url}#/`)
  await bench.page.waitForSelector('main table')
  const year = 2003 + bench.round % 20
  const report = buildReport({
    ...full, id: `import-${bench.round}`, year,
    agency: { ...full.agency, name: `第${bench.round}号局` },
  })
  await bench.page.setInputFiles('input[type=file]', {
    name: '数据.json', mimeType: 'application/json', buffer: Buffer.from(writeDataFile(report)),
  })
  const opened = bench.page.waitForSelector(
    '[data-field="agency.address"]', { timeout: 1 + bench.random.upTo(1500) },
  ).then(() => Date.now(), () => 0)
  const at = await opened
  if (at > 0) await bench.page.waitForTimeout(bench.random.upTo(600))
  return async (_now, killedAt, page) => {
    const stored = await storedReport(page, report.id)
    if (stored && JSON.stringify(stored.cells) !== JSON.stringify(report.cells)) {
      bench.figures.losses.push('half an import')
    }
    if (!stored && at > 0) judge(bench, 'import', killedAt - at)
  }
}

const restoreVersion: Work = async (bench) => {
  await openEditor(bench, '')
  const before = await storedReport(bench.page, bench.id)
  await bench.page.getByRole('link', { name: '历史版本' }).click()
  await bench.page.locator('.versions button').first().click()
  const button = bench.page.getByRole('button', { name: '恢复到这个版本' })
  await bench.page.waitForTimeout(300)
  if (!await button.isEnabled()) return () => undefined
  await button.click()
  const at = Date.now()
  await bench.page.waitForTimeout(bench.random.upTo(1500))
  return (now, killedAt) => {
    const isUntouched = JSON.stringify(now?.cells) === JSON.stringify(before?.cells)
      && now?.updatedAt === before?.updatedAt
    if (isUntouched) judge(bench, 'restore', killedAt - at)
    if (!now) bench.figures.losses.push('the report is gone after a restore')
  }
}

const WORKS: Record<KillKind, Work> = {
  field: typeField, text: typeText, cell: typeCells, paste: pasteTable, import: importFile,
  restore: restoreVersion,
}

/** One line to be printed. */
export function describeKills({ kills, keystrokes, oldestMissing, losses }: KillFigures): string {
  const total = Object.values(kills).reduce((sum, count) => sum + count, 0)
  return `killed ${total} times (${Object.entries(kills).map(([kind, count]) => `${kind} ${count}`)
    .join(
      ', ',
    )}), ${keystrokes} keystrokes: oldest missing ${oldestMissing} ms, lost ${losses.length}`
}
