/** Plain words beside the form. An article is named only where its source is certain. */
import type { Guide, RowHelp } from '../../model/template'

export const overviewGuides: Guide[] = [
  {
    heading: '主动公开',
    hint: '本年主动公开了哪些信息、多少条，重点领域、政策解读、回应关切做了什么。',
  },
  {
    heading: '依申请公开',
    hint: '收到、办结、结转各多少件，各类结果各多少件，复议诉讼情况，制度上做了什么。',
  },
  {
    heading: '政府信息管理',
    hint: '规范性文件制发、废止、现行有效各多少件，公开审查、动态调整、归档管理。',
  },
  { heading: '政府信息公开平台建设', hint: '网站专栏、政务新媒体、公报、公开查阅点的建设和维护。' },
  {
    heading: '监督保障',
    hint: '机构人员、培训、考核；各级人民政府还须写工作考核、社会评议和责任追究结果。',
  },
]

export const problemGuides: Guide[] = [
  { heading: '存在的主要问题', hint: '写本年工作中具体的不足，不写“无”。' },
  { heading: '改进情况', hint: '逐条对应上面的问题，写已经做的和准备做的。' },
]

const handled = 'applications.handled'

/** Lines of table three that both editions have. */
export const applicationsHelp: Record<string, RowHelp> = {
  'applications.received': { text: '本年1月1日至12月31日收到的申请。一份申请算一件，只计一次。' },
  'applications.carriedIn': { text: '上年年报的“结转下年度继续办理”，逐列相同。' },
  'applications.carriedOut': { text: '截至12月31日还没有作出决定的申请。下一年填入“上年结转”。' },
  [`${handled}.granted`]: {
    text: '全部公开的；已经主动公开、告知获取方式和途径的也计在这里。',
    article: '条例第三十六条第一项、第二项',
  },
  [`${handled}.partial`]: {
    text: '区分处理、只公开一部分的，只计这一行，不再计入其他行。', article: '条例第三十七条',
  },
  [`${handled}.refused.stateSecret`]: { text: '依法确定为国家秘密的。', article: '条例第十四条' },
  [`${handled}.refused.forbiddenByLaw`]: {
    text: '法律、行政法规禁止公开的。', article: '条例第十四条',
  },
  [`${handled}.refused.securityAndStability`]: {
    text: '公开后可能危及国家安全、公共安全、经济安全、社会稳定的。', article: '条例第十四条',
  },
  [`${handled}.refused.thirdParty`]: {
    text: '涉及商业秘密、个人隐私，公开会损害第三方合法权益的。',
    article: '条例第十五条、第三十二条（程序）',
  },
  [`${handled}.refused.internalAffairs`]: {
    text: '人事管理、后勤管理、内部工作流程三类。', article: '条例第十六条第一款',
  },
  [`${handled}.refused.processInformation`]: {
    text: '讨论记录、过程稿、磋商信函、请示报告四类。', article: '条例第十六条第二款',
  },
  [`${handled}.refused.enforcementFile`]: {
    text: '行政执法案卷信息。', article: '条例第十六条第二款',
  },
  [`${handled}.refused.administrativeQuery`]: {
    text: '工商登记、不动产登记等，另有专门查询办法、告知依照办理的。',
    article: '条例第三十六条第七项',
  },
  [`${handled}.unavailable.notHeld`]: {
    text: '信息不存在，或者不归本机关负责公开的。', article: '条例第三十六条第四项、第五项',
  },
  [`${handled}.unavailable.needsMaking`]: {
    text: '没有现成信息，需要加工、分析另行制作的。', article: '条例第三十八条',
  },
  [`${handled}.unavailable.stillUnclear`]:
    { text: '申请人按期补正，但内容仍不明确的。逾期不补正的计入（六）。' },
  [`${handled}.notProcessed.petition`]: {
    text: '以申请公开的名义进行信访、投诉、举报的。', article: '条例第三十九条第一款',
  },
  [`${handled}.notProcessed.repeated`]: {
    text: '已经答复过，同一申请人就同一内容再次申请的。', article: '条例第三十六条第六项',
  },
  [`${handled}.notProcessed.publication`]: {
    text: '要求提供政府公报、报刊、书籍等公开出版物的。', article: '条例第三十九条第二款',
  },
  [`${handled}.notProcessed.massRepeated`]: {
    text: '数量、频次明显超过合理范围，又没有正当理由的。', article: '条例第三十五条',
  },
  [`${handled}.notProcessed.confirmOrReissue`]:
    { text: '要求对已经取得的信息予以确认或者重新出具的。' },
  [`${handled}.total`]: { text: '本年办结的总数，等于（一）至（六）各细项之和。' },
}
