/** TX-PARTS: listed parts against the whole they belong to; asked, not asserted. */
import Big from 'big.js'
import type { CustomFinding } from '../../base/customFinding'
import type { Facts } from '../../base/facts'
import { rangeSaid } from './differences'
import { nameApart, statementFinding } from './statementFinding'
import { exactly, isExact, meets, sumOf, type Interval } from '../lex/interval'
import { isOfAll, kind as kindOf } from '../kind'
import { cellsOf } from '../kindCells'
import { readTexts, type ReadText } from '../discourse/readReport'
import type { Listing, Statement } from '../discourse/statement'
import { tableValue } from './tableValues'
import { COMPLETE_LISTS, STRICT_CONNECTOR, LOOSE_CONNECTOR } from '../lexicon/lists'

/** Lists that do not come to their whole. */
export function checkParts(facts: Facts): CustomFinding[] {
  return nameApart(readTexts(facts.report).flatMap((text) =>
    text.reading.listings.flatMap((listing) => wrongSum({ text, listing }, facts))))
}

/** The numbers of lists that come to their whole, or are told not to. */
export function addedUpIn(text: ReadText, facts: Facts): ReadonlySet<Statement> {
  const added = text.reading.listings.filter((listing) => {
    const parts = partsOf(listing)
    // Of a single part nothing is added up.
    const isSum = parts.length > 1 ? comesOut(listing, parts) : comesToOwn(listing, parts)
    return parts.length > 0 && (isSum || comesToAllTold({ text, listing })
      || wrongSum({ text, listing }, facts).length > 0)
  })
  return new Set(added.flatMap((listing) => [...listing.wholes.slice(0, 1), ...partsOf(listing)]))
}

function partsOf({ wholes, parts }: Listing): Statement[] {
  return parts.filter(({ unit }) => unit === wholes[0]?.unit || unit === '')
}

function comesOut(listing: Listing, parts: Statement[]): boolean {
  return comesToOwn(listing, parts) || comesToEarlier(listing, parts) || comesToBoth(listing, parts)
    || comesToRow(listing, parts) || isToldTwice(parts)
}

function comesToOwn(listing: Listing, parts: Statement[]): boolean {
  return listing.wholes.some((one) => comesTo(intervalsOf(parts), one) || comesToMixed(listing, one))
}

interface PlacedListing { text: ReadText; listing: Listing }

function wrongSum({ text, listing }: PlacedListing, facts: Facts): CustomFinding[] {
  const { connector, isOpen } = listing
  const parts = partsOf(listing)
  const whole = wholeOf(listing, parts)
  if (!whole || isOpen) return []
  if (parts.length === 0 || comesOut(listing, parts) || comesToAllTold({ text, listing })) return []
  // 办理103件，其中…，结转下年度6件: what is left over may not be among those dealt with.
  const done = parts.filter((part) => part.kind !== kindOf('carriedOut'))
  const told = whole.kind === kindOf('dealtWith') && done.length > 1 ? done : parts
  // 其中网站公开60条；微信推送80条: behind the sign other work may be told; 其中：…；… is one list.
  const sum = { whole, parts: told, sum: valueOf(told), connector, isLoose: isLooseList(listing),
    isAcrossSemicolons: listing.separator === '；' && !listing.connector.endsWith('：') }
  return isQuestionable(sum, facts) ? [ask({ text, ...sum })] : []
}

/** 5件：直接起诉2件，1件维持、1件其他；复议后起诉3件: parts of the first part, no parts of the whole. */
function isToldTwice([first, ...rest]: Statement[]): boolean {
  const isOfOneWay = ['lawsuit.direct', 'lawsuit.afterReview'].includes(first?.kind?.row ?? '')
  return first !== undefined && isOfOneWay && meets(intervalOf(rest), first.interval)
}

/** The likeliest whole; what may be parts of a part and of its whole as well has none. */
function wholeOf({ wholes, within }: Listing, parts: Statement[]): Statement | undefined {
  const [first] = wholes
  const isEnough = first !== undefined && first.value >= valueOf(parts)
  if (within !== undefined) return isEnough || within === 'ended' ? first : undefined
  return wholes.find(({ value }) => value >= valueOf(parts)) ?? first
}

/** More than the whole is always asked about; less only where the list means to be complete. */
function isQuestionable(sum: Sum, facts: Facts): boolean {
  if (sum.isAcrossSemicolons) return false
  if (sum.sum > sum.whole.value) {
    // 以自然人为主，共186件。其中：予以公开80件…: results the tables vouch for are of all that was done.
    if (!isOfAll(sum.whole.kind) && isVouchedFor(sum.parts, facts)) return false
    return sum.parts.length > 1 || STRICT_CONNECTOR.test(sum.connector)
  }
  return !isOnlyAmong(sum) && !isVouchedFor([sum.whole, ...sum.parts], facts)
}

/** The parts, or the first of them, come to the whole; what follows is another list. */
function comesTo(parts: Interval[], whole: Statement): boolean {
  let sum = exactly(0)
  return parts.some((part) => {
    sum = sumOf([sum, part])
    return meets(sum, whole.interval)
  })
}

/**
 * 简报20条、调查6期、其他4条: parts counted in units of their own; 推送12次30条: one told with two
 * numbers.
 */
function comesToMixed({ wholes, parts, behind = [] }: Listing, whole: Statement): boolean {
  const inUnit = behind.filter(({ unit }) => unit === wholes[0]?.unit)
  return [behind, inUnit].some((rest) => rest.length > 0 && comesTo(intervalsOf([...parts, ...rest]), whole))
}

