/** The introduction of the clerk's own beside the fields. */
import { describe, expect, test } from 'vitest'
import { checkText } from '../../../src/checks/checkText'
import { gatherFacts } from '../../../src/checks/base/facts'
import type { Finding } from '../../../src/model/finding'
import { applyTextChanges } from '../../../src/model/text/textChange'
import type { Report } from '../../../src/model/report'
import { editionOf } from '../../../src/templates'
import { buildReport } from '../../support/reports'

const AGENCY = {
  address: '青禾县文昌路1号', postcode: '236800', phone: '0558-1234567', fax: '0558-1234568',
  email: 'xxgk@qinghe.gov.cn',
}

function report(preamble: string | null, agency: Partial<typeof AGENCY> = {}): Report {
  const base = buildReport()
  return { ...base, preamble, agency: { ...base.agency, ...AGENCY, ...agency } }
}

function found(preamble: string | null, agency: Partial<typeof AGENCY> = {}): Finding[] {
  return checkText(gatherFacts(report(preamble, agency), editionOf('2021')))
    .filter(({ code }) => code === 'TX-CONTACT')
}

describe('is told', () => {
  test.each([
    ['如有疑问，请与县政府办公室联系（电话：0558-7654321）。', '电话'],
    ['如有疑问，请联系我单位，联系电话0558-7654321。', '电话'],
    ['联系电话：0558—7654321，', '电话'],
    ['电话：（0558）7654321', '电话'],
    ['电话：7654321。', '电话'],
    ['（地址：青禾县人民路8号；邮编：236800）', '地址'],
    ['联系地址：青禾县人民路8号，电话0558-1234567', '地址'],
    ['邮政编码：236000', '邮编'],
    ['传真：0558-7654321', '传真'],
    ['电子邮箱：old@qinghe.gov.cn。', '电子邮箱'],
  ])('%s', (text, name) => {
    const [finding, ...more] = found(text)
    expect(more).toEqual([])
    expect(finding?.message).toContain(`基本信息填的${name}是`)
    const now = report(text)
    const mended = applyTextChanges(now, finding?.repair?.texts ?? [])
    expect(found(mended.preamble)).toEqual([])
    expect(mended.preamble).not.toBe(text)
  })
})

describe('is not told', () => {
  test.each([
    ['the same', '请联系（地址：青禾县文昌路1号；邮编：236800；电话：0558-1234567；传真：'
      + '0558-1234568；电子邮箱：xxgk@qinghe.gov.cn）。'],
    ['other hyphens and brackets', '电话：（0558）1234567，传真０５５８－１２３４５６８'],
    ['without the area code', '联系电话：1234567'],
    ['blanks inside', '地址：青禾县 文昌路 1号'],
    ['a longer address', '地址：江北省青禾县文昌路1号行政中心三楼'],
    ['two phones', '电话：0558-7654321，监督电话：0558-7654322'],
    ['the right one among two', '电话：0558-7654321，0558-1234567'],
    ['a label without value', '欢迎来电话咨询，地址见网站。'],
    ['no contact at all', '本报告依据《中华人民共和国政府信息公开条例》编制。'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([])
  })

  test('blank fields, and an introduction that follows the fields', () => {
    expect(found('电话：0558-7654321；地址：人民路8号', { address: '', phone: '' })).toEqual([])
    expect(found(null)).toEqual([])
  })
})
