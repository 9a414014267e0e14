/**
 * From a loose document to a draft: the product's heart. Pure and deterministic; figures are placed
 * by their labels or not at all.
 */
import type { Agency } from '../../model/report'
import { refuse, type Result } from '../../model/result'
import type { Draft } from './draft'
import type { LooseDocument } from '../loose/looseDocument'
import { chooseName } from './parts/agencyName'
import { ImagePool } from './parts/imagePool'
import type { Item } from './layout/items'
import { layOut, type Layout } from './layout/layOut'
import { listMessages } from './listMessages'
import { listUnrecognised } from './listUnrecognised'
import { readCells, readOtherRow } from './parts/readCells'
import { findContactLines, readContact, readEditor } from './parts/readContact'
import { readFront, type Front } from './parts/readFront'
import { nameOtherKind } from './layout/otherKind'
import { readNarrative } from './parts/readNarrative'
import { partSignature, type Signed } from './parts/readSignature'

const NOTHING = '没有认出年报的内容：既没有六个部分的标题，也没有年报的表格。请确认选对了文件，'
  + '或把正文复制出来粘贴'

/**
 * The draft of a document; null and a sentence where there is neither heading, table nor title of a
 * report, and for a paper of another kind.
 */
export function recogniseReport(document: LooseDocument): Result<Draft | null> {
  const layout = layOut(document)
  const why = whyNoReport(layout)
  if (why !== '') return refuse(why)
  const pool = new ImagePool()
  // Items below each heading, official tables taken out.
  const { items, parts, used } = layout
  const bodies: Map<number, Item[]> = new Map(parts.map(({ number, at, rest }, order) => {
    const end = parts[order + 1]?.at ?? items.length
    const body = items.slice(at + 1, end).filter((_, index) => !used.has(at + 1 + index))
    return [number, rest === '' ? body : [{ type: 'line', text: rest, isCell: false }, ...body]]
  }))
  const front = readFront(layout)
  const signed = signLast(bodies, layout)
  const narrative = (part: 1 | 5 | 6): ReturnType<typeof readNarrative> => readNarrative(part === 1
    ? [...front.rest, ...(bodies.get(1) ?? [])] : bodies.get(part) ?? [], pool)
  const draft: Draft = {
    title: layout.title?.text ?? '',
    agency: agencyOf({ layout, front, signed, partOne: bodies.get(1) ?? [] }),
    year: layout.year,
    edition: layout.tables.edition.id,
    preamble: front.preamble,
    cells: readCells(layout.tables),
    narratives: { 1: narrative(1), 5: narrative(5), 6: narrative(6) },
    images: pool.images,
    signature: {
      name: signed.name || (signed.date === '' ? front.name : ''), date: signed.date || front.date,
    },
    parts: layout.parts.map(({ number, heading }) => ({ number, heading })),
    singleOtherRow: readOtherRow(layout.tables),
    unrecognised: [],
    messages: [],
  }
  draft.unrecognised = listUnrecognised({ layout, bodies, front, signed, draft })
  draft.messages = listMessages(layout, draft, pool.lost)
  return { value: draft, messages: draft.messages }
}

/** '' where there is something to read. */
function whyNoReport({ items, parts, tables, title }: Layout): string {
  if (tables.matches.length > 0) return ''
  const lines =
    items.flatMap((item) => (item.type === 'line' && item.text.trim() !== '' ? [item.text] : []))
  const other = nameOtherKind(title?.text ?? '', lines)
  if (other !== '') return explainOther(other)
  if (parts.length > 0 || title) return ''
  return NOTHING
}

function explainOther(name: string): string {
  return `这份文件是${name}，按另外的规定编写，没有年报的三张表格，没有读入。`
    + '本程序编写的是行政机关的《政府信息公开工作年度报告》，请确认选对了文件'
}

/** The signature stands at the end of the last part, whichever that is. */
function signLast(bodies: Map<number, Item[]>, { parts, title }: Layout): Signed {
  const last = parts[parts.length - 1]?.number
  if (last === undefined) return { body: [], after: [], name: '', date: '' }
  const signed = partSignature(bodies.get(last) ?? [], title?.agency ?? '')
  bodies.set(last, signed.body)
  return signed
}

interface Sources { layout: Layout; front: Front; signed: Signed; partOne: Item[] }

/** Contact details, and the name by the surest place that has one. */
function agencyOf({ layout: { title }, front, signed, partOne }: Sources): Partial<Agency> {
  const contact = contactOf(front.preamble, partOne)
  const names = [title?.agency ?? '', signed.name || front.name, readEditor(front.preamble)]
  const name = chooseName(names, contact.office ?? '')
  return name === '' ? contact : { ...contact, name }
}

/** Many have the introduction within part one. */
function contactOf(preamble: string, partOne: Item[]): Partial<Agency> {
  const contact = readContact(preamble)
  const isSaid = contact.phone !== undefined || contact.address !== undefined
    || contact.email !== undefined
  return isSaid ? contact : { ...contact, ...readContact(
    findContactLines(partOne.flatMap((item) => (item.type === 'line' ? [item.text] : []))),
  ) }
}
