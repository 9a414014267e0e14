/** How saving stands, and in words. */
export type SaveState =
  | { kind: 'idle' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: Date }
  | { kind: 'failed'; reason: string }
  | { kind: 'conflict' }

/** One sentence for the bar; '' before anything was saved. */
export function describeSaving(state: SaveState): string {
  switch (state.kind) {
    case 'idle': return ''
    case 'saving': return '正在保存…'
    case 'saved': return `已保存 ${clockTime(state.at)}`
    case 'failed': return `没有保存成功：${state.reason}。填写的内容还在本页，请点“存为数据文件”留一份`
    case 'conflict': return '这份年报已在另一个窗口修改或删除，本窗口之后的改动没有保存。可以另存为副本，或者重新打开'
  }
}

/** HH:MM. */
export function clockTime(time: Date): string {
  return `${String(time.getHours()).padStart(2, '0')}:${String(time.getMinutes()).padStart(2, '0')}`
}

/** Why a write failed, in plain words. */
export function explainFailure(error: unknown): string {
  const name = errorName(error)
  if (name === 'QuotaExceededError') return '浏览器的存储空间已满'
  if (name === 'InvalidStateError') return '浏览器的存储已经关闭，请先留一份数据文件再刷新本页'
  return `浏览器的存储出了错${name && `（${name}）`}`
}

/** The name of a thrown value, `QuotaExceededError`; '' where it has none. */
export function errorName(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : ''
}
