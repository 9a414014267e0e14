/**
 * Word file and preview, page by page: `npx tsx scripts/comparePages.ts [folder]`. LibreOffice
 * stands for Word; both use the faces of this computer. Prints what differs; pictures of the pages
 * stay in the folder, to be looked at.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { chromium, type Page } from 'playwright-core'
import { composeDocument } from '../src/document'
import { CHART_KINDS, withCharts, type ChartKind } from '../src/model/chart'
import type { Report } from '../src/model/report'
import { buildSampleReport } from '../src/templates/sample/buildSampleReport'
import { writeDocx } from '../src/writers/docx/writeDocx'
import { writeDataFile } from '../src/writers/json/writeDataFile'
import { ARGS, findProgram, serveApp } from '../tests/support/browser/browser'
import { documentReport, runningText, textCell } from '../tests/support/documents'
import { buildFullReport } from '../tests/support/fullReport'

if (!isInstalled('soffice', '--version') || !isInstalled('pdftotext', '-v')) {
  console.log('skipped: LibreOffice (soffice) and poppler-utils (pdftotext) are not installed here')
  process.exit(0)
}

function isInstalled(program: string, argument: string): boolean {
  try {
    execFileSync(program, [argument], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** One, two, several and all charts at the end of part one. */
const charted = (report: Report, kinds: ChartKind[]): Report => withCharts(report, {
  kinds,
  earlier: [2022, 2023].map((year) => ({
    year, figures: { 'applications.received.total': String(year), 'applications.handled.total.total': '31' },
  })),
})

const sample = buildSampleReport('2026-01-05T08:00:00.000Z')
const long = Array.from({ length: 30 }, (_, index) => ({
  type: 'paragraph' as const,
  text: `${index % 5 === 0 ? '（一）工作情况。' : ''}${runningText(20 + ((index * 137) % 400))}`,
}))
const months = [
  ...Array.from({ length: 40 }, (_, row) => [
    textCell(`第${row + 1}项`),
    textCell(runningText(10 + ((row * 7) % 40))),
    textCell(String(row * 31)),
  ]),
]
const table = {
  type: 'table' as const,
  rows: [['事项', '说明', '数量'].map((text) => textCell(text, { head: true })), ...months],
}
const titled = (title: string): Report => ({ ...sample, title })
const narrated = (text: Report['narratives'][1], report = documentReport(2025)): Report => ({
  ...report,
  narratives: { ...report.narratives, 1: text },
})

const reports: Record<string, Report> = {
  sample,
  '2025': buildFullReport(2025),
  '2020': buildFullReport(2020),
  charts: charted(sample, ['results', 'years']),
  'charts-all': charted(buildFullReport(2025), [...CHART_KINDS]),
  'charts-2020': charted(buildFullReport(2020), ['applicants', 'disputes', 'documents']),
  'charts-long': charted(narrated(long), ['decisions', 'results', 'applicants']),
  rich: documentReport(2025),
  'rich-2020': documentReport(2020),
  long: narrated(long),
  'long-table': narrated([
    ...long.slice(0, 3),
    { type: 'paragraph', text: '表1 各项工作情况' },
    table,
    ...long.slice(4, 9),
  ]),
  addresses: narrated(
    long.map(({ text }, index) => ({
      type: 'paragraph',
      text: index % 4 === 0
        ? `${text}详见https://www.example.com/${index}/index.html，电话0000-12340${index}。` : text,
    })),
  ),
  'title-43':
    titled('内蒙古自治区呼伦贝尔市莫力达瓦达斡尔族自治旗人民政府2025年政府信息公开工作年度报告'),
  'title-60': titled('中国共产党北岭省青禾市高新技术产业开发区工作委员会办公室（东河区档案局、地方志办公室）'
    + '关于2025年政府信息公开工作情况的年度报告'),
  'title-12': titled('青禾县2025年信息公开年报'),
  'title-31': titled('青禾市住房和城乡建设局关于2025年政府信息公开工作情况的报告'),
  'long-name': {
    ...sample,
    agency: {
      ...sample.agency, name: '内蒙古自治区呼伦贝尔市莫力达瓦达斡尔族自治旗人民政府办公室',
    },
  },
}

const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), 'pages-'))
mkdirSync(folder, { recursive: true })

/** The lines of every page of the Word file, without blanks; the page number is the last. */
async function pagesOfWord(name: string, report: Report, draft: string): Promise<string[][]> {
  const path = (extension: string): string => join(folder, `${name}-word.${extension}`)
  writeFileSync(path('docx'), await writeDocx(composeDocument(report, { draft })))
  convert(path('docx'), 'odt')
  // LibreOffice 7 reads overflowPunct the wrong way round and autoSpaceDE not at all: both are off,
  // as the file says. A flat file (.fodt) would lose the charts.
  const parts = unzipSync(readFileSync(path('odt')))
  for (const name of ['content.xml', 'styles.xml']) {
    parts[name] = strToU8(strFromU8(parts[name] ?? new Uint8Array())
      .replaceAll('punctuation-wrap="hanging"', 'punctuation-wrap="simple"')
      .replaceAll('text-autospace="ideograph-alpha"', 'text-autospace="none"'))
  }
  writeFileSync(path('odt'), zipSync(parts))
  convert(path('odt'), 'pdf')
  drawPages(name, 'word')
  return execFileSync('pdftotext', ['-layout', path('pdf'), '-'], { encoding: 'utf8' })
    .split('\f')
    .slice(0, -1)
    .map(linesOf)
}

