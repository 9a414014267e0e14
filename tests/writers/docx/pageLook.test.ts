/**
 * The look of an agency's pages: kept with the report, remembered for its next one, followed by the
 * Word file.
 */
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { composeDocument } from '../../../src/document'
import { readPageLook, withPageLook, type PageLook } from '../../../src/model/pageLook'
import type { Report } from '../../../src/model/report'
import { readDataFile } from '../../../src/readers/formats/json'
import { copyReport } from '../../../src/templates/copyReport'
import { rollForward } from '../../../src/templates/rollForward'
import { writeDocx } from '../../../src/writers/docx/writeDocx'
import { writeDataFile } from '../../../src/writers/json/writeDataFile'
import { backUpReports, readWholeBackup } from '../../support/backups'
import { documentReport } from '../../support/documents'
import { findSchemaErrors } from '../../support/files/docxSchema'

const CHOSEN: PageLook = { figures: 'body', pageNumber: 'centre' }

function reportWith(look?: PageLook): Report {
  const report = documentReport(2025, {
    narratives: {
      1: [{ type: 'paragraph', text: '（一）主动公开情况。2025年公开1286条。' }],
      5: [{ type: 'heading', level: 1, text: '问题1' }, { type: 'paragraph', text: '共有2个。' }],
      6: [],
    },
  })
  return { ...report, agency: { ...report.agency, ...(look && { look }) } }
}

async function partsOf(report: Report): Promise<Record<string, string>> {
  const parts = unzipSync(await writeDocx(composeDocument(report)))
  return Object.fromEntries(Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)]))
}

describe('what is stored', () => {
  test.each([
    [undefined, undefined], [{}, undefined], [{ figures: 'body' }, { figures: 'body' }],
    [CHOSEN, CHOSEN],
    [{ figures: '' }, undefined], [{ figures: 'comic' }, null], [{ other: 'x' }, null], ['x', null],
    [[], null], [null, null],
  ])('%j is read as %j', (stored, look) => {
    expect(readPageLook(stored)).toEqual(look)
  })

  test('the usual look leaves nothing behind', () => {
    expect(withPageLook(CHOSEN, 'figures', '')).toEqual({ pageNumber: 'centre' })
    expect(withPageLook({ pageNumber: 'centre' }, 'pageNumber', '')).toBeUndefined()
  })

  test('data files keep it, and say so where it cannot be read', () => {
    const kept = reportWith(CHOSEN)
    expect(readDataFile(writeDataFile(kept))).toEqual({ value: kept, messages: [] })
    const odd =
      { ...reportWith().agency, look: { figures: 'comic' } } as unknown as Report['agency']
    const { value, messages } = readDataFile(writeDataFile({ ...reportWith(), agency: odd }))
    expect(value?.agency.look).toBeUndefined()
    expect(messages.map(({ text }) => text).join()).toContain('“版式”')
  })

  test('a backup of the library keeps it, agency by agency', async () => {
    const other = { ...reportWith({ pageNumber: 'centre' }), id: 'other' }
    const read = await readWholeBackup(await backUpReports([reportWith(CHOSEN), other, {
      ...reportWith(), id: 'usual',
    }]))
    if (typeof read === 'string') throw new Error(read)
    expect(read.reports.map(({ report }) => report.agency.look))
      .toEqual([CHOSEN, { pageNumber: 'centre' }, undefined])
  })

  test('next year’s report and a copy begin with it', () => {
    expect(rollForward(reportWith(CHOSEN), 2026, '2027-01-05T08:00:00.000Z').value.agency.look)
      .toEqual(CHOSEN)
    const copy = copyReport(reportWith(CHOSEN), {
      name: '青禾县人民政府', year: 2026, now: '2027-01-05T08:00:00.000Z',
    })
    expect(copy.agency.look).toEqual(CHOSEN)
  })
})

describe('the Word file', () => {
  test('has Times New Roman and page numbers outside unless told', async () => {
    const parts = await partsOf(reportWith())
    expect(parts['word/styles.xml']).toMatch(/w:styleId="ReportBody".*?w:ascii="Times New Roman"/)
    expect(Object.entries(parts).filter(([path]) => path.includes('footer'))
      .map(([, xml]) => /<w:jc w:val="(\w+)"/.exec(xml)?.[1]))
      .toEqual(['right', 'left'])
  })

  test('has figures in the face of the text, nowhere Times New Roman', async () => {
    const { 'word/styles.xml': styles = '', 'word/document.xml': body = '' } =
      await partsOf(reportWith(CHOSEN))
    expect(styles + body).not.toContain('Times New Roman')
    const latin = [...styles.matchAll(/<w:rFonts [^>]*w:ascii="([^"]+)"[^>]*w:eastAsia="([^"]+)"/g)]
    expect(latin.length).toBeGreaterThan(9)
    expect(latin.filter(([, ascii, eastAsia]) => ascii !== eastAsia)).toEqual([])
    expect(body)
      .toMatch(/w:ascii="楷体_GB2312"[^>]*w:eastAsia="楷体_GB2312"[^]{0,120}主动公开情况。/)
  })

  test('has all page numbers in the middle', async () => {
    const footers = Object.entries(await partsOf(reportWith(CHOSEN)))
      .filter(([path]) => path.includes('footer'))
    expect(footers).toHaveLength(2)
    for (const [, xml] of footers) expect(xml).toMatch(/<w:jc w:val="center"\/>/)
    for (const [, xml] of footers) expect(xml).not.toContain('<w:ind ')
  })

  test('is what the schema says', async () => {
    expect(await findSchemaErrors(await writeDocx(composeDocument(reportWith(CHOSEN))))).toEqual([])
  })
})
