/** The files of the publication package: how each is named, made, and read again. */
import { composeFigures, planSheets } from '../document'
import type { DocumentTree } from '../model/document'
import type { Result } from '../model/result'
import type { EditionId } from '../model/template'
import { readDocx } from '../readers/formats/docx/readDocx'
import { readFiguresCsv, readFiguresJson } from '../readers/formats/figures/readFigures'
import { decodeHtmlBytes, readHtml } from '../readers/formats/html/readHtml'
import { proveBlocks, type FileProof } from '../readers/proof/proveBlocks'
import { proveFigures } from '../readers/proof/proveFigures'
import { proveSheets } from '../readers/proof/proveSheets'
import { writeDocx } from '../writers/docx/writeDocx'
import { writeFiguresCsv, writeFiguresJson } from '../writers/figures/writeFigures'
import { writeFragment, writeWebPage } from '../writers/html'
import { writeSheet } from '../writers/sheet/writeSheet'

export type PartId = 'word' | 'page' | 'fragment' | 'sheet' | 'json' | 'csv'

/** What is printed of a report, and by which form. */
export interface Publication {
  tree: DocumentTree
  edition: EditionId
}

/** A kind of file; `mark` stands behind the title in its name. */
export interface PackagePart {
  id: PartId
  label: string
  /** What it is for, in words. */
  use: string
  mark: string
  extension: string
  type: string
  write: (publication: Publication) => Promise<Uint8Array> | Uint8Array
  /** Compares it, read again, with what was to be written. */
  prove: (bytes: Uint8Array, publication: Publication) => Result<FileProof | null>
}

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

export const PACKAGE_PARTS: readonly PackagePart[] = [
  {
    id: 'word', label: 'Word 文件', use: '供下载和存档', mark: '', extension: 'docx',
    type: `${OFFICE}.wordprocessingml.document`,
    write: ({ tree }) => writeDocx(tree),
    prove: (bytes, { tree }) => proveBlocks(readDocx(bytes), tree),
  },
  {
    id: 'page', label: '网页', use: '单独的一页，直接放到网站上', mark: '', extension: 'html',
    type: 'text/html;charset=utf-8',
    write: ({ tree }) => utf8(writeWebPage(tree)),
    prove: (bytes, { tree }) => proveBlocks(readHtml(decodeHtmlBytes(bytes)), tree),
  },
  {
    id: 'fragment', label: '网页片段', use: '粘贴到网站后台的编辑框', mark: '（网页片段）',
    extension: 'html',
    type: 'text/html;charset=utf-8',
    write: ({ tree }) => utf8(writeFragment(tree)),
    prove: (bytes, { tree }) => proveBlocks(readHtml(textOf(bytes)), tree),
  },
  {
    id: 'sheet', label: 'Excel 表格', use: '三张表和正文，可以计算', mark: '（表格）',
    extension: 'xlsx',
    type: `${OFFICE}.spreadsheetml.sheet`,
    write: ({ tree }) => writeSheet(tree),
    prove: (bytes, { tree }) => proveSheets(bytes, planSheets(tree)),
  },
  {
    id: 'json', label: 'JSON 数据', use: '三张表的数，供程序读取', mark: '（数据）',
    extension: 'json',
    type: 'application/json',
    write: ({ tree, edition }) => utf8(writeFiguresJson(composeFigures(tree, edition))),
    prove: (bytes, { tree, edition }) =>
      proveFigures(readFiguresJson(textOf(bytes)), composeFigures(tree, edition)),
  },
  {
    id: 'csv', label: 'CSV 数据', use: '三张表的数，一行一格', mark: '（数据）', extension: 'csv',
    type: 'text/csv;charset=utf-8',
    write: ({ tree, edition }) => utf8(writeFiguresCsv(composeFigures(tree, edition))),
    prove: (bytes, { tree, edition }) =>
      proveFigures(readFiguresCsv(textOf(bytes)), composeFigures(tree, edition)),
  },
]
