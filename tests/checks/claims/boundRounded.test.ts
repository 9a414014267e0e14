/** Words that make a number a rounded one beside a figure that follows the tables. */
import { describe, expect, test } from 'vitest'
import { checkText } from '../../../src/checks/checkText'
import { gatherFacts } from '../../../src/checks/base/facts'
import type { Finding } from '../../../src/model/finding'
import { applyTextChanges } from '../../../src/model/text/textChange'
import { editionOf } from '../../../src/templates'
import { buildSampleReport } from '../../../src/templates/sample/buildSampleReport'

/** 本年新收 50. */
const sample = buildSampleReport('2026-01-05T08:00:00.000Z')
const source = 'applications.received.total'

/** A paragraph whose 50 is bound. */
function bound(text: string): typeof sample {
  const from = text.indexOf('50')
  const paragraph = { type: 'paragraph' as const, text, figures: [{ from, to: from + 2, source }] }
  return { ...sample,
    narratives: {
      ...sample.narratives, 1: [{ type: 'heading', level: 1, text: '依申请公开' }, paragraph],
    } }
}

function found(text: string): Finding[] {
  return checkText(gatherFacts(bound(text), editionOf('2021')))
    .filter(({ code }) => code.startsWith('TX-'))
}

describe('a bound figure beside a word for a rounded number', () => {
  test.each([
    '我局收到政府信息公开申请50余件。', '我局收到政府信息公开申请50多件。',
    '我局收到政府信息公开申请近50件。',
    '我局收到政府信息公开申请约50件。', '我局收到政府信息公开申请50件左右。',
    '我局收到政府信息公开申请超过50件。',
    '我局收到政府信息公开申请50件以上。', '我局收到政府信息公开申请将近50件。',
    '我局收到政府信息公开申请不足50件。',
    '我局收到政府信息公开申请至少50件。', '我局收到政府信息公开申请 50 余件。',
  ])('%s is told once', (text) => {
    expect(found(text).map(({ code }) => code)).toEqual(['TX-BOUND'])
  })

  test.each([
    '我局收到政府信息公开申请50件。', '我局收到政府信息公开申请50件，余件结转下年。',
    '我局收到政府信息公开申请50件，多为网上申请。',
    '全年新收申请50件。', '共收到申请50件来自各界。', '最多的一类是自然人申请；收到申请50件。',
    '收到申请50件，近三年逐年增加。',
    '收到申请50件（约三分之一为网上申请）。', '超过期限的没有，收到申请50件。',
    '收到申请50件，左右两栏均已公开。',
  ])('%s is not', (text) => {
    expect(found(text).filter(({ code }) => code === 'TX-BOUND')).toEqual([])
  })

  test('the word goes with one press, the figure stays bound', () => {
    const report = bound('我局收到政府信息公开申请50余件。')
    const [finding] = found('我局收到政府信息公开申请50余件。')
    const mended = applyTextChanges(report, finding?.repair?.texts ?? []).narratives[1][1]
    expect(mended)
      .toMatchObject({
        text: '我局收到政府信息公开申请50件。', figures: [{ from: 12, to: 14, source }],
      })
  })
})
