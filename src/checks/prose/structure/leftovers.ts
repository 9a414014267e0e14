/**
 * ST-LEFT: words left from a letter, a draft, the old form or an earlier report, by kind with an
 * example each.
 */
import { anyOf } from '../../../language/patternParts'
import { chineseNumeral } from '../../../language/numerals'
import type { CustomFinding } from '../../base/customFinding'
import type { Facts } from '../../base/facts'
import { findAll, textFinding, timesOf, wordsOf, groupHits, type Hit } from '../../texts/hits'
import { rememberHits } from '../remember'
import { listTexts, placeOfText, type Text } from '../../texts/texts'

type Kind = 'letter' | 'draft' | 'oldForm' | 'oldNotice' | 'oldLaw' | 'deadline'

interface Leftover {
  kind: Kind
  pattern: RegExp
  /** Words that may go. */
  isCut?: true
  /** What must stand before them in their sentence, and what nowhere in the text. */
  after?: RegExp
  unless?: RegExp
}

const LEFTOVERS: readonly Leftover[] = [
  // 现将本局2023年度报告报上，请审阅
  { kind: 'letter',
    pattern: new RegExp('(?:报上|呈上|呈报|送上|上报|报送)(?:如下)?[，,]?(?:敬?请|望)(?:予以?)?'
      + anyOf('审阅 审核 审示 审定 审议 批示 查收 指正 批复'), 'g') },
  // 以上报告，请审阅。 妥否，请批示。
  { kind: 'letter',
    pattern: new RegExp('(?<![报提申呈恳邀约上送])(?:敬请|请予以?|请)(?:审[阅示批议定核]|批示|批复|查收|指正)'
      + '(?=[。！!；）)\\s]|$)', 'g') },
  { kind: 'letter', pattern: /特此(?:报告|上报|报送|汇报|呈报|函告|函达|函复|函)(?=[。！!\s]|$)/g },
  { kind: 'letter', pattern: /(?<=^|[。\s])此致(?=[，,。！!\s敬]|$)/g },
  // 2023年政府信息公开工作年度报告（送审稿）; a 稿 of anything else, and one inside 《》, is that
  // document's
  { kind: 'draft', isCut: true,
    pattern: new RegExp('(?<=报告|年报|^)\\s?[（(【〔[]\\s?'
      + anyOf('征求意见 送审 代拟 讨论 初 草 修改 审议 报批 送阅 定') 
      + '稿(?:，[^（）()]{0,12})?\\s?[）)】〕\\]]', 'g') },
  { kind: 'draft', isCut: true,
    pattern: /(?<=年度报告|年报)(?:征求意见|送审|代拟|讨论|修改|审议|报批|送阅)稿$/g },
  // 本报告为征求意见稿
  { kind: 'draft',
    pattern: new RegExp('(?<=本(?:年度|工作)?(?:报告|年报)[现仅]?[为是系])'
      + anyOf('征求意见 送审 代拟 讨论 初 审议 报批 送阅') + '稿', 'g') },
  // Tables of the years before 2019.
  {
    kind: 'oldForm',
    pattern: /相关(?:指标)?统计附?表|指标统计附?表|政府信息公开(?:工作)?情况统计表/g,
  },
  // 根据《政府信息公开条例》（国务院令第492号）, the one of 2007
  { kind: 'oldLaw', pattern: /(?<=国务院令?[（(]?\s?)第?\s?492\s?号/g, unless: /711/ },
  // 应当自收到申请之日起15个工作日内予以答复; what an office does sooner is its own affair
  { kind: 'deadline', after: /应当|规定|法定|不能当场/,
    pattern: new RegExp('(?<=收到(?:政府信息公开|信息公开|公开)?申请(?:之|的|当)?日起?，?)'
      + '(?!20个|二十个)(?:\\d{1,3}|[一二三四五六七八九十]{1,4})个?(?:工作日|自然日|日|天)之?内'
      + '(?=(?:作出|做出|予以|进行|给予|书面|依法)?(?:答复|回复))', 'g') },
]

/** The notice of the 2019 form. */
const OLD_NOTICE = /[〔﹝［[【（(]\s?2019\s?[〕﹞］\]】）)]\s?(?:第\s?)?60\s?号/g
const NEW_NOTICE = '〔2021〕30号'

const SAYINGS: Record<Kind, string> = {
  letter: '是来往公文里的话，年报向社会公布，请删去',
  draft: '是稿子上的标记，公布前请删去',
  oldForm: '是2019年以前年报的附表，现在的数字都在第二、三、四部分的表里，请核对这句是不是沿用旧稿',
  oldLaw: '是2007年公布的条例，现行的是国务院令第711号，请核对',
  deadline: '与条例不同：不能当场答复的，自收到申请之日起20个工作日内答复，请核对',
  oldNotice: `是2019年格式的文件，2021年度起按国办公开办函${NEW_NOTICE}编制`,
}

const REPAIRS: Partial<Record<Kind, string>> = {
  oldNotice: `改为 ${NEW_NOTICE}`, oldLaw: '改为“第711号”', deadline: '改为20个工作日',
}

interface Found extends Hit { kind: Kind }

/** One finding for each kind and words, by place. */
export function checkLeftovers({ report, edition }: Facts): CustomFinding[] {
  const texts = listTexts(report)
  const hits = texts.flatMap((text) => [
    ...searchLeftovers(text),
    ...(edition.id === '2021' ? searchOldNotice(text) : []),
  ])
  return [...groupHits(hits, wordsOf).flatMap(({ key, hits: same }) => ask(key, same)),
    ...texts.flatMap(wrongCount)]
}

const searchOldNotice = rememberHits((text: Text) => (
  findAll(text, OLD_NOTICE, () => NEW_NOTICE).map((hit): Found => ({ ...hit, kind: 'oldNotice' }))))

const searchLeftovers = rememberHits((text: Text): Found[] => {
  if (!MAY_BE_LEFT.test(text.text)) return []
  const found = LEFTOVERS.filter(({ unless }) => unless?.test(text.text) !== true)
    .flatMap(({ kind, pattern, isCut, after }) => findAll(text, pattern, isCut && (() => ''))
      .filter(({ from }) => (after ?? ANYTHING).test(sentenceBefore(text, from)))
      .map((hit) => ({ ...hit, kind })))
  return found.filter((hit, index) => !found.slice(0, index)
    .some((other) => other.from < hit.to && hit.from < other.to))
})

const ANYTHING = /^/
const MAY_BE_LEFT = /请|此|稿|统计|492/

function sentenceBefore({ text }: Text, at: number): string {
  return text.slice(Math.max(0, at - LONGEST_SENTENCE), at).split(/[。；\n]/).at(-1) ?? ''
}

function ask(words: string, hits: Found[]): CustomFinding[] {
  const [first] = hits
  if (!first) return []
  const repair = REPAIRS[first.kind] ?? `删去“${words.trim()}”`
  return textFinding({
    hits, key: words.trim(), repair,
    message: `${placeOfText(first.text)}“${words.trim()}”${timesOf(hits)}${SAYINGS[first.kind]}`,
  })
}

const SIX = 6
/** 全文共分七个部分, 由五部分组成. */
const COUNT =
  /(?<![第\d一二三四五六七八九十])(\d{1,2}|[二三四五六七八九十])\s?(?:个|大)?部分(?:内容)?/g
const OF_REPORT = /全文|本报告|年度报告|报告(?:由|共|分|包括|内容)|年报/

/** The number of parts told in the introduction, or of this report by name. */
function wrongCount(text: Text): CustomFinding[] {
  if (text.kind === 'cell' || text.field === 'title' || !text.text.includes('部分')) return []
  return searchCounts(text).filter(({ from }) => {
    const sentence = sentenceBefore(text, from)
    return /分为?|共|由|包括|包含|含|为/.test(sentence)
      && (OF_REPORT.test(sentence) || text.field === 'preamble')
  })
    .flatMap((hit) => textFinding({
      hits: [hit], key: '几个部分', repair: `改为“${hit.mend ?? ''}”`,
      message: `${placeOfText(text)}写的是“${wordsOf(hit)}”，规定的格式是六个部分，请核对`,
    }))
}

const searchCounts = rememberHits((text: Text) => findAll(text, COUNT, ([words, number = '']) => (
  number === chineseNumeral(SIX) || Number(number) === SIX
    ? undefined : words.replace(number, /\d/.test(number) ? String(SIX) : chineseNumeral(SIX))))
    .filter(({ mend }) => mend !== undefined))

const LONGEST_SENTENCE = 240
