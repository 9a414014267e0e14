/** Work on many rows that stops now and then to tell how many it has done. */
export type Steps<Value> = Generator<number, Value>

/** Rows done between two stops. */
export const ROWS_A_STEP = 100

/** The outcome, without a stop. */
export function finish<Value>(steps: Steps<Value>): Value {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}

/** A function that reads each text once; for texts that come again and again. */
export function readingOnce<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const value = read(text)
    known.set(text, value)
    return value
  }
}
