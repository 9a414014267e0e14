/** Which texts may stand in a cell for a figure. */
import { parseFigure } from '../../model/figure'

const FIGURE_WITH_REMARK = /^[+\-−]?\d[\d,.]*\s*(?:[件项条个]\s*)?[（(,，].*\D/

/** What a figure may begin with; most labels are told from figures by this alone. */
const FIGURE_START = /^[\s\d０-９+＋\-−－﹣/／—–─_＿增减新无不]/

/**
 * True for a text that may stand in a figure cell, blank included; a wrong sign or unit is still a
 * figure, and so is one with a remark.
 */
export function isFigureText(text: string): boolean {
  if (text !== '' && !FIGURE_START.test(text)) return false
  const figure = parseFigure('moneyWithUnit', text)
  return figure.state !== 'invalid' || figure.problem !== 'letters'
    || FIGURE_WITH_REMARK.test(text.trim())
}

/** True for a slot or line with a figure in it. */
export function isFilledFigure(text: string): boolean {
  return text.trim() !== '' && isFigureText(text)
}
