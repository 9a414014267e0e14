/** What the clerk is told of a recognised report as a whole. */
import { cellName, cellsOf } from '../../model/cells'
import type { Message } from '../../model/result'
import type { PartNumber, TableId } from '../../model/template'
import { editionFor } from '../../templates'
import type { Draft } from './draft'
import { isBarePlace } from './parts/agencyName'
import { findPeriodYear } from './layout/chooseTitle'
import { partAt, type Layout } from './layout/layOut'
import { OWN_PART } from './layout/officialTables'

const NAMES = ['', '第一', '第二', '第三', '第四', '第五', '第六']
const PARTS: readonly PartNumber[] = [1, 2, 3, 4, 5, 6]
const MOST_NAMED = 3
const ONE_LINE = '原文连成了一行，已按标题、标点和空格分段，请对照原文核对'

/** Missing first, then what differs, then notes. */
export function listMessages(layout: Layout, draft: Draft, lostImages: number): Message[] {
  return [
    ...(layout.wasOneLine ? [warn(ONE_LINE)] : []), ...nextReport(layout),
    ...missingWords(draft), ...barePlace(draft), ...missingParts(layout, draft),
    ...missingCells(layout, draft),
    ...differences(layout, draft), ...rewordedParts(layout),
    ...(lostImages > 0 ? [warn(`有 ${lostImages} 张图片不是 PNG 或 JPEG，未读入`)] : []),
  ]
}

function warn(text: string): Message {
  return { level: 'warning', text }
}

function note(text: string): Message {
  return { level: 'note', text }
}

function nextReport({ next, title }: Layout): Message[] {
  if (next === '') return []
  return [warn(next === title?.text
    ? '同一份报告后面又出现一次，只读入了前面的'
    : `后面还有另一份报告“${next}”，没有读入。请单独复制后粘贴读入`)]
}

function missingWords({ title, year, agency }: Draft): Message[] {
  const missing = [title === '' && '标题', year === 0 && '报告年度', !agency.name && '机关名称']
    .filter((word) => word !== false)
  return missing.length > 0 ? [warn(`没有找到${missing.join('、')}，请补填`)] : []
}

function barePlace({ agency: { name = '' } }: Draft): Message[] {
  return isBarePlace(name) ? [note(`机关名称只写了“${name}”，请核对，写机关的全称`)] : []
}

function missingParts({ tables: { edition } }: Layout, { parts }: Draft): Message[] {
  return PARTS.filter((number) => parts.every((part) => part.number !== number)).map((number) => {
    const title = edition.parts.find((part) => part.number === number)?.title ?? ''
    return warn(`没有找到${NAMES[number] ?? ''}部分“${title}”的标题`)
  })
}

function missingCells(layout: Layout, { cells, singleOtherRow }: Draft): Message[] {
  const { edition } = layout.tables
  const missing = new Map(edition.tables.map(({ id }) => {
    const all = [...cellsOf(edition).values()].filter((info) => info.table === id)
    const lost = all.filter((info) => !(info.id in cells)
      && !(singleOtherRow && info.row.startsWith('handled.other.')))
    return [id, { names: lost.map(cellName), isAll: lost.length === all.length }]
  }))
  const pictured = [...missing].filter(([id, { isAll }]) => isAll && isPictured(layout, id))
    .map(([id]) => id)
  return [...picturedTables(pictured), ...[...missing].flatMap(([id, { names, isAll }]) => {
    if (names.length === 0 || pictured.includes(id)) return []
    return [warn(isAll ? `没有找到${tableName(id)}`
      : `${tableName(id)}有 ${names.length} 格没有读到：${nameRows(names)}`)]
  })]
}

/** A picture stands where the table should. */
function isPictured({ items, parts }: Layout, id: TableId): boolean {
  return items.some((item, index) => item.type === 'image' && partAt(parts, index) === OWN_PART[id])
}

function picturedTables(tables: TableId[]): Message[] {
  if (tables.length === 0) return []
  const places = tables.map((id) => `${NAMES[OWN_PART[id]] ?? ''}部分`).join('、')
  return [
    warn(`${places}的表格是图片，图片里的数字读不出来，没有读入，请对照图片填写；公布时应当用表格`),
  ]
}

function tableName(id: TableId): string {
  return `${NAMES[OWN_PART[id]] ?? ''}部分的表格`
}

function nameRows(names: string[]): string {
  const rows = [...new Set(names.map((name) => name.split('，')[0] ?? ''))]
  return rows.slice(0, MOST_NAMED).map((row) => `“${row}”`).join('、')
    + (rows.length > MOST_NAMED ? '等' : '')
}

function differences(
  { items, tables, year, yearPlace }: Layout, { singleOtherRow }: Draft,
): Message[] {
  const period = findPeriodYear(items)
  const byYear = year === 0 ? tables.edition.id : editionFor(year).id
  return [
    ...(year > 0 && yearPlace !== '标题'
      ? [note(`没有从标题读到年度，${yearPlace}写的是${year}年，已按${year}年度读入，请核对`)]
      : []),
    ...(year > 0 && period > 0 && period !== year
      ? [warn(`标题写的是${year}年，统计期限写的是${period}年，已按标题读入，请核对`)] : []),
    ...(tables.matches.length > 0 && byYear !== tables.edition.id
      ? [warn(`报告年度是${year}年，表格却是${tables.edition.id}年格式，已按表格读入`)] : []),
    ...(singleOtherRow
      ? [warn('“（六）其他处理”只有一行，2021年格式应分三行；数字已单独保留，请核对后分到各行')]
      : []),
  ]
}

/** Headings that are not worded as the form prints them. */
function rewordedParts({ parts, tables: { edition } }: Layout): Message[] {
  return parts.flatMap(({ number, heading }) => {
    const official = edition.parts.find((part) => part.number === number)?.title ?? ''
    if (heading.replace(/\s+/g, '') === official) return []
    return [{
      level: 'note' as const,
      text: `${NAMES[number] ?? ''}部分的标题写作“${heading}”，规范写法是“${official}”`,
    }]
  })
}
