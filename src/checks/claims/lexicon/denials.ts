/** Words that stand for a zero: 未收到, 未发生, 没有, 无, 全部办结. */
import { isOfAll as isOfAllKind, kind, type Group, type Kind } from '../kind'
import { deniedCarry } from './carry'
import { deniedDecisions } from './decisions'
import { isForeign } from './domains'
import type { Context } from '../discourse/context'

const DENIAL =
  /未(?:曾|再)?(?:收到|接到|接收|受理|因|发生|出现|产生|引发|引起|被|有|制发|制定|出台|印发|废止|涉及|提起|作出|做出|实施|收取|征收|办理行政)|没有|未发现|(?:^|[^有])无(?!法|正当|关|需|偿|障碍|效|故|线)|零(?:申请|发生|受理|复议|诉讼|结转)|[未不]结转|无[需须]结转|未跨年|未延至|均为零|为零|不存在(?!问题)/
const ALL_DONE =
  /当年[^#]{0,6}当年(?:全部)?办[结毕]|(?:均|全部|都|全数|悉数)[^#]{0,16}(?:办结|办毕|答复|办理完毕|办理完结|处理完毕|回复|办理完成|办复)(?!率|期限|书|文|函|形式|方式|格式|内容|工作|情况|意见|件)/
/** Said of what was done, this would say nothing. */
const PLAINLY_ALL_DONE =
  /^(?:已|现|均|并|当年|年内|年底前|截至年底|目前|实现)*全部(?:已)?(?:办结|办理完毕|办理完结)$/
const NOT_ALL = /除|外$|以外|未全部|尚未|部分/

/** Kinds that are said to be none by a clause without a number. */
export function deniedKinds(clause: string, context: Context): Kind[] {
  if (saysAllDone(clause, context)) return [kind('allDone')]
  if (!DENIAL.test(clause) || /零(?:差错|失误|投诉)/.test(clause)) return []
  return deniedDisputes(clause, context) ?? deniedDocuments(clause) ?? deniedDecisions(clause)
    ?? deniedApplications(clause, context)
}

/** Whether it is worth looking. */
export function saysAll(clause: string): boolean {
  return /均|全部|都|全数|悉数|当年/.test(clause)
}

/** 全部办结, 均已答复 of all there was to handle, not of a part named just before. */
export function saysAllDone(clause: string, context: Context): boolean {
  if ((context.domain ?? context.topic) !== 'applications' || !isOfAll(clause, context)) {
    return false
  }
  return ALL_DONE.test(clause) && !NOT_ALL.test(clause) && !isForeign(clause)
}

/** What was handled is all there was; what was done already, or carried over alone, is not. */
function isOfAll(
  clause: string, { last, isAfterIntake, isAfterSome, isAfterRest, isDoneByNumbers }: Context,
): boolean {
  if (isAfterSome === true || isAfterRest === true) return false
  if (isDoneByNumbers) return true
  if (last === kind('done')) return PLAINLY_ALL_DONE.test(clause)
  if (last === kind('carriedIn')) return isAfterIntake === true
  return last === undefined || isOfAllKind(last)
}

function deniedDisputes(clause: string, { isDisclosure }: Context): Kind[] | undefined {
  if (!/复议|诉讼|起诉/.test(clause)) return undefined
  if (!isDisclosure || /应诉|驳回|责任|追究|率|除|其[他它]|以外|再次/.test(clause)) return []
  const names = [
    ...(/复议(?!后)/.test(clause) ? ['review' as const] : []),
    ...(/诉讼|起诉|败诉/.test(clause) ? ['lawsuit' as const] : []),
  ]
  if (/纠正|败诉|撤销/.test(clause)) return names.map((name) => kind(`${name}.corrected`))
  return /维持|审结/.test(clause) ? [] : names.map((name) => kind(`${name}.total`))
}

function deniedDocuments(clause: string): Kind[] | undefined {
  if (!/规范性文件|规章(?!制度)/.test(clause)) return undefined
  const lines = [
    ...(/规章(?!制度)/.test(clause) ? ['rules' as const] : []),
    ...(/规范性文件/.test(clause) ? ['normative' as const] : []),
  ]
  const denied = DEEDS_DENIED.exec(clause)?.[1]
  if (denied !== undefined) {
    return lines.flatMap((line) => deedsIn(denied).map((deed) => kind(`${line}.${deed}`)))
  }
  const deed = /废止/.test(clause)
    ? 'repealed' : /制发|制定|出台|印发|新制/.test(clause) ? 'issued' : undefined
  return deed && !/审查|备案|解读|修改|清理/.test(clause)
    ? lines.map((line) => kind(`${line}.${deed}`)) : []
}

/** 未制发、废止、修改规范性文件: each of them. */
const DEEDS_DENIED =
  /(?:未|没有)新?((?:制发|制定|出台|印发|修改|修订|废止|[、和或及与]){2,12})(?:行政)?(?:规范性文件|规章(?!制度))/

function deedsIn(verbs: string): ('issued' | 'repealed')[] {
  return [
    ...(/制|出台|印发/.test(verbs) ? ['issued' as const] : []),
    ...(/废止/.test(verbs) ? ['repealed' as const] : []),
  ]
}

/** 公开政府信息的申请, 依申请公开政府信息的请求; 无依申请公开的信息 may say that none was given. */
const ASKING_AT_END =
  /公开(?:的|相关|有关|本机关)*(?:政府)?信息的?(?:(?:申请|请求)(?:事项|办件|件)?(?:的?情[况形])?|事项|情[况形])$|(?:收到|接到|受理|接收)[^，]*公开(?:相关|有关)?(?:政府)?信息$/
const APPLICATION_AT_END =
  /(?:信息公开|公开|依申请公开|依申请|提出|收到|受理|零)(?:的)?(?:申请)?(?:事项|办件|申请|件|业务)?(?:数量?|量)?(?:的)?(?:情况|情形)?(?:为零)?$/

function deniedApplications(clause: string, context: Context): Kind[] {
  if (!isAboutApplications(context) || WRONGLY_REFUSED.test(clause)) return []
  if (/结转/.test(clause)) return [deniedCarry(clause, context)]
  if (LEFT_OVER.test(clause) && !/[逾超]期|超时|期限|时限/.test(clause)) return [kind('carriedOut')]
  const results = RESULT_DENIED.filter(([, pattern]) => pattern.test(clause)).map(([name]) => kind(name))
  if (results.length > 0) return results
  return deniesIntake(clause) ? [kind('received')] : []
}

/** 没有应公开而不予公开的情况 denies a fault, no figure. */
const WRONGLY_REFUSED = /应当?(?:予以|依法|主动)?公开[而却但]?(?:不|未)/

function deniesIntake(clause: string): boolean {
  return NO_INTAKE.test(clause) && /申请/.test(clause)
    && (APPLICATION_AT_END.test(clause) || ASKING_AT_END.test(clause))
    && !PART_OF_INTAKE.test(clause.replace(ANYBODY, ''))
}

const LEFT_OVER =
  /未结|剩余|余件|留存|未办理|未完结|存量|结余|在办|在途|待办|未办结|未答复|积压|遗留|跨年|转入|顺延|延至/
const NO_INTAKE = /未(?:曾|再)?(?:收到|接到|接收|受理|发生|产生|有)|没有|无|零申请|为零/
/** All who may apply. */
const ANYBODY =
  /(?:(?:社会)?公众|公民|自然人|个人|群众)?[、和或及与]?法人(?:和|或|及|与|、|以及|或者)?其[他它](?:社会)?组织|公民[、和或及与]?法人/
const PART_OF_INTAKE =
  /收费|费用|投诉|举报|超期|逾期|延期|网|信函|当面|涉及|法人|科研|公益|商业|企业|律师|法律服务|其[他它]组织|自然人|重复|反复|不明确|拒绝|推诿|[未不]按|违规|更正/

const RESULT_DENIED: readonly (readonly [Group, RegExp])[] = [
  ['partial', /部分公开/], ['refused', /不予公开/],
  ['unavailable', /无无法提供|(?:没有|未出现)无法提供/], ['notProcessed', /不予处理/],
]

function isAboutApplications({ domain, topic }: Context): boolean {
  return domain === 'applications'
    || (domain === undefined && (topic === undefined || topic === 'applications'))
}
