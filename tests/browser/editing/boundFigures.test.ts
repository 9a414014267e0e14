/** Figures in the text that follow the tables, as a clerk meets them. */
import { beforeEach, describe, expect, test } from 'vitest'
import { cellOf, createReport, figuresText, goToStep, paste, typeInto } from '../../support/browser/clerk'
import { openDesk } from '../../support/browser/desk'
import { buildFullReport2025 } from '../../support/fullReport2025'
import { seeStored, settle } from '../../support/browser/settle'

const desk = openDesk()
const PART_ONE = '一、总体情况'
const PART_THREE = '三、收到和处理政府信息公开申请情况'
const PERSON = 'applications.received.person'

beforeEach(async () => {
  await createReport(desk.page, { url: desk.url, name: '青禾县人民政府', year: 2025 })
  await fillTable('applications', PART_THREE, PERSON)
  await fillTable('disputes', '四、政府信息公开行政复议、行政诉讼情况', 'disputes.review.upheld')
  await goToStep(desk.page, PART_ONE)
  await desk.page.locator('.prose').waitFor()
})

async function fillTable(
  table: 'applications' | 'disputes', step: string, first: string,
): Promise<void> {
  await goToStep(desk.page, step)
  await cellOf(desk.page, first).focus()
  await paste(desk.page, { 'text/plain': figuresText(buildFullReport2025(), table) })
}

/** The paragraph with bound figures, and the figures. */
async function boundText(): Promise<{ text: string; figures: string[] }> {
  return desk.page.locator('.prose').evaluate((prose) => ({
    text: prose.querySelector('p .bound')?.closest('p')?.textContent ?? '',
    figures: [...prose.querySelectorAll('.bound')].map((figure) => figure.textContent ?? ''),
  }))
}

/** Puts the cursor behind so many characters of the first bound figure. */
async function cursorInFigure(offset: number): Promise<void> {
  await desk.page.locator('.bound').first().evaluate((figure, at) => {
    figure.closest<HTMLElement>('.prose')?.focus()
    getSelection()?.collapse(figure.firstChild, at)
  }, offset)
  await settle(desk.page)
}

const offer = () => desk.page.locator('.prose .offer')

describe('figures that follow the tables', () => {
  test('the composed paragraph goes below its heading and follows the table; one undo for both', async () => {
    await offer().click()
    const written = await boundText()
    expect(written.text).toMatch(/^2025年，新收政府信息公开申请\d+件/)
    expect(written.figures.length).toBeGreaterThan(8)
    expect(await offer().count()).toBe(0)
    const [received = ''] = written.figures
    await goToStep(desk.page, PART_THREE)
    const before = await cellOf(desk.page, PERSON).inputValue()
    await typeInto(desk.page, PERSON, String(Number(before) + 100))
    await goToStep(desk.page, PART_ONE)
    await offer().or(desk.page.locator('.bound').first()).waitFor()
    expect((await boundText()).figures[0]).toBe(String(Number(received) + 100))
    await desk.page.keyboard.press('Control+z')
    expect(await boundText()).toEqual(written)
    await goToStep(desk.page, PART_THREE)
    expect(await cellOf(desk.page, PERSON).inputValue()).toBe(before)
    await desk.page.keyboard.press('Control+z')
    await goToStep(desk.page, PART_ONE)
    await offer().waitFor()
    expect((await boundText()).figures).toEqual([])
  })

  test('a figure found and put in by keys; typed through it is plain text, undo binds it again', {
    tags: 'long',
  }, async () => {
    await desk.page.locator('.prose p').first().click()
    await desk.page.keyboard.type('其中自然人')
    await desk.page.getByRole('button', { name: '插入数字' }).click()
    await desk.page.keyboard.type('本年新收 自然人')
    await desk.page.keyboard.press('Enter')
    await desk.page.keyboard.type('件')
    const [figure = ''] = (await boundText()).figures
    expect(await boundText()).toEqual({ text: `其中自然人${figure}件`, figures: [figure] })
    await seeStored(desk.page, `其中自然人${figure}件`)
    await cursorInFigure(1)
    await desk.page.keyboard.type('7')
    expect((await boundText()).figures).toEqual([])
    expect(await desk.page.locator('.prose p').first().innerText())
      .toBe(`其中自然人${figure.slice(0, 1)}7${figure.slice(1)}件`)
    await seeStored(desk.page, `其中自然人${figure.slice(0, 1)}7${figure.slice(1)}件`)
    await desk.page.keyboard.press('Control+z')
    expect((await boundText()).figures).toEqual([figure])
  })

  test('what a figure follows is said by it; unbound it stays as text', { tags: 'long' }, async () => {
    await offer().click()
    const { text, figures } = await boundText()
    await seeStored(desk.page, text)
    await cursorInFigure(1)
    await desk.page.keyboard.press('Alt+Enter')
    const popover = desk.page.getByRole('dialog', { name: '这几个字的核对结果' })
    expect(await popover.innerText())
      .toContain('来自第三部分“本年新收政府信息公开申请数量，总计”，随表更新')
    await desk.page.keyboard.press('Escape')
    expect(await popover.count()).toBe(0)
    await desk.page.locator('.bound').first().click()
    await popover.getByRole('button', { name: '不再随表更新' }).click()
    expect(await boundText()).toEqual({ text, figures: figures.slice(1) })
  })

  test('a blank table offers nothing, the toolbar says what is missing', { tags: 'long' }, async () => {
    await goToStep(desk.page, PART_THREE)
    await typeInto(desk.page, 'applications.handled.granted.person', '约5件')
    await goToStep(desk.page, PART_ONE)
    await desk.page.locator('.prose').waitFor()
    expect(await offer().count()).toBe(0)
    expect(await desk.page.getByRole('button', { name: '插入依申请公开情况' })
      .getAttribute('title')).toBe('先填好第三部分，才能写出这一段')
  })

  test('bindings survive a reload, a copy carries none', { tags: 'long' }, async () => {
    await offer().click()
    const written = await boundText()
    await seeStored(desk.page, written.text)
    await desk.page.reload()
    await desk.page.locator('.bound').first().waitFor()
    expect(await boundText()).toEqual(written)
    const html =
      await desk.page.locator('.prose p:has(.bound)').evaluate((paragraph) => paragraph.outerHTML)
    await desk.page.locator('.prose p').first().click()
    await paste(desk.page, { 'text/html': html })
    expect(await desk.page.locator('.prose p').first().innerText()).toBe(written.text)
    expect(await desk.page.locator('.prose p').first().locator('.bound').count()).toBe(0)
  })
})
