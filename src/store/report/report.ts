/**
 * The open report: one immutable value, changed only through `change`,
 * so that undo, saving and checks all see whole reports.
 */
import { useMediaQuery } from '@vueuse/core'
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { checkFacts } from '../../checks/kinds/checkFacts'
import { gatherFacts, type Facts } from '../../checks/base/facts'
import { followFigures } from '../../document/followFigures'
import { cellsOf } from '../../model/cells'
import { formatFigure, parseFigure } from '../../model/figure'
import { repairsOf, type Finding, type Repair } from '../../model/finding'
import type { Cells, CellSource, Report } from '../../model/report'
import type { CellId, Edition } from '../../model/template'
import { applyTextChanges } from '../../model/text/textChange'
import type { TextSpan } from '../../model/textSpan'
import { writableReport } from '../../model/text/writableReport'
import { editionFor, editionOf } from '../../templates'
import { emptyHistory, remember, travel, type History } from './history'

/** A cell's new text; `null` takes the entry away: blank, or Σ where the cell is a total. */
export interface CellChange { cell: CellId; text: string | null }

/** One step of undo or redo: what it was called, the states before and after. */
export interface Travel { direction: 'undo' | 'redo'; label: string; before: Report; after: Report }

/** Small and touched: no place to write a report, and a zoomed screen of a computer is not meant. */
const PHONE = '(max-width: 480px) and (pointer: coarse)'

export const useReportStore = defineStore('report', () => {
  const current = shallowRef<Report | null>(null)
  const history = shallowRef<History>(emptyHistory())
  const { isReadOnly, isOnPhone, setReadOnly } = useReadOnly()
  /** In words, what changed the report last: 填写…, 撤销“…”. */
  const lastStep = shallowRef('')
  /** The last undo or redo; a new object each time. */
  const travelled = shallowRef<Travel | null>(null)

  const edition = computed(() => editionOf(current.value?.edition ?? '2021'))
  /** Figures with totals solved, for cells and checks. */
  const facts = computed(() => (current.value ? gatherFacts(current.value, edition.value) : null))

  /** The cells as they were before the last step that changed any; undefined for none. */
  const cellsBefore = computed(() => cellsBeforeStep(history.value, current.value))
  /**
   * The only way to change the report; bound figures of the text follow in the same step. `label`
   * names the step in the undo hint; equal `merge` keys within a second are one step.
   */
  function change(label: string, edit: (report: Report) => Report, merge = ''): void {
    const before = isReadOnly.value ? null : current.value
    const edited = before && edit(before)
    if (!before || !edited || edited === before) return
    lastStep.value = label
    history.value = remember(history.value, { label, before, merge, time: Date.now() })
    current.value = stamped(followFigures(before, writableReport(edited, before)))
  }

  /**
   * Writes cells in one undo step; readable figures are stored as plain digits, anything else as
   * typed.
   */
  function setCells(label: string, changes: CellChange[], source: CellSource = 'typed'): void {
    change(label, (report) => ({
      ...report,
      cells: applyChanges({ cells: report.cells, changes, source, edition: edition.value }),
    }))
  }

  /**
   * Applies a repair a finding offers, its only one unless told, cells and words as one step. Words
   * are looked for again first, because the text may have gone on since; where the finding, or what
   * it offered, is gone nothing happens.
   */
  async function repair(finding: Finding, label = finding.repair?.label): Promise<void> {
    const [found] = finding.choices ?? finding.repair?.texts
      ? await findAgain([finding.id], () => facts.value) : [finding]
    const offer = found && repairsOf(found).find((one) => one.label === label)
    if (offer) change(offer.label, (report) => applyRepair(report, offer, edition.value))
  }

  /**
   * What several findings on words offer, as one step. One that is gone, or speaks of words another
   * one changes, is left out.
   */
  async function repairAll(findings: Finding[], label: string): Promise<void> {
    const found = await findAgain(findings.map(({ id }) => id), () => facts.value)
    const texts = found.flatMap((one) => one.repair?.texts ?? [])
      .filter(({ span }, index, all) => !all.slice(0, index).some((other) => meet(span, other.span)))
    if (texts.length > 0) change(label, (report) => applyTextChanges(report, texts))
  }

  function travelTo(direction: 'undo' | 'redo'): void {
    const before = current.value
    const step = before && travel(history.value, before, direction)
    if (!step || isReadOnly.value) return
    const after = stamped(step.report)
    // What was done comes first: who keeps the report asks for it at once.
    lastStep.value = TRAVELLED[direction] + step.label
    history.value = step.history
    current.value = after
    travelled.value = { direction, label: step.label, before, after }
  }

  return {
    current, edition, facts, cellsBefore, isReadOnly, isOnPhone, setReadOnly, lastStep, travelled,
    change, setCells, repair, repairAll,
    /** Opens a report, or none; undo starts anew. */
    open: (report: Report | null) => { [current.value, history.value] = [report, emptyHistory()] },
    undoLabel: computed(() => history.value.past.at(-1)?.label ?? ''),
    redoLabel: computed(() => history.value.future.at(-1)?.label ?? ''),
    /** `handOver`: an editor hands over what it has not yet, for what needs the newest words. */
    undo: () => travelTo('undo'), redo: () => travelTo('redo'), handOver: () => undefined,
  }
})

