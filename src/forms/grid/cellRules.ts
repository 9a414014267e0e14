import { explainProblem } from '../../checks/kinds/format'
import type { CellInfo } from '../../model/cells'
import { parseFigure } from '../../model/figure'

/**
 * The format rule of a cell for vee-validate: what is wrong with the text, undefined for a figure,
 * a mark or a blank.
 */
export function explainText(info: CellInfo, text: string | undefined): string | undefined {
  const figure = parseFigure(info.kind, text ?? '')
  return figure.state === 'invalid' ? explainProblem(figure.problem, info) : undefined
}
