/**
 * Text as it stands in pasted HTML: white space of the source and the indents of Word are no
 * content.
 */

/** Chinese characters and their punctuation. */
const WIDE = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u3000-\\u303f“”‘’—…]'
/** Word breaks lines of its source anywhere between Chinese characters. */
const SOURCE_BREAK = new RegExp(`(${WIDE})[ \\t]*[\\r\\n]+[ \\t]*(?=${WIDE})`, 'g')
const SPACES = /[ \t\r\n\u00a0\u200b\ufeff]+/g

/** Of figures kept on one line, as Word copies them. */
const HARD_HYPHENS = /[\u2010\u2011]/g

/**
 * One line of plain text: runs of blanks, tabs and &nbsp; become one blank, indents of any kind are
 * dropped.
 */
export function tidyText(text: string): string {
  return text.replace(SOURCE_BREAK, '$1').replace(SPACES, ' ').replace(HARD_HYPHENS, '-')
    .replace(/^[ \u3000]+|(?<![ \u3000])[ \u3000]+$/g, '')
}
