/** What the pages of the 审核情况表 are made from and share. */
import type { DocumentTextCell } from '../model/document'
import type { FindingNote, Report } from '../model/report'
import { cleanText } from './composeNarrative'

/** What came of a check, to be printed. */
export interface ReviewInput {
  report: Report
  /** ISO time of the check. */
  checkedAt: string
  /** Last day to publish, ISO. */
  due: string
  /** What makes it a draft, in words; '' for a final one. */
  draft: string
  levels: { level: string; found: number; explained: number; putAside: number; left: number }[]
  rules: { code: string; title: string; level: string; result: string }[]
  findings: { level: string; place: string; message: string; left: string; note?: FindingNote }[]
}

/** A cell of one or several lines. */
export function textCell(text: string): DocumentTextCell {
  return {
    text: text.split('\n').map(cleanText).join('\n'), columnSpan: 1, rowSpan: 1, head: false,
  }
}

/** 2026年1月5日 16:03; what is no time stays as it is. */
export function localTime(iso: string): string {
  const time = new Date(iso)
  if (Number.isNaN(time.getTime())) return iso
  return `${time.getFullYear()}年${time.getMonth() + 1}月${time.getDate()}日 `
    + `${time.getHours()}:${String(time.getMinutes()).padStart(2, '0')}`
}
