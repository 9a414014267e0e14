/**
 * LG-ORDER: 一是 … 三是, 首先 … 其次, typed numbers 1. （1） ①. A series runs on
 * from paragraph to paragraph and ends at a heading; it may hold another one
 * of its kind, so what is wrong read straight on is right where the numbers
 * at the beginnings of paragraphs and those within them each count for themselves.
 */
import type { CustomFinding } from '../../base/customFinding'
import type { Facts } from '../../base/facts'
import { textFinding, wordsOf, type Hit } from '../../texts/hits'
import { listProse, placeOfText, type Text } from '../../texts/texts'
import { checkFirstAndNext } from './firstAndNext'
import { checkLadder } from './headingLadder'
import { STYLES, type Ordinal, type OrdinalStyle } from './ordinalStyles'

/** One finding for each series that skips or repeats. */
export function checkOrdinals({ report }: Facts): CustomFinding[] {
  const sections = sectionsOf(listProse(report))
  return [
    ...sections.flatMap((section) => STYLES.flatMap((style) => checkStyle(section, style))),
    ...sections.flatMap(checkFirstAndNext), ...checkLadder(listProse(report)),
  ]
}

/** Texts that stand together, up to the next heading. */
function sectionsOf(texts: Text[]): Text[][] {
  const sections: Text[][] = []
  let field = ''
  for (const text of texts) {
    if (text.field !== field || text.kind === 'heading') sections.push([])
    field = text.field
    if (text.kind === 'paragraph') sections[sections.length - 1]?.push(text)
  }
  return sections.filter((section) => section.length > 0)
}

function checkStyle(section: Text[], style: OrdinalStyle): CustomFinding[] {
  const ordinals = withFirst(section.flatMap(style.read), style)
  const faulty = splitSeries(ordinals)
    .filter((series) => !goesOnFromNext(series) && isFaulty(series, style))
  if (faulty.length === 0
    || (ordinals.some(({ isFirst }) => isFirst) && countsInTwoLevels(ordinals, style))) return []
  return faulty.flatMap((series) => seriesFinding(series, style))
}

/** A series begins with every 一. */
function splitSeries(ordinals: Ordinal[]): Ordinal[][] {
  const all: Ordinal[][] = []
  for (const ordinal of ordinals) {
    if (ordinal.value === 1 || all.length === 0) all.push([])
    all[all.length - 1]?.push(ordinal)
  }
  return all
}

/** 惠企政策居首，其次是规划建设，第三是招标采购. */
function goesOnFromNext([first]: Ordinal[]): boolean {
  return first?.value === 3 && wordsOf(first).startsWith('第')
    && first.text.text.slice(0, first.from).includes('其次')
}

function isFaulty(series: Ordinal[], { mayBeginLate, fewest = 1 }: OrdinalStyle): boolean {
  const first = series[0]?.value ?? 1
  if (series.length < fewest) return false
  return (first !== 1 && !mayBeginLate)
    || series.some(({ value }, index) => value !== first + index)
}

/** 为此，我局一是开发系统；二是制定办法: the first stands within a clause. */
function withFirst(ordinals: Ordinal[], { write }: OrdinalStyle): Ordinal[] {
  return ordinals.flatMap((ordinal, index) => {
    const { text, from, value } = ordinal
    const before = ordinals[index - 1]
    if (value !== 2 || before?.value === 1) return [ordinal]
    const first = write(value, 1, wordsOf(ordinal)).trim()
    const at = text.text.slice(0, from).indexOf(first, before?.text === text ? before.to : 0)
    return at === -1 || /^\d/.test(first) ? [ordinal]
      : [{ text, from: at, to: at + first.length, value: 1, isFirst: false }, ordinal]
  })
}

function countsInTwoLevels(ordinals: Ordinal[], style: OrdinalStyle): boolean {
  const outer = ordinals.filter(({ isFirst }) => isFirst)
  const inner = new Map<Text, Ordinal[]>()
  for (const ordinal of ordinals.filter(({ isFirst }) => !isFirst)) {
    const list = inner.get(ordinal.text)
    if (list) list.push(ordinal)
    else inner.set(ordinal.text, [ordinal])
  }
  const isGood = (list: Ordinal[], as: OrdinalStyle): boolean =>
    splitSeries(list).every((series) => !isFaulty(series, { ...as, fewest: 1 }))
  return isGood(outer, style)
    && [...inner.values()].every((list) => isGood(list, { ...style, mayBeginLate: undefined }))
}

function seriesFinding(series: Ordinal[], style: OrdinalStyle): CustomFinding[] {
  const first = series[0]
  if (!first) return []
  const start = style.mayBeginLate ? first.value : 1
  const wrong = series.flatMap((ordinal, index): Hit[] => (ordinal.value === start + index
    ? [] : [{ ...ordinal, mend: style.write(ordinal.value, start + index, wordsOf(ordinal)) }]))
  const words = series.map((ordinal) => wordsOf(ordinal).trim())
  // Counting anew is certain only where all stand in one paragraph, or each begins one.
  const isOneRow = series.every(({ text }) => text === first.text)
    || series.every(({ isFirst }) => isFirst)
  return textFinding({
    hits: isOneRow ? wrong : wrong.map(({ text, from, to }) => ({ text, from, to })),
    key: `${words.join('')}${first.text.text.slice(first.to, first.to + 6)}`,
    repair: `依次改为${wrong.map(({ mend = '' }) => `“${mend.trim()}”`).join('')}`,
    message: `${placeOfText(first.text)}的序号不连续：${words.map((word) => `“${word}”`)
      .join('')}，${explain(series, start)}，请核对是否漏写、重复`,
  })
}

function explain(series: Ordinal[], start: number): string {
  const at = series.findIndex(({ value }, index) => value !== start + index)
  const here = series[at]
  const before = series[at - 1]
  if (!here) return ''
  if (!before) return `开头是“${wordsOf(here).trim()}”`
  const verb = here.value === before.value ? '重复' : '接着'
  return verb === '重复'
    ? `“${wordsOf(here).trim()}”重复`
    : `“${wordsOf(before).trim()}”后面接的是“${wordsOf(here).trim()}”`
}
