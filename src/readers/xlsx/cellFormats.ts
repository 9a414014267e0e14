import { scanXml } from './scanXml'

/** How a number is meant: a figure, a day, a time, a share of a hundred. */
export type NumberMeaning = 'plain' | 'date' | 'time' | 'percent'

/** 18.8.30: formats that are not written out in the file. */
const BUILT_IN: [from: number, to: number, meaning: NumberMeaning][] = [[9, 10, 'percent'], [14, 17, 'date'], [18, 21, 'time'], [22, 22, 'date'], [27, 31, 'date'], [32, 35, 'time'], [36, 36, 'date'], [45, 47, 'time'], [50, 58, 'date']]

/** What the cells of each style mean by their number, by the number of the style. */
export function readCellFormats(bytes: Uint8Array | undefined): NumberMeaning[] {
  const own = new Map<string, NumberMeaning>()
  const formats: NumberMeaning[] = []
  let isCells = false
  if (!bytes) return formats
  scanXml(bytes, {
    open: (name, attributes) => {
      if (name === 'numFmt') own.set(attributes.numFmtId ?? '', meaningOf(attributes.formatCode ?? ''))
      if (name === 'cellXfs') isCells = true
      if (name === 'xf' && isCells) formats.push(own.get(attributes.numFmtId ?? '') ?? builtIn(Number(attributes.numFmtId)))
    },
    close: (name) => { if (name === 'cellXfs') isCells = false },
  })
  return formats
}

function builtIn(id: number): NumberMeaning {
  return BUILT_IN.find(([from, to]) => id >= from && id <= to)?.[2] ?? 'plain'
}

/** By the letters of a format, those in quotation marks or brackets apart. */
function meaningOf(code: string): NumberMeaning {
  const letters = code.replace(/"[^"]*"|\[[^[\]]*\]|\\./g, '')
  if (/[yd]/i.test(letters) && !/general/i.test(letters)) return 'date'
  if (/[hs]/i.test(letters)) return 'time'
  return letters.includes('%') ? 'percent' : 'plain'
}
