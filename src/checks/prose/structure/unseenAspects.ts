/**
 * Whether an aspect may be told of in words not known here: in a section or sentence that nothing
 * else accounts for. Then its absence is a hint, no question.
 */
import { anyOf } from '../../../language/patternParts'
import { blockText, type Narrative } from '../../../model/narrative'
import { ASPECTS, OF_GOVERNMENTS, readSayings } from './aspectWords'

/** From here on a sentence or clause says something. */
const LEAST_SENTENCE = 16
const LEAST_CLAUSE = 6
const FEWEST_SECTIONS = 3
/** Sentences of every report that tell of no aspect. */
const GENERAL = new RegExp(anyOf(`
  思想 精神 指导 贯彻 条例 要求 部署 现将 报告 统计 期限 编制 高度重视 认真 平稳 进展 有序 成效 顺利
  良好 学习 提高认识 全年工作 各项工作 第[一二三四五六\\d]+部分 联系 电话 邮编
`))
/** What else is told of 监督保障. */
const SUPERVISION = new RegExp(anyOf(`
  培训 会议? 专人 人员 人次 检查 督[查导办促] 抽查 整改 领导 机制 制度 学习 队伍 经费 业务 分管 部署
  保障 监督 通报 研究 职责 责任 分工 统筹 巡查 自查 监测
`))

/**
 * Where part one has sections: one whose heading names none of the aspects. Elsewhere a sentence
 * that touches upon none.
 */
export function mayHide(narrative: Narrative): boolean {
  const sections = sectionsOf(narrative)
  if (sections.length >= FEWEST_SECTIONS) {
    return sections.some(({ opening, text }) => text.length >= LEAST_SENTENCE
      && !GENERAL.test(opening) && !ASPECTS.some(({ announced }) => announced.test(opening)))
  }
  return narrative.some((block) => block.type === 'image'
    || blockText(block).split(/[。；;\n]/).some((sentence) => (
      sentence.replace(/\s/g, '').length >= LEAST_SENTENCE && !GENERAL.test(sentence)
      && ![...readSayings(sentence).values()].some((said) => said.isTouched || said.words.length > 0)
    )))
}

/** A clause of 监督保障 that is about nothing known. */
export function mayHideOwed(narrative: Narrative): boolean {
  return sectionsOf(narrative).filter(({ opening }) => opening.includes('监督')
    || opening.includes('保障')).some(({ text }) => text.split(/[。；;，,\n]/)
    .some((clause) => clause.replace(/\s/g, '').length >= LEAST_CLAUSE
      && !SUPERVISION.test(clause) && !GENERAL.test(clause)
      && !OF_GOVERNMENTS.some(({ pattern }) => pattern.test(clause))))
}

interface Section { opening: string; text: string }

/** What stands below each heading of the first level, or behind each numbered opening. */
function sectionsOf(narrative: Narrative): Section[] {
  const sections: Section[] = []
  const hasHeadings = narrative.some(({ type }) => type === 'heading')
  for (const block of narrative) {
    const text = blockText(block)
    const pieces = block.type === 'paragraph' && !hasHeadings
      ? text.split(/(?<=[。；;])(?=[（(]?[一二三四五六七八九十]{1,2}[）)、是])/) : [text]
    for (const piece of pieces) {
      const opens = hasHeadings ? block.type === 'heading' && block.level === 1
        : IS_OPENED.test(piece.trim())
      const last = sections[sections.length - 1]
      if (opens) sections.push({ opening: piece.split(/[。，,：:]/)[0] ?? '', text: piece })
      else if (last) last.text += `\n${piece}`
    }
  }
  return sections
}

const IS_OPENED = /^[（(]?[一二三四五六七八九十]{1,2}[）)、.．是]/
