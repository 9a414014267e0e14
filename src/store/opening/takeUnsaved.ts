/**
 * The copy a closing page left of a report, looked at as any file is and made whole again with its
 * pictures.
 */
import type { ImageBlock } from '../../model/narrative'
import type { Message, Result } from '../../model/result'
import type { Report } from '../../model/report'
import type { Rescued, ReportRepository, ReportRecord } from '../repository/repository'
import { forgetUnsaved, recallUnsaved } from '../saving/unsaved'

const SUBJECT = '上次关闭前没有存上的内容'
const APART = '上次关闭前最后的改动与现在存着的对不上，没有并入，已留在历史版本中'
const UNREADABLE = '上次关闭前最后的改动损坏了，读不出来，已原样留在历史版本中，其余内容都在'
const NOT_KEPT = '上次关闭前最后的改动没有并入，也没能留进历史版本（可能存储空间已满）。'
  + '腾出空间后重新打开，会再试一次'
const REASON = '上次关闭前没有存上的改动'

/** Before copies said so themselves. */
const FIRST_COPIES = 2

/**
 * What was typed and not written on top of the stored state, null where there is nothing of the
 * kind. A copy that belongs to another state or cannot be read goes among the versions as it is.
 * Never rejects.
 */
export async function takeUnsaved(
  record: ReportRecord, repository: ReportRepository,
): Promise<Result<Report | null>> {
  const { id } = record
  const rescued =
    await repository.readRescued(id).catch((): Rescued => ({ pictures: {}, copy: null }))
  const [copy] = [recallUnsaved(id), rescued.copy]
    .flatMap((text) => (text === null ? [] : [parse(text)]))
    .sort((a, b) => timeOf(b).localeCompare(timeOf(a)))
  if (!copy || isStored(copy, record)) {
    if (copy || Object.keys(rescued.pictures).length > 0) await forget(repository, id)
    return NOTHING
  }
  const { value: report, messages } = await readCopy(copy, { record, rescued })
  const { base, writing } = copy
  // Of the state that is stored, or of the one before while this one was being written.
  const isOnTop = base === record.revision
    || (base === record.revision - 1 && writing === record.report.updatedAt)
  if (report && isOnTop) return { value: report, messages }
  return keepAsVersion(repository, id, { copy, report })
}

/** Among the versions: whole where it could be read, else as it was found. */
async function keepAsVersion(
  repository: ReportRepository, id: string,
  { copy, report }: { copy: FoundCopy; report: Report | null },
): Promise<Result<null>> {
  const keep = report
    ? { report, reason: REASON }
    : { report: copy.report as Report, reason: REASON, schema: schemaOf(copy) }
  const isKept = await repository.keep(id, keep).then(() => true, () => false)
  if (isKept) await forget(repository, id)
  const why = report ? APART : UNREADABLE
  return { value: null, messages: [{ level: 'warning', text: isKept ? why : NOT_KEPT }] }
}

const NOTHING: Result<null> = { value: null, messages: [] }

async function forget(repository: ReportRepository, id: string): Promise<void> {
  forgetUnsaved(id)
  await repository.dropRescued(id).catch(() => undefined)
}

/** A copy as it lies there: any of it may be anything. */
interface FoundCopy {
  base?: unknown
  writing?: unknown
  schema?: unknown
  pictures?: unknown
  report?: unknown
}

/** A text that is no copy counts as its content, so that it is kept. */
function parse(text: string): FoundCopy {
  try {
    const found: unknown = JSON.parse(text)
    return typeof found === 'object' && found !== null ? found : { report: text }
  } catch {
    return { report: text }
  }
}

function schemaOf({ schema }: FoundCopy): number {
  return typeof schema === 'number' ? schema : FIRST_COPIES
}

function timeOf({ report }: FoundCopy): string {
  const time = (report as Partial<Report> | null | undefined)?.updatedAt
  return typeof time === 'string' ? time : ''
}

/** The write went through after all, before the page was gone. */
function isStored(copy: FoundCopy, { revision, report }: ReportRecord): boolean {
  return copy.base !== revision && timeOf(copy) === report.updatedAt
}

interface Sources { record: ReportRecord; rescued: Rescued }

async function readCopy(
  copy: FoundCopy, { record, rescued }: Sources,
): Promise<Result<Report | null>> {
  const { readKeptReport } = await import('../../readers/formats/json/readDataFile')
  // Copies of earlier versions of the program hold pictures where there was room.
  const copied = (copy.report as Partial<Report> | null)?.images
  const images = {
    ...record.report.images, ...rescued.pictures, ...(typeof copied === 'object' && copied),
  }
  const found = typeof copy.report === 'object' && copy.report !== null
    ? { ...copy.report, images } : copy.report
  const { value, messages } = readKeptReport(found, {
    id: record.id, schema: schemaOf(copy), subject: SUBJECT,
  })
  if (!value) return { value, messages }
  // The stored images themselves where the copy shows just those; one taken out before stays out.
  // Without a list of names all of them.
  const stored = record.report.images
  const shown = new Set(imageBlocks(value.narratives).map(({ image }) => image))
  const kept = Object.entries(value.images)
    .filter(([name]) =>
      !Array.isArray(copy.pictures) || copy.pictures.includes(name) || shown.has(name))
  const isSame = kept.every(([name, image]) => stored[name]?.data === image.data)
  const isStored = isSame && kept.length === Object.keys(stored).length
  const report = { ...value, images: isStored ? stored : Object.fromEntries(kept) }
  return { value: report, messages: [...messages, ...listMissingPictures(report)] }
}

function imageBlocks(narratives: Report['narratives']): ImageBlock[] {
  return ([1, 5, 6] as const).flatMap((part) => narratives[part])
    .filter((block) => block.type === 'image')
}

/** A picture that is neither stored nor put aside leaves its place and its caption. */
function listMissingPictures({ images, narratives }: Report): Message[] {
  const missing = imageBlocks(narratives).filter(({ image }) => !images[image])
  if (missing.length === 0) return []
  const captions = missing.flatMap(({ caption }) => (caption === '' ? [] : [`“${caption}”`]))
    .join('、')
  const text =
    `有 ${missing.length} 张图片${captions}在关闭之前没有来得及存上，位置还留着，请重新插入`
  return [{ level: 'warning', text }]
}
