/** The report a clerk writes, as plain data: what is saved, checked, undone and exported. */
import type { Charts } from './chart'
import type { KeptLedger } from './keptLedger'
import type { Narrative } from './narrative'
import type { PageLook } from './pageLook'
import type { SignOff } from './signOff'
import type { CellId, EditionId } from './template'

export type AgencyKind =
  | '县级以上人民政府' | '政府部门' | '乡镇、街道' | '开发区等派出机构' | '其他'
export const AGENCY_KINDS: readonly AgencyKind[] = [
  '县级以上人民政府', '政府部门', '乡镇、街道', '开发区等派出机构', '其他',
]

/** Where a figure came from; `carried` was rolled over from last year's 结转下年度. */
export type CellSource = 'typed' | 'pasted' | 'imported' | 'carried'

/**
 * A figure as text. A cell without entry is blank, or Σ where it is a total; an entry with empty
 * text is an explicit blank. Frozen.
 */
export interface CellEntry {
  readonly text: string
  readonly source: CellSource
}

/** Figures by cell; ids the edition does not know are kept, never shown. */
export type Cells = Record<CellId, CellEntry>

export interface Agency {
  name: string
  kind: AgencyKind
  /** Office to ask, 舒城县人民政府办公室. */
  office: string
  address: string
  postcode: string
  phone: string
  fax: string
  email: string
  website: string
  /** Of its pages; absent for the usual one. */
  look?: PageLook
  /** Of part one, where its superiors ask for another length than the usual. */
  mostCharacters?: number
}

/** What is typed of an agency. */
export type AgencyText = Exclude<keyof Agency, 'kind' | 'look' | 'mostCharacters'>

/** The narrative parts one, five and six. */
export type NarrativePart = 1 | 5 | 6
export type Narratives = Record<NarrativePart, Narrative>

/** 信息处理费 of part six, in 元, as typed; a different fee from table two's 行政事业性收费. */
export interface ProcessingFee {
  notices: string
  amount: string
  received: string
}

/** `data` is base64 without prefix; width and height in pixels. */
export interface ReportImage {
  mime: 'image/png' | 'image/jpeg'
  data: string
  width: number
  height: number
}

/** Last year's report as it was taken over: figures as printed, text for comparison. */
export interface LastYear {
  year: number
  edition: EditionId
  figures: Record<CellId, string>
  narratives: Narratives
  /** Whose it was; absent where an earlier version of the program took it over. */
  agency?: string
  /** In words: where it came from. */
  source: string
}

/** What may be compared with: last year's report only where it is of the year before. */
export function lastYearOf({ year, lastYear }: Pick<Report, 'year' | 'lastYear'>): LastYear | null {
  return lastYear?.year === year - 1 ? lastYear : null
}

/** What the clerk said to a finding; the words of a dismissed 提示 may be ''. */
export interface FindingNote {
  text: string
  /** What the finding rested on then; the note holds while that is the same. */
  fact: string
  /** ISO time. */
  at: string
}

/**
 * Words taken over from last year's text that a person has to look at; the place is told by the
 * words around it, digits as #, so that it holds while they do.
 */
export interface TakenPlace {
  part: NarrativePart
  words: string
  before: string
  behind: string
  /** In words: what is to be looked at. */
  why: string
}

export interface Report {
  id: string
  year: number
  edition: EditionId
  agency: Agency
  /** `null` follows the composed text; a string is the clerk's own. */
  title: string | null
  preamble: string | null
  /** ISO dates; the official period is the calendar year. */
  period: { from: string; to: string }
  /** 落款; `name` null follows the agency, `date` ISO or ''. */
  signature: { name: string | null; date: string }
  cells: Cells
  narratives: Narratives
  fee: ProcessingFee
  /** Sentence on 信息处理费 put into part six; `null` follows the fields. */
  feeSentence: string | null
  images: Record<string, ReportImage>
  lastYear: LastYear | null
  /** By id of the finding. */
  notes: Record<string, FindingNote>
  /**
   * What the clerk said numbers of the text mean, by their words: id of a figure source, or
   * `unrelated`.
   */
  meanings?: Record<string, string>
  /** At the end of part one; absent for none. */
  charts?: Charts
  /** 审签 and 公布, beside the report; absent while nothing is noted. */
  signOff?: SignOff
  /** What was taken over from last year's texts and nobody has looked at yet. */
  taken?: TakenPlace[]
  /** The cases that filled the tables from ledgers; absent where none are kept. */
  ledger?: KeptLedger
  /** Written to learn the program: it is never final and never taken for a real one. */
  isPractice?: true
  /** ISO times. */
  createdAt: string
  updatedAt: string
}

/** Part one: 原则上不超过1000字. */
export const USUAL_LIMIT = 1000

/** The most characters part one should have: the agency's own, which its superiors may ask for. */
export function partOneLimit({ mostCharacters }: Pick<Agency, 'mostCharacters'>): number {
  return isLimit(mostCharacters) ? mostCharacters : USUAL_LIMIT
}

/** True for a number of characters a text may be limited to. */
export function isLimit(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 100 && value <= 100_000
}
