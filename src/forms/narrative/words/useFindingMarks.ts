/** Brings findings to the words they speak of, and shows words that are asked for. */
import type { Editor } from '@tiptap/core'
import { watch } from 'vue'
import type { NarrativePart } from '../../../model/report'
import type { TextField, TextSpan } from '../../../model/textSpan'
import { useIssuesStore } from '../../../store/findings/issues'
import { useReportStore } from '../../../store/report/report'
import { tellMarks } from './findingMarks'
import { rangeOfSpan } from './spanPlace'

interface Options {
  part: NarrativePart
  editor: () => Editor | undefined
  /**
   * True while the editor holds more than the report: places of findings are those of the report.
   */
  isAhead: () => boolean
}

export interface FindingWords {
  refresh: () => void
  /** Selects words and brings them into view. */
  showSpan: (span: TextSpan) => void
}

/** Call in setup. Marks are drawn anew after each check that has seen the text as it stands. */
export function useFindingMarks({ part, editor, isAhead }: Options): FindingWords {
  const issues = useIssuesStore()
  const store = useReportStore()
  const field: TextField = `narrative.${part}`
  let hasMarks = false

  function refresh(): void {
    const view = editor()?.view
    if (!view || view.composing || isAhead()
      || issues.checkedReport?.narratives[part] !== store.current?.narratives[part]) return
    const marks = issues.failed.flatMap((finding) => (finding.spans ?? []).flatMap((span) => {
      const range = span.field === field ? rangeOfSpan(view.state.doc, span) : null
      return range ? [{ ...range, finding: finding.id, level: finding.level }] : []
    }))
    if (marks.length > 0 || hasMarks) view.dispatch(tellMarks(view.state.tr, { marks }))
    hasMarks = marks.length > 0
  }

  function showSpan(span: TextSpan): void {
    const shown = editor()
    const range = shown && span.field === field ? rangeOfSpan(shown.state.doc, span) : null
    if (shown && range) shown.chain().focus().setTextSelection(range).scrollIntoView().run()
  }

  watch(() => [issues.failed, issues.checkedReport], refresh, { flush: 'post' })
  watch(() => issues.pointed, (pointed) => {
    const view = editor()?.view
    if (view && hasMarks && !view.composing) view.dispatch(tellMarks(view.state.tr, { pointed }))
  })
  return { refresh, showSpan }
}

