import { expect, test } from 'vitest'
import type { Report } from '../../../src/model/report'
import { applyTextChanges } from '../../../src/model/text/textChange'
import { findWords } from '../../../src/store/report/findWords'
import { buildReport } from '../../support/reports'

const cell = (text: string) => ({ text, columnSpan: 1, rowSpan: 1, head: false })
const report: Report = buildReport({
  preamble: '2024年本局的导语，2024年度。',
  narratives: {
    1: [
      { type: 'heading', level: 1, text: '2024年主动公开' },
      {
        type: 'paragraph', text: '2024年收到申请2024件，2024年办结。',
        figures: [{ from: 9, to: 13, source: 'applications.received.total' }],
      },
      { type: 'table', rows: [[cell('年度'), cell('2024年')]] },
    ],
    5: [{ type: 'image', image: 'a', caption: '图1 2024年情况' }],
    6: [{ type: 'paragraph', text: 'aaaa' }],
  },
})

test('every place in the order of the report, with what stands around and the figures that follow', () => {
  const found = findWords(report, '2024')
  expect(found.map(({ step, before, after, isBound }) => `${step} ${before}|${after} ${isBound}`))
    .toEqual([
      '0 |年本局的导语，2024年度。 false', '0 2024年本局的导语，|年度。 false',
      '1 |年主动公开 false',
      '1 |年收到申请2024件，2024年办结。 false', '1 2024年收到申请|件，2024年办结。 true',
      '1 2024年收到申请2024件，|年办结。 false',
      '1 |年 false', '5 图1 |年情况 false',
    ])
  expect(findWords(report, '')).toEqual([])
  expect(findWords(report, 'aa')).toHaveLength(2)
  expect(findWords({ ...report, preamble: null, title: null }, '依据')).toEqual([])
})

test('what is replaced stands in every one of these places, and a figure that was left still follows', () => {
  const places = findWords(report, '2024').filter(({ isBound }) => !isBound)
  const after = applyTextChanges(report, places.map(({ span }) => ({ span, text: '２０２５' })))
  expect(findWords(after, '2024')).toHaveLength(1)
  expect(findWords(after, '２０２５')).toHaveLength(places.length)
  expect(after.narratives[1][1]).toMatchObject({
    text: '２０２５年收到申请2024件，２０２５年办结。', figures: [{ from: 9, to: 13 }],
  })
})
