/** What a number counts, by the words around it. */
import {
  isReason, isResult, kind, ofApplicant, rowOf, type Applicant, type Group, type Kind, type KindName,
  type ResultName,
} from '../kind'
import { carrySubject } from './carry'
import type { Context } from '../discourse/context'
import { decisionSubject, feeSubject, namesDecisions, procurementSubject } from './decisions'
import { disputeSubject } from './disputes'
import { documentSubject, namesDocuments } from './documentSubject'
import { isForeign } from './domains'

type Named<Name = KindName> = readonly [kind: Name, pattern: RegExp]

/** Results of table three; of several the first counts. */
const RESULTS: readonly Named<ResultName>[] = [
  ['partial', /部分(?:予以)?公开|区分处理|部分内容(?:予以)?公开/],
  ['refused.stateSecret', /国家秘密|涉密(?:的|信息|内容|文件|事项)?#?(?:的)?不予公开/],
  ['refused.forbiddenByLaw', /(?:法律|法规).{0,8}禁止/],
  ['refused.securityAndStability', /三安全一稳定|危及.{0,6}(?:安全|稳定)/],
  ['refused.thirdParty', /(?<!征求|意见)第三方(?!评估|机构|意见)|商业秘密|个人隐私/],
  ['refused.internalAffairs', /内部(?:事务|管理)/],
  ['refused.processInformation', /过程性/],
  ['refused.enforcementFile', /执法案卷/],
  ['refused.administrativeQuery', /行政查询|查询事项/],
  ['unavailable.needsMaking', /另行制作|加工、?分析|没有现成|无现成|重新制作/],
  ['unavailable.stillUnclear', /补正后.{0,8}不明确|内容(?:仍然?)?不明确|申请不明确/],
  [
    'other.noCorrection',
    /逾期(?:不|未)(?:作|予)?补正|未(?:按期|按时|按要求|在.{0,6}内)?补正|不补正/,
  ],
  [
    'unavailable.notHeld',
    /不掌握|不存在|不属于?本|非本(?:机关|行政机关|单位|部门|局|级)|未(?:制作|获取|保存)|不归本|不由本/,
  ],
  ['notProcessed.petition', /信访|举报|投诉/],
  ['notProcessed.massRepeated', /大量|反复/],
  ['notProcessed.repeated', /重复/],
  ['notProcessed.publication', /出版物/],
  ['notProcessed.confirmOrReissue', /(?:要求|申请).{0,8}确认|重新出具|出具.{0,6}已获取/],
  ['other.noFee', /(?:逾期|未|不).{0,12}缴|缴费/],
  ['other.miscellaneous', /撤回|撤销申请|(?:自行|自主|主动|自愿)(?:予以)?撤销|放弃申请|终止办理/],
  ['refused', /不予公开|不同意公开|不公开|不宜公开|免予公开/],
  ['unavailable', /无法提供|不能提供|无法公开/],
  ['notProcessed', /不予处理/],
  ['other', /其[他它]处理|其[他它]方式|其[他它]情形处理|作其[他它]处理/],
  [
    'granted',
    /予以公开|(?<!不)同意公开|全部公开|完全公开|准予公开|准许公开|给予公开|决定公开|可以公开|属于公开范围|已(?:经)?(?:依法)?主动公开|主动公开(?:的)?范围|(?<!信息|依申请)公开答复(?!.{0,2}(?:信息公开|依申请|申请))|(?<!信息)答复公开|提供信息|依法公开|^公开#$|^#(?:已)?公开$/,
  ],
]

const COLUMNS: readonly Named<Applicant>[] = [
  ['organisation', /法人(?:和|或|及|、|以及)?(?:者)?其[他它]组织|法人|单位申请|组织申请$/],
  ['otherOrganisation', /其[他它](?:组织|法人|单位|机构)/],
  ['business', /商业企业|企业/],
  ['research', /科研机构|科研院所/],
  ['charity', /社会公益组织|公益组织|社会组织/],
  ['legal', /法律服务机构|律师事务所|律所/],
  ['person', /自然人|公民|个人(?!隐私)/],
]

/** Ways of coming in, matters and manners: the number is a part the tables do not tell apart. */
const PART_ONLY =
  /其中的#|转来|移送|移交|交办|网络|网上|网站|线上|线下|在线|平台|信函|邮寄|邮件|邮箱|传真|当面|现场|窗口|书面|来函|口头|涉及|关于|方面|领域|征地|拆迁|土地|规划建设|延期|逾期|超期|征求|协助|会办|转办|补正|指导|其中涉|内容为|类申请|类信息|类政府|渠道|延长|文书|会同|方式|形式|途径|咨询|电话|经.{0,6}(?:协商|沟通)|提前|简易|当[场日天]|一次性|属于|要求|申请人为/
const MANY_WAYS =
  /通过[^#]{2,30}?等(?:多种|各种|各类)?(?:渠道|方式|形式|途径|平台)|(?:线上线下|多种|各种|各类)(?:渠道|方式|形式|途径)/g

/** What the words around `#` count; undefined where that is not plain. */
export function subjectOf(words: string, context: Context): Kind | undefined {
  const { domain } = context
  if (OF_MONEY.test(words)) return moneySubject(words, context.unit ?? '')
  if (domain === 'documents' || namesDocuments(words)) return documentSubject(words, context)
  if (domain === 'foreign') {
    return namesDecisions(words) ? decisionSubject(words, context) : undefined
  }
  return domain === 'review' || domain === 'lawsuit'
    ? disputeSubject(words, context) : applicationSubject(words, context)
}

const OF_MONEY = /行政事业性收费|政府集中采购/

function moneySubject(words: string, unit: string): Kind | undefined {
  return /行政事业性收费/.test(words) ? feeSubject(words, unit) : procurementSubject(words, unit)
}

function applicationSubject(words: string, context: Context): Kind | undefined {
  if (!isAboutApplications(context)) return undefined
  const isOfSome = context.isAfterSome === true && !/申请/.test(words)
  if (isOfSome) return resultSubject(words, context)
  return carriedSubject(words, context) ?? resultSubject(words, context)
    ?? intakeSubject(words, context)
}

/** 其余5件正在办理 behind a number nobody knows is of that number. */
function carriedSubject(words: string, context: Context): Kind | undefined {
  if (context.isAfterUnknown && (context.domain === undefined || context.isInherited)
    && !/申请/.test(words)) return undefined
  return carrySubject(words, context)
}

function isAboutApplications({ domain, topic }: Context): boolean {
  return domain === 'applications'
    || (domain === undefined && (topic === undefined || topic === 'applications'))
}

/** Words of other work as well; they count where 申请 was spoken of or a result stands before. */
const COMMON_REASONS = new Set(['securityAndStability', 'internalAffairs', 'forbiddenByLaw', 'thirdParty'])

const GROUP_WORDS: readonly Named<Group>[] = [
  ['granted', /(?<!部分|不)予以公开|(?<!不)同意公开|准予公开|给予公开|(?<![部不]分?)全部公开/],
  ['partial', /部分(?:予以)?公开/], ['refused', /不(?:予|同意|宜)?公开/],
  ['unavailable', /(?:无法|不能)提供/], ['notProcessed', /不予处理/], ['other', /其[他它]处理/],
]

/** The one group of results named; undefined for none and for two. */
export function groupIn(words: string): Group | undefined {
  const groups = GROUP_WORDS.filter(([, pattern]) => pattern.test(words)).map(([group]) => group)
  if (groups.length > 0) return groups.length === 1 ? groups[0] : undefined
  return /公开(?:答复|处理)?$/.test(words) ? 'granted' : undefined
}

/** 全部48件中没有出现不予公开: what is denied of them is not their number. */
const NOT_THEY = /#[^#]*(?:没有|未出现|未发生|无不|不存在不)/

/** 全部或部分公开28件. */
const BOTH = /(?:全部|予以公开|公开)[、和或及与](?:者)?部分(?:予以)?公开/

/** The row of table three a result is; two results with one number are in no single row. */
export function resultSubject(words: string, context: Context): Kind | undefined {
  const groups = GROUP_WORDS.filter(([, pattern]) => pattern.test(words)).length
  const name = groups > 1 || isNoResult(words) || (groups === 0 && isOfOthers(words, context))
    ? undefined : RESULTS.find(([, pattern]) => pattern.test(words))?.[0]
  return name && resultOf(kind(name), words, context)
}

function resultOf(result: Kind, words: string, context: Context): Kind | undefined {
  if ((isCommon(result) && !isAmongApplications(words, context))
    || isMatterOnly(result, words, context)) return undefined
  if (!isReason(result) || !SEVERAL.test(words)) return result
  const group = groupIn(words)
  return group && kind(group)
}

/** 因不掌握等原因无法提供9件: more than the one reason named. */
const SEVERAL = /等(?:多种|各种|各类)?(?:原因|理由|情形|情况|因素)/

/** 涉及投诉举报的21件 tells what they were about; 内容不明确的5件 were asked to mend it. */
function isMatterOnly(
  result: Kind, words: string, { last, whole }: Context,
): boolean {
  if (isResult(last) || isResult(whole)) return false
  if (result === kind('unavailable.stillUnclear')) return !/仍|补正后|无法提供/.test(words)
  return isReason(result) && result.row === 'notProcessed'
    && /涉及|关于|围绕|方面|引发|产生/.test(words) && !/不予处理/.test(words)
}

function isNoResult(words: string): boolean {
  return BOTH.test(words) || NOT_THEY.test(words) || (/率/.test(words) && !/占/.test(words))
}

function isCommon({ row, reason }: Kind): boolean {
  return reason !== undefined && (row !== 'refused' || COMMON_REASONS.has(reason))
}

/** Behind a number nobody knows, in a sentence that has not named applications. */
function isOfOthers(words: string, { isInherited, isAfterUnknown }: Context): boolean {
  return isInherited === true && isAfterUnknown === true && !/申请/.test(words)
}

function isAmongApplications(
  words: string, { domain, topic, unit, last, whole }: Context,
): boolean {
  if (domain === undefined && unit === '件' && /信息不存在|不掌握|逾期[不未]补正/.test(words)) {
    return true
  }
  return [domain, topic].includes('applications') || whole === kind('done') || isResult(last)
    || isResult(whole) || /申请|不予|政府信息/.test(words)
}

const DONE_WORDS = '(?:办结|办毕|答复|办复|回复|(?:办理|处理|审结)(?:完毕|完成|完结|终结|结束))'
const DONE = new RegExp(`^(?!另|中有?#).*${DONE_WORDS}`)
/** 作出书面答复二十一件 tells no manner beside others. */
const WRITTEN = /(?<!其中)(?:作出|出具|给予|制发|形成|以|均)书面(?=答复|告知)/
/** 收到要求公开政府信息的申请3件 is no kind of its own. */
const ASKED = /(?:要求|请求)公开(?:相关|有关)?(?:政府)?信息(?=的?申请)/g
const DONE_ALONE =
  new RegExp(
    `^(?:已|年内|全年|本年度?|共|共计|累计|按时|按期|依法|实际|当年|\\d{4}年度?)*(?:${DONE_WORDS}|作出答复)(?:申请)?(?:共|共计)?#$`,
  )
const INTAKE: readonly Named[] = [
  ['toHandle', /应办|应当办理|需要?办理|应答复/],
  ['new', /新收|新受理|新增|新接/],
  ['received', /收到|受理|接收|接到|收悉|登记|接受/],
  ['done', DONE],
  [
    'done',
    /^(?:已|共|年内|全年)*完成(?:政府信息公开|信息公开|依申请公开|申请|答复|办理|事项|件)+#$/,
  ],
  ['dealtWith', /^(?!另|.*结转).*(?:办理|处理)/],
  [
    'received',
    /(?:信息公开申请|依申请公开(?:的?申请|事项)?|申请|受理)(?:件|数|量|总数|总量|数量|件数|办件)?(?:共|共计|合计|为|达|有|是|：)*#$|提出.{0,12}#|^(?:其中|另)?(?:共|共有|有)?#(?:政府信息公开|依申请公开|信息公开)申请$/,
  ],
]

function intakeSubject(words: string, context: Context): Kind | undefined {
  const plain = words.replace(MANY_WAYS, '').replace(WRITTEN, '').replace(ASKED, '')
  if (isOtherIntake(plain)) return undefined
  const column = COLUMNS.find(([, pattern]) => pattern.test(plain.replace(ANYBODY, '')))?.[0]
  if (column) return columnSubject(plain, column, context)
  if (PART_ONLY.test(plain) || /□内|(?:办结|答复).*(?:新收|结转)/.test(plain)) return undefined
  const isUnplaced = context.domain === undefined && context.topic === undefined
  if (isUnplaced) return doneAlone(plain, context)
  const name = INTAKE.find(([, pattern]) => pattern.test(plain))?.[0]
  return name && kind(name)
}

function isOtherIntake(words: string): boolean {
  return /不予(?:受理|立案|登记)|(?<!依申请公开|依申请公开政府信息)案件/.test(words)
    || ONE_APPLICANT.test(words) || isForeign(words.replace(/信息公开|依申请公开/g, ''))
}

/** 已办理完毕28件 where nothing else was spoken of. */
function doneAlone(words: string, { isAfterUnknown }: Context): Kind | undefined {
  return DONE_ALONE.test(words) && !isAfterUnknown ? kind('done') : undefined
}

/** 申请人王某一人提交申请12件. */
const ONE_APPLICANT = /申请人[^，#]{1,8}(?:提交|提出|递交)|(?:一|同一|单个)(?:人|申请人|企业)/
const ANYBODY =
  /(?:公民|个人|群众|自然人)(?:、|和|或|及|与)?法人(?:(?:和|或|及|、|以及|或者)*其[他它]组织)?(?=[^\d#]*[提申的])|(?:企业|群众|公民|个人|单位)(?:、|和|或|及|与)(?:群众|企业|公民|个人|单位|组织|社会公众)/

/** 收到2名自然人的申请 counts who applied, not what for. */
const COUNTS_PEOPLE = /#(?:自然人|公民|居民|村民|群众|申请人|企业|法人|律师)/
const PEOPLE = new Set(['个', '名', '人', '家', '户'])

function countsPeople(words: string, unit = ''): boolean {
  return PEOPLE.has(unit) && COUNTS_PEOPLE.test(words)
}

function columnSubject(
  words: string, column: Applicant, { whole, domain, topic, unit }: Context,
): Kind | undefined {
  const isKnown = [domain, topic].includes('applications')
  if (countsPeople(words, unit) || PART_ONLY.test(words.replace(/单位申请|申请人为/, ''))) {
    return undefined
  }
  if (isKnown && /办结|答复/.test(words)) return ofApplicant(kind('done'), column)
  if (whole?.table === 'applications' && !isReason(whole)) return ofApplicant(rowOf(whole), column)
  return isKnown && /收到|受理|新收|申请|提出/.test(words) ? ofApplicant(kind('received'), column) : undefined
}
