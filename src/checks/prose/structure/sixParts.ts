/**
 * ST-SIX: the six headings as an existing report was published with them. A
 * part that is missing, twice there, out of order, wrongly numbered or under
 * another title is what an office sends a report back for; 及 for 和, 概述 and
 * a missing 、 it only mentions. A report written here has them right.
 */
import { chineseNumeral } from '../../../language/numerals'
import type { CustomFinding } from '../../base/customFinding'
import type { Facts } from '../../base/facts'
import type { PartNumber, PartTemplate } from '../../../model/template'
import { readPartHeading, isSlightlyOther, type PartHeading } from './partHeading'

interface Published extends PartHeading { part: PartNumber; at: number }

/** One finding for each fault, by part. */
export function checkSixParts({ context: { published }, edition }: Facts): CustomFinding[] {
  if (!published) return []
  const headings = published.map(({ number, heading }, at): Published => ({
    ...readPartHeading(heading), part: number, at,
  }))
  // Headings to be moved so that all others stand in order: those outside the longest rising row.
  const rows: Published[][] = []
  for (const heading of headings) {
    const before = rows.filter((row) => (row[row.length - 1]?.part ?? 0) < heading.part)
    const row = [...longest(before), heading]
    // A later row that ends in the same part is worth keeping only if it is longer.
    const isAsLong = (other: Published[]): boolean => other[other.length - 1]?.part === heading.part
      && other.length >= row.length
    if (!rows.some(isAsLong)) rows.push(row)
  }
  const inOrder = new Set(longest(rows))
  const firsts = new Map([...headings].reverse().map((heading) => [heading.part, heading]))
  const late = new Set(
    headings.filter((heading) => !inOrder.has(heading) && firsts.get(heading.part) === heading),
  )
  const isNumbered = headings.some(({ style }) => style !== 'none')
  return edition.parts.flatMap((part) => {
    const own = headings.filter((heading) => heading.part === part.number)
    const [first] = own
    if (!first) {
      return fault(part, '缺失', { message: `${placeOf(part)}缺失：`
        + `没有找到标题“${part.title}”，请补上这一部分，没有内容也要写明` })
    }
    return [
      ...(own.length > 1
        ? fault(part, '重复', { message: `${placeOf(part)}的标题出现了${own.length}次：`
          + `${own.map(({ written }) => `“${written}”`).join('')}，只能有一个` })
        : []),
      ...(late.has(first) ? fault(
        part, '顺序',
        { message: `${placeOf(part)}“${first.written}”的位置不对，六个部分应按一至六的顺序排列` },
      ) : []),
      ...checkTitle(part, first), ...checkNumber(part, first, isNumbered),
    ]
  })
}

function placeOf({ number }: PartTemplate): string {
  return `第${chineseNumeral(number)}部分`
}

function fault(
  part: PartTemplate, what: string, said: Pick<CustomFinding, 'message' | 'level'>,
): CustomFinding[] {
  return [{ state: 'fail', step: part.number, place: `${part.number}${what}`, cells: [], ...said }]
}

function checkTitle(part: PartTemplate, { title, written }: Published): CustomFinding[] {
  const official = readPartHeading(part.title).title
  if (title === official) return []
  const isSlight = isSlightlyOther(title, official)
  return fault(part, '标题', {
    message: `${placeOf(part)}的标题写作“${written}”，规定的标题是“${part.title}”，请改回`,
    ...(isSlight ? { level: '提示' } : {}),
  })
}

function checkNumber(
  part: PartTemplate, { value, style, written }: Published, isNumbered: boolean,
): CustomFinding[] {
  const advice = `规定的写法是“${part.title}”`
  if (style === 'none') {
    return fault(part, '序号', {
      message: `${placeOf(part)}的标题“${written}”没有序号，${advice}`,
      ...(isNumbered ? {} : { level: '提示' }),
    })
  }
  if (value !== part.number) {
    return fault(part, '序号', { message: `${placeOf(part)}的标题“${written}”序号不对，${advice}` })
  }
  return style === 'official' ? [] : fault(part, '序号', {
    message: `${placeOf(part)}的标题“${written}”序号写法不规范，${advice}`, level: '提示',
  })
}

function longest(rows: Published[][]): Published[] {
  return rows.reduce((best, row) => (row.length > best.length ? row : best), [])
}
