/** What a clause is about: applications, disputes, documents, or other work of the office. */
import { pattern, type Entry } from '../phrase'

/** What a clause or a whole section is about. */
export type Domain =
  'applications' | 'review' | 'lawsuit' | 'documents' | 'proactive' | 'foreign'

export const DOCUMENTS = pattern('规范性文件 {RULES}')

export const REVIEW = pattern('复议(?!后[^，；#]{0,4}诉)')

export const LAWSUIT = pattern('诉讼 起诉 应诉 被诉(?!的)')

export const NAMED_APPLICATIONS = pattern([
  '公开政府信息的?申请 申请公开(相关|有关)?政府信息',
  '{ON_REQUEST} 信息公开 公开信息 公开(的)?申请',
])

export const APPLICATIONS = pattern([
  '{ON_REQUEST} (公开信息|公开)(的)?申请',
  '(不予公开|无法提供|不予处理)的?(理由|原因|情形)',
  '(受理|办理|答复|办结|收到|新收)(的)?(政府)?信息公开(事项|办件|件)?{D}',
])

/**
 * Applications for something an office grants or serves: 申请 alone is not one for information
 * beside these.
 */
export const SERVICE = pattern('政务服务(?!局|和|管理) 办件 不动产')

export const BARE_APPLICATION = pattern([
  '申请(?!人|行政|材料|表|书|公开发行|登记|专利|调[解处]|仲裁|办理.{0,4}证|流程|'
    + '条件|渠道|资料|指南|须知|入口|系统|窗口|资格)',
], '…', 'g')

/**
 * What may stand before 申请 where it is one for information: who applies, by what way, with what
 * result.
 */
export const MODIFIER = pattern([
  '政府 政务 信息 公开 公众 公民 法人 {OTHER} 组织 自然人 个人 商业 民营 外资 企业 公司',
  '单位 高校 媒体 团体 科研 机构 社会 公益 法律 服务 律师 事务所 群众 村民 居民 市民 学生',
  '师生 职工 患者 各项 全部 上述 以上 有关 相关 网络 网上 网站 线上 在线 信函 邮寄',
  '邮政 书面 口头 当面 当场 现场 传真 电子 邮件 平台 窗口 信访 举报 投诉 咨询 重复 大量 反复',
  '频繁 不予 处理 部分 提供 无法 新闻 有效 正式 合法 首[次例] 外来 来函 复杂 疑难 一般',
  '普通 简单 和 及 与 或者? 等 “ ” (?<!□)□+',
], '…$')

export const BEFORE_APPLICATION = pattern([
  '^ [{DIGITS}百#][件条份宗起例项个次] [每该此各][件次个]',
  '[类的有无共各该此其原对将把就按以中年月日余] 年度 [、#] [收接]到',
  '(?<!征)收 受理 办理 答复 办结 办复 提[出交] 递交 回复 结转',
  '转[入来] 遗留 新增 [年度共法局委镇县关位时已计](处理|登记|审查) 接受',
], '…$')

/** 申请人撤回申请2件: of what kind they were is told elsewhere. */
export const WITHDRAWN = pattern('撤[回销]了? 放弃了?', '…$')

/**
 * Something else is applied for where a word of unknown meaning stands between: 受理工伤认定申请,
 * 调处申请5件.
 */
export const COUNTED = pattern([
  '^(件|事项|业务|单)?(共计?|合计|累计|总|数|量|为|达|的)*[#{DIGITS}]',
])

export const TAKEN_IN = pattern([
  '收到 受理 接收 接到 接受 办理 办结 审核 审查 处理 核准 新收',
], '…[^，；：]{2,}$')

/**
 * What else an office takes applications for, named before 申请 in its clause: 土地权属争议调处全年
 * 收到申请8件.
 */
export const OTHER_MATTER = pattern([
  '争议 纠纷 调处 裁决 确权 仲裁 援助 公证 救助 补贴 津贴 社保 医保 低保 养老 工伤 户籍 证照',
  '办证 [可人户]证 审批 准入 住房 公租房 招生 招聘 入学 职称 资助 奖补 鉴定 评审 备案 验收',
  '贷款 减免 退税 理赔 异议 服务事项 审图 听证',
], '^(?!.*(涉及|内容|关于|有关|领域))[^，]*…[^，]{0,12}申请(?!公开)')

