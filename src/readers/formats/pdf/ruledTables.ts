/**
 * Tables by their borders. A line that is missing between two slots of the
 * grid makes them one cell, so merged cells come out as they were drawn.
 */
import type { PageRules, Rule } from './pageRules'
import { joinLineTexts, splitAt, toLines, type TextPiece } from './textPieces'

/** A cell by its place on the page. */
export interface RuledCell {
  left: number
  right: number
  top: number
  bottom: number
  text: string
  /** What was struck out in it. */
  struck?: string
}
/** `rows` lists cells by the row they begin in. */
export interface RuledTable {
  left: number
  right: number
  top: number
  bottom: number
  rows: RuledCell[][]
}

/** Ends and borders this close are one. */
const NEAR = 2.5
/** Dashes this far apart are one line. */
const DASH = 4
/** Share of a cell's width a broken line fills. */
const FULL = 0.7

/** The ruled tables of a page from top to bottom, and the text outside them. */
export function findRuledTables(
  rules: PageRules, pieces: TextPiece[],
): { tables: RuledTable[]; rest: TextPiece[] } {
  let rest = pieces
  const tables: RuledTable[] = []
  // Rules that touch each other, directly or over others.
  const horizontal = joinDashes(rules.horizontal)
  const vertical = joinDashes(rules.vertical)
  const parent = Array.from({ length: horizontal.length + vertical.length }, (_, index) => index)
  const find = (index: number): number => {
    let root = index
    while (parent[root] !== root) root = parent[root] ?? root
    parent[index] = root
    return root
  }
  horizontal.forEach((row, first) => vertical.forEach((column, second) => {
    if (covers(row, column.at) && covers(column, row.at)) {
      parent[find(first)] = find(horizontal.length + second)
    }
  }))
  const groups = new Map<number, PageRules>()
  const groupOf = (index: number): PageRules => groups.get(find(index))
    ?? (groups.set(find(index), { horizontal: [], vertical: [] }).get(find(index)) as PageRules)
  horizontal.forEach((rule, index) => groupOf(index).horizontal.push(rule))
  vertical.forEach((rule, index) => groupOf(horizontal.length + index).vertical.push(rule))
  for (const group of [...groups.values()]) {
    const grid = new Grid(group)
    const inside = grid.size > 1 ? rest.filter((piece) => grid.holds(piece)) : []
    if (inside.length === 0) continue
    tables.push(grid.fill(inside))
    rest = rest.filter((piece) => !grid.holds(piece))
  }
  return { tables: tables.sort((a, b) => a.top - b.top), rest }
}

/** Pieces of one line as one; `open` holds the last piece at each height. */
function joinDashes(rules: Rule[]): Rule[] {
  const joined: Rule[] = []
  const open = new Map<number, Rule>()
  for (const rule of [...rules].sort((a, b) => a.from - b.from)) {
    const last = [0, -1, 1].map((offset) => open.get(Math.round(rule.at) + offset))
      .find((piece) => isContinued(piece, rule))
    if (last) {
      last.to = Math.max(last.to, rule.to)
      continue
    }
    const fresh = { ...rule }
    open.set(Math.round(rule.at), fresh)
    joined.push(fresh)
  }
  return joined
}

function isContinued(piece: Rule | undefined, rule: Rule): boolean {
  return piece !== undefined && Math.abs(piece.at - rule.at) <= 1 && rule.from <= piece.to + DASH
}

function covers({ from, to }: Rule, place: number): boolean {
  return from - NEAR <= place && place <= to + NEAR
}

/** Distinct places in order. */
function cluster(places: number[]): number[] {
  const distinct: number[] = []
  for (const place of [...places].sort((a, b) => a - b)) {
    if (distinct.length === 0 || place - (distinct[distinct.length - 1] ?? 0) > NEAR) {
      distinct.push(place)
    }
  }
  return distinct
}

class Grid {
  private readonly xs: number[]
  private readonly ys: number[]

  /** Tables open at their sides end where their rows end. */
  constructor(private readonly rules: PageRules) {
    const { horizontal, vertical } = rules
    this.xs = cluster([...vertical.map(({ at }) => at), ...ends(horizontal)])
    this.ys = cluster([...horizontal.map(({ at }) => at), ...ends(vertical)])
  }

  /** Slots; 0 where nothing is enclosed. */
  get size(): number {
    return this.rules.horizontal.length < 2 || this.rules.vertical.length < 1
      ? 0 : (this.xs.length - 1) * (this.ys.length - 1)
  }

  holds(piece: TextPiece): boolean {
    return this.columnAt(piece) >= 0 && this.rowAt(piece) >= 0
  }

