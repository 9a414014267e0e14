/** Small Word files by hand: the body in a line or two of XML, other parts where they matter. */
import { strToU8, zipSync } from 'fflate'
import type { LooseBlock } from '../../../src/readers/loose/looseDocument'
import { readDocx } from '../../../src/readers/formats/docx/readDocx'

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const NAMESPACES =
  `xmlns:w="${MAIN}" `
    + `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" `
      + `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" `
        + `xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" `
          + `xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" `
            + `xmlns:v="urn:schemas-microsoft-com:vml" `
              + `xmlns:o="urn:schemas-microsoft-com:office:office" `
                + `xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`
const KINDS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'

export interface DocxParts {
  styles?: string
  numbering?: string
  /** Relationships of the body besides styles and numbering: id → target. */
  relations?: Record<string, string>
  /** More parts by path. */
  files?: Record<string, Uint8Array>
}

/** A whole file around the content of its body. */
export function buildDocx(
  body: string, { styles, numbering, relations = {}, files = {} }: DocxParts = {},
): Uint8Array {
  return packDocx(`<w:document ${NAMESPACES}><w:body>${body}<w:sectPr/></w:body></w:document>`, {
    ...files,
    ...(styles !== undefined
      && { 'word/styles.xml': strToU8(`<w:styles xmlns:w="${MAIN}">${styles}</w:styles>`) }),
    ...(numbering !== undefined && {
      'word/numbering.xml': strToU8(`<w:numbering xmlns:w="${MAIN}">${numbering}</w:numbering>`),
    }),
    'word/_rels/document.xml.rels': strToU8(`<Relationships xmlns="${RELATIONS}">${[
      `<Relationship Id="s" Type="${KINDS}/styles" Target="styles.xml"/>`,
      `<Relationship Id="n" Type="${KINDS}/numbering" Target="numbering.xml"/>`,
      ...Object.entries(relations)
        .map(([id, target]) => `<Relationship Id="${id}" Type="${KINDS}/image" `
          + `Target="${target}"${target.includes(':') ? ' TargetMode="External"' : ''}/>`),
    ].join('')}</Relationships>`),
  })
}

/** A file around a whole `document.xml`. */
export function packDocx(documentXml: string, files: Record<string, Uint8Array> = {}): Uint8Array {
  return zipSync({
    '_rels/.rels': strToU8(`<Relationships xmlns="${RELATIONS}"><Relationship Id="d" `
      + `Type="${KINDS}/officeDocument" Target="word/document.xml"/></Relationships>`),
    'word/document.xml': strToU8(documentXml),
    ...files,
  })
}

/** A run with a text. */
export function run(text: string, properties = ''): string {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t `
    + `xml:space="preserve">${text}</w:t></w:r>`
}

/** A paragraph of one run. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${run(text)}</w:p>`
}

/** A cell with a paragraph. */
export function cell(text: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`
}

/** A row of cells. */
export function row(...cells: string[]): string {
  return `<w:tr>${cells.join('')}</w:tr>`
}

/** A table of rows. */
export function table(...rows: string[]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`
}

/** The blocks read from a body; fails where nothing is read. */
export function blocksOf(body: string, parts: DocxParts = {}): LooseBlock[] {
  const { value, messages } = readDocx(buildDocx(body, parts))
  if (!value) throw new Error(messages.map(({ text }) => text).join('；'))
  return value.blocks
}

/**
 * Blocks as short texts: a list number before its text, a table row by row, `^` where a merged cell
 * reaches.
 */
export function tellBlocks(blocks: LooseBlock[]): string[] {
  return blocks.map((block) => {
    if (block.type === 'image') return `[${block.mime}${block.text && ` ${block.text}`}]`
    if (block.type === 'paragraph') {
      return `${block.outline === undefined
        ? '' : `#${block.outline} `}${block.list === undefined ? '' : `<${block.list}>`}${block.text}`
    }
    return block.table.rows.map((slots) =>
      slots.map(({ text, isOrigin }) => (isOrigin ? text : '^')).join('|')).join('\n')
  })
}

/** What a body says. */
export function readBody(body: string, parts: DocxParts = {}): string[] {
  return tellBlocks(blocksOf(body, parts))
}

/** The sentences that come with a body. */
export function messagesOf(body: string, parts: DocxParts = {}): string[] {
  return readDocx(buildDocx(body, parts)).messages.map(({ text }) => text)
}
