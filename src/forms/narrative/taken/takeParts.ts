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
  const taken = parts.map((part) => ({ part, text: take(facts, part) })).filter(hasText)
  if (taken.length === 0) return ''
  const names = taken.map(({ part }) => chineseNumeral(part)).join('、')
  changeKept(`沿用上年的第${names}部分`, (report) =>
    taken.reduce((now, { part, text }) => withTaken(now, { part, where, text }), report))
  const sum = (count: (text: TakenText) => number): number =>
    taken.reduce((all, { text }) => all + count(text), 0)
  const [bound, pictures] = [sum((text) => text.bound), sum((text) => text.pictures)]
  return [
    `已沿用上年的 ${sum(({ narrative }) => narrative.length)} 段`,
    bound > 0 ? `${bound} 个数改为本年的，随表更新` : '',
    pictures > 0 ? `${pictures} 张图片没有带过来` : '', '可用 Ctrl+Z 撤销',
  ].filter(Boolean).join('，')
}

interface Taken { part: NarrativePart; text: TakenText }

const hasText = (taken: { part: NarrativePart; text: TakenText | null }): taken is Taken =>
  taken.text !== null && taken.text.narrative.length > 0

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
