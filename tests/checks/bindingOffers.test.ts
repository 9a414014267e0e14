import { describe, expect, test } from 'vitest'
import { offerBindings } from '../../src/checks/bindingOffers'
import { gatherFacts } from '../../src/checks/base/facts'
import { composeApplications } from '../../src/document'
import type { NarrativeBlock } from '../../src/model/narrative'
import { editionOf } from '../../src/templates'
import { buildFullReport2025 } from '../support/fullReport2025'

const full = buildFullReport2025()
const RECEIVED = 'applications.received.total'
const facts = (blocks: NarrativeBlock[]) =>
  gatherFacts({ ...full, narratives: { 1: blocks, 5: [], 6: [] } }, editionOf(full.edition))
const figure = (cell: string): string => {
  const known = facts([]).figure(cell)
  return known.state === 'known' ? known.exact : ''
}
const offered = (text: string): string[] => offerBindings(facts([{ type: 'paragraph', text }]), 1)
  .map(({ span, source }) => `${source.id} ${text.slice(span.from, span.to)}`)

describe('numbers that may follow the tables', () => {
  test('equal figures of this agency are offered with their place and source', () => {
    const [received, granted] = [figure(RECEIVED), figure('applications.handled.granted.total')]
    expect(offered(`2025年，本机关新收政府信息公开申请${received}件，其中予以公开${granted}件。`))
      .toEqual([`${RECEIVED} ${received}`, `applications.handled.granted.total ${granted}`])
  })

  test('the words read as in the text', () => {
    const text = `本机关新收政府信息公开申请${figure(RECEIVED)}件。`
    expect(offerBindings(facts([{ type: 'paragraph', text }]), 1).map(({ words }) => words))
      .toEqual([`本机关新收政府信息公开申请${figure(RECEIVED)}件`])
  })

  test.each([
    ['another number', (value: string) => `新收政府信息公开申请${Number(value) + 1}件。`],
    ['last year’s', (value: string) => `2024年新收政府信息公开申请${value}件。`],
    ['a rounded one', (value: string) => `新收政府信息公开申请近${value}件。`],
    ['what the tables do not count', (value: string) => `举办培训${value}场。`],
  ])('%s is not', (_, write) => {
    expect(offered(write(figure(RECEIVED)))).toEqual([])
  })

  test('what is bound, and what stands in a heading, is not', () => {
    const text = `新收政府信息公开申请${figure(RECEIVED)}件。`
    expect(offerBindings(facts([{ type: 'heading', level: 2, text }]), 1)).toEqual([])
    expect(offerBindings(facts([{
      type: 'paragraph', text,
      figures: [{ from: 10, to: 10 + figure(RECEIVED).length, source: RECEIVED }],
    }]), 1)).toEqual([])
    expect(offerBindings(facts([{ type: 'paragraph', text }]), 5)).toEqual([])
  })

  test('each figure of the composed paragraph would be offered were it typed, with its source', () => {
    const composed = composeApplications(facts([]))
    if (!composed) throw new Error('table three is full')
    const typed = offerBindings(facts([{ type: 'paragraph', text: composed.text }]), 1)
      .map(({ span, source }) => ({ from: span.from, to: span.to, source: source.id }))
    expect(typed).toEqual(composed.figures)
  })
})
