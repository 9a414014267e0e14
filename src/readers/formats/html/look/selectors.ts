/**
 * Which elements of a page a selector means. Parsed by css-what; matched here, because the elements
 * are parse5's.
 */
import { isTraversal, parse, type AttributeSelector, type Selector } from 'css-what'
import { isElement, type PageElement } from '../parsePage'

/**
 * `weight` orders selectors as the cascade does: ids before classes before names. `key` is a name
 * (`td`), class (`.a`) or id (`#a`) that every element it means has, `*` for none.
 */
export interface Matcher { matches: (element: PageElement) => boolean; weight: number; key: string }

/**
 * Comparisons that may still be made on a page; a page made to choke on runs out of them, and then
 * nothing matches.
 */
export interface Budget { left: number }

/** Selectors that a page has when it is not on paper, under a pointer or being typed into. */
const STANDING = new Set(['root', 'link', 'any-link', 'enabled', 'scope'])
const WEIGHTS: Partial<Record<Selector['type'], number>> = { attribute: 100, pseudo: 100, tag: 1 }
const ID_WEIGHT = 10_000

/**
 * A matcher for each selector of a list that is understood; none where the list cannot be parsed.
 */
export function compileSelectors(list: string, budget: Budget): Matcher[] {
  return parseList(list).filter(isUnderstood).map((parts) => ({
    matches: (element) => doesMatch(element, { parts, budget }, parts.length - 1),
    weight: parts.reduce((sum, part) => sum + weightOf(part), 0),
    key: keyOf(parts),
  }))
}

/** css-what throws on what is no selector. */
function parseList(list: string): Selector[][] {
  try {
    return parse(list)
  } catch {
    return []
  }
}

function weightOf(part: Selector): number {
  return part.type === 'attribute' && part.name === 'id' && part.action === 'equals'
    ? ID_WEIGHT : WEIGHTS[part.type] ?? 0
}

function isUnderstood(parts: Selector[]): boolean {
  return parts.every((
    part,
  ) => part.type !== 'pseudo-element' && part.type !== 'column-combinator' && part.type !== 'parent'
    && (part.type !== 'pseudo' || STANDING.has(part.name) || part.name in PLACES))
}

/** Of the last compound: an id, else a class, else a name. */
function keyOf(parts: Selector[]): string {
  const last = parts.slice(parts.map(isTraversal).lastIndexOf(true) + 1)
  const id =
    last.find((part) => part.type === 'attribute' && part.name === 'id' && part.action === 'equals')
  const named = last.find((part) =>
    part.type === 'attribute' && part.name === 'class' && part.action === 'element')
  if (id?.type === 'attribute') return `#${id.value}`
  if (named?.type === 'attribute') return `.${named.value}`
  const tag = last.find((part) => part.type === 'tag')
  return tag?.type === 'tag' ? tag.name.toLowerCase() : '*'
}

interface Search { parts: Selector[]; budget: Budget }

/** From the right: the last compound is the element's own. */
function doesMatch(element: PageElement, search: Search, last: number): boolean {
  for (let index = last; index >= 0; index -= 1) {
    search.budget.left -= 1
    const part = search.parts[index]
    if (search.budget.left < 0 || !part) return false
    if (isTraversal(part)) {
      return candidatesOf(element, part.type).some((other) => doesMatch(other, search, index - 1))
    }
    if (part.type !== 'universal' && !isSuch(element, part)) return false
  }
  return true
}

/** The elements that what stands left of a combinator may mean. */
function candidatesOf(element: PageElement, combinator: Selector['type']): PageElement[] {
  if (combinator === 'descendant') return parentsOf(element, DEEPEST)
  if (combinator === 'child') return parentsOf(element, 1)
  return siblingsBefore(element).slice(combinator === 'adjacent' ? -1 : 0)
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

function siblingsBefore(element: PageElement): PageElement[] {
  const siblings = (element.parentNode?.childNodes ?? []).filter(isElement)
  return siblings.slice(0, siblings.indexOf(element))
}

function isSuch(element: PageElement, part: Selector): boolean {
  if (part.type === 'tag') return element.tagName === part.name.toLowerCase()
  if (part.type === 'attribute') return hasAttribute(element, part)
  if (part.type === 'pseudo') {
    return STANDING.has(part.name)
      ? part.name !== 'root' || element.tagName === 'html' : isAt(element, part.name)
  }
  return false
}

function hasAttribute(element: PageElement, { name, action, value }: AttributeSelector): boolean {
  const given = element.attrs.find((attribute) => attribute.name === name.toLowerCase())?.value
  return given === undefined ? action === 'not' : COMPARISONS[action](given, value)
}

/** How an attribute is compared with a value: `[a=v]`, `[a~=v]`, `[a^=v]` … */
const COMPARISONS: Record<AttributeSelector['action'], (
  given: string, value: string,
) => boolean> = {
  exists: () => true,
  equals: (given, value) => given === value,
  not: (given, value) => given !== value,
  element: (given, value) => given.split(/\s+/).includes(value),
  start: (given, value) => value !== '' && given.startsWith(value),
  end: (given, value) => value !== '' && given.endsWith(value),
  any: (given, value) => value !== '' && given.includes(value),
  hyphen: (given, value) => given === value || given.startsWith(`${value}-`),
}

/** Where among its siblings an element has to stand: first, last. */
const PLACES: Record<string, (index: number, count: number) => boolean> = {
  'first-child': (index) => index === 0,
  'last-child': (index, count) => index === count - 1,
  'only-child': (_, count) => count === 1,
}

function isAt(element: PageElement, place: string): boolean {
  const siblings = (element.parentNode?.childNodes ?? []).filter(isElement)
  return PLACES[place]?.(siblings.indexOf(element), siblings.length) ?? false
}

