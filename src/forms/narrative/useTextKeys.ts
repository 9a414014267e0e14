/**
 * Keys of the text before the editor's own: what is said about the words, and one history for the
 * whole report.
 */
import type { Editor } from '@tiptap/core'
import { useReportStore } from '../../store/report/report'
import type { TakenTexts } from './taken/useTakenText'
import type { WordsPopover } from './words/useWordsPopover'

export interface TextKeys {
  onKey: (event: KeyboardEvent) => void
  /** Undo of the browser's own menu goes to the report's history too. */
  onBeforeInput: (view: unknown, event: InputEvent) => boolean
}

/** Call in setup. */
export function useTextKeys(
  editor: () => Editor | undefined,
  { openAt, close, showNext }: Pick<WordsPopover, 'openAt' | 'close'> & Pick<TakenTexts, 'showNext'>,
): TextKeys {
  const store = useReportStore()

  function onBeforeInput(_view: unknown, event: InputEvent): boolean {
    if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return false
    event.preventDefault()
    if (editor()?.view.composing) return true
    if (event.inputType === 'historyUndo') store.undo()
    else store.redo()
    return true
  }

  function onKey(event: KeyboardEvent): void {
    const shown = editor()
    if (event.key === 'Escape') close(true)
    if (event.key === 'F4' && !event.altKey && !event.ctrlKey && showNext()) stop(event)
    else if (event.key === 'Enter' && event.altKey && shown
      && openAt(shown.state.selection.from, true)) stop(event)
    else onHistoryKey(event)
  }

  function onHistoryKey(event: KeyboardEvent): void {
    const key = event.key.toLowerCase()
    if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return
    stop(event)
    if (key === 'y' || event.shiftKey) store.redo()
    else store.undo()
  }

  return { onKey, onBeforeInput }
}

function stop(event: Event): void {
  event.preventDefault()
  event.stopPropagation()
}
