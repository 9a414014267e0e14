/** 甲、乙分别为3件、2件: each number takes its own name. */
import type { Clause, Sentence } from '../lex/clauses'
import { BARE_VERB, COUNTED_BEFORE, RESPECTIVELY, YEARS } from '../lexicon/lists'

/** The sentence whose numbers behind 分别 have the names before it, where there are as many. */
export function assignRespectively(sentence: Sentence): Sentence {
  const assigned = [...sentence]
  sentence.forEach((_, index) => {
    const clause = assigned[index]
    const names = clause ? namesBefore(clause, sentence[index - 1]) : []
    if (names.length < 2) return
    const numbered = assigned.slice(index, index + names.length)
    const follows = numbered.slice(1).every((other) =>
      other.segments.length === 1 && /^和?#$/.test(other.segments[0]?.words ?? ''))
    if (numbered.length < names.length || !follows) return
    numbered.forEach((other, order) => {
      const words = `${names[order] ?? ''}#`
      const segments = other.segments.map((one) => ({ ...one, words, isNamed: true as const }))
      assigned[index + order] = { ...other, segments }
    })
  })
  return assigned
}

function namesBefore({ segments }: Clause, previous: Clause | undefined): string[] {
  const match = RESPECTIVELY.exec(segments[0]?.words ?? '')
  if (!match || segments.length > 1) return []
  const [before, verb] = [match[1] ?? '', match[2] ?? '']
  return yearNames(before, verb, unnumberedText(previous)) ?? (BARE_VERB.test(verb)
    ? splitNames(before === '' ? unnumberedText(previous) : before.replace(/^其中/, '')) : [])
}

/** 2022年、2023年我局分别收到申请: every year with the words behind the last. */
function yearNames(before: string, verb: string, previous: string): string[] | undefined {
  const years = YEARS.exec(before)
  if (!years) return undefined
  const said = `${years[2] ?? ''}${verb}`
  // 申请量逐年增长，2022年、2023年分别为5件、8件.
  const what = BARE_VERB.test(said) ? COUNTED_BEFORE.exec(previous)?.[0] ?? '' : ''
  return splitNames(years[1] ?? '').map((year) => `${year}${what}${said}`)
}

function unnumberedText(clause: Clause | undefined): string {
  return clause && clause.segments.length === 0 ? clause.text : ''
}

function splitNames(text: string): string[] {
  return text.split(/、|和|及|与|以及/).filter((name) => name !== '')
}
