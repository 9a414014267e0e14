/**
 * 练习: eight faults planted in the sample, of the kinds the checks find, each with the codes that
 * tell of it, its answer, and how it is known to be mended.
 */
import { blockText } from '../../model/narrative'
import type { NarrativePart, Report } from '../../model/report'
import type { CellId, StepNumber } from '../../model/template'

export interface PracticeFault {
  id: string
  /** What kind of fault it is, without giving it away. */
  title: string
  /** Codes of the rules that find it. */
  codes: string[]
  step: StepNumber
  cell?: CellId
  field?: string
  /** Where it is and what is right. */
  answer: string
  plant: (report: Report) => Report
  isMended: (report: Report) => boolean
}

/** In the order of the report. */
export const PRACTICE_FAULTS: readonly PracticeFault[] = [
  {
    id: 'deadline', title: '落款日期', codes: ['DL'], step: 0, field: 'signature.date',
    answer: '县级以上人民政府的年报在次年 3 月 31 日前公布，落款写成了 4 月 20 日。'
      + '改为 2026 年 1 月 20 日，3 月 31 日以前的都算改好。',
    plant: (report) => ({ ...report, signature: { ...report.signature, date: '2026-04-20' } }),
    isMended: ({ signature: { date } }) => date >= '2026-01-01' && date <= '2026-03-31',
  },
  wrongWords({
    id: 'year', title: '正文里的年份', codes: ['TX-YEAR'], part: 1, right: '2025年，青禾县',
    wrong: '2024年，青禾县', fault: /20(?!25)\d\d年，青禾县/,
    answer: '第一部分开头写成了上一年。改为“2025年”。',
  }),
  wrongWords({
    id: 'typo', title: '错别字', codes: ['LG-WORD'], part: 1, right: '站内检索', wrong: '站内检索、咨寻',
    fault: /咨寻/, answer: '“咨寻”应为“咨询”，改正或者删去都算改好。',
  }),
  wrongWords({
    id: 'received', title: '正文的数与表不一致', codes: ['TX-RECV'], part: 1,
    right: '新收政府信息公开申请50件', wrong: '新收政府信息公开申请56件',
    fault: /新收政府信息公开申请(?!50件)\d+件/,
    answer: '表三“本年新收”总计是 50 件，正文写成 56 件。改为 50，或者设为随表更新。',
  }),
  wrongCell({
    id: 'effective', title: '表二：现行有效件数', codes: ['T2-ROLL'], step: 2,
    cell: 'disclosure.normative.effective', right: '58', wrong: '85',
    answer: '上年末现行有效 56 件，本年制发 6 件、废止 4 件，年末应为 56＋6－4＝58 件，'
      + '填成了 85，数字写颠倒了。',
  }),
  wrongCell({
    id: 'granted', title: '表三：有一列加起来不对', codes: ['T3-BAL'], step: 3,
    cell: 'applications.handled.granted.person', right: '17', wrong: '71',
    answer: '“自然人”一列的“予以公开”应为 17，填成了 71，数字写颠倒了。',
  }),
  wrongCell({
    id: 'review', title: '表四：总计', codes: ['T4-SUM'], step: 4, cell: 'disputes.review.total',
    right: '3', wrong: '4',
    answer: '行政复议：结果维持 2 ＋ 结果纠正 1 ＝ 3，总计填成了 4。改为 3，或者恢复自动合计。',
  }),
  wrongWords({
    id: 'name', title: '个人信息', codes: ['PV-NAME'], part: 5, right: '三是少数单位',
    wrong: '三是申请人王建华反映，少数单位', fault: /王建华/,
    answer: '第五部分写出了申请人的姓名。改为“王某”，或者删去这几个字。',
  }),
]

function wrongCell(
  { cell, right, wrong, ...told }: Omit<PracticeFault, 'plant' | 'isMended' | 'cell'> & {
    cell: CellId
    right: string
    wrong: string
  },
): PracticeFault {
  const isTotal = cell.endsWith('.total')
  return {
    ...told, cell,
    plant: (report) => ({
      ...report,
      cells: { ...report.cells, [cell]: Object.freeze({ text: wrong, source: 'typed' as const }) },
    }),
    isMended: ({ cells }) => (cells[cell] ? cells[cell].text === right : isTotal),
  }
}

interface WrongWords extends Pick<PracticeFault, 'id' | 'title' | 'codes' | 'answer'> {
  part: NarrativePart
  /** These words of the sample become the wrong ones. */
  right: string
  wrong: string
  /** Fits the text as long as the fault is there, or another one in its place. */
  fault: RegExp
}

function wrongWords({ part, right, wrong, fault, ...told }: WrongWords): PracticeFault {
  return {
    ...told, step: part, field: `narrative.${part}`,
    plant: (report) => ({
      ...report, narratives: {
        ...report.narratives,
        [part]: report.narratives[part].map((block) => (block.type === 'paragraph'
          ? { ...block, text: block.text.replace(right, wrong) } : block)),
      },
    }),
    isMended: ({ narratives }) => {
      const text = narratives[part].map(blockText).join('\n')
      return text.trim() !== '' && !fault.test(text)
    },
  }
}
