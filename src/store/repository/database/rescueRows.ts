/**
 * What is put aside for a page that may go away. It lies in small pieces: a
 * value beyond 64 KiB the browser fetches from the page only later, when it may
 * be gone, while small ones are handed over at once with the request. It lies
 * among the settings, which no write of a report touches: behind one under way
 * it would wait, and be dropped with the page.
 */
import { unwrap } from 'idb'
import type { ReportImage } from '../../../model/report'
import type { Rescue, Rescued } from '../repository'
import type { Database } from './layout'

/** UTF-16 units: a byte each in base64, two in Chinese. */
const PICTURE_PIECE = 60_000
const TEXT_PIECE = 30_000

/** `rescued/report/copy/000000`, `rescued/report/picture/name/000012`. */
const keyOf =
  (path: string, piece: number): string => `rescued/${path}/${String(piece).padStart(6, '0')}`
const rangeOf =
  (path: string): IDBKeyRange => IDBKeyRange.bound(`rescued/${path}/`, `rescued/${path}/\uffff`)

/**
 * Hands everything over to the browser in this very step; what fails is left to the usual write.
 */
export function putRescue(database: Database, { id, pictures = {}, copy }: Rescue): void {
  const transaction = unwrap(database).transaction('settings', 'readwrite')
  const settings = transaction.objectStore('settings')
  for (const [name, image] of Object.entries(pictures)) {
    cut(image.data, PICTURE_PIECE).forEach((data, piece) => {
      settings.put({ ...image, data }, keyOf(`${id}/picture/${name}`, piece))
    })
  }
  if (copy !== undefined) settings.delete(rangeOf(`${id}/copy`))
  cut(copy ?? '', TEXT_PIECE)
    .forEach((text, piece) => settings.put(text, keyOf(`${id}/copy`, piece)))
  transaction.commit()
}

function cut(text: string, size: number): string[] {
  const count = Math.ceil(text.length / size)
  return Array.from({ length: count }, (_, piece) => text.slice(piece * size, (piece + 1) * size))
}

/** The pieces put together; pictures as they lie there, not looked at. */
export async function readRescue(database: Database, id: string): Promise<Rescued> {
  const settings = database.transaction('settings').objectStore('settings')
  const [keys, rows, texts] = await Promise.all([
    settings.getAllKeys(rangeOf(`${id}/picture`)), settings.getAll(rangeOf(`${id}/picture`)),
    settings.getAll(rangeOf(`${id}/copy`)),
  ])
  const pictures: Rescued['pictures'] = {}
  rows.forEach((row, index) => {
    const [name, image] = [nameIn(keys[index] ?? ''), row as ReportImage]
    pictures[name] = { ...image, data: (pictures[name]?.data ?? '') + image.data }
  })
  return { pictures, copy: texts.length > 0 ? texts.join('') : null }
}

function nameIn(key: string): string {
  return key.split('/').at(-2) ?? ''
}

/** Forgets everything put aside for a report. */
export async function dropRescue(database: Database, id: string): Promise<void> {
  await database.delete('settings', rangeOf(id))
}

/** Forgets the pictures that are written with the report now; one inserted since stays. */
export async function dropWrittenPictures(
  database: Database, id: string, written: Rescued['pictures'],
): Promise<void> {
  const settings = database.transaction('settings', 'readwrite').objectStore('settings')
  for (const key of await settings.getAllKeys(rangeOf(`${id}/picture`))) {
    if (nameIn(key) in written) await settings.delete(key)
  }
}
