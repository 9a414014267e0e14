/** All texts of a report, read; a text that did not change is not read again. */
import type { Report } from '../../model/report'
import { readText, type TextContext } from './readText'
import type { Reading } from './statement'
import { textsOf, type ReportText } from './texts'

export interface ReadText extends ReportText {
  reading: Reading
}

/** More than the largest report has paragraphs, so that a key in it is no reason to read it all again. */
const MOST_KEPT = 20_000
/** Last used last; by year, topic and text. */
const kept = new Map<string, Reading>()
const readReports = new WeakMap<Report, ReadText[]>()

/** Every text with what it says. */
export function readTexts(report: Report): ReadText[] {
  const known = readReports.get(report)
  if (known) return known
  const texts = textsOf(report).map((text) => ({ ...text, reading: readOnce(text.text, { year: report.year, agency: report.agency.name.trim(), kind: report.agency.kind, topic: text.topic }) }))
  readReports.set(report, texts)
  return texts
}

function readOnce(text: string, context: TextContext): Reading {
  const key = `${context.year} ${context.topic ?? ''} ${context.kind ?? ''} ${context.agency} ${text}`
  const reading = kept.get(key) ?? readText(text, context)
  kept.delete(key)
  kept.set(key, reading)
  // Half at once: to find the oldest one of a map takes longer the more went before it.
  if (kept.size > MOST_KEPT) for (const old of [...kept.keys()].slice(0, MOST_KEPT / 2)) kept.delete(old)
  return reading
}
