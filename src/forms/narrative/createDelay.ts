export interface Delay {
  /** Begins to wait; goes on with the wait already begun. */
  start: () => void
  /** Ends the wait; true where there was one. */
  stop: () => boolean
  isWaiting: () => boolean
}

interface Options {
  milliseconds: number
  /** While true, it waits once more: a word is still being composed by the input method. */
  isBusy: () => boolean
  /** Runs what is due when it suits; at once unless given. */
  whenFree?: (work: () => void) => void
  act: () => void
}

/** Acts a while after the first of many starts, so that steady typing is not put off for ever. */
export function createDelay(
  { milliseconds, isBusy, whenFree = (work) => work(), act }: Options,
): Delay {
  let timer = 0
  function start(): void {
    timer ||= window.setTimeout(end, milliseconds)
  }
  function stop(): boolean {
    const isWaiting = timer !== 0
    window.clearTimeout(timer)
    timer = 0
    return isWaiting
  }
  function end(): void {
    const ended = timer
    whenFree(() => {
      if (timer !== ended) return
      timer = 0
      if (isBusy()) start()
      else act()
    })
  }
  return { start, stop, isWaiting: () => timer !== 0 }
}
