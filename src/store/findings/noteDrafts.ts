/**
 * Notes being written on findings; a half-written one stays when its field is closed or its step
 * left.
 */
import { defineStore } from 'pinia'
import { shallowReactive, watch } from 'vue'
import { asksForReason, withNote, withoutNote, type Notes } from '../../checks/gate/notes'
import { whyNoNote } from '../../checks/gate/noteWords'
import type { Finding } from '../../model/finding'
import { useOpenWorkStore } from '../window/openWork'
import { useReportStore } from '../report/report'

const READING =
  '另一个窗口正在编辑这份年报，说明没有存上。写好的话先留在这里，点“接着在这里编辑”之后再存'

export const useNoteDraftsStore = defineStore('noteDrafts', () => {
  const report = useReportStore()
  /** Keys of the fields that are open; a field stands for a finding or a line of them. */
  const opened = shallowReactive(new Set<string>())
  const drafts = shallowReactive(new Map<string, string>())

  watch(() => report.current?.id, () => {
    opened.clear()
    drafts.clear()
  })

  useOpenWorkStore().watch(() => {
    const isWriting = [...opened].some((key) => (drafts.get(key) ?? '').trim() !== '')
    return isWriting ? '有一条说明还没有保存' : ''
  })

  function change(label: string, edit: (notes: Notes) => Notes): void {
    report.change(label, (current) => ({ ...current, notes: edit(current.notes) }))
  }

  return {
    opened, drafts,
    /** Opens the field, with `text` where nothing was begun. */
    open(key: string, text = ''): void {
      if (!drafts.has(key)) drafts.set(key, text)
      opened.add(key)
    },
    /**
     * Keeps the note on all these findings and closes its field; a sentence where the words are no
     * note. 提示 may be put aside without words.
     */
    keep(key: string, findings: Finding[], text: string): string {
      if (report.isReadOnly) return READING
      const refusal = findings.some(asksForReason) ? whyNoNote(text) : null
      if (refusal !== null) return refusal
      const at = new Date().toISOString()
      change(text.trim() === '' ? '知道了' : '写说明',
        (notes) => withNote(notes, findings, { text, at }))
      opened.delete(key)
      drafts.delete(key)
      return ''
    },
    /** Takes the notes on these findings away; they are open again. */
    takeBack(findings: Finding[]): void {
      change('撤回说明', (notes) => withoutNote(notes, findings))
    },
  }
})
