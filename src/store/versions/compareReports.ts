/**
 * What differs between two states of a report: figures by cell, fields, texts paragraph by
 * paragraph.
 */
import { cellName, cellsOf, type CellInfo } from '../../model/cells'
import { headingNumbers, blockText, type ImageBlock, type Narrative } from '../../model/narrative'
import { PAGE_LOOK_KEYS, PAGE_LOOKS } from '../../model/pageLook'
import type { NarrativePart, Report, ReportImage } from '../../model/report'
import { SIGN_OFF_LABELS, SIGN_OFF_TASKS, SIGN_OFF_TEXTS } from '../../model/signOff'
import type { CellId } from '../../model/template'
import { pairLines } from '../../language/pairLines'
import { editionOf } from '../../templates'
import { chartPlansOf } from '../../templates/charts'
import { isSamePicture, pictureKey } from '../repository/pictureKey'

/** Texts of a cell, '' for none; a total without entry follows its parts. */
interface CellDifference {
  cell: CellId
  part: number
  name: string
  before: string
  after: string
}
/** A field, a paragraph, a row of a table in the text; undefined where there is none. */
export interface TextDifference {
  where: string
  before: string | undefined
  after: string | undefined
}
export interface Differences {
  cells: CellDifference[]
  fields: TextDifference[]
  texts: TextDifference[]
}

const PARTS: Record<NarrativePart, string> = { 1: '第一部分', 5: '第五部分', 6: '第六部分' }

/** Everything a reader of both would notice; times do not count. */
export function compareReports(before: Report, after: Report): Differences {
  return {
    cells: compareCells(before, after), fields: FIELDS.flatMap(([where, read]) => {
      const [was, is] = [read(before), read(after)]
      return was === is ? [] : [{ where, before: was, after: is }]
    }),
    texts: compareTexts(before, after),
  }
}

/** How many places differ. */
export function countDifferences({ cells, fields, texts }: Differences): number {
  return cells.length + fields.length + texts.length
}

function compareCells(before: Report, after: Report): CellDifference[] {
  if (before.cells === after.cells) return []
  const infos = new Map<CellId, CellInfo>([
    ...cellsOf(editionOf(before.edition)), ...cellsOf(editionOf(after.edition)),
  ])
  const ids = new Set([...infos.keys(), ...Object.keys(before.cells), ...Object.keys(after.cells)])
  return [...ids].flatMap((cell) => {
    const [was, is] = [before.cells[cell]?.text ?? '', after.cells[cell]?.text ?? '']
    const info = infos.get(cell)
    return was === is ? [] : [{
      cell, part: info?.part ?? 0, name: info ? cellName(info) : cell, before: was, after: is,
    }]
  })
}

type Field = [label: string, read: (report: Report) => string]

const AGENCY_FIELDS = [
  ['机关名称', 'name'], ['机关类别', 'kind'], ['负责公开工作的机构', 'office'], ['地址', 'address'],
  ['邮编', 'postcode'], ['电话', 'phone'], ['传真', 'fax'], ['邮箱', 'email'], ['网址', 'website'],
] as const
const FEE_FIELDS = [
  ['信息处理费发出通知', 'notices'], ['信息处理费金额', 'amount'], ['信息处理费实收', 'received'],
] as const
const FIELDS: Field[] = [
  ['报告年度', ({ year }) => String(year)],
  ['格式', ({ edition }) => `${edition}年格式`],
  ...AGENCY_FIELDS.map(([label, key]): Field => [label, ({ agency }) => agency[key]]),
  ...PAGE_LOOK_KEYS.map((key): Field => {
    const { label, values }: { label: string; values: Record<string, string> } = PAGE_LOOKS[key]
    return [label, ({ agency: { look } }) => values[look?.[key] ?? ''] ?? '']
  }),
  ['图解', sayCharts],
  ['标题', ({ title }) => title ?? '自动生成'], ['导语', ({ preamble }) => preamble ?? '自动生成'],
  ['统计期限', ({ period }) => `${period.from} 至 ${period.to}`],
  ['落款名称', ({ signature }) => signature.name ?? '自动生成'],
  ['落款日期', ({ signature }) => signature.date],
  ...FEE_FIELDS.map(([label, key]): Field => [label, ({ fee }) => fee[key]]),
  ['信息处理费说明', ({ feeSentence }) => feeSentence ?? '自动生成'],
  ...SIGN_OFF_TEXTS.map((key): Field => [SIGN_OFF_LABELS[key], ({ signOff }) => signOff?.[key] ?? '']),
  ['办理清单', ({ signOff }) => (signOff?.done ?? []).map((task) => SIGN_OFF_TASKS[task]).join('；')],
  [
    '核对说明',
    ({ notes }) => Object.values(notes).map(({ text }) => text || '已知晓').sort().join('；'),
  ],
]

function sayCharts({ charts, edition }: Report): string {
  const plans = chartPlansOf(editionOf(edition))
  const titles = charts?.kinds.map((kind) => plans.find((plan) => plan.kind === kind)?.title ?? '')
  const years = charts?.earlier?.map(({ year, figures }) =>
    `${year}年${Object.values(figures).join('、')}`)
  return [...titles ?? [], ...years ?? []].join('；')
}

function compareTexts(before: Report, after: Report): TextDifference[] {
  return ([1, 5, 6] as const).flatMap((part) => {
    if (before.narratives[part] === after.narratives[part] && before.images === after.images) {
      return []
    }
    const was = linesOf(before.narratives[part], before.images, after.images)
    const pairs = pairLines(was, linesOf(after.narratives[part], after.images, before.images))
    return pairs.map(([was, is]) => ({ where: PARTS[part], before: was?.text, after: is?.text }))
  })
}

type MaybeImage = ReportImage | undefined

function lineOfImage(
  { image: name, caption }: ImageBlock, image: MaybeImage, other: MaybeImage,
): Line {
  const [key, text] = [`image ${name} ${caption}`, `图片：${caption}`]
  if (image === undefined) return { key: `${key} gone`, text: `${text}（图片不在了）` }
  if (other === undefined || isSamePicture(image, other)) return { key, text }
  return {
    key: `${key} ${pictureKey('', image)}`, text: `${text}（${image.width}×${image.height}）`,
  }
}

interface Line { key: string; text: string }

/**
 * Blocks as lines; numbers of headings are shown and do not count, since one more heading changes
 * all that follow. A picture is another one where `others` show something else under its name, or
 * nothing.
 */
function linesOf(narrative: Narrative, images: Report['images'], others: Report['images']): Line[] {
  const numbers = headingNumbers(narrative)
  return narrative.flatMap((block, index): Line[] => {
    if (block.type === 'table') {
      const rows = block.rows.map((row) => row.map(({ text }) => text).join(' | '))
      return rows.map((text) => ({ key: `row ${text}`, text }))
    }
    if (block.type === 'image') {
      return [lineOfImage(block, images[block.image], others[block.image])]
    }
    const text = blockText(block)
    return [{
      key: `${block.type === 'heading' ? block.level : ''} ${text}`,
      text: (numbers[index] ?? '') + text,
    }]
  })
}
