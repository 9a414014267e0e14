/**
 * Words of results, as offices write them, and the row of table three they stand for. New words are
 * added here.
 */
import { cellsOf } from '../../model/cells'
import type { Edition } from '../../model/template'
import { buildLexicon, type Lexicon, type Meaning } from './words'

/** No result yet: the case goes on. */
export const PENDING = 'pending'

/** A place that ends with a point is a group of rows: the words do not say which. */
export const RESULT_WORDS: Meaning[] = [
  {
    place: 'handled.granted',
    words: [
      '予以公开', '公开', '全部公开', '同意公开', '已公开', '主动公开', '已主动公开',
      '属于主动公开范围',
      '准予公开', '公开告知书', '主动公开告知书', '主动公开信息告知书', '告知获取途径',
      '告知查询途径',
      '告知获取方式', '已主动公开告知获取方式', '予以提供', '提供信息',
    ],
    examples: ['予以公开', '公开告知书', '已主动公开，告知获取方式', '予以公开告知书〔2025〕第3号'],
  },
  {
    place: 'handled.partial',
    words: [
      '部分公开', '予以部分公开', '同意部分公开', '部分公开告知书', '部分公开部分不予公开',
      '区分处理',
      '部分予以公开', '部分公开信息告知书', '区分处理后公开',
    ],
    examples: ['部分公开', '部分公开（区分处理）', '部分公开告知书'],
  },
  {
    place: 'handled.refused.',
    words: ['不予公开', '不公开', '不予公开告知书', '不予公开信息告知书', '不同意公开'],
    examples: ['不予公开'],
  },
  {
    place: 'handled.refused.stateSecret',
    words: ['国家秘密', '属于国家秘密', '涉密', '涉及国家秘密', '国家秘密信息'],
    examples: ['不予公开（国家秘密）', '不予公开-属于国家秘密'],
  },
  {
    place: 'handled.refused.forbiddenByLaw',
    words: [
      '法律行政法规禁止公开', '法律法规禁止公开', '法律禁止公开', '其他法律行政法规禁止公开',
      '法律行政法规禁止',
    ],
    examples: ['不予公开（法律、行政法规禁止公开）'],
  },
  {
    place: 'handled.refused.securityAndStability',
    words: [
      '三安全一稳定', '危及三安全一稳定', '危及国家安全公共安全经济安全社会稳定',
      '危及国家安全公共安全经济安全和社会稳定',
    ],
    examples: ['不予公开（危及“三安全一稳定”）'],
  },
  {
    place: 'handled.refused.thirdParty',
    words: [
      '第三方合法权益', '保护第三方合法权益', '商业秘密', '个人隐私', '涉及商业秘密',
      '涉及个人隐私',
      '第三方不同意公开', '商业秘密个人隐私', '损害第三方合法权益',
    ],
    examples: ['不予公开（商业秘密）', '不予公开：第三方不同意公开'],
  },
  {
    place: 'handled.refused.internalAffairs',
    words: [
      '内部事务', '内部事务信息', '内部管理信息', '内部管理事务',
      '三类内部事务信息', '属于三类内部事务信息', '属于内部事务信息',
    ],
    examples: ['不予公开（内部事务信息）', '内部事务信息'],
  },
  {
    place: 'handled.refused.processInformation',
    words: ['过程性信息', '属于过程性信息', '四类过程性信息', '属于四类过程性信息', '过程信息'],
    examples: ['不予公开（过程性信息）'],
  },
  {
    place: 'handled.refused.enforcementFile',
    words: ['行政执法案卷', '执法案卷', '属于行政执法案卷', '行政执法案卷信息', '执法案卷信息'],
    examples: ['不予公开（行政执法案卷）'],
  },
  {
    place: 'handled.refused.administrativeQuery',
    words: ['行政查询', '行政查询事项', '属于行政查询事项'],
    examples: ['不予公开（行政查询事项）'],
  },
  {
    place: 'handled.unavailable.',
    words: ['无法提供', '无法提供告知书'],
    examples: ['无法提供'],
  },
  {
    place: 'handled.unavailable.notHeld',
    words: [
      '不存在', '信息不存在', '政府信息不存在', '信息不存在告知书', '政府信息不存在告知书',
      '申请信息不存在',
      '本机关不掌握', '不掌握', '本机关不掌握相关政府信息', '非本机关', '非本机关信息',
      '非本机关政府信息',
      '非本机关信息告知书', '非本机关政府信息告知书', '非本机关公开', '非本机关负责公开',
      '非本机关掌握',
      '不属于本机关', '不属于本机关公开', '不属于本机关负责公开', '不属于本机关公开范围',
      '不属于本机关职责',
      '不属于本机关职责范围',
      '非本机关职责', '非本机关职责范围', '非本机关职权', '非本机关职权范围',
      '不属于本机关职权范围', '不属于本机关掌握', '不属于本机关信息',
      '不属于本机关政府信息', '不属本机关', '不属本机关公开', '不属于本行政机关负责公开',
      '不属于本行政机关公开', '未制作', '未获取', '未制作未获取', '未制作或获取', '未制作或者获取',
      '未保存',
    ],
    examples: [
      '信息不存在', '非本机关信息告知书', '不属于本机关公开', '政府信息不存在告知书〔2025〕6号',
      '本机关不掌握相关信息',
    ],
  },
  {
    place: 'handled.unavailable.needsMaking',
    words: [
      '另行制作', '需另行制作', '需要另行制作', '没有现成信息', '没有现成信息需要另行制作',
      '需加工分析',
      '需要加工分析', '需汇总加工', '无现成信息',
    ],
    examples: ['需另行制作', '没有现成信息，需要另行制作'],
  },
  {
    place: 'handled.unavailable.stillUnclear',
    words: [
      '补正后仍不明确', '补正后申请内容仍不明确', '经补正仍不明确', '补正后内容仍不明确',
      '补正仍不明确',
      '补正后仍不明确告知书',
    ],
    examples: ['补正后仍不明确', '补正后申请内容仍不明确'],
  },
  {
    place: 'handled.notProcessed.',
    words: ['不予处理', '不予处理告知书'],
    examples: ['不予处理'],
  },
  {
    place: 'handled.notProcessed.petition',
    words: [
      '信访', '信访举报投诉', '信访举报投诉类', '信访举报投诉类申请', '投诉举报', '举报投诉',
      '信访类',
      '投诉', '举报', '信访事项',
    ],
    examples: ['信访', '不予处理（信访举报投诉类申请）'],
  },
  {
    place: 'handled.notProcessed.repeated',
    words: [
      '重复申请', '重复', '重复申请告知书', '重复申请不予处理', '不予重复处理', '重复申请不予重复处理',
    ],
    examples: ['重复申请', '重复申请告知书', '不予处理：重复申请'],
  },
  {
    place: 'handled.notProcessed.publication',
    words: ['公开出版物', '出版物', '要求提供公开出版物', '索取公开出版物', '提供公开出版物'],
    examples: ['出版物', '不予处理（要求提供公开出版物）'],
  },
  {
    place: 'handled.notProcessed.massRepeated',
    words: ['大量反复', '大量反复申请', '无正当理由大量反复申请', '无正当理由大量反复'],
    examples: ['大量反复', '不予处理-大量反复申请'],
  },
  {
    place: 'handled.notProcessed.confirmOrReissue',
    words: [
      '重新出具', '确认或重新出具', '要求确认或重新出具', '要求行政机关确认或重新出具已获取信息',
      '重新出具已获取信息', '要求重新出具',
    ],
    examples: ['重新出具', '不予处理（要求重新出具）'],
  },
  {
    place: 'handled.other.noCorrection',
    words: [
      '逾期未补正', '逾期不补正', '无正当理由逾期不补正', '申请人逾期未补正', '未按期补正',
      '逾期未补正不再处理', '申请人逾期不补正', '逾期未补正视为放弃申请',
    ],
    examples: ['逾期未补正', '无正当理由逾期不补正'],
  },
  {
    place: 'handled.other.noFee',
    words: [
      '逾期未缴费', '逾期不缴费', '逾期未缴纳费用', '未按通知缴费', '逾期未按收费通知要求缴纳费用',
      '逾期未缴费不再处理',
    ],
    examples: ['逾期未缴费'],
  },
  {
    place: 'handled.other.miscellaneous',
    words: [
      '撤回', '申请人撤回', '主动撤回', '撤回申请', '申请人撤回申请', '申请人主动撤回', '撤销申请',
      '其他',
      '其它', '其他处理', '放弃申请',
    ],
    examples: ['撤回', '申请人主动撤回', '其他'],
  },
  {
    place: PENDING,
    words: [
      '补正', '补正告知书', '补正通知', '补正通知书', '一次性补正告知书', '延期', '延期告知书',
      '延期答复',
      '延期答复告知书', '延长答复期限告知书', '征求第三方意见', '征求第三方意见书', '征求意见',
      '第三方意见征询书', '办理中', '正在办理', '在办', '未办结', '待办', '待答复', '未答复',
      '尚未答复',
      '尚未办结', '待补正', '受理', '已受理', '登记', '登记回执', '结转', '结转下年', '结转下年度',
      '结转下年度继续办理',
    ],
    examples: ['补正告知书', '延期告知书', '办理中'],
  },
  {
    place: '',
    words: [
      '告知书', '通知书', '决定书', '答复书', '答复', '告知', '申请', '属于', '涉及', '相关',
      '有关', '信息',
      '政府信息', '依申请公开', '政府信息公开', '信息公开', '已答复', '已办结', '办结', '的', '类',
      '类申请',
      '依法', '申请人', '第号', '号', '第', '情形', '因', '情况', '予以', '经检索', '经查', '年',
      '〔〕',
    ],
    examples: [],
  },
]

const built = new WeakMap<Edition, Lexicon>()

/** The words above and the edition's own labels. */
export function resultLexicon(edition: Edition): Lexicon {
  const known = built.get(edition)
  if (known) return known
  const labels = new Map<string, string>()
  for (const { table, row, rowLabels } of cellsOf(edition).values()) {
    if (table !== 'applications' || !row.startsWith('handled.') || row.endsWith('.total')) continue
    const label = rowLabels.at(-1)?.replace(/^(（[一二三四五六七八]）|\d\.)/, '')
    labels.set(label?.replace(/（[^（）]{5,}）$/, '') ?? '', row)
  }
  const own = [...labels]
    .filter(([label]) => !RESULT_WORDS.some(({ words }) => words.includes(label)))
  const lexicon = buildLexicon([
    ...RESULT_WORDS, ...own.map(([label, place]) => ({ place, words: [label] })),
  ])
  built.set(edition, lexicon)
  return lexicon
}
