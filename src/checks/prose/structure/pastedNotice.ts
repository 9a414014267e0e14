/**
 * ST-PASTED: announcements and pieces of news pasted in whole. Only their formulas tell them for
 * certain: 现将…公告如下, 发布时间：2025-11-25.
 */
import { anyOf } from '../../../language/patternParts'
import type { CustomFinding } from '../../base/customFinding'
import type { Facts } from '../../base/facts'
import { findAll, textFinding, wordsOf, type Hit } from '../../texts/hits'
import { rememberHits } from '../remember'
import { listTexts, placeOfText, type Text } from '../../texts/texts'

const FORMULAS: readonly RegExp[] = [
  /现(?:将|就)?[^。；]{0,60}(?:公告|通告|通知|公示|启事)如下[：:。]?\s*$/g,
  /^\s{0,4}(?:发布|发文|成文|更新|公布)(?:时间|日期)[：:]\s?20\d\d[^。]{0,20}$/g,
  new RegExp(`^\\s{0,4}${anyOf(`
    信息来源 稿件来源 文章来源 来源 作者 责任编辑 责编 编辑 浏览次数 浏览量 阅读次数 点击数 字体
  `)}[：:][^。]{0,30}$`, 'g'),
  /特此(?:公告|通告|通知|公示)[。！!]?\s*$/g,
  /^\s{0,4}(?:各(?:村|社区|科室|部门|单位|镇|乡|街道)[^。，]{0,30}|广大[^。，]{1,12})[：:]\s*$/g,
]

/** One finding for each formula. */
export function checkPastedNotice({ report }: Facts): CustomFinding[] {
  const texts = listTexts(report).filter(({ kind, step }) => kind === 'paragraph' && step > 0)
  return texts.flatMap(searchFormulas).flatMap((hit) => textFinding({
    hits: [hit], key: wordsOf(hit).trim().slice(-16),
    message: `${placeOfText(hit.text)}“${shorten(wordsOf(hit))}”像是粘贴进来的公告或新闻，`
      + `请核对这一段是否属于年报`,
  }))
}

const searchFormulas = rememberHits((text: Text): Hit[] =>
  FORMULAS.flatMap((pattern) => findAll(text, pattern)).slice(0, 1))

function shorten(words: string): string {
  const line = words.trim()
  return line.length > 20 ? `…${line.slice(-20)}` : line
}
