/**
 * Chinese composed with an input method, wherever text is typed: every character right, one step of
 * undo a word, nothing moved by the key that ends it.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  launchBrowser, serveApp, watchPage, type PageWatch, type ServedApp,
} from '../../support/browser/browser'
import { cellOf, createReport, goToStep } from '../../support/browser/clerk'
import { eventually } from '../../support/eventually'
import { settle } from '../../support/browser/settle'
import { openInputMethod, type InputMethod, type WordEnd } from '../../support/browser/inputMethod'
import { askDesk, askStore, setNarrative, type PageDesk } from '../../support/browser/pageStores'
import { storedReport } from '../../support/browser/storedReports'
import type { Narrative } from '../../../src/model/narrative'

const PART_ONE = '一、总体情况'
const PART_SIX = '六、其他需要报告的事项'
const PART_THREE = '三、收到和处理政府信息公开申请情况'
const PERSON = 'applications.received.person'
const LEGAL = 'applications.received.legal'
const ENDS: WordEnd[] = ['Space', 'Enter', 'elsewhere']

let browser: Browser
let app: ServedApp
let context: BrowserContext
let page: Page
let watch: PageWatch
let method: InputMethod
let id = ''

beforeAll(async () => {
  [browser, app] = await Promise.all([launchBrowser(), serveApp()])
  context = await browser.newContext({
    viewport: { width: 1366, height: 768 }, serviceWorkers: 'block',
  })
  page = await context.newPage()
  watch = watchPage(page, app.url)
  await createReport(page, { url: app.url, name: '青禾县人民政府', year: 2025 })
  id = /report\/([\w-]+)/.exec(page.url())?.[1] ?? ''
  method = await openInputMethod(page)
})
afterAll(async () => {
  expect(watch).toEqual({ errors: [], foreign: [] })
  await browser.close()
  await app.close()
})

const onDesk = <Value, Told>(ask: (
  desk: PageDesk, told: Told,
) => Value, told: Told): Promise<Value> => askDesk(page, ask, told)
const addressOnDesk = (): Promise<string> => onDesk((desk) => desk.current.agency.address, null)
const cellOnDesk = (cell: string): Promise<string | undefined> =>
  onDesk((desk, name) => desk.current.cells[name]?.text, cell)
const textOnDesk = (part: 1 | 6): Promise<Narrative> =>
  onDesk((desk, number) => desk.current.narratives[number as 1], part)
const wordsOnDesk =
  async (part: 1 | 6): Promise<string[]> => (await textOnDesk(part))
    .map((block) => (block.type === 'table'
      ? block.rows.flat().map(({ text }) => text).join('|')
      : block.type === 'image' ? block.caption : block.text))
const setText =
  (part: 1 | 6, narrative: Narrative): Promise<void> => setNarrative(page, part, narrative)
/** As fast as a hand: the editor looks at the page once more some 20 ms after a word has ended. */
async function undo(): Promise<void> {
  await settle(page)
  await page.keyboard.press('Control+z')
}

/** Where the words end by a press elsewhere: the title of the page. */
const pressElsewhere = (): Promise<void> => page.locator('header h1').click()

async function compose(letters: string[], word: string, end: WordEnd): Promise<string> {
  await method.compose(letters, word, end)
  if (end !== 'elsewhere') return word
  await pressElsewhere()
  return letters.at(-1) ?? ''
}

interface Sheet extends HTMLElement {
  editor: {
    state: { doc: { child: (at: number) => { nodeSize: number } } }
    commands: { setTextSelection: (at: number) => boolean }
    view: { focus: () => void }
  }
}

/** The cursor behind so many characters of a block of the text. */
async function putCursor(block: number, offset: number): Promise<void> {
  await page.locator('.prose').evaluate((prose, [index, place]) => {
    const { editor } = prose as Sheet
    let at = 0
    for (let before = 0; before < index; before += 1) at += editor.state.doc.child(before).nodeSize
    editor.view.focus()
    editor.commands.setTextSelection(at + 1 + place)
    editor.view.focus()
    return new Promise((resolve) => { requestAnimationFrame(resolve) })
  }, [block, offset] as const)
}

