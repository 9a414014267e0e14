/** What style sheets and the element itself say of it, put together as a browser does. */
import type { DefaultTreeAdapterTypes } from 'parse5'
import { attributeOf, textOf, walkPage, type PageElement } from '../parsePage'
import { isOnScreen } from './conditions'
import { readCssRules } from './cssRules'
import { readDeclarations, WIDE_WORDS, type Declarations } from './declarations'
import { compileSelectors, type Matcher, type Matching } from './selectors'
import { SiblingPlaces } from './standings'

/** Of all that sheets say, what decides; names beginning with `--` besides. */
const DECIDING = new Set([
  'all', 'display', 'visibility', 'opacity', 'color', '-webkit-text-fill-color', 'background-color',
  'background-image',
  'background-clip', 'font-size', 'text-decoration-line', 'vertical-align', 'position', 'top',
  'bottom', 'left',
  'right', 'text-indent', 'height', 'width', 'min-width', 'max-height', 'max-width', 'line-height',
  'overflow-x', 'overflow-y',
  'clip', 'clip-path', 'transform', 'translate', 'scale', 'rotate', 'filter', 'mask',
  'mix-blend-mode', 'zoom', 'order',
  'flex-direction', 'flex-flow', 'writing-mode', 'letter-spacing', 'text-security', 'margin-left',
  'margin-right',
  'margin-top', 'padding-left', 'padding-right', 'border-left-width', 'border-right-width',
  'content-visibility',
  'direction', 'unicode-bidi', 'float', 'content', 'list-style-type', 'mso-hide', 'mso-element',
  'mso-text-raise',
  'mso-footnote-id', 'mso-endnote-id', 'mso-comment-reference',
])
/**
 * Comparisons of an element with a selector; the largest pages of reports need a hundredth of it.
 */
const MOST_COMPARISONS = 20_000_000
const MOST_RULES = 20_000
/** Below anything that stands in no layer. */
const LAYER_WEIGHT = -1_000_000_000

interface SheetRule extends Matcher { declarations: Declarations; order: number }
type Part = Matcher['part']

export class Cascade {
  private readonly rules = new Map<string, SheetRule[]>()
  private readonly matching: Matching
  private count = 0
  private hasMade = false

  constructor(page: DefaultTreeAdapterTypes.Document) {
    this.matching = {
      left: MOST_COMPARISONS, isQuirky: page.mode === 'quirks', places: new SiblingPlaces(),
    }
    walkPage(page.childNodes, {
      enter: (element) => {
        if (element.tagName === 'style' && isOnScreen(attributeOf(element, 'media'))
          && /^(?:text\/css)?$/i.test(attributeOf(element, 'type').trim())) {
          this.addSheet(textOf(element))
        }
        return true
      },
      leave: () => undefined,
      text: () => undefined,
    })
  }

  /** True where the page says so much about looks that not all of it was understood. */
  get isCut(): boolean {
    return this.matching.left < 0 || this.count > MOST_RULES
  }

  /** True where some sheet adds texts of its own. */
  get makesText(): boolean {
    return this.hasMade
  }

  private addSheet(sheet: string): void {
    for (const { selector, declarations, isLayered } of readCssRules(
      sheet, this.matching.isQuirky,
    )) {
      const deciding: Declarations =
        new Map([...declarations].filter(([name]) => DECIDING.has(name) || name.startsWith('--')))
      if (deciding.size === 0 || this.count > MOST_RULES) continue
      for (const matcher of compileSelectors(selector, this.matching)) {
        this.count += 1
        if (matcher.part !== '' && deciding.has('content')) this.hasMade = true
        const weight = matcher.weight + (isLayered ? LAYER_WEIGHT : 0)
        const rules = this.rules.get(matcher.key) ?? []
        rules.push({ ...matcher, weight, declarations: deciding, order: this.count })
        this.rules.set(matcher.key, rules)
      }
    }
  }

  /**
   * Sheets by weight and order, the element's own style above them, what is important
   * above all. `part` is what a sheet adds before or after the text.
   */
  declarationsOf(element: PageElement, part: Part = ''): Declarations {
    const matching = this.matchingRules(element, part)
    const style = part === '' ? attributeOf(element, 'style') : ''
    if (matching.length === 0 && style === '') return NOTHING
    const own = style === '' ? NOTHING : readDeclarations(style, this.matching.isQuirky)
    const all: Declarations = new Map()
    const sheets = matching.map((rule) => rule.declarations)
    // Layers give way to what stands in none, but their important rules do not.
    const important = [...matching]
      .sort((one, other) => Number(one.weight < 0) - Number(other.weight < 0))
    take(all, [...sheets, own], false)
    take(all, [...important.map((rule) => rule.declarations), own], true)
    return settled(all)
  }

  private matchingRules(element: PageElement, part: Part): SheetRule[] {
    if (this.rules.size === 0) return []
    const { isQuirky } = this.matching
    const asKey = (name: string): string => (isQuirky ? name.toLowerCase() : name)
    const id = attributeOf(element, 'id')
    const names = attributeOf(element, 'class').split(/\s+/).filter((name) => name !== '')
    const keys = [
      '*', element.tagName, ...(id === '' ? [] : [`#${asKey(id)}`]),
      ...names.map((name) => `.${asKey(name)}`),
    ]
    return [...new Set(keys)].flatMap((key) => this.rules.get(key) ?? [])
      .filter((rule) => rule.part === part && rule.matches(element))
      .sort((one, other) => one.weight - other.weight || one.order - other.order)
  }
}

const NOTHING: Declarations = new Map()
/** Properties for which `inherit` and `initial` are told apart by whoever reads them. */
const HANDED_DOWN = new Set([
  'visibility', 'text-decoration-line', 'color', '-webkit-text-fill-color', 'font-size',
  'direction', 'list-style-type', 'text-indent',
])
const INITIAL: Record<string, string> = { display: 'inline' }

/** Puts what is said, one after the other, over what was said before. */
function take(all: Declarations, said: Declarations[], isImportant: boolean): void {
  for (const [name, value] of said.flatMap((declarations) => [...declarations])) {
    if (value.endsWith(' !important') !== isImportant) continue
    if (name === 'all') clearAll(all)
    else all.set(name, value)
  }
}

function clearAll(all: Declarations): void {
  for (const name of all.keys()) {
    if (!name.startsWith('--') && name !== 'direction') all.delete(name)
  }
  all.set('display', 'inline')
}

/** Without marks; what is left to the browser counts as not said, unless it is handed down. */
function settled(all: Declarations): Declarations {
  for (const [name, value] of all) {
    const plain = value.replace(' !important', '')
    if (WIDE_WORDS.has(plain) && !HANDED_DOWN.has(name)) all.set(name, INITIAL[name] ?? '')
    else all.set(name, plain)
    if (all.get(name) === '') all.delete(name)
  }
  return all
}
