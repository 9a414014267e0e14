/**
 * What a number of the texts counts: a place of the tables. Kinds are written and printed here and
 * nowhere else; each is one object, so that `===` compares them.
 */

const INTAKES = ['new', 'received', 'toHandle', 'dealtWith', 'dealtWithAll'] as const
const CARRIES = ['carried', 'carriedIn', 'carriedOut'] as const
const GROUPS = ['granted', 'partial', 'refused', 'unavailable', 'notProcessed', 'other'] as const
const FORUMS = ['review', 'lawsuit', 'lawsuit.direct', 'lawsuit.afterReview'] as const
const LINES = [
  'rules', 'normative', 'license', 'penalty', 'coercion', 'fee', 'procurement',
] as const

type Intake = typeof INTAKES[number]
type Carry = typeof CARRIES[number]
/** A group of results of table three. */
export type Group = typeof GROUPS[number]
/** Where disputes are fought: a block of table four. */
export type Forum = typeof FORUMS[number]
/** A line of table two. */
export type Line = typeof LINES[number]
/** A result of table four, or all of them. */
export type Outcome = 'total' | 'upheld' | 'corrected' | 'other' | 'pending'
/** Columns of table three; `organisation` is all of them but 自然人. */
export type Applicant =
  'person' | 'organisation' | 'business' | 'research' | 'charity' | 'legal' | 'otherOrganisation'
/** Columns of table two, and `dealtWith` where the words leave open whether each was decided. */
export type Deed = 'issued' | 'made' | 'published' | 'publishedTotal' | 'announced' | 'repealed'
  | 'effective' | 'decisions' | 'dealtWith' | 'amount' | 'items' | 'projects'
type Reason =
  | `refused.${'stateSecret' | 'forbiddenByLaw' | 'securityAndStability' | 'thirdParty'
    | 'internalAffairs' | 'processInformation' | 'enforcementFile' | 'administrativeQuery'}`
  | `unavailable.${'notHeld' | 'needsMaking' | 'stillUnclear'}`
  | `notProcessed.${'petition' | 'massRepeated' | 'repeated' | 'publication' | 'confirmOrReissue'}`
  | `other.${'noCorrection' | 'noFee' | 'miscellaneous'}`
/** A result of table three: a group, or a reason within it. */
export type ResultName = Group | Reason

/** A kind as it is written in the lexicon: `received`, `refused.thirdParty`, `review.total`. */
export type KindName = Intake | 'done' | 'allDone' | Carry | ResultName | `${Group}+${Group}`
  | `${Forum}.${Outcome}` | `${Line}.${Deed}`

export interface Kind {
  readonly table: 'applications' | 'disputes' | 'disclosure'
  /** `received`, `refused`, `lawsuit.direct`, `normative`; `granted+partial` for both together. */
  readonly row: string
  /** The reason within a group of results: `thirdParty`. */
  readonly reason?: string
  /** An applicant, an outcome or a deed; none for all applicants. */
  readonly column?: string
  /** A percentage of it. */
  readonly isShare: boolean
  /** All but it, which words like 均予以公开 tell to be none. */
  readonly isRest: boolean
}

const byName = new Map<string, Kind>()
const names = new WeakMap<Kind, string>()

/** The kind of a name. */
export function kind(name: KindName): Kind {
  return byName.get(name) ?? keep(parse(name))
}

function parse(name: string): Kind {
  const plain = { isShare: false, isRest: false }
  const dot = name.lastIndexOf('.')
  const [head, tail] = dot === -1 ? [name, undefined] : [name.slice(0, dot), name.slice(dot + 1)]
  if (tail !== undefined && isOneOf(FORUMS, head)) {
    return { ...plain, table: 'disputes', row: head, column: tail }
  }
  if (tail !== undefined && isOneOf(LINES, head)) {
    return { ...plain, table: 'disclosure', row: head, column: tail }
  }
  return { ...plain, table: 'applications', row: head, ...(tail !== undefined && { reason: tail }) }
}

