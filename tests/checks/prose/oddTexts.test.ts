/**
 * Long and odd texts: every rule stays linear, and throws at nothing.
 * @module-tag long
 */
import { describe, expect, test } from 'vitest'
import { checkText } from '../../../src/checks/checkText'
import { gatherFacts } from '../../../src/checks/base/facts'
import { proseChecks } from '../../../src/checks/prose'
import { applyTextChanges, textOfSpan } from '../../../src/model/text/textChange'
import { editionOf } from '../../../src/templates'
import { lastYearOf } from '../../support/findings'
import { expectLinear } from '../../support/growth'
import { reportWith } from '../../support/prose'
import { seededRandom } from '../../support/random'
import { runs } from '../../support/runs'

const LENGTH = 5000
const PIECES = [
  ' ', '　', ',', '，', '。', '“', '”', '（', '(', ')', '《', '》', '1', '１', '.', '-', '—', '一',
  '二是', '一、', '（一）', '①', '申请人', '张伟', '的', '公开', '公开公开', '第二十条第', '款',
  '[image:', ']', '<b', '&#', 'X', '_', '\n', '\t', '\u200b',
  '138', '6222', '110101', '2025', '年', '收费通知', '其次', '向', '等3人', '申请', '人民政府',
  '同志', 'a', 'http://', '\ud83d', '…', '·', '"', '\'', '第', '页', '公告如下', '截止', '姓名：',
]

const edition = editionOf('2021')
const only = {
  ...edition,
  rules: edition.rules.filter((rule) => rule.kind === 'text' && rule.check in proseChecks),
}

/** Every place of a finding lies in its text, no finding comes twice. */
function check(text: string): void {
  const base = { ...reportWith(text), title: text.slice(0, 500), preamble: text }
  const report = {
    ...base, narratives: { ...base.narratives, 6: base.narratives[1] },
    lastYear: { ...lastYearOf(base, {}), narratives: base.narratives },
  }
  const findings = checkText(gatherFacts(report, only, {
    others: [{ label: '另一份', narratives: base.narratives }],
    published: [{ number: 1, heading: text }],
  }))
  const outside = findings.flatMap(({ spans = [] }) => spans).filter((span) =>
    textOfSpan(report, span)?.slice(span.from, span.to).length !== span.to - span.from)
  expect(outside).toEqual([])
  expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length)
}

/** Every third piece each day. */
const REPEATED = PIECES.filter((_, index) => index % runs({ daily: 3, soak: 1 }) === 0)

test.each(REPEATED.map((piece) => [JSON.stringify(piece), piece]))('%s over and over', (_, piece) => {
  return expectLinear((size) => check(piece.repeat(Math.ceil(size / piece.length))), LENGTH)
})

test.each(Array.from(
  { length: runs({ daily: 6, soak: 16 }) }, (_, seed) => seed,
))('two pieces in turn, and any mixture; seed %i', async (seed) => {
  const random = seededRandom(seed)
  const [a, b] = [random.pick(PIECES), random.pick(PIECES)]
  await expectLinear((size) => check((a + b).repeat(size / 4)), LENGTH)
  await expectLinear(
    (size) => check(Array.from({ length: size / 4 }, () => random.pick(PIECES)).join('')), LENGTH,
  )
})

describe('repairs', () => {
  test.each(Array.from(
    { length: 40 }, (_, seed) => seed,
  ))('never overlap and can be made in one go; seed %i', (seed) => {
    const random = seededRandom(1000 + seed)
    const report = reportWith(Array.from({ length: 300 }, () => random.pick(PIECES)).join(''))
    for (const { repair, code } of checkText(gatherFacts(report, only))) {
      const spans = [...(repair?.texts ?? [])].map(({ span }) => span)
        .sort((a, b) => a.block - b.block || a.from - b.from)
      spans.slice(1).forEach((span, index) => {
        const before = spans[index]
        expect({ code, apart: before?.block !== span.block || (before.to <= span.from) })
          .toEqual({ code, apart: true })
      })
      applyTextChanges(report, repair?.texts ?? [])
    }
  })
})
