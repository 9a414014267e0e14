/**
 * 审核情况表: who signed, what was checked, what was found and how it was explained, as a document
 * beside the report.
 */
import type { DocumentNode, DocumentTextCell, DocumentTree } from '../model/document'
import type { Report } from '../model/report'
import { cleanText } from './composeNarrative'
import { composeSignOff } from './composeSignOff'
import { composeTitle, wordFileName } from './composeText'
import { localTime, textCell as cell, type ReviewInput } from './reviewParts'

/** Shares of the width of the text. */
const WIDTHS = { levels: [20, 20, 20, 20, 20], rules: [64, 12, 24], findings: [12, 15, 43, 30] }

/** The whole table of a review, 审签 on its first page; times are those of the computer's clock. */
export function composeReview(input: ReviewInput): DocumentTree {
  const { report, levels, rules, findings } = input
  const nodes: DocumentNode[] = [
    { type: 'title', text: '政府信息公开工作年度报告审核情况表' },
    ...composeSignOff(input),
    heading('一、核对结果'),
    table(WIDTHS.levels, [head(['级别', '发现', '已说明', '已知晓', '待处理']), ...levels.map((
      { level, found, explained, putAside, left },
    ) => cells([level, ...[found, explained, putAside, left].map(String)]))]),
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
  return wordFileName(`${composeTitle(report)}审核情况表`)
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
