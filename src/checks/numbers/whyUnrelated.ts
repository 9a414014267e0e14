/** Why a number that was read is no figure of the tables; undefined where it might be one. */
import { domainOf } from '../claims/meanings/domains'
import type { Statement } from '../claims/discourse/statement'

/**
 * What the tables do not part: how applications came in, what they were about, steps on the way to
 * an answer.
 */
const NOT_PARTED = new RegExp([
  '网上|网络|线上|在线|网站|信函|信件|来信|邮寄|挂号|当面|现场|窗口|传真|邮件|平台|电子|渠道',
  '电话|书面|口头|□□□□□',
  '按期|按时|期限内|延期|延长|补正|撤回|撤销|征求|期内|当场|提前|涉及|[^各此]类(?:信息|申请|事项)?#',
].join('|'))
/** Words of what the tables count. */
const OF_TABLES = new RegExp('申请|答复|办结|受理|办理|结转|规范性文件|规章|行政许可|行政处罚|行政强制|收费'
  + '|予以公开|部分公开|不予|无法提供')
const DISPUTE = /复议|诉讼|起诉|应诉|行政案件/
/** 行政复议、行政诉讼共5件: one number for both. */
const BOTH = /复议.*(?:诉讼|起诉)|(?:诉讼|起诉).*复议/
const OTHER_WORK = new RegExp('人大|政协|建议|提案|热线|工单|留言|投诉|举报|援助|咨询|诉求|信访|来电|来访'
  + '|许可申请|求助|上级|转发|事项')
const COUNTED = /^(?:件次|件|起|宗|例|份|项|部|)$/
/** Ends of a review or a suit that are counted among several of the columns. */
const NO_OUTCOME = /驳回|撤回|撤诉|终止|调解|和解|胜诉|听证|出庭|应诉/
const OTHER = '别的工作的数，表里没有'

/** In words for the clerk. */
export function whyUnrelated({ words, unit, kind, isOfDisclosure }: Statement): string | undefined {
  if (kind !== undefined) return undefined
  if (isOfDisclosure === true && COUNTED.test(unit)) {
    return NO_OUTCOME.test(words) ? '表四不分这一种结果' : undefined
  }
  if (unit === '%') return '比率，文中没有可以复算的数'
  if (!COUNTED.test(unit)) return '表里没有这一类数'
  if (/收费通知|处理费/.test(words)) return '信息处理费，表里没有'
  return NOT_PARTED.test(words) ? '表里不分这一项' : whyOtherWork(words)
}

function whyOtherWork(words: string): string | undefined {
  if (/规范性文件/.test(words) && /审查|备案|评估|清理|解读/.test(words)) return OTHER
  if (OTHER_WORK.test(words) || domainOf(words) === 'foreign') return OTHER
  // What was read as about disclosure has a meaning of its own; 复议 and 诉讼 with one number stay
  // open.
  if (DISPUTE.test(words)) return BOTH.test(words) ? undefined : '与政府信息公开无关的复议、诉讼'
  return OF_TABLES.test(words) ? undefined : OTHER
}
