/**
 * Which elements of a page a selector means. Parsed by css-what; matched here, because the elements
 * are parse5's.
 */
import { isTraversal, parse, type AttributeSelector, type Selector } from 'css-what'
import { isElement, type PageElement } from '../parsePage'
import { standsAt, STANDINGS, type SiblingPlaces } from './standings'

/**
 * `weight` orders selectors as the cascade does: ids before classes before names. `key` is a name
 * (`td`), class (`.a`) or id (`#a`) that every element it means has, `*` for none. `part` is what a
 * sheet adds before or after the text of the element, '' for the element itself.
 */
export interface Matcher {
  matches: (element: PageElement) => boolean
  weight: number
  key: string
  part: '' | 'before' | 'after'
}

/**
 * Of one page: comparisons that may still be made — a page made to choke on runs out of them, and
 * then nothing matches — and whether names of classes are the same in capitals, as on pages without
 * a document type.
 */
export interface Matching { left: number; isQuirky: boolean; places: SiblingPlaces }

const WEIGHTS: Partial<Record<Selector['type'], number>> = {
  attribute: 100, pseudo: 100, tag: 1, 'pseudo-element': 1,
}
const ID_WEIGHT = 10_000
/** Pseudo-classes made of selectors. */
const MADE_OF = new Set(['is', 'where', 'not', 'has', 'matches', '-webkit-any'])

/**
 * A matcher for each selector of a list that is understood; none where the list cannot be parsed
 * or a browser would not know one of it.
 */
export function compileSelectors(list: string, matching: Matching): Matcher[] {
  const selectors = parseList(list)
  if (!selectors.every((parts) => parts.every(isKnown))) return []
  return selectors.flatMap((whole): Matcher[] => {
    const last = whole[whole.length - 1]
    const parts = last?.type === 'pseudo-element' ? whole.slice(0, -1) : whole
    const part = last?.type === 'pseudo-element' ? last.name : ''
    if (part !== '' && part !== 'before' && part !== 'after') return []
    if (parts.some(({ type }) =>
      type === 'pseudo-element' || type === 'column-combinator' || type === 'parent')) return []
    return [{
      matches: (element) => doesMatch(element, { parts, matching }, parts.length - 1),
      weight: weightOf(whole), key: keyOf(parts, matching.isQuirky), part,
    }]
  })
}

/** css-what throws on what is no selector. */
function parseList(list: string): Selector[][] {
  try {
    return parse(list)
  } catch {
    return []
  }
}

function isKnown(part: Selector): boolean {
  return part.type !== 'pseudo' || MADE_OF.has(part.name) || part.name in STANDINGS
}

function weightOf(parts: Selector[]): number {
  return parts.reduce((sum, part) => sum + weightOfPart(part), 0)
}

function weightOfPart(part: Selector): number {
  if (part.type === 'attribute' && part.name === 'id' && part.action === 'equals') return ID_WEIGHT
  if (part.type === 'pseudo' && MADE_OF.has(part.name)) {
    return part.name === 'where' ? 0 : Math.max(0, ...selectorsOf(part).map(weightOf))
  }
  return WEIGHTS[part.type] ?? 0
}

function selectorsOf(part: Selector): Selector[][] {
  return part.type === 'pseudo' && Array.isArray(part.data) ? part.data : []
}

/** Of the last compound: an id, else a class, else a name. */
function keyOf(parts: Selector[], isQuirky: boolean): string {
  const last = parts.slice(parts.map(isTraversal).lastIndexOf(true) + 1)
  const asKey = (value: string): string => (isQuirky ? value.toLowerCase() : value)
  const id =
    last.find((part) => part.type === 'attribute' && part.name === 'id' && part.action === 'equals')
  const named = last.find((part) =>
    part.type === 'attribute' && part.name === 'class' && part.action === 'element')
  if (id?.type === 'attribute') return `#${asKey(id.value)}`
  if (named?.type === 'attribute') return `.${asKey(named.value)}`
  const tag = last.find((part) => part.type === 'tag')
  return tag?.type === 'tag' ? tag.name.toLowerCase() : '*'
}

interface Search { parts: Selector[]; matching: Matching }

