/** One change to a clean report, and what it must bring forth; pure. */
import { editionFor } from '../../../../src/templates'
import type { Random } from '../../../support/random'
import { narrativeOf } from './buildLabelled'
import { FIELDS, type Composed, type Field } from './composeReport'
import type { MeasuredCode } from './format'
import { renderSlot, slotsOf, type NumberStyle, type SlotPlace } from './slots'

/** `null` where the report has nothing to change so. */
export type Mutation = (composed: Composed, random: Random) => Composed | null

const CODES: Record<string, MeasuredCode> = {
  recv: 'TX-RECV', all: 'TX-RECV', done: 'TX-DONE', cout: 'TX-CARRY', review: 'TX-REVIEW',
  suit: 'TX-REVIEW',
  granted: 'TX-RESULT', partial: 'TX-RESULT', refused: 'TX-RESULT', unavailable: 'TX-RESULT',
  notProcessed: 'TX-RESULT', other: 'TX-RESULT',
  issued: 'TX-DOCS', repealed: 'TX-DOCS', effective: 'TX-DOCS', pub: 'TX-PARTS',
  pubSite: 'TX-PARTS', pubBoard: 'TX-PARTS', interp: 'TX-PARTS', interpText: 'TX-PARTS',
  net: 'TX-PARTS',
}
/** What a wrong figure may lead to besides. */
const CONSEQUENCES: MeasuredCode[] = [
  'TX-PARTS', 'TX-PCT', 'TX-DONE', 'TX-RESULT', 'TX-RECV', 'TX-CARRY',
]

interface Found extends SlotPlace { field: Field }

function allSlots(composed: Composed): Found[] {
  return FIELDS.flatMap((field) =>
    slotsOf(composed.templates[field]).map((place) => ({ ...place, field })))
}

/** The template with other words at a place. */
function withSlot(composed: Composed, { field, index, source }: Found, words: string): Composed {
  const template = composed.templates[field]
  return { ...composed, templates: {
    ...composed.templates,
    [field]: template.slice(0, index) + words + template.slice(index + source.length),
  } }
}

/** Marks every place of these slots as they read now, the last first so that places stay true. */
function markSlots(composed: Composed, slots: Found[], code: MeasuredCode): Composed {
  return [...slots].reverse().reduce((result, slot) => withSlot(
    result, slot, `{!${code}|${renderSlot(slot.source, composed.values, composed.style)}}`,
  ), composed)
}

function withText(
  composed: Composed, field: Field, change: (template: string) => string,
): Composed | null {
  const before = composed.templates[field]
  const after = change(before)
  return after === before
    ? null : { ...composed, templates: { ...composed.templates, [field]: after } }
}

/**
 * Whether a sum of listed parts stands in the report for these slots, so that one of them can break
 * it.
 */
function isListed(composed: Composed, slot: string): boolean {
  const text = FIELDS.map((field) => composed.templates[field]).join('\n')
  const [whole, ...parts] = slot.startsWith('interp')
    ? ['interp', 'interpText', 'interpChart']
    : slot === 'net' ? ['recv', 'net', 'mail'] : ['pub', 'pubSite', 'pubMedia', 'pubBoard']
  return [whole, ...parts].every((name) => text.includes(`{${name ?? ''}}`))
}

/**
 * A figure of the text one off, ten times, or with its digits changed round; a list of parts only a
 * little off, since one far below its whole may be meant as a selection.
 */
export function changeTextFigure(slot: string): Mutation {
  return (composed, random) => {
    const places = allSlots(composed).filter((place) => place.source === `{${slot}}`)
    const code = CODES[slot]
    if (places.length === 0 || !code || (code === 'TX-PARTS' && !isListed(composed, slot))) {
      return null
    }
    const place = random.pick(places)
    const wrong = code === 'TX-PARTS'
      ? (composed.values[slot] ?? 0) + random.pick([1, 3, 10]) : wrongFigure(composed, slot, random)
    const text = renderSlot('{wrong}', { wrong }, composed.style)
    return {
      ...withSlot(composed, place, `{!${code}|${text}}`),
      tolerated: CONSEQUENCES.filter((other) => other !== code || code === 'TX-PARTS'),
    }
  }
}

function wrongFigure({ values }: Composed, slot: string, random: Random): number {
  const right = values[slot] ?? 0
  const turned = Number([...String(right)].reverse().join(''))
  const taken = new Set(Object.values(values))
  const candidates = [right + 1, right + 3, right * 10 + 7, turned]
    .filter((value) => value !== right && !taken.has(value) && value > 0)
  return candidates.length > 0 ? random.pick(candidates) : right + 5011
}

/** The figure of the 自然人 column instead of 总计. */
export const personColumn: Mutation = (composed) => {
  const { values } = composed
  const place = allSlots(composed).find(({ source }) => source === '{granted}')
  const person = (values.granted ?? 0) - (values.business ?? 0)
  if (!place || !values.business || Object.values(values).includes(person)) return null
  return { ...withSlot(
    composed, place, `{!TX-RESULT|${renderSlot('{person}', { person }, composed.style)}}`,
  ), tolerated: ['TX-PARTS', 'TX-PCT'] }
}

/** A percentage one to three points off. */
export const changePercent: Mutation = (composed, random) => {
  const places = allSlots(composed).filter(({ source }) => source.startsWith('{%'))
  if (places.length === 0) return null
  const place = random.pick(places)
  const text = renderSlot(place.source, composed.values, composed.style)
  const digits = text.split('.')[1]?.length ?? 0
  return withSlot(
    composed, place, `{!TX-PCT|${(Number(text) + 1 + random.upTo(2)).toFixed(digits)}}`,
  )
}

