/** TX-YEAR: the year before or after where this year's work is told. */
import type { Repair } from '../../../model/finding'
import type { CustomFinding } from '../../custom/finding'
import type { Facts } from '../../facts'
import { breakLong } from '../lex/breakLong'
import { nameApart, spanIn, textFinding } from '../../texts/textFinding'
import { maskText } from '../lex/maskText'
import { originalRange, toPlainText } from '../lex/plainText'
import { readTexts, type ReadText } from '../discourse/readReport'

const WORKERS = '[我本全共县市区镇乡局街开主累通新未没收受办制公一政现各学医管深严认]'
/** A year a clause begins with, or the last day of one. */
const OPENING =
  new RegExp(
    `^(?:（[一二三四五六七八九十]+）|[一二三四五六七八九十]+[、是]|□)*(?:截[至止到]|回顾|纵观|过去的|在)?([12]\\d{3})年(?:度|全年|12月31日|12月底|底|末|以来)?(?:，|${WORKERS}|$)`,
  )
/** Behind the first clause only where work done is told with its numbers. */
const INNER =
  new RegExp(
    `^(?:截[至止到]|在)?([12]\\d{3})年(?:度|全年|12月31日|12月底|底|末)?(?:${WORKERS}|[^，]{0,8}(?:收到|受理|新收|办结|答复|公开|制发|发布|召开|组织|开展|办理))[^，]*\\d`,
  )
/** 我局2022年共收到, 全局2022年未收到. */
const BEHIND_SUBJECT =
  /^(?:[我本全](?:局|委|厅|办|镇|乡|县|市|区|校|院|街道|机关|单位|部门)|本(?:行政)?机关)([12]\d{3})年(?:度|全年)?(?:共|累计|主动|收到|未|没有|新收|受理|办结|制发)/
/** A heading of part one: 2022年总体情况. */
const HEADING =
  /^(?:[一二三四五六]、)?([12]\d{3})年(?:度)?(?:政府信息公开|政务公开)?(?:工作)?(?:的)?(?:总体|基本|主要|开展|完成)?(?:工作)?情况$/
/** What another office did may well have been before. */
const OTHERS =
  /^[^，。]*[12]\d{3}年(?:度)?，?(?:[县市区省]委|[县市区省](?:人民)?政府|国务院|国办|上级|中央)/
const TITLE =
  /([12]\d{3})年(?:度)?(?:政府)?信息公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报|(?:的|总体|基本)*情况)/
/** 现将2022年工作情况报告如下. */
const ANNOUNCED =
  /现将[^，。]{0,24}?([12]\d{3})年(?:度)?[^，。]{0,20}(?:情况|报告|年报)[^，。]{0,10}(?:如下|公布|报告)/
/** What may well speak of another year. */
const LEGITIMATE =
  /(?:存在|反馈|指出|提出|查摆|发现|整改)[^，。]{0,10}问题|问题[^，。]{0,10}(?:整改|反馈|指出)|整改|反馈|以来|相比|(?<!对|占|评)比(?![例重选武亚赛较邻])|较(?=上|去|20|同)|同期|增长|下降|预算|决算|(?:发展|专项|五年)规划(?!信息|、)|工作要点|通知|办法|方案|印发|修订|修改|施行|实施(?:以来|的)|出台的|第三方评估|考核结果|测评|年报|年度报告|年度工作报告|上年|去年|征求|启动|成立/
/** Comparisons that are not with another year. */
const NO_COMPARISON =
  /[与和同][^，。]{0,16}(?:要求|期盼|期待|期望|需求|需要|目标|先进|标准|形势|任务)[^，。\d]{0,6}相比|评比|占比|比例|比重|规划计划|计划规划/g
/** Documents of a year, and what tells that the work itself is done. */
const DOCUMENTS = /通知|办法|方案|印发|修订|修改|工作要点|成立|启动|整改|反馈|征求|问题|第三方评估/g
const IS_DONE = /[成展织布新订善立]了|已(?:经)?(?:完成|开展|组织|更新|建立)/
/** Figures every report tells of its own year. */
const TELLS_FIGURES =
  /主动公开[^，。]{0,16}\d+[^，。]{0,2}条|(?:收到|受理|新收|办结)[^，。]{0,16}申请\d/
