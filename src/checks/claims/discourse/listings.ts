/** Wholes and parts, found while the clauses are walked through. */
import { isOfAll, isResult, kind as kindOf, type Kind } from '../kind'
import type { Clause } from '../lex/clauses'
import { mayJoin } from './joins'
import { makeToHandle, settleListing, settleSentence } from './settle'
import type { Listing, Statement } from './statement'
import {
  CONNECTOR, INNER, BY_APPLICANT, CONNECTOR_AT_END, LIST_IS_OPEN, SUMMED, SOME_CAME_IN,
  PART_IS_OPEN, OTHER_WORK_TOLD, OWN_LIST,
} from '../lexicon/lists'

const MOST_WHOLES = 4
const MOST_BEHIND = 12

interface OpenListing extends Listing {
  depth: number
}

/** Collects the listings of one text. */
export class ListingBuilder {
  private readonly done: Listing[] = []
  private stack: OpenListing[] = []
  private last: Statement | undefined
  private lastWhole: Statement | undefined
  private inSentence: Statement[] = []
  /** The last few of the sentence that results may be parts of, the last first. */
  private ofAll: Statement[] = []
  private readonly listed = new Set<Statement>()
  private isPending = false
  /** What the sentence told so far: a result, or applications of one way in before all others. */
  private hasResult = false
  private hasSome = false
  /** The list a number of another unit ended in this sentence. */
  private left: Listing | undefined

  /** Kind of the whole whose parts are being listed. */
  wholeKind(): Kind | undefined {
    return this.stack.at(-1)?.wholes[0]?.kind
  }

  /** Words of it. */
  wholeWords(): string {
    return this.stack.at(-1)?.wholes[0]?.words ?? ''
  }

  /** Kind of the number just before. */
  lastKind(): Kind | undefined {
    return this.last?.kind
  }

  lastValue(): number | undefined {
    return this.last?.value
  }

  /** True while the sentence told only of all that came in or was done. */
  hasOnlyAll(): boolean {
    return this.inSentence.every(({ kind }) =>
      isOfAll(kind) || kind === kindOf('carriedIn') || kind === kindOf('carriedOut'))
  }

  /** True where the sentence has told what came in. */
  isAfterIntake(): boolean {
    return this.ofAll.some(({ kind }) => kind === kindOf('new') || kind === kindOf('received'))
  }

  /** True where the number just before has no known meaning, and none told a result. */
  isAfterUnknown(): boolean {
    return this.last !== undefined && this.last.kind === undefined && !this.hasResult
  }

  /**
   * True where the number just before is one of the rest, behind a result: 撤回4件，其余3件均已答复
   * .
   */
  isAfterRest(): boolean {
    return this.last !== undefined && this.last.kind === undefined && this.hasResult
  }

  /** True where the sentence told of some applications alone: 收到线上申请5件，办结4件. */
  isAfterSome(): boolean {
    return this.hasSome && this.ofAll.length === 0
  }

  /** Opens and closes listings by the signs and words a clause begins with. */
  beginClause(clause: Clause): void {
    this.closeAbove(clause.depth)
    const { opener, text } = clause
    const top = this.stack.at(-1)
    if (opener === '；' && top?.depth === clause.depth && endsAtSemicolon(top, text)) {
      this.close('；')
    }
    const connector = this.connectorOf(clause)
    if (connector !== undefined) this.open(clause, connector)
    this.isPending = clause.segments.length === 0 && CONNECTOR_AT_END.test(text)
      && clause.closer === '：'
    const open = this.stack.at(-1)
    if (open && LIST_IS_OPEN.test(text)) open.isOpen = true
  }

  private connectorOf({ opener, text, segments }: Clause): string | undefined {
    if (opener === '（' && this.last) return '（'
    const word = this.connectorWord(text)
    if (word !== undefined) return word
    return this.isPending || (opener === '：' && this.last && segments.length > 0)
      ? '：' : undefined
  }

  private connectorWord(text: string): string | undefined {
    const isBehindAll = isOfAll(this.last?.kind)
    return CONNECTOR.exec(text)?.[0] ?? (isBehindAll && BY_APPLICANT.test(text) ? '其中' : undefined)
  }

  /** A number joins the open listing where it can be a part of its whole. */
  add(statement: Statement, clause: Clause): void {
    const top = this.stack.at(-1)
    if (top && mayJoin(top, statement, clause.opener === '、')) this.join(statement, top, clause)
    else this.leave(statement, top)
    if (SUMMED.test(statement.words)) this.sumUp(statement)
    this.last = statement
    this.hasResult ||= isResult(statement.kind)
    if (this.inSentence.length === 0) {
      this.hasSome = statement.kind === undefined && SOME_CAME_IN.test(statement.words)
    }
    this.inSentence.push(statement)
    if (isOfAll(statement.kind)) {
      this.ofAll = [statement, ...this.ofAll].slice(0, MOST_WHOLES)
    }
  }

