/**
 * Heads of columns, as ledgers have them, and what they mean. The first that fits counts; new heads
 * are added here.
 */

export type Role =
  | 'number'
  | 'serial'
  | 'received'
  | 'submitted'
  | 'decided'
  | 'name'
  | 'class'
  | 'result'
  | 'reason'
  | 'extended'
  | 'review'
  | 'lawsuit'
  | 'reviewed'
  | 'until'
  | 'way'

/** `role` null: known, and of no use here. `byContent`: only where the cells below agree. */
export interface Head {
  role: Role | null
  pattern: RegExp
  byContent?: true
  examples: string[]
}

export const HEADS: Head[] = [
  {
    role: 'review',
    pattern: /^(?:是否)?(?:申请|提起|引发|有无)?(?:行政)?复议(?:审理|办理|处理)?(?:结果|情况|结论|决定)?$/,
    examples: ['是否复议', '行政复议结果', '复议情况'],
  },
  {
    role: 'lawsuit',
    pattern:
      /^(?:是否)?(?:提起|引发|有无)?(?:行政)?(?:诉讼|应诉|起诉)(?:审理|判决|裁判)?(?:结果|情况|结论)?$/,
    examples: ['是否诉讼', '行政诉讼结果', '诉讼情况'],
  },
  { role: null, pattern: /复议|诉讼|应诉|法院|判决/, examples: ['行政复议受理日期', '审理法院'] },
  {
    role: null,
    pattern:
      /期限|时限|天数|第三方|征求|截止|到期|应.{0,3}(?:答复|办结)|(?:补正|延期).{0,4}(?:日|时间|至)/,
    examples: ['答复期限', '应答复日期', '补正日期', '延期至'],
  },
  { role: null, pattern: /送达|寄送|[交转分]办|报送/, examples: ['送达日期'] },
  {
    role: null,
    pattern: /(?:答复|告知|决定|文书).{0,3}(?:文号|编号|书号)/,
    examples: ['答复文号', '告知书编号'],
  },
  {
    role: 'way', pattern: /^(?:申请|提交|提出|来件|收件|接收)的?(?:方式|途径|渠道)$/,
    examples: ['申请方式', '提交途径'],
  },
  {
    role: null,
    pattern:
      /电话|联系|地址|邮编|邮箱|证件|身份证|内容|用途|载体|承办|经办|办理人|备注|途径|渠道|描述|标题|事项/,
    examples: ['联系电话', '申请内容', '承办单位', '备注'],
  },
  { role: 'serial', pattern: /^(?:序号|序|顺序号|no)$/i, examples: ['序号', 'No'] },
  {
    role: 'number',
    pattern: /编号|登记号|受理号|申请号|回执号|查询号|案号|收文号/,
    examples: ['申请编号', '登记号'],
  },
  {
    role: 'received',
    pattern: /(?:收到|收件|收文|接收|来件|收悉|确认|登记|受理)(?:申请)?(?:的)?(?:日期|时间|日$)/,
    examples: ['收到日期', '登记日期', '受理时间', '收到申请日期', '确认日期'],
  },
  {
    role: 'submitted',
    pattern: /(?:提交|提出|寄出|邮寄|申请)(?:的)?(?:日期|时间)/,
    examples: ['提交日期', '申请时间'],
  },
  {
    role: 'decided',
    pattern:
      /(?:答复|办结|决定|回复|结案|办理完成|处理|出具|作出|告知)书?(?:作出|出具)?(?:的)?(?:日期|时间|日$)/,
    examples: ['答复日期', '办结时间', '作出答复日期', '告知书出具日期'],
  },
  { role: 'extended', pattern: /延期|延长/, examples: ['是否延期'] },
  {
    role: 'reason',
    pattern: /(?:理由|原因|依据|具体情形|不予公开情形|不公开情形)/,
    examples: ['不予公开理由', '依据'],
  },
  {
    role: 'class',
    pattern: /(?:申请人|申请者|申请主体|主体)(?:的)?(?:类型|类别|性质|身份|属性|分类|种类)/,
    examples: ['申请人类型', '申请人类别', '主体性质'],
  },
  {
    role: 'result',
    pattern: new RegExp('(?:答复|办理|处理|处置|回复|决定|办结|结案)书?的?(?:类型|结果|意见|结论|类别|种类)'
      + '|^(?:结果|结论)$|处理决定|(?:文|告知|答复)书(?:名称|类型|种类|类别)'),
    examples: ['答复类型', '办理结果', '处置结论', '文书名称', '答复书种类', '告知书类型'],
  },
  {
    role: 'class', byContent: true, pattern: /类型|类别|身份|性质|申请人/,
    examples: ['类型', '申请类型'],
  },
  {
    role: 'result',
    byContent: true,
    pattern: /类型|结果|意见|情况|方式|形式|答复|办理|处理|状态/,
    examples: ['办理情况', '答复方式'],
  },
  {
    role: 'name', pattern: /申请人|申请者|姓名|单位名称|申请单位/,
    examples: ['申请人', '申请人姓名或名称'],
  },
]
