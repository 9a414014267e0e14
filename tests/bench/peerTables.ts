/**
 * Table three as others would make it, in a page of its own: as many rows and columns of inputs with
 * sums of rows and columns, Enter goes down. Once with the figures in a spreadsheet's engine and
 * nothing around them, once as the plainest table Vue can draw.
 */
import type { Browser, Page } from 'playwright-core'
import { fileURLToPath } from 'node:url'
import type * as Vue from 'vue'

/** Of figures; the last row and the last column are sums. */
export interface TableSize { rows: number; columns: number }

const fileOf = (path: string): string => fileURLToPath(new URL(`../../node_modules/${path}`, import.meta.url))

const STYLE = `table { border-collapse: collapse; width: 900px } td { border: 1px solid #999; padding: 0 }
  input { width: 100%; border: 0; text-align: center; height: 26px }`

async function openPage(browser: Browser, script: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await page.setContent(`<!doctype html><style>${STYLE}</style><table id="table"></table>`)
  await page.addScriptTag({ path: fileOf(script) })
  await page.evaluate(() => document.addEventListener('keydown', ({ key, target }) => {
    const [, row = '', column = ''] = (target as HTMLElement).id.split('-')
    if (key !== 'Enter') return
    const below = document.getElementById(`cell-${Number(row) + 1}-${column}`) as HTMLInputElement | null
    below?.focus()
    below?.select()
  }))
  return page
}

interface Engine {
  getSheetId: (name: string) => number
  setCellContents: (place: { sheet: number; row: number; col: number }, content: string) => {
    address: { row: number; col: number }; newValue: unknown
  }[]
  getCellValue: (place: { sheet: number; row: number; col: number }) => unknown
}
interface HyperFormulaPage extends Window {
  HyperFormula: { buildFromArray: (rows: unknown[][], options: { licenseKey: string }) => Engine }
}

/** What a key changes is asked of HyperFormula and written into the inputs of the page. */
export async function openHyperFormulaTable(browser: Browser, size: TableSize): Promise<Page> {
  const page = await openPage(browser, 'hyperformula/dist/hyperformula.full.min.js')
  await page.evaluate(({ rows, columns }) => {
    const letter = (column: number): string => String.fromCharCode(65 + column)
    const contentOf = (row: number, column: number): string | number => {
      if (column === columns - 1) return `=SUM(A${row + 1}:${letter(columns - 2)}${row + 1})`
      return row === rows - 1
        ? `=SUM(${letter(column)}1:${letter(column)}${rows - 1})` : (row * column) % 10
    }
    const contents = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => contentOf(row, column)))
    const engine = (window as unknown as HyperFormulaPage).HyperFormula
      .buildFromArray(contents, { licenseKey: 'gpl-v3' })
    const inputs = contents.map((line, row) => {
      const tr = document.createElement('tr')
      document.getElementById('table')?.append(tr)
      return line.map((_, col) => {
        const input = document.createElement('input')
        input.id = `cell-${row}-${col}`
        input.value = String(engine.getCellValue({ sheet: 0, row, col }))
        input.addEventListener('input', () => {
          for (const { address, newValue } of engine.setCellContents({ sheet: 0, row, col }, input.value)) {
            const changed = inputs[address.row]?.[address.col]
            if (changed && changed !== input) changed.value = String(newValue)
          }
        })
        tr.append(document.createElement('td'))
        tr.lastElementChild?.append(input)
        return input
      })
    })
  }, size)
  return page
}

/** Values in a reactive array, sums as `computed`, no styles but borders, no checks. */
export async function openBareTable(browser: Browser, size: TableSize): Promise<Page> {
  const page = await openPage(browser, 'vue/dist/vue.runtime.global.prod.js')
  await page.evaluate(({ rows, columns }) => {
    const { computed, createApp, h, reactive } = (window as unknown as { Vue: typeof Vue }).Vue
    const values = reactive(Array.from({ length: rows - 1 }, (_, row) =>
      Array.from({ length: columns - 1 }, (__, column) => String((row * column) % 10))))
    const add = (texts: string[]): string => String(texts.reduce((sum, text) => sum + Number(text), 0))
    const acrosses = values.map((line) => computed(() => add(line)))
    const downs = Array.from({ length: columns - 1 }, (_, column) =>
      computed(() => add(values.map((line) => line[column] ?? ''))))
    const whole = computed(() => add(downs.map(({ value }) => value)))
    const shown = (row: number, column: number): string => {
      if (row === rows - 1) return (downs[column] ?? whole).value
      return values[row]?.[column] ?? acrosses[row]?.value ?? ''
    }
    const cell = {
      props: { row: Number, column: Number },
      render(this: { row: number; column: number }) {
        const { row, column } = this
        return h('td', h('input', {
          id: `cell-${row}-${column}`, value: shown(row, column),
          onInput: (event: Event) => {
            const line = values[row]
            if (line && column < columns - 1) line[column] = (event.target as HTMLInputElement).value
          },
        }))
      },
    }
    createApp({ render: () => Array.from({ length: rows }, (_, row) => h('tr', Array.from(
      { length: columns }, (__, column) => h(cell, { row, column }),
    ))) }).mount('#table')
  }, size)
  return page
}
