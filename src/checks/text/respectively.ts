/** 甲、乙分别为3件、2件: each number takes its own name. */
import type { Clause, Sentence } from './clauses'

const RESPECTIVELY = /^(.*?)(?:数量?|件数|案件数?)?分别(?:为|是|有|达|办理|收到)?：?#$/

/** Gives the numbers behind 分别 the names before it, where there are as many. */
export function assignRespectively(sentence: Sentence): void {
  sentence.forEach((clause, index) => {
    const names = namesBefore(clause, sentence[index - 1])
    if (names.length < 2) return
    const numbered = sentence.slice(index, index + names.length)
    const follows = numbered.slice(1).every((other) => other.segments.length === 1 && /^和?#$/.test(other.segments[0]?.words ?? ''))
    if (numbered.length < names.length || !follows) return
    numbered.forEach((other, order) => other.segments.forEach((segment) => { segment.words = `${names[order] ?? ''}#` }))
  })
}

function namesBefore(clause: Clause, previous: Clause | undefined): string[] {
  const match = clause.segments.length === 1 ? RESPECTIVELY.exec(clause.segments[0]?.words ?? '') : null
  if (!match) return []
  const text = match[1] || (previous?.segments.length === 0 ? previous.text : '')
  return (text ?? '').replace(/^其中/, '').split(/、|和|及|与|以及/).filter((name) => name !== '')
}
