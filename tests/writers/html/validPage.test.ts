/** The web page and the fragment held against the standard of HTML by html-validate. */
import { HtmlValidate } from 'html-validate'
import { expect, test } from 'vitest'
import { composeDocument } from '../../../src/document'
import { CHART_KINDS, withCharts } from '../../../src/model/chart'
import { buildSampleReport } from '../../../src/templates/sample/buildSampleReport'
import { writeFragment, writeWebPage } from '../../../src/writers/html'
import { buildOddReport, oddTexts } from '../../support/samples/oddTexts'
import { documentReport, hostileTree } from '../../support/documents'
import { runs } from '../../support/runs'

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: { 'wcag/h37': 'error' },
})

const trees = {
  'the sample': composeDocument(buildSampleReport('2026-01-05T08:00:00.000Z')),
  'a report of 2025 with picture and table': composeDocument(documentReport(2025)),
  'a report of 2020, a draft': composeDocument(documentReport(2020), { draft: '3项未改正' }),
  'all charts': composeDocument(withCharts(documentReport(2025), { kinds: [...CHART_KINDS] })),
  ...(runs({ daily: 0, soak: 1 }) > 0
    && { 'odd texts': composeDocument(buildOddReport(oddTexts.join(''))) }),
  'hostile texts': hostileTree(composeDocument(documentReport(2025))),
}

async function problemsOf(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`),
  )
}

test.each(Object.entries(trees))('%s is valid as a page and as a fragment', async (_, tree) => {
  expect(await problemsOf(writeWebPage(tree))).toEqual([])
  expect(await problemsOf(writeFragment(tree))).toEqual([])
})

test('the validator finds what is wrong', async () => {
  const broken = writeWebPage(trees['the sample']).replace('</h1>', '</h1></p><img src="x">')
  expect((await problemsOf(broken)).join('\n')).toMatch(/close-order[^]*wcag\/h37/)
})
