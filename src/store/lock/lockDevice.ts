/**
 * A lock on a report that one window of the browser holds at a time; it is free again when the
 * window goes, however it goes.
 */
export interface LockDevice {
  /** Null while another window holds it. `onLost` tells that it was seized. */
  take: (report: string, onLost: () => void) => Promise<Held | null>
  /** From a window that does not answer. */
  seize: (report: string, onLost: () => void) => Promise<Held>
}

export interface Held { release: () => void }
