/**
 * What the clerk said a number of the text means: it is kept with the report by the words around
 * it, so that it holds while the sentence does, wherever its paragraph goes. A figure of the
 * tables, or nothing of the tables.
 */
import { figureOf, type FigureSource } from '../../model/figureSource'
import type { Report } from '../../model/report'
import type { Edition } from '../../model/template'
import { figureSourcesOf } from '../../templates/figureSources'
import type { Facts } from '../base/facts'

/** In the place of a source: the number is none of the tables'. */
export const UNRELATED = 'unrelated'

/**
 * A source with its figure now; undefined for what the clerk has not said, or said of a source that
 * is not there.
 */
export type Meaning = typeof UNRELATED | { source: FigureSource; value: number | undefined }

const CLAUSE_END = /[，,。；;：:！!？?\n（）()]/
const LONGEST = 40
const DIGITS = /[\d０-９]{1,20}(?:[.,][\d０-９]{1,20}){0,6}/g

/**
 * Names a number by its text and the words of its clause, without any digits; those alike are
 * counted by the caller.
 */
export function numberWords(text: string, { from, to }: { from: number; to: number }): string {
  const before = text.slice(Math.max(0, from - LONGEST), from).split(CLAUSE_END).at(-1) ?? ''
  const behind = text.slice(to, to + LONGEST).split(CLAUSE_END)[0] ?? ''
  return `${before}#${behind}`.replace(DIGITS, '#').replace(/\s/g, '')
}

/** What was said of the number with this key. */
export function meaningOf(key: string, facts: Facts): Meaning | undefined {
  const said = saidIn(facts.report)[key]
  if (said === UNRELATED || typeof said !== 'string') {
    return said === UNRELATED ? UNRELATED : undefined
  }
  const source = figureSourcesOf(facts.edition).get(said)
  const figure = source && figureOf(source, facts)
  return source && { source, value: figure === undefined ? undefined : Number(figure) }
}

/** True where the clerk said anything. */
export function hasMeanings(report: Report): boolean {
  return Object.keys(saidIn(report)).length > 0
}

/** The report with a number said to be this; `null` takes it back. */
export function withMeaning(report: Report, key: string, said: string | null): Report {
  const { [key]: _, ...others } = saidIn(report)
  return { ...report, meanings: said === null ? others : { ...others, [key]: said } }
}

/** The figures a number may be said to be, those asked for most first. */
export function listMeanings(edition: Edition): FigureSource[] {
  const sources = [...figureSourcesOf(edition).values()].filter(({ way }) => way === undefined)
  return [...sources.filter(({ isTotal }) => isTotal), ...sources.filter(({ isTotal }) => !isTotal)]
}

/** A file may hold anything there. */
function saidIn({ meanings }: Report): Record<string, string> {
  return typeof meanings === 'object' && meanings !== null ? meanings : {}
}
