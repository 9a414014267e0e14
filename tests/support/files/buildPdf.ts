/**
 * A small PDF with a text layer, for tests: texts and ruled boxes at places in points from the top
 * left of an A4 page.
 */

export interface PdfText { x: number; y: number; text: string; size?: number }
export interface PdfBox { x: number; y: number; width: number; height: number }

const HEIGHT = 842
const PAGE = '/MediaBox [0 0 595 842]'

/** How the sheets lie: what is drawn is turned by `drawn`, then the page is shown turned by `shown`. */
export interface PdfTurn { drawn?: 0 | 90 | 180 | 270; shown?: 0 | 90 | 180 | 270 }

/** To the left, in degrees, so that the sheet stays where it is. */
const TURNS = {
  0: ['1 0 0 1 0 0', PAGE], 90: ['0 1 -1 0 842 0', '/MediaBox [0 0 842 595]'],
  180: ['-1 0 0 -1 595 842', PAGE], 270: ['0 -1 1 0 0 595', '/MediaBox [0 0 842 595]'],
} as const

/**
 * One page a list; the font is named, not embedded, and its codes are the characters themselves.
 */
export function buildPdf(
  pages: (PdfText | PdfBox)[][], { drawn = 0, shown = 0 }: PdfTurn = {},
): Uint8Array {
  const [matrix, box] = TURNS[drawn]
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids `
      + `[${pages.map((_, index) => `${6 + index * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /Identity-H /DescendantFonts [4 '
      + '0 R] /ToUnicode 5 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) '
      + '/Ordering (Identity) /Supplement 0 >> /DW 1000 /W [32 126 500] /FontDescriptor << /Type '
        + '/FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 '
          + '/Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >> >>',
    stream(TO_UNICODE),
    ...pages.flatMap((page, index) => [
      `<< /Type /Page /Parent 2 0 R ${box} /Rotate ${shown} /Resources << /Font << /F1 3 0 R >> >> /Contents `
        + `${7 + index * 2} 0 R >>`,
      stream([`${matrix} cm`, ...page.map((item) =>
        ('text' in item ? writeText(item) : writeBox(item)))].join('\n')),
    ]),
  ]
  return new TextEncoder().encode(assemble(objects))
}

const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Identity def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
${blocks()}
endcmap end end`

/** A range may not cross the last byte. */
function blocks(): string {
  const ranges = Array.from(
    { length: 256 }, (_, high) => high.toString(16).padStart(2, '0').toUpperCase(),
  ).map((high) => `<${high}00> <${high}FF> <${high}00>`)
  const groups = [ranges.slice(0, 100), ranges.slice(100, 200), ranges.slice(200)]
  return groups.map((group) => `${group.length} beginbfrange\n${group.join('\n')}\nendbfrange`)
    .join('\n')
}

function writeText({ x, y, text, size = 10.5 }: PdfText): string {
  const codes = [...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0'))
    .join('')
  return `BT /F1 ${size} Tf ${x} ${HEIGHT - y} Td <${codes}> Tj ET`
}

function writeBox({ x, y, width, height }: PdfBox): string {
  return `0.5 w ${x} ${HEIGHT - y - height} ${width} ${height} re S`
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
}

function assemble(objects: string[]): string {
  let file = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const place = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  return `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size `
    + `${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
}
