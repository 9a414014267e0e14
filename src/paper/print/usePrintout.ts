/**
 * Printing from any page of a report: the browser's own command and Ctrl+P
 * print the report's pages, never the program. A browser does not wait for
 * them: at `beforeprint` they are laid out at once, from what is open at
 * that moment, so that they are never those of an earlier state and typing
 * costs nothing.
 */
import { until, useEventListener } from '@vueuse/core'
import { onBeforeUnmount, onMounted } from 'vue'
import type { DocumentTree } from '../../model/document'
import { useIssuesStore } from '../../store/findings/issues'
import { onIdle } from '../../store/window/waiting'
import { useReportStore } from '../../store/report/report'
import { layPages, loadFaces, untilPainted } from '../layPages'
import { createPrintSheet, type PrintSheet } from './printSheet'

/**
 * Prints `tree` while the view is open; null prints the view as it is. Gives the command for a
 * button.
 */
export function usePrintout(tree: () => DocumentTree | null): { print: () => Promise<void> } {
  const report = useReportStore()
  const issues = useIssuesStore()
  const holder = useSheet()
  let laid: DocumentTree | null = null

  /** The document as it is this moment: with the last key, and checked. */
  function present(): DocumentTree | null {
    report.handOver()
    if (!issues.isChecked) issues.checkNow()
    return tree()
  }

  /** Says what takes a moment, waits for what the browser would not wait for, and prints. */
  async function print(): Promise<void> {
    const own = holder.sheet
    if (!own || own.isBusy()) return
    own.tell('正在排版，排好后打开打印窗口…')
    await Promise.all([untilPainted(), until(() => issues.isChecking).toBe(false)])
    const now = present()
    if (now) await loadFaces(now)
    own.tell('')
    if (holder.sheet === own) window.print()
  }

  useEventListener(window, 'beforeprint', () => {
    const now = present()
    if (now === laid) return
    laid = now
    holder.sheet?.fill(now ? layPages(now) : [])
  })
  useEventListener(window, 'afterprint', () => {
    laid = null
    holder.sheet?.fill([])
  })
  useEventListener(window, 'keydown', (event) => {
    if (!isPrintKey(event) || !tree()) return
    event.preventDefault()
    void print()
  })
  return { print }
}

/** The sheet while the view is open; the faces of a page are fetched ahead. */
function useSheet(): { sheet: PrintSheet | undefined } {
  const holder: { sheet: PrintSheet | undefined } = { sheet: undefined }
  onMounted(() => {
    holder.sheet = createPrintSheet()
    onIdle(() => { if (holder.sheet) void loadFaces(SAMPLE) })
  })
  onBeforeUnmount(() => {
    holder.sheet?.remove()
    holder.sheet = undefined
  })
  return holder
}

function isPrintKey(event: KeyboardEvent): boolean {
  const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
    && !event.isComposing
  return isCommand && event.key.toLowerCase() === 'p'
}

/**
 * Words in every face of a page, so that they are there when the browser prints without waiting.
 */
const WORDS = '年报 Aa1'
const SAMPLE: DocumentTree = {
  title: '', agency: '', year: 0,
  nodes: [
    { type: 'title', text: WORDS },
    { type: 'heading', level: 0, text: WORDS, keepWithNext: true },
    { type: 'heading', level: 1, text: WORDS, keepWithNext: true },
    { type: 'heading', level: 2, text: WORDS, keepWithNext: true },
    { type: 'paragraph', text: WORDS },
    {
      type: 'textTable', columns: 1,
      rows: [[true, false].map((head) => ({ text: WORDS, columnSpan: 1, rowSpan: 1, head }))],
    },
  ],
}
