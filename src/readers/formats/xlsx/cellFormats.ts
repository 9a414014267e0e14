/** How the cells of each style look: the format of their numbers, their font and their ground. */
import { getFormatDateInfo, getFormatFromId, isDateFormat } from 'numfmt'
import { INK, PAPER, type Channels } from '../../loose/contrast'
import type { ColourOf } from './bookColours'
import { scanXml } from './scanXml'

/** Of the text of a cell; no `colour` is that of ink. */
export interface FontLook { isStruck?: boolean; isTiny?: boolean; colour?: Channels }

/** What a style does to a cell. */
export interface CellLook extends FontLook {
  /** The format as the file has it; `''` for General. */
  format: string
  /** `date` and `time` are written out by us; numbers by their format. */
  meaning: 'number' | 'date' | 'time'
  /** What the text stands on; `mixed` for patterns and gradients. */
  ground: Channels | 'mixed'
}

/** What a condition lays over the cells it holds for (18.8.14). */
export interface ConditionLook { colour?: Channels; ground?: Channels | 'mixed'; format?: string }

export interface CellFormats { looks: CellLook[]; conditions: ConditionLook[] }

export const PLAIN_LOOK: CellLook = Object.freeze({ format: '', meaning: 'number', ground: PAPER })

/**
 * 18.8.30: formats of days and times that are not written out in the file, the East Asian ones
 * among them.
 */
const BUILT_IN: [from: number, to: number, meaning: 'date' | 'time'][] = [
  [14, 17, 'date'], [18, 21, 'time'], [22, 22, 'date'], [27, 31, 'date'], [32, 35, 'time'],
  [36, 36, 'date'], [45, 47, 'time'], [50, 58, 'date'],
]

interface Styles extends CellFormats {
  formats: Map<string, string>
  fonts: FontLook[]
  grounds: CellLook['ground'][]
  colourOf: ColourOf
  /** `font`, `fill` or `border`: the colours of each have the same name. */
  part: string
}

/** What the cells of each style look like, by the number of the style, and what conditions do. */
export function readCellFormats(bytes: Uint8Array | undefined, colourOf: ColourOf): CellFormats {
  if (!bytes) return { looks: [], conditions: [] }
  return scanXml(bytes, () => {
    const styles: Styles = {
      formats: new Map(), fonts: [], grounds: [], looks: [], conditions: [], colourOf, part: '',
    }
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
  }).styles
}

const LISTS = new Set(['fonts', 'fills', 'cellXfs', 'cellStyleXfs', 'dxfs'])

const PARTS = new Set(['font', 'fill', 'border'])

/** What each list of the part says, element by element. */
const READERS: Record<string, ((
  styles: Styles, name: string, attributes: Record<string, string>,
) => void) | undefined> = {
  fonts: ({ fonts, colourOf }, name, attributes) => {
    if (name === 'font') fonts.push({})
    else fonts.push({ ...fonts.pop(), ...readFont(name, attributes, colourOf) })
  },
  fills: ({ grounds, colourOf }, name, attributes) => {
    if (name === 'fill') grounds.push(PAPER)
    else if (name === 'gradientFill') grounds[grounds.length - 1] = 'mixed'
    else if (name === 'patternFill') {
      const { patternType: pattern = 'none' } = attributes
      grounds[grounds.length - 1] = pattern === 'none' ? PAPER : pattern === 'solid' ? INK : 'mixed'
    } else if (name === 'fgColor' && grounds.at(-1) === INK) {
      grounds[grounds.length - 1] = colourOf(attributes) ?? INK
    }
  },
  cellXfs: ({ formats, fonts, grounds, looks }, name, { numFmtId = '0', fontId = '0', fillId = '0' }) => {
    if (name !== 'xf') return
    looks.push({
      ...formatLook(Number(numFmtId), formats.get(numFmtId)), ...fonts[Number(fontId)],
      ground: grounds[Number(fillId)] ?? PAPER,
    })
  },
  dxfs: (styles, name, attributes) => {
    const { conditions, colourOf } = styles
    const last = conditions.at(-1)
    if (PARTS.has(name)) styles.part = name
    else if (name === 'dxf') conditions.push({})
    else if (!last) return
    else if (name === 'color' && styles.part === 'font') last.colour = colourOf(attributes)
    else if (name === 'bgColor') last.ground = colourOf(attributes) ?? PAPER
    else if (name === 'numFmt') last.format = attributes.formatCode
  },
}

/** Points; smaller characters are specks. */
const TINIEST = 2

/** What an element of a font makes of the text. All of a cell raised stands on its own line. */
export function readFont(
  name: string, attributes: Record<string, string>, colourOf: ColourOf,
): FontLook {
  const { val } = attributes
  if (name === 'strike') return { isStruck: val !== '0' && val !== 'false' }
  if (name === 'color') return { colour: colourOf(attributes) }
  return name === 'sz' ? { isTiny: Number(val) <= TINIEST } : {}
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
