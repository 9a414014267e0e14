/**
 * Reading, writing and checking beside what others do, and beside the floor: unpacking a file and
 * parsing its XML with nothing made of it. Ratios of processor time in one process.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import Docxtemplater from 'docxtemplater'
import ExcelJs from 'exceljs'
import mammoth from 'mammoth'
import PizZip from 'pizzip'
import { expect, test } from 'vitest'
import { editions } from '../../src/templates'
import { buildFullReport } from '../support/fullReport'
import { buildWholeReport } from '../support/samples/randomWholeReport'
import { bundle } from '../../scripts/bundle.mjs'
import type * as Own from './own'
import { inMs, measureInTurns, noteGoal, times } from './goals'
import { unzipAndParse } from './unzipAndParse'

const folder = await bundle({ own: 'tests/bench/own.ts' })
const {
  acceptDraft, composeDocument, contextOfDraft, proveExport, readReport, readXlsx, runChecks, writeDocx,
  writeSheet,
} = await import(pathToFileURL(join(folder, 'own.mjs')).href) as typeof Own

const FILES = 20
const TURNS = 15
const reports = editions.flatMap((edition) =>
  Array.from({ length: FILES / editions.length }, (_, seed) => buildWholeReport(edition, seed)))

const forAll = <Item>(items: Item[], act: (item: Item) => unknown) => async (): Promise<void> => {
  for (const item of items) await act(item)
}

test('reading and checking Word files', async () => {
  const files = await Promise.all(reports.map((report) => writeDocx(composeDocument(report))))
  const read = (bytes: Uint8Array) => readReport({ name: '年报.docx', bytes })
  const costs = await measureInTurns({
    floor: forAll(files, unzipAndParse),
    mammoth: forAll(files, (bytes) => mammoth.convertToHtml({ buffer: Buffer.from(bytes) })),
    read: forAll(files, read),
    check: forAll(files, async (bytes) => {
      const { value: draft } = await read(bytes)
      if (!draft) throw new Error('not read')
      runChecks(acceptDraft(draft, { now: '2026-01-05T08:00:00.000Z' }), undefined, contextOfDraft(draft))
    }),
  }, TURNS)
  const { floor, mammoth: peer, read: own, check } = costs
  noteGoal({
    what: '读入一份 Word 年报，认出各格各段', ours: inMs(own, FILES),
    beside: `mammoth ${inMs(peer, FILES)}；只解压和解析 ${inMs(floor, FILES)}`,
    goal: '解压和解析的 2.5 倍以内', isReached: own.middle <= 2.5 * floor.middle,
  })
  noteGoal({
    what: '命令行核对一份 Word 年报', ours: `${inMs(check, FILES)}，${times(check, floor)}`,
    beside: `只解压和解析 ${inMs(floor, FILES)}`,
    goal: '2.3 倍以内', isReached: check.middle <= 2.3 * floor.middle,
  })
  expect(own.middle).toBeLessThan(peer.middle)
})

test('reading workbooks', async () => {
  const files = await Promise.all(reports.map((report) => writeSheet(composeDocument(report))))
  const { peer, own } = await measureInTurns({
    peer: forAll(files, (bytes) => new ExcelJs.Workbook().xlsx.load(bytes.slice().buffer)),
    own: forAll(files, (bytes) => readXlsx(bytes)),
  }, TURNS)
  noteGoal({
    what: '读入一份 Excel 年报', ours: inMs(own, FILES), beside: `exceljs ${inMs(peer, FILES)}`,
    goal: '不慢于 exceljs', isReached: own.middle <= peer.middle,
  })
})

/** Our own file with every text of it as a tag, and the texts to fill in. */
async function templateOf(bytes: Uint8Array): Promise<{ template: PizZip; data: Record<string, string> }> {
  const template = new PizZip(bytes)
  const data: Record<string, string> = {}
  const body = template.file('word/document.xml')?.asText() ?? ''
  template.file('word/document.xml', body.replace(/(?<=<w:t[^>]*>)[^<]+(?=<\/w:t>)/g, (text) => {
    const tag = `t${Object.keys(data).length}`
    data[tag] = text
    return `{${tag}}`
  }))
  return { template: new PizZip(template.generate({ type: 'uint8array' })), data }
}

