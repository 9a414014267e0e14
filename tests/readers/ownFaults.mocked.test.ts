/**
 * A bug of the program is told as one: it never reads as a damaged file, and what developers need is
 * kept. In each test a function deep in a reader throws, and a sound file is read.
 */
import { readFileSync } from 'node:fs'
import { afterEach, expect, test, vi } from 'vitest'
import { openLedger } from '../../src/ledger'
import { composeDocument } from '../../src/document'
import type { Result } from '../../src/model/result'
import { readPasted, readReport } from '../../src/readers'
import { openBackup } from '../../src/readers/formats/json'
import { writeDocx } from '../../src/writers/docx/writeDocx'
import { writeWebPage } from '../../src/writers/html'
import { writeDataFile } from '../../src/writers/json/writeDataFile'
import { writeSheet } from '../../src/writers/sheet/writeSheet'
import { writeText } from '../../src/writers/text/writeText'
import { backUpReports } from '../support/backups'
import { documentReport } from '../support/documents'

const planted = vi.hoisted(() => ({ in: '' }))

/** The module as it is, but that one of its functions has a bug while `planted.in` names it. */
const withBug = vi.hoisted(() => (name: string) => async (load: () => Promise<unknown>) => {
  const module = await load() as Record<string, (...given: unknown[]) => unknown>
  const sound = module[name]
  return { ...module, [name]: (...given: unknown[]) => {
    if (planted.in === name) throw new TypeError('undefined is not a function')
    return sound?.(...given)
  } }
})

vi.mock('../../src/model/files/checkSum', withBug('checkSum'))
vi.mock('../../src/readers/formats/docx/blocks', withBug('readBlocks'))
vi.mock('../../src/readers/formats/html/tidyText', withBug('tidyText'))
vi.mock('../../src/readers/formats/json/readCells', withBug('readCells'))
vi.mock('../../src/readers/formats/mht/splitParts', withBug('splitParts'))
vi.mock('../../src/readers/formats/pdf/paragraphs', withBug('joinParagraphs'))
vi.mock('../../src/readers/formats/pdf/textPieces', withBug('toLines'))
vi.mock('../../src/readers/formats/text/segments', withBug('cutSegments'))
vi.mock('../../src/readers/formats/xlsx/cellFormats', withBug('readCellFormats'))
vi.mock('../../src/readers/formats/xlsx/sheetBlocks', withBug('sheetBlocks'))
vi.mock('../../src/readers/recognise/parts/readFront', withBug('readFront'))
vi.mock('../../src/ledger/ledgerSheet', withBug('sheetOfTexts'))

afterEach(() => { planted.in = '' })

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const report = documentReport(2025)
const tree = composeDocument(report)
const [docx, xlsx, page] = [await writeDocx(tree), await writeSheet(tree), writeWebPage(tree)]
const pdf = new Uint8Array(readFileSync(new URL('../fixtures/pdf/word-2025.pdf', import.meta.url)))
const mht = bytesOf(
  `From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset="utf-8"\r\n`
  + `Content-Transfer-Encoding: 8bit\r\n\r\n${page}`,
)
const ledger = bytesOf('收到日期,申请人类型,答复结果\n2025-03-04,自然人,予以公开\n')
const step = async (): Promise<void> => undefined

const read = (name: string, bytes: Uint8Array) => () => readReport({ name, bytes })
const openAll = async (bytes: Uint8Array): Promise<Result<unknown>> => {
  const { value, messages } = openBackup(bytes)
  return value ? value.read(0, step) : { value, messages }
}

type Case = [what: string, bug: string, read: () => Result<unknown> | Promise<Result<unknown>>]
const cases: Case[] = [
  ['a Word file', 'readBlocks', read('年报.docx', docx)],
  ['the zip of a Word file', 'checkSum', read('年报.docx', docx)],
  ['a web page', 'tidyText', read('年报.html', bytesOf(page))],
  ['a saved page', 'splitParts', read('年报.mht', mht)],
  ['a PDF, in a page', 'toLines', read('年报.pdf', pdf)],
  ['a PDF, behind its pages', 'joinParagraphs', read('年报.pdf', pdf)],
  ['a workbook', 'sheetBlocks', read('年报.xlsx', xlsx)],
  ['a part of a workbook', 'readCellFormats', read('年报.xlsx', xlsx)],
  ['a text', 'cutSegments', read('年报.txt', bytesOf(writeText(tree)))],
  ['a data file', 'readCells', read('年报.json', bytesOf(writeDataFile(report)))],
  ['what gives it meaning', 'readFront', read('年报.txt', bytesOf(writeText(tree)))],
  ['pasted text', 'cutSegments', () => readPasted({ html: '', text: writeText(tree) })],
  ['a pasted page', 'tidyText', () => readPasted({ html: page, text: '' })],
  ['a backup', 'readCells', async () => openAll(await backUpReports([report]))],
  ['a ledger', 'sheetOfTexts', () => openLedger({ name: '台账.csv', bytes: ledger })],
  ['a workbook of a ledger', 'readCellFormats',
    () => openLedger({ name: '台账.xlsx', bytes: xlsx })],
]

test.each(cases)('a bug in %s does not blame the file', { tags: 'long' }, async (_, bug, open) => {
  expect((await open()).value).not.toBeNull()
  planted.in = bug
  const { value, messages } = await open()
  expect(value).toBeNull()
  expect(messages).toEqual([{
    level: 'error', text: expect.stringMatching(/^程序自身出错.*TypeError: undefined is not/) as string,
    fault: expect.stringMatching(/TypeError: undefined is not a function\n.*ownFaults/) as string,
  }])
  expect(messages[0]?.text).not.toMatch(/损坏|不完整|改动过|另存为/)
})
