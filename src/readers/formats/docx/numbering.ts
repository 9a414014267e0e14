/** Automatic numbering written out as the reader of the page sees it. */
import { formatNumber } from './numberFormats'
import type { XmlElement } from './parseXml'
import { childOf, isOn, numberOf, valueOf } from './wrappers'

/**
 * The number of the next paragraph of a list and level, `''` for bullets; counts on with every
 * call.
 */
export type Numbering = (numberId: string, level: number) => string

interface Level {
  start: number
  format: string
  text: string
  isPlain: boolean
  neverRestarts: boolean
}
/** One list: its levels, and the counts it shares with lists of the same kind. */
interface List {
  levels: Map<number, Level>
  counts: (number | undefined)[]
  starts: Map<number, number>
}

const LAST_LEVEL = 8
const PLAIN_LEVEL: Level = {
  start: 1, format: 'decimal', text: '', isPlain: false, neverRestarts: false,
}

/** Reads the numbering part; without one nothing is numbered. */
export function readNumbering(root: XmlElement | undefined): Numbering {
  const children = (root?.children ?? [])
    .filter((child): child is XmlElement => typeof child !== 'string')
  const kinds = children.filter(({ name }) => name === 'w:abstractNum')
  const counts = new Map<string, List['counts']>()
  const lists = new Map(children.filter(({ name }) => name === 'w:num').map((element) => {
    const kind = findKind(kinds, valueOf(element, 'w:abstractNumId') ?? '')
    const id = kind?.attributes.abstractNumId ?? ''
    const shared = counts.get(id) ?? []
    counts.set(id, shared)
    return [element.attributes.numId ?? '', readList(element, kind, shared)]
  }))
  return (numberId, level) => {
    const list = lists.get(numberId)
    const place = Math.max(0, Math.min(LAST_LEVEL, level))
    return list?.levels.has(place) ? nextNumber(list, place) : ''
  }
}

/** 17.9.21: a kind may only name the style that another kind belongs to. */
function findKind(kinds: XmlElement[], id: string): XmlElement | undefined {
  const kind = kinds.find(({ attributes }) => attributes.abstractNumId === id)
  const link = valueOf(kind, 'w:numStyleLink')
  return link === undefined
    ? kind : kinds.find((other) => valueOf(other, 'w:styleLink') === link) ?? kind
}

function readList(element: XmlElement, kind: XmlElement | undefined, counts: List['counts']): List {
  const list: List = { levels: readLevels(kind), counts, starts: new Map() }
  for (const override of element.children) {
    if (typeof override === 'string' || override.name !== 'w:lvlOverride') continue
    const level = numberOf(override.attributes.ilvl, 0)
    readLevels(override).forEach((own) => list.levels.set(level, own))
    const start = valueOf(override, 'w:startOverride')
    if (start !== undefined) list.starts.set(level, numberOf(start, 1))
  }
  return list
}

function readLevels(parent: XmlElement | undefined): Map<number, Level> {
  const levels = (parent?.children ?? [])
    .filter((child): child is XmlElement => typeof child !== 'string' && child.name === 'w:lvl')
  return new Map(levels.map((level) => [numberOf(level.attributes.ilvl, 0), {
    start: numberOf(valueOf(level, 'w:start'), 0),
    format: valueOf(level, 'w:numFmt') ?? 'decimal',
    text: childOf(level, 'w:lvlText')?.attributes.val ?? '',
    isPlain: isOn(level, 'w:isLgl'),
    neverRestarts: valueOf(level, 'w:lvlRestart') === '0',
  }]))
}

function nextNumber(list: List, level: number): string {
  const { counts, levels, starts } = list
  const start = starts.get(level)
  starts.delete(level)
  const count = counts[level]
  counts[level] = start ?? (count === undefined ? levels.get(level)?.start ?? 1 : count + 1)
  for (let lower = level + 1; lower <= LAST_LEVEL; lower += 1) {
    if (!levels.get(lower)?.neverRestarts) counts[lower] = undefined
  }
  return writeNumber(list, level)
}

function writeNumber({ counts, levels }: List, level: number): string {
  const { format, text, isPlain } = levels.get(level) ?? PLAIN_LEVEL
  if (format === 'bullet') return ''
  return text.replace(/%([1-9])/g, (_, digit: string) => {
    const place = Number(digit) - 1
    const part = levels.get(place) ?? PLAIN_LEVEL
    counts[place] ??= part.start
    return formatNumber(counts[place], isPlain && place < level ? 'decimal' : part.format)
  }).trim()
}