describe('fields', () => {
  const ADDRESS = '[data-field="agency.address"]'
  beforeEach(() => goToStep(page, '基本信息'))

  test.each(ENDS)('a word put in by %s is whole, and one step of undo', async (end) => {
    await page.locator(ADDRESS).fill('')
    await page.locator(ADDRESS).pressSequentially('a')
    await method.begin(['b', 'be'])
    expect(await addressOnDesk()).toBe('a')
    const put = end === 'elsewhere' ? 'be' : '北京路'
    await method.end('北京路', end)
    if (end === 'elsewhere') await pressElsewhere()
    await eventually(async () => expect(await addressOnDesk()).toBe(`a${put}`))
    expect(await page.inputValue(ADDRESS)).toBe(`a${put}`)
    await page.locator(ADDRESS).focus()
    await undo()
    expect(await addressOnDesk()).toBe('a')
  })

  test('a word given up leaves nothing and no step', async () => {
    await page.locator(ADDRESS).fill('老路')
    const changed = await onDesk((desk) => desk.current.updatedAt, null)
    await method.compose(['b', 'be'], '', 'Escape')
    expect([await page.inputValue(ADDRESS), await addressOnDesk()]).toEqual(['老路', '老路'])
    expect(await onDesk((desk) => desk.current.updatedAt, null)).toBe(changed)
  })

  test('drawn anew while a word is composed, the field keeps it', async () => {
    await page.locator(ADDRESS).fill('')
    await method.begin(['b'])
    await onDesk((desk) => desk.change(
      '别处', (report) => ({ ...report, agency: { ...report.agency, office: '政务公开办' } }),
    ), null)
    await method.begin(['be'])
    await method.end('北路')
    expect([await addressOnDesk(), await page.inputValue('[data-field="agency.office"]')])
      .toEqual(['北路', '政务公开办'])
  })

  test('the title, which follows the name until it is typed over', async () => {
    await page.locator('[data-field="title"]').focus()
    await page.keyboard.press('End')
    await compose(['b', 'biao'], '标题', 'Enter')
    expect(await onDesk((desk) => desk.current.title, null)).toMatch(/年度报告标题$/)
    await undo()
    expect(await onDesk((desk) => desk.current.title, null)).toBe(null)
  })

  test('the Enter that ends a word saves no page and undoes nothing, with Ctrl neither', async () => {
    await page.locator(ADDRESS).fill('一')
    await method.begin(['b'])
    for (const key of ['Control+s', 'Control+z', 'Enter']) await page.keyboard.press(key)
    await method.end('路')
    expect(await addressOnDesk()).toBe('一路')
  })
})

describe('cells', () => {
  beforeEach(async () => {
    await goToStep(page, PART_THREE)
    await onDesk((desk, cells) => desk.setCells('清空', cells), [PERSON, LEGAL]
      .map((cell) => ({ cell, text: null })))
  })
  const focused = (): Promise<string | undefined> =>
    page.evaluate(() => (document.activeElement as HTMLElement).dataset.cell)

  test.each([
    ['１２', '12'], ['无', '无'], ['—', '—'], ['３，０００', '3000'],
  ])('%s composed, ended by Enter, stays in its cell', async (word, stored) => {
    await cellOf(page, LEGAL).focus()
    await method.begin(['w', 'wu'])
    expect(await cellOnDesk(LEGAL)).toBeUndefined()
    await method.end(word, 'Enter')
    expect([await focused(), await cellOf(page, LEGAL).inputValue(), await cellOnDesk(LEGAL)])
      .toEqual([LEGAL, word, stored])
    await page.keyboard.press('Enter')
    expect(await focused()).not.toBe(LEGAL)
    await undo()
    expect(await cellOnDesk(LEGAL)).toBeUndefined()
  })

  test('digits while the input method is on; a word given up; one left for another cell', async () => {
    await cellOf(page, PERSON).focus()
    for (const digit of ['１', '2']) await method.put(digit)
    expect(await cellOnDesk(PERSON)).toBe('12')
    await page.keyboard.press('Tab')
    await cellOf(page, LEGAL).focus()
    await method.compose(['w'], '', 'Escape')
    expect(await cellOnDesk(LEGAL)).toBeUndefined()
    await method.begin(['５'])
    await cellOf(page, PERSON).click()
    expect([await focused(), await cellOnDesk(LEGAL), await cellOnDesk(PERSON)])
      .toEqual([PERSON, '5', '12'])
    expect(await page.locator('td[data-editing]').count()).toBe(0)
  })
})

