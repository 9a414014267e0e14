/** What a clause or a whole section is about. */

export type Domain = 'applications' | 'review' | 'lawsuit' | 'documents' | 'proactive' | 'foreign'

const DOCUMENTS = /规范性文件|规章(?!制度)/
const REVIEW = /复议/
const LAWSUIT = /诉讼|起诉|应诉/
/** 申请 alone is one for information only where nothing before it says what else is applied for. */
const APPLICATIONS = /依申请|(?:信息公开|公开信息|公开)(?:的)?申请|(?:^|[类诉报访处予明到理收的有部件宗份转结复对新共度年余该此出各起#、，]|自然人|法人|组织)申请(?!人|行政|复议|材料|表|量|书|公开发行|登记|专利|办理.{0,4}证)|申请人?(?:总量|量)/
/** Applications for something an office grants or serves: 申请 alone is not one for information beside these. */
const SERVICE = /政务服务(?!局|和|管理)|服务事项|办件|不动产|公证|法律援助/
const NAMED_APPLICATIONS = /依申请|信息公开|公开信息|公开(?:的)?申请/
const FOREIGN = /建议|提案|热线|留言|来信|来电|来访|信箱|咨询|诉求|工单|求助|信访(?:件|事项|案件|案(?!由)|积案)|互动|行政许可|行政处罚|行政强制|行政执法(?!案卷)|不动产|政务服务|便民服务|服务事项|民生实事|消费|受理.{0,6}(?:投诉|举报|信访)|投诉举报(?:线索|件)|举报(?:线索|件)|舆情|新闻|解读|培训|意见|督办|12345|来函|问政|市长|网民|稿件|微信|微博|公众号|调解|仲裁|案卷评查|检查|任务|问题|错误|档案|证照|事项清单/
const PROACTIVE = /主动公开|主动发布/

/** What the clause is about by its own words; undefined where it does not say. */
export function domainOf(clause: string): Domain | undefined {
  if (REVIEW.test(clause)) return LAWSUIT.test(clause) && lastIndexOf(clause, LAWSUIT) > lastIndexOf(clause, REVIEW) ? 'lawsuit' : 'review'
  if (LAWSUIT.test(clause)) return 'lawsuit'
  if (DOCUMENTS.test(clause)) return 'documents'
  if (APPLICATIONS.test(clause)) return appliedFor(clause)
  if (FOREIGN.test(clause)) return 'foreign'
  return PROACTIVE.test(clause) && !/主动公开(?:的)?范围|已主动公开/.test(clause) ? 'proactive' : undefined
}

function appliedFor(clause: string): Domain {
  return SERVICE.test(clause) && !NAMED_APPLICATIONS.test(clause) ? 'foreign' : 'applications'
}

function lastIndexOf(text: string, pattern: RegExp): number {
  return text.search(pattern)
}

/** True for words of other work than the report's tables. */
export function isForeign(words: string): boolean {
  return FOREIGN.test(words)
}

const TOPICS: [Domain, RegExp][] = [
  ['applications', /依申请|申请(?:的)?(?:办理|处理|情况|公开)|收到和处理/],
  ['review', /行政复议|行政诉讼|复议诉讼/],
  ['documents', /规范性文件|信息管理/],
  ['proactive', /主动公开/],
  ['foreign', /平台|监督|保障|考核|解读|回应|队伍|机构|培训|新闻|问题|改进|整改|措施|制度|组织|管理/],
]

/** What a section is about by its heading. */
export function topicOf(heading: string): Domain | undefined {
  return TOPICS.find(([, pattern]) => pattern.test(heading))?.[0]
}
