/**
 * What is not filled in or written yet, in few lines: blanks of a part are one count; sums that
 * wait for them are left out.
 */
import type { Finding } from '../../model/finding'
import type { StepNumber } from '../../model/template'

export interface UnfinishedLine {
  /** The same while the line stands for the same thing, however many blanks are left. */
  key: string
  step: StepNumber
  text: string
  /** What the line stands for; one jumps to the first. */
  findings: Finding[]
  /** Leaving it so may be explained: nothing 强制 waits for it. */
  isExplainable: boolean
}

const BLANK_CELL = 'CELL-EMPTY'

/**
 * One line for all blank cells of a part and one for each other thing not yet written. Of all open
 * findings only pending ones are listed; sums only where no cell says itself what is missing.
 */
export function listUnfinished(open: Finding[]): UnfinishedLine[] {
  const steps = [...new Set(open.map(({ step }) => step))]
  return steps.flatMap((step) =>
    unfinishedOf(step, open.filter((finding) => finding.step === step)))
}

function unfinishedOf(step: StepNumber, open: Finding[]): UnfinishedLine[] {
  const pending = open.filter(({ state }) => state === 'pending')
  const blanks = pending.filter(({ code }) => code === BLANK_CELL)
  const sums = pending.filter((finding) => finding.code !== BLANK_CELL && finding.cells.length > 0)
  const unwritten = pending.filter(({ cells }) => cells.length === 0)
  // A cell that cannot be read or holds a mark.
  const hasCulprit = blanks.length > 0 || open.some(({ state, level, cells }) =>
    state === 'fail' && level !== '提示' && cells.length === 1)
  const alone = [...unwritten, ...(hasCulprit ? [] : sums)].map((finding) => ({
    key: finding.id, step, text: `${finding.message}。`, findings: [finding],
    isExplainable: finding.level !== '强制',
  }))
  if (blanks.length === 0) return alone
  return [{
    key: `${BLANK_CELL}:${step}`, step, text: `还有 ${blanks.length} 格未填，没有的填 0。`,
    findings: blanks, isExplainable: sums.every(({ level }) => level !== '强制'),
  }, ...alone]
}
