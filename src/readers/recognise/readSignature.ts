/** Name and date below the text; what still follows is no part of the report. */
import { readDate } from './dates'
import type { Item } from './items'

export interface Signed {
  /** What stands before the signature. */
  body: Item[]
  /** Lines behind it. */
  after: Item[]
  name: string
  /** ISO, '' without one. */
  date: string
}

const LONGEST_NAME = 40
const MOST_AFTER = 30
const NO_NAME = /[。；;：:！？?，,]|^[（(一二三四五六七八九\d]/
const NAME_END = /(政府|委员会|管委会|办公室|办公厅|局|厅|部|署|院|中心|街道|办事处|区|会|处|站|所|社|公司|县|市|镇|乡|省)$/

/** Parts the signature off the items of the last part; `agency` is the name from the title. */
export function partSignature(items: Item[], agency: string): Signed {
  const at = lastDateLine(items)
  if (at === -1) return signedByName(items, agency)
  const { name, date } = readDateLine(textAt(items, at), agency)
  const above = name === '' ? nameAbove(items, at, agency) : { name, at }
  return { body: items.slice(0, above.at), after: items.slice(at + 1), name: above.name, date }
}

/** A date that is a whole line, or stands behind a name; one with much text behind it belongs to the text. */
function lastDateLine(items: Item[]): number {
  let following = 0
  for (let index = items.length - 1; index >= 0 && following <= MOST_AFTER; index -= 1) {
    if (textAt(items, index) !== '') following += 1
    if (readDateLine(textAt(items, index), '').date !== '') return index
  }
  return -1
}

function textAt(items: Item[], index: number): string {
  const item = items[index]
  return item?.type === 'line' ? item.text : ''
}

function readDateLine(line: string, agency: string): { name: string; date: string } {
  if (line.length > LONGEST_NAME + 20) return { name: '', date: '' }
  const bare = line.replace(/^[（(](.*)[）)]$/, '$1')
  const date = readDate(bare)
  if (date !== '') return { name: '', date }
  const match = /^(\D+?)\s*((?:20\d\d|二[〇○零Ｏ].{2})\s*年.{3,10}日)$/.exec(bare)
  const name = match?.[1]?.trim() ?? ''
  return match && isName(name, agency) ? { name, date: readDate(match[2] ?? '') } : { name: '', date: '' }
}

function isName(text: string, agency: string): boolean {
  if (text === '' || text.length > LONGEST_NAME || NO_NAME.test(text)) return false
  const plain = text.replace(/\s+/g, '')
  return NAME_END.test(plain) || plain === agency
}

function nameAbove(items: Item[], date: number, agency: string): { name: string; at: number } {
  let at = date - 1
  while (at >= 0 && textAt(items, at) === '' && items[at]?.type === 'line') at -= 1
  const name = textAt(items, at)
  return isName(name, agency) ? { name: name.replace(/\s+/g, ''), at } : { name: '', at: date }
}

/** Without a date only the agency's own name as the last line is a signature. */
function signedByName(items: Item[], agency: string): Signed {
  let last = items.length - 1
  while (last >= 0 && items[last]?.type === 'line' && textAt(items, last) === '') last -= 1
  const name = textAt(items, last).replace(/\s+/g, '')
  const isSigned = name !== '' && name === agency
  return { body: isSigned ? items.slice(0, last) : items, after: [], name: isSigned ? name : '', date: '' }
}

const CHROME = /^(?:【?打印|【?关闭|分享|扫一扫|上一篇|下一篇|上一条|下一条|责任编辑|编辑[:：]|信息来源|来源[:：]|浏览|阅读|主办单位|主办[:：]|承办|网站标识码|网站地图|版权所有|.{0,12}ICP备|.{0,12}公网安备|联系我们|返回顶部|附件[:：]?$|相关(?:链接|信息|文章))/
const LONGEST_CHROME = 80

/** Lines of the web page below the report, parted off its end. */
export function cutTail(items: Item[]): { body: Item[]; tail: Item[] } {
  let end = items.length
  while (end > 0 && isChrome(items[end - 1])) end -= 1
  return { body: items.slice(0, end), tail: items.slice(end) }
}

function isChrome(item: Item | undefined): boolean {
  return item?.type === 'line' && (item.text === '' || (item.text.length <= LONGEST_CHROME && CHROME.test(item.text)))
}
