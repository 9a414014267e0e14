/**
 * ST-TITLE: the title is 〇〇〇政府信息公开工作年度报告; only one written by hand or read from a
 * file is looked at.
 */
import type { CustomFinding } from '../../base/customFinding'
import type { Facts } from '../../base/facts'
import { findAll, textFinding, wordsOf, type Hit } from '../../texts/hits'
import { listTexts } from '../../texts/texts'

interface Wording {
  pattern: RegExp
  advice: string
  /** The right words, where they are certain. */
  mend?: string
}

const WANTED = '规定的标题是“…政府信息公开工作年度报告”'
const WORDINGS: readonly Wording[] = [
  { pattern: /的函$/g, advice: '年报不是函' },
  { pattern: /工作报告/g, advice: '少了“年度”两个字', mend: '工作年度报告' },
  { pattern: /(?:工作)?(?:年度)?(?:总结|小结)/g, advice: '年报不是总结' },
  { pattern: /(?:工作)?汇报/g, advice: '年报不是汇报' },
  { pattern: /情况(?:的)?报告/g, advice: '少了“年度”两个字' },
  { pattern: /政务公开/g, advice: '写的是政务公开' },
]
/** The name, or a name with more in it. */
const IS_RIGHT = /信息公开(?:工作)?(?:年度报告|年报)(?!的?(?:函|通知|请示))/

/** The first thing that is wrong with the title. */
export function checkTitleWording({ report }: Facts): CustomFinding[] {
  const title = listTexts(report).find(({ field }) => field === 'title')
  if (!title || IS_RIGHT.test(title.text.replace(/\s/g, '')) || !/公开/.test(title.text)) return []
  return WORDINGS.flatMap((wording) => {
    const { pattern, advice, mend } = wording
    const [hit]: Hit[] = findAll(title, pattern, mend === undefined ? undefined : () => mend)
    if (!hit) return []
    return textFinding({
      hits: [hit], key: wordsOf(hit),
      message: `标题“${wordsOf(hit)}”：${advice}，${WANTED}，请核对`,
      ...(mend !== undefined && { repair: `改为“${mend}”` }),
    })
  }).slice(0, 1)
}
