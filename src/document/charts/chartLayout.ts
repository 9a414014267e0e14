/**
 * Where everything in a chart stands: rows of bars with their names and figures beside them, so that
 * it is read without colours too. In pixels, 96 to the inch.
 */
import type { ChartNode } from '../../model/document'
import { emWidth } from '../../language/displayWidth'

/** `y` is the base line of the characters. */
export interface ChartText { x: number; y: number; anchor: 'start' | 'end'; text: string }
/** Colours without `#`. */
export interface ChartBox {
  x: number
  y: number
  width: number
  height: number
  fill: string
  line: string
}

export interface ChartLayout {
  width: number
  height: number
  fontSize: number
  texts: ChartText[]
  boxes: ChartBox[]
  /** The line the bars begin at. */
  axis: { x: number; from: number; to: number }
  /** What the whole width stands for: the largest value, and room for its figure behind the bar. */
  maximum: number
}

/** 148 of the 156 mm of the text. */
const WIDTH = 560
const FONT_SIZE = 14
const BAR = 16
/** Between two groups of bars, and above the first. */
const GAP = 12
const LEGEND = 26
/** Between a bar and the words beside it. */
const ROOM = 8
/** Of a digit. */
const DIGIT = 8

/** Of the first and the second series: dark, and light within a line, two greys on paper. */
export const CHART_FILLS = [
  { fill: '1D4F91', line: '1D4F91' }, { fill: 'B4C4DB', line: '1D4F91' },
] as const

/** What a program that draws charts itself is told: the gap in per cent of a bar. */
export const CHART_GAP = (100 * GAP) / BAR

/** The same places in every writer. */
export function layOutChart({ categories, series }: ChartNode): ChartLayout {
  const start = series.length > 1 ? LEGEND : 0
  const group = series.length * BAR + GAP
  const height = start + GAP + categories.length * group
  // Digits of some faces are wider than half a character.
  const left = Math.ceil(Math.max(...categories.map(emWidth)) * FONT_SIZE) + 2 * ROOM
  const most = Math.max(1, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)))
  const room = WIDTH - left
  const scale = (room - 2 * ROOM - String(most).length * DIGIT) / most
  const layout: ChartLayout = {
    width: WIDTH, height, fontSize: FONT_SIZE, texts: [], boxes: [],
    axis: { x: left, from: start + GAP / 2, to: height - GAP / 2 }, maximum: room / scale,
  }
  if (series.length > 1) {
    const names = series.map(({ name }) => name)
    let { x } = layout.axis
    for (const [index, name] of names.entries()) {
      layout.boxes.push({ x, y: 7, width: 20, height: 12, ...fillOf(index) })
      layout.texts.push(placeText(name, { x: x + 20 + ROOM, middle: 13, anchor: 'start' }))
      x += 20 + 3 * ROOM + Math.ceil(emWidth(name) * FONT_SIZE)
    }
  }
  for (const [row, category] of categories.entries()) {
    const top = start + GAP + row * group
    const middle = top + (series.length * BAR) / 2
    layout.texts.push(placeText(category, { x: left - ROOM, middle, anchor: 'end' }))
    for (const [index, { values }] of series.entries()) {
      const value = values[row] ?? null
      if (value !== null) addBar(layout, { value, scale, top: top + index * BAR, index })
    }
  }
  return layout
}

interface Bar { value: number; scale: number; top: number; index: number }

function addBar(layout: ChartLayout, { value, scale, top, index }: Bar): void {
  const { x: left } = layout.axis
  const width = Math.round(value * scale * 100) / 100
  if (value > 0) layout.boxes.push({ x: left, y: top + 1, width, height: BAR - 2, ...fillOf(index) })
  layout.texts.push(
    placeText(String(value), { x: left + width + ROOM, middle: top + BAR / 2, anchor: 'start' }))
}

function fillOf(index: number): { fill: string; line: string } {
  return CHART_FILLS[index % CHART_FILLS.length] ?? CHART_FILLS[0]
}

function placeText(
  text: string, { x, middle, anchor }: { x: number; middle: number; anchor: ChartText['anchor'] },
): ChartText {
  return { x, y: middle + 5, anchor, text }
}
