/** Words taken over that wait for a look are underlined in the editor. */
import { Extension, type Editor } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { FoundPlace } from '../../../checks/takenOver/takenPlaces'
import { rangeOfSpan } from '../words/spanPlace'

const key = new PluginKey<DecorationSet>('takenMarks')

/** The plugin that shows the places it is told; they move with edits. */
export const TakenMarks = Extension.create({
  name: 'takenMarks',
  addProseMirrorPlugins() {
    return [new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (tr, shown) => (tr.getMeta(key) as DecorationSet | undefined)
          ?? (tr.docChanged ? shown.map(tr.mapping, tr.doc) : shown),
      },
      props: { decorations: (state) => key.getState(state) },
    })]
  },
})

/** Tells the plugin; the text stays as it is. */
export function showTaken({ view }: Editor, places: FoundPlace[]): void {
  const { doc, tr } = view.state
  const marks = places.flatMap(({ span, place }) => {
    const range = rangeOfSpan(doc, span)
    return range ? [Decoration.inline(range.from, range.to, {
      class: 'taken', title: `沿用上年，请看：${place.why}`,
    })] : []
  })
  if (marks.length === 0 && key.getState(view.state) === DecorationSet.empty) return
  view.dispatch(tr.setMeta(key, DecorationSet.create(doc, marks)).setMeta('addToHistory', false))
}
