/** What one text says, with places in that text; cached with it. */
import type { ClaimScope, NumeralStyle } from '../claim'
import type { Kind } from '../kind'
import type { Interval } from '../lex/interval'
import type { Reach } from './scope'

/** A number, or words like 未收到 that stand for one. Places count in the original text. */
export interface Statement {
  from: number
  to: number
  /** The clause without blanks, `#` for the number. */
  words: string
  value: number
  style: NumeralStyle
  unit: string
  decimals: number
  /** 10000 for 1.2万: the number is rounded. */
  scale?: number | undefined
  isApproximate: boolean
  /** 余 between the digits and the unit. */
  more?: string | undefined
  /** All it may stand for. */
  interval: Interval
  /** Undefined where the words do not say plainly what it counts. */
  kind: Kind | undefined
  scope: ClaimScope
  /** True for a review or a suit about disclosure, whatever became of it. */
  isOfDisclosure?: true | undefined
  /** In the report of a government, where the words say it. */
  reach?: Reach | undefined
  /** The part of its own office is told beside this figure of the whole district. */
  isApart?: true
  /** Count of its sentence in the text. */
  sentence: number
}

/** A whole with its parts: 其中, 包括, 分别为, brackets, 合计. */
export interface Listing {
  /** The likeliest first: behind a full stop 其中 may go on from more than one number. */
  wholes: Statement[]
  parts: Statement[]
  /** The last few others told before in the sentence; the parts may be those of one of them. */
  earlier?: Statement[]
  /**
   * The numbers behind the one of another unit that ended it; with them it may come to its whole.
   */
  behind?: Statement[]
  /** The word or sign that joins them. */
  connector: string
  /** The sign between the first two parts. */
  separator?: string | undefined
  /**
   * Parts of a part of another list; `ended` where a sign says that no part of the other list is
   * among them.
   */
  within?: 'open' | 'ended' | undefined
  /** 等, 主要: there are parts left unsaid. */
  isOpen: boolean
}

export interface Reading {
  statements: readonly Statement[]
  listings: Listing[]
  /** Differences to another year, and the numbers a change starts from. */
  changes: readonly Statement[]
}
