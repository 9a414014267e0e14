/** Reads one text: numbers with their meaning, wholes with their parts. */
import { kindsRuledOut } from '../meanings/allOfThem'
import { breakLong } from '../lex/breakLong'
import { splitSentences, type Clause, type Segment, type Sentence } from '../lex/clauses'
import type { Context } from './context'
import { isOfAll, kind as kindOf, type Kind } from '../kind'
import {
  fitsUnit, isClassified, isDoneByNumbers, isMatter, LONGEST_LOOK, LONGEST_TAIL, tailOf,
  tellsApplicants,
} from './clauseWords'
import { deniedKinds, saysAll, saysAllDone } from '../meanings/denials'
import { disputeMatters, isOfDisclosure, isOthersDispute } from '../meanings/disputes'
import { domainOf, namesApplications } from '../meanings/domains'
import type { Domain } from '../lexicon/otherWork'
import { exactly } from '../lex/interval'
import { ListingBuilder } from './listings'
import { maskText } from '../lex/maskText'
import { findNumerals, type Numeral } from '../lex/numerals'
import { originalRange, toPlainText, type PlainText } from '../lex/plainText'
import { assignRespectively } from './respectively'
import {
  isIntention, nextScope, OWN_THIS_YEAR, scopeName, type Reporter, type Scope,
} from './scope'
import { beforeChange, isAfterChange, isShareOf, isStep } from '../meanings/shares'
import type { Reading, Statement } from './statement'
import { resultsOfEach, subjectOf } from '../meanings/subjects'
import { withTail } from './tails'
import {
  LIST_WORD, MAY_DENY, OF_EACH, SENTENCE_GOES_ON, TELLS_DECISIONS, TELLS_DONE,
} from '../lexicon/lists'
import { BOTH_DISPUTES, EACH_OF_BOTH } from '../lexicon/disputes'

export interface TextContext extends Reporter {
  /** What the section is about. */
  topic: Domain | undefined
}

/** Everything a text says in figures; places count in the text as given. */
export function readText(original: string, context: TextContext): Reading {
  const plain = toPlainText(original)
  const masked = breakLong(maskText(plain.text))
  const reader = new TextReader(plain, context)
  const sentences = splitSentences(masked, findNumerals(masked))
  sentences.forEach((sentence, index) =>
    reader.readSentence(sentence, sentences.slice(index + 1, index + 1 + LONGEST_LOOK)))
  return reader.reading()
}

/** Walks through the clauses with what the ones before have said. */
class TextReader {
  private readonly statements: Statement[] = []
  private readonly listings = new ListingBuilder()
  private readonly changes: Statement[] = []
  private scope: Scope = OWN_THIS_YEAR
  private scopeBefore: Scope = OWN_THIS_YEAR
  private domain: Domain | undefined
  private isDisclosure = true
  private readonly isAboutDisclosure: boolean
  private sentence = 0
  /** What this text told first of each kind. */
  private readonly said = new Map<Kind, number>()
  private isDoneByNumbers = false
  private isAfterDone = false
  private isAfterDecision = false
  /** 从申请人看: the numbers tell who applied. */
  private isByApplicant = false
  /** What the text told last of all that came in or was done. */
  private lastOfAll: Kind | undefined
  /** 申请量由24件: what changes. */
  private changed: string | undefined
  /** The sentence named applications itself. */
  private isNamed = false
  private isForeignSentence = false
  private isClassified = false
  /** For each clause whether its disputes are about disclosure. */
  private matters: boolean[] | undefined
  private readonly domains = new Map<string, Domain | null>()
  private readonly outside: { scope: Scope; domain: Domain | undefined }[] = []

  constructor(private readonly plain: PlainText, private readonly context: TextContext) {
    this.isAboutDisclosure = context.topic !== 'proactive' && context.topic !== 'documents'
  }

  reading(): Reading {
    return { statements: this.statements, listings: this.listings.finish(), changes: this.changes }
  }

  readSentence(sentence: Sentence, later: Sentence[]): void {
    this.beginSentence(sentence)
    this.matters = disputeMatters(sentence, {
      isByTopic: this.isAboutDisclosure, isTheirs: this.context.topic === 'review', later,
    })
    assignRespectively(sentence)
    sentence.forEach((clause, index) => {
      this.isDisclosure = this.matters?.[index] ?? true
      this.readClause(clause, sentence.slice(index + 1, index + 1 + LONGEST_TAIL))
    })
    this.listings.endSentence()
    this.sentence += 1
  }