const INTENDED =
  /将(?:会|继续|进一步|持续|重点|着力|围绕|以|从|按|坚持|认真|加[强大快]|不断|努力|严格|全面|深入|切实|着重|大力|更加|聚焦|紧扣|在|把|立足|推动|推进|完善|优化)|(?<![虚])拟(?!定)|计划(?:于|在|开展|完成|组织|举办)|打算|争取|力争|下一步|工作(?:思路|重点|打算|安排)|努力方向/
const PLAN_TITLE =
  /([12]\d{3})年(?:度)?(?:政府信息公开|政务公开)?(?:重点)?工作?(?:计划|打算|思路|努力方向|工作重点|改进措施|安排)/

/** Sentences of this year's report that begin with another year. */
export function checkYear(facts: Facts): CustomFinding[] {
  const { year } = facts.report
  return nameApart(readTexts(facts.report).flatMap((text) => strayYears(text, year)))
}

const YEAR = /[12]\d{3}年/

function strayYears(text: ReadText, year: number): CustomFinding[] {
  return straysOf(text, year)
    .map(({ sentence, at, said, right }) => yearFinding({ text, sentence, at, said, right }))
}

interface PlacedStray {
  sentence: string
  at: { from: number; to: number }
  said: string
  right: number
}

const MOST_KEPT = 20_000
const kept = new Map<string, PlacedStray[]>()

/** Every text is searched once. */
function straysOf(text: ReadText, year: number): PlacedStray[] {
  if (!MAY_SAY_YEAR.test(text.text)) return []
  const key = `${year} ${text.step} ${isFront(text)} ${text.isHeading} ${text.text}`
  const known = kept.get(key) ?? findStrays(text, year)
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(key, known)
  return known
}

const MAY_SAY_YEAR = /[0-9０-９]\s*年/

function findStrays(text: ReadText, year: number): PlacedStray[] {
  const plain = toPlainText(text.text)
  const sentences = [...breakLong(plain.text).matchAll(/[^。！？\n]+/g)]
  return sentences.flatMap((match, order) => {
    const stray = strayIn({ sentence: match[0], next: sentences[order + 1]?.[0] ?? '', text, year })
    if (!stray) return []
    const at = (match.index ?? 0) + stray.index
    return [{
      sentence: match[0], at: originalRange(plain, at, at + 4), said: stray.said,
      right: stray.right,
    }]
  })
}

interface SentenceOfText { sentence: string; next: string; text: ReadText; year: number }
interface Stray { said: string; index: number; right: number }

const MOST_APART = 2

/** Years a report may have been copied from, or whose figures were interchanged. */
function isStrayYear(said: string | undefined, year: number): said is string {
  return said !== undefined && said !== String(year) && Number(said) >= year - MOST_APART
}

function strayIn(place: SentenceOfText): Stray | undefined {
  const { sentence, text, year } = place
  if (!YEAR.test(sentence)) return undefined
  const masked = maskText(sentence)
  return strayTitle(isFront(text) ? TITLE.exec(sentence) : ANNOUNCED.exec(masked), year)
    ?? strayPlan(place, masked) ?? strayOpening(place, masked)
}

function strayTitle(title: RegExpExecArray | null, year: number): Stray | undefined {
  const said = title?.[1]
  return title && isStrayYear(said, year)
    ? { said, index: title.index + title[0].indexOf(said), right: year } : undefined
}

function isFront({ place: { field } }: ReadText): boolean {
  return field === 'title' || field === 'preamble'
}

/** What is to be done in the year that is over: 2023年，我局将进一步… in part five of 2023. */
function strayPlan({ text, year }: SentenceOfText, masked: string): Stray | undefined {
  if (text.step !== 5) return undefined
  const said = PLAN_TITLE.exec(masked)?.[1] ?? plannedYear(masked)
  if (said === undefined || masked.includes(String(year + 1))) return undefined
  const isOver = Number(said) <= year && Number(said) >= year - MOST_APART
  return isOver ? { said, index: masked.indexOf(said), right: year + 1 } : undefined
}