  /**
   * A number that is no part ends the list; what follows may still belong to it: 简报20条、调查6
   * 期、其他4条.
   */
  private leave(statement: Statement, top: OpenListing | undefined): void {
    if (top && top.parts.length > 0) {
      this.close()
      this.left = this.done.at(-1)
    }
    if (this.left?.behind && this.left.behind.length < MOST_BEHIND) this.left.behind.push(statement)
  }

  /** 含上年结转 without a number. */
  includeCarried(): void {
    const whole = this.stack.at(-1)?.wholes[0] ?? this.last
    if (whole) makeToHandle(whole)
  }

  endSentence(): void {
    while (this.stack.length > 0) this.close()
    settleSentence(this.inSentence)
    this.isPending = false
    this.left = undefined
    this.hasResult = false
    this.hasSome = false
    this.last = undefined
    this.inSentence = []
    this.ofAll = []
  }

  finish(): Listing[] {
    this.endSentence()
    return this.done
  }

  private open(clause: Clause, connector: string): void {
    const top = this.stack.at(-1)
    const beside = top?.depth === clause.depth ? top : undefined
    if (beside?.parts.length === 0) {
      beside.connector = connector === '：' ? `${beside.connector}：` : connector;
      return
    }
    const wholes = this.wholesFor(clause, beside)
    const within = isWithin(beside, this.last, connector) ? 'open' : undefined
    if (beside) this.close()
    const [whole] = wholes
    if (!whole) return
    const earlier = this.inSentence.slice(-MOST_WHOLES).filter((one) => !this.listed.has(one))
    const isOpen = clause.opener === '。' && isOneOfMany(whole, earlier)
    this.stack.push({
      wholes, parts: [], earlier, connector, isOpen, within, depth: clause.depth,
      separator: undefined,
    })
  }

  /** What the list may be of, the likeliest first. */
  private wholesFor({ opener }: Clause, beside: OpenListing | undefined): Statement[] {
    const wholes = [this.last, beside?.wholes[0], /[。；]/.test(opener)
      ? this.lastWhole : undefined, ...this.ofAll]
    return wholes.filter((whole, index): whole is Statement =>
      whole !== undefined && wholes.indexOf(whole) === index)
  }

  private join(statement: Statement, top: OpenListing, clause: Clause): void {
    if (top.parts.length === 1 && top.separator === undefined) top.separator = clause.opener
    const whole = top.wholes[0]
    if (whole && statement.kind !== undefined && statement.kind === whole.kind) {
      if (statement.reach === 'own' || statement.reach === 'self') whole.isApart = true
      statement.kind = undefined
    }
    if (PART_IS_OPEN.test(statement.words)) top.isOpen = true
    top.parts.push(statement)
    this.listed.add(statement)
  }

  private closeAbove(depth: number): void {
    while ((this.stack.at(-1)?.depth ?? 0) > depth) {
      this.last = this.stack.at(-1)?.wholes[0] ?? this.last
      this.close()
    }
  }

  private close(sign?: '；'): void {
    const listing = this.stack.pop()
    if (!listing || listing.parts.length === 0) return
    settleListing(listing)
    const { wholes, parts, earlier, connector, separator, isOpen, within } = listing
    this.lastWhole = wholes[0]
    const told = { wholes, parts, earlier, connector, separator, isOpen }
    this.done.push({ ...told, behind: [], within: within && sign ? 'ended' : within })
  }

  /** 新收50件，上年结转3件，合计53件. */
  private sumUp(statement: Statement): void {
    const kinds = this.inSentence.map(({ kind }) => kind)
    if (kinds.includes(kindOf('carriedIn'))
      && kinds.some((kind) => kind === kindOf('new') || kind === kindOf('received'))) {
      statement.kind = kindOf('toHandle')
    }
    const parts =
      this.inSentence.filter((part) => part.unit === statement.unit && !this.listed.has(part))
    if (parts.length > 1 && /计/.test(statement.words)) {
      this.done.push({
        wholes: [statement], parts: parts.reverse(), connector: '合计', isOpen: false,
      })
    }
  }
}

/** A list whose items ； parts goes on behind it. */
function endsAtSemicolon(listing: OpenListing, text: string): boolean {
  return (listing.parts.length > 1 && listing.separator !== '；') || beginsAnew(listing, text)
}

/** 其中涉外212件；调委会受理2364件: other work is told behind the first part. */
function beginsAnew({ parts, connector }: OpenListing, text: string): boolean {
  return parts.length === 1 && !connector.endsWith('：')
    && OTHER_WORK_TOLD
      .test(text)
    && !OWN_LIST.test(text.slice(0, 4))
}

/** 网站公开80条，微博公开95条。其中: nobody knows whose parts follow the full stop. */
function isOneOfMany(whole: Statement, earlier: Statement[]): boolean {
  return whole.kind === undefined && earlier.includes(whole)
    && earlier.some((one) => one !== whole && one.unit === whole.unit)
}

/** 其中政策类20条，包括: parts of the part just told. */
function isWithin(
  beside: Listing | undefined, last: Statement | undefined, connector: string,
): boolean {
  return beside !== undefined && beside.parts.at(-1) === last && INNER.test(connector)
}
