/**
 * Reading unknown values field by field. What has the wrong shape is replaced
 * by a harmless value, said in one sentence, and kept as it was under
 * `unplaced`, so that a damaged field costs neither the report nor itself.
 */
import type { Message } from '../../../model/result'

export type UnknownRecord = Record<string, unknown>

/** What was met on the way. */
export interface JsonContext {
  /** What is read, as sentences begin: 数据文件, 存下的年报. */
  subject: string
  messages: Message[]
  /** Values that fit nowhere, with their place in words. */
  unplaced: { where: string; value: unknown }[]
}

/** True for `{…}`, not for lists and null. */
export function isRecord(value: unknown): value is UnknownRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Says that a value has the wrong shape and keeps it; `instead` says what was done, 已留空. */
export function setAside(
  reading: JsonContext, { where, value, instead }: { where: string; value: unknown; instead: string },
): void {
  const text = `${reading.subject}中${where}缺少或不对，${instead}，请核对`
  reading.messages.push({ level: 'warning', text })
  if (value !== undefined) reading.unplaced.push({ where, value })
}

/** The fields of one record; a value that is no record counts as an empty one. */
export interface Fields {
  /** Everything that stands there, known or not. */
  all: UnknownRecord
  text: (key: string, label: string, fallback?: string) => string
  textOrNull: (key: string, label: string) => string | null
  /**
   * Text that is a day that exists, `2025-02-28`, or the fallback; an empty text too where the
   * fallback is one.
   */
  day: (key: string, label: string, fallback: string) => string
  choice: <Choice extends string>(
    key: string, label: string, options: { choices: readonly Choice[]; fallback: Choice },
  ) => Choice
}

/** Opens a record for reading; `where` names it in sentences. */
export function readFields(value: unknown, where: string, reading: JsonContext): Fields {
  const all = isRecord(value) ? value : {}
  const refuse = <Fallback>(key: string, label: string, fallback: Fallback): Fallback => {
    setAside(reading, {
      where: `${where}“${label}”`, value: all[key],
      instead: fallback === '' || fallback === null ? '已留空' : `已改为“${String(fallback)}”`,
    })
    return fallback
  }
  const textOr = <Fallback>(key: string, label: string, fallback: Fallback): string | Fallback => {
    const field = all[key]
    return typeof field === 'string' ? field : refuse(key, label, fallback)
  }
  return {
    all,
    text: (key, label, fallback = '') => textOr(key, label, fallback),
    textOrNull: (key, label) => (all[key] === null ? null : textOr(key, label, null)),
    day: (key, label, fallback) => {
      const field = all[key]
      return isDay(field) || (field === '' && fallback === '')
        ? field : refuse(key, label, fallback)
    },
    choice: (key, label, { choices, fallback }) => choices.find((choice) => choice === all[key])
      ?? refuse(key, label, fallback),
  }
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** 2025-02-30 is none: it would come back as another day. */
function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !DAY.test(value)) return false
  const time = Date.parse(value)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}