function drawPages(name: string, kind: 'word' | 'preview'): void {
  execFileSync('pdftoppm', [
    '-r',
    '60',
    '-png',
    join(folder, `${name}-${kind}.pdf`),
    join(folder, `${name}-${kind}`),
  ])
}

function convert(file: string, extension: string): void {
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      extension,
      '--outdir',
      folder,
      file,
    ],
    { stdio: 'ignore' },
  )
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ''))
    .filter((line) => line !== '')
}

/**
 * The same of the preview, tables row by row as they lie; and the draft notice, which follows from
 * the report.
 */
async function pagesOfPreview(
  page: Page,
  name: string,
  report: Report,
): Promise<{ pages: string[][]; draft: string }> {
  await page.goto(app.url)
  await page.setInputFiles('input[type=file]', {
    name: '年报.json',
    mimeType: 'application/json',
    buffer: Buffer.from(writeDataFile(report)),
  })
  await page.waitForURL(/#\/report\//)
  await page.goto(`${app.url}#/report/${report.id}/preview`)
  await page.waitForSelector('.pages[aria-busy=false] .paper')
  await page.pdf({ preferCSSPageSize: true, path: join(folder, `${name}-preview.pdf`) })
  drawPages(name, 'preview')
  const pages = await page.evaluate(readPages)
  const notice = await page.locator('.draft-notice').allInnerTexts()
  return { pages, draft: (notice[0] ?? '').replace(/^草稿，/, '') }
}

/** Runs in the page: words by the height they stand at. */
function readPages(): string[][] {
  return [...document.querySelectorAll('.paper')].map((sheet) => {
    const lines: { middle: number; text: string }[] = []
    for (const part of sheet.querySelectorAll('.paper-notice, .paper-body > *:not(table)')) {
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) {
        const node = walker.currentNode as Text
        for (let at = 0; at < node.length; at += 1) {
          const range = document.createRange()
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          const box = [...range.getClientRects()].pop()
          if (!box || node.data[at]?.trim() === '') continue
          const middle = box.top + box.height / 2
          const line = lines.find((other) => Math.abs(other.middle - middle) < 8)
          if (line) line.text += node.data[at] ?? ''
          else lines.push({ middle, text: node.data[at] ?? '' })
        }
      }
    }
    return lines.map(({ text }) => text)
  })
}

const [{ path, env }, app] = await Promise.all([findProgram(), serveApp()])
const browser = await chromium.launch({
  executablePath: path,
  args: ARGS,
  env: { ...process.env, ...env, FONTCONFIG_FILE: '/etc/fonts/fonts.conf' },
})
/**
 * At least so many lines; LibreOffice leaves the spacing of characters out at each change between
 * Chinese and Latin, a quarter of a point, which moves a character where a line is nearly full.
 */
const SAME_LINES = 0.95
let [same, all] = [0, 0]
for (const [name, report] of Object.entries(reports)) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const { pages, draft } = await pagesOfPreview(await context.newPage(), name, report)
  const word = await pagesOfWord(name, report, draft)
  await context.close()
  const captions = composeDocument(report).nodes.flatMap((node) =>
    (node.type === 'chart' ? [node.caption.replace(/\s+/g, '')] : []))
  const differs = word.length !== pages.length
  if (differs) process.exitCode = 1
  console.log(
    `${name}: ${word.length} pages${differs ? ` in Word, ${pages.length} in the preview` : ''}`,
  )
  pages.forEach((lines, index) => {
    const found = word[index] ?? []
    const missing = lines.filter((line) => !found.includes(line))
    same += lines.length - missing.length
    all += lines.length
    // Word draws the words of a chart, the preview shows a picture.
    if (lines[0] !== undefined && lines[0] !== found[0] && !captions.includes(lines[0])) {
      process.exitCode = 1
      console.log(
        `  page ${index + 1} begins “${found[0] ?? ''}” in Word, “${lines[0]}” in the preview`,
      )
    }
    for (const line of missing.slice(0, 3)) {
      console.log(`  page ${index + 1}, not a line in Word: ${line}`)
    }
  })
}
console.log(
  `${same} of ${all} lines are the same (${((100 * same) / all).toFixed(1)} %); pages in ${folder}`,
)
await Promise.all([browser.close(), app.close()])
if (same / all < SAME_LINES) process.exitCode = 1
