/**
 * Remembers that a report, as it is stored now, lies in a file. Apart from the marks, which the
 * list of reports shows before the code of saving is there.
 */
import { useSavingStore } from '../saving/saving'
import { useBackupStore } from './backupStore'

/** Never rejects. */
export async function noteReport(id: string): Promise<void> {
  const saving = useSavingStore()
  await saving.flush()
  await useBackupStore().note({ [id]: saving.baseOf(id).revision })
}
