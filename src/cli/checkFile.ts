/** Checking one file, in this process or in a worker: the answer is plain data. */
import { nameOtherRow, withOtherRow } from '../checks/otherRow'
import { groupFindings, type FindingGroup } from '../checks/findingGroups'
import { runChecks } from '../checks/runChecks'
import { composeTitle } from '../document'
import { repairsOf, type Finding } from '../model/finding'
import type { Level } from '../model/rule'
import type { AgencyKind, Report } from '../model/report'
import type { Message } from '../model/result'
import type { CellId } from '../model/template'
import { editionOf } from '../templates'
import { placesOf, type CheckedPlace } from './checkedPlaces'
import { exitCodeOfUnread } from './fileTrouble'
import type { FiguresJson } from './figuresJson'
import type { PassedOver } from './openFolders'
import { asKind, figuresOf, openReport, type OpenedReport } from './openReport'
import { withLastYear } from './lastYear'

/** The levels of rules, and 未完成 for what waits until blanks are filled. */
export type IssueLevel = Level | '未完成'

/** A finding as it is handed out; docs/check-json.schema.json says what each part means. */
export interface CheckedIssue {
  /** The same for the same fact at every run. */
  id: string
  code: string
  level: IssueLevel
  message: string
  cells: CellId[]
  places: CheckedPlace[]
  /** The two numbers that do not agree; null where there are no two. */
  values: readonly [number, number] | null
  /** The cause it shares with others of the same `id`; null where it stands alone. */
  group: { id: string; title: string } | null
  /** What may be done about it, of which one is to be chosen; mostly one or none. */
  repairs: { label: string; raises: string | null }[]
}

/** What is told of one file; `figures` is null where it could not be read. */
export interface FileCheck {
  file: string
  title: string
  figures: FiguresJson | null
  issues: CheckedIssue[]
  messages: Message[]
  /** Of a folder only: what in it was not read. */
  passedOver?: PassedOver[]
}

/** Last year's report, and the kind of agency where it is told; null without. */
export interface CheckOptions { last: Report | null; agencyKind: AgencyKind | null }

/** Reads and checks a file. Never throws: a file that cannot be read has only messages. */
export async function checkFile(
  file: string, { last, agencyKind }: CheckOptions = { last: null, agencyKind: null },
): Promise<FileCheck> {
  const { value: opened, messages } = await openReport(file)
  return checkReport({ file, opened: opened && asKind(opened, agencyKind), messages, last })
}

interface CheckOrder {
  file: string
  opened: OpenedReport | null
  messages: Message[]
  last: Report | null
}

/** Checks a file that was read; `messages` are what the reading had to say. */
export function checkReport({ file, opened, messages, last }: CheckOrder): FileCheck {
  if (!opened) return { file, title: '', figures: null, issues: [], messages }
  const { value: report, messages: comparison } =
    withLastYear(withOtherRow(opened), last, opened.hasYear)
  const found = runChecks(report, undefined, opened.context)
  const groups = new Map(groupFindings(found, report, editionOf(report.edition))
    .flatMap((group) => group.findings.map(({ id }) => [id, group])))
  const issues = found.map((finding) => issueOf(finding, report, groups.get(finding.id)))
      .map((issue) => (opened.otherRow ? withOtherName(issue) : issue))
  return {
    file, title: titleOf(opened), figures: figuresOf(opened), issues,
    messages: [...messages, ...comparison],
  }
}

/**
 * The title as published, else that of its agency and year; without these the name of the agency
 * alone.
 */
function titleOf({ report, hasYear }: OpenedReport): string {
  const name = report.agency.name.trim()
  return report.title ?? (hasYear && name !== '' ? composeTitle(report) : name || '没有找到标题')
}

/**
 * A finding as it is printed; one that waits for blanks is 未完成, whatever the level of its rule.
 */
export function issueOf(
  finding: Finding, report: Report, { findings = [], title }: Partial<FindingGroup> = {},
): CheckedIssue {
  const { id, code, level, state, message, cells, values = null } = finding
  const places = placesOf(finding, report)
  return {
    id, code, level: state === 'pending' ? '未完成' : level, message, cells, places, values,
    group: title ? { id: findings[0]?.id ?? id, title } : null,
    repairs: repairsOf(finding).map(({ label, raises = null }) => ({ label, raises })),
  }
}

/** Of a report with a single （六） row, which is told by its own name. */
function withOtherName(issue: CheckedIssue): CheckedIssue {
  const places = issue.places.map((place) => (
    place.kind === 'cell' ? { ...place, name: nameOtherRow(place.name) } : place))
  const group = issue.group && { ...issue.group, title: nameOtherRow(issue.group.title) }
  const repairs = issue.repairs.map(({ label, raises }) => (
    { label: nameOtherRow(label), raises: raises && nameOtherRow(raises) }))
  return { ...issue, message: nameOtherRow(issue.message), places, group, repairs }
}

/** 0 no 强制 finding (未完成 is none), 1 some, 2 not readable, 3 a fault of the program. */
export function exitCodeOf({ figures, issues, messages }: FileCheck): 0 | 1 | 2 | 3 {
  if (!figures) return exitCodeOfUnread(messages)
  return issues.some(({ level }) => level === '强制') ? 1 : 0
}
