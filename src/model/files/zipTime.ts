/**
 * The time in zip files, which know no day before 1980 nor after 2099: a computer's clock may stand
 * anywhere.
 */

const EARLIEST = new Date(1980, 0, 1)
/** For files that name no time: the same contents give the same bytes. */
export const FIRST_ZIP_DAY = EARLIEST
const LATEST = new Date(2099, 11, 31)

/** The time, or the nearest a zip file can hold. */
export function toZipTime(time: Date): Date {
  if (!(time > EARLIEST)) return EARLIEST
  return time > LATEST ? LATEST : time
}

/**
 * Runs a library that writes a zip file and takes the time from the clock
 * itself, failing where a zip file cannot hold it: the clock shows the nearest
 * time meanwhile.
 */
export async function atZipTime<Value>(make: () => Promise<Value>): Promise<Value> {
  const clock = Date.now
  const now = clock()
  const shown = toZipTime(new Date(now)).getTime()
  if (shown === now) return make()
  Date.now = () => shown
  try {
    return await make()
  } finally {
    Date.now = clock
  }
}
