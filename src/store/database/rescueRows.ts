/**
 * What is put aside for a page that may go away. It lies in small pieces: a
 * value beyond 64 KiB the browser fetches from the page only later, when it may
 * be gone, while small ones are handed over at once with the request.
 */
import { unwrap } from 'idb'
import type { Rescue, Rescued } from '../shelf'
import type { Change, Database } from './layout'

/** UTF-16 units: a byte each in base64, two in Chinese. */
const PICTURE_PIECE = 60_000
const TEXT_PIECE = 30_000

/**
 * Keys of pictures: `rescued/report/name/000012`; of copies without the name. No id of a report begins so.
 */
const keyOf = (path: string, piece: number): string => `rescued/${path}/${String(piece).padStart(6, '0')}`
const rangeOf = (id: string): IDBKeyRange => IDBKeyRange.bound(`rescued/${id}/`, `rescued/${id}/\uffff`)

/** Hands everything over to the browser in this very step; what fails is left to the usual write. */
export function putRescue(database: Database, { id, pictures = {}, copy }: Rescue): void {
  const transaction = unwrap(database).transaction(['images', 'settings'], 'readwrite')
  const [images, settings] = [transaction.objectStore('images'), transaction.objectStore('settings')]
  for (const [name, image] of Object.entries(pictures)) {
    cut(image.data, PICTURE_PIECE).forEach((data, piece) => {
      images.put({ [name]: { ...image, data } }, keyOf(`${id}/${name}`, piece))
    })
  }
  if (copy !== undefined) settings.delete(rangeOf(id))
  cut(copy ?? '', TEXT_PIECE).forEach((text, piece) => settings.put(text, keyOf(id, piece)))
  transaction.commit()
}

function cut(text: string, size: number): string[] {
  const count = Math.ceil(text.length / size)
  return Array.from({ length: count }, (_, piece) => text.slice(piece * size, (piece + 1) * size))
}

/** The pieces put together; pictures as they lie there, not looked at. */
export async function readRescue(database: Database, id: string): Promise<Rescued> {
  const transaction = database.transaction(['images', 'settings'])
  const [images, settings] = [transaction.objectStore('images'), transaction.objectStore('settings')]
  const [pieces, texts] = await Promise.all([images.getAll(rangeOf(id)), settings.getAll(rangeOf(id))])
  const pictures: Rescued['pictures'] = {}
  for (const [name, image] of pieces.flatMap((piece) => Object.entries(piece))) {
    pictures[name] = { ...image, data: (pictures[name]?.data ?? '') + image.data }
  }
  return { pictures, copy: texts.length > 0 ? texts.join('') : null }
}

/** Forgets everything put aside for a report. */
export async function dropRescue(database: Database, id: string): Promise<void> {
  const transaction = database.transaction(['images', 'settings'], 'readwrite')
  transaction.done.catch(() => undefined)
  const [images, settings] = [transaction.objectStore('images'), transaction.objectStore('settings')]
  await Promise.all([images.delete(rangeOf(id)), settings.delete(rangeOf(id))])
  await transaction.done
}

/** Forgets the pictures that are written with the report now; one inserted since stays. */
export async function dropWrittenPictures(change: Change, id: string, written: Rescued['pictures']): Promise<void> {
  const images = change.objectStore('images')
  for (const key of await images.getAllKeys(rangeOf(id))) {
    if (key.split('/').at(-2) as string in written) await images.delete(key)
  }
}
