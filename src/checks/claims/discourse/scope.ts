/** Whose figures a clause speaks of, and of what time. */
import type { AgencyKind } from '../../../model/report'
import type { ClaimScope } from '../claim'
import {
  DISTRICT, OWN, PLAN, CUMULATIVE, YEAR_SO_FAR, TOTAL_SO_FAR, YEAR_ALONE, THIS_YEAR,
  PART_OF_YEAR, LAST_YEAR, COMPARISON, CARRIED_OVER, YEAR, ALL_OF_DISTRICT, OWN_OFFICE, SELF,
  MAY_REACH, NAMED, BEFORE_NAME, AREA_OWN, OFFICE_OWN, INTENTION, ACTS, YEAR_ASKED_FOR,
} from '../lexicon/scope'

/** The two scopes a clause is in; kept for the clauses behind it until they say otherwise. */
export interface Scope {
  whose: 'agency' | 'district'
  /**
   * In the report of a government: all of its district, which its tables tell as well, or its own
   * office alone.
   */
  reach?: Reach | undefined
  when: Exclude<ClaimScope, 'agency' | 'district'> | 'thisYear'
  /** The clause was this year's name and nothing else. */
  isYearAlone?: boolean
}

export const OWN_THIS_YEAR: Scope = { whose: 'agency', when: 'thisYear' }

/**
 * `self` is the reporting government by its name: its office where it tells of the whole district
 * beside it.
 */
export type Reach = 'whole' | 'own' | 'self'

/** Whose report of which year is read. */
export interface Reporter {
  year: number
  agency: string
  kind?: AgencyKind
}

/** The scope of a clause after the one before it. */
export function nextScope(before: Scope, text: string, { year, agency, kind }: Reporter): Scope {
  const whose = whoseIn(text, agency)
  const when = whenIn(text, year, before) ?? before.when
  const isYearAlone = when === 'thisYear' && YEAR_ALONE.test(text)
  if (kind !== '县级以上人民政府') {
    return {
      whose: isAreaAbove(text, kind) ? 'district' : whose ?? before.whose, when, isYearAlone,
    }
  }
  const reach = reachIn(text, whose)
  return {
    whose: reach === 'whole' ? 'agency' : whose ?? before.whose, when, isYearAlone,
    reach: reach ?? (whose === undefined ? before.reach : undefined),
  }
}

/** 我县, 我市 in the report of a department or a township: more than its own. */
function isAreaAbove(text: string, kind: AgencyKind | undefined): boolean {
  return kind !== '开发区等派出机构' && kind !== undefined
    && AREA_OWN.test(text)
    && !OFFICE_OWN.test(text)
}

function reachIn(text: string, whose: Scope['whose'] | undefined): Reach | undefined {
  if (whose === undefined && !MAY_REACH.test(text)) return undefined
  const own = OWN_OFFICE.exec(text)
  const whole = ALL_OF_DISTRICT.exec(text)
  if (whole && whole.index < (own?.index ?? Infinity)) return 'whole'
  return whole?.[0].startsWith('本级') ? 'whole' : ownReach(text, { own: own?.[0], whose })
}

function ownReach(
  text: string, { own, whose }: { own: string | undefined; whose: Scope['whose'] | undefined },
): Reach | undefined {
  if (own !== undefined) return SELF.test(own) ? 'self' : 'own'
  return whose === 'agency' && NAMED.test(text) ? 'self' : undefined
}

/** One word for both. */
export function scopeName({ whose, when }: Scope): ClaimScope {
  if (whose === 'district') return 'district'
  return when === 'thisYear' ? 'agency' : when
}

/** True for what an office means to do. */
export function isIntention(text: string): boolean {
  return INTENTION.test(text)
}

/** An agency named as the one that acts: the reporting one, or another. */
function namedIn(
  text: string, agency: string,
): { whose: Scope['whose']; index: number } | undefined {
  const match = NAMED.exec(text)
  if (!match || agency === '') return undefined
  const own = agency.replace(/人民政府/g, '政府')
  const names = match[0].replace(BEFORE_NAME, '').replace(/人民政府/g, '政府')
  // 县政府及县政府办公室 of the report of 青禾县人民政府.
  const isOwn = names.split(/[及和与]/).some((said) => (
    said !== '' && (own.endsWith(said) || said.endsWith(own) || isShortFor(said, own))))
  if (!isOwn
    && !ACTS
      .test(text.slice(match.index + match[0].length))) {
    return undefined
  }
  return { whose: isOwn ? 'agency' : 'district', index: match.index }
}

/** 县教体局 for 青禾县教育体育局: its signs in their order, the first behind the place's name. */
function isShortFor(said: string, own: string): boolean {
  const [, place = '', name = ''] = /^[^县市区省州]*([县市区省州])(.+)$/.exec(said) ?? []
  let at = own.indexOf(place + name.charAt(0))
  if (at === -1 || name.length < SHORTEST || !own.endsWith(name.slice(-1))) return false
  return [...name].every((sign) => {
    at = own.indexOf(sign, at + 1)
    return at !== -1
  })
}

/** Signs of a shortened name behind its place, 教体局. */
const SHORTEST = 3

function whoseIn(text: string, agency: string): Scope['whose'] | undefined {
  const named = namedIn(text, agency)
  if (named && !DISTRICT.test(text)) return named.whose
  const own = OWN.exec(text)
  const district = DISTRICT.exec(text)
  if (own && district) return own.index > district.index ? 'agency' : 'district'
  if (own) return 'agency'
  return district ? 'district' : undefined
}

function whenIn(text: string, year: number, { isYearAlone }: Scope): Scope['when'] | undefined {
  if (PLAN.test(text)) return 'plan'
  if (PART_OF_YEAR.test(text)) return 'partOfYear'
  if (CUMULATIVE.test(text) && !YEAR_SO_FAR.test(text)) return 'cumulative'
  return yearIn(text, year)
    ?? (TOTAL_SO_FAR.test(text) && isYearAlone !== true ? 'cumulative' : undefined)
}

/** What was carried over from or into another year belongs to this one. */
function yearIn(text: string, year: number): Scope['when'] | undefined {
  if (YEAR_ASKED_FOR.test(text)) return undefined
  const rest = text.replace(CARRIED_OVER, '')
  const years = [...rest.matchAll(YEAR)].map((match) => Number(match[1]))
  if (years.includes(year) || THIS_YEAR.test(rest)) return 'thisYear'
  if (COMPARISON.test(rest)) return undefined
  if (years.length > 0 || LAST_YEAR.test(rest)) return 'otherYear'
  return undefined
}
