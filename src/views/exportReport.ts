/** Files out of the application; the writers load on demand. */
import type { Report } from '../model/report'
import { saveFile } from '../ui/saveFile'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Makes and downloads the Word file, a draft while `open` 强制 findings are left; returns what to tell the clerk. */
export async function exportWord(report: Report, open: number): Promise<string> {
  try {
    const [{ composeDocument, fileNameOf }, { writeDocx }] = await Promise.all([import('../document'), import('../writers/docx')])
    const draft = open > 0 ? open : undefined
    const name = fileNameOf(report, draft)
    saveFile(name, await writeDocx(composeDocument(report, { draft })), DOCX)
    return `已生成《${name}》，请在浏览器的下载位置查看。`
  } catch (error) {
    return `没有生成 Word 文件：${error instanceof Error ? error.message : String(error)}。填写的内容都在，请重试；仍不行请先保存数据文件。`
  }
}

/** Downloads the report as one data file. */
export async function exportDataFile(report: Report): Promise<void> {
  const { writeDataFile, dataFileName } = await import('../writers/json')
  saveFile(dataFileName(report), writeDataFile(report), 'application/json')
}
