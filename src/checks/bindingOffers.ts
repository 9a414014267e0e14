/**
 * Numbers typed into the text that equal a figure of the tables they speak of, and may be made to
 * follow it.
 */
import { figureOf, type FigureSource } from '../model/figureSource'
import type { BoundFigure } from '../model/narrative'
import type { NarrativePart } from '../model/report'
import { narrativePart, textOfSpan } from '../model/text/textChange'
import type { TextSpan } from '../model/textSpan'
import type { Edition } from '../model/template'
import { figureSourcesOf } from '../templates/figureSources'
import type { Facts } from './base/facts'
import { readClaims } from './claims/discourse/readClaims'
import type { Claim, TableFigure } from './claims/claim'

export interface BindingOffer {
  /** The digits. */
  span: TextSpan
  /** The clause they stand in, as it reads. */
  words: string
  source: FigureSource
}

/**
 * The numbers of a part in plain digits, of this agency and year, that are not bound yet; the
 * likeliest of the figures they equal.
 */
export function offerBindings(facts: Facts, part: NarrativePart): BindingOffer[] {
  return readClaims(facts)
    .filter((claim) => narrativePart(claim.span.field) === part && isOwnNumber(claim))
    .flatMap((claim) => {
      const digits = textOfSpan(facts.report, claim.span)?.slice(claim.span.from, claim.span.to)
      const source = isFree(claim.span, facts)
        ? sourcesOf(claim, facts.edition).find((candidate) => figureOf(candidate, facts) === digits)
        : undefined
      return source && digits !== undefined
        ? [{ span: claim.span, words: claim.words.replace('#', digits + claim.unit), source }] : []
    })
}

/** A share, a rounded number, another year or the whole district follows nothing. */
function isOwnNumber({ style, isApproximate, scope, certainty, kind }: Claim): boolean {
  return style === 'arabic' && !isApproximate && scope === 'agency' && certainty !== 'unsure'
    && kind?.isShare !== true
}

/** Only paragraphs hold bound figures. */
function isFree({ field, block, cell, from, to }: TextSpan, { report }: Facts): boolean {
  const part = narrativePart(field)
  const found = part === undefined || cell ? undefined : report.narratives[part][block]
  return found?.type === 'paragraph'
    && !(found.figures ?? []).some((figure: BoundFigure) => figure.from < to && from < figure.to)
}

const cache = new WeakMap<Edition, Map<string, FigureSource>>()

function sourcesOf({ sources }: Claim, edition: Edition): FigureSource[] {
  const known = cache.get(edition)
    ?? new Map([...figureSourcesOf(edition).values()].map((source) => [keyOf(source), source]))
  cache.set(edition, known)
  return sources.flatMap((source) => known.get(keyOf(source)) ?? [])
}

/** The same cells are the same figure. */
function keyOf({ cells }: Pick<TableFigure, 'cells'>): string {
  return [...cells].sort().join(' ')
}
