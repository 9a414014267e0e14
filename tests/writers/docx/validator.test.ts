/** The files against Microsoft's Open XML SDK. */
import { expect, test } from 'vitest'
import { composeDocument } from '../../../src/document'
import { writeDocx } from '../../../src/writers/docx/writeDocx'
import type { Report } from '../../../src/model/report'
import { editions } from '../../../src/templates'
import { findDocxProblems } from '../../support/files/docxChecks'
import { findSchemaErrors, hasValidator } from '../../support/files/docxSchema'
import { buildFullReport } from '../../support/fullReport'
import { buildOddReport, oddTexts } from '../../support/samples/oddTexts'
import { buildWholeReport } from '../../support/samples/randomWholeReport'
import { buildReport } from '../../support/reports'
import { runs } from '../../support/runs'

test.skipIf(!hasValidator).each([
  ['2021 form', composeDocument(buildFullReport(2025), { draft: '3项未改正，2项未说明' })],
  ['2019 form', composeDocument(buildFullReport(2020))],
  ['blank form', composeDocument(buildReport())],
])('%s is a valid Word file', async (_, tree) => {
  expect(await findSchemaErrors(await writeDocx(tree))).toEqual([])
})

test.skipIf(!hasValidator || runs({ daily: 0, soak: 1 }) === 0)(
  'odd texts in every field make a valid file',
  async () => {
    const bytes = await writeDocx(composeDocument(buildOddReport(oddTexts.join(''))))
    expect(findDocxProblems(bytes)).toEqual([])
    expect(await findSchemaErrors(bytes)).toEqual([])
  },
)

const NAME =
  '北岭省青禾市高新技术产业开发区管理委员会办公室（东河区档案局、东河区地方志编纂委员会）'
const END = '2025年政府信息公开工作年度报告'

/** Of 10 to 60 characters. */
function titleOf(length: number): string {
  return NAME.slice(0, Math.max(0, length - END.length)) + END.slice(-length)
}

/** Every fifth figure has nine digits. */
function withLargeFigures({ cells, ...report }: Report): Report {
  const large = Object.keys(cells).filter((_, index) => index % 5 === 0)
    .map((cell) => [cell, Object.freeze({ text: '987654321', source: 'typed' as const })] as const)
  return { ...report, cells: { ...cells, ...Object.fromEntries(large) } }
}

test.skipIf(!hasValidator)
  .each(editions.flatMap((edition) =>
    Array.from({ length: runs({ daily: 1, soak: 100 }) }, (_, seed) => ({ edition, seed: 41 + seed }))))(
  'a report by chance with a long title, $edition.id, seed $seed, is a valid Word file', { tags: 'long' },
  async ({ edition, seed }) => {
    const title = titleOf(10 + ((seed * 7) % 51))
    const report = withLargeFigures({ ...buildWholeReport(edition, seed), title })
    const bytes =
      await writeDocx(composeDocument(report, { draft: seed % 2 === 0 ? '1项未改正' : '' }))
    expect(findDocxProblems(bytes)).toEqual([])
    expect(await findSchemaErrors(bytes)).toEqual([])
  },
)
