import type { Result } from '../../model/result'
import type { LooseDocument } from '../loose/looseDocument'
import { draftOfReport } from './accept/draftOfReport'
import { readEmbedded, readUnchanged } from './accept/embedded'
import type { Draft } from './draft'
import { recogniseReport } from './recogniseReport'

/** Gives a loose document its meaning; null and a sentence where it is no report. */
export function recognise(document: LooseDocument): Result<Draft | null> {
  const { value: own, messages } = readUnchanged(document)
  if (own) {
    return { value: { ...draftOfReport(own), messages, source: document.blocks }, messages }
  }
  const { value: draft, messages: why } = recogniseReport(document)
  if (!draft) return { value: null, messages: why }
  const value = readEmbedded({ ...draft, source: document.blocks }, document)
  return { value, messages: value.messages }
}
