/**
 * Notes on findings: a 核实 finding is settled by a reason, a 提示 by being put aside; both only
 * while the facts stay the same.
 */
import type { Finding } from '../../model/finding'
import type { FindingNote, Report } from '../../model/report'
import { whyNoNote } from './noteWords'

export type Notes = Report['notes']

/** `stale`: there is a note, but what it rested on has changed. */
export type NoteState = 'none' | 'kept' | 'stale'

/** What a note on this finding rests on. */
export function factOf(finding: Finding): string {
  return finding.fact ?? finding.message
}

/**
 * True where a reason is what settles it: 核实, and 强制 whose fault may lie outside the report.
 */
export function asksForReason(
  { level, explainable }: Pick<Finding, 'level' | 'explainable'>,
): boolean {
  return level === '核实' || explainable === true
}

/**
 * How a finding stands with its note; words that give no reason are no note where one is asked for.
 */
export function noteState(finding: Finding, notes: Notes): NoteState {
  const note = notes[finding.id]
  if (!note || (asksForReason(finding) && whyNoNote(note.text) !== null)) return 'none'
  return note.fact === factOf(finding) ? 'kept' : 'stale'
}

/**
 * True where nothing is left to do; a note settles no 强制 finding but one whose fault may lie
 * outside the report.
 */
export function isSettled(finding: Finding, notes: Notes): boolean {
  return (finding.level !== '强制' || finding.explainable === true)
    && noteState(finding, notes) === 'kept'
}

/** The notes with one text on all these findings; `at` is the ISO time. */
export function withNote(
  notes: Notes, findings: Finding[], { text, at }: Pick<FindingNote, 'text' | 'at'>,
): Notes {
  return { ...notes, ...Object.fromEntries(findings.map((finding) => [
    finding.id, { text: text.trim(), fact: factOf(finding), at },
  ])) }
}

/** The notes without those on these findings. */
export function withoutNote(notes: Notes, findings: Finding[]): Notes {
  const gone = new Set(findings.map(({ id }) => id))
  return Object.fromEntries(Object.entries(notes).filter(([id]) => !gone.has(id)))
}
