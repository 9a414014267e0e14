/**
 * 整段沿用: last year's text of a part for this year's report. Years move on, figures that are last
 * year's of a table become this year's and follow it, and what a person has to look at is named.
 */
import { figureOf } from '../../model/figureSource'
import type { BoundFigure, Narrative, NarrativeBlock } from '../../model/narrative'
import { newReport } from '../../model/newReport'
import type { NarrativePart, TakenPlace } from '../../model/report'
import { narrativePart } from '../../model/text/textChange'
import type { TextSpan } from '../../model/textSpan'
import { editionOf } from '../../templates'
import { figureSourcesOf } from '../../templates/figureSources'
import { gatherFacts, type Facts } from '../base/facts'
import { offerBindings } from '../bindingOffers'
import { accountNumbers, type AccountedNumber } from '../numbers/accountNumbers'
import { moveYears, type Passage } from './moveYears'
import { findPersons } from './persons'
import { aroundWords } from './takenPlaces'

export interface TakenText {
  narrative: Narrative
  /** What is to be looked at, in reading order. */
  places: TakenPlace[]
  /** Figures that follow this year's tables now. */
  bound: number
  /** Pictures stay in last year's report. */
  pictures: number
}

/** A stretch with what takes its place; with a `source` it follows that figure. */
interface Piece extends Passage { source?: string }

/**
 * The text of last year's part for the report of these facts, or `only` one block of it; null
 * without last year's report. A figure this year's tables do not have yet stands as it was and
 * follows as soon as they do.
 */
export function takeText(
  facts: Facts, part: NarrativePart, only?: NarrativeBlock,
): TakenText | null {
  const { lastYear, report } = facts
  if (!lastYear) return null
  // Last year's report as far as it was kept, read as a report of its own year.
  const { year, edition, figures, narratives } = lastYear
  const blank = newReport({ year, edition, agency: report.agency, now: '' })
  const cells = Object.fromEntries(Object.entries(figures)
    .map(([cell, text]) => [cell, { text, source: 'typed' as const }]))
  const last = gatherFacts({ ...blank, cells, narratives }, editionOf(edition))
  const numbers = piecesOfNumbers(last, facts, part)
  const hasFee = part === 6 && figureSourcesOf(facts.edition).has('fee.amount')
  const taken: TakenText = { narrative: [], places: [], bound: 0, pictures: 0 }
  lastYear.narratives[part].forEach((block, index) => {
    if (only && block !== only) return
    const own = numbers.filter(({ span }) => span.block === index)
    if (block.type === 'image') taken.pictures += 1
    else {
      taken.narrative.push(takeBlock(block, {
        taken, part, last: lastYear.year, hasFee,
        piecesAt: (cell) => own.filter(({ span }) => String(span.cell) === String(cell))
          .map(({ piece }) => piece),
      }))
    }
  })
  return taken
}

interface Placed { span: TextSpan; piece: Piece }

function piecesOfNumbers(last: Facts, now: Facts, part: NarrativePart): Placed[] {
  const offers = new Map(offerBindings(last, part)
    .map(({ span, source }) => [`${span.block} ${span.from}`, source.id]))
  const bound = last.report.narratives[part].flatMap((block, index) => (block.type === 'paragraph'
    ? (block.figures ?? []).map(({ from, source }): [string, string] => [`${index} ${from}`, source])
    : []))
  const followed = [...bound, ...offers].flatMap(([place, id]) => {
    const source = figureSourcesOf(now.edition).get(id)
    return source ? [[place, source] as const] : []
  })
  const sources = new Map(followed)
  return accountNumbers(last).filter(({ span }) => narrativePart(span.field) === part)
    .flatMap((number): Placed[] => {
      const { span, said: { number: text } } = number
      const source = span.cell ? undefined : sources.get(`${span.block} ${span.from}`)
      const { from, to } = span
      if (source) {
        return [{ span, piece: { from, to, text: figureOf(source, now) ?? text, source: source.id } }]
      }
      const why = whyLookAt(number)
      return why === undefined ? [] : [{ span, piece: { from, to, text, why } }]
    })
}

