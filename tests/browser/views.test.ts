/**
 * Every view, empty, half filled and full of findings: axe finds nothing serious, nothing scrolls
 * sideways, the console stays silent.
 * @module-tag long
 */
import { expect, test } from 'vitest'
import { findAxeProblems } from '../support/browser/axe'
import { cellOf, createReport, goToStep, typeInto } from '../support/browser/clerk'
import { sharedBrowser } from '../support/browser/browser'
import { openDesk } from '../support/browser/desk'
import { settle } from '../support/browser/settle'
import { runs } from '../support/runs'

const desk = openDesk()

const STEPS = [
  '基本信息', '一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况', '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
]

async function expectSound(name: string): Promise<void> {
  await settle(desk.page)
  expect(await findAxeProblems(desk.page), name).toEqual([])
  expect(
    await desk.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    `${name} scrolls sideways`,
  ).toBeLessThanOrEqual(0)
}

async function expectStepsSound(): Promise<void> {
  for (const step of STEPS) {
    await goToStep(desk.page, step)
    if (step.includes('情况') || step.startsWith('六')) {
      await desk.page.locator('[data-cell], [data-field^="narrative"]').first().waitFor()
    }
    await expectSound(step)
  }
  await goToStep(desk.page, '审核与导出')
  await desk.page.locator('#verdict').waitFor()
  await expectSound('审核与导出')
  await desk.page.getByRole('link', { name: '预览和打印' }).click()
  await desk.page.getByText(/共 \d+ 页/).waitFor()
  await expectSound('预览')
}

test('library and new report', async () => {
  await desk.page.goto(desk.url)
  await desk.page.getByText('查看示例').waitFor()
  await expectSound('空的我的年报')
  await desk.page.goto(`${desk.url}#/new`)
  await desk.page.getByLabel('机关名称').waitFor()
  await desk.page.getByRole('button', { name: '新建年报' }).click()
  await expectSound('新建年报，没有填')
})

/** In the long run: each day the sample stands for them. */
const EMPTY_YEARS = [2025, 2020].slice(0, runs({ daily: 0, soak: 2 }))
test.each(EMPTY_YEARS)('an empty report of %i', async (year) => {
  await createReport(desk.page, { url: desk.url, name: '青禾县人民政府', year })
  await expectStepsSound()
})

test('the sample, then full of findings', async () => {
  await desk.page.goto(desk.url)
  await desk.page.getByText('查看示例').first().click()
  await desk.page.getByRole('heading', { name: '基本信息', level: 2 }).waitFor()
  await expectStepsSound()
  await desk.page.goBack()
  await goToStep(desk.page, STEPS[3] ?? '')
  for (const column of ['person', 'business', 'research', 'charity', 'legal']) {
    await typeInto(desk.page, `applications.handled.granted.${column}`, '999')
  }
  await typeInto(desk.page, 'applications.carriedOut.person', 'abc')
  await typeInto(desk.page, 'applications.carriedOut.business', '-3')
  await cellOf(desk.page, 'applications.carriedOut.person').focus()
  await desk.page.getByLabel('显示上年数').check()
  await expectSound('第三部分，满是问题')
  await desk.page.setViewportSize({ width: 1024, height: 700 })
  await expectSound('1024 宽')
  await desk.page.setViewportSize({ width: 683, height: 384 })
  await expectSound('放大到 200 %')
  await goToStep(desk.page, '审核与导出')
  await desk.page.locator('#verdict').waitFor()
  expect(await desk.page.evaluate(() => document.activeElement?.getAttribute('aria-labelledby')))
    .toBe('verdict')
  await expectSound('审核，满是问题')
  await desk.page.goto(desk.page.url().replace(/\/7$/, '/total'))
  await desk.page.getByText('还没有可以相加的年报').waitFor()
  await expectSound('汇总核对，放大到 200 %')
})

test('at 1024 no field leaves the sheet or its neighbour; the folded panel says how many', async () => {
  const { page } = desk
  await page.setViewportSize({ width: 1024, height: 768 })
  await createReport(page, { url: desk.url, name: '青禾县人民政府', year: 2025 })
  const crossing = await page.evaluate(() => {
    const boxes = [...document.querySelectorAll('.sheet input, .sheet select, .sheet textarea')]
      .map((field) => field.getBoundingClientRect())
    const right = document.querySelector('.sheet')?.getBoundingClientRect().right ?? 0
    const cross = (box: DOMRect, other: DOMRect): boolean => box !== other
      && box.left < other.right && other.left < box.right
      && box.top < other.bottom && other.top < box.bottom
    return boxes.filter((box) =>
      box.right > right || boxes.some((other) => cross(box, other))).length
  })
  expect(crossing).toBe(0)
  await goToStep(page, STEPS[3] ?? '')
  await typeInto(page, 'applications.carriedOut.person', 'abc')
  await page.getByRole('button', { name: '收起' }).click()
  const unfold = page.getByRole('button', { name: /^核对结果 \d+ 条$/ })
  expect(await unfold.evaluate((button) => {
    const { left, top, width, height } = button.getBoundingClientRect()
    return document.elementFromPoint(left + width / 2, top + height / 2) === button
  })).toBe(true)
  await unfold.click()
  await page.getByRole('button', { name: '收起' }).waitFor()
})

test('narrow: steps on one line, table three with labels and 总计; a phone only reads', async () => {
  const { page } = desk
  const phone = await (await sharedBrowser()).newPage({
    viewport: { width: 375, height: 667 }, isMobile: true, hasTouch: true, serviceWorkers: 'block',
  })
  const views = [[page, 683, 384], [page, 1024, 768], [phone, 375, 667]] as const
  for (const [view, width, height] of views) {
    await view.setViewportSize({ width, height })
    await view.goto(desk.url)
    const sample = view.getByText('查看示例').first()
    const more = view.getByRole('button', { name: '更多', exact: true })
    await sample.or(more).first().waitFor()
    if (await more.count() > 0) await more.click()
    await sample.click()
    const rail = view.getByRole('navigation', { name: '填报步骤' })
    await rail.getByRole('link', { name: '三、收到' }).click()
    await view.locator('[data-cell]').first().waitFor()
    await settle(view)
    const seen = await view.evaluate(() => {
      const boxOf = (selector: string): DOMRect =>
        (document.querySelector(selector) ?? document.body).getBoundingClientRect()
      const steps = [...document.querySelectorAll('nav a.step')]
        .map((link) => link.getBoundingClientRect())
      const frame = document.querySelector('.frame')
      frame?.scrollTo({ left: 40 })
      const [label, total] = [boxOf('tbody tr .head[data-label]'), boxOf('tbody tr td[data-last]')]
      return {
        lines: new Set(steps.map(({ top }) => Math.round(top))).size,
        isInside: steps.every(({ left, right }) => left >= 0 && right <= window.innerWidth),
        areBothSeen: label.left >= 0 && label.right <= total.left && total.right <= window.innerWidth,
        sideways: document.documentElement.scrollWidth > window.innerWidth,
        room: Math.round(window.innerHeight - boxOf('main.content').top) / window.innerHeight > 0.55,
      }
    })
    expect([width, seen]).toEqual([width, {
      lines: 1, isInside: true, areBothSeen: true, sideways: false, room: true,
    }])
  }
  expect(await phone.getByText('手机屏幕小，只能看').count()).toBe(1)
  expect(await phone.locator('[data-cell]:not([readonly])').count()).toBe(0)
  expect(await page.locator('[data-cell][readonly]').count()).toBe(0)
  await phone.close()
})
