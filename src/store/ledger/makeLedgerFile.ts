/** A ledger as a file for a spreadsheet: an empty one to keep, or a sample to try. */
import { planLedger, sampleRows } from '../../ledger'
import type { Report } from '../../model/report'
import { refuse, type Result } from '../../model/result'
import { editionOf } from '../../templates'

/** Its name and bytes; null with a sentence where it cannot be made. Never rejects. */
export async function makeLedgerFile(
  { year, edition, agency }: Pick<Report, 'year' | 'edition' | 'agency'>, kind: 'blank' | 'sample',
): Promise<Result<{ name: string; bytes: Uint8Array } | null>> {
  try {
    const { writePlans } = await import('../../writers/sheet/writeSheet')
    const [name, rows] = kind === 'blank'
      ? [`${agency.name.trim()}${year}年台账.xlsx`, {}] as const
      : [`样例台账${year}年.xlsx`, sampleRows(year)] as const
    const title = kind === 'blank' ? `${agency.name.trim()}${year}年` : `样例：${year}年`
    const bytes = await writePlans(planLedger(editionOf(edition), title, rows))
    return { value: { name, bytes }, messages: [] }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return refuse(`没有生成台账文件：${reason}。请重试`)
  }
}
