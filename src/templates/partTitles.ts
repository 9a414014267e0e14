/** The titles of the six parts, as other rooms need them. */
import type { Edition, PartNumber } from '../model/template'

/** The title of a part without its number: `其他需要报告的事项`. */
export function titleWords({ parts }: Pick<Edition, 'parts'>, part: PartNumber): string {
  return withoutNumber(parts.find(({ number }) => number === part)?.title ?? '')
}

/** `六、其他需要报告的事项` → `其他需要报告的事项`. */
export function withoutNumber(title: string): string {
  return title.replace(/^[^、]+、/, '')
}

/** Other words for the titles, met in published reports beside the aliases of the editions. */
export const OTHER_TITLES: Record<PartNumber, string[]> = {
  1: [
    '概述', '总体情况概述', '工作总体情况', '总体工作情况', '基本情况', '概况', '综述',
    '年度总体情况', '政府信息公开总体情况', '政府信息公开工作总体情况',
  ],
  2: ['主动公开情况', '主动公开政府信息的情况', '政府信息主动公开情况', '主动公开信息情况'],
  3: [
    '依申请公开政府信息情况', '政府信息依申请公开情况', '收到和处理政府信息公开申请的情况',
    '政府信息公开申请情况', '收到和办理政府信息公开申请情况', '依申请公开办理情况',
  ],
  4: ['行政复议、行政诉讼情况', '行政复议和行政诉讼情况', '行政复议诉讼情况', '复议、诉讼情况'],
  5: [
    '存在的主要问题和改进情况', '存在的主要问题及改进措施', '存在问题及改进措施',
    '存在的问题和改进措施', '主要问题及改进情况', '存在主要问题和改进情况',
    '存在的主要问题及下一步打算',
  ],
  6: [
    '其它需要报告的事项', '其他需要报告事项', '需要报告的其他事项', '其他报告事项', '其他事项',
    '其他需要说明的事项', '其他情况',
  ],
}