/** From the right: the last compound is the element's own. */
function doesMatch(element: PageElement, search: Search, last: number): boolean {
  for (let index = last; index >= 0; index -= 1) {
    search.matching.left -= 1
    const part = search.parts[index]
    if (search.matching.left < 0 || !part) return false
    if (isTraversal(part)) {
      return candidatesOf(element, part.type, search.matching)
        .some((other) => doesMatch(other, search, index - 1))
    }
    if (part.type !== 'universal' && !isSuch(element, part, search.matching)) return false
  }
  return true
}

/** The elements that what stands left of a combinator may mean. */
function candidatesOf(
  element: PageElement, combinator: Selector['type'], matching: Matching,
): PageElement[] {
  if (combinator === 'descendant') return parentsOf(element, DEEPEST)
  if (combinator === 'child') return parentsOf(element, 1)
  const { siblings, index } = matching.places.of(element)
  return siblings.slice(combinator === 'adjacent' ? Math.max(0, index - 1) : 0, index)
}

/** Layout tables within tables reach some 40; a deeper ancestor decides nothing. */
const DEEPEST = 100

function parentsOf(element: PageElement, most: number): PageElement[] {
  const parents: PageElement[] = []
  let parent = element.parentNode
  while (parent && isElement(parent) && parents.length < most) {
    parents.push(parent)
    parent = parent.parentNode
  }
  return parents
}

function isSuch(element: PageElement, part: Selector, matching: Matching): boolean {
  if (part.type === 'tag') return element.tagName === part.name.toLowerCase()
  if (part.type === 'attribute') return hasAttribute(element, part, matching.isQuirky)
  if (part.type !== 'pseudo') return false
  if (part.name === 'not') return !meansAny(element, part, matching)
  if (part.name === 'has') return holdsAny(element, part, matching)
  if (MADE_OF.has(part.name)) return meansAny(element, part, matching)
  const filter = (other: PageElement, list: string): boolean =>
    parseList(list).some((parts) => doesMatch(other, { parts, matching }, parts.length - 1))
  return standsAt(element, {
    name: part.name, data: typeof part.data === 'string' ? part.data : '',
  }, {
    places: matching.places, filter,
  })
}

function meansAny(element: PageElement, part: Selector, matching: Matching): boolean {
  return selectorsOf(part).some((parts) =>
    parts.every(isKnown) && doesMatch(element, { parts, matching }, parts.length - 1))
}

/** Something below the element, or behind it for `+` and `~`. */
function holdsAny(element: PageElement, part: Selector, matching: Matching): boolean {
  return selectorsOf(part).some((parts) => {
    const [first] = parts
    const isRelative = first !== undefined && isTraversal(first)
    const own = isRelative ? parts.slice(1) : parts
    const { siblings, index } = matching.places.of(element)
    const pool = first?.type === 'adjacent' ? siblings.slice(index + 1, index + 2)
      : first?.type === 'sibling' ? siblings.slice(index + 1)
        : first?.type === 'child'
          ? element.childNodes.filter(isElement) : descendantsOf(element, matching)
    return pool.some((other) => doesMatch(other, { parts: own, matching }, own.length - 1))
  })
}

function descendantsOf(element: PageElement, matching: Matching): PageElement[] {
  const found: PageElement[] = []
  const open = [element]
  for (let next = open.pop(); next && matching.left > 0; next = open.pop()) {
    const children = next.childNodes.filter(isElement)
    matching.left -= children.length
    found.push(...children)
    open.push(...children)
  }
  return found
}

function hasAttribute(
  element: PageElement, { name, action, value, ignoreCase }: AttributeSelector, isQuirky: boolean,
): boolean {
  const given = element.attrs.find((attribute) => attribute.name === name.toLowerCase())?.value
  if (given === undefined) return false
  return ignoreCase === true || (ignoreCase === 'quirks' && isQuirky)
    ? COMPARISONS[action](
      given.toLowerCase(), value.toLowerCase(),
    ) : COMPARISONS[action](given, value)
}

/** How an attribute is compared with a value: `[a=v]`, `[a~=v]`, `[a^=v]` … */
const COMPARISONS: Record<AttributeSelector['action'], (
  given: string, value: string,
) => boolean> = {
  exists: () => true,
  equals: (given, value) => given === value,
  not: () => false,
  element: (given, value) => given.split(/\s+/).includes(value),
  start: (given, value) => value !== '' && given.startsWith(value),
  end: (given, value) => value !== '' && given.endsWith(value),
  any: (given, value) => value !== '' && given.includes(value),
  hyphen: (given, value) => given === value || given.startsWith(`${value}-`),
}
