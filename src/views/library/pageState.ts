/** What the library page shows besides the list. */
import type { ShallowRef } from 'vue'
import type { Router } from 'vue-router'
import type { Message } from '../../model/result'
import type { Placement } from '../../store/library/openDataFile'

type Existing = Extract<Placement, { kind: 'exists' }>

export interface Notice { title: string; messages: Message[]; openId?: string }

export interface Page {
  /** Something to be read; stays until the next action or until dismissed. */
  notice: ShallowRef<Notice | null>
  /** An opened data file whose agency and year are in the library already. */
  existing: ShallowRef<Existing | null>
  /** While files of several reports are made. */
  isBusy: ShallowRef<boolean>
  router: Router
}
