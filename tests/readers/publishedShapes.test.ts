/**
 * Sound reports of all kinds as they are published: pages of site systems, Word and WPS, prints, text
 * copied out of PDFs, read off pictures, written as Markdown. Every figure in its cell, every sentence
 * whole in its part, title, agency, year and signature as printed; nothing silently wrong.
 */
import { describe, expect, test } from 'vitest'
import { FILES } from '../support/published/files'
import { addVerdicts, judgeFile, NOTHING, type Verdict } from '../support/published/judge'
import { ODD_OFFICE } from '../support/published/oddOffice'
import { ODD_PAGES } from '../support/published/oddPages'
import { ODD_PDFS } from '../support/published/oddPdfs'
import { PAGES } from '../support/published/pages'
import { buildPublished, withoutNoughts } from '../support/published/report'
import { TEXTS } from '../support/published/texts'
import { runs } from '../support/runs'

const SHAPES = { ...PAGES, ...TEXTS, ...FILES, ...ODD_PDFS, ...ODD_PAGES, ...ODD_OFFICE }
/** Share of figures right without doubt where a shape itself loses something; all of them elsewhere. */
const UNSURE: Record<string, number> = {
  // The sums tell the figures of tables three and four; of table two nothing does.
  'off a picture, digits misread': 0.98,
  // By their place on the line alone: table four, rows of table two with a blank; rows all blank.
  'laid out by blanks, nothing for nought': 0.75,
  // The head itself is torn by the end of a page.
  'PDF, short pages': 0.75,
  // What a change took away is told beside each figure.
  'Word, each figure changed': 0,
  // Only the noughts are there.
  'workbook, formulas without results': 0.4,
  // The column is not there.
  'no column of totals': 0.85,
  // Nothing tells one figure in pieces from two in a cell.
  'digits apart': 0.35,
  // A figure with the number of the page beside it is left out.
  'PDF, bare number of the page within the last row': 0.99,
  // Rows that end blank, where no sum tells that nothing moved.
  'PDF without borders, nothing for nought': 0.95,
}
/** Share of figures left out where it is more than a few. */
const LEFT_OUT: Record<string, number> = { 'digits apart': 0.65, 'workbook, formulas without results': 0.6 }
const REPORTS = runs({ daily: 1, soak: 60 })

async function judgeShape(name: string, index: number): Promise<Verdict> {
  const shape = (SHAPES as Partial<typeof SHAPES>)[name as keyof typeof SHAPES]
  if (!shape) throw new Error(name)
  let sum = NOTHING
  for (let turn = 0; turn < REPORTS; turn += 1) {
    // Editions take turns, so that an odd step shows both to each shape.
    const built = buildPublished(index + turn * 29)
    const report = name.endsWith('nothing for nought') ? withoutNoughts(built) : built
    sum = addVerdicts(sum, await judgeFile(shape(report), report))
  }
  return sum
}

describe('a published report', () => {
  test.each(Object.keys(SHAPES).map((name, index) => [name, index] as const))('%s', async (name, index) => {
    const verdict = await judgeShape(name, index)
    const { cells, right, rightInDoubt, inDoubt, leftOut, sentences, wrong, lost, foreign, about } = verdict
    console.log(
      `${name}: cells ${right} of ${cells} right, ${rightInDoubt} right in doubt, ${inDoubt} in doubt, `
        + `${leftOut} left out, ${wrong.length} silently wrong; sentences ${sentences - lost.length} of `
        + `${sentences} whole, ${foreign.length} blocks of other words`,
    )
    expect(wrong).toEqual([])
    expect(about.length, about.join('\n')).toBeLessThanOrEqual(REPORTS / 5)
    expect(lost.length, lost.join('\n')).toBeLessThanOrEqual(sentences * 0.01)
    const least = UNSURE[name] ?? 1
    expect(right).toBeGreaterThanOrEqual(cells * least)
    if (least < 1) expect(leftOut).toBeLessThan(cells * (LEFT_OUT[name] ?? 0.15))
  })
})
