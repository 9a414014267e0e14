/**
 * Ledgers of 行政复议 and 行政诉讼: heads of their columns, words for the way a case went and for
 * what came of it. New words are added here.
 */
import type { Head } from './heads'
import { PENDING } from './results'
import { buildLexicon, type Meaning } from './words'

export const DISPUTE_HEADS: Head[] = [
  {
    role: 'reviewed', pattern: /是否.{0,2}复议|(?:复议)?前置|^(?:有无|曾否)?经过?(?:行政)?复议/,
    examples: ['是否经复议', '是否复议前置', '经复议'],
  },
  {
    role: null,
    pattern: /期限|时限|截止|到期|答辩|举证|开庭|送达|移送|电话|联系|地址|备注|律师|代理|承办|经办/,
    examples: ['答辩期限', '开庭日期', '备注'],
  },
  { role: 'serial', pattern: /^(?:序号|序|顺序号|no)$/i, examples: ['序号'] },
  {
    role: 'decided',
    pattern: new RegExp('(?:结案|审结|办结|决定|判决|裁判|裁定|裁决|作出|终结|生效|结束)书?'
      + '(?:作出|出具|收到)?的?(?:日期|时间|日$)'),
    examples: ['结案日期', '复议决定日期', '判决时间', '决定书作出日期'],
  },
  {
    role: 'received',
    pattern: /(?:收到|受理|立案|收案|收件|申请|起诉|提起|登记|来文|应诉|通知书?)的?(?:日期|时间|日$)/,
    examples: ['收到日期', '立案时间', '复议受理日期', '收到应诉通知书日期'],
  },
  {
    role: 'number', pattern: /案号|编号|文号|受理号|登记号|文书号/,
    examples: ['案号', '复议案件编号', '决定书文号'],
  },
  {
    role: 'result',
    pattern: new RegExp('(?:复议|[一二再]审|审理|诉讼|判决|裁判|裁定|处理|办理|结案|审结|应诉|决定)的?'
      + '(?:结果|结论|类型|方式|情况|意见)|^(?:结果|结论)$'),
    examples: ['复议结果', '审理结果', '结案方式', '结果'],
  },
  {
    role: 'class',
    pattern: /^(?:案件|救济|争议|程序)?的?(?:类型|类别|性质|种类|途径)$|复议[或和]?诉讼$/,
    examples: ['案件类型', '类别', '救济途径'],
  },
  {
    role: 'name', pattern: /^(?:复议)?申请人|原告|起诉人|上诉人|当事人|姓名/,
    examples: ['申请人', '原告'],
  },
  { role: null, pattern: /案由|事由|请求|内容|机关|法院|被|第三人/, examples: ['案由', '复议机关'] },
]

/** Went to court; the words do not say whether it was reviewed first. */
export const LAWSUIT = 'lawsuit.'

export const DISPUTE_CLASS_WORDS: Meaning[] = [
  {
    place: 'review',
    words: ['行政复议', '复议', '行政复议案件', '复议案件', '行政复议案'],
    examples: ['行政复议', '复议案件'],
  },
  {
    place: 'lawsuit.direct',
    words: ['未经复议直接起诉', '未经复议', '直接起诉', '直接提起诉讼', '直接诉讼', '未经复议起诉'],
    examples: ['未经复议直接起诉', '行政诉讼（未经复议直接起诉）', '直接起诉'],
  },
  {
    place: 'lawsuit.afterReview',
    words: ['复议后起诉', '经复议后起诉', '复议后诉讼', '经复议', '经复议起诉', '复议后提起诉讼'],
    examples: ['复议后起诉', '行政诉讼—复议后起诉'],
  },
  {
    place: LAWSUIT,
    words: ['行政诉讼', '诉讼', '应诉', '行政应诉', '诉讼案件', '行政诉讼案件', '行政案件', '起诉'],
    examples: [],
  },
  { place: '', words: ['一审', '案件', '案', '类', '的', '政府信息公开', '信息公开'], examples: [] },
]

/** Turned down, on the merits or at the door: not told. */
export const TURNED_DOWN = 'turnedDown.'

export const DISPUTE_RESULT_WORDS: Meaning[] = [
  {
    place: 'upheld',
    words: [
      '维持', '结果维持', '予以维持', '决定维持', '复议维持', '维持原决定', '维持原答复',
      '维持原行政行为', '维持原具体行政行为', '维持被申请人答复', '维持答复', '驳回诉讼请求',
      '驳回原告诉讼请求', '驳回全部诉讼请求', '驳回原告的诉讼请求', '驳回复议请求',
      '驳回行政复议请求', '驳回申请人复议请求', '驳回申请人行政复议请求', '驳回申请人的行政复议请求',
    ],
    examples: ['维持', '维持原行政行为', '判决驳回原告诉讼请求', '驳回行政复议请求'],
  },
  {
    place: 'corrected',
    words: [
      '纠正', '结果纠正', '撤销', '撤销原决定', '撤销答复', '撤销原答复', '撤销告知书', '撤销并责令重作',
      '撤销并责令重新答复', '撤销重作', '变更', '确认违法', '确认无效', '责令履行', '责令限期答复',
      '责令履行法定职责', '责令重新答复', '责令限期履行', '责令重新作出', '限期履行', '限期重新答复',
      '限期答复', '部分撤销', '重新答复', '重新作出', '重新作出答复', '败诉',
    ],
    examples: ['纠正', '撤销并责令重新答复', '确认违法', '判决责令履行'],
  },
  {
    place: 'other',
    words: [
      '其他', '其它', '其他结果', '终止', '终止复议', '终止审理', '行政复议终止', '复议终止', '终结',
      '终结诉讼', '终结审理', '撤回', '撤诉', '准予撤诉', '准许撤诉', '原告撤诉', '申请人撤回',
      '撤回申请', '撤回复议申请', '撤回行政复议申请', '申请人撤回申请', '撤回起诉', '准许撤回起诉',
      '准予撤回起诉', '不予受理', '不受理', '驳回起诉', '裁定驳回起诉', '不予立案', '调解', '调解结案',
      '和解', '按撤诉处理', '按自动撤诉处理', '移送', '移送管辖',
    ],
    examples: ['其他结果', '终止复议', '准许撤诉', '裁定驳回起诉', '不予受理', '调解结案'],
  },
  {
    place: PENDING,
    words: [
      '未审结', '尚未审结', '未结案', '未结', '审理中', '正在审理', '办理中', '在审', '在办', '尚未结案',
      '待审理', '待判决', '待开庭', '未开庭', '未作出', '尚未作出决定', '中止', '中止审理', '中止复议',
      '已受理', '受理', '一审中', '二审中',
    ],
    examples: ['尚未审结', '审理中', '中止审理'],
  },
  {
    place: TURNED_DOWN,
    words: ['驳回', '驳回申请', '驳回复议申请', '驳回行政复议申请', '驳回申请人行政复议申请', '胜诉'],
    examples: ['驳回', '驳回行政复议申请'],
  },
  {
    place: '',
    words: [
      '决定', '判决', '裁定', '复议', '行政复议', '决定书', '判决书', '裁定书', '予以', '依法', '已', '一审',
      '已审结', '审结', '结案', '已结案', '并', '行政', '政府信息公开', '信息公开', '答复',
      '告知书', '的', '原',
    ],
    examples: [],
  },
]

export const DISPUTE_CLASSES = buildLexicon(DISPUTE_CLASS_WORDS)
export const DISPUTE_RESULTS = buildLexicon(DISPUTE_RESULT_WORDS)
