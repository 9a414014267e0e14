/**
 * Which suggestions have a button. Equations alone tell that something is wrong and rarely what:
 * the figures of the text, the other findings, what was edited last and what is not filled yet
 * count too. Only what clearly wins is offered; the rest is a list of what to look at.
 */
import type { Diagnosis, DiagnosisChange, DiagnosisChoice } from '../../model/diagnosis'
import type { Finding } from '../../model/finding'
import type { Report } from '../../model/report'
import type { CellId } from '../../model/template'
import { checkCells, checkFacts } from '../kinds/checkFacts'
import { cellsOfEquation } from '../equations/equation'
import { gatherFacts, type Facts } from '../base/facts'
import { equationsById } from '../equations/relations'
import { touchedBy } from '../equations/settle'
import { emptiesPlace } from './emptiesPlace'
import { findBroken, type Broken, type LastStep } from './lastStep'
import { callTexts, type TextWitness, type Agreement } from './textEvidence'
import { findUnfilled, type UnfilledColumn } from './unfilled'

/** A suggestion as the equations alone give it. */
export interface Proposed extends Omit<Diagnosis, 'isOffered' | 'remarks' | 'waitsFor'> {
  /** Errors it takes to have been made. */
  parts: number
}

/**
 * By how much a figure of the text that comes to agree, or another finding that goes, makes it
 * likelier; at most twice.
 */
const BY_EVIDENCE = 0.6
/** Of suggestions that are alike so many are tried on the other checks. */
const MOST_TRIED = 8
/** A change of what was typed last, where all was well before. */
const BY_LAST_STEP = 0.5
/** What raises a finding that must be put right or explained. */
const BY_NEW_FINDING = 0.5
/** Rivals less far behind leave it open which is right. */
const LEAD = 0.5
/** Dearer explanations leave much unexplained. */
const DEAREST = 4.4

interface Evidence {
  facts: Facts
  texts: TextWitness
  failing: ReadonlyMap<string, Finding>
  broken: Broken
  /** Tables with blank cells. */
  blankTables: ReadonlySet<string>
  unfilled: UnfilledColumn[]
}

interface Witnessed {
  choice: DiagnosisChoice
  after: Facts
  told: Agreement
  /** Findings of other checks that go away with it. */
  gone: number
  /** Findings that come, or grow, with it. */
  raised: Finding[]
}

interface Weighed extends Witnessed {
  one: Proposed
  /** Nothing is alike, or the evidence tells which of them. */
  isSingle: boolean
}

/** The suggestions, the likeliest first, each with what else speaks for or against it. */
export function weigh(facts: Facts, proposed: Proposed[], last?: LastStep): Diagnosis[] {
  if (proposed.length === 0) return []
  const blanks = [...facts.cells.values()]
    .filter(({ id, sums }) => sums.length === 0 && facts.figure(id).state === 'blank')
  const evidence: Evidence = {
    facts, texts: callTexts(facts), failing: failuresOf(checkFacts(facts)),
    broken: findBroken(facts, last),
    blankTables: new Set(blanks.map(({ table }) => table)), unfilled: findUnfilled(facts),
  }
  const weighed = proposed.map((one) => weighOne(evidence, one)).sort((a, b) => a.one.cost - b.one.cost)
  return weighed.map((own) => {
    const { parts: _parts, ...one } = own.one
    return {
      ...one, remarks: remarksOn(evidence, own), isOffered: isOffered(evidence, own, weighed),
      waitsFor: waitsFor(evidence, one.changes),
    }
  })
}

function failuresOf(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  const failed = findings.filter(({ state }) => state === 'fail')
  return new Map(failed.map((finding) => [finding.id, finding]))
}

function weighOne(evidence: Evidence, proposed: Proposed): Weighed {
  const choices = [proposed, ...proposed.alike]
    .map((choice, index) => witness(evidence, choice, index < MOST_TRIED))
  const supported = choices.filter(({ told, gone }) => told.agreeing + gone > told.disagreeing)
  const isSingle = choices.length === 1 || supported.length === 1
  const favourite = (supported.length === 1 ? supported[0] : choices[0])
    ?? witness(evidence, proposed, true)
  const { choice: { title, changes }, told, gone, raised } = favourite
  const alike = choices.filter((one) => one !== favourite)
    .map(({ choice: other }) => ({ title: other.title, changes: other.changes }))
  const net = Math.max(-2, Math.min(2, told.agreeing + gone - told.disagreeing))
  const cost = proposed.cost - BY_EVIDENCE * net - (touchesLast(evidence, changes) ? BY_LAST_STEP : 0)
    + (raised.some(isSerious) ? BY_NEW_FINDING : 0)
  return { ...favourite, one: { ...proposed, title, changes, alike, cost }, isSingle }
}

/** What the texts and, where `isTried`, the other checks have to say to the changes. */
function witness(evidence: Evidence, choice: DiagnosisChoice, isTried: boolean): Witnessed {
  const touched = touchedBy(evidence.facts, choice.changes)
  const after = factsWith(evidence.facts, choice.changes, touched)
  const told = evidence.texts(after)
  if (!isTried) return { choice, after, told, gone: 0, raised: [] }
  const failing = failuresOf(checkCells(after, touched))
  const equations = equationsById(evidence.facts.edition)
  const standing = failuresOf(checkCells(evidence.facts, touched))
  const gone = [...standing.values()].filter((finding) => (
    isSerious(finding) && !equations.has(finding.id) && !failing.has(finding.id)))
  const raised = [...failing.values()].filter(({ id, cells }) => {
    const before = evidence.failing.get(id)?.cells
    return before === undefined || cells.some((cell) => !before.includes(cell))
  })
  return { choice, after, told, gone: gone.length, raised }
}

