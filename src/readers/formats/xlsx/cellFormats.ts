/**
 * How the cells of each style look: the format of their numbers, whether they are struck out or
 * white on white.
 */
import { getFormatDateInfo, getFormatFromId, isDateFormat } from 'numfmt'
import { scanXml } from './scanXml'

/** What a style does to a cell. */
export interface CellLook {
  /** The format as the file has it; `''` for General. */
  format: string
  /** `date` and `time` are written out by us; numbers by their format. */
  meaning: 'number' | 'date' | 'time'
  text: 'plain' | 'struck' | 'white'
}

export const PLAIN_LOOK: CellLook = Object.freeze({ format: '', meaning: 'number', text: 'plain' })

/**
 * 18.8.30: formats of days and times that are not written out in the file, the East Asian ones
 * among them.
 */
const BUILT_IN: [from: number, to: number, meaning: 'date' | 'time'][] = [
  [14, 17, 'date'], [18, 21, 'time'], [22, 22, 'date'], [27, 31, 'date'], [32, 35, 'time'],
  [36, 36, 'date'], [45, 47, 'time'], [50, 58, 'date'],
]

type FontLook = CellLook['text']

interface Styles {
  formats: Map<string, string>
  fonts: FontLook[]
  grounds: boolean[]
  looks: CellLook[]
}

/** What the cells of each style look like, by the number of the style. */
export function readCellFormats(bytes: Uint8Array | undefined): CellLook[] {
  if (!bytes) return []
  return scanXml(bytes, () => {
    const styles: Styles = { formats: new Map(), fonts: [], grounds: [], looks: [] }
    let inside = ''
    return {
      styles,
      open: (name: string, attributes: Record<string, string>) => {
        if (LISTS.has(name)) inside = name
        else if (name === 'numFmt' && inside !== 'dxfs') {
          styles.formats.set(attributes.numFmtId ?? '', attributes.formatCode ?? '')
        } else READERS[inside]?.(styles, name, attributes)
      },
      close: (name: string) => { if (name === inside) inside = '' },
    }
  }).styles.looks
}

const LISTS = new Set(['fonts', 'fills', 'cellXfs', 'cellStyleXfs', 'dxfs'])

/** What each list of the part says, element by element. */
const READERS: Record<string, ((
  styles: Styles, name: string, attributes: Record<string, string>,
) => void) | undefined> = {
  fonts: ({ fonts }, name, attributes) => {
    if (name === 'font') fonts.push('plain')
    const before = fonts[fonts.length - 1] ?? 'plain'
    const other = FONT_LOOKS[name]?.(attributes) ?? 'plain'
    fonts[fonts.length - 1] = before === 'struck' || other === 'plain' ? before : other
  },
  fills: ({ grounds }, name, attributes) => {
    if (name === 'patternFill') {
      grounds.push(['', 'none', 'solid']
        .includes(attributes.patternType ?? ''))
    } else if (name === 'gradientFill') grounds.push(false)
    else if (name === 'fgColor' && !isWhite(attributes)) grounds[grounds.length - 1] = false
  },
  cellXfs: (
    { formats, fonts, grounds, looks }, name, { numFmtId = '0', fontId = '0', fillId = '0' },
  ) => {
    if (name !== 'xf') return
    const font = fonts[Number(fontId)] ?? 'plain'
    const text = font === 'white' && !(grounds[Number(fillId)] ?? true) ? 'plain' : font
    looks.push({ ...formatLook(Number(numFmtId), formats.get(numFmtId)), text })
  },
}

/** What an element of a font makes of the text. All of a cell raised stands on its own line. */
const FONT_LOOKS: Record<string, ((attributes: Record<string, string>) => FontLook) | undefined> = {
  strike:
    (attributes) => (attributes.val !== '0' && attributes.val !== 'false' ? 'struck' : 'plain'),
  color: (attributes) => (isWhite(attributes) ? 'white' : 'plain'),
}

/** White written out, of the old palette, or of the theme's ground. */
function isWhite({ rgb, indexed, theme, tint }: Record<string, string>): boolean {
  return /^(FF)?FFFFFF$/i.test(rgb ?? '') || indexed === '1' || indexed === '9'
    || (theme === '0' && tint === undefined)
}

function formatLook(id: number, own: string | undefined): Pick<CellLook, 'format' | 'meaning'> {
  const builtIn = BUILT_IN.find(([from, to]) => id >= from && id <= to)
  if (own === undefined && builtIn) return { format: '', meaning: builtIn[2] }
  // As the library knows it: `!` before a character is the Chinese way to write `\`, G/通用格式 is
  // General, colours say nothing.
  const plain = (own ?? getFormatFromId(id) ?? '').replace(/!(.)/g, '\\$1')
    .replace(/G\/(通用格式|general)/gi, 'General')
      .replace(/\[(黑色|蓝色|青色|绿色|洋红|红色|白色|黄色|颜色\s*\d+)\]/g, '')
  const format = /^general$/i.test(plain) ? '' : plain
  return { format, meaning: meaningOf(format) }
}

function meaningOf(format: string): CellLook['meaning'] {
  if (format === '' || !isDateFormat(format)) return 'number'
  const { year, month, day } = getFormatDateInfo(format)
  return year || month || day ? 'date' : 'time'
}
