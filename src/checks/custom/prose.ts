/** Parts five and six: what must be said at all. */
import { blockText, isNarrativeEmpty, openHeading, type Narrative } from '../../model/narrative'
import type { Facts } from '../facts'
import type { CustomFinding } from './finding'

const NOTHING = /^(无|没有|暂无|不存在问题|无问题)[。.]?$/
const PROBLEM_WORDS = /问题|不足|薄弱|差距|不够|有待|欠缺|短板|不到位|不高|不强|滞后/
const MEASURE_WORDS = /改进|措施|下一步|今后|加强|完善|提升|提高|强化|优化|规范|将/

/** Part five has problems and measures, and more than 无. */
export function checkProblemsAndMeasures({ report }: Facts): CustomFinding[] {
  const narrative = report.narratives[5]
  const finding = (message: string, state: 'fail' | 'pending' = 'fail'): CustomFinding[] =>
    [{ state, step: 5, cells: [], field: 'narrative.5', message: `第五部分${message}` }]
  if (isNarrativeEmpty(narrative)) return finding('还没有写：问题和改进情况都要写', 'pending')
  if (NOTHING.test(bodyText(narrative))) return finding('不能只写“无”：请写具体问题和改进情况')
  const emptyHeading = openHeading(narrative)
  if (emptyHeading) return finding(`“${emptyHeading}”下面还没有写内容`)
  const text = narrative.map(blockText).join('')
  if (!PROBLEM_WORDS.test(text)) return finding('没有写存在的问题')
  return MEASURE_WORDS.test(text) ? [] : finding('没有写改进情况')
}

/** Part six says something on 信息处理费; filled fields become a sentence. */
export function checkFeeStatement({ report }: Facts): CustomFinding[] {
  const { notices, amount, received } = report.fee
  const isStated = [notices, amount, received].some((text) => text.trim() !== '')
    || (report.feeSentence ?? '').trim() !== '' || report.narratives[6].some((block) => /信息处理费/.test(blockText(block)))
  if (isStated) return []
  return [{
    state: isNarrativeEmpty(report.narratives[6]) ? 'pending' : 'fail', step: 6, cells: [], field: 'fee.notices',
    message: '第六部分没有写收取信息处理费的情况，没有收取也要写明',
  }]
}

function bodyText(narrative: Narrative): string {
  return narrative.filter((block) => block.type !== 'heading').map(blockText).join('').replace(/\s/g, '')
}
