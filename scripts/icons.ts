/**
 * The application's icons for installing it, drawn from the mark of the page: `npx tsx
 * scripts/icons.ts`.
 */
import { launchBrowser } from '../tests/support/browser/browser'

const mark =
  (size: number): string =>
    `<body style="margin:0;background:#f2f1ed"><svg xmlns="http://www.w3.org/2000/svg" `
      + `width="${size}" height="${size}" viewBox="-3 -4 22 24"><rect x="2" y="1" width="12" `
        + `height="14" rx="1" fill="#1d4f91"/><path d="M5 5h6M5 8h6M5 11h4" `
          + `stroke="#fff"/></svg></body>`

const browser = await launchBrowser()
for (const size of [192, 512]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(mark(size))
  await page.screenshot({ path: new URL(`../public/icon-${size}.png`, import.meta.url).pathname })
}
await browser.close()
