/** Pseudo-classes of a page as it stands: not under a pointer, not typed into, not on paper. */
import { attributeOf, isElement, type PageElement } from '../parsePage'

/** Where elements stand among their siblings, remembered, so that long tables are counted once. */
export class SiblingPlaces {
  private readonly known =
    new WeakMap<object, { siblings: PageElement[]; indexes: Map<PageElement, number> }>()

  of(element: PageElement): { siblings: PageElement[]; index: number } {
    const parent = element.parentNode
    if (!parent) return { siblings: [element], index: 0 }
    let places = this.known.get(parent)
    if (!places) {
      const siblings = parent.childNodes.filter(isElement)
      places = { siblings, indexes: new Map(siblings.map((sibling, index) => [sibling, index])) }
      this.known.set(parent, places)
    }
    return { siblings: places.siblings, index: places.indexes.get(element) ?? 0 }
  }
}

/** What is known of the page; `filter` says whether an element is one a list of selectors means. */
export interface Standing {
  places: SiblingPlaces
  filter: (element: PageElement, list: string) => boolean
}

interface Asked { name: string; data: string }

/** True where the element stands as the pseudo-class says. */
export function standsAt(element: PageElement, asked: Asked, standing: Standing): boolean {
  return STANDINGS[asked.name]?.(element, asked, standing) ?? false
}

type Test = (element: PageElement, asked: Asked, standing: Standing) => boolean

const never: Test = () => false
const hasAny =
  (...names: string[]): Test => (element) => element.attrs.some(({ name }) => names.includes(name))
const isField: Test =
  ({ tagName }) => ['input', 'select', 'textarea', 'button', 'option', 'fieldset'].includes(tagName)
const isLinked: Test = (element) => element.tagName === 'a'
  && element.attrs.some(({ name }) => name === 'href')
const isRoot: Test = (element) => element.tagName === 'html'

/** `index` from 0 among those that count, from the front or the end. */
function placed(isFromEnd: boolean, isOfType: boolean): Test {
  return (element, { data }, { places, filter }) => {
    const [formula = '', list] = data.split(/\sof\s/i)
    const { siblings, index } = places.of(element)
    const counted = isOfType ? (other: PageElement) => other.tagName === element.tagName
      : list === undefined ? undefined : (other: PageElement) => filter(other, list)
    if (counted && !counted(element)) return false
    const around = isFromEnd ? siblings.slice(index + 1) : siblings.slice(0, index)
    const number = 1 + (counted ? around.filter(counted).length : around.length)
    return isNth(number, formula)
  }
}

/** `2n+1`, `odd`, `-n+3`, `4`. */
function isNth(number: number, formula: string): boolean {
  const plain = formula.toLowerCase().replace(/\s+/g, '').replace(/^odd$/, '2n+1')
    .replace(/^even$/, '2n')
  const [, step, rest] = /^([+-]?\d*)n([+-]\d+)?$/.exec(plain) ?? []
  if (step === undefined) return /^[+-]?\d+$/.test(plain) && Number(plain) === number
  const size = /\d/.test(step) ? Number(step) : Number(`${step}1`)
  const distance = number - Number(rest ?? 0)
  return size === 0 ? distance === 0 : distance % size === 0 && distance / size >= 0
}

const first = (isFromEnd: boolean, isOfType: boolean): Test => {
  const test = placed(isFromEnd, isOfType)
  return (element, { name }, standing) => test(element, { name, data: '1' }, standing)
}
const both = (one: Test, other: Test): Test => (...asked) => one(...asked) && other(...asked)

/** Every pseudo-class a browser knows, apart from those made of selectors. */
export const STANDINGS: Record<string, Test | undefined> = {
  root: isRoot, scope: isRoot, link: isLinked, 'any-link': isLinked, defined: () => true,
  enabled: (...asked) => isField(...asked) && !hasAny('disabled')(...asked),
  disabled: hasAny('disabled'),
  checked: hasAny('checked', 'selected'), required: hasAny('required'),
  optional: (...asked) => isField(...asked) && !hasAny('required')(...asked),
  'first-child': first(false, false), 'last-child': first(true, false),
  'only-child': both(first(false, false), first(true, false)),
  'first-of-type': first(false, true), 'last-of-type': first(true, true),
  'only-of-type': both(first(false, true), first(true, true)),
  'nth-child': placed(false, false), 'nth-last-child': placed(true, false),
  'nth-of-type': placed(false, true), 'nth-last-of-type': placed(true, true),
  empty: ({ childNodes }) =>
    childNodes.every((node) => !isElement(node) && (!('value' in node) || node.value === '')),
  lang: (element, { data }) => {
    const said = languageOf(element)
    return said === data.toLowerCase() || said.startsWith(`${data.toLowerCase()}-`)
  },
  ...Object.fromEntries([
    'hover', 'active', 'focus', 'focus-within', 'focus-visible', 'visited', 'target',
    'target-within', 'indeterminate',
    'default', 'valid', 'invalid', 'in-range', 'out-of-range', 'placeholder-shown', 'read-only',
    'read-write', 'autofill',
    '-webkit-autofill', 'fullscreen', '-webkit-full-screen', 'modal', 'popover-open', 'open',
    'playing', 'paused', 'host',
    'user-valid', 'user-invalid', 'picture-in-picture', 'dir', 'state', 'current', 'past', 'future',
    'blank', 'host-context',
    '-webkit-any-link', 'local-link',
  ].map((name) => [name, never])),
}

function languageOf(element: PageElement): string {
  for (let at: PageElement | null = element; at;) {
    const said = attributeOf(at, 'lang')
    if (said !== '') return said.toLowerCase()
    const parent: object | null = at.parentNode
    at = parent !== null && isElement(parent) ? parent : null
  }
  return ''
}
