/**
 * Reports as they lie on the desk in the middle of the work: half filled, overwritten from last
 * year's, zeros in what is still to come, one fault or several, a text beside them that is right or
 * of another year; the truth is known.
 */
import { gatherFacts, type Facts } from '../../../src/checks/base/facts'
import { kind as kindOf, type KindName } from '../../../src/checks/claims/kind'
import { cellsOf as cellsOfKind } from '../../../src/checks/claims/kindCells'
import { cellsOf, type CellInfo } from '../../../src/model/cells'
import { lastYearOf as lastOf, type Report } from '../../../src/model/report'
import type { CellId, Edition } from '../../../src/model/template'
import { FAULT_KINDS, plant, withFault } from './plantFault'
import { narrativeOf } from '../prose'
import type { Random } from '../random'
import { typedCells } from '../reports'
import { buildSoundReport, type SoundReport } from './soundReports'

export interface Unfinished {
  manner: Manner
  truth: Report
  report: Report
  edition: Edition
  /** The cells before the clerk's last step. */
  before: Report['cells']
}

/** What was done to the sound report: its cells now and those changed last. */
interface Work {
  cells: Report['cells']
  last: CellId[]
  /**
   * What the cells changed last held; else the true figure, or another one where they hold the true
   * one now.
   */
  was?: Record<CellId, string>
}

type Worker = (scene: Scene) => Work

interface Scene extends SoundReport {
  infos: CellInfo[]
  number: number
  editions: readonly Edition[]
}

/** By number; undefined where this sound report has no place for the manner's fault. */
export function buildUnfinished(
  editions: readonly Edition[], number: number,
): Unfinished | undefined {
  const manner = MANNERS[number % MANNERS.length] as Manner
  const sound =
    buildSoundReport(editions, Math.floor(number / MANNERS.length) * 2 + (number % 2) + 7000)
  const { edition, random } = sound
  const truth = { ...sound.report, lastYear: lastYearByChance(sound) }
  const infos = [...cellsOf(edition).values()]
    .filter(({ table }) => table !== 'disclosure' || random.upTo(1) === 0)
  const work = WORKERS[manner]({ ...sound, report: truth, infos, number, editions })
  const text = narrativeOf(textByChance(truth, edition, random))
  const report = { ...truth, cells: work.cells, narratives: { ...truth.narratives, 1: text } }
  if (work.last.length === 0) return undefined
  return { manner, truth, report, edition, before: stepBack(work, truth, random) }
}

/**
 * Before the last step: the true figure where the step brought a fault, another one where it
 * brought the true one.
 */
function stepBack({ cells, last, was = {} }: Work, truth: Report, random: Random): Report['cells'] {
  const before = { ...cells }
  for (const cell of last) {
    const right = truth.cells[cell]
    delete before[cell]
    const told = was[cell]
    if (told !== undefined) Object.assign(before, typedCells({ [cell]: told }))
    else if (right && right.text !== cells[cell]?.text) before[cell] = right
    else if (random.upTo(1) === 0) {
      Object.assign(
        before, typedCells({ [cell]: String(random.upTo(40)) }),
      )
    }
  }
  return before
}

/**
 * Three in four times last year's fits; else it is missing or one of its figures is another one.
 */
function lastYearByChance({ report, random }: SoundReport): Report['lastYear'] {
  const last = lastOf(report)
  const way = random.upTo(11)
  if (!last || way === 0) return null
  if (way > 1) return last
  const carried = Object.keys(last.figures)
    .filter((cell) => cell.includes('carriedOut') && !cell.endsWith('total'))
  return { ...last, figures: { ...last.figures, [random.pick(carried)]: String(random.upTo(9)) } }
}

const SENTENCES: Record<string, string> = {
  'new': '本年新收政府信息公开申请#件。',
  'carriedIn': '上年结转政府信息公开申请#件。',
  'done': '全年办结政府信息公开申请#件。',
  'granted': '予以公开#件。',
  'partial': '部分公开#件。',
  'refused': '不予公开#件。',
  'notProcessed': '不予处理#件。',
  'carriedOut': '结转下年度继续办理#件。',
  'review.total': '因政府信息公开被申请行政复议#件。',
  'lawsuit.total': '因政府信息公开被提起行政诉讼#件。',
}

/**
 * A text that tells some of the figures: none, the true ones, or one in eight times those of
 * another year.
 */
function textByChance(truth: Report, edition: Edition, random: Random): string {
  const told = random.upTo(1) === 0 ? [] : Object.keys(SENTENCES).filter(() => random.upTo(2) > 0)
  const off = random.upTo(7) === 0 ? 1 + random.upTo(30) : 0
  const facts = gatherFacts(truth, edition)
  const lines = told.map((kind) => {
    const sum = (cellsOfKind(kindOf(kind as KindName), edition)[0]?.cells ?? []).reduce((total, cell) => {
      return total + valueAt(facts, cell)
    }, 0)
    return (SENTENCES[kind] ?? '').replace('#', String(sum + off))
  })
  return `（二）依申请公开。依法办理公开申请。\n${lines.join('')}`
}

