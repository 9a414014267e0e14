import { describe, expect, test } from 'vitest'
import { composeDocument } from '../../src/document'
import type { Report } from '../../src/model/report'
import {
  comparePublished, makeCorrection, type PublishedComparison, type PublishedDifference,
} from '../../src/publish'
import { composeCorrection, type CorrectionInput } from '../../src/publish/makeCorrection'
import { readReport } from '../../src/readers'
import { buildSampleReport } from '../../src/templates/sample/buildSampleReport'
import { writeDocx } from '../../src/writers/docx/writeDocx'
import { writeFragment, writeWebPage } from '../../src/writers/html'
import { writeDataFile } from '../../src/writers/json/writeDataFile'
import { documentReport } from '../support/documents'
import { joinText, textOfTree } from '../support/samples/documentText'
import { findDocxProblems } from '../support/files/docxChecks'
import { findSchemaErrors, hasValidator } from '../support/files/docxSchema'
import { withCells } from '../support/findings'

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

  test('every single figure that was changed on the page is named with both', {
    tags: 'long',
  }, async () => {
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

test('a kept final version, as a Word file or a data file, is the same to the last total', async () => {
  const automatic = documentReport(2025)
  const data = writeDataFile(automatic)
  const kept = await writeDocx(composeDocument(automatic), { embedded: data })
  const files = [
    { name: '年报.docx', bytes: kept }, { name: '年报.json', bytes: new TextEncoder().encode(data) },
    { name: '定稿.docx', bytes: await writeDocx(composeDocument(automatic)) },
  ]
  for (const file of files) {
    const { value } = await readReport(file)
    if (!value) throw new Error(file.name)
    expect([file.name, comparePublished(automatic, value).differences]).toEqual([file.name, []])
  }
})

test.each([
  '内蒙古自治区呼伦贝尔市莫力达瓦达斡尔族自治旗人民政府',
  '双江拉祜族佤族布朗族傣族自治县市场监督管理局（知识产权局）',
])('a title over three lines and a 落款 over two are read whole from Word: %s', async (name) => {
  const report = { ...sample, agency: { ...sample.agency, name }, preamble: '现将情况公布如下。' }
  const bytes = await writeDocx(composeDocument(report))
  const { value } = await readReport({ name: '定稿.docx', bytes })
  expect(value?.agency.name).toBe(name)
  expect(value && comparePublished(report, value).differences).toEqual([])
})

test('a sentence that was changed, one that is gone, a table that is gone', async () => {
  const page = writeWebPage(composeDocument(sample))
  const line = composeDocument(sample).nodes.find((node) =>
    node.type === 'paragraph' && node.text.length > 40)
  const text = line?.type === 'paragraph' ? line.text : ''
  expect(page).toContain(text)
  const reworded = await compare(sample, page.replace(text, `${text.slice(0, -1)}，成效明显。`))
  expect(reworded.differences).toHaveLength(1)
  expect(text.endsWith(reworded.differences[0]?.report ?? '?')).toBe(true)
  expect(reworded.differences[0]?.report?.match(/。/g)).toHaveLength(1)
  expect(reworded.differences[0]?.page).toMatch(/^[^。]+，成效明显。$/)
  const shorter = await compare(sample, page.replace(text, ''))
  expect(shorter.differences.map(({ report, page: there }) => [report, there]))
    .toEqual([[text, undefined]])
  const last = page.lastIndexOf('<table')
  const without = page.slice(0, last) + page.slice(page.indexOf('</table>', last) + 8)
  const { differences } = await compare(sample, without)
  expect(differences.length).toBeGreaterThan(9)
  expect(differences.every(({ page: there }) => there === '空白')).toBe(true)
})

describe('a page that was changed', () => {
  const page = writeWebPage(composeDocument(sample))
  const rowOf = (label: string): string =>
    [...page.matchAll(/<tr[^>]*>[^]*?<\/tr>/g)].map(([row]) => row)
      .find((row) => row.includes(label)) ?? expect.fail(label)

  test('by a lost row: every figure of it is named', async () => {
    const { differences } = await compare(sample, page.replace(rowOf('1.属于国家秘密'), ''))
    expect(differences).toHaveLength(7)
    expect(differences.every(({ where, page: there }) =>
      where.includes('1.属于国家秘密') && there === '空白')).toBe(true)
  })

  test('by a blank cell, a row that changed places with the next', async () => {
    const blanked = page.replace(/(<td[^>]*>)41(<\/td>)/, '$1$2')
    expect((await compare(sample, blanked)).differences.map(({ report, page: there }) => [report, there]))
      .toEqual([['41', '空白']])
    const [punishment, force] = [rowOf('行政处罚'), rowOf('行政强制')]
    const figure = (row: string): string => />(\d+)<\/td>/.exec(row)?.[1] ?? ''
    const swapped = page.replace(punishment, punishment.replace(figure(punishment), figure(force)))
      .replace(force, force.replace(figure(force), figure(punishment)))
    expect((await compare(sample, swapped)).differences.map(({ report, page: there }) => [report, there]))
      .toEqual([[figure(punishment), figure(force)], [figure(force), figure(punishment)]])
  })

  test('for that of another office: its title first, its 落款, and what else differs', async () => {
    const other = { ...sample, agency: { ...sample.agency, name: '云麓市财政局' } }
    const { differences } = await compare(sample, writeWebPage(composeDocument(other)))
    expect(differences[0]).toEqual({
      where: '开头', report: '青禾县人民政府2025年政府信息公开工作年度报告',
      page: '云麓市财政局2025年政府信息公开工作年度报告',
    })
    expect(differences).toContainEqual({ where: '落款', report: '青禾县人民政府', page: '云麓市财政局' })
  })
})

test('the page of another year says so first', async () => {
  const { differences } =
    await compare({ ...sample, year: 2024 }, writeWebPage(composeDocument(sample)))
  expect(differences[0]).toEqual({ where: '报告年度', report: '2024', page: '2025' })
})

describe('the 更正说明', () => {
  const published = withCells(sample, { 'applications.received.person': 47 })
  const signOff = { publishedOn: '2026-01-22', pageAddress: 'www.qinghe.gov.cn/a/1.html' }
  const order = async (report: Report, reason = '汇总时多加了一个单位。'): Promise<CorrectionInput> => {
    const { differences } = await compare(report, writeWebPage(composeDocument(published)))
    return { report, differences, reason }
  }

  test('names what was published, when and where, why, and each change with both', async () => {
    const input = await order({ ...sample, signOff })
    const texts = textOfTree(composeCorrection(input))
    const whole = joinText(texts)
    const title = '青禾县人民政府2025年政府信息公开工作年度报告'
    expect(texts[0]).toBe(`关于更正《${title}》的说明`)
    expect(whole).toContain(`《${title}》于2026年1月22日在本机关网站（www.qinghe.gov.cn/a/1.html）公布。`
      + `经核对，有${input.differences.length}处内容需要更正`)
    expect(whole).toContain('更正的原因：汇总时多加了一个单位。')
    expect(whole).not.toContain('。。')
    const rows = composeCorrection(input).nodes.flatMap((node) =>
      (node.type === 'textTable' ? node.rows : [])).map((row) => row.map(({ text }) => text))
    expect(rows).toContainEqual([expect.any(String),
      '第三部分 一、本年新收政府信息公开申请数量，自然人', '47', '41'])
    expect(rows).toHaveLength(input.differences.length + 1)
    expect(joinText(textOfTree(composeCorrection(await order(sample, ' ')))))
      .toMatch(/》已在本机关网站公布。.*（请写明原因）。/)
  })

  test('Word reads back and is valid, the text says the same', async () => {
    const { value } = await makeCorrection(await order({ ...sample, signOff }))
    if (!value) throw new Error('not made')
    expect(value.name).toMatch(/^关于更正《.*》的说明\.docx$/)
    expect(findDocxProblems(value.bytes)).toEqual([])
    if (hasValidator) expect(await findSchemaErrors(value.bytes)).toEqual([])
    expect(value.text).toMatch(/\t47\t41\n/)
  })
})
