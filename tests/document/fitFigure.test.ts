import { expect, test } from 'vitest'
import { fitFigure } from '../../src/document'
import { editions } from '../../src/templates'

const usual = { size: 18, margin: 40 }

test.each([
  ['0', null],
  ['12345', null],
  ['123456', { size: 18, margin: 10 }],
  ['1234567', { size: 16, margin: 10 }],
  ['123456789', { size: 13, margin: 10 }],
  ['', null],
  ['见附件中的说明', null],
])('“%s” in a column of table three', (text, fit) => {
  expect(fitFigure({ text, width: 606, usual })).toEqual(fit)
})

test('figures of nine digits fit every column of every form', () => {
  for (const { layout } of editions) {
    for (const { columnWidths, fontSize } of Object.values(layout)) {
      for (const width of columnWidths) {
        const { size, margin } = fitFigure({
          text: '123456789',
          width,
          usual: { size: fontSize, margin: 40 },
        }) ?? { size: fontSize, margin: 40 }
        expect(9 * size * 5).toBeLessThanOrEqual(width - 2 * margin)
      }
    }
  }
})
