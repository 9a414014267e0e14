/**
 * Wholes and parts, found while the clauses are walked through. Each function takes what was told so
 * far and gives what is told then.
 */
import { isOfAll, isResult, kind as kindOf } from '../kind'
import type { Clause } from '../lex/clauses'
import { added, itemAt, itemsOf, lastItems, NO_ITEMS, replaced } from './growingList'
import { mayJoin } from './joins'
import { settleListing, settleSentence, toHandle, withKind } from './settle'
import type { Statement } from './statement'
import {
  isCameIn, NEW_SENTENCE, statementAt, statementsAt, wholeOf, withStatement,
  type OpenListing, type Told,
} from './told'
import {
  CONNECTOR, INNER, BY_APPLICANT, BY_PARTS, LIST_IS_OPEN, SUMMED, SOME_CAME_IN, PART_IS_OPEN,
} from '../lexicon/lists'

const MOST_WHOLES = 4
const MOST_BEHIND = 12

/** Opens and closes listings by the signs and words a clause begins with. */
export function beginClause(before: Told, clause: Clause): Told {
  const { opener, text, depth } = clause
  let told = closeAbove(before, depth)
  if (opener === '；' && told.open?.depth === depth && endsAtSemicolon(told.open)) {
    told = close(told, '；')
  }
  const connector = connectorOf(told, clause)
  if (connector !== undefined) told = open(told, clause, connector)
  if (told.open && !told.open.isOpen && LIST_IS_OPEN.test(text)) {
    told = { ...told, open: { ...told.open, isOpen: true } }
  }
  return told
}

function connectorOf(told: Told, clause: Clause): string | undefined {
  const { opener, text, segments } = clause
  const last = statementAt(told, told.last)
  if (opener === '（' && last) return '（'
  const word = connectorWord(text, last) ?? partsWord(told, clause)
  if (word !== undefined) return word
  return opener === '：' && last !== undefined && segments.length > 0 ? '：' : undefined
}

/** 按渠道分 behind the full stop of a sentence that tells one number alone. */
function partsWord({ statements, last: place }: Told, { opener, text }: Clause): string | undefined {
  if (opener !== '。' || place === undefined || !BY_PARTS.test(text)) return undefined
  const last = itemAt(statements, place)
  return itemAt(statements, place - 1)?.sentence === last?.sentence ? undefined : '其中'
}

function connectorWord(text: string, last: Statement | undefined): string | undefined {
  const isByApplicant = isOfAll(last?.kind) && BY_APPLICANT.test(text)
  return CONNECTOR.exec(text)?.[0] ?? (isByApplicant ? '其中' : undefined)
}

/** A number joins the open listing where it can be a part of its whole. */
export function addNumber(before: Told, said: Statement, clause: Clause): Told {
  const place = before.statements.length
  const { told, isPart, statement: listed } = joinOrLeave(before, said, clause)
  const isSum = isSumOf(told, said)
  const statement = isSum && isSumOfCarried(told) ? withKind(listed, kindOf('toHandle')) : listed
  const { open: listing, inSentence, ofAll, hasResult, lastWhole, left } = told
  const isFirst = inSentence.length === 0
  const isSome = statement.kind === undefined && SOME_CAME_IN.test(statement.words)
  return {
    statements: added(told.statements, statement),
    listings: isSum ? sumUp(told, statement, place) : told.listings,
    open: listing, last: place, lastWhole, inSentence: added(inSentence, { place, isPart }),
    ofAll: isOfAll(statement.kind) ? [place, ...ofAll].slice(0, MOST_WHOLES) : ofAll,
    hasResult: hasResult || isResult(statement.kind),
    hasSome: isFirst ? isSome : told.hasSome, cameIn: told.cameIn || isCameIn(statement.kind), left,
  }
}

interface Placed { told: Told; isPart: boolean; statement: Statement }

