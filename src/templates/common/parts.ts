/** The six parts, the same titles in both editions; verbatim. */
import type { PartTemplate } from '../../model/template'

export const commonParts: PartTemplate[] = [
  { number: 1, title: '一、总体情况', kind: 'text' },
  { number: 2, title: '二、主动公开政府信息情况', kind: 'table', table: 'disclosure' },
  { number: 3, title: '三、收到和处理政府信息公开申请情况', kind: 'table', table: 'applications' },
  { number: 4, title: '四、政府信息公开行政复议、行政诉讼情况', kind: 'table', table: 'disputes' },
  { number: 5, title: '五、存在的主要问题及改进情况', kind: 'text' },
  { number: 6, title: '六、其他需要报告的事项', kind: 'text' },
]