  /** A sentence begins anew unless it goes on without a subject. */
  private beginSentence(sentence: Sentence): void {
    const saidSomething = this.statements.at(-1)?.sentence === this.sentence - 1
    const goesOn = saidSomething && SENTENCE_GOES_ON.test(sentence[0]?.text ?? '')
    if (!goesOn) this.scope = OWN_THIS_YEAR
    this.isAfterDone = false
    this.isAfterDecision = false
    this.isByApplicant = false
    this.isNamed = false
    this.isClassified = isClassified(sentence)
    this.isForeignSentence = this.isClassified
    if (!goesOn && this.domain !== 'applications' && this.domain !== 'proactive') {
      this.domain = undefined
    }
  }

  private readClause(clause: Clause, following: Clause[]): void {
    this.enterBrackets(clause)
    this.scopeBefore = this.scope
    this.scope = nextScope(this.scope, clause.text, this.context)
    const before = this.domain
    const own = this.ownDomain(clause)
    this.domain = own ?? before
    this.listings.beginClause(clause)
    this.isAfterDecision ||= TELLS_DECISIONS.test(clause.text)
    this.isByApplicant = tellsApplicants(clause.text) ?? this.isByApplicant
    this.readNumbers(clause, following)
    this.isAfterDone ||= TELLS_DONE.test(clause.text)
    // What the applications were about does not change the subject.
    if (own === 'foreign' && before === 'applications' && this.isNamed && isMatter(clause)) {
      this.domain = before
    }
  }

  private readNumbers(clause: Clause, following: Clause[]): void {
    if (clause.segments.length === 0) this.readDenial(clause)
    const last = clause.segments.at(-1)
    clause.segments.forEach((segment) =>
      this.readSegment(segment, clause, segment === last ? tailOf(clause, following) : []))
  }

  /** 网上申请 behind other work in one sentence is of that work. */
  private ownDomain({ text }: Clause): Domain | undefined {
    const own = this.domainIn(text)
    if (this.isOfOtherWork(own, text)) return 'foreign'
    if (own === 'foreign') this.isForeignSentence = true
    if (own === 'applications') { this.isNamed = true; this.isForeignSentence = false }
    return own
  }

  /** By its own words; a clause with one number is its only segment and asks twice. */
  private domainIn(words: string): Domain | undefined {
    const known = this.domains.get(words)
    if (known !== undefined) return known ?? undefined
    const domain = domainOf(words)
    this.domains.set(words, domain ?? null)
    return domain
  }

  private isOfOtherWork(domain: Domain | undefined, words: string): boolean {
    return domain === 'applications' && this.isForeignSentence
      && (this.isClassified || !namesApplications(words))
  }

  private domainFor(words: string): Domain | undefined {
    const own = this.domainIn(words)
    return own === undefined || this.isOfOtherWork(own, words) ? this.domain : own
  }

  /** What brackets say of another year or office ends with them. */
  private enterBrackets({ depth }: Clause): void {
    if (depth > this.outside.length) this.outside.push({ scope: this.scope, domain: this.domain })
    while (depth < this.outside.length) {
      const before = this.outside.pop()
      this.scope = before?.scope ?? this.scope
      this.domain = before?.domain
    }
  }

  private contextFor(words: string): Context {
    const { year, topic } = this.context
    const { listings } = this
    return {
      year, topic, domain: this.domainFor(words), isDisclosure: this.isDisclosure,
      isInherited: !this.isNamed, whole: listings.wholeKind(), wholeWords: listings.wholeWords(),
      last: listings.lastKind(),
      isAfterUnknown: listings.isAfterUnknown(), isAfterSome: listings.isAfterSome(),
      isAfterRest: listings.isAfterRest(), isAfterIntake: listings.isAfterIntake(),
      isAfterDone: this.isAfterDone,
      isDoneByNumbers: this.isDoneByNumbers, isAfterDecision: this.isAfterDecision,
      isByApplicant: this.isByApplicant, lastOfAll: this.lastOfAll,
    }
  }

  private readDenial(clause: Clause): void {
    if (!MAY_DENY.test(clause.text)) return
    const { listings } = this
    const context = {
      ...this.contextFor(clause.text), lastValue: listings.lastValue(),
      hasOnlyAll: listings.hasOnlyAll(),
    }
    for (const kind of [
      ...deniedKinds(clause.text, context), ...kindsRuledOut(clause.text, context),
    ]) {
      this.statements.push(this.statement({
        from: clause.from, to: clause.to, words: clause.text, value: 0, style: 'word', kind,
      }))
    }
    if (/含.{0,6}结转/.test(clause.text) && !/不含/.test(clause.text)) {
      this.listings.includeCarried()
    }
  }

