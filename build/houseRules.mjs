/**
 * Lint rules of this house: how wide a line and how long a pattern may be. scripts/measureHouse.ts
 * measures with the same numbers.
 */

/** Columns; a Chinese character fills two. */
export const WIDEST_LINE = 110
/** Characters of a regular expression between its slashes. */
export const LONGEST_PATTERN = 200

/** What a font of equal widths shows in two columns: Unicode's East_Asian_Width W and F. */
const TWO_COLUMNS = new RegExp(`[${[
  '\\u1100-\\u115f\\u2e80-\\u303e\\u3041-\\u3247\\u3250-\\u4dbf\\u4e00-\\ua4cf\\ua960-\\ua97c\\uac00-\\ud7a3',
  '\\uf900-\\ufaff\\ufe10-\\ufe19\\ufe30-\\ufe6b\\uff01-\\uff60\\uffe0-\\uffe6',
  '\\u{1f300}-\\u{1f64f}\\u{1f900}-\\u{1f9ff}\\u{20000}-\\u{3fffd}',
].join('')}]`, 'gu')

/** Columns of a line. */
export function widthOf(line) {
  const characters = /[\ud800-\udbff]/.test(line) ? [...line].length : line.length
  return characters + (line.match(TWO_COLUMNS)?.length ?? 0)
}

const lineWidth = {
  meta: {
    type: 'layout', schema: [],
    messages: {
      tooWide: `This line is {{width}} columns wide (a Chinese character is two), `
        + `at most ${WIDEST_LINE}.`,
    },
  },
  create: (context) => ({
    'Program:exit': () => context.sourceCode.lines.forEach((text, index) => {
      const width = widthOf(text)
      if (width <= WIDEST_LINE) return
      const line = index + 1
      const loc = { start: { line, column: 0 }, end: { line, column: text.length } }
      context.report({ loc, messageId: 'tooWide', data: { width } })
    }),
  }),
}

const patternLength = {
  meta: {
    type: 'suggestion', schema: [],
    messages: {
      tooLong: `This pattern has {{length}} characters, at most ${LONGEST_PATTERN}: `
        + 'put its words into a list, sorted and grouped, and compile that.',
    },
  },
  create: (context) => ({
    Literal: (node) => {
      const length = node.regex?.pattern.length ?? 0
      if (length > LONGEST_PATTERN) {
        context.report({ node, messageId: 'tooLong', data: { length } })
      }
    },
  }),
}

export const houseRules = {
  rules: { 'line-width': lineWidth, 'pattern-length': patternLength },
}