describe('the text', () => {
  beforeEach(() => goToStep(page, PART_SIX))

  test.each(ENDS)('paragraph and heading, words put in by %s', async (end) => {
    await setText(6, [
      { type: 'paragraph', text: '前后' }, { type: 'heading', level: 1, text: '题目' },
    ])
    await putCursor(0, 1)
    const first = await compose(['z', 'zh', 'zhong'], '中间', end)
    await eventually(async () => expect(await wordsOnDesk(6)).toEqual([`前${first}后`, '题目']))
    await putCursor(1, 2)
    const second = await compose(['b'], '本身', end)
    await eventually(async () =>
      expect(await wordsOnDesk(6)).toEqual([`前${first}后`, `题目${second}`]))
    expect(await page.locator('.prose > *').count()).toBe(2)
    await undo()
    expect(await wordsOnDesk(6)).toEqual([`前${first}后`, '题目'])
    await undo()
    expect(await wordsOnDesk(6)).toEqual(['前后', '题目'])
  })

  test('a word given up, two words without a pause, a cell of a table, a caption', async () => {
    const cell = { columnSpan: 1, rowSpan: 1, head: false }
    await setText(6, [{ type: 'paragraph', text: '头' }, {
      type: 'table', rows: [[{ ...cell, text: '甲' }, { ...cell, text: '乙' }]],
    }, { type: 'image', image: 'none', caption: '图' }])
    await putCursor(0, 1)
    await method.compose(['x', 'xi'], '', 'Escape')
    await method.compose(['y', 'yi'], '一')
    await method.compose(['e', 'er'], '二', 'Enter')
    await putCursor(1, 4)
    await method.compose(['b', 'bi'], '丙', 'Enter')
    await putCursor(2, 1)
    await method.compose(['s', 'shi'], '示', 'Enter')
    const whole = ['头一二', '甲丙|乙', '图示']
    await eventually(async () => expect(await wordsOnDesk(6)).toEqual(whole))
    const before = [
      ['头一二', '甲丙|乙', '图'], ['头一二', '甲|乙', '图'], ['头一', '甲|乙', '图'],
      ['头', '甲|乙', '图'],
    ]
    for (const words of before) {
      await undo()
      expect(await wordsOnDesk(6)).toEqual(words)
    }
  })

  test('while the texts are checked: the marks wait until the word is whole', async () => {
    await setText(6, [{ type: 'paragraph', text: '本年发布信息，，共十条。' }])
    await page.locator('.prose .found').first().waitFor()
    await putCursor(0, 8)
    await method.begin(['d'])
    const node = await page.evaluateHandle(() => getSelection()?.anchorNode)
    await onDesk(
      (desk) => desk.setCells('别处', [{ cell: 'applications.received.legal', text: '7' }]), null,
    )
    await eventually(async () => expect(await askStore({
      page, store: 'issues',
    }, (issues: { isChecked: boolean }) => issues.isChecked, null)).toBe(true))
    expect(await node.evaluate((text) => text?.isConnected)).toBe(true)
    await method.begin(['da'])
    await method.end('大')
    await eventually(async () =>
      expect(await wordsOnDesk(6)).toEqual(['本年发布信息，，大共十条。']))
    await page.locator('.prose .found').first().waitFor()
  })

  test('saving in between holds what was whole; the word follows', async () => {
    await setText(6, [{ type: 'paragraph', text: '存' }])
    await putCursor(0, 1)
    await page.keyboard.type('x')
    await method.begin(['h', 'hao'])
    const stored = async (): Promise<unknown> => (await storedReport(page, id))?.narratives[6]
    await eventually(async () =>
      expect(await stored()).toEqual([{ type: 'paragraph', text: '存x' }]))
    await method.end('好')
    await eventually(async () =>
      expect(await stored()).toEqual([{ type: 'paragraph', text: '存x好' }]))
  })
})

