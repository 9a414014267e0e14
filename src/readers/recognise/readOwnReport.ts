/** Our own Word file: the report it carries comes back whole; where someone has edited the text since, the text wins and the differences are told. */
import { composeFeeSentence } from '../../document'
import { cellName, cellsOf } from '../../model/cells'
import { blockText, type Narrative } from '../../model/narrative'
import type { Message } from '../../model/result'
import type { NarrativePart, Report } from '../../model/report'
import { editionOf } from '../../templates'
import type { Draft } from '../draft'
import { readDataFile } from '../json'
import type { LooseDocument } from '../looseDocument'
import { draftOfReport } from './draftOfReport'

const PARTS: readonly [NarrativePart, string][] = [[1, '第一部分文字'], [5, '第五部分文字'], [6, '第六部分文字']]
const MOST_CELLS = 20

/** The draft of the carried report, or of the edited text with it; null where the carried report cannot be read. */
export function readOwnReport({ embedded = '', isBodyUnchanged = false }: LooseDocument, body: Draft | null): Draft | null {
  const { value: report } = readDataFile(embedded)
  if (!report) return null
  const own = draftOfReport(report)
  if (isBodyUnchanged || !body) return { ...own, messages: [{ level: 'note', text: '这是本软件导出的文件，已完整取回报告数据' }] }
  const edited = withoutFeeSentence(body, report)
  return { ...edited, report, messages: [...edited.messages, ...tellDifferences(own, edited)] }
}

/** The sentence on 信息处理费 is composed anew from its fields. */
function withoutFeeSentence(body: Draft, report: Report): Draft {
  const sentence = (report.feeSentence ?? composeFeeSentence(report)).trim()
  const [first, ...rest] = body.narratives[6]
  const isSentence = sentence !== '' && first?.type === 'paragraph' && first.text === sentence
  return isSentence ? { ...body, narratives: { ...body.narratives, 6: rest } } : body
}

function tellDifferences(own: Draft, body: Draft): Message[] {
  const cells = body.edition === own.edition ? differingCells(own, body) : ['表格格式']
  const texts = [
    own.title !== body.title && '标题', own.preamble !== body.preamble && '导语',
    ...PARTS.map(([part, name]) => textOf(own.narratives[part]) !== textOf(body.narratives[part]) && name),
    (own.signature.name !== body.signature.name || own.signature.date !== body.signature.date) && '落款',
  ].filter((name) => name !== false)
  const all = [...texts, ...cells.slice(0, MOST_CELLS)]
  const more = cells.length > MOST_CELLS ? `等 ${cells.length} 格` : ''
  return [{ level: 'warning', text: all.length === 0 ? '文件导出后改动过，文字和数字与导出时相同' : `文件导出后改动过，以正文为准。不同之处：${all.join('；')}${more}` }]
}

function differingCells(own: Draft, body: Draft): string[] {
  return [...cellsOf(editionOf(own.edition)).values()]
    .filter(({ id }) => (own.cells[id]?.text ?? '') !== (body.cells[id]?.text ?? ''))
    .map((info) => `${cellName(info)}由“${own.cells[info.id]?.text ?? ''}”改为“${body.cells[info.id]?.text ?? ''}”`)
}

function textOf(narrative: Narrative): string {
  return narrative.map((block) => blockText(block).trim()).filter((text) => text !== '').join('\n')
}
