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
import { isLargeText } from '../../model/text/textSize'
import { onIdle } from '../../store/window/waiting'
import { useReportStore } from '../../store/report/report'
import { useBeforeLeaving } from '../useTyping'
import { applyNarrative } from './applyNarrative'
import { createDelay } from './createDelay'
import { docToNarrative } from './docToNarrative'
import type { ImagePool } from './images/imagePool'
import { mergeNarratives } from './mergeNarratives'

const WRITE_AFTER_MS = 250
/**
 * A large text is written between two keys rather than under one; a busy page waits no longer than
 * this.
 */
const LONGEST_IDLE_WAIT_MS = 100

export interface NarrativeSync {
  /** The text to show: the saved one, or the guide headings while there is none. */
  shown: () => Narrative
  /** Tells that the editor's text has changed. */
  noteEdit: () => void
  /** Writes what is not yet written; a word still being composed waits until it is whole. */
  flush: () => void
  /** Writes what `edit` does as a step of undo by itself, and what `also` does to the report with it. */
  asOneStep: (label: string, edit: () => void, also?: (report: Report) => Report) => void
  /** True while something is not yet written. */
  isAhead: () => boolean
  /**
   * Around a word of the input method: it is a step of undo by itself, and the editor is left alone
   * meanwhile.
   */
  beginWord: () => void
  endWord: () => void
}

interface Options { part: NarrativePart; pool: ImagePool; editor: () => Editor | undefined }

/**
 * A new paragraph, another heading, a composed word begin new steps of undo: one more with each, in
 * whichever editor.
 */
let step = 0

/** Editor and report, as far as they are in step. */
interface Pair extends Options {
  store: ReturnType<typeof useReportStore>
  report: string | undefined
  /** The saved text the editor's stems from. */
  written: Narrative
}

/**
 * Call in setup, before the editor is made, so that the last edit is written before the editor
 * goes.
 */
export function useNarrativeSync(options: Options): NarrativeSync {
  const store = useReportStore()
  const pair: Pair = {
    ...options, store, report: store.current?.id,
    written: store.current?.narratives[options.part] ?? [],
  }
  const delay = createDelay({
    milliseconds: WRITE_AFTER_MS, isBusy: () => isComposing(pair),
    act: () => write(pair, TYPING),
    whenFree: (work) => (store.current && isLargeText(store.current)
      ? onIdle(work, LONGEST_IDLE_WAIT_MS) : work()),
  })

  function flush(): void {
    if (!isComposing(pair) && delay.stop()) write(pair, TYPING)
  }
  function asOneStep(label: string, edit: () => void, also?: (report: Report) => Report): void {
    if (store.isReadOnly) return
    flush()
    edit()
    delay.stop()
    write(pair, { label, also })
  }
  function beginWord(): void {
    flush()
    step += 1
  }
  function endWord(): void {
    if (isComposing(pair)) return
    delay.stop()
    write(pair, TYPING)
    step += 1
  }

  watch(() => saved(pair), (now) => {
    if (isComposing(pair)) return
    if (now !== pair.written) bringIn(pair)
    pair.written = now
  }, { flush: 'sync' })
  watch(() => store.isReadOnly, () => {
    // Another window goes on with the report: a word that is not whole would be in this one only.
    // The editor is told that it ended, because the browser does not say so of a text that can no
    // longer be edited.
    const view = editorOf(pair)
    if (!view?.view.composing || !pair.store.isReadOnly) return
    view.view.dom.dispatchEvent(new CompositionEvent('compositionend'))
    bringIn(pair)
  }, { flush: 'sync' })
  store.$onAction(flush)
  useBeforeLeaving(() => {
    if (delay.stop()) write(pair, TYPING)
  })
  return {
    shown: () => shown(pair), noteEdit: delay.start, flush, asOneStep,
    isAhead: () => delay.isWaiting() || isComposing(pair), beginWord, endWord,
  }
}

/** A step of undo; `also` is done to the report with it. */
interface Step { label: string; merges?: boolean; also?: (report: Report) => Report }

/** Goes on with the step before. */
const TYPING: Step = { label: '修改文字', merges: true }

function saved({ store, part }: Pair): Narrative {
  return store.current?.narratives[part] ?? NOTHING
}

const NOTHING: Narrative = []

function shown(pair: Pair): Narrative {
  const text = saved(pair)
  return text.length > 0 ? text : guideNarrative(pair.store.edition, pair.part)
}

function isComposing({ editor, store }: Pair): boolean {
  return !store.isReadOnly && (editor()?.view.composing ?? false)
}

/** The editor while it shows the open report. */
function editorOf({ editor, store, report }: Pair): Editor | undefined {
  const view = editor()
  return view && !view.isDestroyed && store.current?.id === report ? view : undefined
}

function write(pair: Pair, { label, merges = false, also = (report) => report }: Step): void {
  const { store, part, pool } = pair
  const view = editorOf(pair)
  if (!view) return
  if (store.isReadOnly) return bringIn(pair)
  catchUp(pair)
  const before = shown(pair)
  const narrative = keepEqualBlocks(docToNarrative(view.state.doc), before)
  if (narrative === before) return
  const isSameShape = narrative.length === before.length
    && narrative.every((block, index) => kindOf(block) === kindOf(before[index]))
  if (!isSameShape) step += 1
  pair.written = narrative
  store.change(label, (now) => also(withNarrative(now, { part, pool, narrative })), merges
    ? `narrative.${part}.${step}` : '')
}

/** The editor shows what the report holds. */
function bringIn(pair: Pair): void {
  const view = editorOf(pair)
  if (view) applyNarrative(view, shown(pair))
  pair.written = saved(pair)
}

/**
 * What changed elsewhere while a word was composed comes in beside it, before anything is written:
 * a press elsewhere or a write that is due may come before the end of the word is told.
 */
function catchUp(pair: Pair): void {
  const view = editorOf(pair)
  const theirs = saved(pair)
  if (!view || theirs === pair.written) return
  const { store: { facts } } = pair
  const merged = mergeNarratives({
    base: pair.written, ours: docToNarrative(view.state.doc), theirs,
  }, (block) => (facts ? followText([block], facts)[0] ?? block : block))
  applyNarrative(view, merged)
  pair.written = theirs
}

function kindOf(block: NarrativeBlock | undefined): string | number | undefined {
  return block?.type === 'heading' ? block.level : block?.type
}

/** The old blocks where nothing differs; the old narrative itself where all are the same. */
function keepEqualBlocks(narrative: Narrative, old: Narrative): Narrative {
  if (narrative.length !== old.length) return narrative
  const kept = narrative.map((block, index) => {
    const before = old[index]
    return before && (block === before || JSON.stringify(block) === JSON.stringify(before))
      ? before : block
  })
  return kept.every((block, index) => block === old[index]) ? old : kept
}

interface Written { part: NarrativePart; pool: ImagePool; narrative: Narrative }

/** Text and images of a part change together. */
function withNarrative(report: Report, { part, pool, narrative }: Written): Report {
  return {
    ...report,
    narratives: { ...report.narratives, [part]: narrative },
    images: pool.collect(report, report.narratives[part], narrative),
  }
}
