/** A text changed here and elsewhere while a word was composed. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeNarratives } from '../../../src/forms/narrative/mergeNarratives'
import type { Narrative, NarrativeBlock } from '../../../src/model/narrative'

const text =
  (...words: string[]): Narrative => words.map((word) => ({ type: 'paragraph', text: word }))
const wordsOf = (narrative: Narrative): string[] =>
  narrative.map((block) => (block.type === 'paragraph' ? block.text : ''))
/** Figures brought up to date, told by a sign. */
const follow = (block: NarrativeBlock): NarrativeBlock => (block.type === 'paragraph'
  ? { ...block, text: `${block.text}*` } : block)
const merged = (base: string[], ours: string[], theirs: string[]): string[] => (
  wordsOf(mergeNarratives({
    base: text(...base), ours: text(...ours), theirs: text(...theirs),
  }, follow)))

test.each([
  [
    'another block changed elsewhere, before ours', ['甲', '乙'], ['甲', '乙字'], ['甲1', '乙'],
    ['甲1', '乙字'],
  ],
  [
    'another block changed elsewhere, after ours', ['甲', '乙'], ['甲字', '乙'], ['甲', '乙1'],
    ['甲字', '乙1'],
  ],
  ['the same block', ['甲', '乙'], ['甲', '乙字'], ['甲', '乙1'], ['甲', '乙字*']],
  [
    'the same block and others on both sides of it', ['甲', '乙', '丙'], ['甲', '乙字', '丙'],
    ['甲1', '乙1', '丙1'], ['甲1', '乙字*', '丙1'],
  ],
  [
    'a block came elsewhere before ours', ['甲', '乙'], ['甲', '乙字'], ['新', '甲', '乙'],
    ['新', '甲', '乙字'],
  ],
  [
    'a block went elsewhere after ours', ['甲', '乙', '丙'], ['甲字', '乙', '丙'], ['甲', '乙'],
    ['甲字', '乙'],
  ],
  [
    'a block came here, another changed elsewhere', ['甲', '乙'], ['甲', '新', '乙'], ['甲1', '乙'],
    ['甲1', '新', '乙'],
  ],
  ['all was taken away elsewhere', ['甲', '乙'], ['甲', '乙字'], [], ['甲*', '乙字*']],
  [
    'equal blocks', ['空', '空', '空'], ['空', '空', '空字'], ['空1', '空', '空'],
    ['空1', '空', '空字'],
  ],
])('%s', (...told) => {
  const [, base, ours, theirs, both] = told
  expect(merged(base, ours, theirs)).toEqual(both)
})

test('nothing changed here, or nothing elsewhere: the other side', () => {
  const words = fc.array(fc.string({ maxLength: 3 }), { maxLength: 6 })
  fc.assert(fc.property(words, words, (base, other) => {
    expect(merged(base, base, other)).toEqual(other)
    expect(merged(base, other, base)).toEqual(other)
  }), { seed: 5, numRuns: 300 })
})

test('changes in different stretches of the text, whatever their lengths: both, whole', () => {
  const words = (sign: string): fc.Arbitrary<string[]> =>
    fc.array(fc.nat(9).map((number) => sign + number), { maxLength: 4 })
  const stretches = fc.tuple(words('首'), words('中'), words('尾'), words('新'), words('改'))
  fc.assert(fc.property(stretches, fc.boolean(), (
    [head, middle, tail, first, last], isFirstOurs,
  ) => {
    const kept = ['界', ...middle, '限']
    const [changedHead, changedTail] = [[...first, ...kept, ...tail], [...head, ...kept, ...last]]
    const [ours, theirs] = isFirstOurs ? [changedHead, changedTail] : [changedTail, changedHead]
    expect(merged([...head, ...kept, ...tail], ours, theirs)).toEqual([...first, ...kept, ...last])
  }), { seed: 6, numRuns: 300 })
})
