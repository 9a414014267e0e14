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

const TABLES: [TableId, string, part: string][] = [
  ['disclosure', '二、主动公开政府信息情况', '二'],
  ['applications', '三、收到和处理政府信息公开申请情况', '三'],
  ['disputes', '四、政府信息公开行政复议、行政诉讼情况', '四'],
]
/** What no table has, changed by hand: the words of last year and those of this one. */
const CHANGED = [
  ['7958', '8426'], ['6', '9'], ['4', '5'], ['17', '14'], ['2', '3'], ['92.1', '93.6'],
] as const
const PROBLEMS = '一是部分乡镇主动公开的时效性不强。二是政策解读形式比较单一。'
const MENDED = '针对更新不及时，建立按月巡查、按季通报制度；推行解读方案与文件同步报审。'

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
  await page.goto(url)
  await begin(hands, await wordOf2024(target))
  done('读入上年、新建')
  for (const [table, title] of TABLES) {
    await hands.click(step(page, title))
    await cellOf(page, `${[...sheetOf(edition2021, table).figures.keys()][0]}`).waitFor()
    await (how === 'typed' ? typeTable(hands, target, table) : pasteTable(hands, target, table))
  }
  done('三张表')
  await writeTexts(hands)
  done('文字')
  await hands.click(step(page, '审核与导出'))
  await settleAll(hands)
  done('核对和说明')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    hands.click(page.getByRole('button', { name: '定稿导出 Word' })),
  ])
  done('定稿')
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
  await hands.click(page.getByRole('link', { name: '读入旧年报' }))
  await hands.choose(page.getByRole('button', { name: '选择文件' }), { name: '上年.docx', bytes })
  await hands.click(page.getByRole('button', { name: '存入我的年报' }))
  await hands.click(page.getByRole('button', { name: '用它作上年报告，新建2025年年报' }))
  await page.getByRole('heading', { name: '基本信息', level: 2 }).waitFor()
  await hands.click(page.locator('[data-field="signature.date"]'))
  await hands.type('2026')
  await hands.press('Tab')
  await hands.type('0120')
}

/** Figures other than 0, by the shortest way from one to the next; then zeros into what is left. */
async function typeTable(hands: CountedHands, target: Report, table: TableId): Promise<void> {
  const { page } = hands
  const figures = [...sheetOf(edition2021, table).figures.values()]
  const own = figures.filter(({ info }) => info.sums.length === 0)
  const wanted = own.filter(({ cell }) => (target.cells[cell]?.text ?? '0') !== '0')
  let at: SheetFigure | undefined
  for (const figure of wanted) {
    const text = target.cells[figure.cell]?.text ?? ''
    if (await cellOf(page, figure.cell).inputValue() === text) continue
    if (!at) await hands.click(cellOf(page, figure.cell))
    else await goOn(hands, figures, [at, figure])
    await hands.type(text)
    at = figure
  }
  await hands.press('Enter')
  const zeros = page.getByRole('button', { name: '空白处填 0' })
  if (await zeros.isEnabled()) await hands.click(zeros)
  await seeFilled(page, own, target)
}

async function seeFilled(page: Page, figures: SheetFigure[], target: Report): Promise<void> {
  for (const { cell } of figures) {
    const [is, shall] = [await cellOf(page, cell).inputValue(), target.cells[cell]?.text ?? '0']
    if (is !== shall) throw new Error(`${cell} is ${is} instead of ${shall}`)
  }
}

/** By Tab, which passes totals over, or by the arrows, whichever is shorter. */
async function goOn(
  hands: CountedHands, figures: SheetFigure[], [at, to]: [SheetFigure, SheetFigure],
): Promise<void> {
  const own = figures.filter(({ info }) => info.sums.length === 0)
  const rows = [...new Set(figures.map(({ row }) => row))]
  const tabs = own.indexOf(to) - own.indexOf(at)
  const down = rows.indexOf(to.row) - rows.indexOf(at.row)
  const across = to.column - at.column
  if (tabs <= down + Math.abs(across)) return hands.press('Tab', tabs)
  await hands.press('ArrowDown', down)
  await hands.press(across < 0 ? 'ArrowLeft' : 'ArrowRight', Math.abs(across))
}

/** The whole table from a spreadsheet. */
async function pasteTable(hands: CountedHands, target: Report, table: TableId): Promise<void> {
  const { page } = hands
  await hands.click(page.locator('[data-cell]').first())
  await paste(page, {
    'text/html': officialTableHtml(target, table), 'text/plain': figuresText(target, table),
  })
  hands.count.keys += 1
  await settle(page)
  await hands.noteDialog()
  const land = page.getByRole('dialog').getByRole('button', { name: /^填入 \d+ 格$/ })
  if (await land.count() > 0) await hands.click(land)
}

/** Last year's parts taken over whole; what is marked looked at one by one. */
async function writeTexts(hands: CountedHands): Promise<void> {
  const { page } = hands
  await hands.click(step(page, '一、总体情况'))
  await hands.click(page.getByRole('button', { name: '整段沿用' }))
  for (const [was, is] of CHANGED) {
    await hands.click(page.getByRole('button', { name: '看下一处' }))
    await page.waitForFunction((words) => String(getSelection()) === words, was)
    await hands.type(is)
    await settle(page)
  }
  await hands.click(step(page, '五、存在的主要问题及改进情况'))
  await hands.click(page.getByRole('button', { name: '整段沿用' }))
  await page.getByText('已沿用上年的').waitFor()
  for (const [index, text] of [PROBLEMS, MENDED].entries()) {
    await page.locator('.prose p').nth(index).click({ clickCount: 3 })
    hands.count.clicks += 3
    await hands.type(text)
    await settle(page)
  }
  await hands.click(step(page, '六、其他需要报告的事项'))
  await hands.click(page.getByRole('button', { name: '本年没有收取，全部填 0' }))
  await hands.click(page.getByRole('button', { name: '整段沿用' }))
  await page.getByText('已沿用上年的').waitFor()
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
