/** A part heading as it was published: its number, how that is written, and its words. */
import { anyOf } from '../../../language/patternParts'

export interface PartHeading {
  written: string
  title: string
  /** 0 without a number. */
  value: number
  /** `official` is 一、; `other` any other way to number. */
  style: 'official' | 'other' | 'none'
}

/** Characters; more is no heading. */
const LONGEST = 120
const NUMERALS = '一二三四五六七八九'
const OFFICIAL = /^([一二三四五六七八九])\s*、\s*/
/** 第一部分, （一）, 一., 一 总体情况. */
const OTHER = new RegExp(`^${anyOf(String.raw`
  第\s*([${NUMERALS}])\s*(?:部分|章|节) [（(]\s*([${NUMERALS}])\s*[）)]
  ([${NUMERALS}])\s*[.．,，:：] ([${NUMERALS}])(?=\s|[总主收政存其依])
`)}\\s*[、.．:：，,]?\\s*`)
const DIGITS = /^[（(]?(\d)(?:[）)]|\s*[、．.:：])\s*/

/** Blanks in the words and marks behind them are no part of the title. */
export function readPartHeading(heading: string): PartHeading {
  const written = heading.trim().slice(0, LONGEST)
  const match = OFFICIAL.exec(written) ?? OTHER.exec(written) ?? DIGITS.exec(written)
  const number = match?.slice(1).find((group) => group !== undefined) ?? ''
  const title = written.slice(match?.[0].length ?? 0).replace(/\s/g, '')
    .replace(/(?<![。：:.…·])[。：:.…·]+\d*$/, '')
  return {
    written, title, value: Number(number) || NUMERALS.indexOf(number || '无') + 1,
    style: styleOf(match, written),
  }
}

function styleOf(match: RegExpExecArray | null, written: string): PartHeading['style'] {
  if (!match) return 'none'
  return OFFICIAL.test(written) ? 'official' : 'other'
}

/**
 * 及 for 和, 其它 for 其他, 政府信息公开 more or less, 概述 for 总体情况: the same title, slightly
 * other.
 */
export function isSlightlyOther(title: string, official: string): boolean {
  return bare(title) === bare(official)
    || (official === '总体情况' && /总体|概[述况]|综述/.test(title))
}

function bare(title: string): string {
  return title.normalize('NFKC').replace(/其它/g, '其他')
    .replace(/政府信息公开(?:工作)?(?!申请)|以及|[、,，及和与的]/g, '')
}
