import { describe, expect, test } from 'vitest'
import { composeDocument } from '../../src/document'
import type { Report } from '../../src/model/report'
import {
  comparePublished, type PublishedComparison, type PublishedDifference,
} from '../../src/publish'
import { readReport } from '../../src/readers'
import { buildSampleReport } from '../../src/templates/sample/buildSampleReport'
import { writeFragment, writeWebPage } from '../../src/writers/html'
import { documentReport } from '../support/documents'

const sample = buildSampleReport('2026-01-05T08:00:00.000Z')

async function compare(report: Report, page: string): Promise<PublishedComparison> {
  const bytes = new TextEncoder().encode(page)
  const { value, messages } = await readReport({ name: '年报.html', bytes })
  if (!value) throw new Error(messages.map(({ text }) => text).join('；'))
  return comparePublished(report, value)
}

/** As a site shows it: its own head, menu and foot around the fragment. */
const inSite = (fragment: string): string => `<html><head><meta charset="utf-8"><title>年报</title>
  </head><body><div class="nav"><a href="/">首页</a><a href="/zfxxgk">政府信息公开</a></div>
  <div class="content">${fragment}</div>
  <div class="foot">版权所有 青禾县人民政府 网站地图</div></body></html>`

describe.each([
  ['the sample', sample], ['2025', documentReport(2025)], ['2020', documentReport(2020)],
])('%s', (_, report) => {
  test('published as it is: every figure and paragraph is the same', async () => {
    for (const page of [
      writeWebPage(composeDocument(report)), inSite(writeFragment(composeDocument(report))),
    ]) {
      const { cells, paragraphs, differences } = await compare(report, page)
      expect(differences).toEqual([])
      expect(cells).toBeGreaterThan(100)
      expect(paragraphs).toBeGreaterThan(8)
    }
  })

  test('every single figure that was changed on the page is named with both', async () => {
    const page = inSite(writeFragment(composeDocument(report)))
    const places = [...page.matchAll(/<td[^>]*>(\d+)<\/td>/g)]
    const step = Math.max(1, Math.floor(places.length / 12))
    const tried = places.filter((_place, index) => index % step === 0)
    expect(tried.length).toBeGreaterThan(8)
    for (const place of tried) {
      const at = place.index + place[0].indexOf('>') + 1
      const changed = `${page.slice(0, at)}7${page.slice(at)}`
      const { differences } = await compare(report, changed)
      expect(differences).toHaveLength(1)
      const [{ report: ours, page: theirs }] = differences as [PublishedDifference]
      // One in a table of the text is shown with its row.
      expect([ours?.split(' | '), theirs?.split(' | ')])
        .toEqual([expect.arrayContaining([place[1]]), expect.arrayContaining([`7${place[1]}`])])
    }
  })
})

test('a sentence that was changed, one that is gone, a table that is gone', async () => {
  const page = writeWebPage(composeDocument(sample))
  const line = composeDocument(sample).nodes.find((node) =>
    node.type === 'paragraph' && node.text.length > 40)
  const text = line?.type === 'paragraph' ? line.text : ''
  expect(page).toContain(text)
  const reworded = await compare(sample, page.replace(text, `${text.slice(0, -1)}，成效明显。`))
  expect(reworded.differences).toHaveLength(1)
  expect(reworded.differences[0]).toMatchObject({ report: text })
  expect(reworded.differences[0]?.page).toContain('成效明显')
  const shorter = await compare(sample, page.replace(text, ''))
  expect(shorter.differences.map(({ report, page: there }) => [report, there]))
    .toEqual([[text, undefined]])
  const last = page.lastIndexOf('<table')
  const without = page.slice(0, last) + page.slice(page.indexOf('</table>', last) + 8)
  const { differences } = await compare(sample, without)
  expect(differences.length).toBeGreaterThan(9)
  expect(differences.every(({ page: there }) => there === '空白')).toBe(true)
})

test('the page of another year says so first', async () => {
  const { differences } =
    await compare({ ...sample, year: 2024 }, writeWebPage(composeDocument(sample)))
  expect(differences[0]).toEqual({ where: '报告年度', report: '2024', page: '2025' })
})
