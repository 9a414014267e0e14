import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5'

export type PageElement = DefaultTreeAdapterTypes.Element
export type PageNode = DefaultTreeAdapterTypes.ChildNode

/** Real pages stay below 100 and 20,000. */
const DEEPEST = 1500
const MOST_ELEMENTS = 200_000

/** Why a page was not parsed to its end. */
class PageLimit extends Error {}

/**
 * The tree of a page as a browser would build it; nothing in it runs or loads. Null for a page made
 * to choke on.
 */
export function parsePage(html: string): DefaultTreeAdapterTypes.Document | null {
  let depth = 0
  let elements = 0
  try {
    return parse(html, {
      treeAdapter: {
        ...defaultTreeAdapter,
        createElement: (...element) => {
          elements += 1
          if (elements > MOST_ELEMENTS) throw new PageLimit()
          return defaultTreeAdapter.createElement(...element)
        },
        onItemPush: () => {
          depth += 1
          if (depth > DEEPEST) throw new PageLimit()
        },
        onItemPop: () => { depth -= 1 },
      },
    })
  } catch (error) {
    if (error instanceof PageLimit) return null
    throw error
  }
}

/** An attribute's value, '' where there is none. */
export function attributeOf(element: PageElement, name: string): string {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? ''
}

/** False for text and comments. */
export function isElement(node: object): node is PageElement {
  return 'tagName' in node
}

/** All text in an element as it stands in the source, seen or not. */
export function textOf(element: PageElement): string {
  const pieces: string[] = []
  walkPage(element.childNodes, {
    enter: () => true, leave: () => undefined, text: (text) => { pieces.push(text) },
  })
  return pieces.join('')
}

export interface PageVisitor {
  /** False leaves the element and all in it out; `leave` is then not called. */
  enter: (element: PageElement) => boolean
  leave: (element: PageElement) => void
  text: (text: string) => void
}

/** Visits a tree in reading order without calling itself, so that depth costs no stack. */
export function walkPage(nodes: PageNode[], visitor: PageVisitor): void {
  const open: { nodes: PageNode[]; next: number; element: PageElement | null }[] = [{
    nodes, next: 0, element: null,
  }]
  for (let level = open[0]; level; level = open[open.length - 1]) {
    const node = level.nodes[level.next]
    level.next += 1
    if (!node) {
      if (level.element) visitor.leave(level.element)
      open.pop()
    } else if (node.nodeName === '#text') {
      visitor.text((node as DefaultTreeAdapterTypes.TextNode).value)
    } else if ('tagName' in node && visitor.enter(node)) {
      open.push({ nodes: node.childNodes, next: 0, element: node })
    }
  }
}
