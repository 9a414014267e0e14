/** `convert`: a report from one format into another, everything as published. */
import { gateOf, whyDraft as draftOf } from '../checks/gate/gate'
import { runChecks } from '../checks/runChecks'
import { composeDocument } from '../document'
import { explainTooManyPictures } from '../model/files/pictures'
import type { Report } from '../model/report'
import { refuse, type Result } from '../model/result'
import type { EditionId } from '../model/template'
import { editionOf } from '../templates'
import { listNotContinued, rollForward } from '../templates/rollForward'
import { writeDataFile } from '../writers/json/writeDataFile'
import { exitCodeOfUnread } from './fileTrouble'
import { asKind, openReport, type OpenedReport } from './openReport'
import type { Command, OutputKind } from './parseCommand'
import type { Streams } from './progressBar'
import { refuseOutput, writeOutput, type OutputOrder } from './writeOutput'

type ConvertCommand = Extract<Command, { name: 'convert' }>

/**
 * Writes the output file; sentences go to the error stream. 1 where `--final` refuses a draft, 2
 * where it could not be read or written, 3 where the program failed.
 */
export async function convertReport(command: ConvertCommand, { error }: Streams): Promise<number> {
  const { file, output, edition } = command
  const fail = (reason: string, code = 2): number => {
    error.write(`没有写成 ${output}：${reason}\n`)
    return code
  }
  const refusal = refuseOutput(orderOf(command))
  if (refusal !== '') return fail(refusal)
  const { value: read, messages } = await openReport(file)
  for (const { text } of messages) error.write(`${text}\n`)
  if (!read) return exitCodeOfUnread(messages)
  const opened = asKind(read, command.agencyKind)
  for (const text of listLost(opened, edition)) error.write(`${text}\n`)
  const report = edition === null ? opened.report : { ...opened.report, edition }
  const draft = whyDraft(report, opened)
  const refused = whyNoDraft(draft, command)
  if (refused !== '') return fail(refused, 1)
  const trouble = await writeWanted(report, command, draft)
  if (trouble !== '') return fail(trouble)
  error.write(tellDraft(draft, command.kind))
  return 0
}

function orderOf({ file, output, force }: ConvertCommand): OutputOrder {
  return { output, source: file, force }
}

/** Why what is not final is not written; '' where it is, as a draft. */
function whyNoDraft(draft: string, { kind, isFinal }: ConvertCommand): string {
  if (draft === '') return ''
  if (kind === 'zip') return `${draft}，发布包只用定稿生成。请改正以后再转换`
  return isFinal ? `${draft}，不能作为定稿。请改正以后再转换，或者去掉 --final 写成草稿` : ''
}

/** Open 强制 findings of what is written, in words: `3项未改正，2处未完成`; '' without any. */
function whyDraft(report: Report, { context }: OpenedReport): string {
  const forced = runChecks(report, undefined, context).filter(({ level }) => level === '强制')
  return draftOf(gateOf(forced, report.notes), report)
}

function tellDraft(draft: string, kind: OutputKind): string {
  if (draft === '') return ''
  return kind === 'json' ? `年报还是草稿：${draft}\n` : `已写成草稿，首页注明“草稿，${draft}”\n`
}

/** Writes it; why it was not written, '' when it was. */
async function writeWanted(
  report: Report, command: ConvertCommand, draft: string,
): Promise<string> {
  const { value, messages } = await writeReport(report, command, draft)
  return value === null ? (messages[0]?.text ?? '') : writeOutput(orderOf(command), value)
}

type Content = Uint8Array | string

/** The output file, or why there is none. */
async function writeReport(
  report: Report, command: ConvertCommand, draft: string,
): Promise<Result<Content | null>> {
  const tooMany = command.kind === 'docx' ? explainTooManyPictures(report) : ''
  if (tooMany !== '') return refuse(tooMany)
  if (command.kind !== 'zip') return { value: await writeOne(report, command, draft), messages: [] }
  const { makePackage, zipPackage } = await import('../publish')
  const { value, messages } = await makePackage(report)
  return { value: value && zipPackage(value), messages }
}

async function writeOne(
  report: Report, { kind, withData }: ConvertCommand, draft: string,
): Promise<Content> {
  const tree = composeDocument(report, { draft })
  switch (kind) {
    case 'docx': return (await import('../writers/docx/writeDocx'))
      .writeDocx(tree, withData ? { embedded: writeDataFile(report) } : {})
    case 'xlsx': return (await import('../writers/sheet/writeSheet')).writeSheet(tree)
    case 'html': return (await import('../writers/html')).writeWebPage(tree)
    case 'txt': return (await import('../writers/text/writeText')).writeText(tree)
    default: return writeDataFile(report)
  }
}

/** Figures the written form has no cell for, each with its reason. */
function listLost({ report, otherRow }: OpenedReport, edition: EditionId | null): string[] {
  const { lastYear } = rollForward(report, report.year + 1, report.updatedAt).value
  const lost = lastYear && edition !== null ? listNotContinued(lastYear, editionOf(edition)) : []
  const row = otherRow && Object.values(otherRow).some((text) => text !== '' && text !== '0')
    ? [`“（六）其他处理”只有一行（${Object.values(otherRow).join('，')}），没有放入三个细项，`
      + `请在新文件中填写`] : []
  return [...row, ...lost.map(({ name, text, reason }) => `没有带入 ${name}：${text}（${reason}）`)]
}
