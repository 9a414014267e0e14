/** Bad input gets a clear sentence in its place and nothing typed is lost. */
import { expect, test } from 'vitest'
import { writeDataFile } from '../../../src/writers/json/writeDataFile'
import { cellOf, createReport, goToStep, paste, shownFindings, typeInto } from '../../support/browser/clerk'
import { openDesk } from '../../support/browser/desk'
import { buildReport } from '../../support/reports'
import { seeStored } from '../../support/browser/settle'

const CELL = 'applications.received.person'
const desk = openDesk()

async function openTableThree(): Promise<void> {
  await createReport(desk.page, { url: desk.url, name: '青禾县人民政府', year: 2025 })
  await goToStep(desk.page, '三、收到和处理政府信息公开申请情况')
}

const WRONG: [text: string, sentence: string][] = [
  ['十二', '请只填数字'],
  ['-3', '不能小于0'],
  ['1.5', '件数是整数'],
  ['99999999999999999999', '数字太大'],
  ['3万元', '本格单位是件'],
]

test('what is no count stays, with a sentence, and is there after loading anew', {
  tags: 'long',
}, async () => {
  await openTableThree()
  for (const [text, sentence] of WRONG) {
    await typeInto(desk.page, CELL, text)
    const findings = await shownFindings(desk.page)
    expect(findings.map(({ code }) => code), text).toEqual(['T3-INT'])
    expect(findings[0]?.message).toContain(sentence)
    expect(findings[0]?.message).toContain('“一、本年新收政府信息公开申请数量”行“自然人”列')
    expect(await cellOf(desk.page, CELL).inputValue()).toBe(text)
    expect(await cellOf(desk.page, CELL).getAttribute('aria-invalid')).toBe('true')
    await seeStored(desk.page, JSON.stringify(text))
  }
  const last = WRONG[WRONG.length - 1]?.[0]
  await desk.page.reload()
  await goToStep(desk.page, '三、收到和处理政府信息公开申请情况')
  expect(await cellOf(desk.page, CELL).inputValue()).toBe(last)
})

test('pasted junk lands nowhere unseen and runs nothing', async () => {
  await openTableThree()
  await typeInto(desk.page, CELL, '31')
  await cellOf(desk.page, CELL).focus()
  await paste(desk.page, {
    'text/html':
      '<table><tr><td>天气</td><td><img src=x onerror="window.hurt=1">'
        + '<script>window.hurt=1</script>晴</td></tr><tr><td>最高</td><td>12度左右</td></tr></table>',
    'text/plain': '天气\t晴\n最高\t12度左右\n',
  })
  const dialog = desk.page.getByRole('dialog')
  await dialog.waitFor()
  expect(await dialog.textContent()).toContain('读不出')
  await desk.page.keyboard.press('Escape')
  expect(await cellOf(desk.page, CELL).inputValue()).toBe('31')
  expect(await desk.page.evaluate(() => 'hurt' in window)).toBe(false)
})

const newer = writeDataFile(buildReport()).replace(/"schema":\s*\d+/, '"schema": 999')

test.each([
  ['cut off', writeDataFile(buildReport()).slice(0, 400), '不完整'],
  ['foreign', '{"name":"别的程序","version":1}', '这不是年报数据文件'],
  ['no JSON', 'PK\u0003\u0004 这不是数据文件', '不是年报数据文件'],
  ['newer', newer, '更新'],
])('a data file that is %s is refused with a sentence', async (_, text, sentence) => {
  await desk.page.goto(desk.url)
  const chooser = desk.page.waitForEvent('filechooser')
  await desk.page.getByText('打开数据文件').first().click()
  await (await chooser)
    .setFiles({ name: '年报数据.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  const notice = desk.page.getByRole('alert').or(desk.page.getByRole('status'))
    .filter({ hasText: /文件/ }).first()
  await notice.waitFor()
  expect(await notice.textContent()).toContain(sentence)
  expect(desk.page.url()).not.toContain('/report/')
})

test('下一步 shows wrong fields first, and lets them wait', { tags: 'long' }, async () => {
  await createReport(desk.page, { url: desk.url, name: '青禾县人民政府', year: 2025 })
  await desk.page.locator('[data-field="agency.postcode"]').fill('31')
  await desk.page.getByRole('link', { name: '下一步' }).click()
  expect(await desk.page.getByRole('alert').textContent()).toContain('本步有 1 处格式要改')
  expect(await desk.page.evaluate(() => document.activeElement?.getAttribute('data-field')))
    .toBe('agency.postcode')
  expect(await desk.page.getByText('邮政编码是6位数字').count()).toBe(1)
  await desk.page.getByRole('link', { name: '先到下一步' }).click()
  await desk.page.locator('.sheet').getByRole('heading', { name: '一、总体情况' }).waitFor()
  await goToStep(desk.page, '基本信息')
  expect(await desk.page.locator('[data-field="agency.postcode"]').inputValue()).toBe('31')
})
