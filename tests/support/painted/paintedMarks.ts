/**
 * What a page may show, gathered in the page itself: each character with its place, and the texts
 * that are painted without being texts of its tree.
 */
import type { PaintedMark } from './composePainted'

interface CollectedUnit {
  id: string
  box: { left: number; top: number } | null
  marks: PaintedMark[]
}
/** `groups` of characters that do not overlap; `hasLines` where some text may be struck. */
export interface Collected { units: CollectedUnit[]; groups: number; hasLines: boolean }

/**
 * Runs in the page. Characters that overlap are put into different groups, to be hidden one after
 * the other.
 */
export function collectMarks(): Collected {
  interface Held { mark: PaintedMark; range: Range }
  const held: Held[] = []
  /** Mirrored or turned by anything around it. */
  const isTurned = (element: Element): boolean => {
    const { transform, rotate, scale } = getComputedStyle(element)
    const matrix = new DOMMatrix(transform === 'none' ? '' : transform)
    const isOwn = !matrix.is2D || matrix.a < 0 || matrix.d < 0 || Math.abs(
      matrix.b,
    ) > 0.1 || scale.includes('-')
      || (rotate !== 'none' && rotate !== '0deg')
    return isOwn || (element.parentElement !== null && isTurned(element.parentElement))
  }
  const markOf = (text: string, box: DOMRect, element: Element): PaintedMark => ({
    text, group: -1, left: box.left + scrollX, right: box.right + scrollX, top: box.top + scrollY,
    bottom: box.bottom + scrollY, isTurned: isTurned(element),
  })
  const collectText = (node: Text, marks: PaintedMark[]): void => {
    const element = node.parentElement
    if (!element) return
    for (let at = 0; at < node.data.length; at += 1) {
      if (node.data.charAt(at).trim() === '') continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      const box = range.getClientRects()[0]
      if (!box || box.width <= 0 || box.height <= 0) continue
      const mark = markOf(node.data.charAt(at), box, element)
      marks.push(mark)
      held.push({ mark, range })
    }
  }
  const said = (element: Element, pseudo: '::before' | '::after'): string => {
    const style = getComputedStyle(element, pseudo)
    return style.display === 'none' || style.visibility !== 'visible'
      ? '' : /^"(.*)"$/.exec(style.content)?.[1] ?? ''
  }
  const inputText = ({ type, value, placeholder }: HTMLInputElement): string => {
    if (type === 'password') return '#'
    return /^(hidden|checkbox|radio|image|file)$/.test(type) ? '' : value || placeholder
  }
  const fieldText = (element: Element): string => {
    if (element instanceof HTMLInputElement) return inputText(element)
    if (element instanceof HTMLTextAreaElement) return element.value
    if (element instanceof HTMLSelectElement) {
      return [...element.multiple ? element.options : element.selectedOptions]
        .map(({ text }) => text).join(' ')
    }
    return element instanceof HTMLImageElement && element.naturalWidth === 0 ? element.alt : ''
  }
  /** Text that is painted without being a text of the tree, with its likely place. */
  const addMade = (element: Element, marks: PaintedMark[], made: {
    text: string
    isAfter?: boolean
  }): void => {
    const box = element.getBoundingClientRect()
    const isShown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    if (made.text === '' || !isShown || box.height < 2) return
    const size = Number.parseFloat(getComputedStyle(element).fontSize)
    const width = Math.min(box.width, size * made.text.length / 2)
    const left = made.isAfter ? box.right - width : box.left
    marks.push(markOf(made.text, new DOMRect(left, box.top, width, box.height), element))
  }
  const addField = (element: Element, marks: PaintedMark[]): void => {
    const { left, top, width, height } = element.getBoundingClientRect()
    const text = fieldText(element)
    if (text === '' || width < 2 || height < 2
      || !element.checkVisibility({ visibilityProperty: true })) return
    marks.push(markOf(text, new DOMRect(left, top, width, height), element))
  }
  /** The number of an item stands before its box. */
  const addItem = (element: Element, marks: PaintedMark[]): void => {
    const { left, top, height } = element.getBoundingClientRect()
    const isNumbered = getComputedStyle(element).display === 'list-item'
      && element.parentElement?.tagName === 'OL'
    if (isNumbered && height > 0) {
      marks.push(markOf('#', new DOMRect(left - 24, top, 22, height), element))
    }
  }
  const walk = (node: Node, marks: PaintedMark[]): void => {
    if (node instanceof Text) collectText(node, marks)
    if (!(node instanceof Element) || ['SCRIPT', 'STYLE'].includes(node.tagName)) return
    addItem(node, marks)
    addField(node, marks)
    if (['TEXTAREA', 'SELECT'].includes(node.tagName)) return
    addMade(node, marks, { text: said(node, '::before') })
    node.childNodes.forEach((child) => walk(child, marks))
    addMade(node, marks, { text: said(node, '::after'), isAfter: true })
  }
  const isPlaced = (element: Element, { right, width, height }: DOMRect): boolean =>
    right > 0 && width > 0 && height > 0 && getComputedStyle(element).visibility !== 'collapse'
  const units = [...document.querySelectorAll('[data-unit]')].map((element): CollectedUnit => {
    const marks: PaintedMark[] = []
    walk(element, marks)
    const box = element.getBoundingClientRect()
    return {
      id: element.getAttribute('data-unit') ?? '', marks,
      box: isPlaced(element, box) ? { left: Math.round(box.left), top: Math.round(box.top) } : null,
    }
  })
  const groups: Held[][] = []
  const doOverlap = (one: PaintedMark, other: PaintedMark): boolean =>
    one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 1
    && other.top < one.bottom - 1
  for (const item of held) {
    let group = groups.findIndex((others) => !others.some(({ mark }) => doOverlap(mark, item.mark)))
    if (group < 0) group = groups.push([]) - 1
    groups[group]?.push(item)
    item.mark.group = group
  }
  const sheet = document.createElement('style')
  sheet.textContent = '::highlight(hide){color:transparent!important;'
    + '-webkit-text-fill-color:transparent!important}'
  document.documentElement.append(sheet)
  Object.assign(window, { groupsToHide: groups.map((group) => group.map(({ range }) => range)) })
  const hasLines = [...document.querySelectorAll('*')]
    .some((element) => getComputedStyle(element).textDecorationLine.includes('line-through'))
  return { units, groups: groups.length, hasLines }
}
