/**
 * A clerk for browsers so old that the usual tools of the tests do not work in them: only the
 * page's own means.
 */
import type { Page } from 'playwright-core'

const WAIT_MS = 120_000

/** Waits until some text stands on the page. */
export async function seeText(page: Page, text: string): Promise<void> {
  await page.waitForFunction((wanted) => document.body.innerText.includes(wanted), text, {
    timeout: WAIT_MS, polling: 100,
  })
}

async function seeElement(page: Page, selector: string): Promise<void> {
  await page.waitForFunction((wanted) => document.querySelector(wanted) !== null, selector, {
    timeout: WAIT_MS, polling: 100,
  })
}

/** Presses the first link or button of that text, as soon as there is one that is enabled. */
export async function press(page: Page, text: string): Promise<void> {
  await page.waitForFunction((wanted) => {
    const found = [...document.querySelectorAll<HTMLElement>('a, button')].find((element) =>
      element.innerText.trim().includes(wanted) && !element.hasAttribute('disabled'))
    found?.click()
    return found !== undefined
  }, text, { timeout: WAIT_MS, polling: 100 })
}

/** Focuses the first element of a selector and types. */
export async function typeAt(page: Page, selector: string, text: string): Promise<void> {
  await seeElement(page, selector)
  await page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.focus(), selector)
  await page.keyboard.type(text)
}

/** Puts a file into the first file field of the page. */
export async function chooseFile(page: Page, name: string, content: Buffer): Promise<void> {
  await seeElement(page, 'input[type=file]')
  await page.evaluate(([fileName, base64]) => {
    const field = document.querySelector<HTMLInputElement>('input[type=file]')
    if (!field) throw new Error('no file field')
    const transfer = new DataTransfer()
    transfer.items.add(new File(
      [Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], fileName,
    ))
    field.files = transfer.files
    field.dispatchEvent(new Event('change', { bubbles: true }))
  }, [name, content.toString('base64')] as const)
}

/**
 * Keeps what the page hands to the browser's download, for `takeDownload`; call it before `goto`.
 * Very old browsers tell no tool of a download.
 */
export async function catchDownloads(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const make = URL.createObjectURL.bind(URL)
    URL.createObjectURL = (content: Blob) => {
      if (content instanceof Blob) (window as { handedOut?: Blob }).handedOut = content
      return make(content)
    }
  })
}

/** The content of the last download, as soon as there is one. */
export async function takeDownload(page: Page): Promise<Buffer> {
  await page.waitForFunction(
    () => (window as { handedOut?: Blob }).handedOut !== undefined, undefined,
    { timeout: WAIT_MS, polling: 100 },
  )
  const base64 = await page.evaluate(() => new Promise<string>((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^.*,/, ''))
    reader.readAsDataURL((window as { handedOut?: Blob }).handedOut ?? new Blob())
  }))
  return Buffer.from(base64, 'base64')
}
