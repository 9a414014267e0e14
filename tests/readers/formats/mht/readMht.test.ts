import { expect, test } from 'vitest'
import { readMht } from '../../../../src/readers/formats/mht/readMht'

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEANl9ngAAAAABJRU5ErkJggg=='
const latin1 =
  (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))

interface Archive { head?: string; html: string; images?: string }

/** A web archive as browsers write it; `html` is the body of the page's part, encoded already. */
function archive({
  head = 'Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable',
  html, images = '',
}: Archive): Uint8Array {
  return latin1(`From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: `
    + `multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Part--x"\r\n\r\n`
    + `ignored\r\n------Part--x\r\n${head}\r\nContent-Location: `
      + `http://www.example.cn/a/index.html\r\n\r\n${html}\r\n${images}------Part--x--\r\n<p>behind</p>`)
}
const image = (fields: string): string => `------Part--x\r\nContent-Type: `
  + `image/png\r\nContent-Transfer-Encoding: base64\r\n${fields}\r\n\r\n${PIXEL}\r\n`
const quoted = (text: string): string => [...new TextEncoder().encode(text)]
  .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')

test('quoted-printable with soft line breaks, and the title', () => {
  const { value, messages } = readMht(archive({
    html: `<title>=E5=B9=\r\n=B4=E6=8A=A5</title><p style=3D"margin:0">${quoted('青禾县')}</p>`,
  }))
  expect(value)
    .toEqual({ kind: 'mht', title: '年报', blocks: [{ type: 'paragraph', text: '青禾县' }] })
  expect(messages).toEqual([])
})

test('base64 and GBK named in the part’s head', () => {
  const html = btoa(String.fromCharCode(...[0x3c, 0x70, 0x3e, 0xc7, 0xe0, 0xba, 0xcc]))
  expect(readMht(archive({
    head: 'Content-Type: text/html; charset=gb2312\r\nContent-Transfer-Encoding: base64', html,
  })).value?.blocks).toEqual([{ type: 'paragraph', text: '青禾' }])
})

test('images by id, by address and by the end of it; others are counted', () => {
  const images = image('Content-ID: <one@mhtml.blink>')
    + image('Content-Location: http://www.example.cn/b.png')
    + image('Content-Location: file:///C:/D/%E5%B9%B4.files/image001.png')
  const html = '<img src=3D"cid:one@mhtml.blink"><img src=3D"http://www.example.cn/b.png"><img '
    + 'src=3D"=E5=B9=B4.files/image001.png"><img src=3D"http://www.example.cn/lost.png">'
  const { value, messages } = readMht(archive({ html, images }))
  expect(value?.blocks).toEqual(Array.from(
    { length: 3 }, () => ({ type: 'image', mime: 'image/png', data: PIXEL, text: '' }),
  ))
  expect(messages.map(({ text }) => text)).toEqual(['网页里有 1 张图片没有随文件保存，未读入'])
})

test('a file without boundary is a page if it says so; a nested one is opened', () => {
  expect(readMht(latin1('Content-Type: text/html\n\n<p>one</p>')).value?.blocks).toHaveLength(1)
  const nested = 'Content-Type: multipart/mixed; boundary=o\n\n--o\nContent-Type: '
    + 'multipart/related; boundary=i\n\n--i\nContent-Type: text/html\n\n<p>in</p>\n--i--\n--o--'
  expect(readMht(latin1(nested)).value?.blocks).toEqual([{ type: 'paragraph', text: 'in' }])
})

test('a file cut short gives what there is, or a sentence', () => {
  const whole = archive({
    html: `<p>${quoted('青禾县')}</p><table><tr><td>1<td>2`, images: image('Content-ID: <a>'),
  })
  expect(readMht(whole.slice(0, -150)).value?.blocks).toHaveLength(2)
  for (let length = 0; length < whole.length; length += 7) {
    const { value, messages } = readMht(whole.slice(0, length))
    if (value === null) expect(messages[0]?.text).toMatch(/没有/)
  }
})

test.each([
  ['nothing', new Uint8Array()],
  ['noise', new Uint8Array(100_000).map((_, index) => (index * 7919) % 256)],
  [
    'many boundaries',
    latin1(`Content-Type: multipart/related; boundary=a\n\n${'--a\n'.repeat(300_000)}`),
  ],
  [
    'boundaries in boundaries',
    latin1('Content-Type: multipart/related; boundary=a\n\n--a\n'.repeat(20_000)),
  ],
])('%s gets a sentence', (_, bytes) => {
  expect(readMht(bytes)).toMatchObject({ value: null, messages: [{ level: 'error' }] })
})
