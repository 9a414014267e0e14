/** A blank cell stops only the comparison that needs that very cell. */
import { describe, expect, test } from 'vitest'
import { checkText } from '../../../src/checks/checkText'
import { gatherFacts } from '../../../src/checks/base/facts'
import type { Report } from '../../../src/model/report'
import { editionOf } from '../../../src/templates'
import { buildSampleReport } from '../../../src/templates/sample/buildSampleReport'
import { withCells } from '../../support/findings'

/**
 * 收到50、上年结转3、办结50、结转3；予以公开22、部分公开6、不予公开10、无法提供9；复议3（维持2、纠
 * 正1）.
 */
const sample = buildSampleReport('2026-01-05T08:00:00.000Z')

/** The sample with some cells blank, after its totals were typed in. */
function withBlanks(blanks: string[], typed: Record<string, string> = {}): Report {
  return withCells(sample, { ...typed, ...Object.fromEntries(blanks.map((cell) => [cell, ''])) })
}

function codesIn(text: string, report: Report): string[] {
  const blocks = [
    { type: 'heading', level: 1, text: '依申请公开' }, { type: 'paragraph', text },
  ] as const
  const said = { ...report, narratives: { ...report.narratives, 1: [...blocks] } }
  return checkText(gatherFacts(said, editionOf(said.edition))).map(({ code }) => code)
    .filter((code) => code.startsWith('TX-'))
}

const review = (key: string): string => `disputes.review.${key}`
const row = (path: string, column = 'total'): string => `applications.handled.${path}.${column}`
const disputes = withBlanks(['corrected', 'other', 'pending'].map(review),
  { [review('upheld')]: '1', [review('total')]: '3' })
const totalTyped = { [row('total')]: '50' }
const partialBlank = withBlanks([row('partial', 'person')], totalTyped)
const groupBlank = withBlanks([row('refused.thirdParty', 'legal')], totalTyped)

const contradicted: [name: string, text: string, report: Report, code: string][] = [
  ['all upheld, while the total leaves two '
    + 'over', '因政府信息公开被申请行政复议3件，均维持。', disputes,
    'TX-REVIEW'],
  ['a total that is typed', '因政府信息公开被申请行政复议4件。', disputes, 'TX-REVIEW'],
  [
    'a result that is filled', '因政府信息公开被申请行政复议3件，其中维持2件。', disputes,
    'TX-REVIEW',
  ],
  [
    'more than the total leaves', '因政府信息公开被申请行政复议3件，其中未审结3件。', disputes,
    'TX-REVIEW',
  ],
  ['another row than the one with a blank', '予以公开21件。', partialBlank, 'TX-RESULT'],
  ['a row with a blank that all other rows tell', '部分公开9件。', partialBlank, 'TX-RESULT'],
  ['a share of the typed total', '予以公开22件，占办结总数的54%。', partialBlank, 'TX-PCT'],
  ['a group with a blank that all other rows tell', '不予公开13件。', groupBlank, 'TX-RESULT'],
  ['a group named by other words', '对12件不予公开。', groupBlank, 'TX-RESULT'],
  ['the typed total', '年内办结48件。', groupBlank, 'TX-DONE'],
  ['a total the balance of the table tells', '年内办结48件。', withBlanks([
    row('partial', 'person'),
  ]),
    'TX-DONE'],
]

describe('what the filled cells contradict is told', () => {
  test.each(contradicted)('%s', (...[, text, report, code]) => {
    expect(codesIn(text, report)).toEqual([code])
  })

  test('with what is filled, and no button', () => {
    const blocks =
      [{ type: 'paragraph', text: '因政府信息公开被申请行政复议3件，其中未审结3件。' }] as const
    const report = { ...disputes, narratives: { ...disputes.narratives, 1: [...blocks] } }
    const [finding] = checkText(gatherFacts(report, editionOf('2021')))
      .filter(({ code }) => code === 'TX-REVIEW')
    expect(finding?.message).toContain('按已填的格推算，行政复议尚未审结在 0 到 2 之间')
    expect(finding?.repair).toBeUndefined()
  })
})

const [carriedIn, carriedOut] = ['applications.carriedIn.person', 'applications.carriedOut.person']
const open: [name: string, text: string, report: Report][] = [
  ['a blank result', '因政府信息公开被申请行政复议3件，其中尚未审结2件。', disputes],
  ['a blank result, less than is over', '因政府信息公开被申请行政复议3件，其中纠正1件。', disputes],
  ['the right group', '不予公开10件。', groupBlank],
  ['the right share', '部分公开6件，占12%。', partialBlank],
  [
    'a total that needs the blank', '年内办结48件。',
    withBlanks([row('partial', 'person'), carriedOut]),
  ],
  ['a sum with a blank', '收到申请57件（含上年结转7件）。',
    withBlanks([carriedIn, row('granted', 'person')])],
  ['a share of what is not known', '予以公开22件，占收到总数的20%。',
    withBlanks(['applications.received.person', row('other.miscellaneous', 'person')])],
  ['rounded, with a blank', '办结40余件。', withBlanks([row('partial', 'person'), carriedIn])],
  [
    'nothing filled', '收到政府信息公开申请50件，办结48件，予以公开占99%。',
    { ...sample, cells: {} },
  ],
  [
    'all upheld, nothing filled', '因政府信息公开被申请行政复议3件，均维持。',
    { ...sample, cells: {} },
  ],
]

describe('what the blank cells may still make right is not', () => {
  test.each(open)('%s', (_, text, report) => {
    expect(codesIn(text, report)).toEqual([])
  })
})
