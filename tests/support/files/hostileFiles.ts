/**
 * Files made to harm, of every kind the readers take: each must be refused or read within 5 seconds
 * and 300 MB, with a sentence.
 */
import { strToU8, zipSync } from 'fflate'
import { composeDocument } from '../../../src/document'
import { DATA_FILE_APP } from '../../../src/model/files/dataFile'
import { writeDocx } from '../../../src/writers/docx/writeDocx'
import { documentReport } from '../documents'
import { buildDocx, cell, packDocx, paragraph, row, table } from './docxBuilder'
import { LINE, MB, reportPdf, type HostileFile } from './hostileFile'
import { hostilePdfs } from './hostilePdfs'
import { buildPdf, drawGrid } from '../../readers/formats/pdf/pages'
import { buildWorkbook } from '../../readers/formats/xlsx/workbooks'

const XML_ENTITIES = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b '
  + '"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'

/** Text that packs badly. */
function varied(length: number): string {
  let state = 1
  const letters = new Uint16Array(length)
  for (let index = 0; index < length; index += 1) {
    state = (state * 48_271) % 2_147_483_647
    letters[index] = 0x4e00 + (state % 20_000)
  }
  return new TextDecoder('utf-16le').decode(letters)
}

function page(body: string): Uint8Array {
  return strToU8(
    `<!doctype html><meta `
      + `charset="utf-8"><title>青禾县人民政府2025年政府信息公开工作年度报告</title><body><p>一、`
        + `总体情况</p><p>${LINE}</p>${body}`,
  )
}

const sound =
  (): Promise<Uint8Array> => writeDocx(composeDocument(documentReport(2025)), { embedded: '{}' })
const cut =
  (bytes: Uint8Array, share: number): Uint8Array => bytes.slice(0, Math.floor(bytes.length * share))

function mail(...parts: [head: string, body: string][]): Uint8Array {
  const text = parts.map(([head, body]) => `--cut\r\n${head}\r\n\r\n${body}\r\n`).join('')
  return strToU8(`From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: `
    + `multipart/related; boundary="cut"\r\n\r\n${text}--cut--\r\n`)
}

const HTML_PART = 'Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: 8bit'

const bombs: HostileFile[] = [
  {
    harm: 'zip bomb', name: 'a body of 60 MB of blanks', kind: 'docx',
    build: () => packDocx(`<w:document>${' '.repeat(60 * MB)}</w:document>`),
  },
  {
    harm: 'zip bomb', name: 'a body of 1 GB of zeros', kind: 'docx',
    build: () => hugeZip('word/document.xml', 1024 * MB),
  },
  {
    harm: 'zip bomb', name: 'a sheet of 1 GB of zeros', kind: 'xlsx',
    build: () => hugeZip('xl/worksheets/sheet1.xml', 1024 * MB),
  },
  {
    harm: 'zip bomb', name: 'just below every bound: text', kind: 'docx',
    build: () => buildDocx(paragraph(varied(7 * MB))),
  },
  {
    harm: 'zip bomb', name: 'just below every bound: small paragraphs', kind: 'docx',
    build: () => buildDocx(`${paragraph(
      '一、总体情况',
    )}${Array.from({ length: 60_000 }, (_, index) => paragraph(`第${index}段`)).join('')}`),
  },
  { harm: 'zip bomb', name: 'many images of 8 MB', kind: 'docx', build: () => imagesOf(22) },
  { harm: 'zip bomb', name: 'a shared string of 20 MB', kind: 'xlsx', build: () => buildWorkbook({
    sheets: [{ rows: '<row><c t="s"><v>0</v></c></row>' }],
    strings: `<si><t>${varied(6 * MB)}</t></si>`,
  }) },
  {
    harm: 'zip bomb', name: 'one string in all of 400,000 cells', kind: 'xlsx',
    build: () => buildWorkbook({ sheets: [{ rows: Array.from(
      { length: 2000 },
      (_, index) => `<row r="${index + 1}">${'<c t="s"><v>0</v></c>'.repeat(200)}</row>`,
    ).join('') }], strings: `<si><t>${LINE}</t></si>` }),
  },
]

/** A zip file with a part that unpacks to so much, a hundred thousandth of it packed. */
function hugeZip(name: string, size: number): Uint8Array {
  const files = name.startsWith('xl/')
    ? buildWorkbook({ sheets: [{ rows: '' }] }) : buildDocx(paragraph('年报'))
  const block = zipSync({ [name]: new Uint8Array(10 * MB) })
  const view = new DataView(block.buffer)
  for (let at = 0; at < block.length - 46; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true)
  }
  return files.length > 0 ? block : files
}

