/**
 * What a page shows, by what Chromium paints: a character is seen where the picture changes when it
 * alone is made transparent, struck where a line through it is painted, raised where it stands off
 * the line of the others. It knows nothing of how our readers find that out.
 */
import type { Page } from 'playwright-core'
import { composePainted, type PaintedMark } from './composePainted'
import { collectMarks } from './paintedMarks'

/** Of an element marked `data-unit`: its text as seen; its place, null for one that takes none. */
export interface PaintedUnit { id: string; text: string; box: { left: number; top: number } | null }

/** Shows the page and reads it; `lab` is another page, where pictures are compared. */
export async function readPainted(page: Page, lab: Page, html: string): Promise<PaintedUnit[]> {
  await page.setContent(html, { waitUntil: 'load' })
  const collected = await page.evaluate(collectMarks)
  const take = async (): Promise<string> =>
    (await page.screenshot({ animations: 'disabled' })).toString('base64')
  const plain = await take()
  const hidden: string[] = []
  for (let group = 0; group < collected.groups; group += 1) {
    await page.evaluate(hideGroup, group)
    hidden.push(await take())
  }
  await page.evaluate(hideGroup, -1)
  if (collected.hasLines) await page.evaluate(colourLines)
  const lined = collected.hasLines ? await take() : plain
  const seen = await lab.evaluate(compareInk, {
    plain, hidden, lined, marks: collected.units.map(({ marks }) => marks),
  })
  return collected.units.map(({ id, box, marks }, unit) => ({
    id, box,
    text: composePainted(marks.map((mark, index) => ({ ...mark, ...seen[unit]?.[index] }))),
  }))
}

/** Runs in the page: makes the characters of one group transparent, the others as they were. */
function hideGroup(group: number): void {
  const { groupsToHide = [] } = window as { groupsToHide?: Range[][] }
  CSS.highlights.set('hide', new Highlight(...groupsToHide[group] ?? []))
}

/** Runs in the page: lines on, through and under texts get a colour that nothing else has. */
function colourLines(): void {
  for (const element of document.querySelectorAll<HTMLElement>('*')) {
    element.style.setProperty('text-decoration-color', 'rgb(255,0,255)', 'important')
    element.style.setProperty('text-decoration-thickness', '2px', 'important')
  }
}

interface Pictures { plain: string; hidden: string[]; lined: string; marks: PaintedMark[][] }

/** Runs in the other page: which characters leave ink, and through which a line goes. */
async function compareInk(
  { plain, hidden, lined, marks }: Pictures,
): Promise<{ isSeen: boolean; isStruck: boolean }[][]> {
  const read = async (picture: string): Promise<ImageData> => {
    const image =
      await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob())
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
    if (!context) throw new Error('no canvas')
    context.drawImage(image, 0, 0)
    return context.getImageData(0, 0, image.width, image.height)
  }
  const [base, lines] = [await read(plain), await read(lined)]
  const others = await Promise.all(hidden.map(read))
  /** Pixels of a box that fulfil a condition on their place in the data of the picture. */
  const count = (
    box: PaintedMark, [from, to]: [number, number], test: (
    at: number,
  ) => boolean): number => {
    const height = box.bottom - box.top
    let sum = 0
    for (let y = Math.max(0, Math.floor(box.top + height * from)); y < Math.min(
      base.height, box.top + height * to,
    ); y += 1) {
      for (let x = Math.max(0, Math.floor(box.left)); x < Math.min(base.width, box.right); x += 1) {
        if (test((y * base.width + x) * 4)) sum += 1
      }
    }
    return sum
  }
  const differs = (one: ImageData, other: ImageData, at: number): boolean => [0, 1, 2]
    .some((channel) =>
      Math.abs((one.data[at + channel] ?? 0) - (other.data[at + channel] ?? 0)) > 16)
  const isMagenta = (at: number): boolean => (lines.data[at]
    ?? 0) > 200 && (lines.data[at + 1] ?? 0) < 90
    && (lines.data[at + 2] ?? 0) > 200
  return marks.map((unit) => unit.map((mark) => {
    // What is no text of the tree cannot be hidden: it is seen where its place is not of one
    // colour.
    if (mark.group < 0) {
      const ground =
        (Math.floor(mark.top + 1) * base.width + Math.max(0, Math.floor(mark.left))) * 4
      const isInked = count(mark, [0.1, 0.9], (at) => [0, 1, 2].some((channel) =>
        Math.abs((base.data[at + channel] ?? 0) - (base.data[ground + channel] ?? 0)) > 16)) > 1
      return { isSeen: isInked, isStruck: false }
    }
    const other = others[mark.group]
    const isSeen = other !== undefined && count(mark, [0, 1], (at) => differs(base, other, at)) > 1
    return { isSeen, isStruck: isSeen && count(mark, [0.3, 0.75], isMagenta) > 1 }
  }))
}
