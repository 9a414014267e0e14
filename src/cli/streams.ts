import type { Terminal } from './progressBar'

/** Where a command writes: results and sentences apart. */
export interface Streams {
  output: { write: (text: string) => unknown }
  error: Terminal
}