function imagesOf(count: number): Uint8Array {
  const picture = strToU8(varied(2 * MB))
  const names = Array.from({ length: count }, (_, index) => `i${index}`)
  const drawing =
    (id: string): string => `<w:p><w:r><w:drawing><a:blip r:embed="${id}"/></w:drawing></w:r></w:p>`
  return buildDocx(`${paragraph('一、总体情况')}${names.map(drawing).join('')}`, {
    relations: Object.fromEntries(names.map((name) => [name, `media/${name}.png`])),
    files: Object.fromEntries(names.map((name) => [`word/media/${name}.png`, picture])),
  })
}

const columns: HostileFile[] = [
  {
    harm: 'columns', name: '10,000 in Word', kind: 'docx',
    build: () => buildDocx(table(...Array.from(
      { length: 3 },
      () => row(...Array.from({ length: 10_000 }, (_, index) => cell(String(index)))),
    ))),
  },
  {
    harm: 'columns', name: '10,000 in a page', kind: 'html',
    build: () => page(`<table>${`<tr>${'<td>1</td>'.repeat(10_000)}</tr>`.repeat(15)}</table>`),
  },
  { harm: 'columns', name: 'merges of 1000 by 1000', kind: 'html', build: () => page(
    `<table>${`<tr>${'<td rowspan=1000 colspan=1000>1</td>'.repeat(50)}</tr>`.repeat(500)}</table>`,
  ) },
  {
    harm: 'columns', name: '10,000 with tabs', kind: 'txt',
    build: () => strToU8(`一、总体情况\n${`${'1\t'.repeat(10_000)}\n`.repeat(100)}`),
  },
  {
    harm: 'columns', name: '10,000 in a workbook', kind: 'xlsx',
    build: () => buildWorkbook({ sheets: [{ rows: Array.from(
      { length: 40 }, () => `<row>${'<c><v>1</v></c>'.repeat(10_000)}</row>`,
    ).join(''), merges: Array.from({ length: 5000 }, () => 'A1:XFD1048576') }] }),
  },
  {
    harm: 'columns', name: '10,000 ruled on a page of PDF', kind: 'pdf',
    build:
      () => buildPdf({
        pages:
          [{
            texts: [[80, 100, LINE]],
            lines: [
              ...Array.from({ length: 10_000 }, (_, index): [
                number, number, number, number,
              ] => [20 + index / 20, 200, 20 + index / 20, 600]),
              ...Array.from({ length: 100 }, (_, index): [
                number, number, number, number,
              ] => [20, 200 + index * 4, 520, 200 + index * 4]),
            ],
          }],
      }),
  },
  {
    harm: 'columns', name: '300 by 300 ruled and filled', kind: 'pdf',
    build: () => buildPdf({ pages: [drawGrid({
      left: 20, top: 20, widths: Array.from({ length: 100 }, () => 5.4),
      heights: Array.from({ length: 150 }, () => 5.2),
      cells: Array.from({ length: 150 }, () => Array.from({ length: 100 }, () => '1')),
    })] }),
  },
]

const nesting: HostileFile[] = [
  {
    harm: 'nesting', name: 'elements in Word', kind: 'docx',
    build: () => buildDocx('<w:sdt>'.repeat(100_000) + '</w:sdt>'.repeat(100_000)),
  },
  { harm: 'nesting', name: 'tables in Word', kind: 'docx', build: () =>
    buildDocx('<w:tbl><w:tr><w:tc>'.repeat(3000) + '</w:tc></w:tr></w:tbl>'.repeat(3000)) },
  {
    harm: 'nesting', name: 'tables in Word below the bound, each in two cells', kind: 'docx',
    build: () => buildDocx(nestedTables(14)),
  },
  {
    harm: 'nesting', name: 'a million blocks in a page', kind: 'html',
    build: () => page('<div>'.repeat(1_000_000)),
  },
  {
    harm: 'nesting', name: 'tables in a page', kind: 'html',
    build: () => page('<table><tr><td>'.repeat(1200)),
  },
  {
    harm: 'nesting', name: 'unclosed marks in a page', kind: 'html',
    build: () => page('<b><i><a href=x><font>'.repeat(20_000)),
  },
  {
    harm: 'nesting', name: 'rows in a workbook', kind: 'xlsx',
    build: () => buildWorkbook({ sheets: [{ rows: '<row>'.repeat(100_000) }] }),
  },
  {
    harm: 'nesting', name: 'brackets in a data file', kind: 'json',
    build: () => strToU8(`{"app":${'['.repeat(2_000_000)}`),
  },
  {
    harm: 'nesting', name: 'mails within mails', kind: 'mht',
    build: () => mail(...Array.from({ length: 2000 }, (): [
      string, string,
    ] => ['Content-Type: multipart/related; boundary="cut"', '--cut\r\n'.repeat(20)])),
  },
]

