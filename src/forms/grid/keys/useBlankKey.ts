/**
 * F4 and Shift+F4 where no table is open: to what of last year's text waits for a look, then to the
 * first blank cell of the tables.
 */
import { useEventListener } from '@vueuse/core'
import { findTaken } from '../../../checks/takenOver/takenPlaces'
import type { Place } from '../../../navigation/place'
import { useNavigation } from '../../../navigation/navigation'
import { useReportStore } from '../../../store/report/report'
import { partsOf } from '../core/cellWriting'
import { commandOf } from './keyCommands'
import { isWantedBlank } from './useGridMoves'

const TEXTS = [1, 5, 6] as const
/** These have uses of their own for the key. */
const OTHERS = 'select, dialog'

/** Call in setup; `isOutside` tells that no table is open, which would hear the key itself. */
export function useBlankKey(isOutside: () => boolean): void {
  const report = useReportStore()
  const { show } = useNavigation()

  function nextPlace(isUsual: boolean): Place | undefined {
    const { current, edition } = report
    if (!current) return undefined
    const [taken] = isUsual ? [] : TEXTS.flatMap((part) => findTaken(current, part))
    if (taken) return { step: taken.place.part, cells: [], spans: [taken.span] }
    const blank = edition.tables.flatMap(({ id }) => partsOf(report, id))
      .find(({ id }) => isWantedBlank(report, id, isUsual))
    return blank && { step: blank.part, cells: [blank.id] }
  }

  useEventListener('keydown', (event: KeyboardEvent) => {
    const command = commandOf(event, { isEditing: false, atStart: false, atEnd: false })
    if (command?.type !== 'nextBlank' || event.defaultPrevented || !isOutside()) return
    const place = event.target instanceof Element && event.target.closest(OTHERS)
      ? undefined : nextPlace(command.isUsual)
    if (!place) return
    event.preventDefault()
    void show(place)
  })
}
