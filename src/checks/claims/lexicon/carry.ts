/** Applications carried over the turn of the year, in or out. */
import { kind, type Kind } from '../kind'
import type { Context } from '../discourse/context'

const CARRIED = /结转|转结|转入|转[到至]?(?:下|次|翌|明)|[延带跨]入|未办结|遗留/
const INTO_THIS_YEAR = /(?:结转|转结|转)(?:至|到|入)?[本今]年/
const FROM_BEFORE = /(?:上|去)一?年|上个年度|往年|以前年度|历年|年初|此前/
const KNOWN =
  '(?:政府|信息|公开|依申请|申请|办理|事项|办件|件|数量?|量|总数|为|有|共|的|至|到|入|：|是|[□“”])*'
/** 结转3件, 3件结转; not 结转援助案件3件. */
const BARE = new RegExp(`^(?!.*(?:办结|答复)).*(?:结转${KNOWN}#|#${KNOWN}(?:跨年)?结转|结转$)`)
const OTHER_CASES =
  /结转(?:至|到|入)?(?:下一?|次|明|\d{4})?年?度?(?:的)?(?!继续|办理|政府信息|依申请|申请|答复)[^#，\d]{0,8}(?:案件|资金|事项|项目|结余|线索|工单|信访|诉求|复议|任务)/
const NEXT_YEAR = '(?:下一?|次|翌|明)年'
const INTO_NEXT = new RegExp(`${NEXT_YEAR}|下|跨年|年末|年底|继续`)
const STILL_OPEN = new RegExp([
  '正在.{0,6}(?:办|处理|答复)', '(?:尚|仍|还)(?:在|处于)', '(?:尚|仍|还)有.*(?:期限|办)',
  '[办处]理(?:过程)?中(?:的|结转|#|，|$)', '在办', '在途', '未办[结完毕理]', '未完[成结]', '未答复',
  '未结#', '存量', '结[余存]', '[接继]续办', '续办', '^(?:其余|剩余|尚余|年?末?余|留存)的?#$',
  '未到(?:期|答复|办理|法定)', '未届',
  '尚未(?:答复|办结|办理完)', '待(?:答复|办)', '顺延', '留待', '跨年', `延[至到]${NEXT_YEAR}`,
  `${NEXT_YEAR}度?.{0,4}(?:办|答复|处理|转|延|留)`,
].join('|'))

/**
 * `carriedIn`, `carriedOut`, or `carried` where 结转 alone leaves it open; undefined for other
 * words.
 */
export function carrySubject(words: string, { year, isAfterDone }: Context): Kind | undefined {
  if (/不含|未计|除外/.test(words) || OTHER_CASES.test(words)) return undefined
  const plain = relativeYears(words, year)
  const isCarried = CARRIED.test(plain)
  if (INTO_THIS_YEAR.test(plain) || (isCarried && FROM_BEFORE.test(plain))) return kind('carriedIn')
  if ((isCarried && INTO_NEXT.test(plain)) || STILL_OPEN.test(plain)) return kind('carriedOut')
  return BARE.test(plain) ? bareCarry(isAfterDone) : undefined
}

function bareCarry(isAfterDone: boolean | undefined): Kind {
  return isAfterDone === true ? kind('carriedOut') : kind('carried')
}

/**
 * The same of a denial; 无结转 alone is said of the end of the year, unless it follows what came
 * in.
 */
export function deniedCarry(clause: string, { isAfterIntake, isAfterDone, year }: Context): Kind {
  const plain = relativeYears(clause, year)
  if (FROM_BEFORE.test(plain)) return kind('carriedIn')
  return isAfterIntake && !isAfterDone && !/下|次年|跨年/.test(plain) ? kind('carried') : kind('carriedOut')
}

/** 2024年 in a report of 2025 is 上年. */
function relativeYears(words: string, year: number): string {
  return words.replaceAll(`${year - 1}年`, '上年').replaceAll(`${year}年`, '本年')
    .replaceAll(`${year + 1}年`, '下年')
}
