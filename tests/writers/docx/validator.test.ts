/** The files against Microsoft's Open XML SDK. */
import { expect, test } from 'vitest'
import { composeDocument } from '../../../src/document'
import { writeDocx } from '../../../src/writers/docx'
import { findSchemaErrors, hasValidator } from '../../support/docxSchema'
import { buildFullReport } from '../../support/fullReport'
import { buildReport } from '../../support/reports'

test.skipIf(!hasValidator).each([
  ['2021 form', composeDocument(buildFullReport(2025), { draft: '3项未改正，2项未说明' })],
  ['2019 form', composeDocument(buildFullReport(2020))],
  ['blank form', composeDocument(buildReport())],
])('%s is a valid Word file', async (_, tree) => {
  expect(await findSchemaErrors(await writeDocx(tree))).toEqual([])
})