function isSerious({ level }: Finding): boolean {
  return level !== '提示'
}

function touchesLast({ broken }: Evidence, changes: DiagnosisChange[]): boolean {
  return changes.some(({ cell }) => broken.cells.has(cell))
}

/** The facts of the report after the changes; figures that are not touched are those known. */
function factsWith(
  facts: Facts, changes: DiagnosisChange[], touched: ReadonlySet<CellId>,
): Facts {
  const cells: Report['cells'] = { ...facts.report.cells }
  for (const { cell, text } of changes) {
    if (text === null) delete cells[cell]
    else cells[cell] = Object.freeze({ text, source: 'typed' })
  }
  const after = gatherFacts({ ...facts.report, cells }, facts.edition, facts.context)
  return {
    ...after, figure: (cell) => (touched.has(cell) ? after.figure(cell) : facts.figure(cell)),
  }
}

function isOffered(evidence: Evidence, own: Weighed, all: Weighed[]): boolean {
  const { one, told, raised } = own
  if (!own.isSingle || one.cost > DEAREST || told.disagreeing > 0) return false
  if (waitsFor(evidence, one.changes).length > 0 || emptiesPlace(evidence.facts, own.after)) return false
  // Totals of 0 over figures are wrong whatever else is: back to Σ they are as right as their
  // parts.
  if (one.kind === 'unfilledTotals') return true
  return !raised.some(isSerious) && !hasRival(own, all) && isProven(evidence, own)
}

/** The text says so, another check or last year's table does, or more than one sum on its own. */
function isProven(evidence: Evidence, { one, told, gone }: Weighed): boolean {
  if (told.agreeing + gone > 0) return true
  if (one.kind === 'carryOver') return fillsBlanks(evidence, one) || evidenceFor(evidence, one) > 1
  const tables = one.changes.map(({ cell }) => evidence.facts.cells.get(cell)?.table ?? '')
  const isBeingFilled = tables.some((table) => evidence.blankTables.has(table))
  return !isBeingFilled && !isAgainstLastStep(evidence, one) && evidenceFor(evidence, one) >= 2 * one.parts
}

/** How many findings it mends, without those of totals that follow: they fail with their parts. */
function evidenceFor({ facts, failing }: Evidence, { mends, kind }: Proposed): number {
  const byId = equationsById(facts.edition)
  return mends.filter((id) => failing.has(id)).filter((id) => {
    const cells = cellsOfEquation(byId.get(id) ?? { left: [], right: [] })
    return kind === 'staleTotal' || cells.some((cell) => facts.report.cells[cell])
  }).length
}

function isTotal(cell: CellId, { cells }: Facts): boolean {
  return (cells.get(cell)?.sums.length ?? 0) > 0
}

function fillsBlanks({ facts }: Evidence, { changes }: Proposed): boolean {
  return changes.every(({ cell }) => isTotal(cell, facts) || facts.figure(cell).state === 'blank')
}

/** Words on all columns filled on one side only, where it would change one of them. */
function waitsFor({ facts, unfilled }: Evidence, changes: DiagnosisChange[]): string[] {
  const columns = new Set(changes.map(({ cell }) => facts.cells.get(cell)?.column))
  return unfilled.some(({ column }) => columns.has(column))
    ? unfilled.map(({ words }) => words) : []
}

function hasRival({ one }: Weighed, all: Weighed[]): boolean {
  return all.some(({ one: other }) => (
    other !== one && other.cost < one.cost + LEAD
      && other.mends.some((id) => one.mends.includes(id))))
}

const SLIPS: readonly string[] = ['swappedDigits', 'lostDigit', 'surplusDigit']

/**
 * Changes what was not touched where the last step broke it, or takes a figure back that was just
 * typed.
 */
function isAgainstLastStep({ broken, facts }: Evidence, one: Proposed): boolean {
  if (!one.mends.some((id) => broken.equations.has(id))) return false
  const isLikely = (cell: CellId): boolean => isTotal(cell, facts) || SLIPS.includes(one.kind)
  return one.changes.some(({ cell }) => !broken.cells.has(cell) || !isLikely(cell))
}

function remarksOn(evidence: Evidence, { one, told, after, gone, raised, isSingle }: Weighed): string[] {
  const [first] = raised
  const others = raised.length > 1 ? `等 ${raised.length} 项` : ''
  return [
    told.agreeing > 0 ? '正文里写的正是改后的数' : '',
    told.disagreeing > 0 ? '正文里写的是现在的数，改了就与正文不一致' : '',
    gone > 0 ? '别的核对结果也会随之消除' : '',
    touchesLast(evidence, one.changes) ? '这一格刚改过' : '',
    first ? `这样改以后会有新的问题：${first.message}${others}` : '',
    emptiesPlace(evidence.facts, after)
      ? '这样改以后，有一行或一列就没有数了，请先看是不是还没有填完' : '',
    isSingle ? '' : '还有几种改法，数字上分不出高下',
  ].filter((remark) => remark !== '')
}