/**
 * `refused.thirdParty`, `done@person`, `granted%`, `-review.upheld` for all but those upheld; '' for
 * none.
 */
export function printKind(one: Kind | undefined): string {
  return one ? names.get(one) ?? nameOf(one) : ''
}

function nameOf({ table, row, reason, column, isShare, isRest }: Kind): string {
  const place = table === 'applications'
    ? `${reason === undefined ? row : `${row}.${reason}`}${column === undefined ? '' : `@${column}`}`
    : `${row}.${column ?? 'total'}`
  return `${isRest ? '-' : ''}${place}${isShare ? '%' : ''}`
}

/** The one object of this kind. */
function keep(one: Kind): Kind {
  const name = nameOf(one)
  const known = byName.get(name)
  if (known) return known
  byName.set(name, one)
  names.set(one, name)
  return one
}

/** The same of applicants of one kind. */
export function ofApplicant(one: Kind, column: Applicant): Kind {
  return keep({ ...one, column })
}

/** A percentage of it. */
export function shareOf(one: Kind): Kind {
  return keep({ ...one, isShare: true })
}

/** What a percentage is a part of the whole of. */
export function withoutShare(one: Kind): Kind {
  return one.isShare ? keep({ ...one, isShare: false }) : one
}

/** All but it. */
export function restOf(one: Kind): Kind {
  return keep({ ...one, isRest: true })
}

/** The same place with all applicants, or the whole group where it is a reason. */
export function rowOf(one: Kind): Kind {
  return kind(one.row as KindName)
}

/** The same of another outcome, in the same forum. */
export function withOutcome({ row }: Kind, outcome: Outcome): Kind {
  return kind(`${row as Forum}.${outcome}`)
}

/** One of table three, whoever applied: 收到, 新收, 受理, 办理. */
export function isIntake(one: Kind | undefined): boolean {
  return one !== undefined && !one.isRest && isOneOf(INTAKES, one.row)
}

/** All that came in or was done, of all applicants. */
export function isOfAll(one: Kind | undefined): boolean {
  return one !== undefined && (isIntake(one) || one.row === 'done') && one.column === undefined
    && !one.isShare
}

/** A group of results of table three, or a reason. */
export function isResult(one: Kind | undefined): boolean {
  return one?.table === 'applications' && !one.isRest && groupsOf(one).some((group) => isOneOf(GROUPS, group))
}

/** The groups of results one number tells, two for `granted+partial`. */
export function groupsOf({ row }: Kind): string[] {
  return row.split('+')
}

/** A single reason of a group. */
export function isReason(one: Kind | undefined): boolean {
  return one?.reason !== undefined
}

/** Carried over the turn of the year, in or out. */
export function isCarried(one: Kind | undefined): boolean {
  return one !== undefined && isOneOf(CARRIES, one.row)
}

/** A figure of table four. */
export function isDispute(one: Kind | undefined): boolean {
  return one?.table === 'disputes'
}

/** 规章 or 规范性文件. */
export function isDocument(one: Kind | undefined): boolean {
  return one?.table === 'disclosure' && (one.row === 'rules' || one.row === 'normative')
}

/** Whether one known figure may be counted within another: 不予公开 within 办结. */
export function contains(whole: Kind, part: Kind): boolean {
  if (isIntake(whole)) return !isDispute(part) && !isDocument(part)
  if (whole === kind('done')) return isResult(part) || part.row === 'done'
  if (part === whole) return false
  return whole.table === 'applications' ? isPartOfResult(whole, part)
    : part.table === whole.table && familyOf(part) === familyOf(whole)
}

function isPartOfResult(whole: Kind, part: Kind): boolean {
  return isResult(whole) && whole.column === undefined && !part.isRest
    && groupsOf(whole).includes(part.row) && (whole.reason === undefined || whole.reason === part.reason)
}

/** `lawsuit` for both ways to court. */
function familyOf({ row }: Kind): string {
  return row.split('.')[0] ?? row
}

function isOneOf<T extends string>(list: readonly T[], name: string): name is T {
  return (list as readonly string[]).includes(name)
}
