/** Ways from the form to other places of the report; the shell knows the steps, the form asks. */
import { inject, provide, type InjectionKey } from 'vue'
import type { Finding } from '../model/finding'

/** Words of a text, cells, or a field of a step. */
export type JumpTarget = Pick<Finding, 'step' | 'cells' | 'field' | 'spans'>
export type Jump = (target: JumpTarget) => unknown

const key: InjectionKey<Jump> = Symbol('way to a place of the report')

/** For the shell: how to get to a place. */
export function provideJump(jump: Jump): void {
  provide(key, jump)
}

/** For a step: goes to a place; nothing happens outside the shell. */
export function useJump(): Jump {
  return inject(key, () => undefined)
}
