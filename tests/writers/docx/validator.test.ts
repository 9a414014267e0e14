/** The files against Microsoft's Open XML SDK. */
import { expect, test } from 'vitest'
import { composeDocument } from '../../../src/document'
import { writeDocx } from '../../../src/writers/docx/writeDocx'
import { editions } from '../../../src/templates'
import { findDocxProblems } from '../../support/files/docxChecks'
import { findSchemaErrors, hasValidator } from '../../support/files/docxSchema'
import { buildFullReport } from '../../support/fullReport'
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

const name =
  '北岭省青禾市高新技术产业开发区管理委员会办公室（东河区档案局、东河区地方志编纂委员会）'

test.skipIf(!hasValidator)
  .each(editions.flatMap((edition) =>
    [41, 42, 43].slice(0, runs({ daily: 1, soak: 3 })).map((seed) => ({ edition, seed }))))(
  'a report by chance with a long title, $edition.id, seed $seed, is a valid Word file',
  async ({ edition, seed }) => {
    const title = `${name.slice(0, (seed % 3) * 18 + 6)}2025年政府信息公开工作年度报告`
    const report = { ...buildWholeReport(edition, seed), title }
    const bytes =
      await writeDocx(composeDocument(report, { draft: seed % 2 === 0 ? '1项未改正' : '' }))
    expect(findDocxProblems(bytes)).toEqual([])
    expect(await findSchemaErrors(bytes)).toEqual([])
  },
)
