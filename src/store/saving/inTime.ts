/** What takes longer than it should is not waited for any more; it goes on by itself. */

/** In place of an answer that has not come yet. */
export const LATE = Symbol('late')

/** The value of `work`, or `LATE` where it has not come within so many milliseconds. */
export function inTime<Value>(
  work: Promise<Value>, milliseconds: number,
): Promise<Value | typeof LATE> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(LATE), milliseconds)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
