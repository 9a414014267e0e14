/** Notes on findings: a 核实 finding is settled by a reason, a 提示 by being put aside; both only while the facts stay the same. */
import type { Finding } from '../model/finding'
import type { FindingNote, Report } from '../model/report'
import { whyNoNote } from './noteWords'

export type Notes = Report['notes']

/** `stale`: there is a note, but what it rested on has changed. */
export type NoteState = 'none' | 'kept' | 'stale'

/** What a note on this finding rests on. */
export function factOf(finding: Finding): string {
  return finding.fact ?? finding.message
}

/** How a finding stands with its note; words that give no reason are no note on a 核实 finding. */
export function noteState(finding: Finding, notes: Notes): NoteState {
  const note = notes[finding.id]
  if (!note || (finding.level === '核实' && whyNoNote(note.text) !== null)) return 'none'
  return note.fact === factOf(finding) ? 'kept' : 'stale'
}

/** True where nothing is left to do; a note never settles a 强制 finding. */
export function isSettled(finding: Finding, notes: Notes): boolean {
  return finding.level !== '强制' && noteState(finding, notes) === 'kept'
}

/** The notes with one text on all these findings; `at` is the ISO time. */
export function withNote(notes: Notes, findings: Finding[], { text, at }: Pick<FindingNote, 'text' | 'at'>): Notes {
  return { ...notes, ...Object.fromEntries(findings.map((finding) => [finding.id, { text: text.trim(), fact: factOf(finding), at }])) }
}

/** The notes without those on these findings. */
export function withoutNote(notes: Notes, findings: Finding[]): Notes {
  const gone = new Set(findings.map(({ id }) => id))
  return Object.fromEntries(Object.entries(notes).filter(([id]) => !gone.has(id)))
}
