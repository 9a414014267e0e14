/** What lies in the browser's database, read beside the application. */
import type { Page } from 'playwright-core'
import type { Report } from '../../../src/model/report'
import type { ReportRecord } from '../../../src/store/repository/repository'

/** Every record under `reports`, as it is stored. */
export async function storedRecords(page: Page): Promise<ReportRecord[]> {
  return page.evaluate(() => new Promise<ReportRecord[]>((resolve, reject) => {
    const opening = indexedDB.open('zhengwu-nianbao')
    opening.onerror = () => reject(new Error(String(opening.error)))
    opening.onsuccess = () => {
      const all = opening.result.transaction('reports').objectStore('reports').getAll()
      all.onsuccess = () => {
        opening.result.close()
        resolve(all.result as ReportRecord[])
      }
      all.onerror = () => reject(new Error(String(all.error)))
    }
  }))
}

/** The stored report of an id; undefined for none. */
export async function storedReport(page: Page, id: string): Promise<Report | undefined> {
  return (await storedRecords(page)).find((record) => record.id === id)?.report
}
