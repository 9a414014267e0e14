/** Whose figures a clause speaks of, and of what time. */
import type { AgencyKind } from '../../../model/report'
import type { ClaimScope } from '../claim'

const DISTRICT =
  /全(?:区|县|市|镇|省|州|旗|乡|街道|系统|域)|各(?:镇|乡|街道|部门|单位|县|区|市|地|级(?!媒体)|科室|处室|成员单位|有关|相关|责任|职能)|下属|下级|所属|辖区|辖内|[区县市省]直|[区县市]级(?:各)?部门|部门(?:和|、)?(?:乡|镇)|乡镇|镇街|镇办/
const OWN =
  /本(?:机关|级|局|委|单位|部门|办|厅|院|镇|街道|府|区|县|市|乡)(?!各|所有|直)|我(?:局|委|办|厅|单位|镇|街道|区|县|市|院|部门|机关|乡|会|中心|管委会)(?!各|所有|直)/
const PLAN =
  /下一步|(?<![转至到入延跨])(?:下一年(?!度?.{0,4}(?:办|继续|审结|答复|处理))|明年(?!.{0,4}(?:办|继续|答复|处理)))|今后|计划(?:在|于|制|开|完|举|新|到|年|20)|力争|拟(?:于|在|将|制|定)|预计|目标[是为]|将(?:继续|进一步|持续|不断|从|按|加|重点|着力|认真|全面|严格|深入|在|通过|努力|力争|收|受|办|新|依法|积极)/
const CUMULATIVE =
  /以来|历年|[二两三四五六七八九十几\d]年来|(?<!临)近年(?![底末关])|(?<!临)近(?:[二两三四五六七八九十几]|\d+)年|历史/
const YEAR_SO_FAR = /今年以来|本年度?以来|年初以来|(?<![十廿])一年以来/
const TOTAL_SO_FAR = /累计/
/** 2025年，我局累计收到5件 counts that year. */
const YEAR_ALONE = /^(?:\d{4}年度?|今年|本年度?)$/
const THIS_YEAR = /今年|本年|全年|年内|当年|年度内|报告期|一年来/
const PART_OF_YEAR =
  /上半年|下半年|季度|(?<!\d)(?:[1-9]|1[01])月(?!1日)|\d{1,2}至\d{1,2}月|每月|每季|每年|月均|年均|平均/
const LAST_YEAR = /去年|上年|上一年|前年|往年|上年度/
const COMPARISON = /同比|环比|[较比与](?:去年|上年|上一年|前年|往年|20\d\d年)/
const CARRIED_OVER =
  /(?:去|上一?|[12]\d{3})年度?(?:末|底|剩余|未办结|遗留|收到)?(?:的)?(?:申请)?(?:[，、]?本年)?(?:跨年)?(?:结转|转结|转入|转来|未办结|遗留|留存)|[12]\d{3}年度?(?:继续|接续|再行)(?:办|答复|处理)|(?:结转|至|到|入|转|延|于|待|在|跨)[12]\d{3}年度?(?=[^度]{0,8}(?:办|答复|处理))|结转(?:至|到|入)?[12]\d{3}年度?|结转(?:自|由)?上一?年度?/
const YEAR = /([12]\d{3})年/g

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
    && /[本我](?:县|市|省|州|旗|区(?!管委会|委))(?![级直属局委院])/.test(text)
    && !/[本我](?:局|委|办|厅|单位|机关|部门|院|校|镇|乡|街道)|本级/.test(text)
}

/** All of the district, with or without its units; 全县各镇 and 全市教育系统 are units alone. */
const ALL_OF_DISTRICT =
  /(?:全(?:区|县|市|省|州|旗|域)|[市县区]域内)(?!直|属)(?![^，；]{0,4}(?:(?:\d+个?|各)?(?:乡|镇|街道|村|社区)|教育|卫生|卫健|公安|税务|[\u4e00-\u9fff]{0,4}系统|法院|检察)(?![^，]{0,8}(?:部门|单位|机关)))|(?<![直属])各级(?:各|行政|党政)?(?:机关|政府|部门|单位)|[本我](?:区|县|市|省|州|旗)(?![级直属])|[县市区]乡?(?:县|镇|村)?[两三]级|本级[和及、与][^，]{0,6}[县市区乡镇]/
const OWN_OFFICE = /本级|本机关|机关(?:本身|自身)|自身|政府(?:办公室|办)/
/** Its whole self as well. */
const SELF = /本机关/

const MAY_REACH = /[全域级本我自]|机关|政府/

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
  return /下一步|今后|计划|力争|拟|预计|目标|加快|尽快|抓紧/.test(text)
}

const NAMED =
  /(?:[\u4e00-\u9fff]{0,8}[县市区省州旗镇乡])?(?:人民政府|政府)(?:办公室|办)?(?=[^信公网门采工])|[县市区省州][\u4e00-\u9fff]{1,8}?(?:局|委员会|办公室)(?=全年|本年|\d{4}年|共|累计|收到|受理|办结|答复|新收|制发)/

const BEFORE_NAME = /^.*(?:年度?|月份?|[日由是经向为以从被对])(?=.)/

/** An agency named as the one that acts: the reporting one, or another. */
function namedIn(
  text: string, agency: string,
): { whose: Scope['whose']; index: number } | undefined {
  const match = NAMED.exec(text)
  if (!match || agency === '') return undefined
  const [said, own] = [match[0].replace(BEFORE_NAME, ''), agency]
    .map((name) => name.replace(/人民政府/g, '政府'))
  const isOwn = own !== undefined && said !== undefined
    && (own.endsWith(said) || said.endsWith(own))
  if (!isOwn
    && !/^(?:牵头|具体|负责|直接|依法)*(?:全年|本年|\d{4}年|共|累计|收到|受理|办理|办结|答复|新收|制发|制定|出台|印发|现行有效|规范性文件|[及和、][^，]{0,12}(?:现行有效|规范性文件))/
      .test(text.slice(match.index + match[0].length))) {
    return undefined
  }
  return { whose: isOwn ? 'agency' : 'district', index: match.index }
}

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
  if (/(?:询问|查询|查阅|要求|涉及|内容|关于)[^，]*年/.test(text)) return undefined
  const rest = text.replace(CARRIED_OVER, '')
  const years = [...rest.matchAll(YEAR)].map((match) => Number(match[1]))
  if (years.includes(year) || THIS_YEAR.test(rest)) return 'thisYear'
  if (COMPARISON.test(rest)) return undefined
  if (years.length > 0 || LAST_YEAR.test(rest)) return 'otherYear'
  return undefined
}
