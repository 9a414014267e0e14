/** The keyboard and the mouse of a clerk, counted. */
import type { Locator, Page } from 'playwright-core'

/** `typed`: those of the keys that write figures and words, which no program saves. */
export interface Handwork { keys: number; typed: number; clicks: number; dialogs: number }

/**
 * A key with all that is held beside it counts once; a dialog is a window of the page or of the
 * system that asks for an answer.
 */
export class CountedHands {
  readonly count: Handwork = { keys: 0, typed: 0, clicks: 0, dialogs: 0 }
  private isAsked = false

  constructor(readonly page: Page) {}

  async press(key: string, times = 1): Promise<void> {
    for (let time = 0; time < times; time += 1) await this.page.keyboard.press(key)
    this.count.keys += times
  }

  /** Each character is a key; what an input method needs besides is the same for all. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text)
    this.count.keys += [...text].length
    this.count.typed += [...text].length
  }

  async click(target: Locator): Promise<void> {
    await target.click()
    this.count.clicks += 1
    await this.noteDialog()
  }

  /** Chooses a file in the dialog of the system. */
  async choose(target: Locator, file: { name: string; bytes: Uint8Array }): Promise<void> {
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), target.click()])
    await chooser.setFiles({
      name: file.name, mimeType: 'application/octet-stream', buffer: Buffer.from(file.bytes),
    })
    this.count.clicks += 1
    this.count.dialogs += 1
  }

  /** Tells a dialog once, when it opens. */
  async noteDialog(): Promise<void> {
    const isOpen = await this.page.locator('dialog[open]').count() > 0
    if (isOpen && !this.isAsked) this.count.dialogs += 1
    this.isAsked = isOpen
  }
}
