/**
 * The one way to show a place of the report. Whatever shows places registers while it is on
 * screen; the service opens the step, brings the place into view, puts the focus there, and says
 * when it cannot. Nothing is searched by its looks, and nothing is asked again and again: a step
 * says when it is there.
 */
import {
  getCurrentInstance, inject, nextTick, onBeforeUnmount, onMounted, shallowRef, watch, type App,
  type InjectionKey, type ShallowRef,
} from 'vue'
import { useRouter, type Router } from 'vue-router'
import type { StepNumber } from '../model/template'
import { fieldOf, isWholeStep, type Place, asStep } from './place'

/** Something on screen that shows places. */
export interface Showable {
  /** Opens what hides the place, or waits for its code, before anybody is asked for it. */
  prepare?: (place: Place) => unknown
  /** The element that shows the place; null where it is not here. */
  find?: (place: Place) => HTMLElement | null
  /** Puts the focus there, once it is in view; on the element itself unless given. */
  focus?: (place: Place, element: HTMLElement) => void
}

export interface Navigation {
  /**
   * True once the place is in view and has the focus; false where it is nowhere (`missed` holds it
   * then), or where another one was asked for meanwhile.
   */
  show: (place: Place) => Promise<boolean>
  /** False where the place is on the open step, but cannot be seen without scrolling. */
  isInView: (place: Place) => boolean
  /** The last place asked for, where it could not be found; the clerk is told on the step. */
  missed: ShallowRef<Place | null>
  /** Gives the way to take it back. */
  register: (showable: Showable) => () => void
  registerStep: (step: StepNumber) => () => void
  install: (app: App) => void
}

const key: InjectionKey<Navigation> = Symbol('navigation')

/** The service of an application. */
export function createNavigation(router: Router): Navigation {
  const showables = new Set<Showable>()
  const openStep = shallowRef<StepNumber | null>(null)
  const wanted = shallowRef<Place | null>(null)
  const missed = shallowRef<Place | null>(null)

  async function show(place: Place): Promise<boolean> {
    wanted.value = place
    missed.value = null
    // False where the clerk goes elsewhere before the step is there.
    const isOpen = (): boolean => openStep.value === place.step
    const { params: { id }, fullPath } = router.currentRoute.value
    // Where it is open too: that ends a way to a page that has not come, the last press counts.
    await router.push(isOpen() ? fullPath : { name: 'editor', params: { id, step: place.step } })
    const isGivenUp = (): boolean => {
      const { name, params } = router.currentRoute.value
      return wanted.value !== place || name !== 'editor'
        || asStep(Number(params.step)) !== place.step
    }
    await untilTrue(() => isOpen() || isGivenUp())
    if (isGivenUp()) return false
    // Those that come while others prepare are asked too.
    for (const { prepare } of showables) await prepare?.(place)
    await nextTick()
    if (wanted.value !== place) return false
    const found = find(place)
    if (found) {
      const { showable, element } = found
      element.scrollIntoView({ block: 'center' })
      if (showable.focus) showable.focus(place, element)
      else element.focus()
    } else if (!isWholeStep(place)) missed.value = place
    return missed.value === null
  }

  function find(place: Place): Found | null {
    for (const showable of showables) {
      const element = showable.find?.(place)
      if (element) return { showable, element }
    }
    return null
  }

  function registerStep(step: StepNumber): () => void {
    openStep.value = step
    return () => { if (openStep.value === step) openStep.value = null }
  }

  function register(showable: Showable): () => void {
    showables.add(showable)
    return () => { showables.delete(showable) }
  }

  const navigation: Navigation = {
    show, isInView: (place) => isWithinMain(find(place)?.element), missed, register, registerStep,
    install(app) { app.provide(key, navigation) },
  }
  return navigation
}

interface Found { showable: Showable; element: HTMLElement }

/** True for nothing too: there is nothing to be scrolled to. */
function isWithinMain(element: HTMLElement | undefined): boolean {
  const room = element?.closest('main')?.getBoundingClientRect()
  if (!element || !room) return true
  const { top, bottom } = element.getBoundingClientRect()
  return top >= room.top && bottom <= room.bottom
}

function untilTrue(condition: () => boolean): Promise<void> {
  if (condition()) return Promise.resolve()
  return new Promise((resolve) => {
    watch(condition, () => resolve(), { once: true, flush: 'post' })
  })
}

/**
 * The service of the application a component belongs to, made when it is first asked for: the
 * first page needs none. Call in setup.
 */
export function useNavigation(): Navigation {
  const app = getCurrentInstance()?.appContext.app
  return inject(key, () => {
    const navigation = createNavigation(useRouter())
    app?.use(navigation)
    return navigation
  }, true)
}

/** Call in setup: shows places while the component is on screen. */
export function useShowable(showable: Showable): void {
  whileMounted(({ register }) => register(showable))
}

/** Call in setup of a step, above all that shows places on it. */
export function useShowableStep(step: StepNumber): void {
  whileMounted(({ registerStep }) => registerStep(step))
}

/** Call in setup of a field; words within it are selected. */
export function useShowableField(name: string, element: () => HTMLElement | null): void {
  useShowable({
    find: (place) => (fieldOf(place) === name ? element() : null),
    focus({ spans: [span] = [] }, shown) {
      shown.focus()
      if (span && (shown instanceof HTMLInputElement || shown instanceof HTMLTextAreaElement)) {
        shown.setSelectionRange(span.from, span.to)
      }
    },
  })
}

function whileMounted(enter: (navigation: Navigation) => () => void): void {
  const navigation = useNavigation()
  let leave = (): void => undefined
  onMounted(() => { leave = enter(navigation) })
  onBeforeUnmount(() => leave())
}
