/**
 * Quotes and brackets without their partner. Each kind is counted by itself,
 * so crossing pairs are not an offence; a quotation that goes on in the next
 * paragraphs finds its end there.
 */
import { matchesOf, type Hit } from '../../texts/hits'
import { rememberByText } from '../remember'
import type { Text } from '../../texts/texts'

interface Kind { open: string; close: string; openers: string; closers: string }

const KINDS: readonly Kind[] = [
  { open: '“', close: '”', openers: '“', closers: '”' },
  { open: '‘', close: '’', openers: '‘', closers: '’' },
  { open: '《', close: '》', openers: '《', closers: '》' },
  { open: '（', close: '）', openers: '（(', closers: '）)' },
  { open: '【', close: '】', openers: '【', closers: '】' },
  { open: '〔', close: '〕', openers: '〔', closers: '〕' },
  { open: '「', close: '」', openers: '「', closers: '」' },
]
const MARKS = /[“”‘’《》（）()【】〔〕「」]/g
/** Paragraphs a quotation may run through. */
const FARTHEST = 3
/** A pair of the same mark twice, “放管服“, is no longer than this. */
const LONGEST_PAIR = 24

const LONGEST_NUMBER = 3

export interface Unmatched extends Hit { mark: string; partner: string }

interface Mark { text: Text; order: number; at: number; mark: string }

/** Marks of texts that stand together, without a partner in their own text or the next three. */
export function findUnmatched(texts: Text[]): Unmatched[] {
  const marks = texts.flatMap((text, order) =>
    readMarks(text.text).map(({ at, mark }): Mark => ({ text, order, at, mark })))
  return KINDS.flatMap((kind) => lonelyOf(
    kind, marks.filter(({ mark }) => kind.openers.includes(mark) || kind.closers.includes(mark)),
  ))
}

const readMarks = rememberByText((words: string) => matchesOf(words, MARKS)
  .filter(({ index }) => isMark(words, index)).map(({ 0: mark, index }) => ({ at: index, mark })))

/** `1）` numbers an item, it’s is English, :) is neither. */
function isMark(text: string, at: number): boolean {
  const mark = text[at] ?? ''
  if (mark === '’' || mark === '‘') return !/[A-Za-z]/.test(text[at - 1] ?? '')
  if (mark !== ')' && mark !== '）') return true
  const before = (at <= LONGEST_NUMBER ? '。' : '')
    + text.slice(Math.max(0, at - LONGEST_NUMBER), at)
  return !/(?:[\s。；：，、][\d一二三四五六七八九十]{1,2}|[\s。；][a-zA-Z])$/.test(before)
}

function lonelyOf(kind: Kind, marks: Mark[]): Unmatched[] {
  const paired = ownPartners(kind, marks)
  // “放管服“: of two openers side by side the second is the closer; of two closers the first the
  // opener. One finding for both.
  const lonely = dropDistantPairs(kind, marks.filter((mark) => !paired.has(mark)))
  const found: Unmatched[] = []
  for (let index = 0; index < lonely.length; index += 1) {
    const mark = lonely[index]
    const next = lonely[index + 1]
    if (!mark) continue
    if (next && isTwin(kind, mark, next)) {
      found.push(kind.openers.includes(mark.mark)
        ? unmatched(kind, next, kind.close) : unmatched(kind, mark, kind.open))
      index += 1
    } else found.push(unmatched(kind, mark))
  }
  return found
}

/** Marks that have a partner in their own text. */
function ownPartners(kind: Kind, marks: Mark[]): Set<Mark> {
  const paired = new Set<Mark>()
  let open: Mark[] = []
  for (const mark of marks) {
    if (open[0] && open[0].order !== mark.order) open = []
    if (kind.openers.includes(mark.mark)) open.push(mark)
    else {
      const partner = open.pop()
      if (partner) paired.add(partner).add(mark)
    }
  }
  return paired
}

/** Without openers that are closed in one of the next paragraphs. */
function dropDistantPairs(kind: Kind, lonely: Mark[]): Mark[] {
  const paired = new Set<Mark>()
  lonely.forEach((mark, index) => {
    const next = lonely[index + 1]
    if (!next || !kind.openers.includes(mark.mark) || !kind.closers.includes(next.mark)) return
    if (next.order > mark.order && next.order - mark.order <= FARTHEST) paired.add(mark).add(next)
  })
  return lonely.filter((mark) => !paired.has(mark))
}

function unmatched(kind: Kind, { text, at, mark }: Mark, mend?: string): Unmatched {
  const partner = kind.openers.includes(mark) ? kind.close : kind.open
  return { text, from: at, to: at + 1, mark, partner, ...(mend === undefined ? {} : { mend }) }
}

function isTwin(kind: Kind, a: Mark, b: Mark): boolean {
  const isSame = kind.openers.includes(a.mark) === kind.openers.includes(b.mark)
  return isSame && a.text === b.text && b.at - a.at - 1 <= LONGEST_PAIR
    && !/[。；]/.test(a.text.text.slice(a.at, b.at))
}
