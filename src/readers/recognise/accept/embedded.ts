/**
 * A Word file made by this application carries the report it was made from.
 * Where the body is as it was written, that very report comes back; where
 * someone has edited it since, the body wins and the differences are listed.
 */
import { chineseDate, composeDocument, withTablesOfCharts } from '../../../document'
import { composeNarrative, composeParagraphs } from '../../../document/composeNarrative'
import { imageLine, rowLine, textLine } from '../../../document/fingerprint'
import type { DocumentNode } from '../../../model/document'
import { cellName, cellsOf } from '../../../model/cells'
import type { Agency, NarrativePart, Report } from '../../../model/report'
import type { Message, Result } from '../../../model/result'
import type { PartNumber } from '../../../model/template'
import { editionOf } from '../../../templates'
import type { Difference, Draft } from '../draft'
import { readDataFile } from '../../formats/json'
import type { LooseDocument } from '../../loose/looseDocument'
import { pairLines } from '../../../language/pairLines'

const UNREADABLE = '文件附带的年报数据读不出来，已按正文读入'
const WHOLE = '这份文件由本程序生成，生成后正文没有改动，整份年报（含填报信息）已原样取回'
const SAME = '这份文件由本程序生成，正文各项与附带的年报数据一致，整份年报（含填报信息）已取回'

/**
 * The very report of a Word file nobody has edited since, so that nothing of its body needs to be
 * recognised; null for any other.
 */
export function readUnchanged(
  { embedded, isBodyUnchanged }: Pick<LooseDocument, 'embedded' | 'isBodyUnchanged'>,
): Result<Report | null> {
  if (embedded === undefined || !isBodyUnchanged) return { value: null, messages: [] }
  const { value, messages } = readDataFile(embedded)
  return { value, messages: [{ level: 'note', text: WHOLE }, ...messages] }
}

/**
 * Completes a draft recognised in a Word file: `whole` is the very report where the body still says
 * what the report says, else `differences` lists what was edited and the draft stays as recognised,
 * with `carried` beside it for what no body says. A draft of any other file comes back as it is.
 * What is to be withMessages is added to the draft's messages.
 */
export function readEmbedded(
  draft: Draft, { embedded, isBodyUnchanged }: Pick<LooseDocument, 'embedded' | 'isBodyUnchanged'>,
): Draft {
  if (embedded === undefined) return draft
  const { value: report, messages } = readDataFile(embedded)
  if (!report) return withMessages(draft, { level: 'warning', text: UNREADABLE })
  if (isBodyUnchanged) {
    return { ...withMessages(draft, { level: 'note', text: WHOLE }, ...messages), whole: report }
  }
  const differences = compareWithEmbedded(draft, report)
  if (differences.length === 0) {
    return { ...withMessages(draft, { level: 'note', text: SAME }), whole: report }
  }
  const text = `这份文件由本程序生成，生成后正文有${differences.length}处改动，已按正文读入，请核对`
  return {
    ...withMessages(draft, { level: 'warning', text }), agency: withKind(draft.agency, report.agency),
    differences, carried: report,
  }
}

/** The kind of agency is printed nowhere. */
function withKind(agency: Partial<Agency>, { name, kind }: Agency): Partial<Agency> {
  return agency.name === name ? { ...agency, kind } : agency
}

function withMessages(draft: Draft, ...messages: Message[]): Draft {
  return { ...draft, messages: [...draft.messages, ...messages] }
}

/**
 * What the body says and the embedded report does not, or the other way round: cell by cell as
 * printed, and paragraph by paragraph.
 */
export function compareWithEmbedded(draft: Draft, report: Report): Difference[] {
  const printed = splitParts(withTablesOfCharts(composeDocument(report).nodes))
  const narrative =
    (part: NarrativePart): DocumentNode[] => composeNarrative(draft.narratives[part], draft.images)
  return [
    ...compareNodes(printed.title, composeParagraphs(draft.title), { part: 0, where: '标题' }),
    ...compareNodes(printed.preamble, composeParagraphs(draft.preamble), {
      part: 0, where: '导语',
    }),
    ...compareNodes(printed.parts[1], narrative(1), { part: 1, where: '第一部分' }),
    ...compareCells(draft, printed.cells, report),
    ...compareNodes(printed.parts[5], narrative(5), { part: 5, where: '第五部分' }),
    ...compareNodes(printed.parts[6], narrative(6), { part: 6, where: '第六部分' }),
    ...compareNodes(printed.signature, [draft.signature.name, chineseDate(draft.signature.date)]
      .flatMap(composeParagraphs), { part: 0, where: '落款' }),
  ]
}

interface PrintedParts {
  title: DocumentNode[]
  preamble: DocumentNode[]
  parts: Record<NarrativePart, DocumentNode[]>
  signature: DocumentNode[]
  cells: Map<string, string>
}

function splitParts(nodes: DocumentNode[]): PrintedParts {
  const starts =
    nodes.flatMap((node, index) => (node.type === 'heading' && node.level === 0 ? [index] : []))
  const ofType =
    (type: DocumentNode['type']): DocumentNode[] => nodes.filter((node) => node.type === type)
  const part = (number: PartNumber): DocumentNode[] => nodes.slice(
    (starts[number - 1] ?? nodes.length) + 1, starts[number],
  ).filter(({ type }) => type !== 'signature')
  return {
    title: ofType('title'), signature: ofType('signature'),
    preamble: nodes.slice(0, starts[0]).filter(({ type }) => type === 'paragraph'),
    parts: { 1: part(1), 5: part(5), 6: part(6) },
    cells: new Map(nodes.flatMap((node) => (node.type === 'officialTable' ? node.cells : []))
      .map(({ cell = '', text }) => [cell, text])),
  }
}

function compareCells(draft: Draft, printed: Map<string, string>, report: Report): Difference[] {
  return [...cellsOf(editionOf(report.edition)).values()].flatMap((info) => {
    const embedded = printed.get(info.id) ?? ''
    const cell = draft.cells[info.id]
    const body = cell?.text ?? ''
    return embedded === body || embedded === cell?.written
      ? [] : [{ part: info.part, where: cellName(info), cell: info.id, embedded, body }]
  })
}

function compareNodes(
  embedded: DocumentNode[], body: DocumentNode[], place: { part: PartNumber | 0; where: string },
): Difference[] {
  return pairLines(embedded.flatMap(linesOf), body.flatMap(linesOf))
    .map(([before, after]) => ({ ...place, embedded: before?.text ?? '', body: after?.text ?? '' }))
}

/** A line to compare by and to show. */
interface Line { key: string; text: string }

function linesOf(node: DocumentNode): Line[] {
  if (node.type === 'textTable') {
    return node.rows.map((row) => ({
      key: rowLine(row.map(({ text }) => text)), text: row.map(({ text }) => text).join(' | '),
    }))
  }
  if (node.type === 'image') {
    return [{ key: imageLine(node.data) + textLine(node.caption), text: `图片：${node.caption}` }]
  }
  return 'text' in node && node.type !== 'draftNotice'
    ? [{ key: textLine(node.text), text: node.text }] : []
}
