/**
 * PV-NAME: names of applicants and of parties to cases. A name counts only
 * where a name must stand: behind 申请人, in front of 向我局申请, 诉 and 等3人;
 * names of leaders do not, nor 张某, 李×× and other hidden ones.
 */
import { anyOf } from '../../../language/patternParts'
import type { CustomFinding } from '../../base/customFinding'
import type { Facts } from '../../base/facts'
import { groupHits, textFinding, timesOf, type Hit, maskName } from '../../texts/hits'
import { rememberHits } from '../remember'
import { listTexts, placeOfText, type Text } from '../../texts/texts'
import { beginsName, NO_NAME, NOT_GIVEN, SURE_SURNAME, SURNAME, surnameOf } from './surnames'

const GIVEN = `(?![${NOT_GIVEN}])[\\u4e00-\\u9fff]`
/** One person of a case. */
const PARTY = anyOf(`
  申请人 当事人 举报人 投诉人 信访人 上访人 来访人 来信人 留言人 咨询人 申诉人 原告 上诉人 第三人
  被征收人 拆迁户 上访户 住户
`)
/** Mostly people in general, 群众关切. */
const PEOPLE = anyOf('公民 村民 居民 市民 群众 业主 户主 自然人 网民 网友 家属 老人')
/** What may come behind a name. */
const END = `(?=$|[\\s，,。；;、：:（(）)《“”]|[向于因以对就与及和在的诉]|${anyOf(`
  不服 提[出起交] 申[请诉] 要求 通过 认为 等 先生 女士 同志 [一二三四五六七八九十\\d]+人 反映 咨询
  来[信访电] 所 邮寄 递交 网上 当面 现场 撤回 起诉 名下 家 多次 再次 先后 曾 已 本人 电话 联系 沟通
  签收 补正 到[场庭] 自行 委托
`)})`
const TITLE = '(?:先生|女士)'
const ASKS = anyOf(`
  向[^，。；]{1,20}(?:申请|提出|提交|提起|递交|邮寄|要求)
  (?:提出|提交|提起|递交|邮寄)[^，。；]{0,12}(?:申请|复议|诉讼)
  申请公开 申请行政复议 不服 诉(?=[^求讼])
  的(?:政府|信息|公开|政府信息公开|信息公开)?申请 的(?:行政)?(?:复议|诉讼|起诉|投诉|举报|信访)
  (?:与|和)[^，。；]{1,24}(?:纠纷|一案|案件)
`)
const SURE = `${NO_NAME}${SURE_SURNAME}${GIVEN}{1,2}`
const BEFORE = '(?<=^|[\\s，,。；;、：:（(“]|[由经对因为将与和到了给至])'
const COUNT = '(?:等[\\d一二两三四五六七八九十]{1,3}[人名户])'

/** Each tried where a surname stands; what must come before it looks back. */
const PATTERNS: readonly RegExp[] = [
  `(?<=(?:${PARTY}|${PEOPLE})(?:姓名)?(?:[：`
    + `:]|为|是|系|（|\\()\\s?)(${SURNAME}${GIVEN}{1,2})${END}`,
  `(?<=${PARTY})(${NO_NAME}${SURNAME}${GIVEN}{1,2}?)${END}`,
  `(?<=${PARTY})(${NO_NAME}${SURE_SURNAME}${GIVEN}{2})(?!${END})`,
  `(?<=${PEOPLE})(${SURE})${END}`,
  `${BEFORE}(${SURE})${TITLE}?${COUNT}?(?=${ASKS})`,
  `${BEFORE}(${SURE})${TITLE}?${COUNT}(?=[^，。；]{0,20}(?:申请|诉|复议|信访))`,
  `${BEFORE}(${SURE})(?=(?:[、和]${SURE}){1,4}${TITLE}?${COUNT}?${ASKS})`,
  `(?<=姓名(?:[：:]|为|是)\\s?)(${SURNAME}${GIVEN}{1,2})${END}`,
].map((pattern) => new RegExp(pattern, 'y'))
/** 张伟、李强: another name right behind one. */
const AND_ANOTHER = new RegExp(`[、和](${NO_NAME}${SURNAME}${GIVEN}{1,2})${END}`, 'y')

/** Names of persons who applied, complained or sued, in parts one, five and six. */
export function checkApplicantNames({ report }: Facts): CustomFinding[] {
  const texts = listTexts(report).filter(({ step }) => step > 0)
  return groupHits(texts.flatMap(searchNames), ({ mend }) => mend)
    .flatMap(({ key, hits }) => nameFinding(key, hits))
}

interface NameHit extends Hit { mend: string }

const searchNames = rememberHits((text) => {
  const hits = new Map<number, NameHit>()
  for (let at = 0; at < text.text.length; at += 1) {
    if (hits.has(at) || !beginsName(text.text.charCodeAt(at))) continue
    const name = readName(text.text, at)
    if (name !== '') for (const hit of withFollowing(text, at, name)) hits.set(hit.from, hit)
  }
  return [...hits.values()].sort((a, b) => a.from - b.from)
})

function readName(text: string, at: number): string {
  for (const pattern of PATTERNS) {
    pattern.lastIndex = at
    const name = pattern.exec(text)?.[1]
    if (name !== undefined) return name
  }
  return ''
}

/** The name and all that stand right behind it. */
function withFollowing(text: Text, from: number, name: string): NameHit[] {
  const hits: NameHit[] = []
  let next: string | undefined = name
  for (let at = from; next !== undefined; at += 1) {
    const hit: NameHit = {
      text, from: at, to: at + next.length, mend: maskName(next, surnameOf(next)),
    }
    hits.push(hit)
    AND_ANOTHER.lastIndex = at = hit.to
    next = AND_ANOTHER.exec(text.text)?.[1]
  }
  return hits
}

function nameFinding(masked: string, hits: NameHit[]): CustomFinding[] {
  const [first] = hits
  if (!first) return []
  return textFinding({
    hits, key: masked, repair: `改为“${masked}”`,
    message: `${placeOfText(first.text)}写出了申请人或当事人的姓名（${masked}）${timesOf(hits)}，`
      + `请改为“${masked}”或删去`,
  })
}
