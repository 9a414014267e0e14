/**
 * What a written cell comes to: the figure, what was made plain, what is doubtful. Nothing is
 * corrected by guess.
 */
import {
  formatFigure, parseFigure, type Figure, type FigureKind, type FigureProblem,
} from '../../../model/figure'
import { readMisread } from '../../loose/figureText'
import type { DraftCell } from '../draft'

const REMARKED =
  /^([+\-−]?\d[\d,.]*(?:\s*(?:件|项|条|个|次|万元))?)\s*(?:[（(](.*)[）)]|[，,；;]\s*(其中.*))$/s
/** 本年增/减 as a rule of its own looks at it: how the sign is written is kept, `+ 125`, `增10`. */
const SIGNED = /^(?:[+\-−﹣＋－]|增加?|减少?|新增)\s*\d+$/
/** `1268.45万` in a column of money. */
const TEN_THOUSANDS = /^[\d,.]+\s*万$/
/** What Excel shows where a column is too narrow for its number. */
const HASHES = /^#+$/
const TOO_NARROW = '原表的列太窄，没有显示出数字，没有填入，请核对'
/** 增3 under 上一年项目数量: it may have come from the column beside. */
const SIGNED_COUNT = '这一列是件数，写的是增减，请核对'
const PROBLEMS: Record<FigureProblem, string> = {
  letters: '不是一个数字，没有填入，请核对', negative: '件数是负数，请核对',
  fraction: '件数不是整数，请核对', tooLarge: '数字过大，请核对', unit: '单位与表中不同，请核对',
}

/** A cell of the given kind; `doubt` is what the labels leave open. */
export function readDraftCell(kind: FigureKind, source: string, doubt = ''): DraftCell {
  const written = source.trim()
  const remark = REMARKED.exec(written)
  if (kind.startsWith('money') && TEN_THOUSANDS.test(written)) {
    return readDraftCell(kind, `${written}元`, join(doubt, `“${written}”按万元读入`))
  }
  const figure = parseFigure(kind, written)
  if (figure.state !== 'invalid') return readSound(kind, written, doubt)
  const digits = readMisread(written)
  if (digits !== null) {
    return { ...readDraftCell(kind, digits, join(doubt, `“${written}”按 ${digits} 读入，请核对`)), written }
  }
  if (remark) return readRemarked(kind, written, { number: remark[1] ?? '', doubt })
  return refuseText(written, figure, doubt)
}

/** Two numbers, a mark, a share: nothing of it is a figure, and what stands there is told. */
function refuseText(
  written: string, figure: Extract<Figure, { state: 'invalid' }>, doubt: string,
): DraftCell {
  const isFigure = figure.problem !== 'letters'
  const problem = HASHES.test(written) ? TOO_NARROW : PROBLEMS[figure.problem]
  return {
    written, text: isFigure ? formatFigure(figure) : '', normalised: '',
    doubt: join(doubt, problem),
  }
}

function readSound(kind: FigureKind, written: string, doubt: string): DraftCell {
  const figure = parseFigure(kind, written)
  const isSigned = SIGNED.test(written)
  const text = kind === 'signedCount' && isSigned
    ? written.replace(/\n/g, '') : formatFigure(figure)
  return {
    written, text, normalised: figure.state === 'known' ? explainChange(written, text) : '',
    doubt: kind === 'count' && isSigned ? join(doubt, SIGNED_COUNT) : doubt,
  }
}

function readRemarked(
  kind: FigureKind, written: string, { number, doubt }: { number: string; doubt: string },
): DraftCell {
  const figure = parseFigure(kind, number)
  if (figure.state !== 'known') {
    return { written, text: '', normalised: '', doubt: join(doubt, PROBLEMS.letters) }
  }
  return {
    written, text: formatFigure(figure), normalised: '备注',
    doubt: join(doubt, '格内的文字说明没有读入，请核对'),
  }
}

function explainChange(written: string, text: string): string {
  if (written === text) return ''
  const reasons = [
    /[！-～]/.test(written) && '全角',
    /\d[,，]\d/.test(written) && '千分位',
    /[件项条次个元]$/.test(written) && !/[件项条次个元]$/.test(text) && '单位',
    /\s/.test(written) && '空格',
  ].filter((reason) => reason !== false)
  return reasons.join('、') || '写法'
}

function join(...doubts: string[]): string {
  return doubts.filter((doubt) => doubt !== '').join('；')
}
