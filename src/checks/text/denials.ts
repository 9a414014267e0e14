/** Words that stand for a zero: 未收到, 未发生, 没有, 无, 全部办结. */
import { isForeign } from './domains'
import type { Context } from './subjects'

const DENIAL = /未(?:曾|再)?(?:收到|接到|受理|发生|出现|产生|引发|引起|被|有|制发|制定|出台|印发|废止|涉及|提起)|没有|未发现|(?:^|[^有])无(?!法|正当|关|需|偿|障碍|效|故|线|人)|零(?:申请|发生|受理|复议|诉讼)|均为零|为零|不存在(?!问题)/
const ALL_DONE = /(?:均|全部|都|全数)[^#]{0,16}(?:办结|答复|办理完毕|回复|办理完成|办复)(?!率|期限)/
const NOT_ALL = /除|外$|以外|未全部|尚未|部分/

/** Kinds that are said to be none by a clause without a number. */
export function deniedKinds(clause: string, context: Context): string[] {
  if (saysAllDone(clause, context)) return ['allDone']
  if (!DENIAL.test(clause) || /零(?:差错|失误|投诉)/.test(clause)) return []
  return deniedDisputes(clause, context) ?? deniedDocuments(clause) ?? deniedApplications(clause, context)
}

/** 全部办结, 均已答复 of all there was to handle, not of a part named just before. */
export function saysAllDone(clause: string, context: Context): boolean {
  const isOfAll = context.last === undefined || /^(?:new|received|toHandle|dealtWith)$/.test(context.last)
  return isOfAll && (context.domain ?? context.topic) === 'applications' && ALL_DONE.test(clause) && !NOT_ALL.test(clause) && !isForeign(clause)
}

function deniedDisputes(clause: string, { isDisclosure }: Context): string[] | undefined {
  if (!/复议|诉讼|起诉/.test(clause)) return undefined
  if (!isDisclosure || /应诉|驳回|责任|追究/.test(clause)) return []
  const names = [/复议(?!后)/.test(clause) ? 'review' : '', /诉讼|起诉/.test(clause) ? 'lawsuit' : ''].filter((name) => name !== '')
  if (/纠正|败诉|撤销/.test(clause)) return names.map((name) => `${name}.corrected`)
  return /维持|审结/.test(clause) ? [] : names.map((name) => `${name}.total`)
}

function deniedDocuments(clause: string): string[] | undefined {
  if (!/规范性文件|规章(?!制度)/.test(clause)) return undefined
  const lines = [/规章(?!制度)/.test(clause) ? 'rules' : '', /规范性文件/.test(clause) ? 'normative' : ''].filter((line) => line !== '')
  const deed = /废止/.test(clause) ? 'repealed' : /制发|制定|出台|印发|新制/.test(clause) ? 'issued' : undefined
  return deed && !/审查|备案|解读|修改|清理/.test(clause) ? lines.map((line) => `${line}.${deed}`) : []
}

const APPLICATION_AT_END = /(?:信息公开|公开|依申请公开)(?:的)?(?:申请)?(?:事项|办件|申请)?(?:的)?(?:情况|情形)?$/

function deniedApplications(clause: string, context: Context): string[] {
  if (!isAboutApplications(context)) return []
  if (/结转/.test(clause)) return [carriedKind(clause)]
  const result = RESULT_DENIED.find(([, pattern]) => pattern.test(clause))?.[0]
  if (result) return [result]
  return NO_INTAKE.test(clause) && /申请/.test(clause) && APPLICATION_AT_END.test(clause) && !PART_OF_INTAKE.test(clause) ? ['received'] : []
}

const NO_INTAKE = /未(?:曾|再)?(?:收到|接到|受理|有)|没有(?:收到|接到|受理)?|无|零申请/
const PART_OF_INTAKE = /收费|费用|投诉|举报|超期|逾期|延期|网|信函|当面|涉及/

function carriedKind(clause: string): string {
  if (/上年|去年|上一年/.test(clause)) return 'carriedIn'
  return /下|次年|跨年/.test(clause) ? 'carriedOut' : 'carried'
}

const RESULT_DENIED: readonly [string, RegExp][] = [
  ['partial', /部分公开/], ['refused', /不予公开/], ['unavailable', /无无法提供|(?:没有|未出现)无法提供/], ['notProcessed', /不予处理/],
]

function isAboutApplications({ domain, topic }: Context): boolean {
  return domain === 'applications' || (domain === undefined && (topic === undefined || topic === 'applications'))
}
