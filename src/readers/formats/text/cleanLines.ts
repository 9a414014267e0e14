/**
 * Lines of a text without what conversion left in it: bookmarks, image marks, page numbers, text
 * read off pictures.
 */
import type { FormWords } from '../../loose/looseDocument'
import { findPageMarks } from './pageMarks'

/** `dropped` are sentences on what was taken out. */
export interface CleanLines { lines: string[]; dropped: string[] }

const DEBRIS = /\[(?:bookmark|image|footnote|endnote):[^\]\n]{0,300}\]/g
const LINE_END = /\r\n?|[\n\f\v\u2028\u2029]/
const PAGE_MARK =
  /^\s*(?:[—–－-]{1,2}\s*\d{1,3}\s*[—–－-]{1,2}|第\s*\d{1,3}\s*页(?:\s*(?:[，,/]\s*)?共\s*\d{1,3}\s*页)?)\s*$/
const ATTACHMENT = /^\s*image\d+\.(?:jpe?g|png|gif|bmp|tiff?|emf|wmf)\s*$/i
/** An official part begins: what follows is report again. */
const PART = /^\s*[一二三四五六]\s*、\s*\S/
const UNSEEN = /[\u200b\u2060\ufeff\u00ad]/g

/** The lines as they stood, empty ones included. */
export function cleanLines(text: string, words: FormWords): CleanLines {
  const dropped: string[] = []
  const marks = text.match(DEBRIS)?.length ?? 0
  if (marks > 0) dropped.push(`去掉了 ${marks} 处转换留下的书签或图片标记`)
  const all = text.replace(DEBRIS, '').replace(UNSEEN, '').replace(/\u00a0/g, ' ').split(LINE_END)
  // Where the pictures' texts begin at the end of a converted file; its length where there are
  // none.
  const first = all.findIndex((line) => ATTACHMENT.test(line))
  const kept = all.slice(0, first === -1 || all.slice(first).some((line) => PART.test(line))
    ? all.length : first)
  const lost = all.slice(kept.length).filter((line) => line.trim() !== '').length
  if (lost > 0) {
    dropped.push(
      `文末从“${all[kept.length]?.trim() ?? ''}”起的 ${lost} 行是从图片识别出的杂乱文字，未读入`,
    )
  }
  const pageMarks = findPageMarks(kept, endsOfPages(text), words)
  if (pageMarks.size > 0) dropped.push(`去掉了 ${pageMarks.size} 处页码和重复的页眉、页脚`)
  const left = kept.filter((_, at) => !pageMarks.has(at))
  return { lines: left.filter((line) => !PAGE_MARK.test(line) && !ATTACHMENT.test(line)), dropped }
}

/** The lines right before and behind a form feed. */
function endsOfPages(text: string): Set<number> {
  if (!text.includes('\f')) return new Set()
  let at = 0
  return new Set(text.split('\f').slice(0, -1).flatMap((page) => {
    const lines = page.split(LINE_END)
    const blank = [...lines].reverse().findIndex((line) => line.trim() !== '')
    const end = at + lines.length - 1 - Math.max(0, blank)
    at += lines.length
    return [end, at]
  }))
}
