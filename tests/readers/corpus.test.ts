/**
 * Existing reports with one oddity each; every figure, part and message must come out as expected.
 */
import { describe, expect, test } from 'vitest'
import { listFigures } from '../../src/cli/figuresJson'
import { blockText } from '../../src/model/narrative'
import { acceptDraft, readReport, type Draft } from '../../src/readers'
import { figuresOf, listCorpus, openFixture, type Expected } from '../support/files/corpus'

const corpus = listCorpus()
const USUAL_TEXT: Record<string, string[]> = {
  1: [
    '全年主动公开政府信息1286条，其中门户网站973条，政务新媒体313条。',
    '全年收到申请32件，上年结转2件，办结33件，结转下年度1件。',
  ],
  5: ['部分栏目更新不够及时，政策解读形式单一。', '下一步将按月检查栏目更新，增加图文解读。'],
  6: ['本年度没有收取信息处理费，没有其他需要报告的事项。'],
}

/** Each is read once. */
const drafts = new Map<string, Promise<Draft>>()

function recognise(name: string): Promise<Draft> {
  const draft = drafts.get(name) ?? openFixture(name).then(readReport).then(({ value, messages }) => {
    if (!value) throw new Error(messages.map(({ text }) => text).join('；'))
    return value
  })
  drafts.set(name, draft)
  return draft
}

function textOf(draft: Draft, part: string): string {
  return draft.narratives[Number(part) as 1 | 5 | 6].map(blockText).join('\n')
}

function textsOf({ text, agency }: Expected): Record<string, string[]> {
  return text ?? (agency === '*' ? {} : USUAL_TEXT)
}

/** Everything the clerk is told. */
function toldOf(draft: Draft): string {
  const cells = [...Object.values(draft.cells), ...Object.values(draft.singleOtherRow ?? {})]
    .flatMap(({ written, normalised, doubt }) => (doubt === '' && normalised === ''
      ? [] : [written, normalised, doubt]))
  return [
    ...draft.messages.map(({ text }) => text),
    ...draft.unrecognised.flatMap(({ text, reason }) => [text, reason]), ...cells,
  ].join('\n')
}

test('the corpus is large enough', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(40)
})

describe.each(corpus.map(({ name, expected }): [
  string, string, Expected,
] => [name, expected.oddity, expected]))('%s: %s', (name, _, expected) => {
  test('gives the figures as published', async () => {
    const draft = await recognise(name)
    const otherRow = draft.singleOtherRow && Object.fromEntries(Object.entries(draft.singleOtherRow)
      .map(([column, { text }]) => [column, text]))
    const figures = listFigures(acceptDraft(draft, { now: '2026-02-01T00:00:00.000Z' }), otherRow)
    const wanted = figuresOf(expected)
    expect(wanted.agency === '*' ? { ...figures, agency: '*' } : figures).toEqual(wanted)
  })

  test('gives parts and text', async () => {
    const draft = await recognise(name)
    const parts = expected.parts ?? [1, 2, 3, 4, 5, 6]
    expect(draft.parts.map(({ number }) => number)).toEqual(parts)
    for (const [part, pieces] of Object.entries(textsOf(expected))
      .filter(([number]) => parts.includes(Number(number)))) {
      for (const piece of pieces) expect(textOf(draft, part)).toContain(piece)
    }
  })

  test('tells what it must, and nothing that is not the report’s', async () => {
    const draft = await recognise(name)
    for (const piece of expected.messages ?? []) expect(toldOf(draft)).toContain(piece)
    // Doubts name what was left out.
    const { source: _source, ...recognised } = draft
    const read = JSON.stringify(recognised, (key, value: unknown) => (key === 'doubt' ? '' : value))
    for (const piece of expected.absent ?? []) expect(read).not.toContain(piece)
  })
})
