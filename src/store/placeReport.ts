/** Whole reports into the library and out of it. */
import type { Result } from '../model/result'
import { refuse } from '../model/result'
import { useLibraryStore } from './library'
import { useReportStore } from './report'
import { useSavingStore } from './saving'
import { explainFailure } from './saveState'
import type { ReportDraft } from './shelf'
import { useShelfStore } from './shelfStore'

/** Writes a report as it is, new or over what stands under its id, and gives the id; null with a sentence where it cannot be written. */
export async function placeReport(draft: ReportDraft): Promise<Result<string | null>> {
  try {
    clearDesk(draft.id)
    const shelf = await useShelfStore().ready()
    const present = await shelf.read(draft.id)
    const written = await shelf.write(draft, present?.revision ?? 0)
    if (written === 'conflict') return refuse('这份年报刚在另一个窗口修改过，没有写入，请重试')
    await useLibraryStore().load()
    return { value: draft.id, messages: [] }
  } catch (error) {
    return refuse(`没有存入“我的年报”：${explainFailure(error)}。请刷新本页重试`)
  }
}

/** Deletes a report; its sentence where that failed. */
export async function discardReport(id: string): Promise<Result<string | null>> {
  try {
    clearDesk(id)
    await (await useShelfStore().ready()).remove(id)
    await useLibraryStore().load()
    return { value: id, messages: [] }
  } catch (error) {
    return refuse(`没有删除：${explainFailure(error)}。请刷新本页重试`)
  }
}

/** Nothing of this report is written after this. */
function clearDesk(id: string): void {
  const desk = useReportStore()
  if (desk.current?.id === id) desk.open(null)
  useSavingStore().abandon(id)
}
