/**
 * Keeps editor and report in step. The report's history is the only one: edits
 * are written a moment after typing, and before anything that needs them;
 * what changes elsewhere is brought into the editor.
 */
import type { Editor } from '@tiptap/core'
import { watch } from 'vue'
import { followText } from '../../document'
import { guideNarrative, type Narrative, type NarrativeBlock } from '../../model/narrative'
import type { NarrativePart, Report } from '../../model/report'
import { useReportStore } from '../../store/report'
import { useBeforeLeaving } from '../beforeLeaving'
import { applyNarrative } from './applyNarrative'
import { createDelay } from './createDelay'
import { docToNarrative } from './docToNarrative'
import type { ImageShelf } from './images/imageShelf'
import { mergeNarratives } from './mergeNarratives'

const WRITE_AFTER_MS = 250

export interface NarrativeSync {
  /** The text to show: the saved one, or the guide headings while there is none. */
  shown: () => Narrative
  /** Tells that the editor's text has changed. */
  noteEdit: () => void
  /** Writes what is not yet written; a word still being composed waits until it is whole. */
  flush: () => void
  /** Writes what `edit` does as a step of undo by itself. */
  asOneStep: (label: string, edit: () => void) => void
  /** True while something is not yet written. */
  isAhead: () => boolean
  /** Around a word of the input method: it is a step of undo by itself, and the editor is left alone meanwhile. */
  beginWord: () => void
  endWord: () => void
}

interface Options { part: NarrativePart; shelf: ImageShelf; editor: () => Editor | undefined }

/** A new paragraph, another heading, a composed word begin new steps of undo: one more with each, in whichever editor. */
let step = 0

/** Call in setup, before the editor is made, so that the last edit is written before the editor goes. */
export function useNarrativeSync({ part, shelf, editor }: Options): NarrativeSync {
  const store = useReportStore()
  const report = store.current?.id
  /** The saved text the editor's stems from. */
  let written = saved()
  const isComposing = (): boolean => editor()?.view.composing ?? false
  const delay = createDelay({ milliseconds: WRITE_AFTER_MS, isBusy: isComposing, act: () => write('修改文字', true) })

  function saved(): Narrative {
    return store.current?.narratives[part] ?? []
  }
  function shown(): Narrative {
    return saved().length > 0 ? saved() : guideNarrative(store.edition, part)
  }

  function write(label: string, merges: boolean): void {
    delay.stop()
    const view = editor()
    if (!view || store.current?.id !== report) return
    if (store.isReadOnly) return bringIn(view)
    const before = shown()
    const narrative = keepEqualBlocks(docToNarrative(view.state.doc), before)
    if (narrative === before) return
    if (!isSameShape(narrative, before)) step += 1
    written = narrative
    store.change(label, (now) => withNarrative(now, { part, shelf, narrative }), merges ? `narrative.${part}.${step}` : '')
  }

  function bringIn(view: Editor): void {
    applyNarrative(view, shown())
    written = saved()
  }

  /** What changed elsewhere while a word was composed comes in beside it. */
  function catchUp(view: Editor): void {
    const ours = docToNarrative(view.state.doc)
    const { facts } = store
    const merged = mergeNarratives({ base: written, ours, theirs: saved() }, (block) => (facts ? followText([block], facts)[0] ?? block : block))
    applyNarrative(view, merged)
    written = saved()
  }

  function flush(): void {
    if (!isComposing() && delay.stop()) write('修改文字', true)
  }
  function asOneStep(label: string, edit: () => void): void {
    if (store.isReadOnly) return
    flush()
    edit()
    write(label, false)
  }
  function beginWord(): void {
    flush()
    step += 1
  }
  function endWord(): void {
    const view = editor()
    if (!view || view.isDestroyed || isComposing() || store.current?.id !== report) return
    if (written !== saved()) catchUp(view)
    write('修改文字', true)
    step += 1
  }

  watch(saved, (now) => {
    const view = editor()
    if (isComposing()) return
    if (view && now !== written && store.current?.id === report) bringIn(view)
    written = now
  }, { flush: 'sync' })
  // The word is given up: it would be in this window only.
  watch(() => store.isReadOnly, (isReadOnly) => { if (isReadOnly && isComposing()) editor()?.view.dom.blur() }, { flush: 'post' })
  store.$onAction(flush)
  useBeforeLeaving(() => {
    if (delay.stop()) write('修改文字', true)
  })
  return { shown, noteEdit: delay.start, flush, asOneStep, isAhead: () => delay.isWaiting() || isComposing(), beginWord, endWord }
}

function isSameShape(a: Narrative, b: Narrative): boolean {
  return a.length === b.length && a.every((block, index) => kindOf(block) === kindOf(b[index]))
}

function kindOf(block: NarrativeBlock | undefined): string | number | undefined {
  return block?.type === 'heading' ? block.level : block?.type
}

/** The old blocks where nothing differs; the old narrative itself where all are the same. */
function keepEqualBlocks(narrative: Narrative, old: Narrative): Narrative {
  if (narrative.length !== old.length) return narrative
  const kept = narrative.map((block, index) => {
    const before = old[index]
    return before && (block === before || JSON.stringify(block) === JSON.stringify(before)) ? before : block
  })
  return kept.every((block, index) => block === old[index]) ? old : kept
}

interface Written { part: NarrativePart; shelf: ImageShelf; narrative: Narrative }

/** Text and images of a part change together. */
function withNarrative(report: Report, { part, shelf, narrative }: Written): Report {
  return {
    ...report,
    narratives: { ...report.narratives, [part]: narrative },
    images: shelf.collect(report, report.narratives[part], narrative),
  }
}
