/**
 * The closed set of rule kinds. A rule is data; `checks/kinds/` holds one file
 * per kind that expands, evaluates and explains it.
 */
import type { CellId, TableId } from './ids'

/** 强制 must be put right before 定稿 · 核实 needs a reason · 提示 may be dismissed. */
export type Level = '强制' | '核实' | '提示'

interface RuleBase {
  /** Permanent code of official/tables.json, `T3-BAL`. */
  code: string
  level: Level
  /** The rule in one plain sentence. */
  title: string
  /** A 强制 finding a reason may settle: the fault can lie outside this report. */
  explainable?: true
  /** It compares with the report's year: silent where an existing report names none. */
  needsYear?: true
  /** It asks what kind of agency reports: silent where nothing tells it. */
  needsKind?: true
  /** Where the rule comes from; shown with the finding. */
  basis: string
  /** How sure the basis is; what is not `high` is never shown as law. */
  sure: 'high' | 'medium' | 'low'
  /** Why it matters, what to do about a finding, and an example; for the catalogue of checks. */
  why: string
  howTo: string
  example: string
}

/** One summand: a row (or column) key with the short label used in messages. */
export interface Term {
  key: string
  label: string
  year?: 'last'
  sign?: -1
}

/** Totals declared in the axes equal the sum of their parts, along rows or columns. */
export interface SumRule extends RuleBase { kind: 'sum'; table: TableId; axis: 'rows' | 'columns' }

/**
 * `left = right` (or `left ≤ right`) once per column (`each: 'column'`, terms are rows) or per row.
 */
export interface EquationRule extends RuleBase {
  kind: 'equation'
  table: TableId
  each: 'column' | 'row'
  /** Only these line keys; all when absent. */
  lines?: string[]
  left: Term[]
  right: Term[]
  relation: '=' | '<='
  /** The left single term may be filled with the right side: the one repair. */
  repairLeft?: boolean
  /** 失效3件 in the text explains a difference of 3: then it is a 提示. */
  mayBeExplained?: true
}

/** Every figure is readable as its kind (whole, not negative, no letters). */
export interface FormatRule extends RuleBase { kind: 'format'; tables: TableId[] }
/** No cell blank or marked `/`, `—`, 无. */
export interface FilledRule extends RuleBase { kind: 'filled' }
/**
 * This year against last year, more than `factor` times up or down; figures below `floor` in both
 * years stay silent.
 */
export interface SwingRule extends RuleBase {
  kind: 'swing'
  factor: number
  floor: number
  within: CellId[] | 'totals'
}
/** 本年增/减 carries a sign. */
export interface SignRule extends RuleBase { kind: 'sign' }
/** A check on structure, prose or dates, by name in `checks/custom/`. */
export interface CustomRule extends RuleBase { kind: 'custom'; check: CustomCheckName }

export type CustomCheckName =
  | 'editionFitsYear' | 'firstYearOf2021' | 'rulesPower' | 'feeUnit' | 'purchaseUnit'
  | 'problemsAndMeasures' | 'feeStatement' | 'deadline'

/**
 * A check that reads the texts, by name in `checks/claims/` or `checks/prose/`; run after a pause
 * in typing, not with every key.
 */
export interface TextRule extends RuleBase { kind: 'text'; check: TextCheckName | ProseCheckName }

/** Figures and years of the texts against tables and period. */
export type TextCheckName =
  | 'received' | 'done' | 'result' | 'percent' | 'carry' | 'review' | 'documents' | 'parts'
  | 'year' | 'period'
  | 'twice' | 'boundRounded' | 'contact' | 'meant'

/** Structure, language, privacy, likeness. */
export type ProseCheckName =
  | 'sixParts' | 'fiveAspects' | 'length' | 'feeNotices' | 'itemWording' | 'suitFirst' | 'pasted'
  | 'sameText' | 'sameFigures'
  | 'punctuation' | 'wording' | 'ordinals' | 'debris'
  | 'leftovers' | 'titleWording' | 'whoseReport' | 'aspectNames'
  | 'idNumbers' | 'phones' | 'bankCards' | 'applicantNames' | 'officialNames'

export type Rule =
  | SumRule | EquationRule | FormatRule | FilledRule | SwingRule | SignRule | CustomRule | TextRule
