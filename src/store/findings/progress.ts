/** State of each step of the open report. */
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { stepStates } from '../../checks/gate/progress'
import { missingBasics } from '../../model/fieldRules'
import { useIssuesStore } from './issues'
import { useReportStore } from '../report/report'

export const useProgressStore = defineStore('progress', () => {
  const report = useReportStore()
  const issues = useIssuesStore()

  /** By step number, 0 to 7. */
  const states = computed(() => {
    if (!report.current) return []
    return stepStates({
      report: report.current, edition: report.edition, findings: issues.all,
      missingBasics: missingBasics(report.current),
    })
  })

  return { states }
})