function nestedTables(depth: number): string {
  return depth === 0 ? paragraph('1') : table(
    `<w:tr><w:tc>${nestedTables(depth - 1)}</w:tc><w:tc>${nestedTables(depth - 1)}</w:tc></w:tr>`,
  )
}

const foreign: HostileFile[] = [
  { harm: 'entities', name: 'in Word', kind: 'docx', build: () =>
    packDocx(`${XML_ENTITIES}<w:document xmlns:w="x"><w:body>&c;</w:body></w:document>`) },
  {
    harm: 'entities', name: 'from a file, in Word', kind: 'docx',
    build: () => packDocx('<!DOCTYPE w SYSTEM "file:///etc/passwd"><w/>'),
  },
  { harm: 'entities', name: 'in a workbook', kind: 'xlsx', build: () => buildWorkbook({
    sheets: [{ rows: '' }],
    extra: { 'xl/sharedStrings.xml': `${XML_ENTITIES}<sst><si><t>&c;</t></si></sst>` },
  }) },
  {
    harm: 'entities', name: 'in a page', kind: 'html',
    build: () => page(`<p>${'&#x597d;&nbsp;&bogus;&amp;'.repeat(100_000)}</p>`),
  },
  {
    harm: 'references', name: 'to the outside, in Word', kind: 'docx',
    build:
      () => buildDocx(
        `<w:p><w:r><w:drawing><a:blip r:embed="a" `
          + `r:link="a"/></w:drawing></w:r></w:p>${paragraph('一、总体情况')}${paragraph(LINE)}`,
        { relations: { a: 'https://example.invalid/spy.png', b: '../../../../../etc/passwd' } },
      ),
  },
  {
    harm: 'references', name: 'to the outside, in a page', kind: 'html',
    build:
      () => page(
        '<img src="https://example.invalid/spy.png"><link rel=stylesheet '
          + 'href="https://example.invalid/a.css"><iframe '
            + 'src="https://example.invalid/"></iframe><object '
              + 'data="https://example.invalid/o"></object><base '
                + 'href="https://example.invalid/"><meta http-equiv=refresh '
                  + 'content="0;url=https://example.invalid/">',
      ),
  },
  {
    harm: 'references', name: 'to the outside, in an archive', kind: 'mht',
    build: () => mail([HTML_PART, `<p>一、总体情况</p><p>${LINE}</p><img `
      + `src="https://example.invalid/spy.png"><img src="cid:gone">`]),
  },
  {
    harm: 'references', name: 'to the outside, in a PDF', kind: 'pdf',
    build:
      () => buildPdf({ pages: [{ texts: [[80, 90, '一、总体情况'], [80, 120, LINE]] }], objects: [
        '<< /Type /Filespec /FS /URL /F (https://example.invalid/x) >>',
        '<< /S /URI /URI (https://example.invalid/) >>',
        '<< /S /JavaScript /JS (app.launchURL\\("https://example.invalid/"\\)) >>',
      ], trailer: '' }),
  },
  {
    harm: 'scripts', name: 'scripts and event handlers', kind: 'html',
    build:
      () => page(
        '<script>globalThis.wasRun=1</script><img src=x onerror="globalThis.wasRun=1"><svg '
          + 'onload="globalThis.wasRun=1"><script>globalThis.wasRun=1</script></svg><body '
            + 'onload="globalThis.wasRun=1"><a '
              + 'href="javascript:globalThis.wasRun=1">x</a><style>@import '
                + '"https://example.invalid/"</style><details ontoggle="globalThis.wasRun=1" open>',
      ),
  },
  {
    harm: 'scripts', name: 'a script of 5 MB', kind: 'html',
    build: () => page(`<script>${'globalThis.wasRun=1;'.repeat(250_000)}</script>`),
  },
]

