/**
 * ST-WHOSE: another office's name, or another level's words, where this report speaks of itself.
 * Others are named in every report; only places that belong to the reporting office are looked at.
 */
import { anyOf } from '../../../language/patternParts'
import type { Agency, Report } from '../../../model/report'
import type { CustomFinding } from '../../base/customFinding'
import type { Facts } from '../../base/facts'
import { findAll, groupHits, textFinding, timesOf, wordsOf, type Hit } from '../../texts/hits'
import { rememberHits } from '../remember'
import { listTexts, placeOfText, type Text } from '../../texts/texts'

const AREA = '(?:[\\u4e00-\\u9fff]{1,7}[省市县区旗州]){1,3}'
const OFFICE = '[\\u4e00-\\u9fff]{1,14}?(?:局|委员会|厅|镇人民政府|乡人民政府|街道办事处'
  + '|医院|大学|学院|中学|小学|学校|中心)'
/** 全县乡镇人民政府 is no one's name. */
const NAME = `((?![全各])${AREA}${OFFICE})`
/** A township without its county; 各镇人民政府 are all of them. */
const TOWN = '((?![各本我该全县区市每]|所有)[\\u4e00-\\u9fff]{2,6}(?:[镇乡]人民政府|街道办事处))'
/** What an office says of its own year right behind its name. */
const OWN_WORK = `(?=${anyOf(`
  全年 本年度 \\d{4}年(?:共|收|主) 认真 高度重视 严格 坚持 持续 扎实 深入 切实 积极(?!配合) 不断
  共(?:收|受|主|公|制|办) 累计 主动公开 收到 未收到 没有收到 受理
`)})`

interface Place {
  fields?: readonly Text['field'][]
  pattern: RegExp
  /** A government names the office that does the work for it. */
  isOfOffices?: true
  /** Where a report is found: the office above of the same kind may publish it. */
  isPublisher?: true
}

const PLACES: readonly Place[] = [
  // 青禾县水利局2023年政府信息公开工作年度报告
  {
    fields: ['title'],
    pattern: new RegExp(`^\\s?(?:\\d{4}年度?)?${NAME}(?=\\s?\\d{4}|政府信息|政务)`, 'g'),
  },
  {
    fields: ['preamble', 'narrative.1'],
    pattern: new RegExp(`(?<=报告由)${NAME}(?=编制|负责)`, 'g'),
  },
  {
    fields: ['preamble', 'narrative.1'], pattern: new RegExp(`(?<=现将)${NAME}(?=\\s?\\d{4})`, 'g'),
  },
  {
    fields: ['preamble'], isOfOffices: true,
    pattern: new RegExp(`(?<=^|[，。、由])(?!由)${NAME}(?=(?:组织)?编制)`, 'g'),
  },
  { fields: ['preamble'], isOfOffices: true,
    pattern: new RegExp(`(?<=请与|联系)${NAME}(?=办公室|联系|（|\\()`, 'g') },
  { fields: ['preamble'], isOfOffices: true, isPublisher: true,
    pattern: new RegExp(`(?<=可在|登录|访问)${NAME}(?=(?:政府|门户|官方)?网站)`, 'g') },
  // 信息由青禾县水务局办公室统一审核
  { fields: ['narrative.1'], isOfOffices: true,
    pattern: new RegExp(`(?<=由)${NAME}(?=办公室(?:统一|负责|归口|审核|把关|牵头|汇总|终审))`, 'g') },
  { fields: ['narrative.1'], isOfOffices: true,
    pattern: new RegExp(`(?<=^|^\\d{4}年，?|。\\d{4}年，?|。)${NAME}${OWN_WORK}`, 'g') },
  // 2023年，桥头镇人民政府认真贯彻
  { fields: ['preamble', 'narrative.1'], isOfOffices: true,
    pattern: new RegExp(`(?<=^|^\\d{4}年，?|。\\d{4}年，?|。)${TOWN}${OWN_WORK}`, 'g') },
]

/** Names first, then the words for the office and for the area. */
export function checkWhoseReport({ report }: Facts): CustomFinding[] {
  const { agency } = report
  if (agency.name.trim() === '') return []
  const texts = listTexts(report).filter(({ kind }) => kind !== 'cell' && kind !== 'caption')
  const names = texts.flatMap((text) => otherNames(text, agency))
    .map((hit): Found => ({ ...hit, what: 'name' }))
  const words = texts.flatMap((text) => otherWords(text, agency))
    .map((hit): Found => ({ ...hit, what: 'word' }))
  return [...groupHits([...names, ...words], wordsOf)
    .flatMap(({ key, hits }) => ask(key, hits, agency)),
    ...otherSignature(report)]
}

/** Title and 落款 of two offices. */
function otherSignature({ agency: { name, kind }, signature }: Report): CustomFinding[] {
  const signed = signature.name?.trim() ?? ''
  if (signed === '' || name.trim() === '' || isGovernment(kind) || !isOther(signed, name.trim())) {
    return []
  }
  return [{
    state: 'fail', step: 0, cells: [], field: 'signature.name', place: '落款',
    fact: `${signed}，${name}`,
    message: `落款是“${signed}”，本报告是${name.trim()}的，请核对是不是沿用了别人的稿子`,
  }]
}

interface Found extends Hit { what: 'name' | 'word' }

function ask(words: string, hits: Found[], { name }: Agency): CustomFinding[] {
  const [first] = hits
  if (!first) return []
  const problem = first.what === 'name' ? '是另一个机关的名称' : '不是本机关的说法'
  return textFinding({
    hits, key: words, fact: `${words}，${name}`,
    message: `${placeOfText(first.text)}“${words}”${timesOf(hits)}${problem}，`
      + `本报告是${name.trim()}的，请核对是不是沿用了别人的稿子`,
  })
}

