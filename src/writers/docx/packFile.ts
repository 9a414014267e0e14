/**
 * The package of a Word file: what docx writes of the document, our own parts in place of its, and
 * none of what it adds to every file (numbering, notes, a theme, empty properties). The same parts
 * give the same bytes.
 */
import { Packer, type Document, type FileChild } from 'docx'
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import { FIRST_ZIP_DAY } from '../../model/files/zipTime'
import { CHART_FACE } from './chart'
import { fillBlocks } from './element'
import { tag, wordPart } from './xml'

export interface Part {
  path: string
  data: string
}

/** docx gives its parts to its own zip writer only, which names the time and takes all of them. */
interface Compiler {
  compile: (file: Document) => Map<string, string | Uint8Array>
}

/** Nothing of the document refers to these. */
const UNUSED = [
  'numbering.xml', 'footnotes.xml', 'endnotes.xml', 'theme1.xml', 'app.xml', 'custom.xml',
]
/** Relationships of parts that have none. */
const EMPTY_LISTS = /^word\/_rels\/(?:header|footer|fontTable|footnotes|endnotes)/
/** Where every part is named. */
const LISTS = ['[Content_Types].xml', '_rels/.rels', 'word/_rels/document.xml.rels']

function isUnused(path: string): boolean {
  return EMPTY_LISTS.test(path) || UNUSED.some((name) => path.endsWith(`/${name}`))
}

/** A list without what is left out of the package. */
function shorten(list: string): string {
  return list.replace(/<(?:Relationship|Override) [^>]*>/g, (entry) =>
    UNUSED.some((name) => entry.includes(`${name}"`)) ? '' : entry,
  )
}

/** Odd and even pages differ; marks keep their width, as in the preview. */
const settingsPart = wordPart('word/settings.xml', 'settings', [
  tag('defaultTabStop', { val: 640 }),
  tag('evenAndOddHeaders'),
  tag('characterSpacingControl', { val: 'doNotCompress' }),
  tag(
    'compat',
    {},
    tag('compatSetting', {
      name: 'compatibilityMode',
      uri: 'http://schemas.microsoft.com/office/word',
      val: 15,
    }),
  ),
])

/** `r:id="rIdwgxtxj-26tmrrmoiyepn1"`, `Id="…"`. */
const CHANCE_NAME = /\b((?:r:i|I)d=")(rId[a-z\d_-]{21})(?=")/g

/** The workbook of a chart, which names the time it was made. */
function packAgain(workbook: Uint8Array): Uint8Array {
  return zipSync(unzipSync(workbook), { mtime: FIRST_ZIP_DAY })
}

/**
 * `blocks` are the content of the body; `parts` stand in place of those of docx with the same path,
 * or besides.
 */
export function packFile(file: Document, blocks: FileChild[], parts: Part[]): Uint8Array {
  const { compiler } = Packer as unknown as { compiler: Compiler }
  const files = compiler.compile(file)
  for (const { path, data } of [settingsPart, ...parts]) files.set(path, data)
  const packed: Zippable = {}
  // docx names the relationships of charts by chance: they are numbered in the order they are met.
  // Its charts speak English and follow a theme, which the package has none of.
  const names = new Map<string, string>()
  const settle: (path: string, data: string) => string = (path, data) => {
    const text = path.startsWith('word/charts/')
      ? data.replace(/"\+mn-(?:lt|ea|cs)"/g, `"${CHART_FACE}"`)
        .replace(/lang(="| val=")en-US"/g, 'lang$1zh-CN"')
        // A figure of nine digits would be broken in two lines.
        .replace(/ wrap="square"/g, ' wrap="none"')
      : data
    return text.replace(CHANCE_NAME, (_, attribute: string, name: string) => {
      const known = names.get(name) ?? `rIdChart${names.size + 1}`
      names.set(name, known)
      return attribute + known
    })
  }
  for (const [path, data] of files) {
    if (isUnused(path)) continue
    if (path.endsWith('.xlsx')) packed[path] = [packAgain(data as Uint8Array), { level: 0 }]
    else if (typeof data !== 'string') packed[path] = [data, { level: 0 }]
    else {
      const text = settle(path, LISTS.includes(path) ? shorten(data) : data)
      packed[path] = strToU8(path === 'word/document.xml' ? fillBlocks(text, blocks) : text)
    }
  }
  return zipSync(packed, { mtime: FIRST_ZIP_DAY })
}
