/** A complete, consistent report of 2025 with last year's figures. */
import type { Report } from '../../src/model/report'
import { buildSampleReport } from '../../src/templates/sample/buildSampleReport'

/** The built-in sample; no 强制 and no 核实 finding. */
export function buildFullReport2025(): Report {
  return buildSampleReport('2026-01-05T08:00:00.000Z')
}
