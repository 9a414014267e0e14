/**
 * The year a report is of, and where it stands: title, 统计期限, introduction, else what the text
 * tells of its own year.
 */
import type { LooseDocument } from '../../loose/looseDocument'
import { findPeriodYear, frontOf } from '../layout/chooseTitle'
import { plainDigits, readDate } from '../../../language/dates'
import type { Item } from '../layout/items'
import { findYear, type Title } from '../layout/readTitle'

export type YearPlace = '标题' | '统计期限' | '文件标题' | '导语' | '正文'

/** `year` is 0 where none was found. */
export interface YearFound { year: number; place: YearPlace }

/** `公布……2023年政府信息公开工作年度报告`, `现将2023年度政务公开情况报告如下`. */
const ANNOUNCED = new RegExp(
  '(?:20\\d\\d|二〇[〇一二三四五六七八九]{2})年(?:度)?[^，。；、]{0,16}?(?:政府信息公开'
    + '|政务公开|信息公开)(?:工作)?(?:的)?(?:年度|有关|基本|总体)?(?:工作)?(?:报告|年报|情况)',
)
/** Reports named beside this one: `上一年度报告`, `根据关于2022年……的通知`. */
const OTHERS = /上年|上一年|去年|通知|要求|历年|往年/
/** A year a sentence begins with, behind its number or `截至`: `（一）主动公开。2023年，…`. */
const OPENING = new RegExp(
  '^(?:截[至止到]|在|[我本全](?:[局委厅办镇乡县市区院]|街道|机关|单位|部门))?(?:20\\d\\d'
    + '|二〇[〇一二三四五六七八九]{2})年(?!以来|起)',
)
const PLANNED = /将|计划|打算|下一步|拟|力争/
const SENTENCE_END = /[。；\n]/
/** Items behind the first heading that may still be the introduction. */
const MOST_BEHIND = 6
const FEWEST_TOLD = 2

/** The year, by the surest place that names one. */
export function findReportYear(
  document: LooseDocument, items: Item[], title: Title | null,
): YearFound {
  const found: [YearPlace, () => number][] = [
    ['标题', () => title?.year ?? 0], ['统计期限', () => findPeriodYear(items)],
    ['导语', () => {
      // The year of the report that the introduction announces.
      const { start, end } = frontOf(items)
      const clauses = textsOf(items.slice(start, end + MOST_BEHIND))
        .flatMap((text) => text.split(/[。；，,]/))
      const years = clauses.flatMap((clause) => (OTHERS.test(clause)
        ? [] : findYear(ANNOUNCED.exec(clause)?.[0] ?? ''))).filter((year) => year > 0)
      return new Set(years).size === 1 ? years[0] ?? 0 : 0
    }],
    ['文件标题', () => findYear(document.title)], ['正文', () => {
      // The year most sentences begin with, where at least two do and twice as many as with all
      // other years.
      const counts = new Map<number, number>()
      const texts = textsOf(items).filter((text) => readDate(text) === '')
      for (const year of texts.flatMap((text) => text.split(SENTENCE_END).map(openingYear))) {
        if (year > 0) counts.set(year, (counts.get(year) ?? 0) + 1)
      }
      const [first, ...others] = [...counts].sort((a, b) => b[1] - a[1])
      const rest = others.reduce((sum, [, count]) => sum + count, 0)
      return first && first[1] >= FEWEST_TOLD && first[1] >= 2 * rest ? first[0] : 0
    }],
  ]
  for (const [place, find] of found) {
    const year = find()
    if (year > 0) return { year, place }
  }
  return { year: 0, place: '正文' }
}

/** The year a sentence on work done begins with, 0 without one. */
function openingYear(sentence: string): number {
  const words = sentence.replace(/^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]/, '')
  return PLANNED.test(words) ? 0 : findYear(OPENING.exec(words)?.[0] ?? '')
}

function textsOf(items: Item[]): string[] {
  return items.flatMap((item) => (item.type === 'line'
    ? [plainDigits(item.text.replace(/\s+/g, ''))] : []))
}
