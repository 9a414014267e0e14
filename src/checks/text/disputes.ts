/** Reviews and suits: those because of 政府信息公开, and those an office has, decides or answers for in its other work. */
import type { Clause, Sentence } from './clauses'
import type { Context } from './context'

type Named = readonly [kind: string, pattern: RegExp]

const ABOUT_DISCLOSURE = /信息公开|依申请|公开(?:的)?(?:申请|答复|告知|决定|事项|类)|答复|告知书|(?:办理)(?:行为|结果|不服)/
const DISPUTE = /复议|诉讼|起诉/
/** Why there was a dispute: 因行政处罚引发, 不服工伤认定. */
const CAUSE = /(?:因|由于|就|针对|不服|由|涉及?|围绕|履行)[^，。；]{2,}/
const UNRELATED = /(?:与|和|同)[^，]{0,6}信息公开[^，]{0,8}(?:无关|没有关)|(?:非|不涉及?|未涉及?|不属于?|不含)[^，]{0,4}信息公开/
/** Review and suits as the work itself, courts, and what else is counted of it. */
const REVIEWER = /代理[^#，]{0,10}(?:复议|诉讼)|(?:办理|受理|审理|审结|代理|收到|承办|化解|接收|新收|办结|立案|审查)[^#，]{0,24}(?:复议|诉讼)|作为[^，]{0,6}复议机[关构]|应诉|(?:复议|诉讼)[^#，]{0,8}(?:收案|发案|立案|结案率|案件比|听证|中心|职责|工作主管)|[一二]审[^，]{0,6}诉讼|法院|检察|公益诉讼|检察建议|行刑|庭审|出庭/
const OTHER_KINDS = /其[他它](?:类|各类|的|领域|方面)*(?:行政)?(?:复议|诉讼)|(?:民事|刑事|经济|合同|劳动|商事|赔偿)(?:诉讼|案件)|(?:处罚|许可|强制|认定|征收|登记|执法|拆迁|土地|规划|社保|户籍|房屋|环保|涉税)(?:类|领域|方面)?(?:决定|案件)?(?:引发|引起|提起|产生|被|的)?[^，#]{0,6}(?:复议|诉讼)/
/** What else is taken to review: 作出行政处罚决定38件，其中申请行政复议1件. */
const OTHER_DECISIONS = /(?:处罚|许可|强制|认定|征收)(?:类)?(?:决定|案件)|当事人/

/** Whether a sentence speaks of disputes about disclosure; its clauses may still say otherwise. */
export function beginsOnDisclosure(sentence: Sentence, isByTopic: boolean): boolean {
  const says = (pattern: RegExp): boolean => sentence.some(({ text }) => pattern.test(text))
  if (says(UNRELATED) || isPartOnly(sentence)) return false
  if (isOfReviewer(sentence)) return false
  return says(/信息公开|依申请/) || (isByTopic && !says(OTHER_DECISIONS))
}

/** A sentence of an office that decides reviews: what it says of disclosure is of those as well. */
export function isOfReviewer(sentence: Sentence): boolean {
  return sentence.some(({ text }) => isOthersDispute(text) && /[收受办审立]/.test(text))
}

/** 被申请行政复议12件，其中涉及政府信息公开2件: the whole is of all work. */
function isPartOnly(sentence: Sentence): boolean {
  const first = sentence.findIndex(({ text, segments }) => DISPUTE.test(text) && segments.length > 0)
  const named = sentence.findIndex(({ text }) => /信息公开|依申请/.test(text))
  return first !== -1 && named > first && /^(?:其中|含|包括|涉及?|因|属于?)[^，]{0,6}信息公开|类?信息公开[^，]{0,6}[\d一二两三四五六七八九十]/.test(sentence[named]?.text ?? '') && !/^均|^全部|^都/.test(sentence[named]?.text ?? '')
}

/** What a clause says of the matter of its disputes; undefined where it goes on. */
export function disputeMatter(text: string, next: Clause | undefined, isReviewer: boolean): boolean | undefined {
  if (UNRELATED.test(text)) return false
  if (/信息公开|依申请/.test(text)) return !isReviewer || /被|未发生|未引发|没有|引发|引起/.test(text)
  const cause = CAUSE.exec(text)?.[0]
  const isOfDispute = DISPUTE.test(text) || (next !== undefined && DISPUTE.test(next.text) && !/信息公开|依申请/.test(next.text))
  if (cause === undefined || !isOfDispute) return undefined
  return ABOUT_DISCLOSURE.test(cause)
}

/** Cases an office decides or answers for in its other work. */
export function isOthersDispute(words: string): boolean {
  return (OTHER_KINDS.test(words) || REVIEWER.test(words)) && !/信息公开|依申请/.test(words)
}

const OUTCOMES: readonly Named[] = [
  ['pending', /未审结|审理中|尚在审理|正在审理|未结|待审|在审/],
  ['upheld', /维持/],
  ['corrected', /纠正|撤销|确认违法|责令/],
  ['other', /其[他它]结果/],
]

/** The figure of table four a number of a dispute is. */
export function disputeSubject(words: string, { domain, isDisclosure, whole }: Context): string | undefined {
  if (!isDisclosure) return undefined
  const outcome = OUTCOMES.find(([, pattern]) => pattern.test(words))?.[0]
  const name = domain === 'lawsuit' ? `lawsuit${branchOf(words, whole)}` : 'review'
  if (outcome) return `${name}.${outcome}`
  const isTotal = /复议|诉讼|起诉/.test(words) || /^(?:其中)?(?:因|涉及?|属于?)?[^，]{0,6}信息公开(?:类|方面|领域)?的?(?:案件)?#/.test(words)
  return isTotal && !/驳回|撤回|终止|调解|胜诉|败诉|听证|审结|研讨|旁听|庭审|观摩|案例|评析|培训|座谈|讲座|授课/.test(words) ? `${name}.total` : undefined
}

function branchOf(words: string, whole: string | undefined): string {
  if (/未经复议|直接(?:提起|向|起诉)/.test(words)) return '.direct'
  if (/复议后/.test(words)) return '.afterReview'
  return /^lawsuit\.(?:direct|afterReview)/.exec(whole ?? '')?.[0].slice(7) ?? ''
}
