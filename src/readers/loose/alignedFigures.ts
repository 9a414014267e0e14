/**
 * Figures that stand below each other, in rows of which some lack one: which of its columns each
 * stands in, told by the place on the line. Columns are those of the rows that have all figures, or
 * those below the lowest words of the head.
 */
import { columnWidth } from '../../language/displayWidth'

/** Places on the line, in half characters, from and to before. */
export interface PlacedText { text: string; from: number; to: number }

/** A line of a head has words and no figures, a row labels and figures. */
export interface AlignedLine { words: PlacedText[]; figures: PlacedText[] }

interface Band { from: number; to: number }

const FEWEST_FULL = 2
/** Rows the others are compared with. */
const MOST_SEEDS = 8
/** More columns than the official tables have. */
const MOST = 15

/** The words of a line with their places. */
export function placeWords(line: string): PlacedText[] {
  let at = 0
  let done = 0
  return [...line.matchAll(/[^\s\u3000]+/g)].map((word) => {
    const from = at + columnWidth(line.slice(done, word.index))
    const to = from + columnWidth(word[0])
    done = word.index + word[0].length
    at = to
    return { text: word[0], from, to }
  })
}

/**
 * For each line the texts of its columns, '' for a blank one; undefined for a head, for a line that
 * has all its figures, or does not stand below the others. Undefined for all where no columns are seen.
 */
export function alignFigures(lines: AlignedLine[]): (string[] | undefined)[] {
  const rows = lines.map(({ figures }) => figures)
  const [full, heads] = [findBands(rows), findHeads(lines)]
  const bands = heads && heads.length > (full?.length ?? 0) ? heads : full
  if (!bands) return rows.map(() => undefined)
  const first = rows.findIndex((row) => row.length > 0)
  const isBlank = ({ words }: AlignedLine): boolean => words.every(({ to }) => to <= (bands[0]?.from ?? 0))
  return lines.map((line, index) => {
    if (line.figures.length === 0) return index > first && isBlank(line) ? bands.map(() => '') : undefined
    return line.figures.length < bands.length ? placeIn(line.figures, bands) : undefined
  })
}

/** The columns most of the full rows agree in; null where too few do. */
function findBands(rows: PlacedText[][]): Band[] | null {
  const most = widest(rows.map((row) => row.length))
  if (most < 2 || most > MOST) return null
  const full = rows.filter((row) => row.length === most)
  const agreeing = full.slice(0, MOST_SEEDS).map((seed) =>
    full.filter((row) => row.every((text, index) => overlaps(text, seed[index]))))
  const best = agreeing.reduce((one, other) => (other.length > one.length ? other : one), [])
  if (best.length < FEWEST_FULL) return null
  const bands = Array.from({ length: most }, (_, index) => best.reduce<Band>(
    (band, row) => ({
      from: Math.min(band.from, row[index]?.from ?? band.from), to: Math.max(band.to, row[index]?.to ?? 0),
    }), { from: Number.MAX_SAFE_INTEGER, to: 0 },
  ))
  // One blank between figures is no layout.
  const areApart = bands.every(({ from }, index) => index === 0 || from > (bands[index - 1]?.to ?? 0) + 1)
  return areApart ? bands : null
}

const FEWEST_HEADS = 2
const MOST_HEAD_LINES = 4

/** The lowest words of the heads, up to where the next begins; null where rows stand elsewhere. */
function findHeads(lines: AlignedLine[]): Band[] | null {
  const rows = lines.filter(({ figures }) => figures.length > 0)
  const labelled = widest(rows.map(({ words }) => words.at(-1)?.to ?? 0))
  const first = lines.findIndex(({ figures }) => figures.length > 0)
  const above = lines.slice(Math.max(0, first - MOST_HEAD_LINES), Math.max(0, first))
  const lowest = above.reduceRight<Band[]>(
    (leaves, { words }) => [
      ...leaves, ...words.filter((word) => !leaves.some((leaf) => overlaps(word, leaf))),
    ], [],
  )
  const heads = lowest.filter(({ from }) => from >= labelled).sort((one, other) => one.from - other.from)
  const most = widest(rows.map(({ figures }) => figures.length))
  if (first === -1 || heads.length < FEWEST_HEADS || heads.length > MOST || most > heads.length) return null
  const bands = heads.map(({ from }, index) =>
    ({ from, to: heads[index + 1]?.from ?? Number.MAX_SAFE_INTEGER }))
  return rows.every(({ figures }) => placeIn(figures, bands)) ? bands : null
}

function widest(values: number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0)
}

function overlaps(one: Band, other: Band | undefined): boolean {
  return other !== undefined && one.from < other.to && other.from < one.to
}

/** Undefined where a text stands below no column or below two, or two stand below one. */
function placeIn(row: PlacedText[], bands: Band[]): string[] | undefined {
  const texts = bands.map(() => '')
  for (const text of row) {
    const [at, other] = bands.flatMap((band, index) => (overlaps(text, band) ? [index] : []))
    if (at === undefined || other !== undefined || texts[at] !== '') return undefined
    texts[at] = text.text
  }
  return texts
}
