/**
 * The package of a Word file: what docx writes of the document, our own parts in place of its, and none of what it adds
 * to every file (numbering, notes, a theme, empty properties). The same parts give the same bytes.
 */
import { Packer, type Document } from 'docx'
import { strToU8, zipSync, type Zippable } from 'fflate'
import { tag, wordPart } from './xml'

export interface Part { path: string; data: string }

/** docx gives its parts to its own zip writer only, which names the time and takes all of them. */
interface Compiler { compile: (file: Document) => Map<string, string | Uint8Array> }

const LEFT_OUT = /^(?:word\/(?:_rels\/)?(?:numbering|footnotes|endnotes)\.xml|word\/theme\/|word\/_rels\/(?:header|footer|fontTable)|docProps\/(?:app|custom)\.xml)/
/** Their relationships and content types. */
const LEFT_OUT_NAMES = /<(?:Relationship|Override) [^>]*(?:numbering|footnotes|endnotes|theme1|docProps\/app|docProps\/custom)\.xml"[^>]*\/>/g
const LISTS = ['[Content_Types].xml', '_rels/.rels', 'word/_rels/document.xml.rels']

/** Odd and even pages differ; marks keep their width, as in the preview. */
const settingsPart = wordPart('word/settings.xml', 'settings', [
  tag('defaultTabStop', { val: 640 }), tag('evenAndOddHeaders'), tag('characterSpacingControl', { val: 'doNotCompress' }),
  tag('compat', {}, tag('compatSetting', { name: 'compatibilityMode', uri: 'http://schemas.microsoft.com/office/word', val: 15 })),
])

/** `parts` stand in place of those of docx with the same path, or besides. */
export function packFile(file: Document, parts: Part[]): Uint8Array {
  const { compiler } = Packer as unknown as { compiler: Compiler }
  const files = compiler.compile(file)
  for (const { path, data } of [settingsPart, ...parts]) files.set(path, data)
  const packed: Zippable = {}
  for (const [path, data] of files) {
    if (LEFT_OUT.test(path)) continue
    if (typeof data !== 'string') packed[path] = [data, { level: 0 }]
    else packed[path] = strToU8(LISTS.includes(path) ? data.replace(LEFT_OUT_NAMES, '') : data)
  }
  return zipSync(packed, { mtime: FIRST_DAY })
}

/** The first a zip file can name: a published file has no need of its time, and two exports of a report are the same. */
const FIRST_DAY = new Date(1980, 0, 1)
