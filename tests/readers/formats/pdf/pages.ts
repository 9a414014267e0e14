/**
 * PDF files written by hand: text at places, straight lines, no fonts inside, as many Chinese
 * programs make them.
 */

/** Places in points from the top left corner of an A4 page. */
export interface PageParts {
  texts?: [x: number, y: number, text: string, size?: number][]
  lines?: [x1: number, y1: number, x2: number, y2: number][]
  bars?: [x: number, y: number, width: number, height: number][]
  extra?: string
}
export interface FileParts {
  pages: PageParts[]
  encoding?: 'UniGB-UCS2-H' | 'GBK-EUC-H'
  trailer?: string
  objects?: string[]
}

const HEIGHT = 842
const FIRST_PAGE = 5

/** The bytes of such a file; without table of objects, which readers build anew. */
export function buildPdf(
  { pages, encoding = 'UniGB-UCS2-H', trailer = '', objects = [] }: FileParts,
): Uint8Array {
  const kids = pages.map((_, index) => `${FIRST_PAGE + index * 2} 0 R`).join(' ')
  const bodies = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} `
      + `/DescendantFonts [4 0 R] >>`,
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry '
      + '(Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500 814 939 500] '
        + '/FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox '
          + '[0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 800 /StemV 90 '
            + '>> >>',
    ...pages.flatMap((page, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${HEIGHT}] /Resources << /Font << /F1 3 0 `
        + `R >> >> /Contents ${FIRST_PAGE + index * 2 + 1} 0 R >>`,
      streamOf(contentOf(page)),
    ]),
    ...objects,
  ]
  const file = bodies.map((body, index) => `${index + 1} 0 obj\n${body}\nendobj\n`).join('')
  return Uint8Array.from(`%PDF-1.4\n${file}trailer << /Root 1 0 R /Size ${bodies.length + 1} `
    + `${trailer} >>\nstartxref\n0\n%%EOF`, (character) => character.charCodeAt(0))
}

function streamOf(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
}

function contentOf({ texts = [], lines = [], bars = [], extra = '' }: PageParts): string {
  return [
    ...lines.map(([x1, y1, x2, y2]) => `${x1} ${HEIGHT - y1} m ${x2} ${HEIGHT - y2} l S`),
    ...bars.map(([x, y, width, height]) => `${x} ${HEIGHT - y} ${width} ${-height} re f`),
    ...texts.map(([x, y, text, size = 12]) =>
      `BT /F1 ${size} Tf ${x} ${HEIGHT - y} Td <${hexOf(text)}> Tj ET`),
    extra,
  ].join('\n')
}

function hexOf(text: string): string {
  return Array.from(text, (character) => character.charCodeAt(0).toString(16).padStart(4, '0'))
    .join('')
}

export interface GridParts {
  left: number
  top: number
  widths: number[]
  heights: number[]
  cells: string[][]
}

/** A ruled table: all borders, a text at the left of each cell. */
export function drawGrid(
  { left, top, widths, heights, cells }: GridParts,
): Required<Pick<PageParts, 'texts' | 'lines'>> {
  const xs =
    widths.reduce((places, width) => [...places, (places[places.length - 1] ?? 0) + width], [left])
  const ys = heights.reduce(
    (places, height) => [...places, (places[places.length - 1] ?? 0) + height], [top],
  )
  const [right, bottom] = [xs[xs.length - 1] ?? 0, ys[ys.length - 1] ?? 0]
  return {
    lines: [
      ...ys.map((y): [number, number, number, number] => [left, y, right, y]),
      ...xs.map((x): [number, number, number, number] => [x, top, x, bottom]),
    ],
    texts: cells.flatMap((row, r) => row.flatMap((text, c): [
      number, number, string,
    ][] => (text === '' ? [] : [[(xs[c] ?? 0) + 3, (ys[r] ?? 0) + 14, text]]))),
  }
}
