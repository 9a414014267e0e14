/** Any file a report may be in, as a report. */
import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { CheckContext } from '../checks/base/facts'
import type { TotalReport } from '../checks/total'
import { chineseNumeral } from '../language/numerals'
import { cellName, cellsOf } from '../model/cells'
import { isFiguresJson } from '../model/files/figureFile'
import { LARGEST_REPORT_FILE, MB } from '../model/files/limits'
import type { AgencyKind } from '../model/report'
import { refuse, refuseFault, type Message, type Result } from '../model/result'
import { EMPTY_FILE } from '../readers/detectKind'
import { acceptDraft, contextOfDraft, otherRowOf, readReport, type Draft } from '../readers'
import { decodeText, readDataFile } from '../readers/formats/json'
import { editionOf } from '../templates'
import { listFigures, type FiguresJson } from './figuresJson'
import { explainReading, isSystemError, whyNoFile } from './fileTrouble'

export interface OpenedReport extends TotalReport {
  /**
   * What its checks look at besides: the headings it was published with; nothing for a report
   * written here.
   */
  context: CheckContext
}

/**
 * The report in a file, read at one go since nothing else waits; everything taken over as
 * published; null and a sentence where it is none. Never throws: a fault of the program is told as one.
 */
export async function openReport(path: string): Promise<Result<OpenedReport | null>> {
  try {
    const stats = statSync(path)
    const why = whyNoFile(path, stats)
    if (why !== '') return refuse(why)
    if (stats.size === 0) return refuse(EMPTY_FILE)
    if (stats.size > LARGEST_REPORT_FILE) {
      return refuse(`文件超过${LARGEST_REPORT_FILE / MB}MB，不像年报，没有打开`)
    }
    const name = basename(path)
    const bytes = readFileSync(path)
    if (/\.json$/i.test(name) && !isFiguresJson(decodeText(bytes.subarray(0, HEAD)))) {
      return openDataFile(bytes)
    }
    const { value: draft, messages } = await readReport({ name, bytes })
    if (!draft) return { value: null, messages }
    const report = acceptDraft(draft, { now: new Date().toISOString() })
    const all = draft.whole ? messages : [
      ...messages, ...listDifferences(draft), ...listDoubts(draft), ...draft.unrecognised.map(tell),
    ]
    return { value: {
      report, otherRow: otherRowOf(draft), hasYear: draft.year > 0, context: contextOfDraft(draft),
    }, messages: all }
  } catch (error) {
    return isSystemError(error) ? refuse(explainReading(error)) : refuseFault(error)
  }
}

/** The same with the kind of agency as told, whatever was recognised; null leaves it. */
export function asKind(opened: OpenedReport, kind: AgencyKind | null): OpenedReport {
  if (kind === null) return opened
  const { isKindUnknown: _, ...context } = opened.context
  return {
    ...opened, context, report: { ...opened.report, agency: { ...opened.report.agency, kind } },
  }
}

/** The figures as published; a year only where the file names one. */
export function figuresOf({ report, otherRow, hasYear }: OpenedReport): FiguresJson {
  const figures = listFigures(report, otherRow)
  return hasYear ? figures : { ...figures, year: null }
}

/** Enough to tell a file of figures from a whole report. */
const HEAD = 4096

/** The whole report, what no other format carries included. */
function openDataFile(bytes: Uint8Array): Result<OpenedReport | null> {
  const { value: report, messages } = readDataFile(decodeText(bytes))
  return { value: report && { report, otherRow: null, hasYear: true, context: {} }, messages }
}

/** Figures a clerk is to look at again, each with its cell. */
function listDoubts({ edition, cells }: Draft): Message[] {
  return [...cellsOf(editionOf(edition)).values()].flatMap((info): Message[] => {
    const cell = cells[info.id]
    if (!cell || cell.doubt === '') return []
    return [{
      level: 'warning',
      text: `请核对 ${cellName(info)}：原文“${cell.written}”，读作“${cell.text}”（${cell.doubt}）`,
    }]
  })
}

/** Where one of our own Word files was edited after it was made. */
function listDifferences({ differences = [] }: Draft): Message[] {
  return differences.map(({ where, embedded, body }) => ({
    level: 'warning', text: `${where}：生成时是“${embedded}”，现在是“${body}”`,
  }))
}

function tell({ part, text, reason }: Draft['unrecognised'][number]): Message {
  const place = part === 0 ? '' : `第${chineseNumeral(part)}部分`
  return { level: 'warning', text: `${place}有内容没有放入：“${text}”（${reason}）` }
}