const WORKERS = {
  oneFault: (scene) => withFaults(scene, scene.report, 1),
  twoFaults: (scene) => withFaults(scene, scene.report, 2),
  manyFaults: (scene) => withFaults(scene, scene.report, 3 + scene.random.upTo(3)),
  halfByRow: (scene) => half(scene, { order: scene.infos, rest: 'blank' }),
  halfByColumn: (scene) => half(scene, { order: byColumn(scene.infos), rest: 'blank' }),
  halfByRowThenZeros: (scene) => half(scene, { order: scene.infos, rest: '0' }),
  halfByColumnThenZeros: (scene) => half(scene, { order: byColumn(scene.infos), rest: '0' }),
  intakeThenZeros: (scene) => {
    const order = scene.infos.filter(({ row }) => row !== 'received' && row !== 'carriedIn')
    return half(scene, { order, rest: '0', atLeast: 0 })
  },
  overwritten,
  correctedTowardsTruth,
  scattered: (scene) => {
    const leaves = scene.infos.filter(({ sums }) => sums.length === 0)
    const kept = leaves.filter(() => scene.random.upTo(4) > 0).map(({ id }) => id)
    return leave(scene, new Set(kept), scene.random.pick(['blank', '0']))
  },
} satisfies Record<string, Worker>

export type Manner = keyof typeof WORKERS
export const MANNERS = Object.keys(WORKERS) as Manner[]

/** Faults by chance; the last step was one of them or some right figure. */
function withFaults(scene: Scene, report: Report, count: number): Work {
  const planted = Array.from({ length: count }, () => (
    plant(scene.random.pick(FAULT_KINDS), { ...scene, report }) ?? {}))
  const fault = Object.assign({}, ...planted) as Record<CellId, string>
  const cells = Object.keys(fault)
  if (cells.length === 0) return { cells: report.cells, last: [] }
  const last = scene.random.upTo(2) > 0 ? cells : [scene.random.pick(Object.keys(report.cells))]
  return { cells: withFault(report, fault).cells, last }
}

function byColumn(infos: CellInfo[]): CellInfo[] {
  const columns = [...new Set(infos.map(({ column }) => column))]
  return columns.flatMap((column) => infos.filter((info) => info.column === column))
}

interface Order { order: CellInfo[]; rest: 'blank' | '0'; atLeast?: number }

/**
 * The first so many of the leaves in this order are filled, one in three times with a fault among
 * them.
 */
function half(scene: Scene, { order, rest, atLeast = 1 }: Order): Work {
  const leaves = order.filter(({ sums }) => sums.length === 0)
  const filled = atLeast === 0 ? 0 : atLeast + scene.random.upTo(leaves.length - atLeast - 1)
  const open = new Set(leaves.slice(filled).map(({ id }) => id))
  const kept = scene.infos.filter(({ id, sums }) => sums.length === 0 && !open.has(id))
    .map(({ id }) => id)
  const work = leave(scene, new Set(kept), rest)
  const fault = scene.random.upTo(2) === 0 ? plant(scene.random.pick(FAULT_KINDS), scene) ?? {} : {}
  const among = Object.fromEntries(Object.entries(fault).filter(([cell]) => kept.includes(cell)))
  return { ...work, cells: { ...work.cells, ...typedCells(among) } }
}

/**
 * The figures kept, the others blank or 0; totals typed before stay, go with their parts, or are 0
 * as well.
 */
function leave(
  { report, infos, random }: Scene, kept: ReadonlySet<CellId>, rest: 'blank' | '0',
): Work {
  const totals = random.pick(['kept', 'following', 'following', rest])
  const cells = { ...report.cells }
  for (const { id, sums } of infos) {
    const isTotal = sums.length > 0
    if (isTotal ? totals === 'kept' : kept.has(id)) continue
    if (isTotal && totals === 'following') delete cells[id]
    else Object.assign(cells, typedCells({ [id]: rest === 'blank' ? '' : '0' }))
  }
  return { cells, last: [random.pick([...kept, infos[0]?.id ?? ''])] }
}

/**
 * Another year's figures, the first so many replaced by this year's; totals follow or are replaced
 * in their turn.
 */
function overwritten({ report, infos, random, number, editions }: Scene): Work {
  const edition = editions.find(({ id }) => id === report.edition)
  const other = buildSoundReport(edition ? [edition] : editions, number + 40_000).report
  const replaced = random.upTo(infos.length - 2) + 1
  const cells = { ...report.cells }
  infos.forEach(({ id }, at) => {
    if (at < replaced) return
    delete cells[id]
    if (other.cells[id]) Object.assign(cells, { [id]: other.cells[id] })
  })
  return { cells, last: [infos[replaced - 1]?.id ?? ''] }
}

/**
 * A wrong figure with the totals and the 本年新收 reckoned from it; the clerk has just put the
 * figure alone right.
 */
function correctedTowardsTruth({ report, edition, infos, random }: Scene): Work {
  const results = infos.filter(({ row, sums }) => sums.length === 0 && row.startsWith('handled.'))
  const { id, row, column } = random.pick(results)
  const by = 1 + random.upTo(12)
  const facts = gatherFacts(report, edition)
  const places = [
    `received.${column}`, 'received.total', `handled.total.${column}`, 'handled.total.total',
    `${row}.total`,
  ]
  const moved = places.map((place) => `applications.${place}`).filter((cell) => report.cells[cell])
  const texts = Object.fromEntries(moved.map((cell) => {
    return [cell, valueAt(facts, cell) + by]
  }))
  const was = { [id]: String(valueAt(facts, id) + by) }
  return { cells: { ...report.cells, ...typedCells(texts) }, last: [id], was }
}

function valueAt(facts: Facts, cell: CellId): number {
  const figure = facts.figure(cell)
  return figure.state === 'known' ? figure.value : 0
}
