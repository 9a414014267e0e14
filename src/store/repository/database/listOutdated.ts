/**
 * Which versions of a report have had their time: those of today are close together, older ones far
 * apart.
 */
import type { VersionInfo } from '../repository'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const WEEK_MS = 7 * DAY_MS
/** Kept whatever their age. */
const LEAST_KEPT = 30
/** Kept for a reason: before imports, restores, large changes. */
const MOST_NAMED = 60
const MOST_TIMED = 200

/** Sequences to be dropped. `versions` the latest first; times that lie ahead count as now. */
export function listOutdated(versions: VersionInfo[], now: number): number[] {
  const rest = versions.slice(LEAST_KEPT)
  const named = versions.filter(({ reason }) => reason !== '').slice(0, MOST_NAMED)
  const timed = spread(versions.filter(({ reason }) => reason === ''), now).slice(0, MOST_TIMED)
  const kept = new Set([...named, ...timed])
  return rest.filter((version) => !kept.has(version)).map(({ sequence }) => sequence)
}

/** All of the last day, then the last one of each hour, after a week of each day. */
function spread(versions: VersionInfo[], now: number): VersionInfo[] {
  const slots = new Set<string>()
  return versions.filter(({ keptAt }) => {
    const slot = slotOf(Date.parse(keptAt), now)
    if (slot === '') return true
    const isFirst = !slots.has(slot)
    slots.add(slot)
    return isFirst
  })
}

function slotOf(time: number, now: number): string {
  const age = now - time
  if (!(age > DAY_MS)) return ''
  return age > WEEK_MS ? `day ${Math.floor(time / DAY_MS)}` : `hour ${Math.floor(time / HOUR_MS)}`
}
