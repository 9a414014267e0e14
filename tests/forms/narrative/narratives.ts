/** Texts by chance, with everything a part may hold. */
import fc from 'fast-check'
import type { BoundFigure, Narrative, NarrativeBlock } from '../../../src/model/narrative'

const line = fc.string({
  unit: fc.constantFrom('公', '开', '（', '一', '）', '1', '.', ' ', '\u3000', '“', '𠮷', '<', '&'),
  maxLength: 12,
})
const cellText = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'))

const plainParagraph = line.map((text): NarrativeBlock => ({ type: 'paragraph', text }))
/** Words and bound figures in turn, no two figures side by side. */
const boundParagraph = fc.array(
  fc.tuple(line.filter((text) => text !== ''), fc.nat(99_999), fc.constantFrom('a', 'b')),
  { minLength: 1, maxLength: 4 },
).map((pieces): NarrativeBlock => {
  const figures: BoundFigure[] = []
  let text = ''
  for (const [words, value, source] of pieces) {
    text += words
    figures.push({ from: text.length, to: text.length + String(value).length, source })
    text += String(value)
  }
  return { type: 'paragraph', text, figures }
})
const paragraph = fc.oneof(plainParagraph, boundParagraph)
const heading = fc.tuple(fc.constantFrom(1 as const, 2 as const, 3 as const), line)
  .map(([level, text]): NarrativeBlock => ({ type: 'heading', level, text }))
const image = fc.tuple(fc.uuid(), line)
  .map(([id, caption]): NarrativeBlock => ({ type: 'image', image: id, caption }))

/** Full rectangles: cells of one row and column each. */
const table = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([rows, columns]) =>
    fc.array(
      fc.array(fc.tuple(cellText, fc.boolean()), { minLength: columns, maxLength: columns }),
      { minLength: rows, maxLength: rows },
    ))
    .map((rows): NarrativeBlock => ({ type: 'table', rows: rows.map((row) =>
      row.map(([text, head]) => ({ text, columnSpan: 1, rowSpan: 1, head }))) }))

/** A text with at least one block. */
export const anyNarrative: fc.Arbitrary<Narrative> =
  fc.array(fc.oneof(paragraph, heading, image, table), { minLength: 1, maxLength: 8 })
