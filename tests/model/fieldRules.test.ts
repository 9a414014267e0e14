import { describe, expect, test } from 'vitest'
import {
  checkField, checkPeriod, hintReceived, missingBasics, type FieldName,
} from '../../src/model/fieldRules'
import { expectLinear } from '../support/growth'
import { buildReport } from '../support/reports'

const RIGHT: [FieldName, string[]][] = [
  ['agency.name', ['青禾县人民政府']],
  ['agency.postcode', ['', '231300', '２３１３００']],
  ['agency.phone', [
    '', '0571-12345678', '0571—1234567 转 801', '（0571）1234567', '12345', '0571-1234567、7654321',
    '+86 571 1234567',
  ]],
  ['agency.email', ['', 'xxgk@qinghe.gov.cn']],
  ['agency.website', [
    '', 'www.qinghe.gov.cn', 'https://www.qinghe.gov.cn/xxgk/index.html', 'http://10.1.1.2:8080/a',
  ]],
  ['signature.date', ['', '2026-01-20']],
  ['fee.notices', ['', '0', '12', '１２']],
  ['fee.amount', ['', '0', '1,234.50', '300元']],
  ['agency.address', ['随便写']],
]
const WRONG: [FieldName, string[]][] = [
  ['agency.name', ['', '  ']],
  ['agency.postcode', ['23130', '2313000', 'abc123']],
  ['agency.phone', ['电话', '123', '0571-1234567abc']],
  ['agency.email', ['xxgk', 'a@b', 'a b@c.cn']],
  ['agency.website', ['qinghe', '县政府网站', 'www.qinghe.gov.cn。']],
  ['title', ['']],
  ['period.from', ['', '2025-13-01', '2025']],
  ['fee.notices', ['-1', '1.5', '三件']],
  ['fee.received', ['3万元', '3.125', '-2', '若干']],
]

describe('format rules', () => {
  test.each(
    RIGHT.flatMap(([field, texts]) => texts.map((text) => [field, text] as const)),
  )('%s takes “%s”', (field, text) => {
    expect(checkField(field, text)).toBeNull()
  })

  test.each(
    WRONG.flatMap(([field, texts]) => texts.map((text) => [field, text] as const)),
  )('%s says what is wrong with “%s”', (field, text) => {
    expect(checkField(field, text)).toMatch(/\p{Script=Han}/u)
  })
})

test('a long line of blanks and figures is judged in step with its length', () => expectLinear((
  size,
) => {
  expect(checkField('agency.phone', `${'1 '.repeat(size)}x`)).not.toBeNull()
}, 1000))

test('the period', () => {
  expect(checkPeriod({ from: '2025-01-01', to: '2025-12-31' })).toBeNull()
  expect(checkPeriod({ from: '2025-12-31', to: '2025-01-01' })).toContain('晚于')
  expect(checkPeriod({ from: '', to: '2025-12-31' })).toContain('起止')
})

test('more received than asked for is a hint', () => {
  expect(hintReceived({ notices: '1', amount: '100', received: '100.5' })).toContain('多于')
  expect(hintReceived({ notices: '1', amount: '100', received: '100' })).toBeNull()
  expect(hintReceived({ notices: '1', amount: '', received: '5' })).toBeNull()
})

test('what basic information lacks', () => {
  const agency = { ...buildReport().agency, postcode: '31', phone: 'x' }
  expect(missingBasics(buildReport())).toEqual(['还没有填联系电话'])
  expect(missingBasics(
    buildReport({ agency: { ...agency, postcode: '313000', phone: '0572-1234567' } }),
  )).toEqual([])
  expect(missingBasics(buildReport({
    agency: { ...agency, name: '' }, title: '', period: { from: '', to: '' },
  }))).toHaveLength(5)
})
