/** What the windows of one browser say to each other about reports, and this window among them. */
import { defineStore } from 'pinia'
import { markRaw, onScopeDispose } from 'vue'

/** A window as others name it. */
export interface Holder {
  /** Id of the window. */
  window: string
  /** ISO times: when the window was opened, and since when it edits the report. */
  openedAt: string
  since: string
}

export type WindowMessage =
  /** Who edits it? */
  | { kind: 'ask'; report: string; from: string }
  | { kind: 'mine'; report: string; to: string; holder: Holder }
  /** Let me edit it. */
  | { kind: 'handOver'; report: string; from: string }
  /** Not now: what was typed here could not be stored. */
  | { kind: 'refused'; report: string; to: string }
  /** `to` the window that asked for it; '' for whoever is first. */
  | { kind: 'released'; report: string; to: string }
  /** Taken from a window that did not answer. */
  | { kind: 'seized'; report: string; from: string }
  | { kind: 'begun'; report: string; holder: Holder }
  | { kind: 'saved'; report: string; revision: number }
  | { kind: 'removed'; report: string }

export interface WindowChannel {
  send: (message: WindowMessage) => void
  /** Gives the way to stop listening. */
  listen: (listener: (message: WindowMessage) => void) => () => void
  close: () => void
}

const NAME = 'zhengwu-nianbao'

/** This window and its channel to the others. */
export const useOtherWindowsStore = defineStore('otherWindows', () => {
  const channel = openChannel()
  const self: Holder = {
    window: `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`,
    openedAt: new Date().toISOString(), since: '',
  }
  onScopeDispose(() => channel.close())
  // Raw: a channel takes no proxies.
  return { channel: markRaw(channel), self: markRaw(self) }
})

/** A silent channel where the browser has none. */
function openChannel(): WindowChannel {
  try {
    const broadcast = new BroadcastChannel(NAME)
    const listeners = new Set<(message: WindowMessage) => void>()
    let isOpen = true
    broadcast.onmessage = ({ data }: MessageEvent<WindowMessage>) => {
      [...listeners].forEach((listener) => listener(data))
    }
    return {
      send(message) {
        if (!isOpen) return
        try {
          broadcast.postMessage(message)
        } catch { /* The browser has shut it: nobody listens; revisions keep the data safe. */ }
      },
      listen(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      close() {
        isOpen = false
        broadcast.close()
      },
    }
  } catch {
    return { send: () => undefined, listen: () => () => undefined, close: () => undefined }
  }
}
