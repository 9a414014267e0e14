/** A whole report of 2025, begun from the Word file of 2024, as a practised clerk writes it. */
import type { Page } from 'playwright-core'
import type { Report } from '../../../src/model/report'
import type { TableId } from '../../../src/model/template'
import { edition2021 } from '../../../src/templates/2021'
import { sheetOf, type SheetFigure } from '../../../src/forms/grid/core/gridSheet'
import { composeDocument } from '../../../src/document'
import { writeDocx } from '../../../src/writers/docx/writeDocx'
import { buildFullReport2025 } from '../fullReport2025'
import { buildReport, typedCells } from '../reports'
import { cellOf, figuresText, officialTableHtml, paste } from './clerk'
import { CountedHands, type Handwork } from './countedHands'
import { settle } from './settle'
import { storedRecords } from './storedReports'

const TABLES: TableId[] = ['disclosure', 'applications', 'disputes']
/** Changed by hand: how the words of last year begin, and what stands there this year. */
const CHANGED = [
  ['7958', '8426'], ['6', '9'], ['4', '5'], ['17', '14'], ['2', '3'], ['92.1', '93.6'],
  ['一是', '一是部分乡镇主动公开的时效性不强。二是政策解读形式比较单一。'],
  ['', '针对更新不及时，建立按月巡查、按季通报制度；推行解读方案与文件同步报审。'],
] as const

export interface Work { hands: Handwork; name: string; parts: Record<string, Handwork> }

/** `how` the tables are filled; the name of the file exported at the end, and what it took. */
export async function writeReport(
  page: Page, url: string, how: 'typed' | 'pasted',
): Promise<Work> {
  const hands = new CountedHands(page)
  const parts: Record<string, Handwork> = {}
  const target = buildFullReport2025()
  const done = (name: string): void => {
    const before = Object.values(parts)
    const sum = (key: keyof Handwork): number => before.reduce((all, part) => all + part[key], 0)
    parts[name] = {
      keys: hands.count.keys - sum('keys'), typed: hands.count.typed - sum('typed'),
      clicks: hands.count.clicks - sum('clicks'),
      dialogs: hands.count.dialogs - sum('dialogs'),
    }
  }
  // The day the report is dated.
  await page.clock.setSystemTime(new Date('2026-01-20T02:00:00Z'))
  await page.goto(url)
  await begin(hands, await wordOf2024(target))
  done('读入上年、新建')
  await writeTexts(hands)
  done('文字')
  await (how === 'typed' ? typeTables(hands, target) : pasteTables(hands, target))
  done('三张表')
  await hands.click(step(page, '审核与导出'))
  if (how === 'typed') await hands.click(page.getByRole('button', { name: /^各表空白的 \d+ 格都填 0$/ }))
  await settleAll(hands)
  done('核对和说明')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    hands.click(page.getByRole('button', { name: '定稿导出 Word' })),
  ])
  done('定稿')
  await seeFilled(page, target)
  return { hands: hands.count, name: download.suggestedFilename(), parts }
}

const step = (page: Page, title: string) =>
  page.getByRole('navigation', { name: '填报步骤' }).getByRole('link', { name: title })

async function wordOf2024(target: Report): Promise<Uint8Array> {
  const { lastYear } = target
  if (!lastYear) throw new Error('the sample has last year’s figures')
  const last = buildReport({
    year: 2024, agency: target.agency, cells: typedCells(lastYear.figures),
    narratives: lastYear.narratives, fee: { notices: '0', amount: '0', received: '0' },
    signature: { name: null, date: '2025-01-20' },
  })
  return writeDocx(composeDocument(last))
}

async function begin(hands: CountedHands, bytes: Uint8Array): Promise<void> {
  const { page } = hands
  await hands.choose(
    page.getByRole('button', { name: '选上年的年报文件' }), { name: '上年.docx', bytes },
  )
  await hands.click(page.getByRole('button', { name: '存入并新建2025年年报' }))
  await page.getByRole('heading', { name: '基本信息', level: 2 }).waitFor()
  await hands.click(page.getByRole('button', { name: '落款填今天' }))
}