  fill(pieces: TextPiece[]): RuledTable {
    const cells = this.listCells()
    const texts = new Map<RuledCell, TextPiece[]>()
    for (const piece of pieces.flatMap((whole) => splitAt(whole, this.crossed(whole)))) {
      const cell = cells.owners[this.rowAt(piece)]?.[this.columnAt(piece)]
      if (cell) texts.set(cell, [...(texts.get(cell) ?? []), piece])
    }
    texts.forEach((inside, cell) => {
      cell.text = cellText(inside.filter(({ isStruck }) => !isStruck), cell)
      const struck = inside.filter(({ isStruck }) => isStruck).map(({ text }) => text).join('')
      if (struck !== '') cell.struck = struck
    })
    return {
      left: this.xs[0] ?? 0, right: this.xs[this.xs.length - 1] ?? 0, top: this.ys[0] ?? 0,
      bottom: this.ys[this.ys.length - 1] ?? 0, rows: cells.rows,
    }
  }

  /** Vertical lines a piece runs over. */
  private crossed({ x, y, width, size }: TextPiece): number[] {
    const place = y - size * 0.35
    return this.xs.filter((at, line) =>
      at > x + size * 0.4 && at < x + width - size * 0.4 && this.hasRule('vertical', line, place))
  }

  private columnAt({ x, width }: TextPiece): number {
    return slotAt(this.xs, x + width / 2)
  }

  private rowAt({ y, size }: TextPiece): number {
    return slotAt(this.ys, y - size * 0.35)
  }

  private listCells(): { rows: RuledCell[][]; owners: RuledCell[][] } {
    const owners: RuledCell[][] = this.ys.slice(1).map(() => [])
    const rows = owners.map((owned, top) => {
      const row: RuledCell[] = []
      for (let left = 0; left < this.xs.length - 1; left += 1) {
        if (!owned[left]) row.push(this.takeCell({ top, left }, owners))
      }
      return row
    })
    return { rows, owners }
  }

  private takeCell({ top, left }: { top: number; left: number }, owners: RuledCell[][]): RuledCell {
    const right = this.rightOf({ top, left }, owners)
    const bottom = this.bottomOf({ top, left }, right)
    const cell = { ...this.placeOf({ top, left }), ...this.endOf({ bottom, right }), text: '' }
    for (const owned of owners.slice(top, bottom + 1)) {
      for (let column = left; column <= right; column += 1) owned[column] ??= cell
    }
    return cell
  }

  private placeOf({ top, left }: { top: number; left: number }): { left: number; top: number } {
    return { left: this.xs[left] ?? 0, top: this.ys[top] ?? 0 }
  }

  private endOf(
    { bottom, right }: { bottom: number; right: number },
  ): { right: number; bottom: number } {
    return { right: this.xs[right + 1] ?? 0, bottom: this.ys[bottom + 1] ?? 0 }
  }

  private rightOf({ top, left }: { top: number; left: number }, owners: RuledCell[][]): number {
    let right = left
    while (right < this.xs.length - 2 && !owners[top]?.[right + 1]
      && !this.hasRule('vertical', right + 1, middle(this.ys, top))) right += 1
    return right
  }

  private bottomOf({ top, left }: { top: number; left: number }, right: number): number {
    const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index)
    let bottom = top
    while (bottom < this.ys.length - 2 && columns.every((column) =>
      !this.hasRule('horizontal', bottom + 1, middle(this.xs, column)))) bottom += 1
    return bottom
  }

  private hasRule(kind: keyof PageRules, line: number, place: number): boolean {
    const at = (kind === 'vertical' ? this.xs : this.ys)[line] ?? 0
    return this.rules[kind]
      .some((rule) => Math.abs(rule.at - at) <= NEAR && rule.from <= place && place <= rule.to)
  }
}

function ends(rules: Rule[]): number[] {
  return rules.length === 0
    ? [] : [Math.min(...rules.map(({ from }) => from)), Math.max(...rules.map(({ to }) => to))]
}

function middle(places: number[], index: number): number {
  return ((places[index] ?? 0) + (places[index + 1] ?? 0)) / 2
}

/** The slot a place lies in, -1 outside. */
function slotAt(places: number[], place: number): number {
  const next = places.findIndex((border) => border > place)
  return next <= 0 ? -1 : next - 1
}

/**
 * Lines of a cell as one text. Two figures one below the other are never made one, unless the first
 * fills the cell: then it was broken.
 */
function cellText(pieces: TextPiece[], { left, right }: RuledCell): string {
  const [first, ...lines] = toLines(pieces)
  let text = first?.text ?? ''
  let before = first
  for (const line of lines) {
    const isFull = before !== undefined && before.right - before.x > (right - left) * FULL
    const isTwoFigures = /\d$/.test(text) && /^[+\-−]?\d/.test(line.text)
    text = isTwoFigures && !isFull ? `${text}\n${line.text}` : joinLineTexts(text, line.text)
    before = line
  }
  return text
}
