/** A changed report with its texts as every file can hold them. */
import type { BoundFigure } from '../narrative'
import type { Report } from '../report'
import { writableText } from './writableText'

/**
 * Looks only at what differs from `before`, and gives back the very report where no text needs a
 * change.
 */
export function writableReport(report: Report, before: Report): Report {
  const { images, ...texts } = report
  const tidy = writable(texts, before)
  return tidy === texts ? report : { ...tidy, images }
}

/** Values shared with `before` are as they were; bound figures keep their digits. */
function writable<Value>(value: Value, before: unknown): Value {
  if (value === before || value === null) return value
  if (typeof value === 'string') return writableText(value) as Value
  if (typeof value !== 'object') return value
  const old = (before ?? {}) as Record<string, unknown>
  const entries = Object.entries(value)
    .map(([key, part]): [string, unknown] => [key, writable<unknown>(part, old[key])])
  const isSame = entries.every(([key, part]) => part === (value as Record<string, unknown>)[key])
  if (isSame) return value
  if (Array.isArray(value)) return entries.map(([, part]) => part) as Value
  return moveFigures(value as Block, Object.fromEntries(entries) as Block) as Value
}

interface Block { text?: string; figures?: BoundFigure[] }

function moveFigures({ text = '', figures }: Block, tidy: Block): Block {
  if (!figures) return tidy
  const placeOf = (at: number): number => writableText(text.slice(0, at)).length
  return { ...tidy, figures: figures.map((figure) => ({
    ...figure, from: placeOf(figure.from), to: placeOf(figure.to),
  })) }
}
