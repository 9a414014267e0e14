/**
 * Damaged, foreign and newer files: a sentence, never an exception, nothing lost that was there.
 */
import { expect, test } from 'vitest'
import { LARGEST_REPORT_FILE, MOST_VALUES } from '../../../../src/model/files/limits'
import { decodeText, readDataFile } from '../../../../src/readers/formats/json'
import { migrate } from '../../../../src/readers/formats/json/migrations'
import { writeDataFile } from '../../../../src/writers/json/writeDataFile'
import { buildFullReport2025 } from '../../../support/fullReport2025'
import { buildReport } from '../../../support/reports'

type Json = Record<string, unknown>

const whole = writeDataFile(buildFullReport2025())
const parse = (): Json & { report: Json } => JSON.parse(whole) as Json & { report: Json }

/** The sample's file with parts of its report replaced. */
function fileWith(changes: Json): string {
  const file = parse()
  return JSON.stringify({ ...file, report: { ...file.report, ...changes } })
}

const refused: [string, string, RegExp][] = [
  ['nothing', '', /文件是空的/],
  ['prose', '政府信息公开工作年度报告', /不是年报数据文件/],
  ['a Word file', 'PK\u0003\u0004…', /Word文件/],
  ['another JSON', '{"name":"x"}', /不是年报数据文件/],
  ['a list', '[1,2]', /不是年报数据文件/],
  ['null', 'null', /不是年报数据文件/],
  ['a file cut short', whole.slice(0, whole.length / 2), /不完整/],
  ['a file with one character less', whole.trimEnd().slice(0, -1), /不完整/],
  ['a newer file', JSON.stringify({ ...parse(), schema: 99 }), /更新版本/],
  ['no schema', JSON.stringify({ ...parse(), schema: undefined }), /不完整/],
  ['schema 0', JSON.stringify({ ...parse(), schema: 0 }), /不完整/],
  ['no report', JSON.stringify({ ...parse(), report: null }), /不完整/],
  ['no year', fileWith({ year: undefined }), /没有报告年度/],
  ['a year in words', fileWith({ year: '二〇二五' }), /没有报告年度/],
  ['an impossible year', fileWith({ year: 20255 }), /没有报告年度/],
  ['an unknown edition', fileWith({ edition: '2031' }), /格式版本/],
  ['cells as a list', fileWith({ cells: [] }), /缺少表格数据/],
  ['no text parts', fileWith({ narratives: null }), /缺少表格数据/],
  [
    'nested beyond reason',
    `{"app":"zhengwu-nianbao","x":${'['.repeat(200_000)}${']'.repeat(200_000)}}`, /不完整/,
  ],
]

test.each(refused)('refused: %s', (_name, text, sentence) => {
  const { value, messages } = readDataFile(text)
  expect(value).toBeNull()
  expect(messages).toEqual([{ level: 'error', text: expect.stringMatching(sentence) as string }])
})

test('too large a file is refused unread', () => {
  expect(readDataFile(' '.repeat(LARGEST_REPORT_FILE + 1)).messages[0]?.text).toMatch(/超过200MB/)
})

test('commas within texts are no values: what was typed is read again however much of it there is', () => {
  const text = 'a,"[{\\'.repeat(MOST_VALUES / 4)
  const narratives = { ...buildReport().narratives, 1: [{ type: 'paragraph' as const, text }] }
  expect(readDataFile(writeDataFile(buildReport({ narratives }))).value?.narratives[1])
    .toEqual(narratives[1])
})

const mended: [string, Json, RegExp][] = [
  ['the agency is a number', { agency: 5 }, /“机关名称”缺少或不对，已留空/],
  [
    'an unknown kind', { agency: { ...(parse().report.agency as Json), kind: '公司' } },
    /“机关类别”缺少或不对，已改为“政府部门”/,
  ],
  ['a title that is no text', { title: 1 }, /“标题”/],
  ['a date in words', { signature: { name: null, date: '一月' } }, /落款“日期”/],
  ['no period', { period: undefined }, /统计期限“起”/],
  ['a fee as number', { fee: { notices: 0, amount: '0', received: '0' } }, /“发出收费通知件数”/],
  [
    'an entry without text', { cells: { 'disclosure.rules.issued': { source: 'typed' } } },
    /“disclosure.rules.issued”缺少或不对，已留空/,
  ],
  ['a part that is a text', { narratives: { 1: '一段话', 5: [], 6: [] } }, /第一部分文字/],
  [
    'an unknown block', { narratives: { 1: [{ type: 'video', text: '看' }], 5: [], 6: [] } },
    /第一部分第1段/,
  ],
  [
    'an image named like a property',
    { narratives: { 1: [{ type: 'image', image: 'constructor', caption: '' }], 5: [], 6: [] } },
    /第一部分第1段/,
  ],
  [
    'a picture of another kind',
    { images: { chart: { mime: 'image/svg+xml', data: 'AAAA', width: 1, height: 1 } } },
    /图片“chart”/,
  ],
  [
    'a picture that is no base64',
    { images: { chart: { mime: 'image/png', data: '<svg>', width: 1, height: 1 } } }, /图片“chart”/,
  ],
  ['last year without edition', { lastYear: { year: 2024, figures: {} } }, /上年年报/],
]

