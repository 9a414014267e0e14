/**
 * The publication package out of the real review step: one by one, as one zip, and copied for a
 * site system.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readReport } from '../../../src/readers'
import { findAxeProblems } from '../../support/browser/axe'
import { explainAll, goToStep, typeInto } from '../../support/browser/clerk'
import { joinText, textOfDocx } from '../../support/samples/documentText'
import { openDesk } from '../../support/browser/desk'
import { settle } from '../../support/browser/settle'

const desk = openDesk()
const TITLE = '青禾县人民政府2025年政府信息公开工作年度报告'
const NAMES = [
  `${TITLE}.docx`, `${TITLE}.html`, `${TITLE}（网页片段）.html`, `${TITLE}（表格）.xlsx`,
  `${TITLE}（数据）.json`, `${TITLE}（数据）.csv`, '校验清单（SHA-256）.txt',
]

async function openFinal(): Promise<void> {
  await desk.page.goto(desk.url)
  await desk.page.getByText('查看示例').first().click()
  await desk.page.getByRole('heading', { name: '基本信息', level: 2 }).waitFor()
  await goToStep(desk.page, '审核与导出')
  await desk.page.getByRole('heading', { name: /可以定稿|暂时不能定稿/ }).waitFor()
  if (await desk.page.getByRole('heading', { name: '可以定稿' }).count() === 0) {
    await explainAll(desk.page, '机构改革中职能划转，已在第一部分写明')
  }
  await desk.page.getByRole('heading', { name: '可以定稿' }).waitFor()
}

async function download(button: string): Promise<{ name: string; bytes: Uint8Array }> {
  const named = desk.page.getByRole('button', { name: button, exact: true })
  const [file] = await Promise.all([desk.page.waitForEvent('download'), named.click()])
  return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(await file.path())) }
}

test('made, downloaded as one and one by one; a change takes it away', async () => {
  await openFinal()
  await desk.page.getByRole('button', { name: '生成发布文件' }).click()
  await desk.page.getByText(/^6 个文件都读回来与年报逐格逐段比对过（\d+ 格、\d+ 段），全部一致。$/)
    .waitFor()
  await settle(desk.page)
  expect(await findAxeProblems(desk.page)).toEqual([])
  expect(await desk.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
    .toBeLessThanOrEqual(0)

  const whole = await download('全部下载（一个压缩包）')
  expect(whole.name).toBe(`${TITLE}（发布包）.zip`)
  const parts = unzipSync(whole.bytes)
  expect(Object.keys(parts)).toEqual(NAMES)
  const sums = strFromU8(parts['校验清单（SHA-256）.txt'] ?? new Uint8Array()).trimEnd().split('\n')
  expect(sums).toEqual(NAMES.slice(0, 6).map((name) =>
    `${createHash('sha256').update(parts[name] ?? new Uint8Array()).digest('hex')}  ${name}`))
  for (const name of NAMES.slice(0, 6)) {
    const { value } = await readReport({ name, bytes: parts[name] ?? new Uint8Array() })
    expect([name, value?.cells['applications.received.person']?.text]).toEqual([name, '41'])
  }

  const page = await download('下载网页')
  expect(page).toEqual({ name: `${TITLE}.html`, bytes: parts[`${TITLE}.html`] })

  await goToStep(desk.page, '二、主动公开政府信息情况')
  await typeInto(desk.page, 'disclosure.license.decisions', '21847')
  await goToStep(desk.page, '审核与导出')
  await desk.page.getByRole('heading', { name: /可以定稿|暂时不能定稿/ }).waitFor()
  expect(await desk.page.getByRole('button', { name: '全部下载（一个压缩包）' }).count()).toBe(0)
})

test('the fragment is copied as it looks, and as source', { tags: 'long' }, async () => {
  await desk.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await openFinal()
  await desk.page.getByRole('button', { name: '生成发布文件' }).click()
  const copied = (type: string): Promise<string> => desk.page.evaluate(async (wanted) => {
    const [item] = await navigator.clipboard.read()
    return item?.types.includes(wanted) ? (await item.getType(wanted)).text() : ''
  }, type)
  await desk.page.getByRole('button', { name: '复制', exact: true }).click()
  await desk.page.getByText('已复制，请粘贴到网站后台的编辑框。').waitFor()
  expect(await copied('text/html')).toMatch(/<h1 style=[^]*本报告依据[^]*border: ?1px solid/)

  await desk.page.getByRole('button', { name: '复制代码' }).click()
  await desk.page.getByText('已复制代码，请粘贴到网站后台的“源代码”框。').waitFor()
  const fragment = await download('下载网页片段')
  expect(await copied('text/plain')).toBe(strFromU8(fragment.bytes))
  expect(await copied('text/html')).toBe('')
})

test('a report that is not final has no package', { tags: 'long' }, async () => {
  await openFinal()
  await goToStep(desk.page, '三、收到和处理政府信息公开申请情况')
  await typeInto(desk.page, 'applications.received.person', '99')
  await goToStep(desk.page, '审核与导出')
  await desk.page.getByText('可以定稿以后，在这里生成。').waitFor()
  expect(await desk.page.getByRole('button', { name: '生成发布文件' }).count()).toBe(0)
})

test('what stands on the website is compared: a file that is right, a pasted page that is not', {
  tags: 'long',
}, async () => {
  const { page } = desk
  await openFinal()
  await page.getByRole('button', { name: '生成发布文件' }).click()
  const published = await download('下载网页')
  const chooser = page.getByLabel('选择网页或定稿文件')
  await chooser.setInputFiles({
    name: '年报.html', mimeType: 'text/html', buffer: Buffer.from(published.bytes),
  })
  await page.getByText(/^表格 \d+ 格、文字 \d+ 段，网页与年报全部一致。$/).waitFor()
  const html = Buffer.from(published.bytes).toString('utf8').replace('>41<', '>47<')
  await page.getByLabel('粘贴网页内容').focus()
  await page.evaluate((source) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', source)
    document.activeElement?.dispatchEvent(new ClipboardEvent(
      'paste', { clipboardData, bubbles: true, cancelable: true },
    ))
  }, html)
  await page.getByText('有 1 处不一样').waitFor()
  const row = page.locator('.published tbody tr')
  expect(await row.locator('td').allInnerTexts()).toEqual(['41', '47'])
  await page.getByLabel('更正的原因').fill('汇总时多加了一个单位')
  const note = await download('更正说明 Word')
  expect(note.name).toBe(`关于更正《${TITLE}》的说明.docx`)
  expect(joinText(textOfDocx(note.bytes))).toContain('汇总时多加了一个单位')
  await page.getByRole('button', { name: '复制更正说明' }).click()
  await page.getByText('已复制，粘贴到需要的地方，核对以后再用。').waitFor()
  await page.locator('#verdict', { hasText: /更正版，\d{4}年/ }).waitFor()
  await settle(page)
  expect(await findAxeProblems(page)).toEqual([])
})
