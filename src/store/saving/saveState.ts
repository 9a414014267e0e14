/** How saving stands, and in words. */
import { clockTime } from '../../language/clockTime'

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
    case 'failed': return `没有保存成功：${state.reason}。填写的内容还在本页，请点“存为数据文件”`
      + `留一份`
    case 'conflict': return '这份年报已在另一个窗口修改或删除，本窗口之后的改动没有保存。'
      + '可以另存为副本，或者重新打开'
  }
}
