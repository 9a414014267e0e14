/** What stands before part one: introduction, a date below the title, and the text of a part one without heading. */
import { readDate } from './dates'
import type { Item, LineItem } from './items'
import type { Layout } from './layOut'

export interface Front {
  preamble: string
  /** A date of its own line, ISO, '' without one. */
  date: string
  /** Text that is no introduction though no heading of part one was found. */
  rest: Item[]
  /** Lines that belong to a web page, not to the report. */
  dropped: string[]
}

const PAGE_LINES = /^(?:发布(?:时间|日期|机构)|成文日期|生成日期|信息来源|来源|作者|编辑|浏览|阅读|访问|点击|字号|字体|索引号|主题分类|文号|名称|【|打印|分享|目\s*录$|当前位置|您的位置|首页)/
const LONGEST_PAGE_LINE = 80
const INTRODUCTION = /条例|编制|统计期限|疑问|联系|电子版|查阅|报告(?:全文|由|包括)|地址|电话|邮编|邮箱|信箱|传真/

/** Reads the items before the first heading. */
export function readFront({ front: items, title, parts }: Layout): Front {
  const begin = title && title.to >= 0 ? title.to + 1 : 0
  const body = items.slice(begin).filter((item) => item.type !== 'line' || item.text !== '')
  const found: Front & { kept: string[] } = { preamble: '', date: '', rest: [], dropped: [], kept: [] }
  const hasPartOne = parts[0]?.number === 1
  for (const item of body) {
    if (item.type === 'image') found.rest.push(item)
    if (item.type === 'line') addLine(found, item, hasPartOne)
  }
  const { kept, ...front } = found
  return { ...front, preamble: kept.join('\n') }
}

function addLine(found: Front & { kept: string[] }, line: LineItem, hasPartOne: boolean): void {
  const date = readDate(line.text.replace(/^[（(](.*)[）)]$/, '$1'))
  if (date !== '') found.date = date
  else if (line.text.length <= LONGEST_PAGE_LINE && PAGE_LINES.test(line.text)) found.dropped.push(line.text)
  else if (!hasPartOne && (found.rest.length > 0 || !INTRODUCTION.test(line.text))) found.rest.push(line)
  else found.kept.push(line.text)
}
