/** Wholes and parts, found while the clauses are walked through. */
import type { Clause } from './clauses'
import type { Listing, Statement } from './statement'

const CONNECTOR = /^(?:其中|包括|包含|含(?!.*以)|分别(?=为|是|有|：|来自|通过|涉及|属于|由|网|$|\d|[一二两三四五六七八九十])|分为|具体|即)/
/** Behind the number of all that came in: whose they were. */
const BY_APPLICANT = /^[从按][^#]{0,4}申请人[^#]{0,4}(?:看|讲|分|划分|统计)$/
const CONNECTOR_AT_END = /(?:其中|包括|包含|分别为|分为|如下|有)$/
const OPEN = /^(?:其中|包括)?(?:主要|重点|特别|尤其)|^等|最多|次之|居首/
const SUMMED = /^(?:以上|上述|两项|三项|各类|总)?(?:合计|共计|总计|总共|共)(?:办理|处理|受理)?(?:政府信息公开申请|申请|信息)?#$/

const MOST_WHOLES = 4

interface OpenListing extends Listing {
  depth: number
  /** Sign between the first two parts. */
  separator: string | undefined
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

  /** Kind of the whole whose parts are being listed. */
  wholeKind(): string | undefined {
    return this.stack.at(-1)?.wholes[0]?.kind
  }

  /** Words of it. */
  wholeWords(): string {
    return this.stack.at(-1)?.wholes[0]?.words ?? ''
  }

  /** Kind of the number just before. */
  lastKind(): string | undefined {
    return this.last?.kind
  }

  lastValue(): number | undefined {
    return this.last?.value
  }

  /** True while the sentence told only of all that came in or was done. */
  hasOnlyAll(): boolean {
    return this.inSentence.every(({ kind }) => kind !== undefined && (OF_ALL.test(kind) || kind === 'carriedIn' || (kind === 'carriedOut')))
  }

  /** True where the sentence has told what came in. */
  isAfterIntake(): boolean {
    return this.ofAll.some(({ kind }) => kind === 'new' || kind === 'received')
  }

  /** True where the number just before has no known meaning. */
  isAfterUnknown(): boolean {
    return this.last !== undefined && this.last.kind === undefined
  }

  /** Opens and closes listings by the signs and words a clause begins with. */
  beginClause(clause: Clause): void {
    this.closeAbove(clause.depth)
    const { opener, text } = clause
    const top = this.stack.at(-1)
    if (opener === '；' && top?.depth === clause.depth && endsAtSemicolon(top, text)) this.close()
    const connector = this.connectorOf(clause)
    if (connector !== undefined) this.open(clause, connector)
    this.isPending = clause.segments.length === 0 && CONNECTOR_AT_END.test(text) && clause.closer === '：'
    const open = this.stack.at(-1)
    if (open && OPEN.test(text)) open.isOpen = true
  }

  private connectorOf({ opener, text, segments }: Clause): string | undefined {
    if (opener === '（' && this.last) return '（'
    const word = this.connectorWord(text)
    if (word !== undefined) return word
    return this.isPending || (opener === '：' && this.last && segments.length > 0) ? '：' : undefined
  }

  private connectorWord(text: string): string | undefined {
    const isOfAll = OF_ALL.test(this.last?.kind ?? '')
    return CONNECTOR.exec(text)?.[0] ?? (isOfAll && BY_APPLICANT.test(text) ? '其中' : undefined)
  }

  /** A number joins the open listing where it can be a part of its whole. */
  add(statement: Statement, clause: Clause): void {
    const top = this.stack.at(-1)
    if (top && this.fits(statement, top, clause.opener === '、')) this.join(statement, top, clause)
    else if (top && top.parts.length > 0) this.close()
    if (SUMMED.test(statement.words)) this.sumUp(statement)
    this.last = statement
    this.inSentence.push(statement)
    if (OF_ALL.test(statement.kind ?? '')) this.ofAll = [statement, ...this.ofAll].slice(0, MOST_WHOLES)
  }

  /** 含上年结转 without a number. */
  includeCarried(): void {
    const whole = this.stack.at(-1)?.wholes[0] ?? this.last
    if (whole) makeToHandle(whole)
  }

  endSentence(): void {
    while (this.stack.length > 0) this.close()
    this.isPending = false
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
    if (top && top.parts.length === 0 && top.depth === clause.depth) { top.connector = connector; return }
    const wholes = [this.last, top?.depth === clause.depth ? top.wholes[0] : undefined, /[。；]/.test(clause.opener) ? this.lastWhole : undefined]
    wholes.push(...this.ofAll)
    const known = wholes.filter((whole, index): whole is Statement => whole !== undefined && wholes.indexOf(whole) === index)
    if (top && top.depth === clause.depth) this.close()
    if (known.length > 0) this.stack.push({ wholes: known, parts: [], earlier: this.inSentence.slice(-MOST_WHOLES).filter((one) => !this.listed.has(one)), connector, isOpen: false, depth: clause.depth, separator: undefined })
  }

  private fits(statement: Statement, { wholes }: OpenListing, isListed: boolean): boolean {
    const whole = wholes[0]
    if (!whole || isOfOtherTime(whole, statement) || (whole.unit !== statement.unit && statement.unit !== '')) return false
    if (whole.kind === undefined || statement.kind === undefined) return whole.kind !== undefined || statement.kind === undefined || !/\.total$/.test(statement.kind) || isListed
    return mayBePart(whole.kind, statement.kind)
  }

  private join(statement: Statement, top: OpenListing, clause: Clause): void {
    if (top.parts.length === 1 && top.separator === undefined) top.separator = clause.opener
    const whole = top.wholes[0]
    if (whole && statement.kind !== undefined && statement.kind === whole.kind) {
      if (statement.reach === 'own' || statement.reach === 'self') whole.isApart = true
      statement.kind = undefined
    }
    if (/#等|各#/.test(statement.words)) top.isOpen = true
    top.parts.push(statement)
    this.listed.add(statement)
  }

  private closeAbove(depth: number): void {
    while ((this.stack.at(-1)?.depth ?? 0) > depth) {
      this.last = this.stack.at(-1)?.wholes[0] ?? this.last
      this.close()
    }
  }

  private close(): void {
    const listing = this.stack.pop()
    if (!listing || listing.parts.length === 0) return
    settleCarried(listing)
    settleDone(listing)
    this.lastWhole = listing.wholes[0]
    this.done.push({ wholes: listing.wholes, parts: listing.parts, earlier: listing.earlier, connector: listing.connector, isOpen: listing.isOpen })
  }

  /** 新收50件，上年结转3件，合计53件. */
  private sumUp(statement: Statement): void {
    const kinds = this.inSentence.map(({ kind }) => kind)
    if (kinds.includes('carriedIn') && kinds.some((kind) => kind === 'new' || kind === 'received')) statement.kind = 'toHandle'
    const parts = this.inSentence.filter((part) => part.unit === statement.unit && !this.listed.has(part))
    if (parts.length > 1 && /计/.test(statement.words)) this.done.push({ wholes: [statement], parts: parts.reverse(), connector: '合计', isOpen: false })
  }
}

/** Last year's figure in brackets, or the sum of many years, is no part. */
function isOfOtherTime(whole: Statement, part: Statement): boolean {
  return whole.scope === 'agency' && ['otherYear', 'cumulative', 'plan'].includes(part.scope)
}

/** A list whose items ； parts goes on behind it. */
function endsAtSemicolon(listing: OpenListing, text: string): boolean {
  return (listing.parts.length > 1 && listing.separator !== '；') || beginsAnew(listing, text)
}

/** 其中涉外212件；调委会受理2364件: other work is told behind the first part. */
function beginsAnew({ parts, connector }: OpenListing, text: string): boolean {
  return parts.length === 1 && connector !== '：' && /(?:受理|收到|办理|代理|承办|接待|接收|调解|调处|开展|举办|召开|组织|处理|完成|查处|审核)[^，]*[\d一二两三四五六七八九十]/.test(text) && !/申请|其中/.test(text.slice(0, 4))
}

/** Received ones with the carried-over ones among their parts are all there were to handle. */
function settleCarried({ wholes, parts, connector }: Listing): void {
  const whole = wholes[0]
  if (!whole?.kind || !['received', 'dealtWith', 'new'].includes(whole.kind) || /另|不/.test(connector)) return
  const carried = parts.filter(({ kind, words }) => (kind === 'carriedIn' || kind === 'carried') && !/另|不含|不包括/.test(words))
  if (carried.length === 0) return
  carried.forEach((part) => { part.kind = 'carriedIn' })
  makeToHandle(whole)
}

/** 其中18件在期限内答复，1件延期后答复: neither is all that was done. */
function settleDone({ wholes, parts }: Listing): void {
  const done = parts.filter(({ kind }) => kind === 'done')
  if (!INTAKE.test(wholes[0]?.kind ?? '') || !parts.some(({ kind, words }) => kind === undefined && ANSWERED.test(words))) return
  done.forEach((part) => { part.kind = undefined })
}

const ANSWERED = /答复|办结|办理完/

function makeToHandle(whole: Statement): void {
  if (['received', 'dealtWith', 'new'].includes(whole.kind ?? '')) whole.kind = 'toHandle'
}

const RESULT = /^(?:granted|partial|refused|unavailable|notProcessed|other)/
const OF_ALL = /^(?:new|received|toHandle|dealtWith|done)$/
const INTAKE = /^(?:new|received|toHandle|dealtWith)/

/** Whether one known figure may be counted within another. */
function mayBePart(whole: string, part: string): boolean {
  if (INTAKE.test(whole)) return !/^(?:review|lawsuit|rules|normative)/.test(part)
  if (whole === 'done') return RESULT.test(part) || part.startsWith('done')
  if (RESULT.test(whole)) return part.startsWith(`${whole}.`) || part.startsWith(`${whole}@`)
  const [name = ''] = whole.split('.')
  return part.startsWith(`${name}.`) && part !== whole
}
