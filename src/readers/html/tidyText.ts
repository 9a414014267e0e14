const UNSEEN = /[\u200b\u2060\ufeff\u00ad]/g
/** A line break of the source with the blanks around it, between what stands before and after. */
const SOURCE_BREAK = /(?<=(.?))[ \t]*[\r\n\t][ \t\r\n]*(?=(.?))/gs
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…]/

/** Text of a paragraph as a reader sees it: a line break of the source is a blank, none between Chinese characters. */
export function tidyText(text: string): string {
  const whole = text.replace(UNSEEN, '').trim()
  return (/[\r\n\t]/.test(whole) ? joinSourceLines(whole) : whole).replace(/\u00a0/g, ' ')
}

function joinSourceLines(text: string): string {
  return text.replace(SOURCE_BREAK, (_, before: string, after: string) => (WIDE.test(before) && WIDE.test(after) ? '' : ' '))
}
