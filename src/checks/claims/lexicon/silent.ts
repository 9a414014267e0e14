/** Stretches whose numbers count nothing, each with what it is, for the clerk. */
import { pattern } from '../phrase'

interface SilentKind { why: string; says: RegExp }

export const SILENT_KINDS: readonly SilentKind[] = [
  { why: '法律、文件的名称', says: pattern('《[^《》\\n]{0,120}》') },
  { why: '文号', says: pattern('[〔［\\[【]{YEAR}[〕］\\]】](第?{D}+号)?') },
  { why: '网址', says: pattern('https?：?:?//[\\w./?=&%#-]* www\\.[\\w./?=&%#-]*') },
  { why: '邮箱', says: pattern('(?<![\\w.-])[\\w.-]{1,64}@[\\w.-]{1,64}') },
  { why: '电话', says: pattern('{D}{3,4}-{D}{7,8}') },
  { why: '序号、条款', says: pattern([
    '第(（[{ORDINAL}]{1,8}）|[{ORDINAL}]{1,8})(?![方季{D}])[^，。；：（）\\n]?',
    '(?<=^|[。；;，：:\\n])([{TENS}]{1,3}(是|[、.])|（[{DIGITS}]{1,3}）|{D}{1,2}[.、](?!{D}))',
  ]) },
  { why: '引号里的名称', says: pattern('“[^“”\\n]{0,12}[{DIGITS}][^“”\\n]{0,12}”') },
  { why: '时限、时长', says: pattern([
    '(?<!{D}){D}{1,5}个?(工作日|自然日|小时|分钟|百分点) (?<!{D}){D}{1,4}个(月|季度)',
    '(?<![{ONES}])[{ONES}]{1,4}个(工作日|自然日|小时|百分点|月|季度|方面|部分)',
  ]) },
]

/** 几十件, 数十件: nobody knows how many. */
export const SOME_TENS = pattern('几 (^|[^总件量人次个条])数', '…$')

/** Before a Chinese numeral that is part of a word: 每件, 某件, 统一. */
export const OF_EACH_ONE = pattern('[每任统同唯专单逐独无某这那该此]')

/** Behind one: 一次性. */
export const VAGUE = pattern('性')

/** 未发生一起, 没有收到1件: none at all. */
export const NOT_EVEN_ONE = pattern(
  '(未|没有)(发生|收到|接到|接收|出现|引发|产生)?', '…$',
)

/** One by one: 一件由村民提出，另一件由企业提出. */
export const ONE_CASE = pattern('^一[件起宗份]$')
export const OPENS_ONE = pattern('(^|[。；，：、\\n另有])$')
export const TELLS_ONE = pattern('^(由|是|为|系|申请人|涉及)(?!已|全)')
