/**
 * 审核情况表: what was checked, what was found and how it was explained, as a document beside the
 * report.
 */
import type { DocumentNode, DocumentTextCell, DocumentTree } from '../model/document'
import type { FindingNote, Report } from '../model/report'
import { writableText } from '../model/text/writableText'
import { editionOf } from '../templates'
import { cleanText } from './composeNarrative'
import { composeTitle } from './composeText'
import { contentFingerprint } from './contentFingerprint'

export interface ReviewInput {
  report: Report
  /** ISO time of the check. */
  checkedAt: string
  /** What makes it a draft, in words; '' for a final one. */
  draft: string
  levels: { level: string; found: number; explained: number; left: number }[]
  rules: { code: string; title: string; level: string; result: string }[]
  findings: { level: string; place: string; message: string; left: string; note?: FindingNote }[]
}

/** Shares of the width of the text. */
const WIDTHS = {
  facts: [24, 76], levels: [25, 25, 25, 25], rules: [64, 12, 24], findings: [12, 15, 43, 30],
}

/** The whole table of a review; times are those of the computer's clock. */
export function composeReview(input: ReviewInput): DocumentTree {
  const { report, levels, rules, findings } = input
  const nodes: DocumentNode[] = [
    { type: 'title', text: '政府信息公开工作年度报告审核情况表' },
    table(WIDTHS.facts, factRows(input), [1]),
    heading('一、核对结果'),
    table(WIDTHS.levels, [head(['级别', '发现', '已说明', '待处理']), ...levels.map((
      { level, found, explained, left },
    ) => cells([level, ...[found, explained, left].map(String)]))]),
    heading('二、发现的问题和说明'),
    ...(findings.length === 0 ? [paragraph('各项核对没有发现问题。')] : [table(WIDTHS.findings, [
      head(['级别', '位置', '问题', '处理情况']), ...findings.map(findingRow),
    ], [2, 3])]),
    heading('三、各项规则的核对情况'),
    table(WIDTHS.rules, [
      head(['规则', '级别', '结果']),
      ...rules.map(({ code, title, level, result }) => cells([`${code} ${title}`, level, result])),
    ], [0]),
    paragraph('强制：改正以后才能定稿。核实：改正或者说明原因。提示：供参考。不适用：'
      + '没有上年数据、不是该年度等，本次无须核对。'),
    paragraph('本表由政府信息公开工作年度报告编制工具在本机核对后生成，填报内容没有上传。'
      + '程序只核对上列规则，不代替人工审核。'),
  ]
  return {
    title: `${cleanText(composeTitle(report))}审核情况表`, agency: cleanText(report.agency.name),
    year: report.year, nodes,
  }
}

/** 青禾县人民政府2025年政府信息公开工作年度报告审核情况表.docx. */
export function reviewFileName(report: Report): string {
  return writableText(`${composeTitle(report)}审核情况表.docx`).replace(/[\\/:*?"<>|\t\n]/g, '_')
}

function factRows({ report, checkedAt, draft }: ReviewInput): DocumentTextCell[][] {
  const edition = editionOf(report.edition)
  const facts: [string, string][] = [
    ['机关名称', report.agency.name.trim() || '（未填）'],
    ['报告年度', `${report.year}年`],
    ['表式', `${edition.id}年格式（${edition.document}）`],
    ['核对时间', localTime(checkedAt)],
    ['结论', draft === '' ? '可以定稿' : `草稿，${draft}`],
    ['内容指纹', contentFingerprint(report)],
  ]
  return facts.map(([label, text]) => [{ ...cell(label), head: true }, cell(text)])
}

function findingRow(
  { level, place, message, left, note }: ReviewInput['findings'][number],
): DocumentTextCell[] {
  const words = message.startsWith(place) ? message.slice(place.length) : message
  return cells([
    level, place, words, note ? `${note.text.trim() || '已知晓'}\n${localTime(note.at)}` : left,
  ])
}

function heading(text: string): DocumentNode {
  return { type: 'heading', level: 0, text, keepWithNext: true }
}

function paragraph(text: string): DocumentNode {
  return { type: 'paragraph', text }
}

/** `left`: columns whose texts are never centred. */
function table(widths: number[], rows: DocumentTextCell[][], left: number[] = []): DocumentNode {
  return { type: 'textTable', columns: widths.length, widths, left, rows }
}

function head(texts: string[]): DocumentTextCell[] {
  return texts.map((text) => ({ ...cell(text), head: true }))
}

function cells(texts: string[]): DocumentTextCell[] {
  return texts.map(cell)
}

function cell(text: string): DocumentTextCell {
  return {
    text: text.split('\n').map(cleanText).join('\n'), columnSpan: 1, rowSpan: 1, head: false,
  }
}

/** 2026年1月5日 16:03; what is no time stays as it is. */
function localTime(iso: string): string {
  const time = new Date(iso)
  if (Number.isNaN(time.getTime())) return iso
  return `${time.getFullYear()}年${time.getMonth() + 1}月${time.getDate()}日 `
    + `${time.getHours()}:${String(time.getMinutes()).padStart(2, '0')}`
}
