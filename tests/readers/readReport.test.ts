/** The one door: what a file is, and the sentence for what cannot be read. */
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { composeDocument } from '../../src/document'
import { acceptDraft, draftOfReport, readPasted, readReport, recognise } from '../../src/readers'
import { detectKind } from '../../src/readers/detectKind'
import { writeDocx } from '../../src/writers/docx/writeDocx'
import { writeHtml } from '../../src/writers/html'
import { writeDataFile } from '../../src/writers/json/writeDataFile'
import { writeText } from '../../src/writers/text/writeText'
import { buildFullReport } from '../support/fullReport'
import { draftOf, line, officialTable } from '../support/looseReports'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const marked =
  (...mark: number[]): Uint8Array => Uint8Array.from([...mark, ...Array<number>(64).fill(7)])
const report = buildFullReport(2025)
const NOW = '2026-02-01T00:00:00.000Z'

describe('what a file is', () => {
  test.each([
    ['年报.txt', bytes('一、总体情况'), 'text'], [
      '年报.html', bytes('\ufeff<!DOCTYPE html><p>一'), 'html',
    ], ['年报.htm', bytes('甲<p>乙'), 'html'], ['年报', bytes('<table><tr>'), 'html'],
    ['年报.mht', bytes('From: <Saved by Blink>\r\nMIME-Version: 1.0'), 'mht'],
    ['年报.pdf', bytes('%PDF-1.7'), 'pdf'], ['年报.json', bytes(' {"app":1}'), 'dataFile'],
    ['年报.doc', marked(0xd0, 0xcf, 0x11, 0xe0), 'docx'], [
      '年报.docx', bytes('PK\u0003\u0004'), 'docx',
    ], ['年报.xlsx', bytes('PK\u0003\u0004 xl/workbook.xml'), 'xlsx'],
  ])('%s', (name, content, kind) => {
    expect(detectKind(name, content)).toEqual({ kind })
  })

  test.each([
    ['空.txt', new Uint8Array(), '请重新取一份'],
    ['空.json', new Uint8Array(), '文件是空的'],
    ['年报.et', marked(0xd0, 0xcf, 0x11, 0xe0), '另存为 .xlsx'],
    ['年报.xlsx', marked(0xd0, 0xcf, 0x11, 0xe0), '取消密码后另存为 .xlsx'],
    ['备份.zip', zipSync({ '目录.json': bytes('{}') }), '从备份恢复'],
    ['备份.docx', zipSync({ '目录.json': bytes('{}') }), '从备份恢复'],
    ['年报.zip', zipSync({ '年报.docx': bytes('PK') }), '先解压'],
    ['年报.ofd', bytes('PK\u0003\u0004 OFD.xml'), 'OFD'], [
      '年报.rtf', bytes('{\\rtf1'), '另存为 .docx',
    ], ['扫描.png', marked(0x89, 0x50, 0x4e, 0x47), '扫描件'],
    ['扫描.jpg', marked(0xff, 0xd8, 0xff), '扫描件'],
    ['数据.xls', marked(0xd0, 0xcf, 0x11, 0xe0), '.xlsx'], ['包.rar', bytes('Rar!'), '解压'], [
      '年报.xml', bytes('<?xml version="1.0"?><?mso-application progid="Word.Document"?>'),
      '另存为 .docx',
    ],
    ['年报.doc', marked(0xd0, 0xcf, 0x11, 0xe0), '.docx'],
    ['年报.docx', bytes('PK\u0003\u0004 坏'), ''], ['年报.pdf', bytes('%PDF-1.7 坏'), ''],
    ['会议纪要.txt', bytes('今天开会，讨论三件事。'), '没有认出年报的内容'],
  ])('%s is refused with a sentence', async (name, content, words) => {
    const { value, messages } = await readReport({ name, bytes: content })
    expect(value).toBeNull()
    expect(messages).toHaveLength(1)
    expect(messages[0])
      .toMatchObject({ level: 'error', text: expect.stringContaining(words) as string })
  })
})