function joinOrLeave(told: Told, said: Statement, clause: Clause): Placed {
  const { open: listing } = told
  const whole = wholeOf(told)
  const joins = listing !== undefined && whole !== undefined && !isSumOfParts(listing, said)
    && mayJoin({
      whole, connector: listing.connector, hasParts: listing.parts.length > 0,
    }, said, clause.opener === '、')
  if (!joins) return { told: leave(told, told.statements.length), isPart: false, statement: said }
  const joined = { ...told, open: withPart(listing, told.statements.length, { said, clause }) }
  if (said.kind === undefined || said.kind !== whole.kind) {
    return { told: joined, isPart: true, statement: said }
  }
  // 全县收到9件，其中本机关收到5件: the same again is a part of it, not the figure of the table.
  const [at] = listing.wholes
  const isApart = at !== undefined && (said.reach === 'own' || said.reach === 'self')
  return {
    told: isApart ? withStatement(joined, at, { ...whole, isApart }) : joined,
    isPart: true, statement: withKind(said, undefined),
  }
}

/** 其中政策类12条、公告类38条，合计50条: the sum of the parts is none of them. */
function isSumOfParts({ parts }: OpenListing, { words }: Statement): boolean {
  return parts.length > 1 && SUMMED.test(words)
}

function withPart(
  listing: OpenListing, place: number, { said, clause }: { said: Statement; clause: Clause },
): OpenListing {
  const { parts, separator } = listing
  return {
    ...listing, parts: added(parts, place),
    isOpen: listing.isOpen || PART_IS_OPEN.test(said.words),
    separator: parts.length === 1 ? separator ?? clause.opener : separator,
  }
}

/** 含上年结转 without a number. */
export function includeCarried(told: Told): Told {
  const place = told.open?.wholes[0] ?? told.last
  const whole = statementAt(told, place)
  return place === undefined || !whole ? told : withStatement(told, place, toHandle(whole))
}

/** Closes what is open and settles what its numbers count. */
export function endSentence(before: Told): Told {
  let told = before
  while (told.open) told = close(told)
  const places = itemsOf(told.inSentence).map(({ place }) => place)
  const settled = settleSentence(statementsAt(told, places))
  places.forEach((place, index) => {
    const one = settled[index]
    if (one) told = withStatement(told, place, one)
  })
  return { ...told, ...NEW_SENTENCE }
}

function open(before: Told, clause: Clause, connector: string): Told {
  const beside = before.open?.depth === clause.depth ? before.open : undefined
  if (beside?.parts.length === 0) {
    const joined = connector === '：' ? `${beside.connector}：` : connector
    return { ...before, open: { ...beside, connector: joined } }
  }
  const wholes = wholesFor(before, clause, beside)
  const told = beside ? close(before) : before
  const [whole] = wholes
  if (whole === undefined) return told
  const earlier = lastItems(told.inSentence, MOST_WHOLES)
    .filter(({ isPart }) => !isPart).map(({ place }) => place)
  return {
    ...told, open: {
      wholes, parts: NO_ITEMS, earlier, connector,
      isOpen: clause.opener === '。' && isOneOfMany(told, whole, earlier),
      within: isWithin(before, beside, connector) ? 'open' : undefined,
      depth: clause.depth, separator: undefined, outer: told.open,
    },
  }
}

/** 其中政策类20条，包括: parts of the part just told. */
function isWithin(
  { last }: Told, beside: OpenListing | undefined, connector: string,
): boolean {
  return beside !== undefined && INNER.test(connector) && lastItems(beside.parts, 1)[0] === last
}

/** What the list may be of, the likeliest first. */
function wholesFor(
  { last, lastWhole, ofAll }: Told, { opener }: Clause, beside: OpenListing | undefined,
): number[] {
  const wholes = [last, beside?.wholes[0], /[。；]/.test(opener) ? lastWhole : undefined, ...ofAll]
  return wholes.filter((whole, index): whole is number =>
    whole !== undefined && wholes.indexOf(whole) === index)
}

