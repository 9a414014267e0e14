/**
 * ST-NAME: the name of one of the five aspects, misspelt in a heading: 府信息公开平台建设情况, 依申
 * 请工开.
 */
import { anyOf } from '../../../language/patternParts'
import type { CustomFinding } from '../../base/customFinding'
import type { Facts } from '../../base/facts'
import { textFinding, type Hit } from '../../texts/hits'
import { findTypos } from '../language/typos'
import { rememberHits } from '../remember'
import { listTexts, placeOfText, type Text } from '../../texts/texts'

interface Aspect {
  name: string
  /** Characters that may be wrong. */
  most: 1 | 2
  /** Names offices give it on purpose. */
  others: RegExp
}

const ASPECTS: readonly Aspect[] = [
  { name: '主动公开', most: 1,
    others: new RegExp(`^${anyOf(`
      主动(?:公布|公示|公告|发布|服务|回应) 自主公开 全面公开 被动公开 推动公开 互动公开 主动打开
    `)}`) },
  { name: '依申请公开', most: 1, others: /^(?:依法申请公开|申请公开|依申请(?:处理|办理|答复))/ },
  { name: '政府信息管理', most: 1, others: /^(?:政务|公共|政府)(?:信息|文件|网站)(?:资源)?管理/ },
  { name: '政府信息公开平台建设', most: 2,
    others: new RegExp(
      '^(?:政府|政务)?(?:信息)?(?:公开)?(?:工作)?(?:平台|载体|渠道|阵地|网站)(?:体系)?'
      + anyOf('建设 管理 维护 运维 运行 发展 打造 及 和 与 $'),
    ) },
  { name: '监督保障', most: 1,
    others: new RegExp(
      `^${anyOf('监督 监管 服务 组织 制度 安全 技术')}?(?:和|与|及|、)?`
      + `${anyOf('保障 考核 检查 管理 评议 指导 落实')}$|^监督(?:和|与|及|、)保障`,
    ) },
]

/** One finding a heading, with the repair. */
export function checkAspectNames({ report }: Facts): CustomFinding[] {
  return listTexts(report)
    .filter(({ step, kind }) => step === 1 && (kind === 'heading' || kind === 'paragraph'))
    .flatMap(searchName).flatMap((hit) => textFinding({
      hits: [hit], key: hit.text.text.slice(hit.from, hit.to), repair: `改为“${hit.mend ?? ''}”`,
      message: `${placeOfText(hit.text)}小标题“${hit.text.text.slice(hit.from, hit.to)}”`
        + `像是打错了字，应为“${hit.mend ?? ''}”`,
    }))
}

/** A heading, or the words a numbered paragraph begins with up to its first mark. */
const OPENING = new RegExp(
  '^\\s{0,4}(?:[（(]?[一二三四五六七八九十\\d]{1,2}[）)、.．]\\s?)?([\\u4e00-\\u9fff]{3,12}?)'
  + '(?:工作)?(?:情况|方面)?\\s?(?=[。：:，,；]|$)',
)
const IS_NUMBERED = /^\s{0,4}[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．]/

const searchName = rememberHits((text: Text): Hit[] => {
  if (text.kind === 'paragraph' && !IS_NUMBERED.test(text.text)) return []
  const match = OPENING.exec(text.text)
  const words = match?.[1] ?? ''
  if (!match || words === ''
    || ASPECTS.some(({ name, others }) => words.includes(name) || others.test(words))) return []
  const aspect = ASPECTS.find(({ name, most }) => isNear(words, name, most))
  const from = match[0].indexOf(words)
  const to = from + words.length
  // A word that is wrong anywhere is told as such.
  if (!aspect || findTypos(text).some((hit) => hit.from < to && from < hit.to)) return []
  return [{ text, from, to, mend: aspect.name }]
})

/** Whether so few characters put in, taken out or changed make one of the other. */
function isNear(words: string, name: string, most: number): boolean {
  if (Math.abs(words.length - name.length) > most) return false
  let row = Array.from({ length: name.length + 1 }, (_, index) => index)
  for (let at = 1; at <= words.length; at += 1) {
    const above = row
    row = [at]
    for (let place = 1; place <= name.length; place += 1) {
      const change = (above[place - 1] ?? 0) + (words[at - 1] === name[place - 1] ? 0 : 1)
      row.push(Math.min(change, (above[place] ?? 0) + 1, (row[place - 1] ?? 0) + 1))
    }
  }
  return (row[name.length] ?? most + 1) <= most
}
