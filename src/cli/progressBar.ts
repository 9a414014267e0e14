/** Where a progress bar is drawn; a terminal's stderr. */
export interface Terminal { isTTY?: boolean; write: (text: string) => unknown }

export interface ProgressBar {
  /** One more is done. */
  step: () => void
  /** Takes the bar off the screen, so that something else can be printed. */
  clear: () => void
}

const WIDTH = 24
const CLEAR_LINE = '\r\u001b[2K'
/** Milliseconds between two drawings. */
const PAUSE = 100

/** A bar for so many files; silent where the terminal is none. */
export function startProgressBar(total: number, terminal: Terminal): ProgressBar {
  if (!terminal.isTTY) return { step: () => undefined, clear: () => undefined }
  const start = performance.now()
  let done = 0
  let drawn = -PAUSE
  return {
    step: () => {
      done += 1
      const now = performance.now()
      if (now - drawn >= PAUSE) {
        drawn = now
        const filled = Math.round(WIDTH * done / total)
        const speed = Math.round(done / Math.max(0.001, (now - start) / 1000))
        terminal.write(`${CLEAR_LINE}${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} `
          + `${done}/${total} 个文件，每秒 ${speed} 个`)
      }
    },
    clear: () => {
      terminal.write(CLEAR_LINE)
      drawn = -PAUSE
    },
  }
}

/** Where a command writes: results and sentences apart. */
export interface Streams {
  output: { write: (text: string) => unknown }
  error: Terminal
}
