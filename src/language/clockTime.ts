/** Times as the clerk reads them: 10:32, 今天 10:32. */

const DAY_MS = 86_400_000

/** HH:MM. */
export function clockTime(time: Date): string {
  return `${String(time.getHours()).padStart(2, '0')}:${String(time.getMinutes()).padStart(2, '0')}`
}

/** When a report was last changed: 今天 10:32, 昨天 10:32, 1月5日, 2024年1月5日. */
export function formatChange(iso: string, now: Date): string {
  const time = new Date(iso)
  if (Number.isNaN(time.getTime())) return ''
  const midnight =
    (day: Date): number => Date.UTC(day.getFullYear(), day.getMonth(), day.getDate())
  const days = Math.round((midnight(now) - midnight(time)) / DAY_MS)
  if (days === 0) return `今天 ${clockTime(time)}`
  if (days === 1) return `昨天 ${clockTime(time)}`
  const day = `${time.getMonth() + 1}月${time.getDate()}日`
  return time.getFullYear() === now.getFullYear() ? day : `${time.getFullYear()}年${day}`
}
