/** What a file is, by its first bytes; the name only decides where these leave a choice. */
import { BACKUP_LIST } from '../model/files/dataFile'
import type { SourceKind } from './loose/looseDocument'
import { Refusal } from './zip/refusal'
import { readDirectory } from './zip/zipDirectory'

/** A kind with a reader, or the sentence for what cannot be read. */
export type Detected = { kind: SourceKind } | { refusal: string }

export const EMPTY_FILE = '文件是空的，没有读入。可能没有下载完或没有存好，请重新取一份再选择'
const OFD = '这是 OFD 版式文件，暂时不能读入。请用 OFD 阅读器导出为 .docx，或复制正文后粘贴'
const RTF = '这是 RTF 文件，请用 Word 或 WPS 打开，另存为 .docx 后再读入'
const OLD_BOOK = '这是旧格式的表格文件（.xls、.et），请用 Excel 或 WPS 打开，另存为 .xlsx 后再读入'
const PICTURE =
  '这是图片或扫描件，读不出文字。请换成能选中文字的文件；只有纸质的，请先用 Word 或 WPS 录入'
const WORD_XML = '这是 Word 的 XML 文件，请用 Word 或 WPS 打开，另存为 .docx 后再读入'
const PACKED = '这是压缩包，请先解压，再选择里面的文件'
const BACKUP = '这是本程序的备份文件。请到“备份与存储”，点“从备份恢复”'
const SLIDES = '这是演示文稿，读不了。请选择 Word、网页、PDF 或表格文件'

/** Bytes looked at in front and, of damaged zip files, at the end, where names of parts may be. */
const HEAD = 2048
const TAIL = 64 * 1024

/** Looks at bytes and name. */
export function detectKind(name: string, bytes: Uint8Array): Detected {
  if (bytes.length === 0) return { refusal: EMPTY_FILE }
  const head = asLatin(bytes.subarray(0, HEAD))
  if (head.startsWith('PK')) return detectPackage(name, bytes)
  if (head.startsWith('\xd0\xcf\x11\xe0')) {
    if (/\.(xls|et)$/i.test(name)) return { refusal: OLD_BOOK }
    return { kind: /\.xlsx$/i.test(name) ? 'xlsx' : 'docx' }
  }
  if (head.slice(0, 1024).includes('%PDF-')) return { kind: 'pdf' }
  const refusal = REFUSED.find(([mark]) => mark.test(head))?.[1]
  return refusal === undefined ? { kind: detectText(
    name, head.replace(/^\xef\xbb\xbf|^\xff\xfe|^\xfe\xff/, '').replace(/\0/g, ''),
  ) } : { refusal }
}

const REFUSED: [RegExp, string][] = [
  [/^\{\\rtf/, RTF],
  // Browsers read latin1 as windows-1252, where 0x89 is ‰.
  [/^([\x89‰]PNG|\xff\xd8\xff|GIF8|BM.{4}\0{4}|II\*\0|MM\0\*)/s, PICTURE],
  [/^(Rar!|7z\xbc\xaf)/, PACKED],
  [/<\?mso-application\s+progid="Word\.Document"|<w:wordDocument|<pkg:package/, WORD_XML],
]

function detectPackage(name: string, bytes: Uint8Array): Detected {
  const names = listNames(bytes)
  if (names.includes(BACKUP_LIST)) return { refusal: BACKUP }
  if (names.includes('xl/workbook')) return { kind: 'xlsx' }
  if (names.includes('word/document') || /\.docx$/i.test(name)) return { kind: 'docx' }
  if (names.includes('OFD.xml') || /\.ofd$/i.test(name)) return { refusal: OFD }
  if (names.includes('ppt/presentation')) return { refusal: SLIDES }
  if (/\.xlsx$/i.test(name)) return { kind: 'xlsx' }
  return /\.(zip|et|dps)$/i.test(name) ? { refusal: PACKED } : { kind: 'docx' }
}

/** Of the parts; a package within the package, a workbook behind a chart, does not count. */
function listNames(bytes: Uint8Array): string {
  try {
    return readDirectory(bytes).map((entry) => entry.name).join('\n')
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return asLatin(bytes.subarray(0, HEAD))
      + asLatin(bytes.subarray(Math.max(0, bytes.length - TAIL)))
  }
}

function detectText(name: string, head: string): SourceKind {
  const start = head.trimStart()
  if (/^(MIME-Version|From|Content-Type|Snapshot-Content-Location|X-MimeOLE)\s*:/i.test(start)
    && (/\.mht(ml)?$/i.test(name) || /MIME-Version\s*:/i.test(head))) return 'mht'
  if (start.startsWith('{')) return 'dataFile'
  if (/^<(!doctype|html|head|meta|body|table|div|p|\?xml|!--)/i.test(start)) return 'html'
  return /\.html?$/i.test(name) && start.includes('<') ? 'html' : 'text'
}

function asLatin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}
