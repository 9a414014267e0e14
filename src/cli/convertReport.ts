/** `convert`: a report from one format into another, everything as published. */
import { composeDocument } from '../document'
import type { Report } from '../model/report'
import type { EditionId } from '../model/template'
import { editionOf } from '../templates'
import { listNotContinued, rollForward } from '../templates/rollForward'
import { writeDataFile } from '../writers/json'
import { openReport, type OpenedReport } from './openReport'
import type { Command, OutputKind } from './parseCommand'
import type { Streams } from './streams'
import { refuseOutput, writeOutput } from './writeOutput'

type ConvertCommand = Extract<Command, { name: 'convert' }>

/** Writes the output file; sentences go to the error stream. 2 where nothing was written. */
export async function convertReport(
  { file, output, kind, edition, force }: ConvertCommand, { error }: Streams,
): Promise<number> {
  const order = { output, source: file, force }
  const fail = (reason: string): number => {
    error.write(`没有写成 ${output}：${reason}\n`)
    return 2
  }
  const refusal = refuseOutput(order)
  if (refusal !== '') return fail(refusal)
  const { value: opened, messages } = await openReport(file)
  for (const { text } of messages) error.write(`${text}\n`)
  if (!opened) return 2
  for (const text of listLost(opened, edition)) error.write(`${text}\n`)
  const report = edition === null ? opened.report : { ...opened.report, edition }
  const trouble = writeOutput(order, await writeReport(report, kind))
  return trouble === '' ? 0 : fail(trouble)
}

async function writeReport(report: Report, kind: OutputKind): Promise<Uint8Array | string> {
  const tree = composeDocument(report)
  switch (kind) {
    case 'docx': return (await import('../writers/docx')).writeDocx(tree, { embedded: writeDataFile(report) })
    case 'xlsx': return (await import('../writers/sheet')).writeSheet(tree)
    case 'html': return (await import('../writers/html')).writeWebPage(tree)
    case 'txt': return (await import('../writers/text')).writeText(tree)
    case 'json': return writeDataFile(report)
  }
}

/** Figures the written form has no cell for, each with its reason. */
function listLost({ report, otherRow }: OpenedReport, edition: EditionId | null): string[] {
  const { lastYear } = rollForward(report, report.year + 1, report.updatedAt).value
  const lost = lastYear && edition !== null ? listNotContinued(lastYear, editionOf(edition)) : []
  const row = otherRow && Object.values(otherRow).some((text) => text !== '' && text !== '0')
    ? [`“（六）其他处理”只有一行（${Object.values(otherRow).join('，')}），没有放入三个细项，请在新文件中填写`] : []
  return [...row, ...lost.map(({ name, text, reason }) => `没有带入 ${name}：${text}（${reason}）`)]
}
