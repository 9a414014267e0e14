/**
 * Reviews and suits: those because of 政府信息公开, and those an office has, decides or answers for
 * in its other work.
 */
import type { Clause, Sentence } from '../lex/clauses'
import { kind, type Forum, type Kind, type Outcome } from '../kind'
import type { Context } from '../discourse/context'
import { domainOf } from './domains'

const ABOUT_DISCLOSURE =
  /信息公开|依申请公开|公开(?:的)?(?:申请|答复|告知|决定|事项|类)|答复|告知书|(?:办理)(?:行为|结果|不服)/
const DISPUTE = /复议|诉讼|起诉/
/** Why there was a dispute: 因行政处罚引发, 不服工伤认定. */
const CAUSE = /(?:因|由于|就|针对|不服|由|涉及?|围绕|履行)[^，。；]{2,}/
const UNRELATED =
  /(?:与|和|同)[^，]{0,6}信息公开[^，]{0,8}(?:无关|没有关)|(?:非|不涉及?|未涉及?|不属于?|不含)[^，]{0,4}信息公开/
/** Review and suits as the work itself, courts, and what else is counted of it. */
const REVIEWER =
  /代理[^#，]{0,10}(?:复议|诉讼)|(?:办理|受理|审理|审结|代理|收到|承办|化解|接收|新收|办结|立案|审查)[^#，]{0,24}(?:复议|诉讼)|作为[^，]{0,6}复议机[关构]|应诉|(?:复议|诉讼)[^#，]{0,8}(?:收案|发案|立案|结案率|案件比|听证|中心|职责|工作主管)|[一二]审[^，]{0,6}诉讼|法院|检察|公益诉讼|检察建议|行刑|庭审|出庭/
const OTHER_KINDS =
  /其[他它](?:类|各类|的|领域|方面)*(?:行政)?(?:复议|诉讼)|(?:民事|刑事|经济|合同|劳动|商事|赔偿)(?:诉讼|案件)|(?:处罚|许可|强制|认定|征收|登记|执法|拆迁|土地|规划|社保|户籍|房屋|环保|涉税)(?:类|领域|方面)?(?:决定|案件)?(?:引发|引起|提起|产生|被|的)?[^，#]{0,6}(?:复议|诉讼)/
/** What else is taken to review: 作出行政处罚决定38件，其中申请行政复议1件. */
const OTHER_DECISIONS = /(?:处罚|许可|强制|认定|征收)(?:类)?(?:决定|案件)|当事人/

const DISCLOSURE = /信息公开|依申请(?!裁决|确权|调解|调处|认定|登记|作出)/

/** What is known of a text when one of its sentences is read. */
export interface DisputePlace {
  /** The section may tell of disputes about disclosure. */
  isByTopic: boolean
  /** The section is about them. */
  isTheirs: boolean
  /** The sentences behind this one. */
  later: Sentence[]
}

/**
 * For each clause whether its disputes are about disclosure; undefined where the sentence tells of
 * none.
 */
export function disputeMatters(sentence: Sentence, place: DisputePlace): boolean[] | undefined {
  if (!sentence.some(({ text }) => DISPUTE.test(text) || REST_OF_CASES.test(text))) return undefined
  let matter = beginsOnDisclosure(sentence, place)
  let isNamed = false
  const isReviewer = isOfReviewer(sentence)
  const isOthers = sentence.some(({ text }) => UNRELATED.test(text))
  return sentence.map((clause, index) => {
    const said = clauseMatter({
      clause, next: sentence[index + 1], isNamed, isReviewer, isDisowned: isOthers,
    })
    isNamed = isNamed || DISCLOSURE.test(clause.text)
    matter = said ?? matter
    return matter
  })
}

const REST_OF_CASES = /维持|纠正|审结/

/**
 * Whether a sentence begins with disputes about disclosure; its clauses may still say otherwise.
 */
function beginsOnDisclosure(
  sentence: Sentence, { isByTopic, isTheirs, later }: DisputePlace,
): boolean {
  const says = (pattern: RegExp): boolean => sentence.some(({ text }) => pattern.test(text))
  if (says(UNRELATED) || isDisowned(later[0]) || isOfReviewer(sentence)
    || hasOtherCause(sentence)) return false
  if (says(DISCLOSURE)) return !isPartOnly(sentence)
  if (!isTheirs && later.some((other) => isContrast(sentence, other))) return false
  return isByTopic && !says(OTHER_DECISIONS)
}

/** 以上案件均与政府信息公开无关. */
function isDisowned(next: Sentence | undefined): boolean {
  return next !== undefined && /^(?:以上|上述|前述|均|都|全部|这些)/.test(next[0]?.text ?? '')
    && next.some(({ text }) => UNRELATED.test(text))
}

/** 被申请复议14件，均因投诉举报引发. */
function hasOtherCause(sentence: Sentence): boolean {
  const first = sentence.findIndex(({ text }) => DISPUTE.test(text))
  return sentence.slice(first + 1).some(({ text }) =>
    OTHER_CAUSE.test(text) && !ABOUT_DISCLOSURE.test(text) && !OUTCOME_WORDS.test(text))
}

const OTHER_CAUSE =
  /^(?:均|都|全部|主要|大多|分别)(?:系|为|是|因|由|涉及?|属于?|围绕|针对|集中在|源于)[^，]{3,}|^(?:其中)?[\d一二两三四五六七八九十]+[件起宗](?:案件)?(?:为|系|属于?|涉及|因|由)[^，]{3,}/
const OUTCOME_WORDS =
  /未经|直接|调解|撤回|终止|尚|正在|维持|纠正|撤销|驳回|审结|结案|起诉|审理|复议|胜诉|败诉/

/**
 * A sentence behind it tells the same kind of dispute by the name of disclosure: this one is of
 * other work.
 */
function isContrast(sentence: Sentence, other: Sentence): boolean {
  if (!other.some(({ text }) => DISCLOSURE.test(text))
    || other.some(({ text }) => UNRELATED.test(text))) return false
  return [/复议(?!后)/, /诉讼|起诉/].some((kind) =>
    sentence.some(({ text }) => kind.test(text)) && other.some(({ text }) => kind.test(text)))
}

/** A sentence of an office that decides reviews: what it says of disclosure is of those as well. */
function isOfReviewer(sentence: Sentence): boolean {
  return sentence.some(({ text }) => isOthersDispute(text) && /[收受办审立]/.test(text))
}

/** 被申请行政复议12件，其中涉及政府信息公开2件: the whole is of all work. */
function isPartOnly(sentence: Sentence): boolean {
  const first =
    sentence.findIndex(({ text, segments }) => DISPUTE.test(text) && segments.length > 0)
  const named = sentence.findIndex(({ text }, index) => index >= first && DISCLOSURE.test(text))
  const words = sentence[named]?.text ?? ''
  if (first === -1 || named <= first || /^(?:均|全部|都)/.test(words)) return false
  return !isBare(sentence[first]?.text ?? '')
    || /^(?:其中|含|包括|涉及?|因|属于?)[^，]{0,6}信息公开|类?信息公开[^，]{0,6}[\d一二两三四五六七八九十]/
      .test(words)
}

interface PlacedClause { clause: Clause; next: Clause
  | undefined; isNamed: boolean; isReviewer: boolean; isDisowned: boolean }

/** What a clause says of the matter of its disputes; undefined where it goes on. */
function clauseMatter(place: PlacedClause): boolean | undefined {
  const { clause: { text, segments }, isReviewer } = place
  if (UNRELATED.test(text) || DECIDES.test(text)) return false
  if (DISCLOSURE.test(text)) {
    return isOfDisputes(place) ? !isReviewer || OF_ITS_OWN.test(text) : undefined
  }
  if (DISPUTE.test(text) || segments.length === 0) return unnamedMatter(place)
  return domainOf(text) === 'foreign' ? false : undefined
}

/** A number of applications told by the way names no dispute. */
function isOfDisputes({ clause: { text, segments }, isDisowned: isOthers }: PlacedClause): boolean {
  return DISPUTE.test(text) || (!isOthers && (segments.length === 0 || !/申请/.test(text)))
}

function unnamedMatter(place: PlacedClause): boolean | undefined {
  const { clause: { text }, isNamed } = place
  const cause = causeIn(place)
  if (cause !== undefined) return ABOUT_DISCLOSURE.test(cause)
  return DISPUTE.test(text) && !isNamed && !isBare(text) ? false : undefined
}

/** 受理政府信息公开行政复议案件23件: only who decides them takes them in. */
const DECIDES = /作为[^，]{0,6}复议机[关构]/

/** What a reviewing office tells of disputes against itself. */
const OF_ITS_OWN = /被|未发生|未引发|没有|引发|引起/

/** The cause of the dispute in this clause or the next. */
function causeIn({ clause: { text }, next }: PlacedClause): string | undefined {
  const cause = CAUSE.exec(text)?.[0]
  if (cause === undefined || isNamedCause(cause)) return undefined
  return DISPUTE.test(text) || (next !== undefined && DISPUTE.test(next.text)
    && !DISCLOSURE.test(next.text)) ? cause : undefined
}

/** 因此, 因不服: what was told before. */
function isNamedCause(cause: string): boolean {
  return /^因(?:此|而|上述|该)/.test(cause) || isBare(cause)
}

/** Words that name no matter of their own. */
const BARE =
  /[\d#一二两三四五六七八九十零〇百千万]+|全年|本年度?|今年|年内|当年|报告期|期间|累计|总计|合计|共计?|发生|引发|引起|产生|出现|申请人?|提[起出请]|人民法院|法院|人民政府|[\u4e00-\u9fff]{1,6}?(?:局|委员会|管委会|厅|政府|大学|学院|学校|医院|办事处|办公室|镇|乡)(?=[被未无没共全因作]|$)|行政|复议|诉讼|起诉|案件|尚未|正在|审理|结果|其[中他它]|维持|纠正|撤销|驳回|审结|结案|终止|撤回|分别|直接|未经|情况|情形|方面|工作|事项|数量|机关|单位|部门|我[局委厅办镇乡街道院校县区市单位机关]*|本[局委厅办镇乡街道院校级县区市单位机关]*|作为|被告|不服|没有|涉及|引致|受理|的|被|未|无|零|仅|有|向|对|因|为|是|及|和|与|或|者|以|均|各|经|后|再|又|另|也|亦|数|量|件|起|宗|案|类|年|度|内|于|在|中|人|而|[、：“”（）]/g

function isBare(text: string): boolean {
  return text.replace(BARE, '') === ''
}

/** Cases an office decides or answers for in its other work. */
export function isOthersDispute(words: string): boolean {
  return (OTHER_KINDS.test(words) || REVIEWER.test(words)) && !/信息公开|依申请/.test(words)
}

const OUTCOMES: readonly (readonly [Outcome, RegExp])[] = [
  ['pending', /未审结|审理中|尚在审理|正在审理|未结|待审|在审/],
  ['upheld', /维持/],
  ['corrected', /纠正|纠错|撤销|确认违法|责令|败诉/],
  ['other', /其[他它]结果/],
]

/** The figure of table four a number of a dispute is. */
export function disputeSubject(
  words: string, { domain, isDisclosure, whole }: Context,
): Kind | undefined {
  if (!isDisclosure) return undefined
  const outcome = OUTCOMES.find(([, pattern]) => pattern.test(words))?.[0]
  const forum = domain === 'lawsuit' ? courtOf(words, whole) : 'review'
  if (outcome) return kind(`${forum}.${outcome}`)
  const isTotal = /复议|诉讼|起诉|信息公开[^#，]{0,8}应诉/.test(words)
    || /^(?:其中)?(?:因|涉及?|属于?)?[^，]{0,6}信息公开(?:类|方面|领域)?的?(?:案件)?#/.test(words)
  return isTotal
    && !/驳回|撤回|终止|调解|胜诉|败诉|听证|审结|研讨|旁听|庭审|观摩|案例|评析|培训|座谈|讲座|授课/
      .test(words)
    ? kind(`${forum}.total`) : undefined
}

function courtOf(words: string, whole: Kind | undefined): Forum {
  if (/未经复议|直接(?:提起|向|起诉)/.test(words)) return 'lawsuit.direct'
  if (/复议后/.test(words)) return 'lawsuit.afterReview'
  return BRANCHES.find((branch) => branch === whole?.row) ?? 'lawsuit'
}

const BRANCHES = ['lawsuit.direct', 'lawsuit.afterReview'] as const
