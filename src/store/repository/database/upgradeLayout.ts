import { DATA_FILE_SCHEMA } from '../../../model/files/dataFile'
import { LAYOUT, makeStores, VERSION, type Change, type Database, type Upgrade } from './layout'
import { putVersion } from './versionRows'

/**
 * Brings a database of any earlier layout to the present one; what was in it before is kept among
 * the versions.
 */
export async function upgradeLayout(
  database: Database, transaction: Upgrade, from: number,
): Promise<void> {
  makeStores(database)
  await transaction.objectStore('settings').put(VERSION, LAYOUT)
  if (from !== 1) return
  const change = transaction as unknown as Change
  for (const record of await change.objectStore('reports').getAll()) {
    const images = await change.objectStore('images').get(record.id) ?? {}
    await putVersion(change, { record: {
      ...record, schema: record.schema ?? DATA_FILE_SCHEMA, report: { ...record.report, images },
    }, reason: '程序更新之前' })
  }
}