/** What is not 0, or was not last year, by the shortest way from one to the next. */
async function typeTables(hands: CountedHands, target: Report): Promise<void> {
  const { page } = hands
  const last = target.lastYear?.figures ?? {}
  const isUsual = (cell: string): boolean => !['', '0'].includes(last[cell] ?? '')
  // 上年结转 is there already.
  const wanted = ownFigures().filter(({ cell }) => !cell.includes('.carriedIn.')
    && (isUsual(cell) || (target.cells[cell]?.text ?? '0') !== '0'))
  for (const [index, figure] of wanted.entries()) {
    const before = wanted[index - 1]
    if (isUsual(figure.cell)) await hands.press('Shift+F4')
    else if (!before) await hands.press('F4')
    else if (before.info.table === figure.info.table) await goOn(hands, [before, figure])
    else await hands.click(cellOf(page, figure.cell))
    await page.waitForFunction((id) =>
      (document.activeElement as HTMLElement | null)?.dataset.cell === id, figure.cell)
    await hands.type(target.cells[figure.cell]?.text ?? '0')
  }
}

/** No totals, in reading order. */
function ownFigures(): SheetFigure[] {
  return TABLES.flatMap((table) => [...sheetOf(edition2021, table).figures.values()])
    .filter(({ info }) => info.sums.length === 0)
}

/** By Tab, which passes totals over, or by the arrows, whichever is shorter. */
async function goOn(hands: CountedHands, [at, to]: [SheetFigure, SheetFigure]): Promise<void> {
  const own = ownFigures().map(({ cell }) => cell)
  const tabs = own.indexOf(to.cell) - own.indexOf(at.cell)
  const rows = [...sheetOf(edition2021, at.info.table).figures.values()].map(({ row }) => row)
  const down = new Set(rows.filter((row) => row > at.row && row <= to.row)).size
  const across = to.column - at.column
  if (tabs <= down + Math.abs(across)) return hands.press('Tab', tabs)
  await hands.press('ArrowDown', down)
  await hands.press(across < 0 ? 'ArrowLeft' : 'ArrowRight', Math.abs(across))
}

/** As it is stored when all is done. */
async function seeFilled(page: Page, target: Report): Promise<void> {
  await page.getByText(/^已保存/).waitFor()
  const [cells = {}] = (await storedRecords(page)).map(({ report }) => (report as Report))
    .filter(({ year }) => year === target.year).map((report) => report.cells)
  for (const { cell } of ownFigures()) {
    const [is, shall] = [cells[cell]?.text, target.cells[cell]?.text ?? '0']
    if (is !== shall) throw new Error(`${cell} is ${is} instead of ${shall}`)
  }
}

/** All three as they stand in one document or workbook. */
async function pasteTables(hands: CountedHands, target: Report): Promise<void> {
  const { page } = hands
  await hands.click(step(page, '二、主动公开政府信息情况'))
  await page.locator('[data-cell]').first().waitFor()
  await paste(page, {
    'text/html': TABLES.map((table) => officialTableHtml(target, table)).join(''),
    'text/plain': TABLES.map((table) => figuresText(target, table)).join(''),
  })
  hands.count.keys += 1
  await settle(page)
  await hands.noteDialog()
  const land = page.getByRole('dialog').getByRole('button', { name: /^填入 \d+ 格$/ })
  if (await land.count() > 0) await hands.click(land)
}

/** Last year's text taken over at one press; what is marked looked at one by one. */
async function writeTexts(hands: CountedHands): Promise<void> {
  const { page } = hands
  await hands.click(page.getByRole('button', { name: '沿用上年的全部文字' }))
  await page.waitForFunction(() => document.activeElement?.textContent?.startsWith('去看要改的'))
  await hands.press('Enter')
  for (const [index, [was, is]] of CHANGED.entries()) {
    if (index > 0) await hands.press('F4')
    await page.waitForFunction((words) => String(getSelection()).startsWith(words), was)
    await hands.type(is)
    await settle(page)
  }
  await hands.press('F4')
  await page.waitForFunction(() => location.hash.endsWith('/6'))
  await hands.click(page.getByRole('button', { name: '本年没有收取，全部填 0' }))
  const looked = page.getByRole('button', { name: '都看过了' })
  if (await looked.count() > 0) await hands.click(looked)
}

/** Each finding put right where there is one way, explained where it stands. */
async function settleAll(hands: CountedHands): Promise<void> {
  const { page } = hands
  await page.locator('#verdict').waitFor()
  await settle(page)
  const open = page.locator('li.finding:not([data-level="提示"]), li.group:not([data-level="提示"])')
  for (let last = -1; await open.count() > 0 && await open.count() !== last;) {
    last = await open.count()
    const one = open.first()
    const all = one.getByRole('button', { name: /改为|一起写说明|写说明/ }).first()
    const name = await all.textContent()
    await hands.click(all)
    if (name?.includes('写说明')) {
      await hands.type('本机关规模小，已逐项核对')
      await hands.press('Control+Enter')
    }
    await settle(page)
  }
}