function plannedYear(masked: string): string | undefined {
  return INTENDED.test(masked) && !/问题|整改|反馈|报告|年报|以来|考核|评估/.test(masked)
    ? OPENING.exec(masked.replace(/^(?:下一步|下步|今后|接下来)，/, ''))?.[1] : undefined
}

function strayOpening({ text, year, next }: SentenceOfText, masked: string): Stray | undefined {
  const said = openingYear(masked, text.isHeading) ?? innerYear(masked)
  if (!isStrayYear(said, year) || !isStray({ said, masked, text, year })) return undefined
  const isBackground = OTHERS.test(masked) && !TELLS_FIGURES.test(masked)
  return isBackground || isComparedWith(next, year) || isPraised(masked, next, year)
    ? undefined : { said, index: masked.indexOf(said), right: year }
}

function openingYear(masked: string, isHeading: boolean): string | undefined {
  const opening = OPENING.exec(masked) ?? BEHIND_SUBJECT.exec(masked)
    ?? (isHeading ? HEADING.exec(masked) : null)
  return opening?.[1]
}

/** 在依申请公开方面，2023年共收到申请16件. */
function innerYear(masked: string): string | undefined {
  return masked.split(/[，；：]/).slice(1).map((clause) => INNER.exec(clause)?.[1])
    .find((said) => said !== undefined)
}

/** The sentence behind it tells the same of this year. */
function isComparedWith(next: string, year: number): boolean {
  return new RegExp(`^(?:到|至)?(?:${year}年|今年|本年)`).test(next) && /比|增|降|减|同/.test(next)
}

/** What was won the year before, with this year's work behind it. */
function isPraised(masked: string, next: string, year: number): boolean {
  return /被评为|获评|荣获|表彰|表扬|评定为|评选为|授予/.test(masked)
    && new RegExp(`^(?:${year}年|今年|本年)`).test(next)
}

interface OpeningYear { said: string; masked: string; text: ReadText; year: number }

/** Part five tells of what is to come; a heading there may name the year before. */
function isStray({ said, masked, text, year }: OpeningYear): boolean {
  if (masked.includes(String(year)) || goesOnToNow(masked)
    || LEGITIMATE.test(tellingWords(masked, said > String(year)))) return false
  if (INTENDED.test(masked)) return said < String(year) && text.step === 5
  return text.step !== 5 || (said !== String(year + 1) && !text.isHeading)
}

/** 收到申请3件，今年……: behind its first number the sentence comes to this year. */
function goesOnToNow(masked: string): boolean {
  const told = masked.replace(/^[^，]*?[12]\d{3}年(?:12月31日)?/, '')
  const number = told.search(/\d/)
  const stop = number === -1 ? -1 : told.slice(number).search(/[，；]/)
  return stop !== -1 && /今年|本年/.test(told.slice(number + stop))
}

/**
 * What may excuse another year; nothing has gone on 以来 a year to come, and documents do not
 * excuse it where the sentence tells its work as done.
 */
function tellingWords(masked: string, isNext: boolean): string {
  const words = masked.replace(NO_COMPARISON, '')
  const isDone = TELLS_FIGURES.test(words) || (isNext && IS_DONE.test(words))
  const told = isDone ? words.replace(DOCUMENTS, '') : words
  return isNext && !INTENDED.test(words) ? told.replace(/以来/g, '') : told
}

interface PlacedYear extends PlacedStray { text: ReadText }

function yearFinding({ text, right, sentence, said, at: range }: PlacedYear): CustomFinding {
  const repair: Repair = {
    label: `改为 ${right}年`, changes: [],
    texts: [{ span: spanIn(text, range), text: String(right) }],
  }
  return textFinding({
    text, words: sentence.slice(0, 30), said: sentence, fact: `${said}，${right}`, spans: [range],
    cells: [], repair,
    problem: `写的是 ${said}年，这里应当是 ${right}年，请核对是不是沿用旧稿没有改`,
  })
}
