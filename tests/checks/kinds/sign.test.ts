import { expect, test } from 'vitest'
import { findingsOf, repaired, withCells } from '../../support/findings'
import { buildReport } from '../../support/reports'

const CELL = 'disclosure.license.change'

test.each([
  ['125', '+125'], ['增10', '+10'], ['减3', '-3'], ['减少47', '-47'], ['+0', '0'],
  ['+ 125', '+125'], ['- 47', '-47'], ['－47', '-47'], ['＋125', '+125'], ['增加 8', '+8'],
  ['−6', '-6'], ['1', '+1'],
])('%s is advised to be %s', (text, advised) => {
  const report = withCells(buildReport({ year: 2020 }), { [CELL]: text })
  const [finding] = findingsOf('T2-OLD-SIGN', report)
  expect(finding).toMatchObject({
    level: '提示', state: 'fail', cells: [CELL], repair: { label: `改为 ${advised}` },
  })
  expect(finding?.message)
    .toBe(`第二部分“行政许可”行“本年增/减”列写作“${text}”，建议写“${advised}”`)
  expect(findingsOf('T2-OLD-SIGN', repaired(report, finding))).toEqual([])
})

test.each([
  '+125', '-47', '0', '', 'abc', '/', '+1', '-1', '—', '无', '+1205',
])('“%s” is left in peace', (text) => {
  expect(findingsOf('T2-OLD-SIGN', withCells(buildReport({ year: 2020 }), { [CELL]: text })))
    .toEqual([])
})

test('other columns carry no sign', () => {
  expect(findingsOf(
    'T2-OLD-SIGN',
    withCells(buildReport({ year: 2020 }), { 'disclosure.license.decisions': '125' }),
  )).toEqual([])
})
