/** Findings of the open report, live; a full pass on every change. */
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { checkFacts, inOrder } from '../../checks/kinds/checkFacts'
import { gateOf, whyDraft } from '../../checks/gate/gate'
import { isSettled, type Notes } from '../../checks/gate/notes'
import type { Finding } from '../../model/finding'
import type { Level } from '../../model/rule'
import type { CellId, StepNumber } from '../../model/template'
import { useDiagnosisStore } from './diagnosis'
import { keepFindings, keepList } from './keepFindings'
import { useOtherReportsStore } from './otherReports'
import { useReportStore } from '../report/report'
import { useTextFindings } from './textFindings'

export const useIssuesStore = defineStore('issues', () => {
  const report = useReportStore()
  const diagnosis = useDiagnosisStore()
  const others = useOtherReportsStore()

  const { found: texts, checkNow } =
    useTextFindings(() => report.facts, () => others.textsFor(report.current))
  /** Every finding, pending ones too; those on the texts follow after a pause in typing. */
  const all = computed<Finding[]>((old) => keepFindings(inOrder([
    ...(report.facts ? diagnosis.advise(checkFacts(report.facts)) : []), ...texts.value.findings,
  ]), old))
  /** The same object until a note changes: a figure typed costs nothing here. */
  const notes = computed(() => report.current?.notes ?? NO_NOTES)
  const open = computed<Finding[]>((old) =>
    keepList(all.value.filter((finding) => !isSettled(finding, notes.value)), old))
  /** Facts that are wrong now, those with a note that holds left out. */
  const failed = computed<Finding[]>((old) =>
    keepList(open.value.filter((finding) => finding.state === 'fail'), old))
  /** What waits for blanks: 未完成. */
  const pending = computed<Finding[]>((old) =>
    keepList(open.value.filter((finding) => finding.state === 'pending'), old))
  /** Explained or put aside. */
  const settled = computed<Finding[]>((old) =>
    keepList(all.value.filter((finding) => isSettled(finding, notes.value)), old))
  /** What stands between the report and 定稿. */
  const gate = computed(() => gateOf(all.value, notes.value))
  /** False for the moment until the texts have been read too: nothing is final before. */
  const isChecked = computed(() => texts.value.report === report.current)
  /** True while the texts are being read, never for long. */
  const isChecking = computed(() => !isChecked.value && !texts.value.isLost)
  /** What makes it a draft, in words; '' where it may be final. */
  const draft = computed(() => whyDraft(gate.value, report.current ?? {})
    || (isChecked.value ? '' : '文字尚未核对'))
  /** What is wrong by cell; cells without findings are not in it. */
  const byCell = computed(() => groupByCell(failed.value))

  /** Findings on one cell; read it inside the cell's own `computed`. */
  function ofCell(cell: CellId): Finding[] {
    return byCell.value.get(cell) ?? NONE
  }

  /** Cells of the finding under the pointer or with focus; the grid links them. */
  const linked = shallowRef<ReadonlySet<CellId>>(new Set())
  /** Its id, '' for none; the editor shows its words. */
  const pointed = shallowRef('')
  /** The report whose texts the findings were found in. */
  const checkedReport = computed(() => texts.value.report)

  return {
    all, notes, failed, pending, settled, gate, draft, byCell, ofCell, linked, pointed,
    checkedReport, isChecked, isChecking, checkNow,
    /** The gravest level on a cell, or undefined. */
    levelOf: (cell: CellId): Level | undefined => gravest(ofCell(cell)),
    ofStep: (step: StepNumber): Finding[] => failed.value.filter((one) => one.step === step),
    link(cells: CellId[], finding = ''): void {
      linked.value = new Set(cells)
      pointed.value = finding
    },
  }
})

const NONE: Finding[] = []
const NO_NOTES: Notes = {}
const ORDER: Level[] = ['强制', '核实', '提示']

/** 强制 before 核实 before 提示. */
export function gravest(findings: Finding[]): Level | undefined {
  return ORDER.find((level) => findings.some((finding) => finding.level === level))
}

/** The gravest first; those of one level stay in their order. */
export function byLevel(findings: Finding[]): Finding[] {
  return ORDER.flatMap((level) => findings.filter((finding) => finding.level === level))
}

function groupByCell(findings: Finding[]): ReadonlyMap<CellId, Finding[]> {
  const map = new Map<CellId, Finding[]>()
  for (const finding of findings) {
    for (const cell of finding.cells) {
      const known = map.get(cell)
      if (known) known.push(finding)
      else map.set(cell, [finding])
    }
  }
  return map
}
