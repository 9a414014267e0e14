/** One official table as a file of its own for a spreadsheet. */
import type { Report } from '../../model/report'
import { refuse, type Result } from '../../model/result'
import type { TableId } from '../../model/template'

/** Its name and bytes; null with a sentence where it cannot be made. Never rejects. */
export async function makeTableFile(
  report: Report, table: TableId,
): Promise<Result<{ name: string; bytes: Uint8Array } | null>> {
  try {
    const [{ planTableSheet }, { writePlans }] = await Promise.all([
      import('../../document/planTableSheet'), import('../../writers/sheet/writeSheet'),
    ])
    const plan = planTableSheet(report, table)
    if (!plan) return refuse('这一版格式没有这张表')
    const name = `${report.agency.name.trim()}${report.year}年${plan.name}.xlsx`
    return { value: { name, bytes: await writePlans([plan]) }, messages: [] }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return refuse(`没有生成 Excel 文件：${reason}。填写的内容都在，请重试`)
  }
}
