/** Everything of a list of phrases that can be taken away: a phrase, a branch of a group, a sign. */

/** One alternative, and the text that is left without it. */
export interface Alternative {
  /** What is taken away, with the phrase around it. */
  what: string
  rest: string
}

/** What makes a group a condition, or gives it a name. */
const OPENING = /^\?(?:<?[=!]|<\w+>)/

/**
 * The alternatives of one phrase or frame: branches of its groups, and characters of its brackets.
 * The only branch of a group is none.
 */
export function branchesOf(phrase: string): Alternative[] {
  const found: Alternative[] = []
  const open: number[][] = []
  for (let at = 0; at < phrase.length; at += 1) {
    const sign = phrase[at]
    if (sign === '\\') at += 1
    else if (sign === '[') {
      const end = phrase.indexOf(']', at + 1)
      found.push(...signsOf(phrase, at + 1, end))
      at = end
    } else if (sign === '(') open.push([startOf(phrase, at + 1)])
    else if (sign === '|') open.at(-1)?.push(at + 1)
    else if (sign === ')') found.push(...branches(phrase, open.pop() ?? [], at))
  }
  return found
}

/** Where the first branch of a group begins. */
function startOf(phrase: string, at: number): number {
  return at + (OPENING.exec(phrase.slice(at))?.[0].length ?? 0)
}

function branches(phrase: string, starts: number[], end: number): Alternative[] {
  if (starts.length < 2) return []
  return starts.map((from, index) => {
    const to = (starts[index + 1] ?? end + 1) - 1
    const rest = index === 0
      ? phrase.slice(0, from) + phrase.slice(to + 1) : phrase.slice(0, from - 1) + phrase.slice(to)
    return { what: `${phrase.slice(0, from)}【${phrase.slice(from, to)}】${phrase.slice(to)}`, rest }
  })
}

/** Chinese characters of a bracket that names some; a negated one and ranges are left. */
function signsOf(phrase: string, from: number, to: number): Alternative[] {
  const signs = phrase.slice(from, to)
  if (!/^[\u4e00-\u9fff、，：；。（）]{2,}$/.test(signs)) return []
  return [...signs].map((sign, index) => ({
    what: `${phrase.slice(0, from + index)}【${sign}】${phrase.slice(from + index + 1)}`,
    rest: phrase.slice(0, from + index) + phrase.slice(from + index + 1),
  }))
}
