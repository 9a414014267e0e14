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
  let text = ''
  for (const [index, element] of elements.entries()) {
    const line = readParagraph(element, reading)
    if (line.before.length + line.after.length > 0 || line.list !== undefined || line.isJoined) {
      return undefined
    }
    text += index === 0 ? line.text : `\n${line.text}`
  }
  const trimmed = text.trim()
  return trimmed === '' ? [] : [{ type: 'paragraph', text: trimmed }]
}

/** One in a list is read once only, or it would count twice. */
function isOwn(element: XmlElement, { styles }: DocxContext): boolean {
  if (element.name !== 'w:p') return false
  const properties = childOf(element, 'w:pPr')
  return OWN_STYLES.test(styles(valueOf(properties, 'w:pStyle') ?? '').name)
    && childOf(properties, 'w:numPr') === undefined
}
