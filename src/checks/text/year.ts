/** TX-YEAR: the year before or after where this year's work is told. */
import type { Repair } from '../../model/finding'
import type { CustomFinding } from '../custom/finding'
import type { Facts } from '../facts'
import { nameApart, spanIn, textFinding } from './findings'
import { maskText } from './maskText'
import { originalRange, toPlainText, type PlainText } from './plainText'
import { readTexts, type ReadText } from './readReport'

/** A year a sentence begins with, or the last day of one. */
const OPENING = /^(?:（[一二三四五六七八九十]+）|[一二三四五六七八九十]+[、是]|□+)*(?:截[至止到]|回顾|纵观|过去的|在)?([12]\d{3})年(?:度|12月31日|底|末|以来)?(?:，|[我本全共县市区镇乡局街开主累通新未没收受办制公一政]|$)/
const TITLE = /([12]\d{3})年(?:度)?(?:政府)?信息公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报|(?:的|总体|基本)*情况)/
/** What may well speak of another year. */
const LEGITIMATE = /问题|整改|反馈|结转|以来|相比|比|同期|增长|下降|预算|决算|规划|计划|要点|通知|办法|方案|印发|修订|修改|施行|实施(?:以来|的)|出台的|第三方评估|考核结果|测评|年报|年度报告|年度工作报告|上年|去年|将|拟|下一步|工作思路|工作重点|打算|征求/
/** Comparisons that are not with another year. */
const NO_COMPARISON = /[与和同][^，。]{0,16}(?:要求|期盼|期待|期望|需求|需要|目标|先进|标准|形势|任务)[^，。\d]{0,6}相比|评比|占比|比例|比重/g
/** Documents of a year, and what tells that the work itself is done. */
const DOCUMENTS = /通知|办法|方案|印发|修订|修改/g
const IS_DONE = /[成展织布新订善立]了|已(?:经)?(?:完成|开展|组织|更新|建立)/
const INTENDED = /将|拟|计划|规划|要点|打算|争取|力争/

/** Sentences of this year's report that begin with a neighbouring year. */
export function checkYear(facts: Facts): CustomFinding[] {
  const { year } = facts.report
  return nameApart(readTexts(facts.report).flatMap((text) => strayYears(text, year)))
}

function strayYears(text: ReadText, year: number): CustomFinding[] {
  if (!text.text.includes(String(year - 1)) && !text.text.includes(String(year + 1)) && !/[０-９]|\d\s+\d/.test(text.text)) return []
  const plain = toPlainText(text.text)
  const sentences = [...plain.text.matchAll(/[^。！？\n]+/g)]
  return sentences.flatMap((match) => {
    const stray = strayIn({ sentence: match[0], text, year })
    return stray ? [yearFinding({ text, plain, year, sentence: match[0], said: stray.said, at: (match.index ?? 0) + stray.index })] : []
  })
}

interface SentenceOfText { sentence: string; text: ReadText; year: number }
interface Stray { said: string; index: number }

function strayIn({ sentence, text, year }: SentenceOfText): Stray | undefined {
  const isNeighbour = (said: string | undefined): said is string => said === String(year - 1) || said === String(year + 1)
  const isFront = text.place.field === 'title' || text.place.field === 'preamble'
  const title = isFront ? TITLE.exec(sentence) : null
  if (isNeighbour(title?.[1])) return { said: title[1], index: title.index }
  const masked = maskText(sentence)
  const said = OPENING.exec(masked)?.[1]
  return isNeighbour(said) && isStray({ said, masked, text, year }) ? { said, index: masked.indexOf(said) } : undefined
}

interface OpeningYear { said: string; masked: string; text: ReadText; year: number }

/** Part five tells of what is to come; a heading there may name the year before. */
function isStray({ said, masked, text, year }: OpeningYear): boolean {
  if (masked.includes(String(year)) || LEGITIMATE.test(tellingWords(masked, said > String(year)))) return false
  return text.step !== 5 || (said !== String(year + 1) && !text.isHeading)
}

/** What may excuse another year; nothing has gone on 以来 a year to come, and documents do not excuse it where the sentence tells its work as done. */
function tellingWords(masked: string, isNext: boolean): string {
  const words = masked.replace(NO_COMPARISON, '')
  if (!isNext || INTENDED.test(words)) return words
  return (IS_DONE.test(words) ? words.replace(DOCUMENTS, '') : words).replace(/以来/g, '')
}

interface PlacedYear { text: ReadText; plain: PlainText; year: number; sentence: string; said: string; at: number }

function yearFinding({ text, plain, year, sentence, said, at }: PlacedYear): CustomFinding {
  const range = originalRange(plain, at, at + 4)
  const repair: Repair = { label: `改为 ${year}年`, changes: [], texts: [{ span: spanIn(text, range), text: String(year) }] }
  return textFinding({
    text, words: sentence.slice(0, 30), said: sentence, fact: `${said}，${year}`, spans: [range], cells: [], repair,
    problem: `写的是 ${said}年，这是${year}年度的报告，请核对是不是沿用旧稿没有改`,
  })
}