/**
 * Cells of the tables changed, the tables still balanced; every place of the text that names one of
 * these slots is wrong now.
 */
export function changeTable(
  wrong: string[], cells: (values: Record<string, number>) => Record<string, number>,
): Mutation {
  return (composed) => {
    const code = CODES[wrong[0] ?? '']
    const slots = allSlots(composed).filter(({ slot }) => wrong.includes(slot))
    if (slots.length === 0 || !code) return null
    const figures = { ...composed.figures }
    for (const [cell, change] of Object.entries(cells(composed.values))) {
      figures[cell] = (figures[cell] ?? 0) + change
    }
    return {
      ...markSlots({ ...composed, figures }, slots, code),
      tolerated: CONSEQUENCES.filter((other) => other !== code),
    }
  }
}

/** Two results of the text changed round. */
export const swapResults: Mutation = (composed) => {
  const slots = allSlots(composed)
    .filter(({ source }) => ['{granted}', '{refused}'].includes(source))
  const [first, second] = slots
  if (slots.length !== 2 || !first || !second
    || composed.values.granted === composed.values.refused) return null
  const text = (place: Found): string =>
    `{!TX-RESULT|${renderSlot(place.source, composed.values, composed.style)}}`
  return {
    ...withSlot(withSlot(composed, second, text(first)), first, text(second)),
    tolerated: ['TX-PCT'],
  }
}

/** The sentence of this year's work with last year's number. */
export const staleYear: Mutation = (composed) =>
  withText(composed, '1', (text) => text.replace(
    new RegExp(`^${composed.year}( ?年，[^，。]+)`), `{!TX-YEAR|${composed.year - 1}$1}`,
  ))

/** `2023，` for `2023年，`. */
export const dropYearWord: Mutation = (composed) =>
  withText(
    composed, '1',
    (text) => text.replace(new RegExp(`^${composed.year} ?年，`), `{!LG-WORD|${composed.year}，}`),
  )

/** Last year's period, or one that ends a month early. */
export const stalePeriod: Mutation = (composed, random) => {
  const changed = random.upTo(1) === 0
    ? withText(composed, 'preamble', (text) => text.replace(
      new RegExp(`${composed.year}( ?年 ?1 ?月 ?1 ?日)`), `{!TX-PERIOD|${composed.year - 1}$1}`,
    ))
    : withText(
      composed, 'preamble',
      (text) => text.replace(/12( ?)月( ?)31( ?)日/, '{!TX-PERIOD|11$1月$230$3日}'),
    )
  return changed && { ...changed, tolerated: ['TX-YEAR'] }
}

/** Planted by putting other words for the first place of some; the code stands with the words. */
export function replaceWords(field: Field, from: RegExp, to: string): Mutation {
  return (composed) => withText(composed, field, (text) => text.replace(from, to))
}

/** A sentence put at the end of part one. */
export function addSentence(sentence: string): Mutation {
  return (composed) => withText(composed, '1', (text) => `${text}\n${sentence}`)
}

/** The longest paragraph of part five as it stood last year. */
export const sameAsLastYear: Mutation = (composed) => {
  const longest = composed.templates['5'].split('\n').filter((line) => !line.startsWith('#'))
    .sort((a, b) => b.length - a.length)[0] ?? ''
  if (longest.length < 40 || longest.includes('{')) return null
  const narratives = { 1: [], 5: narrativeOf(longest), 6: [] }
  const lastYear = {
    year: composed.year - 1, edition: editionFor(composed.year - 1).id, figures: {}, narratives,
    source: '测试',
  }
  return withText({
    ...composed, lastYear,
  }, '5', (text) => text.replace(longest, `{!ST-SAME|${longest}}`))
}

/** Without 监督保障. */
export const withoutSupervision: Mutation = (composed) => {
  if (composed.year < 2021) return null
  const changed = withText(
    composed, '1',
    (text) => text.replace(/\n(# |（五）)[^\n]*监督保障[^\n]*(\n[^#（\n][^\n]*)?/, ''),
  )
  return changed && { ...changed, missing: ['ST-FIVE'] }
}

/** 逾期未缴费 in the table, no notice in part six. */
export const feeWithoutNotice: Mutation = (composed) => {
  const misc = composed.values.misc ?? 0
  if (composed.year < 2021 || misc === 0) return null
  const row = (key: string): string => `applications.handled.other.${key}.total`
  return {
    ...composed,
    figures: { ...composed.figures, [row('miscellaneous')]: misc - 1, [row('noFee')]: 1 },
    missing: ['ST-FEE-X'],
  }
}

/** A lawsuit without review before it, from 2024 on. */
export const directSuit: Mutation = (composed) => {
  const suit = composed.values.suit ?? 0
  if (composed.year < 2024 || suit === 0) return null
  return { ...composed, figures: {
    ...composed.figures, 'disputes.lawsuit.afterReview.upheld': suit - 1,
    'disputes.lawsuit.direct.upheld': 1,
  }, missing: ['T4-PRE'] }
}

/** All numbers in another way of writing; nothing may be found. */
export function restyle(style: NumberStyle): Mutation {
  return (composed) => (composed.style === style ? null : { ...composed, style })
}

/** Figures that are no cell's: of the whole area, of other things, of last year. */
export function changeFreeFigure(slot: string): Mutation {
  return (composed) => {
    if (!allSlots(composed).some((place) => place.slot === slot)) return null
    return {
      ...composed, values: { ...composed.values, [slot]: (composed.values[slot] ?? 0) * 3 + 17 },
    }
  }
}
