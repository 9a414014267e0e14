/** Told of every bit of a long work, in bytes done since the last; what waits for the answer lets others have a turn. */
export type Step = (bytes: number) => Promise<void>
