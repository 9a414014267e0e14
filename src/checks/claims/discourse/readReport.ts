/** All texts of a report but the captions, read; a text that did not change is not read again. */
import type { Report } from '../../../model/report'
import { readText } from './readText'
import type { TextContext } from './state'
import type { Reading } from './statement'
import { listTexts, type Text } from '../../texts/texts'
import type { Domain } from '../lexicon/otherWork'
import { topicOf } from '../meanings/domains'

export interface ReadText extends Text {
  /** What the section is about that the text stands in. */
  topic: Domain | undefined
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
  let field = ''
  let topic: Domain | undefined
  const texts = listTexts(report).filter(({ kind }) => kind !== 'caption').map((text): ReadText => {
    if (text.field !== field) topic = undefined
    field = text.field
    const heading = text.level === undefined ? numberedHeading(text) : text.text
    if (heading !== undefined) topic = topicOf(heading)
    const reading = readOnce(text.text, {
      year: report.year, agency: report.agency.name.trim(), kind: report.agency.kind, topic,
    })
    return { ...text, topic, reading }
  })
  readReports.set(report, texts)
  return texts
}

const NUMERAL = '[一二三四五六七八九十\\d]+'
const NUMBERED = new RegExp(
  `^\\s*(?:（${NUMERAL}）|\\(${NUMERAL}\\)|[一二三四五六七八九十]+[、是]|\\d{1,2}\\s*[.、．])\\s*`,
)

/** The heading a numbered paragraph of a part begins with, or is. */
function numberedHeading({ text, kind, field }: Text): string | undefined {
  if (kind !== 'paragraph' || !field.startsWith('narrative')) return undefined
  const number = NUMBERED.exec(text)?.[0]
  if (number === undefined) return undefined
  const rest = text.slice(number.length, number.length + 40)
  return rest.split(/[。：:\n]/)[0]
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
