import { expect, test } from 'vitest'
import { decodeBytes } from '../../../src/model/files/decodeBytes'
import { decodeHtmlBytes } from '../../../src/readers/formats/html/readHtml'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const bytes = (...values: number[]): Uint8Array => new Uint8Array(values)
const utf16 = (text: string, isLittle: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let index = 0; index < text.length; index += 1) {
    view.setUint16(index * 2, text.charCodeAt(index), isLittle)
  }
  return new Uint8Array(view.buffer)
}
const GBK = [0xc7, 0xe0, 0xba, 0xcc, 0xcf, 0xd8]

test('UTF-8 with and without mark, GBK, four-byte GB 18030', () => {
  expect(decodeBytes(utf8('青禾县'))).toBe('青禾县')
  expect(decodeBytes(utf8('\ufeff青禾县'))).toBe('青禾县')
  expect(decodeBytes(bytes(...GBK))).toBe('青禾县')
  expect(decodeBytes(bytes(...GBK, 0x82, 0x35, 0x87, 0x38))).toMatch(/^青禾县./)
})

test('UTF-16 of either order, with and without mark', () => {
  const text = '青禾县2025年\n一、总体情况\n'
  for (const isLittle of [true, false]) {
    expect(decodeBytes(utf16(`\ufeff${text}`, isLittle))).toBe(text)
    expect(decodeBytes(utf16(text, isLittle))).toBe(text)
  }
})

test('a cut UTF-8 file stays UTF-8', () => {
  const cut = utf8('政府信息公开工作年度报告'.repeat(10)).slice(0, -1)
  expect(decodeBytes(cut)).toMatch(/^政府信息公开工作年度报告.*\ufffd$/)
})

test('a page’s charset counts where the bytes leave a choice, and only a Chinese one', () => {
  const big5 = bytes(0xab, 0x43, 0xa5, 0xdf)
  expect(decodeHtmlBytes(new Uint8Array([...utf8('<meta charset="big5">'), ...big5])))
    .toContain('青立')
  expect(decodeHtmlBytes(new Uint8Array([
    ...utf8('<meta http-equiv=Content-Type content="text/html; charset=iso-8859-1">'), ...GBK,
  ]))).toContain('青禾县')
  expect(decodeHtmlBytes(utf8('<meta charset=gb2312>青禾县'))).toContain('青禾县')
  expect(decodeHtmlBytes(bytes(...GBK), 'gb2312')).toBe('青禾县')
})

test('any bytes give some text', () => {
  expect(typeof decodeBytes(new Uint8Array(100_000).map((_, index) => (index * 7919) % 256)))
    .toBe('string')
  expect(decodeBytes(new Uint8Array())).toBe('')
})
