/** The first page of the 审核情况表: who drafted, looked over and signed it, by when, and where it went. */
import type { DocumentNode, DocumentTextCell } from '../model/document'
import { SIGN_OFF_TASK_IDS, SIGN_OFF_TASKS } from '../model/signOff'
import { editionOf } from '../templates'
import { chineseDate } from './composeText'
import { contentFingerprint } from './contentFingerprint'
import { localTime, textCell as cell, type ReviewInput } from './reviewParts'

/** Shares of the width of the text. */
const WIDTHS = { cover: [19, 29, 17, 35], tasks: [8, 92] }
const DONE = '√'
const TASKS = '办理清单（做完的打√）'
/** To be filled in by hand. */
const DATE_LINE = '　　　年　　月　　日'

/** The cover and its list of what is to be done; both stand on one page. */
export function composeSignOff(input: ReviewInput): DocumentNode[] {
  const { rows, signed } = coverRows(input)
  return [
    {
      type: 'textTable', about: '审签和公布', columns: 4, widths: WIDTHS.cover, left: [1], rows,
      tallRows: signed,
    },
    { type: 'heading', level: 0, text: TASKS, keepWithNext: true },
    {
      type: 'textTable', about: '办理清单', columns: 2, widths: WIDTHS.tasks, left: [1],
      rows: taskLines(input).map(([isDone, text]) => [cell(isDone ? DONE : ''), cell(text)]),
    },
    { type: 'pageBreak' },
  ]
}

interface Cover { rows: DocumentTextCell[][]; /** Rows people sign in. */ signed: number[] }

function coverRows({ report, checkedAt, draft, due }: ReviewInput): Cover {
  const edition = editionOf(report.edition)
  const noted = report.signOff ?? {}
  const day = (iso = ''): string => chineseDate(iso)
  const before = (iso = ''): string => (iso === '' ? '' : `${chineseDate(iso)}前`)
  const rows = [
    line('机关名称', report.agency.name.trim() || '（未填）'),
    line('表式', `${edition.id}年格式（${edition.document}）`),
    pair(['报告年度', `${report.year}年`], ['结论', draft === '' ? '可以定稿' : `草稿，${draft}`]),
    pair(['法定公布期限', before(due)], ['本单位要求', before(noted.ownDue)]),
    pair(['核对时间', localTime(checkedAt)], ['内容指纹', contentFingerprint(report)]),
    pair(['拟稿', noted.drafter], ['日期', DATE_LINE]),
    pair(['审核', noted.reviewer], ['日期', DATE_LINE]),
    pair(['签发', noted.signer], ['日期', DATE_LINE]),
    pair(['用印', noted.seal], ['公布日期', day(noted.publishedOn)]),
    line('公布网址', noted.pageAddress),
    pair(['报送备案', noted.filedWith], ['日期', day(noted.filedOn)]),
    ...(noted.correctedOn ? [line('更正版', `${day(noted.correctedOn)}更正`)] : []),
  ]
  return { rows, signed: [5, 6, 7] }
}

/** What the program knows, then what a person ticks. */
function taskLines({ report, levels }: ReviewInput): [boolean, string][] {
  const left = (level: string): number =>
    levels.find((one) => one.level === level)?.left ?? 0
  return [
    [left('强制') + left('未完成') === 0, '强制的问题都已改正，没有空着的格（程序核对）'],
    [left('核实') === 0, '核实的问题都已改正或者写了说明（程序核对）'],
    ...SIGN_OFF_TASK_IDS.map((task): [boolean, string] => [
      report.signOff?.done?.includes(task) === true, SIGN_OFF_TASKS[task],
    ]),
  ]
}

function line(label: string, text = ''): DocumentTextCell[] {
  return [{ ...cell(label), head: true }, { ...cell(text), columnSpan: 3 }]
}

function pair(...pairs: [string, string | undefined][]): DocumentTextCell[] {
  return pairs.flatMap(([label, text = '']) => [{ ...cell(label), head: true }, cell(text)])
}
