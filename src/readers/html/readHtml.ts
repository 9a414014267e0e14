/** A web page — published, saved, pasted, or written by Word or WPS — as loose blocks. */
import type { LooseDocument } from '../looseDocument'
import { refuse, type Message, type Result } from '../../model/result'
import { BlockCollector, type EmbeddedImage, type ImageSource } from './blockCollector'
import { parkImages } from './embeddedImages'
import { parsePage, walkPage, type PageNode } from './parsePage'
import { tidyText } from './tidyText'

export type { EmbeddedImage }
/** Where images of the page come from besides the page itself, such as the other parts of an .mht file. */
export interface HtmlOptions { imageOf?: ImageSource }

/** Characters of a page, images apart; saved pages of a report have a tenth of it. */
const LONGEST_PAGE = 6_000_000
/** Characters with images written into the page. */
const LONGEST_WITH_IMAGES = 60_000_000
const TOO_LONG = '网页内容过多，没有读入。请只保存年报正文所在的网页，或把正文另存为 .docx 后再读入'
const DAMAGED = '网页内容嵌套过深或已损坏，没有读入。请把正文复制出来粘贴，或另存为 .docx 后再读入'
const EMPTY = '网页里没有文字，没有读入。正文可能是脚本显示的，请在浏览器里复制正文后粘贴'

/** Blocks in reading order; nothing of the page runs or loads. Null and one sentence where nothing can be read; never throws. */
export function readHtml(html: string, options: HtmlOptions = {}): Result<LooseDocument | null> {
  if (html.length > LONGEST_WITH_IMAGES) return refuse(TOO_LONG)
  try {
    const parked = parkImages(html)
    return parked.html.length > LONGEST_PAGE ? refuse(TOO_LONG) : readPage(parked.html, (address) => parked.imageOf(address) ?? options.imageOf?.(address) ?? null)
  } catch {
    return refuse(DAMAGED)
  }
}

function readPage(html: string, imageOf: ImageSource): Result<LooseDocument | null> {
  const page = parsePage(html)
  const collector = new BlockCollector(imageOf)
  walkPage(page.childNodes, collector)
  if (collector.blocks.length === 0) return refuse(EMPTY)
  return { value: { kind: 'html', title: titleOf(page.childNodes), blocks: collector.blocks }, messages: messagesOf(collector) }
}

function messagesOf({ lostImages, cutTables }: BlockCollector): Message[] {
  const messages: Message[] = []
  if (lostImages > 0) messages.push({ level: 'note', text: `网页里有 ${lostImages} 张图片没有随文件保存，未读入` })
  if (cutTables > 0) messages.push({ level: 'warning', text: `有 ${cutTables} 张表格行、列或合并单元格过多，只读入了一部分，请核对` })
  return messages
}

function titleOf(nodes: PageNode[]): string {
  const head = childOf(childOf(nodes, 'html'), 'head')
  const text = childOf(head, 'title').map((node) => ('value' in node ? node.value : '')).join('')
  return tidyText(text)
}

function childOf(nodes: PageNode[], tag: string): PageNode[] {
  const element = nodes.find((node) => node.nodeName === tag)
  return element && 'childNodes' in element ? element.childNodes : []
}