test.each(mended)('read with a note: %s', (_name, changes, sentence) => {
  const { value, messages } = readDataFile(fileWith(changes))
  expect(value?.year).toBe(2025)
  expect(messages.map((message) => message.text).join()).toMatch(sentence)
  expect(messages.every((message) => message.level === 'warning')).toBe(true)
})

test('what fits nowhere is kept, also through the next file', () => {
  const { value } = readDataFile(fileWith({ title: 17 }))
  const again = value && readDataFile(writeDataFile(value)).value
  expect(again).toMatchObject({ title: null, unplaced: [{ where: '“标题”', value: 17 }] })
})

test('unknown content and unknown cells are kept', () => {
  const cells = { 'table.of.tomorrow': { text: '7', source: 'typed', note: '存疑' } }
  const { value, messages } = readDataFile(fileWith({
    cells, comments: ['核'], agency: { ...(parse().report.agency as Json), seal: '有' },
  }))
  expect(value).toMatchObject({ cells, comments: ['核'], agency: { seal: '有' } })
  expect(messages).toEqual([])
})

test('an entry of unknown source counts as imported, a bare number too', () => {
  const { value } =
    readDataFile(fileWith({ cells: { a: { text: '3', source: 'magic' }, b: 4, c: '5' } }))
  expect(value?.cells).toEqual({
    a: { text: '3', source: 'imported' }, b: { text: '4', source: 'imported' },
    c: { text: '5', source: 'imported' },
  })
})

test('no key reaches the prototype of objects', () => {
  const text = whole.replace('"cells": {', '"__proto__": {"polluted": 1}, "cells": {"__proto__": '
    + '{"text": "1", "source": "typed"}, "constructor": {"text": "2", "source": "typed"},')
  const { value } = readDataFile(text)
  expect(({} as Json).polluted).toBeUndefined()
  expect(Object.keys(value?.cells ?? {})).not.toContain('__proto__')
  expect(Object.getPrototypeOf(value?.cells)).toBe(Object.prototype)
})

test('a strange id becomes a fresh one', () => {
  const { value } = readDataFile(fileWith({ id: '../../etc' }))
  expect(value?.id).toMatch(/^[\w-]+$/)
})

test('a file saved anew by an editor is read: byte order mark, GB 18030', () => {
  const greeting = new Uint8Array([0xc7, 0xe0, 0xba, 0xcc])
  expect(decodeText(greeting)).toBe('青禾')
  expect(readDataFile(`\uFEFF${whole}`).value?.agency.name).toBe('青禾县人民政府')
})

test('migrations run in turn from the schema of the file', () => {
  const steps = [
    (report: Json) => ({ ...report, two: 1 }), (report: Json) => ({ ...report, three: report.two }),
  ]
  expect(migrate({ kept: true }, 1, steps)).toEqual({ kept: true, two: 1, three: 1 })
  expect(migrate({ two: 5 }, 2, steps)).toEqual({ two: 5, three: 5 })
  expect(migrate({ last: 1 }, 3, steps)).toEqual({ last: 1 })
})

test('审签 comes back as it was noted, keys of later versions too; what is odd is told', () => {
  const signOff = { drafter: '王一', publishedOn: '2026-01-22', done: ['filed'], later: 1 }
  const kept = readDataFile(fileWith({ signOff }))
  expect(kept.messages).toEqual([])
  expect(kept.value?.signOff).toEqual(signOff)
  const odd = readDataFile(fileWith({ signOff: { drafter: 7, signer: '赵三', done: ['?'] } }))
  expect(odd.value?.signOff).toEqual({ signer: '赵三' })
  expect(odd.messages.map(({ text }) => text).join()).toContain('拟稿人')
  for (const wrong of ['王一', null, []]) {
    const { value, messages } = readDataFile(fileWith({ signOff: wrong }))
    expect(value).not.toHaveProperty('signOff')
    expect(messages.map(({ text }) => text).join()).toContain('审签')
  }
})
