/**
 * Cells of tables our own Word files hold, told by the names of their styles, which other programs
 * keep.
 */
import type { LooseBlock } from '../../loose/looseDocument'
import { readParagraph } from './paragraph'
import type { XmlElement } from './parseXml'
import type { DocxContext } from './docxContext'
import { childOf, contentOf, valueOf } from './wrappers'

const OWN_STYLES = /^(文中表|年报表格)/

/**
 * The lines of such a cell as one paragraph, blank lines and blanks in front kept as they are
 * printed; undefined for any other cell, and where another program put more into it.
 */
export function readOwnCell(cell: XmlElement, reading: DocxContext): LooseBlock[] | undefined {
  const elements = contentOf(cell).filter(({ name }) => name === 'w:p' || name === 'w:tbl')
  if (!elements.every((element) => isOwn(element, reading))) return undefined
  const lines = elements.map((element) => readParagraph(element, reading))
  if (lines.some(({ before, after, list, isJoined }) =>
    before.length + after.length > 0 || list !== undefined || isJoined)) return undefined
  const text = lines.map((line) => line.text).join('\n')
  return text.trim() === '' ? [] : [{ type: 'paragraph', text: text.trim() }]
}

function isOwn(element: XmlElement, { styles }: DocxContext): boolean {
  return element.name === 'w:p'
    && OWN_STYLES.test(styles(valueOf(childOf(element, 'w:pPr'), 'w:pStyle') ?? '').name)
}
