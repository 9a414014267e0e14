/**
 * Text that stands in a file but is not what a reader of the page takes from
 * it: never part of a figure, always told.
 */

/**
 * `deleted` by a tracked change · `struck` out · `hidden` or invisible · `note` mark or text of a
 * footnote or comment · `raised` above the line · `reversed` against the order it is stored in ·
 * `chosen` in a list or field of a form · `made` by a style sheet · `otherwise` placed or drawn
 * than it is written · `drawn` in a button or a drawing · `pictured` what a picture is said to
 * show. The first four and `drawn` are left out; the others are in the text, and put a figure in
 * doubt.
 */
export type OddText = 'deleted' | 'struck' | 'hidden' | 'note' | 'raised' | 'reversed' | 'chosen' | 'made'
  | 'otherwise' | 'drawn' | 'pictured'

const SENTENCES: Record<OddText, (text: string) => string> = {
  deleted: (text) => `修订时删掉的“${text}”没有读入`,
  struck: (text) => `画了删除线的“${text}”没有读入`,
  hidden: (text) => `页面上看不见的“${text}”没有读入`,
  note: (text) => `脚注或批注“${text}”没有读入`,
  raised: (text) => `旁边有上标或下标“${text}”，分不清是不是数字的一部分`,
  reversed: (text) => `“${text}”是反着显示的`,
  chosen: (text) => `“${text}”是网页表单里填的或选中的`,
  made: (text) => `“${text}”是网页样式加上的`,
  otherwise: (text) => `“${text}”显示的位置或样子特别，分不清是不是数字的一部分`,
  drawn: (text) => `按钮、表单或图形里的“${text}”没有读入`,
  pictured: (text) => `“${text}”是图片的说明，图片没有读入`,
}

const LONGEST_QUOTE = 20
/** A digit or a numeral, with its 万 or 亿. */
export const ANY_NUMBER = /[\p{N}〇零一二三四五六七八九十百千万亿两]/u

/** What was met beside the text of one cell or one page, to be told in a sentence each. */
export class OddTexts {
  /** Made for the first one: most cells have none. */
  private found: Map<OddText, string[]> | undefined

  add(kind: OddText, text: string): void {
    const plain = text.replace(/\s+/g, ' ').trim()
    if (plain === '') return
    this.found ??= new Map()
    this.found.set(kind, [...this.found.get(kind) ?? [], plain])
  }

  /**
   * Why the figure in a cell is doubtful, '' for nothing: what was left out counts only where it
   * could be a number.
   */
  doubt(): string {
    if (!this.found) return ''
    return [...this.found].flatMap(([kind, texts]) => {
      const text = texts.join('')
      return ANY_NUMBER.test(text) ? [SENTENCES[kind](quote(text))] : []
    }).join('；')
  }

  /** Sentences on a whole file, with how often and the first example. */
  messages(): string[] {
    return [...this.found ?? []].flatMap(([kind, texts]) => {
      const telling = texts.filter((text) => ANY_NUMBER.test(text))
      const [first] = telling
      if (first === undefined) return []
      return [`${telling.length > 1
        ? `有 ${telling.length} 处这样的文字：` : ''}${SENTENCES[kind](quote(first))}，请核对`]
    })
  }
}

function quote(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text
}

const RAISED_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const LOWERED_DIGITS = '₀₁₂₃₄₅₆₇₈₉'

/**
 * `12` set above or below the line as `¹²`: it stays what it looks like, and is no digit of the
 * figure before it.
 */
export function raiseDigits(text: string, place: 'above' | 'below'): string {
  const digits = place === 'above' ? RAISED_DIGITS : LOWERED_DIGITS
  return text.replace(/\d/g, (digit) => digits.charAt(Number(digit)))
}
