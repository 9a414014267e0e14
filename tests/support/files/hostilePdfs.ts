/** PDFs made to choke on: huge streams, endless drawing, deep trees. */
import { strToU8 } from 'fflate'
import { buildPdf } from '../../readers/formats/pdf/pages'
import { latin, LINE, MB, packed, reportPdf, type HostileFile } from './hostileFile'

/** A page whose content is a packed stream of its own, object 7. */
function pdfOf(content: string, { count = 1, dictionary = '' } = {}): Uint8Array {
  const bytes = buildPdf({
    pages: [{ texts: [[80, 70, '一、总体情况'], [80, 100, LINE]] }],
    objects: [packed(strToU8(content), dictionary)],
  })
  const text = latin(bytes)
    .replace('/Contents 6 0 R', `/Contents [6 0 R ${'7 0 R '.repeat(count)}]`)
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

export const hostilePdfs: HostileFile[] = [
  {
    harm: 'PDF made to choke on', name: 'a stream of 130 MB', kind: 'pdf',
    build: () => pdfOf(' '.repeat(130 * MB)),
  },
  {
    harm: 'PDF made to choke on', name: 'a stream of 60 MB of blanks', kind: 'pdf',
    build: () => pdfOf(' '.repeat(60 * MB)),
  },
  {
    harm: 'PDF made to choke on', name: 'a stream of 15 MB of blanks', kind: 'pdf',
    build: () => pdfOf(' '.repeat(15 * MB)),
  },
  {
    harm: 'PDF made to choke on', name: 'a stream of 15 MB of texts', kind: 'pdf',
    build: () => pdfOf('BT /F1 12 Tf 80 700 Td <0031> Tj ET '.repeat(450_000)),
  },
  {
    harm: 'PDF made to choke on', name: 'a stream of 15 MB of lines', kind: 'pdf',
    build: () => pdfOf('80 700 m 90 700 l S '.repeat(780_000)),
  },
  {
    harm: 'PDF made to choke on', name: 'a stream of 15 MB of one path', kind: 'pdf',
    build: () => pdfOf(`${'80 700 m 90 700 l '.repeat(850_000)}S`),
  },
  {
    harm: 'PDF made to choke on', name: 'a stream of 15 MB of numbers', kind: 'pdf',
    build: () => pdfOf('1 '.repeat(7_500_000)),
  },
  {
    harm: 'PDF made to choke on', name: 'a stream of 15 MB of one array', kind: 'pdf',
    build: () => pdfOf(`[${'1 '.repeat(7_500_000)}] 0 d`),
  },
  {
    harm: 'PDF made to choke on', name: 'a stream of 15 MB of one string', kind: 'pdf',
    build: () => pdfOf(`BT /F1 12 Tf (${'a'.repeat(15_000_000)}) Tj ET`),
  },
  {
    harm: 'PDF made to choke on', name: 'a stream of 15 MB of one word', kind: 'pdf',
    build: () => pdfOf('a'.repeat(15_000_000)),
  },
  {
    harm: 'PDF made to choke on', name: 'brackets within brackets', kind: 'pdf',
    build: () => pdfOf('['.repeat(2_000_000)),
  },
  {
    harm: 'PDF made to choke on', name: 'dictionaries within dictionaries', kind: 'pdf',
    build: () => pdfOf('/a <</b '.repeat(1_000_000)),
  },
  {
    harm: 'PDF made to choke on', name: 'a stream of 2 MB of texts', kind: 'pdf',
    build: () => pdfOf('BT /F1 12 Tf 80 700 Td <0031> Tj ET '.repeat(57_000)),
  },
  {
    harm: 'PDF made to choke on', name: 'a stream of 2 MB of lines', kind: 'pdf',
    build: () => pdfOf('80 700 m 90 700 l S '.repeat(100_000)),
  },
  {
    harm: 'PDF made to choke on', name: 'a stream of 2 MB of one path', kind: 'pdf',
    build: () => pdfOf(`${'80 700 m 90 700 l '.repeat(110_000)}S`),
  },
  {
    harm: 'PDF made to choke on', name: 'a stream of 2 MB of one array', kind: 'pdf',
    build: () => pdfOf(`[${'1 '.repeat(1_000_000)}] 0 d`),
  },
  {
    harm: 'PDF made to choke on', name: 'a stream of 2 MB of one string', kind: 'pdf',
    build: () => pdfOf(`BT /F1 12 Tf (${'a'.repeat(2_000_000)}) Tj ET`),
  },
  {
    harm: 'PDF made to choke on', name: 'texts that say they are an image', kind: 'pdf',
    build: () => pdfOf('BT /F1 12 Tf 80 700 Td <0031> Tj ET '
      .repeat(450_000), { dictionary: '/Subtype /Image' }),
  },
  {
    harm: 'PDF made to choke on', name: 'texts that say they are a font', kind: 'pdf',
    build: () => pdfOf(
      `\u0000\u0001\u0000\u0000 ${'BT /F1 12 Tf 80 700 Td <0031> Tj ET '.repeat(450_000)}`,
      { dictionary: '/Length1 9' },
    ),
  },
  {
    harm: 'PDF made to choke on', name: 'states never given back', kind: 'pdf',
    build: () => buildPdf({ pages: [{ extra: 'q '.repeat(100_000) }] }),
  },
  {
    harm: 'PDF made to choke on', name: 'one small stream a thousand times', kind: 'pdf',
    build: () => pdfOf('BT /F1 12 Tf 80 700 Td <0031> Tj ET '.repeat(3000), { count: 1000 }),
  },
  { harm: 'PDF made to choke on', name: 'packed twice', kind: 'pdf', build: () => buildPdf({
    pages: [{}], objects: ['<< /Filter [/FlateDecode /FlateDecode] >>\nstream\nx\nendstream'],
  }) },
  {
    harm: 'PDF made to choke on', name: 'a circle of pages', kind: 'pdf',
    build: () => strToU8('%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj 2 0 obj << '
      + '/Type /Pages /Kids [2 0 R] /Count 9999999 >> endobj trailer << /Root 1 0 R >>'),
  },
  {
    harm: 'PDF made to choke on', name: '50 MB of nothing', kind: 'pdf',
    build: () => strToU8(`%PDF-1.4\n${' '.repeat(49 * MB)}`),
  },
  {
    harm: 'PDF made to choke on', name: '40 MB of objects', kind: 'pdf',
    build: () => strToU8(`%PDF-1.4\n${Array.from(
      { length: 1_000_000 }, (_, index) => `${index + 1} 0 obj\n<< /A (x) >>\nendobj\n`,
    ).join('')}trailer << /Root 1 0 R >>`),
  },
  {
    harm: 'PDF made to choke on', name: 'a packed list of 700,000 objects', kind: 'pdf',
    build:
      () => buildPdf({
        pages: [{ texts: [[80, 100, LINE]] }],
        objects: [packed(strToU8(`${Array.from(
          { length: 500_000 }, (_, index) => `${index + 100} ${index * 3}`,
        ).join(' ')} ${'1 '.repeat(500_000)}`), '/Type /ObjStm /N 500000 /First 6000000')],
      }),
  },
  {
    harm: 'PDF made to choke on', name: 'an image of 30,000 by 30,000', kind: 'pdf',
    build:
      () => buildPdf({
        pages: [{ texts: [[80, 100, LINE]], extra: 'q 100 0 0 100 80 400 cm /I1 Do Q' }],
        objects: [packed(new Uint8Array(30 * MB), '/Type /XObject /Subtype /Image /Width 30000 '
          + '/Height 30000 /BitsPerComponent 8 /ColorSpace /DeviceGray')],
      }),
  },
  {
    harm: 'PDF made to choke on', name: '100 pages of text', kind: 'pdf',
    build: () => reportPdf(100),
  },
]