/** 137条，包括公告6份、简报3份、动态94条、其他34条; 文件8件、会议6条，其他90条，合计104条. */
function comesToAllTold({ text, listing: { wholes: [whole], parts } }: PlacedListing): boolean {
  const told = text.reading.statements.filter(({ sentence, unit, style }) => (
    sentence === whole?.sentence && unit !== '%' && style !== 'word'))
  const [first, last] = [parts[0], parts.at(-1)]
  if (!whole || !first || !last) return false
  const between = first.from < whole.from
    ? told.slice(0, told.indexOf(whole)).reverse()
    : told.slice(told.indexOf(whole) + 1, told.indexOf(last) + 1)
  // Behind the list all of them count, before its sum those from where it may begin.
  const fewest = first.from < whole.from ? between.indexOf(first) + 1 : between.length
  return between.some(({ unit }) => unit !== whole.unit)
    && comesTo([intervalOf(between.slice(0, fewest)), ...intervalsOf(between.slice(fewest))], whole)
}

/**
 * 受理9214件，办结9180件，其中: the parts may be those of the number before, a single one of any.
 */
function comesToEarlier({ wholes, earlier = [] }: Listing, parts: Statement[]): boolean {
  return earlier.some(({ unit, value, interval }) => unit === wholes[0]?.unit
    && (meets(intervalOf(parts), interval) || (parts.length === 1 && value >= valueOf(parts))))
}

/** 人大建议12件、政协提案9件，其中主办15件: the parts may be those of all that stand in a row. */
function comesToRow({ wholes: [whole], earlier = [] }: Listing, parts: Statement[]): boolean {
  // A part of another list stands in no row.
  if (whole?.kind !== undefined || !earlier.some((one) => one.from === whole?.from)) return false
  const row = earlier.filter(({ unit, kind }) => unit === whole?.unit && kind === undefined)
  return row.length > 1 && valueOf(row) >= valueOf(parts)
}

/** 收到9件，上年结转1件，其中: the parts may be those of both. */
function comesToBoth({ wholes }: Listing, parts: Statement[]): boolean {
  const carried = wholes.find(({ kind }) => kind === kindOf('carriedIn'))
  const came = wholes.find(({ kind }) => kind === kindOf('new') || kind === kindOf('received'))
  return carried !== undefined && came !== undefined
    && meets(intervalOf([carried, came]), intervalOf(parts))
}

function intervalsOf(parts: Statement[]): Interval[] {
  return parts.map(({ interval }) => interval)
}

function intervalOf(parts: Statement[]): Interval {
  return sumOf(intervalsOf(parts))
}

function valueOf(parts: Statement[]): number {
  return parts.reduce((sum, { value }) => sum.plus(value), new Big(0)).toNumber()
}

interface Sum {
  whole: Statement
  parts: Statement[]
  sum: number
  connector: string
  isLoose: boolean
  isAcrossSemicolons: boolean
}

const NEARLY_ALL = 0.8
const MOST = 0.75
const HALF = 0.5
/** So many parts mean to be all. */
const MANY_PARTS = 4

/** 其中 may name a few among many. */
function isOnlyAmong({ whole, parts, sum, connector, isLoose }: Sum): boolean {
  if (parts.length < 2) return true
  if (parts.length >= MANY_PARTS) return sum < whole.value * HALF
  if (isLoose && sum < whole.value * MOST) return true
  // 254条（其中行政许可43条、行政处罚6条）
  const isAmong = connector === '其中' || parts[0]?.words.startsWith('其中') === true
  const isWhole = parts.every(({ words }) => COMPLETE_LISTS.test(words))
  return isAmong && sum < whole.value * (isWhole ? HALF : NEARLY_ALL)
}

/** 包括动态40条，公告30条 may leave some out, and so may a list that goes on in other units. */
function isLooseList({ connector, behind = [] }: Listing): boolean {
  return connector !== '其中'
    && (behind.length > 0 || LOOSE_CONNECTOR.test(connector))
}

/** Every figure is the table's own: the list leaves something out and is right. */
function isVouchedFor(statements: Statement[], facts: Facts): boolean {
  return statements.every(({ kind, value }) =>
    cellsOf(kind, facts.edition).some((source) => tableValue(source, facts) === value))
}

const MOST_PARTS_LISTED = 8

function ask({ text, whole, parts, sum,
  connector }: Omit<Sum, 'isLoose' | 'isAcrossSemicolons'> & { text: ReadText }): CustomFinding {
  const from = Math.min(whole.from, ...parts.map((part) => part.from))
  const to = Math.max(whole.to, ...parts.map((part) => part.to))
  const said = `${text.text.slice(from, to).replace(/\s/g, '')}${whole.unit}`
  const list = parts.length > MOST_PARTS_LISTED
    ? `${parts.length} 项之和` : parts.map(({ value }) => value).join(' + ')
  const sumSaid = parts.length > 1 ? `${list} ${parts.length > MOST_PARTS_LISTED ? '' : '= '}${sum}`
    : String(sum)
  return statementFinding({
    text, said, words: [whole, ...parts.slice(0, 2)].map(({ words }) => words)
      .join(connector === '合计' ? '，合计' : '，'),
    fact: `${[...parts.map(({ value }) => value)].join(' + ')} = ${sum}`, spans: [{ from, to }],
    cells: [],
    values: isExact(whole.interval) ? [sum, whole.value] : undefined,
    problem: `列出的 ${sumSaid}，与${totalSaid(whole, sum)}。是不是漏列、多列了一项，`
      + `或者有数字写错？`
      + '本来就没有全部列出的，可以写“等”',
  })
}

/** The whole with how far the sum is from it; a rounded one with what it stands for. */
function totalSaid(whole: Statement, sum: number): string {
  if (isExact(whole.interval)) {
    return `总数 ${whole.value} 相差 ${Big(sum).minus(whole.value).abs().toString()}`
  }
  return `总数（约数，${rangeSaid(whole)}）不相符`
}
