/**
 * The made-up reports behind the files in `tests/fixtures/pdf`:
 * `word-2025.pdf` is our Word file of the report of 2025 printed by LibreOffice,
 * `browser-2020.pdf` our web page of the report of 2020 printed by Chromium.
 */
import type { Report } from '../../../../src/model/report'
import { buildFullReport } from '../../../support/fullReport'

const SENTENCE = '全年主动公开政府信息1240条，其中政策文件36条。及时公开政府信息公开工作的要求、'
  + '申请办理情况和结果，其他事项一并公开。'

/**
 * Every figure filled, a few paragraphs of the words the tables use, so that the files stay small.
 */
export function printedReport(year: number): Report {
  return {
    ...buildFullReport(year),
    narratives: {
      1: [
        { type: 'paragraph', text: SENTENCE.repeat(2) },
        { type: 'heading', level: 1, text: '主动公开' }, { type: 'paragraph', text: SENTENCE },
        { type: 'heading', level: 2, text: '政策文件' },
        { type: 'paragraph', text: SENTENCE.repeat(3) },
      ],
      5: [
        { type: 'heading', level: 1, text: '存在的主要问题' },
        { type: 'paragraph', text: `一是公开不及时。${SENTENCE}` },
        { type: 'heading', level: 1, text: '改进情况' },
        { type: 'paragraph', text: '改进申请办理工作。' },
      ],
      6: [{ type: 'paragraph', text: '无其他需要报告的事项。' }],
    },
    preamble: `本报告的统计期限自${year}年1月1日起，至12月31日止。`,
    images: {},
  }
}
