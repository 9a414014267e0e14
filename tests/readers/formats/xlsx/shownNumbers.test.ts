/**
 * Formats of numbers by chance, against a library that is not ours: what is read from a cell is what
 * SSF shows there, or the cell is in doubt.
 */
import SSF from 'ssf'
import { expect, test } from 'vitest'
import { readXlsx } from '../../../../src/readers/formats/xlsx/readXlsx'
import { readDraftCell } from '../../../../src/readers/recognise/parts/draftCell'
import { seededRandom, type Random } from '../../../support/random'
import { runs } from '../../../support/runs'
import { buildWorkbook } from './workbooks'

/** As clerks and the menus of Excel and WPS write them, often the same one with other words around. */
const DIGITS = [
  '0', '0', '0', '#', '##0', '#,##0', '#,##0', '#,###', '00', '0000', '?0', '0.0', '0.00', '0.00', '#.##',
  '0.###', '#,##0.0', '#,##0.00', '#,##0.00', '0,', '0.0,', '#,##0,', '0.00,,', '0!.0', '0!.0,', '0!.00,',
  '0\\.0', '0%', '0.0%', '0.00%', '0.00E+00', '# ?/?', '000-0000', '@',
]
const BEFORE = [
  '', '', '', '', '', '¥', '"¥"', '[$¥-804]', '[$￥-804]', '$', '"约"', '+', '-', '(',
  '_ ', '_-', '* ', '_ * ',
  '[红色]', '[Red]', '[颜色3]', '[DBNum1]', '[DBNum2]', '[DBNum1][$-804]', '[$-804]', '[>100]', '[<1]',
  '[>=10000]', '"共 "',
]
const BEHIND = [
  '', '', '', '', '', '"件"', '"万"', '"万元"', '"元"', '"亿"',
  '\\件', '!件', '_ ', '_)', ' ', '\\ ', '"  "', ' "件"',
  '件', '* ', '*-', '*.', '%', '"%"', '"‰"', '"千"', '人', '"人次"', '"（估）"', '_);', '"."',
]
const BELOW = ['-', '-', '\\-', '(', '', '[红色]-', '[Red]\\-', '"减少"', '"▲"', '"△ "', '_ * -']
const NOUGHT = [
  '0', '"-"', '"—"', '"－"', '', '"无"', '"零"', '-', '\\-', '/', '"/"', '- ', '#', '_ * "-"_ ', '"-"??',
  '0.00',
]
const VALUES = [
  0, 0, 0, 1, 7, 12, 41, 286, 1286, 10000, 126845, 12684500, 12680000, 123456789, 1e7, 1e11, 0.41, 0.5, 2.5,
  12.5, 12.345, 99.999, 0.004, 0.1 + 0.2, 1e-5, 4999.999999999985, -3, -12, -1286, -0.5, -0.41, -12.345,
]

function buildFormat({ pick, upTo }: Random): string {
  const section = (): string => {
    const before = pick(BEFORE)
    return before + pick(DIGITS) + pick(BEHIND).replace(';', '') + (before === '(' ? ')' : '')
  }
  const sections = [section]
  if (upTo(9) > 3) sections.push(() => pick(BELOW) + pick(DIGITS) + pick(['', '', '_ ', ')', '"元"']))
  if (upTo(9) > 3 && sections.length > 1) sections.push(() => pick(NOUGHT))
  if (upTo(9) > 6 && sections.length > 2) sections.push(() => pick(['@', '"文"@', '']))
  return sections.map((write) => write()).join(';')
}

interface Trial { format: string; value: number; shown: string }

/**
 * SSF knows neither `!` for `\` nor colours in Chinese; of a number below 1 with a sign set between its
 * digits it drops digits.
 */
function showBySsf(format: string, value: number): string | undefined {
  const plain = format.replace(/!(.)/g, '\\$1').replace(/\[(?:红色|颜色\d)\]/g, '')
  if (Math.abs(value) < 1 && /\d\\\.\d/.test(plain)) return undefined
  try {
    return SSF.format(plain, value)
  } catch {
    return undefined
  }
}

function buildTrials(wanted: number): Trial[] {
  const random = seededRandom(20_250_131)
  const trials: Trial[] = []
  while (trials.length < wanted) {
    const [format, value] = [buildFormat(random), random.pick(VALUES)]
    const shown = showBySsf(format, value)
    if (shown !== undefined) trials.push({ format, value, shown })
  }
  return trials
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;')
  .replace(/</g, '&lt;').replace(/>/g, '&gt;')
const textCell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`

/** What is read of each trial, a row each. */
async function readTrials(trials: Trial[]): Promise<{ text: string; doubt: string }[]> {
  const styles = `<numFmts>${trials.map(({ format }, index) =>
    `<numFmt numFmtId="${index + 200}" formatCode="${escape(format)}"/>`).join('')}</numFmts>`
    + `<cellXfs>${trials.map((_, index) => `<xf numFmtId="${index + 200}"/>`).join('')}</cellXfs>`
  const rows = trials.map(({ value }, index) =>
    `<row>${textCell('规章')}<c s="${index}"><v>${value}</v></c>${textCell('末')}</row>`).join('')
  const { value } = await readXlsx(buildWorkbook({ sheets: [{ rows }], styles }))
  const [block] = value?.blocks ?? []
  if (block?.type !== 'table') throw new Error('no table')
  return block.table.rows.map(([, slot]) => ({ text: slot?.text ?? '', doubt: slot?.doubt ?? '' }))
}

/** Without blanks, thousands marks and signs of money; brackets of accountants as a minus. */
const bare = (text: string): string => text.replace(/[,\s¥￥$]/g, '').replace(/^\((.*)\)$/, '-$1')
const NO_FIGURE = /^[-—－/]?$/
const STROKE = /^[-—－]$/

/** The same text or number. */
function isSame(seen: string, read: string): boolean {
  return seen === read || (seen !== '' && read !== '' && Number(seen) === Number(read))
}

type Outcome = 'equal' | 'in doubt' | 'silently different'

/** Equal: the same text, the same number, or a stroke where 0 stands. */
function judge({ value, shown }: Trial, { text, doubt }: { text: string; doubt: string }): Outcome {
  if (doubt !== '') return 'in doubt'
  const seen = bare(shown)
  if (isSame(seen, bare(text)) || (value === 0 && STROKE.test(seen) && text === '0')) return 'equal'
  // What is not taken for a figure is told in the review.
  const isRefused = readDraftCell('money', text).doubt !== ''
  return isRefused && !NO_FIGURE.test(seen) ? 'in doubt' : 'silently different'
}

const AT_ONCE = 1000

test('formats at random: a cell is read as it is shown, or is in doubt', async () => {
  const trials = buildTrials(runs({ daily: 60, soak: 3000 }))
  const count: Record<Outcome, number> = { equal: 0, 'in doubt': 0, 'silently different': 0 }
  const different: string[] = []
  for (let from = 0; from < trials.length; from += AT_ONCE) {
    const part = trials.slice(from, from + AT_ONCE)
    const read = await readTrials(part)
    part.forEach((trial, index) => {
      const found = read[index] ?? { text: '', doubt: '' }
      const outcome = judge(trial, found)
      count[outcome] += 1
      if (outcome === 'silently different') {
        different.push(`${trial.value} as ${trial.format}: shown ${trial.shown}, read ${found.text}`)
      }
    })
  }
  console.info(`xlsx, random formats: ${trials.length} tried, ${count.equal} equal, `
    + `${count['in doubt']} in doubt, ${different.length} silently different`)
  expect(different).toEqual([])
})