/** 受理残疾人证办理申请. */
export const TAKEN_FOR = pattern([
  '(收到|受理|接收|接到|接受)[^，、并和或后]{2,}办理$',
])

export const FOREIGN = pattern([
  '援助 收案 立案 结案 案例 模拟 演练 拟(公开|发布) 公开属性 保密审查 公文 发文 建议 提案',
  '热线 留言 来信 来电 来访 信箱 咨询 诉求 工单 求助 信访(件|事项|案(?!由)|积案) 互动',
  '行政许可 行政处罚 行政强制 行政执法(?!案卷) 不动产 政务服务 便民服务 服务事项 民生实事',
  '消费 举报(线索|件) 舆情 新闻 解读 培训',
  '(?<!征求[^，]{0,6})意见(?!书) 督办 12345 来函 问政 市长 网民 稿件 微信 微博 公众号 调解',
  '^(政府)?(信息|文件|内部|日常)管理(方面|上)$ ^平台建设(方面|上)$',
  '仲裁 案卷评查 检查 任务 问题 错误 档案 证照 事项清单',
])

export const PROACTIVE = pattern('主动公开 主动发布')

/** What was taken in or done, up to its number. */
export const HANDLED = pattern([
  '收到 受理 接收 接到 办理 办结 (?<!不予|{OTHER})处理 处置 答复 回复 审批 审核 审查 核查',
  '调处 化解 查处 承办 承接 接办 登记 核发 出具 发放 颁发 开具 签发 查询 接待',
], '…(?<said>[^#{DIGITS}，。；：（）]{2,24})[#{DIGITS}]', 'g')

/** All that may stand there where it is applications for information. */
export const NO_OTHER_OBJECT = pattern([
  '信息 公开 公众 公民 法人 {OTHER} 组织 自然人 企业 单位 群众 事项',
  '办件 文件 书面 答复书? 告知书? 业务 件 数量? 总[数量] 量 共计? 合计 累计 总计 约 近 各类',
  '有关 相关 类 全部 所有 上述 以上 已 均 于 在 并 为 达到? 有 是 的 了 和 及 与 或 、',
  '人 提出 提交 递交 完[毕成结] 结束 终结 办结 办理 处理 受理 登记 回复 法定 期限 时限',
  '内 时间 按[时期] 如期 依法 及时 当年 本年 全年 新增 结果 情况 工作 数据 率 其中 包括 含',
  '网上 网络 线上 在线 信函 邮寄 当面 现场 传真 邮件 电子 平台 渠道 方式 通过 符合 规定 条件',
  '予以 不予 同意 部分 无法 提供 实际 另 后 中 年 “ ” □ 上一?年度? 去年 结转 遗留',
], '^…+$')

/** 办理网格上报事件1326件: something is counted that is no application. */
export const COUNTS = pattern([
  '[#{D}] [{CHINESE}](件|起|宗|份|条|项|个|次|人|户|例|批|名)',
])

export const OF_APPLICATIONS = pattern([
  '信息公开 政府信息 予以公开 不予公开 部分公开 不掌握 不存在 补正 申请',
])

export const TOPICS: readonly Entry<Domain>[] = [
  { kind: 'applications', says: pattern('依申请 申请(的)?(办理|处理|情况|公开) 收到和处理') },
  { kind: 'review', says: pattern('行政复议 行政诉讼 复议诉讼') },
  { kind: 'documents', says: pattern('规范性文件 信息管理') },
  { kind: 'proactive', says: pattern('主动公开') },
  { kind: 'foreign', says: pattern([
    '平台 监督 保障 考核 解读 回应 队伍 机构 培训 新闻 问题 改进 整改 措施 制度 组织 管理',
  ]) },
]

export const ANSWERED_AS_PUBLIC = pattern('主动公开(的)?范围 已(经|依法)?主动公开')
