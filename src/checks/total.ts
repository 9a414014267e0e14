/**
 * 汇总核对 as the page and the command line share it: which reports go into a
 * total, by what name they are told, and what is to be said besides the figures.
 */
import type { Report } from '../model/report'
import { checkAggregate, type AggregatePart, type CellDifference, type Suspect } from './aggregate'
import { hasOtherRow, nameOtherRow, withOneOtherRow, type OtherRow } from './otherRow'

/** A report as it was read. */
export interface TotalReport {
  report: Report
  /** Its single （六） row where the new form has one. */
  otherRow: OtherRow | null
  /** False where the file names no year: the report's is then only its form's. */
  hasYear: boolean
}

/** A report that may go into the total, and the file it came in. */
export interface ReadPart { file: string; opened: TotalReport }

export interface PartsAdded {
  /** Rows named as the reports have them. */
  differences: CellDifference[]
  suspect: Suspect | undefined
  /** True where the three rows of （六） were compared as one, since a report has only the one. */
  isSingle: boolean
}

/** '' for a part of the same year and form. */
export function whyNotCounted(total: TotalReport, { report, hasYear }: TotalReport): string {
  if (report.edition !== total.report.edition) {
    return `用的是${report.edition}年格式，与汇总年报不同`
  }
  if (hasYear && total.hasYear && report.year !== total.report.year) {
    return `是${report.year}年度的，与汇总年报不同`
  }
  return ''
}

/** Compares cell by cell with the parts that count. */
export function addParts(total: TotalReport, counted: ReadPart[]): PartsAdded {
  const isSingle = [total, ...counted.map(({ opened }) => opened)].some(hasOtherRow)
  const reportOf =
    (opened: TotalReport): Report => (isSingle ? withOneOtherRow(opened) : opened.report)
  // The name of the agency; the file where that is missing or not theirs alone.
  const names = counted.map(({ opened }) => opened.report.agency.name)
  const labels = counted.map(({ file }, index) => {
    const name = names[index] ?? ''
    const isOwn = name !== '' && names.indexOf(name) === names.lastIndexOf(name)
    return isOwn ? name : file
  })
  const { differences, suspect } = checkAggregate(reportOf(total), counted.map((
    { opened }, index,
  ): AggregatePart => ({ label: labels[index] ?? '', report: reportOf(opened) })))
  return { differences: isSingle ? differences.map((difference) => ({
    ...difference, place: nameOtherRow(difference.place),
    finding: { ...difference.finding, message: nameOtherRow(difference.finding.message) },
  })) : differences, suspect, isSingle }
}

/**
 * The same agency twice, or the total's own: counted in, since an office may report under the
 * government's name. In sentences.
 */
export function listRepeated(total: TotalReport, parts: ReadPart[]): string[] {
  const byName = new Map<string, string[]>()
  for (const { file, opened: { report } } of parts) {
    if (report.agency.name !== '') {
      byName.set(report.agency.name, [...(byName.get(report.agency.name) ?? []), file])
    }
  }
  return [...byName].flatMap(([name, files]) => {
    if (files.length > 1) {
      return [
        `有${files.length}份年报的机关都是“${name}”（${files.join('，')}），都已计入，请核对是否重复`,
      ]
    }
    return name === total.report.agency.name
      ? [`${files[0] ?? ''} 的机关与汇总年报相同，已计入，请核对它是不是本级的年报`] : []
  })
}

/** The one reason behind all differences, in a sentence. */
export function explainSuspect({ label, kind }: Suspect): string {
  return `各格的差都正好是“${label}”的数，`
    + `可能${kind === 'leftOut' ? '没有把它加进汇总年报' : '把它加了两次'}`
}
