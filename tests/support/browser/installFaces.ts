/**
 * Chinese faces for the browsers of the tests, installed beside them as a clerk's computer has
 * them: there before anything is drawn, in every page, the single file and print. The npm packages
 * carry them packed for the web (WOFF, https://www.w3.org/TR/WOFF/), which fontconfig does not
 * read.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inflateSync } from 'node:zlib'

const FILES = [
  'noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff',
  'noto-sans-sc/files/noto-sans-sc-chinese-simplified-700-normal.woff',
  'noto-serif-sc/files/noto-serif-sc-chinese-simplified-400-normal.woff',
]
/** What the files call themselves, and the names style sheets use. */
const FAMILIES = {
  'Noto Sans SC Thin': 'Noto Sans SC', 'Noto Serif SC ExtraLight': 'Noto Serif SC',
}
const packages = new URL('../../../node_modules/@fontsource/', import.meta.url)

/**
 * Where a browser with these faces is kept: below `cache`, in a folder of another name once the
 * checkout was moved or copied, since `fonts.conf` names whole paths.
 */
export function facesFolder(cache: string, browser: string): string {
  return join(cache, `${browser}-${createHash('sha256').update(cache).digest('hex').slice(0, 8)}`)
}

/**
 * Writes the faces and the `fonts.conf` that names them into `draft`, which will be moved to
 * `folder`; `own` is the folder below it with the faces the browser came with. No other faces:
 * pages look the same on every machine.
 */
export function installFaces(
  { draft, folder, own }: { draft: string; folder: string; own: string },
): void {
  mkdirSync(join(draft, 'faces'))
  for (const file of FILES) {
    const woff = readFileSync(fileURLToPath(new URL(file, packages)))
    writeFileSync(join(draft, 'faces', basename(file).replace('.woff', '.ttf')), unpackWoff(woff))
  }
  const renames = Object.entries(FAMILIES)
    .map(([from, to]) => `<match target="scan"><test name="family"><string>${from}</string></test>`
      + `<edit name="family" mode="assign" binding="strong"><string>${to}</string></edit></match>`)
  writeFileSync(join(draft, 'fonts.conf'), `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<dir>${join(
  folder, own,
)}</dir><dir>${join(folder, 'faces')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir>
${renames.join('\n')}
</fontconfig>
`)
}

/**
 * A WOFF file as the OpenType file it was made of: each table of the directory unpacked, at a
 * multiple of four.
 */
function unpackWoff(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12)
  const head = Buffer.alloc(12 + 16 * count)
  woff.copy(head, 0, 4, 8)
  head.writeUInt16BE(count, 4)
  const parts = [head]
  let at = head.length
  for (let index = 0; index < count; index += 1) {
    const entry = 44 + 20 * index
    const [offset = 0, packed = 0, length = 0, checksum = 0] = [4, 8, 12, 16]
      .map((place) => woff.readUInt32BE(entry + place))
    const bytes = woff.subarray(offset, offset + packed)
    const table = Buffer.alloc(Math.ceil(length / 4) * 4)
    table.set(packed < length ? inflateSync(bytes) : bytes)
    woff.copy(head, 12 + 16 * index, entry, entry + 4)
    for (const [place, value] of [checksum, at, length].entries()) {
      head.writeUInt32BE(value, 16 + 16 * index + 4 * place)
    }
    parts.push(table)
    at += table.length
  }
  return Buffer.concat(parts)
}
