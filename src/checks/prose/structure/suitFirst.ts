/** T4-PRE: since 2024 a refusal under 条例 第十四条 to 第十六条 goes to 行政复议 before a court. */
import type { CustomFinding } from '../../base/customFinding'
import type { Facts } from '../../base/facts'

const DIRECT = 'disputes.lawsuit.direct.total'
const FIRST_YEAR = 2024

/** A reminder where suits were brought without 行政复议. */
export function checkSuitFirst({ report, figure }: Facts): CustomFinding[] {
  const direct = figure(DIRECT)
  if (report.year < FIRST_YEAR || direct.state !== 'known' || direct.value === 0) return []
  return [{
    state: 'fail', step: 4, cells: [DIRECT],
    message:
      `第四部分“未经复议直接起诉”总计${direct.value}件：2024年起，`
        + `对不予公开不服的须先申请行政复议，直接起诉的通常是无法提供、不予处理等情形，`
          + `请核对是否填在“复议后起诉”`,
  }]
}
