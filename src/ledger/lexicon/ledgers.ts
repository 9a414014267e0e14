/** The kinds of ledgers by the table of the form they are counted into, and the words of each. */
import type { Edition, TableId } from '../../model/template'
import { APPLICANT_LEXICON } from './applicants'
import { DISPUTE_CLASSES, DISPUTE_HEADS, DISPUTE_RESULTS } from './disputes'
import { DOCUMENT_CLASSES, DOCUMENT_HEADS, DOCUMENT_STATES } from './documents'
import { HEADS, type Head } from './heads'
import { resultLexicon } from './results'
import type { Lexicon } from './words'

interface LedgerWords { heads: Head[]; classes: Lexicon; results: (edition: Edition) => Lexicon }

export const LEDGER_WORDS: Record<TableId, LedgerWords> = {
  applications: { heads: HEADS, classes: APPLICANT_LEXICON, results: resultLexicon },
  disputes: {
    heads: DISPUTE_HEADS, classes: DISPUTE_CLASSES, results: () => DISPUTE_RESULTS,
  },
  disclosure: {
    heads: DOCUMENT_HEADS, classes: DOCUMENT_CLASSES, results: () => DOCUMENT_STATES,
  },
}

/** Heads only a list of documents has: one of each, and none of a case. */
const DOCUMENT_NAME = /文件(?:名称|标题|题目)|规范性文件|^(?:名称|标题|题目)$/
const DOCUMENT_DAY = /文号|字号|效力|有效|废止|失效|(?:制发|印发|发文|成文|公布|发布)的?(?:日期|时间)/
const CASE = /申请|受理|答复|回复|办结|办理|处理|原告|案/
/** Heads of reviews and suits. */
const DISPUTE = /复议|诉讼|应诉|案号|案由|原告|被告|被申请人|判决|裁判|审理|审结|结案|法院/
/** Heads only a ledger of applications has. */
const APPLICATION = new RegExp('(?:申请人|主体)(?:类型|类别|性质|身份)|(?:申请|公开)内容|内容描述'
  + '|(?:申请|获取)方式|答复(?:类型|期限|方式|结果|日|时间|书)|是否延期')

/**
 * What kind of ledger stands below a head; `around` is the name of the sheet and the titles above
 * the head.
 */
export function kindOfHead(labels: string[], around: string): TableId {
  const has = (pattern: RegExp): number => labels.filter((label) => pattern.test(label)).length
  if (has(APPLICATION) > 0) return 'applications'
  if (has(DOCUMENT_NAME) > 0 && has(DOCUMENT_DAY) > 0 && has(CASE) === 0) return 'disclosure'
  // 行政复议 and 行政诉讼 alone may stand behind applications.
  const behind = labels.filter((label) =>
    HEADS.some(({ role, pattern }) =>
      (role === 'review' || role === 'lawsuit') && pattern.test(label))).length
  const titled = kindOfTitle(around)
  return has(DISPUTE) > 1 && has(DISPUTE) > behind ? titled ?? 'disputes' : titled ?? 'applications'
}

/** By the name of the sheet and its titles alone; null where they say none, or two. */
export function kindOfTitle(around: string): TableId | null {
  const isDispute = /复议|诉讼|应诉/.test(around)
  if (/申请/.test(around)) return isDispute ? null : 'applications'
  if (/规范性文件|规章清单/.test(around)) return 'disclosure'
  return isDispute ? 'disputes' : null
}

/** 行政复议 or 行政诉讼, where only titles and heads tell; '' where they name both or none. */
export function wayOfTitle(words: string): '行政复议' | '行政诉讼' | '' {
  const isReview = /复议/.test(words.replace(/是否.{0,2}复议|经过?(?:行政)?复议|未经复议|复议后/g, ''))
  const isLawsuit = /诉讼|应诉|起诉|法院|判决|原告/.test(words)
  if (isReview === isLawsuit) return ''
  return isReview ? '行政复议' : '行政诉讼'
}
