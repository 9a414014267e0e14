/** Text parts and images of a saved report. */
import type {
  BoundFigure, Narrative, NarrativeBlock, NarrativeCell,
} from '../../../model/narrative'
import type { Narratives, ReportImage } from '../../../model/report'
import { isRecord, setAside, type JsonContext, type UnknownRecord } from './fields'

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/
const IMAGE_NAME = /^[\w.-]{1,80}$/
const PARTS = { 1: '第一部分', 5: '第五部分', 6: '第六部分' } as const

/** Parts one, five and six; `owner` tells this year's from last year's in sentences. */
export function readNarratives(value: unknown, owner: string, reading: JsonContext): Narratives {
  const all = isRecord(value) ? value : {}
  const part =
    (number: 1 | 5 | 6): Narrative => readNarrative(all[number], owner + PARTS[number], reading)
  return { ...all, 1: part(1), 5: part(5), 6: part(6) }
}

function readNarrative(value: unknown, where: string, reading: JsonContext): Narrative {
  if (!Array.isArray(value)) {
    setAside(reading, { where: `${where}文字`, value, instead: '已留空' })
    return []
  }
  return value.flatMap((raw: unknown, index): Narrative => {
    const block = readBlock(raw)
    if (block) return [block]
    setAside(reading, { where: `${where}第${index + 1}段`, value: raw, instead: '没有放入正文' })
    return []
  })
}

function readBlock(raw: unknown): NarrativeBlock | undefined {
  if (!isRecord(raw)) return undefined
  if (raw.type === 'table') return readTable(raw)
  if (raw.type === 'image') return readImageBlock(raw)
  if (typeof raw.text !== 'string') return undefined
  if (raw.type === 'paragraph') return readParagraph(raw, raw.text)
  const level = ([1, 2, 3] as const).find((candidate) => candidate === raw.level)
  return raw.type === 'heading' && level
    ? { ...raw, type: 'heading', level, text: raw.text } : undefined
}

function readParagraph({ figures, ...raw }: UnknownRecord, text: string): NarrativeBlock {
  const bound = Array.isArray(figures) ? readFigures(figures, text.length) : []
  return { ...raw, type: 'paragraph', text, ...(bound.length > 0 && { figures: bound }) }
}

/** Figures that follow a source; one outside the text or over another is only text from then on. */
function readFigures(figures: unknown[], length: number): BoundFigure[] {
  let end = 0
  return figures.flatMap((raw): BoundFigure[] => {
    if (!isRecord(raw)) return []
    const { from, to, source } = raw
    if (!Number.isInteger(from) || !Number.isInteger(to) || typeof source !== 'string') return []
    const figure = { ...raw, from: Number(from), to: Number(to), source }
    if (figure.from < end || figure.to <= figure.from || figure.to > length) return []
    end = figure.to
    return [figure]
  })
}

function readImageBlock(raw: UnknownRecord): NarrativeBlock | undefined {
  const { image, caption } = raw
  if (typeof image !== 'string' || !isImageName(image) || typeof caption !== 'string') {
    return undefined
  }
  return { ...raw, type: 'image', image, caption }
}

/** Names such as `constructor` would be found on any object. */
function isImageName(name: string): boolean {
  return IMAGE_NAME.test(name) && !(name in Object.prototype)
}

function readTable(raw: UnknownRecord): NarrativeBlock | undefined {
  if (!Array.isArray(raw.rows)) return undefined
  const rows =
    raw.rows.map((row: unknown) => (Array.isArray(row) ? row.map(readTableCell) : undefined))
  const isWhole = rows.length > 0
    && rows.every((row) => row && row.every((cell) => cell !== undefined))
  return isWhole ? { ...raw, type: 'table', rows: rows as NarrativeCell[][] } : undefined
}

function readTableCell(raw: unknown): NarrativeCell | undefined {
  if (!isRecord(raw) || typeof raw.text !== 'string') return undefined
  return {
    ...raw, text: raw.text, columnSpan: readSpan(raw.columnSpan), rowSpan: readSpan(raw.rowSpan),
    head: raw.head === true,
  }
}

function readSpan(span: unknown): number {
  return Number.isInteger(span) && Number(span) >= 1 && Number(span) <= 100 ? Number(span) : 1
}

/** Images by name; one that is no PNG or JPEG in base64 is left out and told. */
export function readImages(value: unknown, reading: JsonContext): Record<string, ReportImage> {
  const images: Record<string, ReportImage> = {}
  for (const [name, raw] of Object.entries(isRecord(value) ? value : {})) {
    const image = isImageName(name) ? readImage(raw) : undefined
    if (image) images[name] = image
    else setAside(reading, { where: `图片“${name}”`, value: raw, instead: '没有放入' })
  }
  return images
}

function readImage(raw: unknown): ReportImage | undefined {
  if (!isRecord(raw)) return undefined
  const { mime, data, width, height } = raw
  if (mime !== 'image/png' && mime !== 'image/jpeg') return undefined
  if (typeof data !== 'string' || !BASE64.test(data) || !isSize(width) || !isSize(height)) {
    return undefined
  }
  return { ...raw, mime, data, width, height }
}

function isSize(size: unknown): size is number {
  return typeof size === 'number' && size > 0 && size < 100_000
}
