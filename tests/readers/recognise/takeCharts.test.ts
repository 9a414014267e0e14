/** Charts found again in what other programs made of a page of ours. */
import { expect, test } from 'vitest'
import { composeDocument } from '../../../src/document'
import { withCharts } from '../../../src/model/chart'
import type { Report } from '../../../src/model/report'
import { comparePublished } from '../../../src/publish'
import { acceptDraft, readReport, type Draft } from '../../../src/readers'
import { writeFragment } from '../../../src/writers/html'
import { buildFullReport } from '../../support/fullReport'

const earlier = [{ year: 2024, figures: { 'applications.received.total': '31' } }]
const report = withCharts(buildFullReport(2025), { kinds: ['years', 'results'], earlier })
const page = writeFragment(composeDocument(report))

async function draftOf(html: string): Promise<Draft> {
  const { value, messages } =
    await readReport({ name: '年报.html', bytes: new TextEncoder().encode(html) })
  if (!value) throw new Error(messages.map(({ text }) => text).join())
  return value
}

async function readPage(html: string): Promise<Report> {
  return acceptDraft(await draftOf(html), { now: report.createdAt })
}

test('a page whose drawings and folds were stripped still gives the charts', async () => {
  const stripped = page.replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<\/?(?:figure|details|summary)[^>]*>/g, '\n')
  expect(stripped).not.toContain('svg')
  expect((await readPage(stripped)).charts).toEqual(report.charts)
  expect(comparePublished(report, await draftOf(stripped)).differences).toEqual([])
})

test('a number changed on the page leaves a table, which differs in that row', async () => {
  const [, granted = ''] = /予以公开<\/td><td[^>]*>(\d+)<\/td>/.exec(page) ?? []
  const changed = page.replace(/(予以公开<\/td><td[^>]*>)\d+(<\/td>)/, '$17$2')
  expect(changed).not.toBe(page)
  const read = await readPage(changed)
  expect(read.charts).toBeUndefined()
  expect(read.narratives[1].slice(-4).map(({ type }) => type))
    .toEqual(['paragraph', 'table', 'paragraph', 'table'])
  expect(comparePublished(report, await draftOf(changed)).differences).toEqual([
    { where: '“一、总体情况”', report: `予以公开 | ${granted}`, page: '予以公开 | 7' },
  ])
})

test('what stands behind a changed one is a chart again', async () => {
  const changed = page.replace('2024年</td>', '2014年</td>')
  expect((await readPage(changed)).charts?.kinds).toEqual(['results'])
})

test('a table of the clerk with a title of its own stays a table', async () => {
  const own = page.replace(/2025年政府信息公开申请办理结果（单位：件）/g, '申请办理结果')
  expect((await readPage(own)).charts).toBeUndefined()
})
