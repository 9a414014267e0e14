/**
 * Told of every bit of a long work, in bytes done since the last; waiting for the answer lets
 * others have a turn.
 */
export type Step = (bytes: number) => Promise<void>