/**
 * Read only while another window edits the report, and on a phone: it can be looked at here, and
 * nothing changes it.
 */
function useReadOnly() {
  const isHeldElsewhere = shallowRef(false)
  const isOnPhone = useMediaQuery(PHONE)
  return {
    isOnPhone, isReadOnly: computed(() => isHeldElsewhere.value || isOnPhone.value),
    /** Ends or allows every way of changing the report; editors hand over what they have first. */
    setReadOnly: (isOn: boolean) => { isHeldElsewhere.value = isOn },
  }
}

/** True while a step is written whose state before is wanted among the versions. */
let isKeeping = false

/** A change whose state before is kept among the versions, however little it changes. */
export function changeKept(label: string, edit: (report: Report) => Report): void {
  isKeeping = true
  useReportStore().change(label, edit)
  isKeeping = false
}

/** Asked by what saves, while the change is made. */
export const isKeepingStep = (): boolean => isKeeping

function cellsBeforeStep({ past }: History, now: Report | null): Cells | undefined {
  const cells = past.map(({ before }) => before.cells).reverse()
  return cells.find((before) => before !== now?.cells)
}

const TRAVELLED = { undo: '撤销', redo: '重做' } as const

/** As changed just now. */
function stamped(report: Report): Report {
  return { ...report, updatedAt: new Date().toISOString() }
}

/** The findings as they stand now; their code may have to be loaded first. */
async function findAgain(ids: string[], factsOf: () => Facts | null): Promise<Finding[]> {
  const { checkText } = await import('../../checks/checkText')
  const facts = factsOf()
  return facts
    ? [...checkText(facts), ...checkFacts(facts)].filter(({ id }) => ids.includes(id)) : []
}

function meet(a: TextSpan, b: TextSpan): boolean {
  return a.field === b.field && a.block === b.block && String(a.cell) === String(b.cell)
    && a.from < b.to && b.from < a.to
}

function applyRepair(
  report: Report, { changes, texts = [], switchEdition }: Repair, edition: Edition,
): Report {
  if (switchEdition) return { ...report, edition: editionFor(report.year).id }
  const cells = changes.length > 0
    ? applyChanges({ cells: report.cells, changes, source: 'typed', edition }) : report.cells
  return applyTextChanges({ ...report, cells }, texts)
}

interface Application { cells: Cells; changes: CellChange[]; source: CellSource; edition: Edition }

function applyChanges({ cells, changes, source, edition }: Application): Cells {
  const next = { ...cells }
  const infos = cellsOf(edition)
  for (const { cell, text } of changes) {
    if (text === null) delete next[cell]
    else {
      const figure = parseFigure(infos.get(cell)?.kind ?? 'count', text)
      next[cell] = Object.freeze({ text: formatFigure(figure), source })
    }
  }
  return next
}
