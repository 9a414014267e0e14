/**
 * How likely people make which error, as costs: the less, the likelier. Costs
 * of independent errors add up. They were set so that an error that leaves a
 * mark of its own (digits exchanged, a total that is not the sum) is thought of
 * before one that could be anything, and one error before two; between whole
 * explanations only differences count.
 */
export const COST = {
  /** A row or column of totals at 0 above parts that are not. */
  unfilledTotals: 0.8,
  /** 上年结转 is 0 or blank, last year's 结转下年度 is not. */
  carryOver: 0.8,
  /** 337 for 37: a double digit is seldom there by chance. */
  doubledDigit: 0.85,
  /** 73 for 37. */
  swappedDigits: 0.9,
  /** 3 or 7 for 37. */
  lostDigit: 0.95,
  /** A typed total that is not the sum of its parts. */
  staleTotal: 1,
  /** A figure another one gives, 现行有效 or 上年结转. */
  derived: 1.2,
  /** 387 for 37. */
  surplusDigit: 1.6,
  /** A count in the wrong column or row; whole figures are moved rather than parts of them. */
  wrongPlace: 1.6,
  partOfFigure: 0.1,
  /** Per line between the wrong place and the right one, at most ten. */
  distance: 0.01,
  /** Any other figure. */
  wrongCell: 2,
  /** Totals were computed from the wrong figure and go with it. */
  withTotals: 0.3,
  /** A paste one cell off; dearer where only two figures moved. */
  shifted: 2.4,
  weakShift: 0.8,
  /** An equation nobody explains. */
  leftOver: 2.5,
  /** An equation of nothing but zeros that would not hold any more. */
  brokenZeros: 0.7,
} as const

/** Explanations dearer than the best by more than this are not worth a look. */
export const WINDOW = 1.3
