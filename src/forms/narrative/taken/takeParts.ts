/** Last year's text of whole parts, taken over as one step of undo. */
import { chineseNumeral } from '../../../language/numerals'
import type { TakenText, takeText } from '../../../checks/takenOver/takeText'
import type { NarrativePart, Report } from '../../../model/report'
import { changeKept, useReportStore } from '../../../store/report/report'
import { loadAgain } from '../../../ui/loadAgain'

/** In the place of the text that is there, or below it. */
export type TakenWhere = 'instead' | 'behind'

export const NOT_LOADED = '没有载入这项功能，请重新载入页面再试。已写的文字都还在。'

/** Its code is fetched when it is first asked for; null where it does not come. */
export async function loadTaking(): Promise<typeof takeText | null> {
  const module = await loadAgain(() => import('../../../checks/takenOver/takeText')).catch(() => null)
  return module?.takeText ?? null
}

/** In words, what came over, '' for nothing. The state before is kept among the versions. */
export async function takeParts(parts: NarrativePart[], where: TakenWhere): Promise<string> {
  const store = useReportStore()
  const take = await loadTaking()
  store.handOver()
  const { facts } = store
  if (!take) return NOT_LOADED
  if (!facts || store.isReadOnly) return ''
  const taken: Landing[] = []
  const count = { names: '', blocks: 0, bound: 0, pictures: 0 }
  for (const part of parts) {
    const text = take(facts, part)
    if (!text?.narrative.length) continue
    taken.push({ part, where, text })
    count.names += `、${chineseNumeral(part)}`
    count.blocks += text.narrative.length
    count.bound += text.bound
    count.pictures += text.pictures
  }
  if (taken.length === 0) return ''
  changeKept(`沿用上年的第${count.names.slice(1)}部分`, (report) => {
    let now = report
    for (const landing of taken) now = withTaken(now, landing)
    return now
  })
  const told = [`已沿用上年的 ${count.blocks} 段`]
  if (count.bound > 0) told.push(`${count.bound} 个数改为本年的，随表更新`)
  if (count.pictures > 0) told.push(`${count.pictures} 张图片没有带过来`)
  return [...told, '可用 Ctrl+Z 撤销'].join('，')
}

interface Landing { part: NarrativePart; where: TakenWhere; text: TakenText }

function withTaken(report: Report, { part, where, text }: Landing): Report {
  const before = where === 'behind' ? report.narratives[part] : []
  const others = (report.taken ?? []).filter((place) => where === 'behind' || place.part !== part)
  return {
    ...report,
    narratives: { ...report.narratives, [part]: [...before, ...text.narrative] },
    taken: [...others, ...text.places],
  }
}
