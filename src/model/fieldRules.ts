import type { Report } from './report'

/** What 基本信息 still lacks, in words; empty when nothing is missing or malformed. */
export function missingBasics(report: Report): string[] {
  return report.agency.name.trim() === '' ? ['机关名称'] : []
}
