import { computed, shallowRef } from 'vue'
import type { CellId } from '../../../model/template'
import type { GridFocus } from '../gridState'
import type { GridSheet } from '../gridSheet'

/** No cell has the focus yet. */
export function useGridFocus(sheet: GridSheet): GridFocus {
  const active = shallowRef<CellId | null>(null)
  return {
    sheet, active,
    editing: shallowRef<CellId | null>(null),
    selected: shallowRef<ReadonlySet<CellId>>(new Set()),
    activeHeads: computed(() =>
      new Set(active.value === null ? [] : sheet.figures.get(active.value)?.headers)),
  }
}
