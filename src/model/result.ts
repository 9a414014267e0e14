/**
 * What a reader or parser hands back: an imperfect source gives messages, it never throws past its
 * door.
 */
export interface Result<Value> {
  value: Value
  messages: Message[]
}

/** One plain sentence for the clerk: what was found, where, what to do. */
export interface Message {
  level: 'error' | 'warning' | 'note'
  text: string
}

/** A refusal: nothing usable was read, and why. */
export function refuse(text: string): Result<null> {
  return { value: null, messages: [{ level: 'error', text }] }
}
