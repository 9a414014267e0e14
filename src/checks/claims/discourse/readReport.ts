/** All texts of a report, read; a text that did not change is not read again. */
import type { Report } from '../../../model/report'
import { readText } from './readText'
import type { TextContext } from './state'
import type { Reading } from './statement'
import { textsOf, type ReportText } from './readableTexts'

export interface ReadText extends ReportText {
  reading: Reading
}

/**
 * Characters, more than the largest report has, so that a key in it is no reason to read it all
 * again; a text costs some beside its own.
 */
const MOST_KEPT = 4_000_000
const EACH = 100
/** Last used last; by year, topic and text. */
const kept = new Map<string, Reading>()
let size = 0
const readReports = new WeakMap<Report, ReadText[]>()

/** Every text with what it says. */
export function readTexts(report: Report): ReadText[] {
  const known = readReports.get(report)
  if (known) return known
  const texts = textsOf(report).map((text) => ({ ...text, reading: readOnce(text.text, {
    year: report.year, agency: report.agency.name.trim(), kind: report.agency.kind,
    topic: text.topic,
  }) }))
  readReports.set(report, texts)
  return texts
}

function readOnce(text: string, context: TextContext): Reading {
  const key =
    `${context.year} ${context.topic ?? ''} ${context.kind ?? ''} ${context.agency} ${text}`
  const known = kept.get(key)
  const reading = known ?? readText(text, context)
  kept.delete(key)
  kept.set(key, reading)
  if (!known) size += key.length + EACH
  if (size > MOST_KEPT) forgetHalf()
  return reading
}

/** Half at once: to find the oldest one of a map takes longer the more went before it. */
function forgetHalf(): void {
  for (const old of kept.keys()) {
    if (size <= MOST_KEPT / 2) return
    kept.delete(old)
    size -= old.length + EACH
  }
}
