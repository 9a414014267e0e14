import { refuse, type Result } from '../../model/result'
import type { Draft } from './draft'
import { readEmbedded, readUnchanged } from './accept/embedded'
import type { LooseDocument } from '../loose/looseDocument'
import { draftOfReport } from './accept/draftOfReport'
import { recogniseReport } from './recogniseReport'

const FAILED = '年报内容没有读成，请把正文复制出来粘贴，或另存为 .docx 后再读入'

/** Gives a loose document its meaning; null and a sentence where it is no report. Never throws. */
export function recognise(document: LooseDocument): Result<Draft | null> {
  try {
    const { value: own, messages } = readUnchanged(document)
    if (own) {
      return { value: { ...draftOfReport(own), messages, source: document.blocks }, messages }
    }
    const { value: draft, messages: why } = recogniseReport(document)
    if (!draft) return { value: null, messages: why }
    const value = readEmbedded({ ...draft, source: document.blocks }, document)
    return { value, messages: value.messages }
  } catch {
    return refuse(FAILED)
  }
}
