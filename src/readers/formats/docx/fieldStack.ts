/**
 * Fields of a paragraph (ISO/IEC 29500-1, 17.16.18): code, then result; each may hold others. Only
 * the result is printed; a field without one shows what its code says.
 */
import type { OddTexts } from '../../loose/oddText'
import { formatNumber } from './numberFormats'
import type { XmlElement } from './parseXml'
import { childOf, numberOf, valueOf } from './wrappers'

/** A field whose end has not come: `isCode` until its result begins. */
interface OpenField { isCode: boolean; code: string; start: XmlElement }

const EQUATION = /^\s*eq\s*(?:\\[a-z]+\s*)*/i
const CIRCLED = /^\s*eq\s*\\o\s*\\ac\s*\(\s*[○◯〇]\s*[,，;；]\s*(\d{1,2})\s*\)\s*$/i

export class FieldStack {
  private readonly open: OpenField[] = []

  /** True where nothing of what comes is printed; it is remembered as code. */
  takeCode({ name, children }: XmlElement): boolean {
    if (this.open.length === 0) return false
    const field = this.open.find(({ isCode }) => isCode)
    if (!field) return false
    if (name === 'w:instrText') field.code += children.filter((child) => typeof child === 'string').join('')
    return true
  }

  /** Begins, parts or ends a field (`w:fldChar`); the text that a field without a result shows. */
  turn(mark: XmlElement, odd: OddTexts | undefined): string {
    const last = this.open[this.open.length - 1]
    if (mark.attributes.fldCharType === 'begin') this.open.push({ isCode: true, code: '', start: mark })
    else if (mark.attributes.fldCharType === 'end') {
      this.open.pop()
      return last?.isCode && !this.open.some(({ isCode }) => isCode) ? shownBy(last, odd) : ''
    }
    else if (last) last.isCode = false
    return ''
  }
}

/** A sign in a circle, the chosen entry of a list; anything else that is drawn is only told. */
function shownBy({ code, start }: OpenField, odd: OddTexts | undefined): string {
  const [, circled] = CIRCLED.exec(code) ?? []
  if (circled !== undefined) return formatNumber(Number(circled), 'decimalEnclosedCircle')
  if (EQUATION.test(code)) odd?.add('drawn', code.replace(EQUATION, ''))
  const chosen = chosenEntry(childOf(childOf(start, 'w:ffData'), 'w:ddList'))
  odd?.add('chosen', chosen)
  return chosen
}

function chosenEntry(list: XmlElement | undefined): string {
  const entries = list?.children.filter((child): child is XmlElement =>
    typeof child !== 'string' && child.name === 'w:listEntry') ?? []
  const at = numberOf(valueOf(list, 'w:result') ?? valueOf(list, 'w:default'), 0)
  return entries[at]?.attributes.val ?? ''
}
