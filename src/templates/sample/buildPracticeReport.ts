/** 练习: the sample with eight faults in it. */
import { newReportId } from '../../model/newReport'
import type { Report } from '../../model/report'
import { buildSampleReport } from './buildSampleReport'
import { PRACTICE_FAULTS } from './practiceFaults'

/** A fresh copy marked as practice; `now` is the ISO time of creation. */
export function buildPracticeReport(now: string): Report {
  const sample = buildSampleReport(now)
  const report: Report = {
    ...sample, id: newReportId(), isPractice: true,
    agency: { ...sample.agency, name: '青禾县人民政府（练习）' },
  }
  return PRACTICE_FAULTS.reduce((planted, fault) => fault.plant(planted), report)
}
