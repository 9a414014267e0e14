import { describe, expect, test } from 'vitest'
import { messagesOf, paragraph, readBody, row, run, table } from '../../../support/files/docxBuilder'
import { RED_IMAGE } from '../../../support/documents'

const png = Uint8Array.from(atob(RED_IMAGE.data), (character) => character.charCodeAt(0))
const picture = (id = 'i'): string => `<w:r><w:drawing><a:blip r:embed="${id}"/></w:drawing></w:r>`
const parts = {
  relations: {
    i: 'media/image1.png', j: '../../word/media/photo.JPG', w: 'media/old.wmf',
    gone: 'media/none.png', out: 'https://example.cn/a.png',
  },
  files: {
    'word/media/image1.png': png,
    'word/media/photo.jpg': new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]),
    'word/media/old.wmf': new Uint8Array([0xd7, 0xcd, 0xc6, 0x9a]),
  },
  styles: '<w:style w:styleId="C"><w:name w:val="caption"/></w:style>',
}

test('pictures stand where they stand among the text', () => {
  expect(readBody(
    `<w:p>${picture()}${run('后')}</w:p><w:p>${run('前')}${picture('j')}</w:p>`, parts,
  )).toEqual(['[image/png]', '后', '前', '[image/jpeg]'])
})

test('old drawings hold pictures too', () => {
  expect(readBody(
    '<w:p><w:r><w:pict><v:shape><v:imagedata r:id="i"/></v:shape></w:pict></w:r></w:p>', parts,
  )).toEqual(['[image/png]'])
})

test('a paragraph in the style of captions is the caption of the picture before it', () => {
  const caption = paragraph('图1 渠道', '<w:pStyle w:val="C"/>')
  expect(readBody(`<w:p>${picture()}</w:p>${caption}${paragraph('正文')}`, parts))
    .toEqual(['[image/png 图1 渠道]', '正文'])
  expect(readBody(caption, parts)).toEqual(['图1 渠道'])
})

test('a table of pictures with their captions is read in order', () => {
  const cellOf = (content: string): string => `<w:tc><w:p>${content}</w:p></w:tc>`
  expect(readBody(
    table(row(cellOf(picture()), cellOf(picture('j'))), row(cellOf(run('左')), cellOf(run('右')))),
    parts,
  )).toEqual(['[image/png]', '[image/jpeg]', '左', '右'])
})

describe('what cannot be read is left out and told', () => {
  test.each(['w', 'gone', 'out', 'unknown'])('%s', (id) => {
    expect(readBody(`<w:p>${picture(id)}${run('正文')}</w:p>`, parts)).toEqual(['正文'])
    expect(messagesOf(`<w:p>${picture(id)}</w:p>`, parts))
      .toEqual([expect.stringContaining('图片')])
  })
})

test('embedded objects, charts and other files are told', () => {
  expect(messagesOf('<w:p><w:r><w:object><o:OLEObject '
    + 'ProgID="Excel.Sheet.12"/></w:object></w:r></w:p><w:altChunk r:id="x"/>', parts))
    .toEqual([expect.stringContaining('Excel'), expect.stringContaining('其他文件')])
})
