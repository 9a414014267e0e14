/** What the windows of one browser tell each other about reports. */

/** A window as others name it. */
export interface Holder {
  /** Id of the window. */
  window: string
  /** ISO times: when the window was opened, and since when it edits the report. */
  openedAt: string
  since: string
}

export type News =
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

export interface NewsLine {
  tell: (news: News) => void
  /** Gives the way to stop listening. */
  listen: (hear: (news: News) => void) => () => void
  close: () => void
}

const NAME = 'zhengwu-nianbao'

/** The line to the other windows; a silent one where the browser has none. */
export function openNewsLine(): NewsLine {
  try {
    return lineOver(new BroadcastChannel(NAME))
  } catch {
    return { tell: () => undefined, listen: () => () => undefined, close: () => undefined }
  }
}

/** A channel the browser has shut is a silent one: what hangs on an answer goes on without. */
function tryPost(channel: BroadcastChannel, news: News): void {
  try {
    channel.postMessage(news)
  } catch { /* nobody hears it; revisions keep the data safe */ }
}

function lineOver(channel: BroadcastChannel): NewsLine {
  const hearers = new Set<(news: News) => void>()
  let isOpen = true
  channel.onmessage = ({ data }: MessageEvent<News>) => [...hearers].forEach((hear) => hear(data))
  return {
    tell: (news) => { if (isOpen) tryPost(channel, news) },
    listen: (hear) => {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
    close: () => {
      isOpen = false
      channel.close()
    },
  }
}
