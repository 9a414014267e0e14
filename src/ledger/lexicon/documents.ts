/**
 * Lists of normative documents (规范性文件清单): heads of their columns, and words for their kind
 * and whether they are in force. New words are added here.
 */
import type { Head } from './heads'
import { buildLexicon, type Meaning } from './words'

export const DOCUMENT_HEADS: Head[] = [
  { role: 'serial', pattern: /^(?:序号|序|顺序号|no)$/i, examples: ['序号'] },
  {
    role: 'decided', pattern: /(?:废止|失效|停止执行)的?(?:日期|时间|日$)/,
    examples: ['废止日期', '废止（失效）时间'],
  },
  {
    role: 'until', pattern: /有效期|(?:截止|到期)的?(?:日期|时间|日$)/,
    examples: ['有效期', '有效期至', '到期日期'],
  },
  {
    role: 'result',
    pattern: /效力|有效性|状态|是否.{0,3}(?:有效|废止|失效)|现行有效|清理(?:结果|意见|结论)|废止情况/,
    examples: ['有效性', '效力状态', '是否有效', '是否废止', '清理结果'],
  },
  {
    role: null, pattern: /施行|实施|生效|备案|备注|依据|机关|单位|部门|责任|网址|链接|页码|主题|报送/,
    examples: ['施行日期', '制定机关', '备注'],
  },
  {
    role: 'received', pattern: /(?:制发|制定|印发|发文|成文|签发|公布|发布|出台)的?(?:日期|时间|日$)/,
    examples: ['制发日期', '印发时间', '公布日期'],
  },
  { role: 'number', pattern: /文号|编号|登记号/, examples: ['文号', '发文字号编号'] },
  {
    role: 'class', byContent: true, pattern: /类型|类别|种类|性质/, examples: ['类别', '文件类型'],
  },
  { role: 'name', pattern: /名称|标题|题目|文件名|规范性文件/, examples: ['文件名称', '标题'] },
]

export const DOCUMENT_CLASS_WORDS: Meaning[] = [
  { place: 'rules', words: ['规章', '政府规章', '地方政府规章'], examples: ['规章', '政府规章'] },
  {
    place: 'normative',
    words: ['规范性文件', '行政规范性文件', '政府规范性文件', '部门规范性文件', '一般规范性文件'],
    examples: ['行政规范性文件', '规范性文件'],
  },
]

export const EFFECTIVE = 'effective'
export const REPEALED = 'repealed'

/** 是 and 否 are read behind their head: 是否废止 and 是. */
export const DOCUMENT_STATE_WORDS: Meaning[] = [
  {
    place: EFFECTIVE,
    words: [
      '现行有效', '有效', '继续有效', '保留', '继续执行', '继续实施', '修改', '已修改', '已修订', '修订',
      '拟修改', '是否有效是', '是否现行有效是', '现行有效是', '是否继续有效是', '是否废止否', '是否失效否',
      '是否已废止否', '是否废止失效否',
    ],
    examples: ['现行有效', '有效', '继续有效'],
  },
  {
    place: REPEALED,
    words: [
      '废止', '已废止', '宣布废止', '予以废止', '失效', '已失效', '宣布失效', '自动失效', '停止执行', '无效',
      '是否有效否', '是否现行有效否', '现行有效否', '是否继续有效否', '是否废止是', '是否失效是',
      '是否已废止是', '是否废止失效是',
    ],
    examples: ['废止', '已失效', '宣布失效'],
  },
]

export const DOCUMENT_CLASSES = buildLexicon(DOCUMENT_CLASS_WORDS)
export const DOCUMENT_STATES = buildLexicon(DOCUMENT_STATE_WORDS)
