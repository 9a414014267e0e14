/** What was found in a file, as lines a clerk reads. */
import { briefMessage } from '../checks/findingGroups'
import type { CheckedIssue, FileCheck, IssueLevel } from './checkFile'

const LEVELS: readonly { level: IssueLevel; meaning: string }[] = [
  { level: '强制', meaning: '必须改正' },
  { level: '核实', meaning: '请核对' },
  { level: '提示', meaning: '供参考' },
  { level: '未完成', meaning: '填完再核对' },
]
/** Findings of one kind beyond this are only counted. */
const MOST_OF_A_KIND = 12
/** What was not placed may be long; `--json` has all of it. */
const LONGEST_MESSAGE = 160

/** The file, its findings by level, what the reader said; ends in a line break. */
export function printCheck({ file, title, figures, issues, messages }: FileCheck): string {
  const head = figures ? [title, `  ${file}（${figures.year === null
    ? '年度不明' : `${figures.year}年度`}，${figures.edition}年格式）`] : [file, '  没有读成']
  const found = LEVELS.flatMap(({ level, meaning }) =>
    printLevel(issues.filter((issue) => issue.level === level), `${level}（${meaning}）`))
  const none = figures && issues.length === 0 ? ['  没有发现问题'] : []
  const lines = messages.map(({ text }) => {
    const line = text.replace(/\s+/g, ' ')
    return `    ${line.length > LONGEST_MESSAGE ? `${line.slice(0, LONGEST_MESSAGE)}……` : line}`
  })
  return [...head, ...none, ...found, ...(lines.length > 0 ? ['  读入说明', ...lines] : []), '']
    .join('\n')
}

function printLevel(issues: CheckedIssue[], name: string): string[] {
  if (issues.length === 0) return []
  const kinds = new Map<string, CheckedIssue[]>()
  for (const issue of issues) {
    const kind = issue.group?.id ?? issue.code
    kinds.set(kind, [...kinds.get(kind) ?? [], issue])
  }
  // Those of one cause are lines below what they have in common.
  return [`  ${name}${issues.length}项`, ...[...kinds.values()].flatMap((issues) => {
    const [first] = issues
    const title = issues.length > 1 ? first?.group?.title : undefined
    const told = issues.slice(0, MOST_OF_A_KIND)
    const lines = told.flatMap((issue) => [title === undefined
      ? `    ${issue.message}［${issue.code}］` : `      ${briefMessage(issue)}［${issue.code}］`,
    ...printChoices(issue)])
    const left = issues.length - told.length
    return [
      ...(title === undefined ? [] : [`    ${title}`]), ...lines,
      ...(left > 0 ? [`    另有${left}项［${first?.code ?? ''}］，加 --json 可看全部`] : []),
    ]
  })]
}

/** Where there are two ways: both, with what they would raise. */
function printChoices({ repairs }: CheckedIssue): string[] {
  if (repairs.length < 2) return []
  return repairs.map(({ label, raises }) =>
    `        可以：${label}${raises === null ? '' : `（会有新的问题：${raises}）`}`)
}

/** One line on all files; '' for a single one. */
export function printSummary(
  { sound, faulty, unread }: { sound: number; faulty: number; unread: number },
): string {
  const total = sound + faulty + unread
  return total < 2
    ? '' : `共${total}个文件：${sound}个没有强制问题，${faulty}个有强制问题，${unread}个读不了\n`
}