const broken: HostileFile[] = [
  ...[0.1, 0.5, 0.9, 0.999].map((share): HostileFile => ({
    harm: 'broken zip', name: `Word cut at ${share}`, kind: 'docx',
    build: async () => cut(await sound(), share),
  })),
  {
    harm: 'broken zip', name: 'a directory that points anywhere', kind: 'docx',
    build: async () => withDirectory(await sound()),
  },
  { harm: 'broken zip', name: '6000 parts', kind: 'docx', build: () => zipSync(Object.fromEntries(
    Array.from({ length: 6000 }, (_, index) => [`word/${index}`, new Uint8Array()]),
  )) },
  { harm: 'broken zip', name: 'a workbook cut in half', kind: 'xlsx', build: () =>
    cut(buildWorkbook({ sheets: [{ rows: '<row><c><v>1</v></c></row>'.repeat(1000) }] }), 0.5) },
  ...[0.02, 0.3, 0.6, 0.9, 0.99].map((share): HostileFile => ({
    harm: 'truncated PDF', name: `cut at ${share}`, kind: 'pdf',
    build: () => cut(reportPdf(20), share),
  })),
]

function withDirectory(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < bytes.length - 46; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) {
      view.setUint32(at + 42, (at * 7919) % 0xffffffff, true)
    }
  }
  return bytes
}

function archive(size: number): Uint8Array {
  return mail([HTML_PART, `<p>一、总体情况</p><p>${LINE}</p>`], [
    'Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: a.png',
    'iVBORw0KGgoAAAANSUhEUgAA'.repeat(Math.floor(size * MB / 24)),
  ])
}

const sheerSize: HostileFile[] = [
  {
    harm: 'sheer size', name: '50 MB of text', kind: 'txt',
    build: () => strToU8(`${LINE}\n`.repeat(Math.ceil(50 * MB / 106))),
  },
  {
    harm: 'sheer size', name: '50 MB of UTF-16', kind: 'txt',
    build: () => new Uint8Array(Uint16Array.from(
      { length: 25 * MB }, (_, index) => (index === 0 ? 0xfeff : index % 40 === 0 ? 10 : 0x653f),
    ).buffer),
  },
  { harm: 'sheer size', name: '50 MB of GBK', kind: 'txt', build: () => Uint8Array.from(
    { length: 50 * MB }, (_, index) => (index % 41 === 40 ? 10 : index % 2 === 0 ? 0xd5 : 0xfe),
  ) },
  {
    harm: 'sheer size', name: '50 MB of one line', kind: 'txt',
    build: () => strToU8('公开'.repeat(8 * MB)),
  },
  {
    harm: 'sheer size', name: '50 MB of page', kind: 'html',
    build: () => page(`<p>${LINE}</p>`.repeat(Math.ceil(50 * MB / 112))),
  },
  {
    harm: 'sheer size', name: '45 MB of page, images in it', kind: 'html',
    build: () => page(Array.from(
      { length: 9 },
      () => `<img src="data:image/png;base64,${'iVBORw0KGgoAAAANSUhEUgAA'.repeat(200_000)}">`,
    ).join('')),
  },
  { harm: 'sheer size', name: '50 MB of archive', kind: 'mht', build: () => archive(50) },
  { harm: 'sheer size', name: '29 MB of archive', kind: 'mht', build: () => archive(29) },
  { harm: 'sheer size', name: '50 MB of page in GBK', kind: 'html', build: () => Uint8Array.from(
    { length: 50 * MB },
    (_, index) => (index < 3 ? [0x3c, 0x70, 0x3e][index] ?? 0 : index % 2 === 1 ? 0xd5 : 0xfe),
  ) },
  {
    harm: 'sheer size', name: '50 MB of data file', kind: 'json',
    build: () => strToU8(`{"app":"x","report":{"a":[${'"政府信息公开",'.repeat(2_500_000)}""]}}`),
  },
  {
    harm: 'sheer size', name: 'a data file of 40 MB of brackets', kind: 'json',
    build: () => strToU8(
      `{"app":"${DATA_FILE_APP}","schema":2,"report":{"a":[${'[],'.repeat(13_000_000)}[]]}}`,
    ),
  },
  {
    harm: 'sheer size', name: 'pages that go on and on', kind: 'html',
    build: () => page(`<p>${LINE}</p>`.repeat(50_000)),
  },
  {
    harm: 'sheer size', name: '4 million letters of text', kind: 'txt',
    build: () => strToU8(`一、总体情况\n${`${LINE}${LINE}\n`.repeat(56_000)}`.slice(0, 3_900_000)),
  },
  {
    harm: 'sheer size', name: 'text in lines of cells', kind: 'txt',
    build: () => strToU8(`一、总体情况\n${'规章\n\t1\n'.repeat(24_000)}`),
  },
]

/** All of them; building one may take a second. */
export const hostileFiles: HostileFile[] = [
  ...bombs, ...columns, ...nesting, ...foreign, ...broken, ...sheerSize, ...hostilePdfs,
]
