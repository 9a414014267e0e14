/** Files out of the application; the writers load on demand. */
import type { DocumentTree } from '../model/document'
import { explainTooManyPictures } from '../model/files/pictures'
import type { Report } from '../model/report'
import { loadAgain } from '../ui/loadAgain'
import { noteReport } from '../store/backup/noteReport'
import { makeDataFile } from '../store/files/makeDataFile'
import { saveFile } from '../ui/saveFile'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/**
 * `clean` holds what is printed and nothing else; `kept` carries the whole report besides, to go on
 * with.
 */
export type WordKind = 'clean' | 'kept'

interface WordOrder { draft: string; kind: WordKind }

/**
 * Makes, proves and downloads the Word file, a draft where `draft` says why, final with ''; returns
 * what to tell the clerk.
 */
export async function exportWord(
  report: Report, draft: string, kind: WordKind = 'clean',
): Promise<string> {
  const tooMany = explainTooManyPictures(report)
  if (tooMany !== '') return `没有生成 Word 文件：${tooMany}`
  try {
    const { name, bytes, cells, paragraphs, reason } = await makeProvenWord(report, { draft, kind })
    saveFile(name, bytes, DOCX)
    if (reason !== '') {
      return `生成的文件读回来与填写的内容不一致：${reason}。`
        + `已按草稿生成《${name}》，请核对这一处，改一下写法再导出。填写的内容都在。`
    }
    return `已生成《${name}》，请在浏览器的下载位置查看。已逐格比对 ${cells} 格、${paragraphs} 段，`
      + `全部一致。`
  } catch (error) {
    return `没有生成 Word 文件：${error instanceof Error ? error.message : String(error)}。${KEPT}`
  }
}

const KEPT = '填写的内容都在，请重试；仍不行请先存为数据文件。'

const loadExport = () => Promise.all([
  loadAgain(() => import('../document')), loadAgain(() => import('../writers/docx/writeDocx')),
  loadAgain(() => import('../writers/json/writeDataFile')),
  loadAgain(() => import('../readers/proof/proveExport')),
])

/**
 * Fetches the code of the Word export and runs it once for nothing while nobody waits: the first
 * real export is as quick as later ones.
 */
export async function prepareExport(report: Report): Promise<void> {
  try {
    const { tree, bytes, proveExport } = await makeFile(report, { draft: '', kind: 'clean' })
    proveExport(bytes, tree)
  } catch { /* the real export tells what is wrong */ }
}

/** The file and what it was made from. */
async function makeFile(report: Report, { draft, kind }: WordOrder) {
  const [{ composeDocument, fileNameOf }, { writeDocx }, { writeDataFile }, { proveExport }] =
    await loadExport()
  const tree = composeDocument(report, { draft })
  const bytes = await writeDocx(tree, kind === 'kept' ? { embedded: writeDataFile(report) } : {})
  return { tree, bytes, proveExport, name: fileNameOf(report, { draft, isKept: kind === 'kept' }) }
}

/**
 * `reason` says where the file read back differs, '' where it does not: then it was made a draft.
 */
export interface ProvenWord {
  name: string
  bytes: Uint8Array
  cells: number
  paragraphs: number
  reason: string
}

/**
 * The Word file read back and compared: nothing is final that does not read back as it was written.
 */
export async function makeProvenWord(
  report: Report, { draft, kind }: WordOrder,
): Promise<ProvenWord> {
  const { tree, bytes, proveExport, name } = await makeFile(report, { draft, kind })
  const { value: proof, messages } = proveExport(bytes, tree)
  if (proof) return { name, bytes, ...proof, reason: '' }
  const unlike = draft === '' ? '读回比对不一致' : `${draft}，读回比对不一致`
  const again = await makeFile(report, { draft: unlike, kind })
  return {
    name: again.name, bytes: again.bytes, cells: 0, paragraphs: 0,
    reason: messages[0]?.text ?? '读不回来',
  }
}

/** Makes, proves and downloads the 审核情况表; returns what to tell the clerk. */
export async function exportReviewSheet(report: Report, tree: DocumentTree): Promise<string> {
  try {
    const [{ reviewFileName }, { writeDocx }, , { proveExport }] = await loadExport()
    const bytes = await writeDocx(tree)
    const { value, messages } = proveExport(bytes, tree)
    saveFile(reviewFileName(report), bytes, DOCX)
    if (!value) {
      return `已生成《${reviewFileName(report)}》，但读回来与核对结果不一致：`
        + `${messages[0]?.text ?? ''}。请核对这一处。`
    }
    return `已生成《${reviewFileName(report)}》，请在浏览器的下载位置查看。`
  } catch (error) {
    return `没有生成审核情况表：${error instanceof Error ? error.message : String(error)}。${KEPT}`
  }
}

/** Makes, reads again and downloads the report as one data file; returns what to tell the clerk. */
export async function exportDataFile(report: Report): Promise<string> {
  const load = [
    loadAgain(() => import('../writers/json/writeDataFile')),
    loadAgain(() => import('../readers/formats/json')),
  ] as const
  const writers = await load[0]
  const readers = await load[1].catch(() => null)
  if (!readers) {
    // Better a file nobody looked into than none.
    saveFile(writers.dataFileName(report), writers.writeDataFile(report), JSON_TYPE)
    return '已存为数据文件，但没能读回来核对，请刷新本页后再存一次'
  }
  const { value: file, messages } = makeDataFile(report, { ...writers, ...readers })
  if (!file) return messages[0]?.text ?? ''
  saveFile(file.name, file.bytes, JSON_TYPE)
  if (messages[0]) return messages[0].text
  await noteReport(report.id)
  return `已存为数据文件《${file.name}》，读回来核对过，请在浏览器的下载位置查看`
}

const JSON_TYPE = 'application/json'
