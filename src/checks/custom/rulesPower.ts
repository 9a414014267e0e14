/**
 * Who may make 规章 at all, judged from kind and name of the agency; only what is plain is said.
 */
import type { Agency } from '../../model/report'
import type { Facts } from '../base/facts'
import type { CustomFinding } from '../base/customFinding'

const COUNTY_GOVERNMENT = /[县区旗](?:人民政府(?:办公室|办公厅)?)?$/
const AUTONOMOUS_REGION = /自治区(?:人民政府(?:办公厅)?)?$/
/** Their offices report for them, whatever kind the clerk chose. */
const HIGHER_GOVERNMENT = /(?:省|市|州|自治区)人民政府(?:办公室|办公厅)?$/
const CENTRAL_DEPARTMENT = /^(国家|中华人民共和国|中国)/
/**
 * They draft what the province makes, and may well count it: 云岭省司法厅, 北京市规划和自然资源委员
 * 会.
 */
const PROVINCIAL_DEPARTMENT =
  /^(?:[\u4e00-\u9fff]{2,6}(?:省|自治区)(?!.*[市州盟县区旗].)|(?:北京|上海|天津|重庆)市(?!.*[县区].))/
/** No agencies of the government. */
const OTHER_ORGAN = /人大|政协|法院|检察院/

const MAY_COUNT_RULES = [CENTRAL_DEPARTMENT, PROVINCIAL_DEPARTMENT, HIGHER_GOVERNMENT, OTHER_ORGAN]

/** 规章 figures above 0 at an agency that usually has no power to make them. */
export function checkRulesPower(facts: Facts): CustomFinding[] {
  if (!usuallyLacksPower(facts.report.agency)) return []
  const cells = [...facts.cells.values()]
    .filter((info) => info.table === 'disclosure' && info.row === 'rules').map((info) => info.id)
  const filled = cells.filter((cell) => {
    const figure = facts.figure(cell)
    return figure.state === 'known' && figure.value > 0
  })
  if (filled.length === 0) return []
  return [{
    state: 'fail', step: 2, cells: filled,
    message: '第二部分“规章”行：县级、乡级机关和一般部门通常不制定规章，应为0，'
      + '请核对是不是把规范性文件填成了规章',
  }]
}

function usuallyLacksPower({ kind, name }: Agency): boolean {
  if (kind === '乡镇、街道' || kind === '开发区等派出机构') return true
  if (kind === '政府部门') return !MAY_COUNT_RULES.some((other) => other.test(name))
  return kind === '县级以上人民政府' && COUNTY_GOVERNMENT.test(name)
    && !AUTONOMOUS_REGION.test(name)
}