test('writing Word files', async () => {
  const tree = composeDocument(buildFullReport(2025))
  const { template, data } = await templateOf(await writeDocx(tree))
  const packed = template.generate({ type: 'uint8array' })
  const ROUNDS = 5
  const rounds = Array.from({ length: ROUNDS }, () => tree)
  const { peer, own, proven } = await measureInTurns({
    peer: forAll(rounds, () => {
      const filled = new Docxtemplater(new PizZip(packed), { paragraphLoop: true })
      filled.render(data)
      filled.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' })
    }),
    own: forAll(rounds, () => writeDocx(composeDocument(buildFullReport(2025)))),
    proven: forAll(rounds, async () => {
      const made = composeDocument(buildFullReport(2025))
      expect(proveExport(await writeDocx(made), made).value).not.toBeNull()
    }),
  }, TURNS * 2)
  noteGoal({
    what: '导出 Word', ours: `${inMs(own, ROUNDS)}，读回比对在内 ${inMs(proven, ROUNDS)}`,
    beside: `docxtemplater 填同样的内容 ${inMs(peer, ROUNDS)}`, goal: '0.8 倍，读回比对在内 1.1 倍',
    isReached: own.middle <= 0.8 * peer.middle && proven.middle <= 1.1 * peer.middle,
  })
})

/** The smallest PNG there is, told apart by a text behind its end. */
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const PICTURES = 50

test('writing Word files with many small pictures', async () => {
  const plain = buildFullReport(2025)
  const ids = Array.from({ length: PICTURES }, (_, index) => `dot-${index}`)
  const image = (id: string) => ({
    mime: 'image/png' as const, width: 200, height: 150,
    data: Buffer.concat([Buffer.from(DOT, 'base64'), Buffer.from(id.repeat(500))]).toString('base64'),
  })
  const pictured = {
    ...plain, images: Object.fromEntries(ids.map((id) => [id, image(id)])),
    narratives: { ...plain.narratives, 5: [
      ...plain.narratives[5], ...ids.map((id) => ({ type: 'image' as const, image: id, caption: `图${id}` })),
    ] },
  }
  const { without, own } = await measureInTurns({
    without: async () => {
      const tree = composeDocument(plain)
      proveExport(await writeDocx(tree), tree)
    },
    own: async () => {
      const tree = composeDocument(pictured)
      proveExport(await writeDocx(tree), tree)
    },
  }, TURNS * 2)
  noteGoal({
    what: `导出 Word，${PICTURES} 张小图片`, ours: `${inMs(own)}，${times(own, without)}`,
    beside: `没有图片 ${inMs(without)}`, goal: '2 倍以内', isReached: own.middle <= 2 * without.middle,
  })
})

test('reading PDF files', async () => {
  const bytes = new Uint8Array(readFileSync(new URL('../fixtures/pdf/word-2025.pdf', import.meta.url)))
  // Loaded by ours first, which takes the library's slow `push` away again: for both.
  await readReport({ name: '年报.pdf', bytes: bytes.slice() })
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const { peer, own } = await measureInTurns({
    peer: async () => {
      const task = getDocument({ data: bytes.slice(), verbosity: 0, isEvalSupported: false })
      const document = await task.promise
      for (let page = 1; page <= document.numPages; page += 1) {
        await (await document.getPage(page)).getTextContent()
      }
      await task.destroy()
    },
    own: () => readReport({ name: '年报.pdf', bytes: bytes.slice() }),
  }, TURNS)
  noteGoal({
    what: '读入一份 PDF 年报', ours: `${inMs(own)}，${times(own, peer)}`,
    beside: `pdfjs 只取文字 ${inMs(peer)}`, goal: '1.1 倍以内', isReached: own.middle <= 1.1 * peer.middle,
  })
})