/** Undefined for what no year changes: titles, articles, telephones, dates told elsewhere. */
function whyLookAt({ kind, why, interval }: AccountedNumber): string | undefined {
  if (kind === 'unrelated') return interval === undefined ? undefined : why
  if (kind === 'reckoned') return '按上年的数算出来的'
  if (kind === 'unknown') return '表里没有这个数'
  return '没有随表更新的数'
}

const LAST_YEARS_WORDS = '上年写的问题和打算，请改成今年的'

interface Taking {
  taken: TakenText
  part: NarrativePart
  last: number
  hasFee: boolean
  piecesAt: (cell?: TextSpan['cell']) => Piece[]
}

function takeBlock(
  block: Exclude<NarrativeBlock, { type: 'image' }>, taking: Taking,
): NarrativeBlock {
  if (block.type === 'table') {
    // Years in its cells move on; its figures are one thing to look at.
    const open: TakenPlace[] = []
    const rows = block.rows.map((row, at) => row.map((cell, place) => {
      const { text, places } = rewrite(cell.text, taking, taking.piecesAt([at, place]))
      open.push(...places)
      return { ...cell, text }
    }))
    if (open[0]) taking.taken.places.push({ ...open[0], why: '这张表里的数是上年的' })
    return { ...block, rows }
  }
  const { text, figures, places } = rewrite(block.text, taking, taking.piecesAt())
  if (block.type === 'heading') {
    taking.taken.places.push(...places)
    return { ...block, text }
  }
  // Problems and plans of last year are rarely this year's; what follows the tables is no old word.
  if (taking.part === 5 && figures.length === 0 && text.trim() !== '') {
    taking.taken.places.push({ part: 5, before: '', words: text, behind: '', why: LAST_YEARS_WORDS })
  } else taking.taken.places.push(...places)
  taking.taken.bound += figures.length
  return { type: 'paragraph', text, ...(figures.length > 0 && { figures }) }
}

interface Rewritten { text: string; figures: BoundFigure[]; places: TakenPlace[] }

function rewrite(text: string, { part, last, hasFee }: Taking, numbers: Piece[]): Rewritten {
  const years: Piece[] = moveYears(text, last)
  const persons = findPersons(text)
    .map(({ from, to }) => ({ from, to, text: text.slice(from, to), why: '人名' }))
  const figures: BoundFigure[] = []
  const open: { from: number; to: number; why: string }[] = []
  let written = ''
  let end = 0
  for (const piece of inOrder([...years, ...numbers, ...persons, ...(hasFee ? feeIn(text) : [])])) {
    written += text.slice(end, piece.from)
    const [from, to] = [written.length, written.length + piece.text.length]
    if (piece.source !== undefined) figures.push({ from, to, source: piece.source })
    if (piece.why !== undefined) open.push({ from, to, why: piece.why })
    written += piece.text
    end = piece.to
  }
  written += text.slice(end)
  const places = open.map(({ from, to, why }) =>
    ({ part, ...aroundWords(written, from, to), why }))
  return { text: written, figures, places }
}

/** The form writes a sentence of its own on it. */
function feeIn(text: string): Piece[] {
  const from = text.indexOf('信息处理费')
  return from < 0 ? [] : [{
    from, to: from + 5, text: '信息处理费', why: '上面另有一句写信息处理费，请看是否重复',
  }]
}

/** Of those that overlap the first one given: a date before the numbers in it. */
function inOrder(pieces: Piece[]): Piece[] {
  const kept = pieces.filter((piece, index) => !pieces.slice(0, index)
    .some(({ from, to }) => from < piece.to && piece.from < to))
  return kept.sort((a, b) => a.from - b.from)
}
