/** Kinds of figures: names, wholes and parts, cells. */
import { expect, test } from 'vitest'
import {
  contains, kind, ofApplicant, printKind, restOf, shareOf, withoutShare, type Kind, type KindName,
} from '../../../src/checks/claims/kind'
import { cellsOf } from '../../../src/checks/claims/kindCells'
import { edition2019 } from '../../../src/templates/2019'
import { edition2021 } from '../../../src/templates/2021'

test('the same name is the same kind, and is printed as it was written', () => {
  const names: KindName[] = ['received', 'refused.thirdParty', 'lawsuit.direct.total', 'fee.amount']
  expect(names.map((name) => printKind(kind(name)))).toEqual(names)
  expect(shareOf(kind('granted'))).toBe(shareOf(kind('granted')))
  expect(withoutShare(shareOf(kind('granted')))).toBe(kind('granted'))
  expect([shareOf(ofApplicant(kind('new'), 'person')), restOf(kind('review.upheld'))].map(printKind))
    .toEqual(['new@person%', '-review.upheld'])
})

test.each<[whole: Kind, part: Kind, isPart: boolean]>([
  [kind('received'), kind('carriedIn'), true],
  [kind('received'), kind('review.total'), false],
  [kind('received'), kind('normative.issued'), false],
  [kind('done'), kind('partial'), true],
  [kind('done'), kind('carriedOut'), false],
  [kind('refused'), kind('refused.thirdParty'), true],
  [kind('refused'), ofApplicant(kind('refused'), 'person'), true],
  [kind('refused'), kind('unavailable.notHeld'), false],
  [kind('refused'), kind('refused'), false],
  [kind('refused.thirdParty'), kind('refused.internalAffairs'), false],
  [kind('lawsuit.total'), kind('lawsuit.direct.upheld'), true],
  [kind('review.total'), kind('lawsuit.total'), false],
  [kind('normative.issued'), kind('normative.repealed'), true],
  [kind('carriedIn'), kind('carriedOut'), false],
])('%# within', (whole, part, isPart) => {
  expect(contains(whole, part)).toBe(isPart)
})

test('cells are those of the edition, the likeliest first', () => {
  const labels = (one: Kind, edition = edition2021): string[] =>
    cellsOf(one, edition).map(({ label, cells }) => `${label} ${cells.length}`)
  expect(labels(kind('received'))).toEqual(['本年新收 1', '本年新收与上年结转之和 2'])
  expect(labels(ofApplicant(kind('new'), 'organisation'))).toEqual(['本年新收 5'])
  expect(labels(restOf(kind('review.upheld')))).toEqual(['行政复议结果维持以外的 3'])
  expect(labels(kind('lawsuit.total'))).toEqual(['行政诉讼总计 2'])
  expect(labels(kind('normative.issued'), edition2019)).toEqual(['规范性文件本年新制作 1'])
  expect(labels(kind('procurement.projects'))).toEqual([])
  expect(labels(shareOf(kind('granted')))).toEqual(labels(kind('granted')))
})
