/** Words of findings are marked in the text; the marks move with edits until the next check. */
import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Level } from '../../../model/rule'

export interface WordMark {
  from: number
  to: number
  /** Id of the finding. */
  finding: string
  level: Level
}

interface MarkState { shown: DecorationSet; pointed: string }
/** What a transaction tells the plugin. */
interface MarkNews { marks?: WordMark[]; pointed?: string }

const key = new PluginKey<MarkState>('findingMarks')

/** The plugin that shows the marks it is told. */
export const FindingMarks = Extension.create({
  name: 'findingMarks',
  addProseMirrorPlugins() {
    return [new Plugin<MarkState>({
      key,
      state: { init: () => ({ shown: DecorationSet.empty, pointed: '' }), apply },
      props: { decorations: (state) => key.getState(state)?.shown },
    })]
  },
})

/** Tells the plugin; the text stays as it is. */
export function tellMarks(tr: Transaction, news: MarkNews): Transaction {
  return tr.setMeta(key, news).setMeta('addToHistory', false)
}

/** Marks around a position, the shortest first. */
export function marksAt(state: EditorState, at: number): WordMark[] {
  const found = key.getState(state)?.shown.find(at, at) ?? []
  return found.map(({ from, to, spec }) => ({ ...(spec as WordMark), from, to }))
    .sort((a, b) => (a.to - a.from) - (b.to - b.from))
}

function apply(tr: Transaction, before: MarkState): MarkState {
  const news = tr.getMeta(key) as MarkNews | undefined
  const moved = tr.docChanged ? { ...before, shown: before.shown.map(tr.mapping, tr.doc) } : before
  if (!news) return moved
  const marks = news.marks
    ?? moved.shown.find().map(({ from, to, spec }) => ({ ...(spec as WordMark), from, to }))
  const pointed = news.pointed ?? before.pointed
  const shown = marks.filter(({ from, to }) => from < to)
    .map((mark) => Decoration.inline(mark.from, mark.to, {
      nodeName: 'span', class: mark.finding === pointed ? 'found pointed' : 'found',
      'data-level': mark.level, 'data-finding': mark.finding, title: '点击查看（Alt+Enter）',
    }, mark))
  return { shown: DecorationSet.create(tr.doc, shown), pointed }
}
