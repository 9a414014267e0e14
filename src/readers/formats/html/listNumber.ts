/** Numbers of list items as the page shows them. */
import { attributeOf, type PageElement } from './parsePage'

interface ListFrame { isOrdered: boolean; next: number; kind: string }

/** The lists open while a page is read. */
export class Lists {
  private readonly frames: ListFrame[] = []

  /** `style` is what sheets and styles say of its marks, '' for nothing. */
  open(element: PageElement, style: string): void {
    const start = Number.parseInt(attributeOf(element, 'start'), 10)
    this.frames.push({
      isOrdered: element.tagName === 'ol', next: Number.isNaN(start) ? 1 : start,
      kind: style === '' ? attributeOf(element, 'type') : style,
    })
  }

  close(): void {
    this.frames.pop()
  }

  /** The mark of the next item, '' for none. */
  mark(element: PageElement, style: string): string {
    const list = this.frames[this.frames.length - 1]
    if (!list) return ''
    const value = Number.parseInt(attributeOf(element, 'value'), 10)
    const number = Number.isNaN(value) ? list.next : value
    list.next = number + 1
    const kind = style === '' ? list.kind : style
    return list.isOrdered || COUNTING.test(kind) ? listMark(number, kind) : ''
  }
}

/** Of lists that are not ordered by their name. */
const COUNTING = /decimal|alpha|latin|roman|cjk|chinese|hanzi/

const CHINESE = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
const ROMAN: [number, string][] = [
  [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
]

/** The mark of the item `number` of a list; `kind` is the list's `type` or CSS list style. */
function listMark(number: number, kind: string): string {
  if (/cjk|chinese|hanzi/i.test(kind)) return `${chineseNumber(number)}、`
  if (/^a$|lower-(alpha|latin)/.test(kind)) return `${letter(number)}.`
  if (/^A$|upper-(alpha|latin)/.test(kind)) return `${letter(number).toUpperCase()}.`
  if (/^i$|lower-roman/.test(kind)) return `${romanNumber(number)}.`
  if (/^I$|upper-roman/.test(kind)) return `${romanNumber(number).toUpperCase()}.`
  return /none|disc|circle|square/.test(kind) ? '' : `${number}.`
}

function letter(number: number): string {
  return String.fromCharCode(97 + ((number - 1) % 26))
}

function romanNumber(number: number): string {
  let rest = Math.min(number, 89)
  let text = ''
  for (const [value, sign] of ROMAN) {
    for (; rest >= value; rest -= value) text += sign
  }
  return text
}

/** 1–99 as counted in headings; others stay digits. */
function chineseNumber(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  if (tens > 9 || number < 1) return String(number)
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : CHINESE[tens] ?? ''}十`
  return ten + (CHINESE[ones] ?? '')
}
