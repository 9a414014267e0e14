/** Lines of a laid-out text: how many, and a part of them as an element of its own. */

/** How many lines the text takes; at least one. */
export function countLines(element: Element): number {
  const text = readText(element)
  return text.length === 0 ? 1 : lineOf(text, text.length - 1) + 1
}

/**
 * A copy with the lines from `from` to before `to`; all copies together hold the text exactly once.
 */
export function sliceLines(element: HTMLElement, from: number, to: number): HTMLElement {
  const text = readText(element)
  const start = from === 0 ? 0 : startOfLine(text, from)
  const end = startOfLine(text, to)
  const part = element.cloneNode(false) as HTMLElement
  const range = document.createRange()
  range.selectNodeContents(element)
  if (start > 0 && start >= text.length) range.collapse(false)
  else if (start > 0) range.setStart(...text.place(start))
  if (end < text.length) range.setEnd(...text.place(end))
  part.append(range.cloneContents())
  part.classList.toggle('comes-from', from > 0)
  part.classList.toggle('goes-on', end < text.length)
  return part
}

/** The pitch of the lines in pixels, as set for the text inside. */
export function linePitch(element: Element): number {
  const holder = textNodes(element)[0]?.parentElement ?? element
  return Number.parseFloat(getComputedStyle(holder).lineHeight) || 1
}

interface LaidText {
  length: number
  pitch: number
  top: number
  place: (offset: number) => [Text, number]
  middle: (offset: number) => number
}

function readText(element: Element): LaidText {
  const nodes = textNodes(element)
  const place = (offset: number): [Text, number] => {
    let rest = offset
    for (const node of nodes) {
      if (rest < node.length) return [node, rest]
      rest -= node.length
    }
    throw new RangeError(`no character ${offset}`)
  }
  const range = document.createRange()
  const middle = (offset: number): number => {
    const [node, start] = place(offset)
    range.setStart(node, isLowSurrogate(node.data, start) ? start - 1 : start)
    range.setEnd(node, isLowSurrogate(node.data, start + 1) ? start + 2 : start + 1)
    const boxes = range.getClientRects()
    const box = boxes[boxes.length - 1] ?? range.getBoundingClientRect()
    return box.top + box.height / 2
  }
  const length = nodes.reduce((sum, node) => sum + node.length, 0)
  return { length, pitch: linePitch(element), top: length > 0 ? middle(0) : 0, place, middle }
}

function textNodes(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  while (walker.nextNode()) nodes.push(walker.currentNode as Text)
  return nodes.filter((node) => node.length > 0)
}

function isLowSurrogate(text: string, index: number): boolean {
  return (text.charCodeAt(index) & 0xfc00) === 0xdc00
}

function lineOf(text: LaidText, offset: number): number {
  return Math.round((text.middle(offset) - text.top) / text.pitch)
}

/**
 * Offset of the first character on the line, by halving; the length where there is no such line.
 */
function startOfLine(text: LaidText, line: number): number {
  let [low, high] = [0, text.length]
  while (low < high) {
    const half = (low + high) >> 1
    if (lineOf(text, half) < line) low = half + 1
    else high = half
  }
  return low
}
