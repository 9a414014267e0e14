/** `compare`: what was published against the report it was published from. */
import { comparePrinted, type PublishedComparison } from '../publish'
import { exitCodeOfUnread } from './fileTrouble'
import { asKind, openReport } from './openReport'
import type { Command } from './parseCommand'
import type { Streams } from './progressBar'

type CompareCommand = Extract<Command, { name: 'compare' }>

/**
 * 0 where both print the same, 1 where they differ, 2 where one cannot be read, 3 where the program
 * failed.
 */
export async function compareFiles(
  { published, file, json }: CompareCommand, { output, error }: Streams,
): Promise<number> {
  const [page, own] = [await openReport(published), await openReport(file)]
  for (const [name, { messages }] of [[published, page], [file, own]] as const) {
    for (const { text } of messages) error.write(`${name}：${text}\n`)
  }
  if (!page.value || !own.value) {
    return exitCodeOfUnread([page, own].filter(({ value }) => !value)
      .flatMap(({ messages }) => messages))
  }
  const { report } = own.value
  const { hasYear, report: there } = asKind(page.value, report.agency.kind)
  const compared = comparePrinted(report, { report: there, hasYear })
  output.write(json
    ? `${JSON.stringify({ published, file, ...compared }, null, 2)}\n` : tell(compared))
  return compared.differences.length === 0 ? 0 : 1
}

function tell({ cells, paragraphs, differences }: PublishedComparison): string {
  const all = `表格 ${cells} 格、文字 ${paragraphs} 段`
  if (differences.length === 0) return `比对了${all}，全部一致\n`
  const lines = differences.map(({ where, report = '没有', page = '没有' }) =>
    `${where}\n  公布的：${page}\n  年报：${report}\n`)
  return `比对了${all}，有 ${differences.length} 处不一样\n${lines.join('')}`
}