  private sayAllDone({ from, to, text }: Clause): void {
    this.statements.push(this.statement({
      from, to, words: text, value: 0, style: 'word', kind: kindOf('allDone'),
    }))
  }

  private readSegment(segment: Segment, clause: Clause, tail: string[]): void {
    const { words, numeral } = segment
    const changed = isAfterChange(words) ? this.changed : undefined
    this.changed = beforeChange(words)
    if (changed === undefined
      && isStep(words, numeral.unit)) { this.addChange(words, numeral); return }
    const before = this.scope
    this.scope = this.scopeFor(segment, changed !== undefined)
    this.readNumeral({ words: (changed ?? words) || clause.text, numeral }, clause, tail)
    if (saysAll(clause.text) && saysAllDone(clause.text, {
      ...this.contextFor(words), isAfterIntake: false,
    })) this.sayAllDone(clause)
    this.scope = before
  }

  /** What a change comes to is of this year; a name from a list before 分别 may say otherwise. */
  private scopeFor({ words, isNamed }: Segment, isNow: boolean): Scope {
    if (isNow) return { ...this.scope, when: 'thisYear' }
    return isNamed ? nextScope(this.scope, words, this.context) : this.scope
  }

  /** Kept for the percentages reckoned from it. */
  private addChange(words: string,
    { from, to, value, style, unit, decimals, more, isApproximate, interval }: Numeral): void {
    this.changes.push(this.statement({ from, to, words, value, style, unit, decimals, more, isApproximate,
      interval, kind: undefined }))
  }

  private readNumeral({ words, numeral }: Segment, clause: Clause, tail: string[]): void {
    const { from, to, value, style, unit, decimals, scale, more, isApproximate, interval } = numeral
    if (isOthersDispute(words)) this.isDisclosure = false
    const context = { ...this.contextFor(words), unit, behind: tail.join('') }
    const kinds = unit === '%'
      ? [isShareOf(words, this.listings.lastKind())]
      : this.kindsOf(words, value, context).map((kind) => withTail(kind, { words, tail }, context))
    for (const known of kinds) {
      const kind = fitsUnit(known, unit === '%' ? '' : unit, context)
      const statement = this.statement({ from, to, words, value, style, unit, decimals, scale, more,
        isApproximate, interval, kind, ...(isOfDisclosure(context) && { isOfDisclosure: true }) })
      this.statements.push(statement)
      this.remember(statement)
      if (unit !== '%') this.listings.add(statement, clause)
    }
  }

  /**
   * What this text told first of each kind, and whether as many were done as there were to handle.
   */
  private remember({ kind, scope, value, isApproximate }: Statement): void {
    if (kind !== undefined && isOfAll(kind)) this.lastOfAll = kind
    if (kind === undefined || scope !== 'agency' || isApproximate || this.said.has(kind)) return
    this.said.set(kind, value)
    this.isDoneByNumbers = isDoneByNumbers(this.said)
  }

  /** 复议 and 诉讼 with one number: both when it says 各, 均 or none, otherwise nobody knows. */
  private kindsOf(words: string, value: number, context: Context): (Kind | undefined)[] {
    const isBoth = words.includes('复议')
      && BOTH_DISPUTES.test(words)
    if (!isBoth) {
      const each = resultsOfEach(words, context)
      return each.length > 1 ? each : [OF_EACH.test(words)
        ? undefined : subjectOf(words.replace(LIST_WORD, ''), context)]
    }
    return context.isDisclosure && (value === 0 || EACH_OF_BOTH.test(words))
      ? [kindOf('review.total'), kindOf('lawsuit.total')] : [undefined]
  }

  /** What is left over is told with the year to come: 将在下年度继续办理. */
  private scopeOf({ kind, words }: { kind: Kind | undefined; words: string }): Scope {
    return kind === kindOf('carriedOut') && !isIntention(words)
      ? { ...this.scope, when: this.scopeBefore.when } : this.scope
  }

  private statement(parts: Partial<Statement> & {
    from: number
    to: number
    words: string
    value: number
    style: Statement['style']
    kind: Kind | undefined
  }): Statement {
    const range = originalRange(this.plain, parts.from, parts.to)
    return { unit: '', decimals: 0, isApproximate: false, interval: exactly(
      parts.value,
    ), ...parts, ...range,
      scope: scopeName(this.scopeOf(parts)), ...(this.scope.reach && { reach: this.scope.reach }),
      sentence: this.sentence }
  }
}
