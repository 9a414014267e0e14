const UNSEEN = /[\u200b\u2060\ufeff\u00ad]/g
const BLANKS = /[ \t\r\n]+/g
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…]/

/**
 * Text of a paragraph as a reader sees it: a line break of the source is a blank, none between
 * Chinese characters.
 */
export function tidyText(text: string): string {
  const whole = text.replace(UNSEEN, '').trim()
  return (/[\r\n\t]/.test(whole) ? joinSourceLines(whole) : whole).replace(/\u00a0/g, ' ')
}

/** Blanks with a line break of the source or a tab among them, by what stands before and after. */
function joinSourceLines(text: string): string {
  return text.replace(BLANKS, (blanks, at: number) => {
    if (/^ +$/.test(blanks)) return blanks
    return WIDE.test(text[at - 1] ?? '') && WIDE.test(text[at + blanks.length] ?? '') ? '' : ' '
  })
}
