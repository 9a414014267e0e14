/** A share the text tells of figures of the tables: 部分公开占办理结果的 12.5%. */
import type { CustomFinding } from '../../base/customFinding'
import type { Facts } from '../../base/facts'
import type { TableFigure } from '../claim'
import {
  isReason, kind as kindOf, ofApplicant, rowOf, withoutShare, type Applicant, type Kind, type KindName,
} from '../kind'
import { cellsOf } from '../kindCells'
import { percentOf, type Interval } from '../lex/interval'
import { SHARE_OF_DONE, SHARE_OF_RECEIVED } from '../lexicon/ratios'
import type { ReadText } from '../discourse/readReport'
import type { Statement } from '../discourse/statement'
import { doubtOf } from './inDoubt'
import { bothShares, percentText } from './percentText'
import { isShareOf } from './ratios'
import { saidBy, statementFinding } from './statementFinding'
import { tableBounds } from './tableBounds'
import { describeTable } from './tableValues'

/** All that came in, with what was carried over, and all that was done. */
const WHOLES = ['new', 'toHandle', 'done'] as const
const WHOLE_NAMES: Record<string, string> = {
  done: '办理结果总计', new: '本年新收', toHandle: '新收与结转之和',
}

/** A percentage of a text; `before` is the statement right in front of it. */
export interface Share { text: ReadText; statement: Statement; before: Statement | undefined }

/** Against every part and whole of the tables the words may mean; empty where one of them fits. */
export function wrongShare({ text, statement, before }: Share, facts: Facts): CustomFinding[] {
  const kinds = wholesOf(statement)
  const [part, ...otherParts] = partsOf(statement.kind, facts)
  const wholes = kinds.flatMap((kind) => figureOf(kind, facts) ?? [])
  const [whole] = wholes
  const share = part && whole && percentOf(part.interval, whole.interval)
  if (!share || wholes.length < kinds.length) return []
  // A wrong count in the text is told by itself; its share follows it.
  const parts = [part, ...otherParts].map(({ interval }) => interval)
    .concat(before?.kind === part.kind ? [before.interval] : [])
  if (parts.some((one) => wholes.some((all) => isShareOf(statement, one, all.interval)))) return []
  const right = percentText(share, statement.decimals)
  return [statementFinding({
    text, words: statement.words, said: saidBy(text, statement),
    spans: [statement],
    cells: [...part.cells, ...whole.cells], doubt: doubtOf([part, whole], facts),
    values: bothShares(statement, share),
    fact: `${part.interval.low} ÷ ${whole.interval.low} = ${right}`,
    problem:
      `按表三复算，${describeTable(part, facts).replace(/^表三/, '')}，占${WHOLE_NAMES[whole.kind.row]
        ?? ''} ${whole.interval.low} 的 ${right}，文中写 ${statement.value}%。请核对`,
  })]
}

/**
 * The part; applicants of one kind may be those of the year, of all there were to handle or of
 * those handled.
 */
function partsOf(share: Kind | undefined, facts: Facts): KnownFigure[] {
  if (!share) return []
  const kind = withoutShare(share)
  const column = kind.table === 'applications' ? kind.column as Applicant | undefined : undefined
  const kinds = column === undefined
    ? [kind] : [kind, ...WHOLES.map((name) => ofApplicant(kindOf(name), column))]
  return kinds.flatMap((one) => figureOf(one, facts) ?? [])
}

interface KnownFigure extends TableFigure { kind: Kind; interval: Interval }

/** The figures a percentage may be a share of, where the edition has them. */
export function wholesOfTables(facts: Facts): Interval[] {
  return WHOLES.flatMap((name) => figureOf(kindOf(name), facts)?.interval ?? [])
}

/** The likeliest figure of a kind with what it may be; undefined where the edition has none. */
function figureOf(kind: Kind, facts: Facts): KnownFigure | undefined {
  const [figure] = cellsOf(kind, facts.edition)
  return figure && { ...figure, kind, interval: tableBounds(figure, facts) }
}

/** The words name the whole, or the results it is; a reason may be a share of its group. */
function wholesOf({ words, kind }: Statement): Kind[] {
  const group = kind && isReason(kind) ? [rowOf(kind)] : []
  if (SHARE_OF_DONE.test(words)) return [kindOf('done')]
  const names: readonly KindName[] = SHARE_OF_RECEIVED.test(words)
    ? WHOLES : ['done', 'new', 'toHandle']
  return [...names.map(kindOf), ...group]
}