/** 网站公开80条，微博公开95条。其中: nobody knows whose parts follow the full stop. */
function isOneOfMany(told: Told, place: number, earlier: readonly number[]): boolean {
  const whole = statementAt(told, place)
  return whole !== undefined && whole.kind === undefined && earlier.includes(place)
    && earlier.some((one) => one !== place && statementAt(told, one)?.unit === whole.unit)
}

/**
 * A number that is no part ends the list; what follows may still belong to it: 简报20条、调查6
 * 期、其他4条.
 */
function leave(before: Told, place: number): Told {
  const ends = before.open !== undefined && before.open.parts.length > 0
  const told = ends ? close(before) : before
  const left = ends ? told.listings.length - 1 : told.left
  const listing = left === undefined ? undefined : itemAt(told.listings, left)
  if (left === undefined || !listing) return told
  const behind = [...listing.behind ?? [], place].slice(0, MOST_BEHIND)
  return { ...told, left, listings: replaced(told.listings, left, { ...listing, behind }) }
}

/** 新收50件，上年结转3件，合计53件. */
function isSumOfCarried(told: Told): boolean {
  const kinds = itemsOf(told.inSentence).map(({ place }) => statementAt(told, place)?.kind)
  // 收到110件。连同上年结转的7件，共117件.
  return kinds.includes(kindOf('carriedIn')) && (kinds.some(isCameIn) || (kinds.length === 1 && told.cameIn))
}

/** 收到32件，结转2件，总计处理31件: what is less than they come to is what was done of them. */
function isSumOf(told: Told, { words, value, unit }: Statement): boolean {
  if (!SUMMED.test(words)) return false
  const before = itemsOf(told.inSentence).filter(({ isPart }) => !isPart)
    .map(({ place }) => statementAt(told, place))
  return !/[办处]理/.test(words) || !before.some((one) => isCameIn(one?.kind))
    || before.reduce((sum, one) => sum + (one?.unit === unit ? one.value : 0), 0) <= value
}

function sumUp(told: Told, { unit, words }: Statement, place: number): Told['listings'] {
  if (!/计/.test(words)) return told.listings
  const parts = itemsOf(told.inSentence).filter(({ place: part, isPart }) =>
    !isPart && statementAt(told, part)?.unit === unit
      && statementAt(told, part)?.scope !== 'otherYear').map(({ place: part }) => part)
  return parts.length < 2 ? told.listings : added(told.listings, {
    wholes: [place], parts: parts.reverse(), connector: '合计', isOpen: false,
  })
}

function closeAbove(before: Told, depth: number): Told {
  let told = before
  while (told.open && told.open.depth > depth) {
    told = { ...close(told), last: told.open.wholes[0] ?? told.last }
  }
  return told
}

/** Closes the innermost listing; one without parts was none. */
function close(before: Told, sign?: '；'): Told {
  const { open: listing } = before
  const told = { ...before, open: listing?.outer }
  const [at] = listing?.wholes ?? []
  const whole = wholeOf(before)
  if (!listing || at === undefined || !whole || listing.parts.length === 0) return told
  const { wholes, earlier, connector, separator, isOpen, within } = listing
  const parts = itemsOf(listing.parts)
  const settled = settleListing({ whole, parts: statementsAt(told, parts) })
  const { statements } = [[at, settled.whole] as const,
    ...settled.parts.map((part, index) => [parts[index] ?? at, part] as const)]
    .reduce((changed, [place, one]) => withStatement(changed, place, one), told)
  return {
    ...told, statements, lastWhole: at,
    listings: added(told.listings, {
      wholes, parts, earlier, connector, separator, isOpen, behind: [],
      within: within && sign ? 'ended' : within,
    }),
  }
}

/** A list whose items ； parts goes on behind it. */
function endsAtSemicolon({ parts, separator }: OpenListing): boolean {
  return parts.length > 1 && separator !== '；'
}