describe('figures that follow the tables', () => {
  const bound = (text: string, from: number): Narrative =>
    [{ type: 'paragraph', text, figures: [{ from, to: from + 2, source: PERSON }] }]
  beforeEach(async () => {
    await onDesk((desk, cell) => desk.setCells('填', [{ cell, text: '16' }]), PERSON)
    await goToStep(page, PART_ONE)
    await setText(1, bound('收到16件', 2))
  })

  test.each([
    [2, '收到共16件', true], [4, '收到16共件', true], [3, '收到1共6件', false],
  ])('a word at %i', async (at, text, isBound) => {
    await putCursor(0, at)
    await method.compose(['g', 'go', 'gong'], '共', 'Enter')
    await eventually(async () => expect(await wordsOnDesk(1)).toEqual([text]))
    expect(await page.locator('.prose .bound').count()).toBe(isBound ? 1 : 0)
    expect(await page.locator('.prose p').first().textContent()).toBe(text)
    await undo()
    expect(await textOnDesk(1)).toEqual(bound('收到16件', 2))
  })

  test.each([
    [0, '答复收到120件'], [2, '收到答复120件'], [4, '收到120答复件'], [5, '收到120件答复'],
  ])('the table changes while a word is composed at %i', async (at, text) => {
    await putCursor(0, at)
    await method.begin(['d', 'da'])
    await onDesk((desk, cell) => desk.setCells('改', [{ cell, text: '120' }]), PERSON)
    await method.begin(['dafu'])
    await method.end('答复')
    await eventually(async () => expect(await wordsOnDesk(1)).toEqual([text]))
    expect(await page.locator('.prose p').first().textContent()).toBe(text)
    expect(await page.locator('.prose .bound').allTextContents()).toEqual(['120'])
    await undo()
    expect(await wordsOnDesk(1)).toEqual(['收到120件'])
    await undo()
    expect(await wordsOnDesk(1)).toEqual(['收到16件'])
  })
})

test('the table changes while a word is composed, and the clerk goes elsewhere', async () => {
  await onDesk((desk, cell) => desk.setCells('填', [{ cell, text: '16' }]), PERSON)
  await goToStep(page, PART_ONE)
  const figures = [{ from: 2, to: 4, source: PERSON }]
  await setText(1, [{ type: 'paragraph', text: '收到16件', figures }])
  await putCursor(0, 4)
  await method.begin(['d', 'da'])
  await onDesk((desk, cell) => desk.setCells('改', [{ cell, text: '120' }]), PERSON)
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await eventually(async () => expect(await wordsOnDesk(1)).toEqual(['收到120da件']))
  expect(await page.locator('.prose p').first().textContent()).toBe('收到120da件')
})

describe('another window', () => {
  test('taken over while a word is composed here: it is given up, both windows show the same', {
    tags: 'long',
  }, async () => {
    await goToStep(page, PART_SIX)
    await setText(6, [{ type: 'paragraph', text: '原文' }])
    await putCursor(0, 2)
    await page.keyboard.type('y')
    await method.begin(['h', 'hao'])
    const other = await context.newPage()
    await other.goto(page.url())
    await other.getByRole('button', { name: '接着在这里编辑' }).click()
    await other.locator('.prose[contenteditable="true"]').waitFor()
    await page.getByRole('button', { name: '接着在这里编辑' }).waitFor()
    await method.end('好')
    const shown = (window: Page): Promise<string> => window.locator('.prose').innerText()
    await eventually(async () =>
      expect([await shown(page), await shown(other)]).toEqual(['原文y', '原文y']))
    const ownMethod = await openInputMethod(other)
    await other.locator('.prose').click()
    await other.keyboard.press('Control+End')
    await ownMethod.compose(['h', 'hao'], '好', 'Enter')
    await eventually(async () =>
      expect([await shown(page), await shown(other)]).toEqual(['原文y好', '原文y好']))
    await other.close()
    await page.locator('.prose[contenteditable="true"]').waitFor()
    expect(await shown(page)).toBe('原文y好')
  })
})

describe('forms', () => {
  test('the Enter that ends a word in a name sends no form; the next one does', async () => {
    await page.goto(`${app.url}#/new`)
    const name = page.getByLabel('机关名称')
    await name.fill('')
    await method.begin(['q'])
    await page.keyboard.press('Enter')
    await method.end('青山局', 'Enter')
    expect([await name.inputValue(), new URL(page.url()).hash]).toEqual(['青山局', '#/new'])
    expect(await name.getAttribute('aria-invalid')).toBe('false')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '基本信息', level: 2 }).waitFor()
  })
})
