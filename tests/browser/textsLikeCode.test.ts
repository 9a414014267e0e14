/**
 * Ordinary words that look like code are shown and printed on every page; what is code does not
 * run.
 * @module-tag long
 */
import type { Browser } from 'playwright-core'
import { expect, test } from 'vitest'
import { composeDocument } from '../../src/document'
import { writeDocx } from '../../src/writers/docx/writeDocx'
import { writeWebPage } from '../../src/writers/html'
import { writeDataFile } from '../../src/writers/json/writeDataFile'
import { goToStep } from '../support/browser/clerk'
import { openDesk } from '../support/browser/desk'
import { joinText, textOfTree } from '../support/samples/documentText'
import { printPage, shownPages } from '../support/browser/printedPages'
import { lineLikeCode, reportLikeCode, textsLikeCode } from '../support/samples/textsLikeCode'

const desk = openDesk()
const report = reportLikeCode()

async function openReport(): Promise<void> {
  await desk.page.goto(desk.url)
  const buffer = Buffer.from(writeDataFile(report))
  const file = { name: '年报.json', mimeType: 'application/json', buffer }
  await desk.page.setInputFiles('input[type=file]', file)
  await desk.page.waitForURL(/#\/report\//)
  await desk.page.getByRole('heading', { name: '基本信息', level: 2 }).waitFor()
}

/** Which of the texts cannot be read on the page, and whether something ran. */
async function findLost(selector: string): Promise<{ lost: string[]; ran: unknown }> {
  const shown = (await desk.page.locator(selector).allTextContents()).join('\n').replace(/\s+/g, '')
  const lost = textsLikeCode.filter((text) => !shown.includes(text.replace(/\s+/g, '')))
  return { lost, ran: await desk.page.evaluate('window.ran') }
}
const NOTHING = { lost: [], ran: undefined }

test('preview, print and 审核情况表 hold every word', async () => {
  const { page } = desk
  await openReport()
  for (const title of ['一、总体情况', '五、存在的主要问题及改进情况', '六、其他需要报告的事项']) {
    await goToStep(page, title)
    await page.locator('.prose figcaption').waitFor()
    expect(await findLost('.prose'), title).toEqual(NOTHING)
  }
  await page.goto(`${desk.url}#/report/${report.id}/preview`)
  const pages = await shownPages(page)
  expect(await findLost('.pages .paper')).toEqual(NOTHING)
  const told = joinText(textOfTree(composeDocument(report))).replace(/\s+/g, '')
  const letters = (text: string): string => [...text].sort().join('')
  // Heads of tables stand again on the next page.
  const repeated = (await page.locator('.pages .paper-body [data-repeated]').allTextContents())
    .join('')
  const shown = (await page.locator('.pages .paper-body').allTextContents()).join('')
    .replace(/\s+/g, '')
  const body = shown.replace(/^草稿，(，?\d+[项处]未..)+/, '')
  expect(letters(body)).toBe(letters(told + repeated.replace(/\s+/g, '')))
  expect((await printPage(page)).map(letters)).toEqual(pages.map(letters))
  await page.goto(`${desk.url}#/report/${report.id}/7`)
  await page.getByRole('button', { name: '写说明' }).first().click()
  await page.keyboard.insertText(lineLikeCode)
  await page.keyboard.press('Control+Enter')
  await page.locator('li.settled').first().waitFor({ state: 'attached' })
  await page.goto(`${desk.url}#/report/${report.id}/review`)
  const sheet = await shownPages(page)
  expect(sheet.join('')).toContain('online=1的办法')
  expect((await printPage(page)).map(letters)).toEqual(sheet.map(letters))
  expect(await page.evaluate('window.ran')).toBeUndefined()
})

test('versions and import hold every word', async () => {
  const { page } = desk
  await openReport()
  await goToStep(page, '四、政府信息公开行政复议、行政诉讼情况')
  await page.getByRole('button', { name: '本表无数据，全部填 0' }).click()
  await page.getByRole('button', { name: '确定填 0' }).click()
  for (const title of ['一、总体情况', '五、存在的主要问题及改进情况']) {
    await goToStep(page, title)
    await page.locator('.prose figcaption').waitFor()
    await page.locator('.prose').focus()
    await page.keyboard.press('Control+A')
    await page.keyboard.type('已改写。')
  }
  await page.getByRole('link', { name: '历史版本' }).click()
  await page.getByText('“本表全部填 0”之前').click()
  await page.getByRole('table').first().waitFor()
  expect(await findLost('.history .content')).toEqual(NOTHING)
  const tree = composeDocument(report)
  const files = { '年报.docx': await writeDocx(tree), '年报.html': writeWebPage(tree) }
  for (const [name, content] of Object.entries(files)) {
    await page.goto(`${desk.url}#/import`)
    await page.reload()
    const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) }
    await page.locator('input[type=file]').first().setInputFiles(file)
    await page.getByRole('heading', { name: '识别结果' }).waitFor()
    expect(await findLost('main'), name).toEqual(NOTHING)
  }
})

/** Each would run, or load something, if it were drawn. */
const attacks = [
  '<img src="data:," onerror="window.ran = 1">',
  '<svg onload="window.ran = 1"></svg>',
  '<svg><style><img src=x onerror="window.ran = 1"></style></svg>',
  '<p><iframe srcdoc="<script>parent.ran = 1</script>"></iframe></p>',
  '<object data="data:text/html,x"></object>',
  '<details open ontoggle="window.ran = 1">甲</details>',
  '<input onfocus="window.ran = 1" autofocus>',
  '<a href="javascript:window.ran = 1">甲</a>',
  '<td onclick="window.ran = 1">甲</td><img src=x onerror="window.ran = 1">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--><img src=x '
    + 'onerror=window.ran=1>">',
  '<form action="javascript:window.ran=1"><button>甲</button></form>',
  '<noscript><p title="</noscript><img src=x onerror=window.ran=1>"></noscript>',
  '<template><script>window.ran = 1</script></template>',
  '<base href="//127.0.0.1:9/">',
]

test('real attacks are still stopped, wherever they are drawn', async () => {
  // Not the page whose console is watched: each refusal is told there.
  const page = await (desk.page.context().browser() as Browser).newPage()
  await page.goto(desk.url)
  await page.getByText('我的年报').first().waitFor()
  // A tool's own call stands above the policy; what the page does a moment later does not.
  const drawn = await page.evaluate((texts) => new Promise<string[]>((resolve) => {
    setTimeout(() => {
      const names = ['div', 'tr', 'table', 'select', 'template', 'noscript']
      const holders = names.map((name) => document.createElement(name))
      holders.push(
        document.createElementNS('http://www.w3.org/2000/svg', 'svg') as unknown as HTMLElement,
      )
      document.body.append(...holders)
      resolve(texts.flatMap((text) => holders.flatMap((holder) => {
        try {
          holder.innerHTML = text
        } catch {
          return []
        }
        const isActive = /on[a-z]+=|javascript:|srcdoc|<base/.test(holder.innerHTML)
        return isActive ? [`${holder.localName}: ${holder.innerHTML}`] : []
      })))
    })
  }), attacks)
  expect({ drawn, ran: await page.evaluate('window.ran') }).toEqual({ drawn: [], ran: undefined })
  await page.close()
})
