/** All that can be taken away from the lexicon, with what becomes of its patterns. */
import { CLASSES } from '../../../../src/checks/claims/lexicon/words'
import { branchesOf, type Alternative } from './alternatives'
import { recorded, sourceOf, type Recorded } from './record'

export interface Removal {
  /** `results.RESULTS granted: 【准予公开】`. */
  what: string
  changes: { one: Recorded; source: string }[]
}

/** By pattern, then by class of words; `nameOf` tells where a pattern stands. */
export function removalsOf(nameOf: (one: Recorded) => string): Removal[] {
  return [
    ...recorded.flatMap((one) => patternRemovals(one).map(({ what, rest }) => (
      { what: `${nameOf(one)}: ${what}`, changes: [{ one, source: rest }] }))),
    ...Object.keys(CLASSES).flatMap(classRemovals),
  ]
}

/** `rest` is the source of the pattern that is left. */
function patternRemovals({ phrases, frame }: Recorded): Alternative[] {
  const inPhrases = listRemovals(phrases)
    .map(({ what, rest }) => ({ what, rest: sourceOf(rest, frame) }))
  const inFrame = branchesOf(frame).map(({ what, rest }) => ({ what, rest: sourceOf(phrases, rest) }))
  return [...inPhrases, ...inFrame]
}

/** A whole phrase, or a branch of one. */
function listRemovals(phrases: readonly string[]): { what: string; rest: string[] }[] {
  return phrases.flatMap((phrase, index) => [
    { what: `【${phrase}】`, rest: phrases.filter((_, other) => other !== index) },
    ...branchesOf(phrase).map(({ what, rest }) => (
      { what, rest: phrases.map((other, at) => (at === index ? rest : other)) })),
  ])
}

/** A word of a class goes from every pattern that names it. */
function classRemovals(name: string): Removal[] {
  const words = CLASSES[name] ?? []
  const users = recorded.filter(({ phrases, frame }) => uses([...phrases, frame].join(' '), name))
  return listRemovals([words].flat().flatMap((line) => line.split(' '))).map(({ what, rest }) => {
    CLASSES[name] = rest
    const changes = users.map((one) => ({ one, source: sourceOf(one.phrases, one.frame) }))
    CLASSES[name] = words
    return { what: `{${name}}: ${what}`, changes }
  })
}

/** Classes may name classes. */
function uses(text: string, name: string): boolean {
  return [...text.matchAll(/\{([A-Z_]+)\}/g)].some(([, other = '']) =>
    other === name || uses([CLASSES[other] ?? []].flat().join(' '), name))
}
