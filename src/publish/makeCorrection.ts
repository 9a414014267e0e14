/** 更正说明: what was published wrongly and what stands there now, as a draft to be signed. */
import { chineseDate, composeSignature, composeTitle, wordFileName } from '../document'
import type { DocumentNode, DocumentTextCell, DocumentTree } from '../model/document'
import type { Report } from '../model/report'
import { refuse, type Result } from '../model/result'
import { printableText } from '../model/text/writableText'
import { proveExport } from '../readers/proof/proveExport'
import { writeDocx } from '../writers/docx/writeDocx'
import { writeText } from '../writers/text/writeText'
import type { PublishedDifference } from './comparePublished'

export interface CorrectionInput {
  /** As it is now. */
  report: Report
  /** Of what was published, from it. */
  differences: PublishedDifference[]
  /** In the clerk's words, without full stop; '' leaves a place to write it. */
  reason: string
}

export interface CorrectionFiles { name: string; bytes: Uint8Array; text: string }

/** Shares of the width of the text. */
const WIDTHS = [9, 27, 32, 32]
const HEADS = ['序号', '位置', '原公布内容', '更正后内容']
const NOTHING = '（没有）'

/** Word and plain text; null and why where the file does not read back as it was written. */
export async function makeCorrection(
  input: CorrectionInput,
): Promise<Result<CorrectionFiles | null>> {
  const tree = composeCorrection(input)
  const bytes = await writeDocx(tree)
  const { value, messages } = proveExport(bytes, tree)
  if (!value) return refuse(messages[0]?.text ?? '')
  return { value: { name: wordFileName(tree.title), bytes, text: writeText(tree) }, messages: [] }
}

/** The draft as the document that Word and text are written from. */
export function composeCorrection(input: CorrectionInput): DocumentTree {
  const { report, differences, reason } = input
  const about = tidy(report.title ?? '') || tidy(composeTitle(report))
  const title = `关于更正《${about}》的说明`
  const { name } = composeSignature(report)
  const paragraphs = [
    `${sayPublished(report, about)}经核对，有${differences.length}处内容需要更正，现将更正情况说明如下。`,
    `更正的原因：${tidy(reason).replace(/。$/, '') || '（请写明原因）'}。`,
  ]
  const closing = ['更正后的年度报告已重新公布，请以更正后的内容为准。', ...sayContact(report)]
  return {
    title, agency: tidy(report.agency.name), year: report.year,
    ...(report.agency.look && { look: report.agency.look }),
    nodes: [
      { type: 'title', text: title }, ...paragraphs.map(paragraph),
      {
        type: 'textTable', about: '更正内容', columns: WIDTHS.length, widths: WIDTHS, left: [1, 2, 3],
        rows: [HEADS.map((text) => cell(text, true)), ...differences.map(rowOf)],
      },
      ...closing.map(paragraph),
      ...[tidy(name), '年　　月　　日'].filter((text) => text !== '')
        .map((text): DocumentNode => ({ type: 'signature', text })),
    ],
  }
}

function sayPublished({ signOff }: Report, title: string): string {
  const [day, address] = [chineseDate(signOff?.publishedOn ?? ''), tidy(signOff?.pageAddress ?? '')]
  const when = day === '' ? '已' : `于${day}`
  return `《${title}》${when}在本机关网站${address === '' ? '' : `（${address}）`}公布。`
}

function sayContact({ agency: { name, office, phone } }: Report): string[] {
  return tidy(phone) === '' ? []
    : [`如有疑问，请与${tidy(office) || tidy(name)}联系（电话：${tidy(phone)}）。`]
}

function rowOf({ where, report, page }: PublishedDifference, index: number): DocumentTextCell[] {
  return [String(index + 1), where, page ?? NOTHING, report ?? NOTHING].map((text) => cell(text))
}

function cell(text: string, head = false): DocumentTextCell {
  return { text: tidy(text), columnSpan: 1, rowSpan: 1, head }
}

function paragraph(text: string): DocumentNode {
  return { type: 'paragraph', text }
}

function tidy(text: string): string {
  return printableText(text).replace(/[\t\n]+/g, ' ').trim()
}
