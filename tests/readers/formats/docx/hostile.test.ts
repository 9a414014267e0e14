/**
 * Files made to harm, or broken: refused or read, always with a sentence.
 * @module-tag long
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { composeDocument } from '../../../../src/document'
import { readDocx } from '../../../../src/readers/formats/docx/readDocx'
import { writeDocx } from '../../../../src/writers/docx/writeDocx'
import { buildDocx, cell, packDocx, paragraph, row, run, table } from '../../../support/files/docxBuilder'
import { documentReport } from '../../../support/documents'

/** The sentence of a refusal, or undefined where something was read. */
function refusalOf(bytes: Uint8Array): string | undefined {
  const { value, messages } = readDocx(bytes)
  if (value) return undefined
  expect(messages).toHaveLength(1)
  return messages[0]?.text
}

let sound: Uint8Array
beforeAll(async () => {
  sound = await writeDocx(composeDocument(documentReport(2025)), { embedded: '{}' })
})

describe('not a Word file', () => {
  const compound = (name: string): Uint8Array => {
    const bytes = new Uint8Array(4096)
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    ;[...name].forEach((character, index) => { bytes[1024 + index * 2] = character.charCodeAt(0) })
    return bytes
  }

  test.each<[string, () => Uint8Array, RegExp]>([
    ['nothing', () => new Uint8Array(), /不是Word文件/],
    ['text', () => strToU8('一、总体情况'), /不是Word文件/],
    [
      'another kind of zip file', () => zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }),
      /不是Word文件/,
    ],
    ['another kind of document', () => packDocx('<html><body/></html>'), /不是Word文件/],
    ['an old Word file', () => compound('WordDocument'), /另存为/],
    ['a locked file', () => compound('EncryptedPackage'), /密码/],
  ])('%s', (_, build, sentence) => {
    expect(refusalOf(build())).toMatch(sentence)
  })
})

describe('broken', () => {
  test('cut off anywhere', () => {
    for (let share = 1; share < 20; share += 1) {
      expect(
        refusalOf(sound.slice(0, Math.floor((sound.length * share) / 20))),
      ).toMatch(/不完整|不是Word文件/)
    }
  })

  test('a byte of a part changed', () => {
    const at = indexOf(sound, strToU8('word/document.xml')) + 'word/document.xml'.length
    for (let step = 0; step < 60; step += 1) {
      const bytes = sound.slice()
      bytes[at + step * 97] = (bytes[at + step * 97] ?? 0) ^ 0x11
      expect(refusalOf(bytes)).toMatch(/不完整/)
    }
  })

  test.each([
    '<w:document', '<w:document xmlns:w="x"><w:body></w:document>', '',
    '<w:document xmlns:w="x">&nbsp;</w:document>', '\u0000',
  ])('XML that is none: %j', (xml) => {
    expect(refusalOf(packDocx(xml))).toMatch(/不完整/)
  })
})

describe('bombs', () => {
  test('a part that unpacks without end', () => {
    expect(refusalOf(packDocx(`<w:document>${' '.repeat(60 * 1024 * 1024)}</w:document>`)))
      .toMatch(/过大/)
  })

  test('a part that says it is small', () => {
    const bytes = packDocx(`<w:document>${' '.repeat(30 * 1024 * 1024)}</w:document>`)
    const view = new DataView(bytes.buffer)
    for (let at = 0; at < bytes.length - 46; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 2000, true)
    }
    expect(refusalOf(bytes)).toMatch(/不完整/)
  })

  test('more parts than any file has', () => {
    expect(refusalOf(zipSync(Object.fromEntries(Array.from(
      { length: 6000 }, (_, index) => [`word/${index}`, new Uint8Array()],
    ))))).toMatch(/过多/)
  })

  test('entities', () => {
    const xml = '<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b '
      + '"&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document xmlns:w="x"><w:body>&b;</w:body></w:document>'
    expect(refusalOf(packDocx(xml))).toMatch(/DOCTYPE/)
    expect(refusalOf(packDocx('<!DOCTYPE w SYSTEM "file:///etc/passwd"><w/>'))).toMatch(/DOCTYPE/)
  })

  test('elements within elements', () => {
    expect(refusalOf(buildDocx('<w:sdt>'.repeat(100_000) + '</w:sdt>'.repeat(100_000))))
      .toMatch(/过多/)
    expect(refusalOf(
      buildDocx('<w:tbl><w:tr><w:tc>'.repeat(3000) + '</w:tc></w:tr></w:tbl>'.repeat(3000)),
    )).toMatch(/过多/)
  })

  test('more elements than any report has', () => {
    expect(refusalOf(buildDocx(`${'<w:p/>'.repeat(600_000)}${varied(2_000_000)}`))).toMatch(/过多/)
  })

  test('rows of enormous cells', () => {
    const wide =
      `<w:tr><w:tc><w:tcPr><w:gridSpan w:val="200"/></w:tcPr>${paragraph('1')}</w:tc></w:tr>`
    expect(refusalOf(buildDocx(table(wide.repeat(5000))))).toMatch(/过多/)
  })
})

describe('read nevertheless', () => {
  test('10,000 columns', () => {
    const cells = Array.from({ length: 10_000 }, (_, index) => cell(String(index)))
    expect(refusalOf(buildDocx(table(row(...cells), row(...cells))))).toBeUndefined()
  })

  test.each(['-5', '0', '99999999999999999999', 'x', ''])('a span of %j', (span) => {
    expect(refusalOf(buildDocx(
      table(row(cell('甲', `<w:gridSpan w:val="${span}"/><w:vMerge w:val="${span}"/>`), cell('1'))),
    ))).toBeUndefined()
  })

  test('a megabyte in one paragraph', () => {
    expect(refusalOf(buildDocx(`<w:p>${run(varied(1_000_000))}</w:p>`))).toBeUndefined()
  })

  test('references to the outside and out of the package', () => {
    const picture = (id: string): string =>
      `<w:p><w:r><w:drawing><a:blip r:embed="${id}" r:link="${id}"/></w:drawing></w:r></w:p>`
    const { value } = readDocx(buildDocx(
      `${picture('a')}${picture('b')}${paragraph('正文')}`,
      { relations: { a: 'https://example.cn/spy.png', b: '../../../../../etc/passwd' } },
    ))
    expect(value?.blocks).toEqual([{ type: 'paragraph', text: '正文' }])
  })

  test('a damaged part of our own is no part', () => {
    const files = unzipSync(sound)
    const bytes = zipSync({ ...files, 'customXml/item1.xml': strToU8(
      strFromU8(files['customXml/item1.xml'] ?? new Uint8Array()).slice(0, -5),
    ) })
    const { value } = readDocx(bytes)
    expect(value?.blocks.length).toBeGreaterThan(20)
    expect(value).not.toHaveProperty('embedded')
  })
})

/** Text that does not pack well. */
function varied(length: number): string {
  let state = 1
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647
    return String.fromCharCode(0x4e00 + (state % 20_000))
  }).join('')
}

function indexOf(bytes: Uint8Array, wanted: Uint8Array): number {
  return bytes.findIndex((_, at) => wanted.every((byte, index) => bytes[at + index] === byte))
}
