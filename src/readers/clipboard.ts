import { readHtmlTables } from './formats/html/readHtml'
import type { LooseTable } from './loose/looseTable'
import { readSeparatedText } from './loose/separatedText'

/** What a paste event carries; either may be empty. */
export interface ClipboardTexts { html: string; text: string }

/**
 * Tables on the clipboard: those of the HTML, else the plain text as one; none for an empty
 * clipboard. Nothing runs or loads.
 */
export function readClipboard({ html, text }: ClipboardTexts): LooseTable[] {
  const tables = readHtmlTables(html)
  if (tables.length > 0) return tables
  const plain = readSeparatedText(text)
  return plain.rows.length > 0 ? [plain] : []
}
