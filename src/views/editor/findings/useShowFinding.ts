import { nextTick, onBeforeUnmount, onMounted } from 'vue'
import { useIssuesStore } from '../../../store/findings/issues'
import { useNoteDraftsStore } from '../../../store/findings/noteDrafts'

/** Told by the text editor; `detail` is the id of the finding a note is to be written on. */
const SHOW_FINDING = 'show-finding'

/** Opens the note of a finding that is asked for from elsewhere; `unfold` brings the panel. */
export function useShowFinding(unfold: () => void): void {
  const desk = useNoteDraftsStore()
  const issues = useIssuesStore()

  async function show(event: Event): Promise<void> {
    const id = (event as CustomEvent<string>).detail
    unfold()
    desk.open(id, issues.notes[id]?.text)
    await nextTick()
    const item = document.querySelector<HTMLElement>(`[data-finding="${CSS.escape(id)}"]`)
    item?.scrollIntoView({ block: 'nearest' })
    item?.querySelector('textarea')?.focus()
  }

  onMounted(() => document.addEventListener(SHOW_FINDING, show))
  onBeforeUnmount(() => document.removeEventListener(SHOW_FINDING, show))
}
