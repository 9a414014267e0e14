/**
 * 行政许可, 行政处罚 and 行政强制 decisions an office made, and 行政事业性收费 it took: figures of
 * table two.
 */
import { kind, type Kind } from '../kind'
import type { Context } from '../discourse/context'

type Decided = 'license' | 'penalty' | 'coercion'

const LINES: readonly (readonly [Decided, RegExp])[] = [
  ['license', /行政许可|许可决定/], ['penalty', /行政处罚|处罚决定/],
  ['coercion', /行政强制|强制(?:措施|执行)?决定/],
]
const ANY_LINE = /(?:许可|处罚|强制)/
/** Publishing, examining and other work about decisions; a part of them. */
const SILENT =
  /公示|公开|发布|公布|信息|归集|推送|录入|上传|上网|案件|案卷|立案|结案|查处|申请|受理|事项|目录|清单|听证|复议|诉讼|撤销|不予|免予|免于|减轻|从轻|拟|检查|评查|抽查|审核|审查|监督|备案|复核|纠正|流程|依据|系统|平台|罚款|罚没|简易|重大|当场|注销|延续|变更|首次|涉企|其中|行政相对人|人次|文书|率/
const DECIDED = /(?:作出|做出|下达|下发|核发|依法)?[^#]{0,10}决定/
const MADE = /(?:作出|做出|实施|下达)/
const DEALT_WITH = /办理|办结/

/**
 * `license.decisions` and the like; `.dealtWith` where the words leave open whether each was
 * decided.
 */
export function decisionSubject(words: string, context: Context): Kind | undefined {
  const [line, ...more] = linesIn(GOES_ON.test(words) ? `行政${words}` : words)
  if (line === undefined || more.length > 0 || SILENT.test(words.replace(/^其中[：，]?/, ''))) {
    return undefined
  }
  const deed = deedOf(words, context)
  return deed && kind(`${line}.${deed}`)
}

function linesIn(words: string): Decided[] {
  return LINES.filter(([, pattern]) => pattern.test(words)).map(([name]) => name)
}

function deedOf(words: string, context: Context): 'decisions' | 'dealtWith' | undefined {
  if (MADE.test(words) || (DECIDED.test(words) && !context.isAfterUnknown)) {
    return /行政|许可/.test(words) ? 'decisions' : 'dealtWith'
  }
  if (DEALT_WITH.test(words)) return 'dealtWith'
  return GOES_ON.test(words) ? deedBefore(context) : undefined
}

/** 作出行政许可决定5件、行政处罚3件: the deed goes on. */
function deedBefore({ last, whole, isAfterDecision }: Context): 'decisions' | 'dealtWith' | undefined {
  if (last?.table === 'disclosure' && last.column === 'dealtWith') return 'dealtWith'
  return isAfterDecision === true || [last, whole].some((one) => one?.column === 'decisions')
    ? 'decisions' : undefined
}

const GOES_ON = /^(?:其中)?[、和及]?(?:行政)?(?:许可|处罚|强制)(?:措施|执行|类)?#$/

/** True for words about these decisions. */
export function namesDecisions(words: string): boolean {
  return ANY_LINE.test(words)
}

/** 行政事业性收费项目3项; not those published, abolished or free of charge. */
const FEE_ITEMS =
  /^(?:我局|本机关|本单位|现|有|共|执行|涉及|现有|现行|实行|保留|的)*行政事业性收费(?:项目|事项)?(?:共|共有|共计|为|有|总数|数量)*#$/
/** 实施政府集中采购5项; not what is published of it. */
const PROCUREMENT =
  /^(?:我局|本机关|本单位|全年|本年度?|\d{4}年度?|共|完成|实施|开展|组织|进行|办理|了)*政府集中采购(?:项目)?(?:共|共计|为|有|数量|总数)*#$/

/** Projects of 政府集中采购, which the 2019 form counts. */
export function procurementSubject(words: string, unit: string): Kind | undefined {
  return /^[项个次]$/.test(unit) && PROCUREMENT.test(words) ? kind('procurement.projects') : undefined
}

/** Lines told to be none: 未实施行政强制, 无行政许可事项. */
export function deniedDecisions(clause: string): Kind[] | undefined {
  if (/行政事业性收费/.test(clause)) return NO_FEE.test(clause) ? [kind('fee.amount')] : []
  if (!/行政(?:许可|处罚|强制)/.test(clause)) return undefined
  const rest = clause.replace(/^.*?(?:未|无|没有)/, '')
  if (!ONLY_LINES.test(rest)) return []
  return linesIn(rest).map((name) => kind(`${name}.decisions`))
}

const ONLY_LINES =
  /^(?:作出|做出|实施|办理|发生|产生|开展|涉及|有|过|任何|相关|有关)*(?:行政(?:许可|处罚|强制)(?:措施|执行|决定|事项|行为|案件)?[、和及与或]?)+(?:情况|情形)?$/
const NO_FEE =
  /(?:未|无|没有|不)(?:收取|征收|涉及|产生|发生|有|存在|任何|相关|过)*行政事业性收费(?:事项|项目|情况|行为)?$/

/** Money taken as 行政事业性收费 this year, or how many such fees there are. */
export function feeSubject(words: string, unit: string): Kind | undefined {
  if (/^[项个]$/.test(unit)) return FEE_ITEMS.test(words) ? kind('fee.items') : undefined
  if (!/^(?:元|万元|亿元)$/.test(unit)) return undefined
  return /减|降|取消|停征|免|缓|退|节|补贴|上缴|其中|标准|人均|平均|较|比/.test(words)
    ? undefined : kind('fee.amount')
}
