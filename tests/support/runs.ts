/**
 * How often tests by chance run: a few times every day, many in `npm run test:soak`. The first ones
 * are the same.
 */

/** `daily`, or `soak` in the long run. */
export function runs({ daily, soak }: { daily: number; soak: number }): number {
  return process.env.SOAK ? soak : daily
}
