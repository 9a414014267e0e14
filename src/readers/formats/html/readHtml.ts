/** A web page — published, saved, pasted, or written by Word or WPS — as loose blocks. */
import type { LooseBlock, LooseDocument } from '../../loose/looseDocument'
import type { LooseTable } from '../../loose/looseTable'
import { refuse, type Message, type Result } from '../../../model/result'
import { BlockCollector, type EmbeddedImage, type ImageSource } from './blockCollector'
import { parkImages } from './embeddedImages'
import { PageLook } from './look/pageLook'
import { parsePage, walkPage, type PageNode } from './parsePage'
import { tidyText } from './tidyText'
import { decodeBytes } from '../../../model/files/decodeBytes'

export type { EmbeddedImage }
/**
 * Where images of the page come from besides the page itself, such as the other parts of an .mht
 * file.
 */
export interface HtmlOptions { imageOf?: ImageSource }

/** Characters of a page, images apart; saved pages of a report have a tenth of it. */
const LONGEST_PAGE = 6_000_000
/** Characters with images written into the page. */
const LONGEST_WITH_IMAGES = 60_000_000
const TOO_LONG = '网页内容过多，没有读入。请只保存年报正文所在的网页，或把正文另存为 .docx 后再读入'
const TOO_COMPLEX =
  '网页内容嵌套过深或过多，没有读入。请把正文复制出来粘贴，或另存为 .docx 后再读入'
const EMPTY = '网页里没有文字，没有读入。正文可能是脚本显示的，请在浏览器里复制正文后粘贴'

/**
 * Blocks in reading order; nothing of the page runs or loads. Null and one sentence where nothing
 * can be read; throws on a fault of the program only.
 */
export function readHtml(html: string, options: HtmlOptions = {}): Result<LooseDocument | null> {
  const page = readFragment(html, options)
  if (typeof page === 'string') return refuse(page)
  if (page.blocks.length === 0) return refuse(EMPTY)
  const lost: Message[] = page.lostImages === 0
    ? [] : [{ level: 'note', text: `网页里有 ${page.lostImages} 张图片没有随文件保存，未读入` }]
  return {
    value: { kind: 'html', title: page.title, blocks: page.blocks },
    messages: [...lost, ...page.messages],
  }
}

/**
 * A page or a piece of one; `lostImages` counts those whose data did not come along, `messages`
 * tell what was left out.
 */
export interface Fragment {
  title: string
  blocks: LooseBlock[]
  lostImages: number
  messages: Message[]
}

/** The same for a fragment that may hold nothing; a sentence where it cannot be read. */
export function readFragment(html: string, options: HtmlOptions = {}): Fragment | string {
  if (html.length > LONGEST_WITH_IMAGES) return TOO_LONG
  const { html: lean, imageOf } = parkImages(html)
  if (lean.length > LONGEST_PAGE) return TOO_LONG
  const page = parsePage(withHead(lean))
  if (!page) return TOO_COMPLEX
  const look = new PageLook(page)
  const collector = new BlockCollector(
    (address) => imageOf(address) ?? options.imageOf?.(address) ?? null, look,
  )
  walkPage(page.childNodes, collector)
  const { blocks, lostImages } = collector
  const head = childOf(childOf(page.childNodes, 'html'), 'head')
  const text = childOf(head, 'title').map((node) => ('value' in node ? node.value : '')).join('')
  return {
    title: tidyText(text), blocks, lostImages, messages: messagesOf(collector, look),
  }
}

/** A fragment of a clipboard without the `<` it began with. */
const HEADLESS = /^\s*(?:html|body|table|meta|div|span|p)(?:\s[^<>]*)?>/i

function withHead(html: string): string {
  return HEADLESS.test(html) ? `<${html.trimStart()}` : html
}

/**
 * The tables of a clipboard or of a piece of a text, each as it stands, whatever is around them; a
 * table within a cell is text of that cell. None where there is nothing to read.
 */
export function readHtmlTables(html: string): LooseTable[] {
  if (html.length > LONGEST_PAGE) return []
  const page = parsePage(withHead(html))
  if (!page) return []
  const collector = new BlockCollector(() => null, new PageLook(page), 'asTables')
  walkPage(page.childNodes, collector)
  return collector.blocks.flatMap((block) => (block.type === 'table' ? [block.table] : []))
}

function messagesOf({ cutTables, hiddenLines, odd }: BlockCollector, look: PageLook): Message[] {
  const messages: Message[] = odd.messages().map((text) => ({ level: 'warning', text }))
  if (hiddenLines > 0) {
    messages.push({
      level: 'warning', text: `表格里有 ${hiddenLines} 行（列）是隐藏的，没有读入，请核对`,
    })
  }
  if (look.isCut) {
    messages.push({
      level: 'warning', text: '网页的样式过多，没有全部看懂，看不见的文字可能也读进来了，请核对',
    })
  }
  if (cutTables > 0) {
    messages.push({
      level: 'warning', text: `有 ${cutTables} 张表格行、列或合并单元格过多，只读入了一部分，请核对`,
    })
  }
  return messages
}

function childOf(nodes: PageNode[], tag: string): PageNode[] {
  const element = nodes.find((node) => node.nodeName === tag)
  return element && 'childNodes' in element ? element.childNodes : []
}

/** A page names its charset in its first bytes or not at all. */
const HEAD = 4096
const CHARSET = /charset\s*=\s*(?:["']\s*)?([\w-]+)/i

/**
 * A saved page as text; `declared` is a charset named outside the page, in a mail header. Never
 * throws.
 */
export function decodeHtmlBytes(bytes: Uint8Array, declared = ''): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD))
  return decodeBytes(bytes, CHARSET.exec(head)?.[1] ?? declared)
}