function otherNames(text: Text, { name, kind }: Agency): Hit[] {
  return searchNames(text).filter(({ place: { fields, isOfOffices, isPublisher }, ...hit }) => {
    if (!(fields ?? [text.field]).includes(text.field) || (isOfOffices && isGovernment(kind))) {
      return false
    }
    const said = wordsOf(hit).trim().replace(/^\d{4}年度?/, '')
    return isOther(said, name.trim()) && !(isPublisher && isAbove(said, name.trim()))
  })
}

/**
 * 江南省司法局 above 青禾县司法局: the same office of a larger area; of two cities one may be a county's
 * rank below the other.
 */
function isAbove(said: string, own: string): boolean {
  const [above, below] = [placeIn(said), placeIn(own)]
  const rankOfOwn = below.area === '市' ? 1 : AREA_RANKS[below.area] ?? 0
  return above.office === below.office && (AREA_RANKS[above.area] ?? 0) > rankOfOwn
}

function placeIn(name: string): { area: string; office: string } {
  const last = [...name.matchAll(AREA_END)].at(-1)
  return { area: last?.[0] ?? '', office: last ? name.slice(last.index + last[0].length) : name }
}

const AREA_END = /自治区|[省州县区旗]|市(?![场政容])/g
const AREA_RANKS: Record<string, number | undefined> =
  { 自治区: 3, 省: 3, 市: 2, 州: 2, 县: 1, 区: 1, 旗: 1 }

/** Names in places that belong to the reporting office, whoever it is. */
const searchNames = rememberHits((text: Text) => (ANY_OFFICE.test(text.text)
  ? PLACES.flatMap((place) => findAll(text, place.pattern).map((hit) => ({ ...hit, place }))) : []))

const ANY_OFFICE = /局|委员会|厅|政府|街道|医院|[大中小]学|学院|学校|中心/

function isGovernment(kind: Agency['kind']): boolean {
  return kind === '县级以上人民政府' || kind === '开发区等派出机构'
}

/**
 * Not the same name, not a part of it, not one cut short: 青禾县住建局 is 青禾县住房和城乡建设局.
 */
function isOther(said: string, own: string): boolean {
  return !isWithin(said, own) && !isWithin(own, said)
}

/** Whether all characters stand in the other in this order. */
function isWithin(short: string, long: string): boolean {
  let at = 0
  for (const character of long) if (character === short[at]) at += 1
  return at === short.length
}

/** 我镇 in the report of a bureau; 我镇域, 我乡村 name no office. */
const OWN_OFFICE = /(?<![\u4e00-\u9fff]自)我(局|厅|镇|乡|街道)(?![面势域村镇部级长际])/g
/** 我市共收到, 全市主动公开3200条. */
const OWN_AREA = new RegExp(
  `(?:我(?=[市县区旗州]${anyOf('共 累计 全年 主动公开 高度重视 认真 坚持 严格 政府信息公开工作')})`
  + '|全(?=[市县区旗州](?:共|累计|主动|收到|受理|办结)[^，。；]{0,20}\\d)'
  + '|全(?=[市县区旗州](?:各[^，。；]{1,8}|上下|[^，。；各]{2,4}系统)(?:高度重视|认真|严格|坚持|切实|扎实))'
  + '|(?<![在为对按据让使获])全(?=[市县区旗州](?:政府信息|政务)公开工作'
  + '(?:取得|有序|稳步|扎实|持续|深入|不断)[^，。；]{0,12}(?:。|$))'
  + ')([市县区旗州])',
  'g',
)

/** 全市政务公开工作有序推进, which no township says of itself. */
const OF_AREA = new RegExp(
  '(?<![在为对按据让使获])全[市县区旗州](?=(?:政务|政府信息)公开(?:各项)?工作'
  + anyOf('有序 稳步 扎实 深入 全面 持续 取得 再上 迈上 不断 水平 成效') + ')', 'g')

/** Words of another kind of office, or of another level. */
function otherWords(text: Text, { name, kind }: Agency): Hit[] {
  return searchWords(text).filter(({ what, ...hit }) => {
    if (what === 'town') return kind === '乡镇、街道'
    return what === 'office' ? !isOfOffice(wordsOf(hit).slice(1), name)
      : isOtherArea(wordsOf(hit).at(-1) ?? '', name)
  })
}

const searchWords = rememberHits((text: Text) => (/[我全][局厅镇乡街市县区旗州]/.test(text.text)
  ? [...findAll(text, OWN_OFFICE).map((hit) => ({ ...hit, what: 'office' })),
    ...findAll(text, OWN_AREA).map((hit) => ({ ...hit, what: 'area' })),
    ...findAll(text, OF_AREA).map((hit) => ({ ...hit, what: 'town' }))]
  : []))

/** What the name says, or what nobody knows: 青禾第一中学. */
function isOfOffice(word: string, name: string): boolean {
  return name.includes(word) || !/局|厅|镇|乡|街道|政府|委员会/.test(name)
}

/** 青禾区 of 云麓市青禾区人民政府. */
const GOVERNMENT = /([市县区旗州])人民政府(?:办公室|办公厅)?$/
const ANY_AREA = /[市县区旗州]/

/**
 * A government speaks of its own level; of any other office only what its name does not hold is
 * told.
 */
function isOtherArea(area: string, name: string): boolean {
  const own = GOVERNMENT.exec(name.trim())?.[1]
  return own === undefined ? ANY_AREA.test(name) && !name.includes(area) : own !== area
}