describe('a report of ours', () => {
  test('comes back from each format', async () => {
    const tree = composeDocument(report)
    const files: [string, Uint8Array][] = [
      ['a.docx', await writeDocx(tree)], ['a.html', bytes(writeHtml(tree))],
      ['a.txt', bytes(writeText(tree))],
    ]
    for (const [name, content] of files) {
      const { value } = await readReport({ name, bytes: content })
      expect(value)
        .toMatchObject({ title: tree.title, year: 2025, edition: '2021', unrecognised: [] })
      expect(value?.source?.length).toBeGreaterThan(10)
    }
  })

  test('comes back whole from its data file', async () => {
    const { value } = await readReport({ name: 'a.json', bytes: bytes(writeDataFile(report)) })
    expect(value?.whole).toEqual(report)
    expect(value && acceptDraft(value, { now: NOW })).toEqual(report)
    expect(value && acceptDraft(value, { now: NOW, kind: '其他' }).agency.kind).toBe('其他')
    expect(value?.cells['applications.received.total']?.text)
      .toBe(draftOfReport(report).cells['applications.received.total']?.text)
  })

  test('comes back from a paste: rich text first, plain text where that has no report', async () => {
    const tree = composeDocument(report)
    const [html, text] = [writeHtml(tree), writeText(tree)]
    for (const paste of [{ html, text: '' }, { html: '', text }, { html: '<p>图片</p>', text }]) {
      expect((await readPasted(paste)).value).toMatchObject({ title: tree.title, year: 2025 })
    }
    expect((await readPasted({ html: ' ', text: '' })).messages[0]?.text).toBe('没有粘贴任何内容')
    expect((await readPasted({ html: '<p>今天开会</p>', text: '' })).value).toBeNull()
  })
})

describe('accepted', () => {
  test('everything as published: cells that are not there are explicit blanks, no total is summed', () => {
    const accepted = acceptDraft(draftOf({ three: [line('三、收到和处理政府信息公开申请情况')] }), {
      now: NOW, kind: '县级以上人民政府',
    })
    expect(Object.keys(accepted.cells)).toHaveLength(200)
    expect(accepted.cells['applications.received.total']).toEqual({ text: '', source: 'imported' })
    expect(accepted).toMatchObject({
      title: '青禾县人民政府2025年政府信息公开工作年度报告',
      agency: { name: '青禾县人民政府', kind: '县级以上人民政府' }, createdAt: NOW,
      period: { from: '2025-01-01', to: '2025-12-31' }, signature: { name: '', date: '' },
    })
  })

  test('without a year the form decides', () => {
    const blocks = [officialTable('2019', 'disclosure')]
    const { value } = recognise({ kind: 'docx', title: '', blocks })
    expect(value && acceptDraft(value, { now: NOW }))
      .toMatchObject({ year: 2019, edition: '2019', title: null })
  })
})

describe('hostile', () => {
  test.each([
    ['labels without figures', Array.from({ length: 40_000 }, () => line('行政许可'))],
    ['blank lines', Array.from({ length: 40_000 }, () => line(''))],
    ['figures without labels', Array.from({ length: 40_000 }, () => line('0'))],
    ['headings', Array.from({ length: 20_000 }, () => line('一、总体情况'))],
    ['small tables', Array.from({ length: 3000 }, () => ({
      type: 'table' as const,
      table: { rows: [[{ text: '行政许可', isOrigin: true }, { text: '1', isOrigin: true }]] },
    }))],
    ['a wide table', [{
      type: 'table' as const,
      table: { rows: [Array.from({ length: 20_000 }, () => ({ text: '自然人', isOrigin: true }))] },
    }]],
    ['one long line', [line('一、总体情况'), line('公开'.repeat(1_000_000))]],
  ])('%s are read or refused', (_, blocks) => {
    const { value, messages } = recognise({ kind: 'text', title: '', blocks })
    expect(value !== null || messages.length > 0).toBe(true)
  })
})
