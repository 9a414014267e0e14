/**
 * The corpus of existing reports with one oddity each: `tests/fixtures/corpus/NAME`, what it must
 * give beside it.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import writeWorkbook, { type SheetData } from 'write-excel-file/universal'
import type { FiguresJson, JsonFigure } from '../../../src/cli/figuresJson'
import { buildPdf } from './buildPdf'

const folder = new URL('../../fixtures/corpus/', import.meta.url)
const EXPECTED = '.expected.json'

/** What must come out of a fixture. */
export interface Expected {
  /** What is odd about it, in a phrase. */
  oddity: string
  /** Its figures are those of `figures2019.json` or `figures2021.json`, but for `changes`. */
  like: '2019' | '2021'
  year?: number
  /**
   * Rows of tables two and three by label, `null` for a row that is not there; table four whole.
   */
  changes?: { table2?: RowChanges; table3?: RowChanges; table4?: JsonFigure[] }
  /** `*`: not compared. */
  agency?: string
  /** Numbers of the parts found; all six unless told. */
  parts?: number[]
  /** Pieces of text of the narrative parts; the usual ones unless told. */
  text?: Record<string, string[]>
  /** Each stands in a message, a doubt or among what was not placed. */
  messages?: string[]
  /** Stands nowhere in what is recognised. */
  absent?: string[]
}

type RowChanges = Record<string, JsonFigure[] | null>

export interface Fixture { name: string; expected: Expected }

/** All fixtures, by what lies in the folder. */
export function listCorpus(): Fixture[] {
  return readdirSync(folder).filter((file) => file.endsWith(EXPECTED)).sort().map((file) => ({
    name: file.slice(0, -EXPECTED.length),
    expected: JSON.parse(readText(file)) as Expected,
  }))
}

/**
 * The file a clerk would have: `.document.xml` packed as Word file, `.sheets.json` as workbook,
 * `.pages.json` as PDF, others as they are.
 */
export async function openFixture(name: string): Promise<{ name: string; bytes: Uint8Array }> {
  if (name.endsWith('.document.xml')) {
    return { name: name.replace(/document\.xml$/, 'docx'), bytes: packWord(readText(name)) }
  }
  if (name.endsWith('.sheets.json')) {
    return {
      name: name.replace(/sheets\.json$/, 'xlsx'), bytes: await packWorkbook(readText(name)),
    }
  }
  if (name.endsWith('.pages.json')) {
    return {
      name: name.replace(/pages\.json$/, 'pdf'),
      bytes: buildPdf(JSON.parse(readText(name)) as Parameters<typeof buildPdf>[0]),
    }
  }
  return { name, bytes: new Uint8Array(readFileSync(new URL(name, folder))) }
}

/** All figures a fixture must give. */
export function figuresOf({ like, year, agency, changes = {} }: Expected): FiguresJson {
  const base = JSON.parse(readText(`figures${like}.json`)) as FiguresJson
  return {
    ...base, year: year ?? base.year, agency: agency ?? base.agency,
    table2: changeRows(base.table2, changes.table2),
    table3: changeRows(base.table3, changes.table3), table4: changes.table4 ?? base.table4,
  }
}

function changeRows(rows: FiguresJson['table2'], changes: RowChanges = {}): FiguresJson['table2'] {
  const changed = Object.entries({ ...rows, ...changes })
    .filter((entry): entry is [string, JsonFigure[]] => entry[1] !== null)
  return Object.fromEntries(changed)
}

const TYPES =
  '<?xml version="1.0" encoding="UTF-8"?>'
  + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
  + '<Default Extension="rels" '
  + 'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
  + '<Default Extension="xml" ContentType="application/xml"/>'
  + '<Override PartName="/word/document.xml" ContentType="'
  + 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const RELATIONS =
  '<?xml version="1.0" encoding="UTF-8"?>'
  + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
  + '<Relationship Id="rId1" Target="word/document.xml" Type="'
  + 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>'

/** A Word file of nothing but its body. */
export function packWord(documentXml: string): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(TYPES), '_rels/.rels': strToU8(RELATIONS),
    'word/document.xml': strToU8(documentXml),
  })
}

async function packWorkbook(json: string): Promise<Uint8Array> {
  const sheets = JSON.parse(json) as { sheet: string; data: SheetData }[]
  return new Uint8Array(await (await writeWorkbook(sheets).toBlob()).arrayBuffer())
}

function readText(file: string): string {
  return readFileSync(new URL(file, folder), 'utf8')
}
