/**
 * TX-BOUND: a figure that follows the tables is exact; 余, 多 or 约 beside it says that it is not.
 */
import type { Repair } from '../../../model/finding'
import type { BoundFigure } from '../../../model/narrative'
import type { NarrativePart, Report } from '../../../model/report'
import type { CustomFinding } from '../../base/customFinding'
import type { Facts } from '../../base/facts'
import { BESIDE_DIGITS, roundedBy } from '../lex/roundedWords'
import { findingIn } from '../../texts/hits'
import { placeOfText } from '../../texts/texts'
import { nameApart } from './statementFinding'

const PARTS: readonly NarrativePart[] = [1, 5, 6]
/** Characters looked at on both sides. */
const NEAR = 12
const UNIT = /^\s{0,2}(?:人次|件次|[件条起宗例份项个次篇部人名户])?/

/** Every bound figure with such a word. */
export function checkBoundRounded({ report }: Facts): CustomFinding[] {
  return nameApart(PARTS.flatMap((part) => report.narratives[part].flatMap((block, index) => (
    block.type === 'paragraph'
      ? (block.figures ?? [])
        .flatMap((figure) => ask({ part, index, text: block.text, figure })) : []))))
}

/**
 * Whether a stretch of a text is bound: these are told here, not once more as figures of the text.
 */
export function isBound({ narratives }: Report, part: NarrativePart,
  { block, from }: { block: number; from: number }): boolean {
  const found = narratives[part][block]
  return found?.type === 'paragraph'
    && (found.figures ?? []).some((figure) => figure.from <= from && from < figure.to)
}

interface Place { part: NarrativePart; index: number; text: string; figure: BoundFigure }

function ask({ part, index, text, figure: { from, to } }: Place): CustomFinding[] {
  const before = text.slice(Math.max(0, from - NEAR), from)
  const behind = text.slice(to, to + NEAR)
  const more = BESIDE_DIGITS.exec(behind)?.[0] ?? ''
  const unit = UNIT.exec(behind.slice(more.length))?.[0] ?? ''
  const rest = behind.slice(more.length + unit.length).trimStart()
  if (roundedBy({ before: before.trimEnd(), more: more.trim(), behind: rest }) === undefined) {
    return []
  }
  const field = `narrative.${part}` as const
  const words =
    `${before.slice(-2)}${text.slice(from, to)}${behind.slice(0, more.length + unit.length + 2)}`
  const repair: Repair | undefined = more === '' ? undefined : {
    label: `删去“${more.trim()}”`, changes: [],
    texts: [{ span: { field, block: index, from: to, to: to + more.length }, text: '' }],
  }
  return [findingIn({ step: part }, {
    field, place: words.replace(/\d+/g, '#').replace(/\s/g, ''), repair,
    spans: [{ field, block: index, from, to: to + more.length }], fact: words,
    message: `${placeOfText({ field })}“${words}”：这个数随表更新，是准确的数，旁边却写了约数的词，`
      + `请删去，或者改成手写的约数`,
  })]
}
