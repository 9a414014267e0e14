/**
 * Which words are a reason. 核实无误, 情况属实, 无 and their like say that
 * somebody looked, not why the figure is right; a supervising office sends
 * them back. They may stand in a note, but not alone.
 */

import { anyOf } from '../../language/patternParts'

const FEWEST_CHARACTERS = 6
/** Different letters, figures not counted. */
const FEWEST_DIFFERENT = 4
/** What must be left of a note when the words that say nothing are taken out. */
const FEWEST_TELLING = 3

const VERB = anyOf('核实 核对 核查 查实 查证 确认 复核 审核 检查 校核 核准 自查')
const RESULT = anyOf(`
  无误 属实 正确 准确 真实 无问题 没问题 没有问题 不存在问题 无异常 没有异常 无错误 没有错误 没有错
  没错 不错 无差错 一致 完整
`)
const SUBJECT = anyOf('数据 数字 数值 情况 内容 信息 结果 表格 填报 填写 上报 报送 统计 所填 年报 报告')
const WHO = anyOf(`
  本单位 我单位 本机关 我机关 我局 我办 我县 我区 我市 本局 本办 单位 经办人 工作人员 负责人 领导
  科室 股室 办公室 本人
`)
const FILLER = anyOf(`
  特此说明 情况说明 予以说明 说明如下 说明 备注 同意 收到 明白 知道了 知道 好的 可以 谢谢 同上
  不需要 不用改 无需修改 无需说明 没有 暂无 其他 已经 经过 完毕 全部 确实 完全 以上 上述 此项 本项
  该项 此处 本年度 本年 今年 年度 实际 是的 就是
`)
const LETTERS = anyOf(`
  无 略 经 已 均 都 再 次 了 过 是 的 为 对 我 有 该 此 本 由 和 与 并 请 好 嗯 啊 ok yes no
`)

/** So many words of one sort in a row; more would only be searched again from each of them. */
const FEW = '{0,9}'
const OUTCOME = `${SUBJECT}${FEW}(?:均|都|全部|确实|完全|为|是)${FEW}`
const LOOKED = `${SUBJECT}${FEW}[经已均再次]${FEW}${VERB}{1,9}(?:过|了|完毕|后)?`
const PHRASE = new RegExp(
  `${LOOKED}${OUTCOME}${RESULT}${FEW}|${OUTCOME}${RESULT}{1,9}`, 'g',
)
const TELLS_NOTHING = new RegExp([VERB, RESULT, SUBJECT, WHO, FILLER, LETTERS].join('|'), 'g')

/** Why a text is no note, as a sentence for the clerk; null for a reason one can keep. */
export function whyNoNote(text: string): string | null {
  const bare = meaningful(text)
  if (text.trim() === '') return '还没有写，请说明原因。'
  if (/^\d+$/.test(bare)) return '只有数字不算说明，请用一句话写清原因。'
  if (meaningful(bare.replace(TELLS_NOTHING, '')).length < FEWEST_TELLING && bare !== '') {
    const said = text.trim().replace(/\s+/g, ' ')
    const quoted = [...said].length > 16 ? `${[...said].slice(0, 16).join('')}…` : said
    return `“${quoted}”没有说出原因。请写清为什么这样是对的，例如：本年集中清理，`
      + `废止的文件多为往年制发。`
  }
  const own = bare.replace(PHRASE, '')
  if (own.length < FEWEST_CHARACTERS) {
    return `说明太短，请至少写${FEWEST_CHARACTERS}个字，写清原因。`
  }
  return new Set(own.replace(/\d/g, '')).size < FEWEST_DIFFERENT
    ? '看不出原因，请用一句话写清。' : null
}

/** Letters and figures only, in lower case; marks and blanks say nothing. */
function meaningful(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
