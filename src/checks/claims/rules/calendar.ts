/** TX-YEAR as well: days no calendar has, 2月30日 and 4月31日. */
import type { CustomFinding } from '../../base/customFinding'
import { ABOUT_PERIOD } from '../lexicon/years'
import { originalRange, toPlainText } from '../lex/plainText'
import type { ReadText } from '../discourse/readReport'
import { statementFinding } from './statementFinding'

const DAY = /(?:(?<!\d)(\d{4})年)?(?<!\d)(\d{1,2})月(\d{1,2})[日号]/g

/** Every such day of a text; `year` is meant where the day names none. */
export function impossibleDays(text: ReadText, year: number): CustomFinding[] {
  // A broken 统计期限 is told by its own rule.
  if (!/[日号]/.test(text.text) || ABOUT_PERIOD.test(text.text)) return []
  const plain = toPlainText(text.text)
  return [...plain.text.matchAll(DAY)].flatMap((match) => {
    const [said, ofYear, month, day] = match
    if (isDay(Number(ofYear ?? year), Number(month), Number(day))) return []
    return [statementFinding({
      text, words: said.replace(/\d/g, '#'), said, cells: [], fact: said,
      spans: [originalRange(plain, match.index, match.index + said.length)],
      problem: '没有这一天，请核对月份和日期',
    })]
  })
}

function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1
    && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}
