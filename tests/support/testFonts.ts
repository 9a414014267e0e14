/** Chinese faces for screenshots and measured pages; only tests have them, the application loads no font. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

interface Face { family: string; weight: number; file: string }

const FACES: Face[] = [
  { family: 'Noto Sans SC', weight: 400, file: 'noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff2' },
  { family: 'Noto Sans SC', weight: 700, file: 'noto-sans-sc/files/noto-sans-sc-chinese-simplified-700-normal.woff2' },
  { family: 'Noto Serif SC', weight: 400, file: 'noto-serif-sc/files/noto-serif-sc-chinese-simplified-400-normal.woff2' },
]
const packages = new URL('../../node_modules/@fontsource/', import.meta.url)

/** Gives the page its Chinese faces under the names the tokens end on; call it before `goto`. */
export async function useTestFonts(page: Page, baseUrl: string): Promise<void> {
  const folder = new URL('__fonts/', baseUrl).href
  await page.route(`${folder}**`, (route) => {
    const path = fileURLToPath(new URL(route.request().url().slice(folder.length), packages))
    return route.fulfill({ contentType: 'font/woff2', body: readFileSync(path) })
  })
  await page.addInitScript(insertStyle, FACES.map((face) => styleOf(face, folder)).join('\n'))
}

function styleOf({ family, weight, file }: Face, folder: string): string {
  return `@font-face { font-family: '${family}'; font-weight: ${weight}; font-display: block; src: url('${folder}${file}') format('woff2'); }`
}

/**
 * The same faces, there before anything is drawn, as installed ones are: what is laid out
 * with another face first may keep its place by a pixel. Also for the single file, whose
 * policy lets no font be fetched. Costs a fifth of a second on every load.
 */
export async function installTestFonts(page: Page): Promise<void> {
  const read = (file: string): string => readFileSync(fileURLToPath(new URL(file, packages))).toString('base64')
  await page.addInitScript((faces) => {
    for (const { family, weight, bytes } of faces) {
      const buffer = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0)).buffer
      document.fonts.add(new FontFace(family, buffer, { weight: String(weight) }))
    }
  }, FACES.map((face) => ({ ...face, bytes: read(face.file) })))
}

/** Runs in the page. */
function insertStyle(css: string): void {
  document.addEventListener('DOMContentLoaded', () => {
    const style = document.createElement('style')
    style.textContent = css
    document.head.append(style)
  })
}
