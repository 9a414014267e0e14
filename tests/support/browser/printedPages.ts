/** What lies on paper: the text of each page of a PDF, and of each page the preview shows. */
import type { Page } from 'playwright-core'
import { openPdf } from '../../../src/readers/formats/pdf/openPdf'

/**
 * What the browser prints of the page now, by its own command: text page by page, without white
 * space.
 */
export async function printPage(page: Page): Promise<string[]> {
  const { document: pdf, close } = await openPdf(await page.pdf({ preferCSSPageSize: true }))
  const texts: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    texts.push(withoutSpace(items.map((item) => ('str' in item ? item.str : '')).join('')))
  }
  await close()
  return texts
}

/** The pages of the open preview. */
export async function shownPages(page: Page): Promise<string[]> {
  await page.waitForSelector('.pages[aria-busy=false]')
  return (await page.locator('.pages .paper').allTextContents()).map(withoutSpace)
}

function withoutSpace(text: string): string {
  return text.replaceAll('\0', '').replace(/\s+/g, '')
}
