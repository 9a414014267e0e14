/**
 * The package of a Word file: what docx writes of the document, our own parts in place of its, and
 * none of what it adds to every file (numbering, notes, a theme, empty properties). The same parts
 * give the same bytes.
 */
import { Packer, type Document } from 'docx'
import { strToU8, zipSync, type Zippable } from 'fflate'
import { FIRST_ZIP_DAY } from '../../model/files/zipTime'
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

/** `parts` stand in place of those of docx with the same path, or besides. */
export function packFile(file: Document, parts: Part[]): Uint8Array {
  const { compiler } = Packer as unknown as { compiler: Compiler }
  const files = compiler.compile(file)
  for (const { path, data } of [settingsPart, ...parts]) files.set(path, data)
  const packed: Zippable = {}
  for (const [path, data] of files) {
    if (isUnused(path)) continue
    if (typeof data !== 'string') packed[path] = [data, { level: 0 }]
    else packed[path] = strToU8(LISTS.includes(path) ? shorten(data) : data)
  }
  return zipSync(packed, { mtime: FIRST_ZIP_DAY })
}
