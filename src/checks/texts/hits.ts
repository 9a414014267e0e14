/** Words found in the texts, and the finding they make. */
import type { CustomFinding } from '../base/customFinding'
import { spanIn, type Text } from './texts'

export interface Hit {
  text: Text
  from: number
  to: number
  /** The words that belong there, where that is certain; '' takes them out. */
  mend?: string
}

export interface Found {
  hits: Hit[]
  /** Joins the code and the field in the id: words, never counts of blocks. */
  key: string
  message: string
  /** On the button, where every hit can be mended. */
  repair?: string
  level?: CustomFinding['level']
  fact?: string
}

/** One finding on all its hits, in the place of the first; nothing without hits. */
export function textFinding({ hits, key, message, repair, level, fact }: Found): CustomFinding[] {
  const [first] = hits
  if (!first) return []
  const mends = hits.flatMap((hit) =>
    (hit.mend === undefined ? [] : [{ span: spanIn(hit.text, hit), text: hit.mend }]))
  return [findingIn(first.text, {
    place: `${first.text.field}:${key}`, message, level, fact,
    spans: hits.map((hit) => spanIn(hit.text, hit)),
    repair: repair !== undefined && mends.length === hits.length
      ? { label: repair, changes: [], texts: mends } : undefined,
  })]
}

type FindingFields = Pick<CustomFinding, 'message'>
  & { [Key in 'place' | 'cells' | 'field' | 'spans' | 'fact' | 'level' | 'values' | 'repair'
    | 'waitsForTable' | 'choices']?: CustomFinding[Key] | undefined }

/** What every finding on words of a text is built with; what is not told is left out. */
export function findingIn({ step }: Pick<Text, 'step'>, told: FindingFields): CustomFinding {
  const { message, cells = [], ...rest } = told
  const known = Object.entries(rest).filter(([, value]) => value !== undefined)
  return { state: 'fail', step, message, cells, ...Object.fromEntries(known) }
}

/** Hits of one pattern in one text; `mend` gives the words that belong there. */
export function findAll(
  text: Text, pattern: RegExp, mend?: (match: RegExpExecArray) => string | undefined,
): Hit[] {
  return matchesOf(text.text, pattern).map((match) => hitOf(text, match, mend?.(match)))
}

/** Every match of a global pattern. */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  return [...text.matchAll(pattern)] as RegExpExecArray[]
}

/** The hit of a match. */
export function hitOf(text: Text, match: RegExpExecArray, mend?: string): Hit {
  return {
    text, from: match.index, to: match.index + match[0].length,
    ...(mend === undefined ? {} : { mend }),
  }
}

/** The words of a hit. */
export function wordsOf({ text: { text }, from, to }: Hit): string {
  return text.slice(from, to)
}

/** The words with a little before and after, line breaks as blanks. */
export function around(hit: Hit, before = 6, after = 6): string {
  return hit.text.text.slice(Math.max(0, hit.from - before), hit.to + after).replace(/\s+/g, ' ')
}

const LONGEST_BEFORE = 14
const LONGEST_BEHIND = 10

/** The clause around the words, cut with … where it is long: “…公开不够及时，己经改正”. */
export function quote({ text: { text }, from, to }: Hit): string {
  const before = text.slice(0, from).split(CLAUSE_END).at(-1) ?? ''
  const behind = text.slice(to).split(CLAUSE_END)[0] ?? ''
  return `${before.length > LONGEST_BEFORE ? `…${before.slice(-LONGEST_BEFORE)}` : before}`
    + text.slice(from, to)
    + `${behind.length > LONGEST_BEHIND ? `${behind.slice(0, LONGEST_BEHIND)}…` : behind}`
}

const CLAUSE_END = /[，。；：！？,;:\n]/

/** Hits by field and key, in the order they were met. */
export function groupHits<Kind extends Hit>(
  hits: Kind[], keyOf: (hit: Kind) => string,
): { key: string; hits: Kind[] }[] {
  const groups = new Map<string, { key: string; hits: Kind[] }>()
  for (const hit of hits) {
    const key = keyOf(hit)
    const place = `${hit.text.field}:${key}`
    const group = groups.get(place)
    if (group) group.hits.push(hit)
    else groups.set(place, { key, hits: [hit] })
  }
  return [...groups.values()]
}

/** 3处, or '' for one. */
export function timesOf(hits: Hit[]): string {
  return hits.length > 1 ? `（共${hits.length}处）` : ''
}

/** 370784********1234; at most six in front and four behind. */
export function maskNumber(digits: string): string {
  const [front, back] = digits.length > 12 ? [6, 4] : [3, 4]
  return digits.slice(0, front) + '*'.repeat(Math.max(0, digits.length - front - back))
    + digits.slice(-back)
}

/** 张某 for 张伟, 欧阳某 for 欧阳明. */
export function maskName(name: string, surname: string): string {
  return name.length > surname.length ? `${surname}某` : name
}
