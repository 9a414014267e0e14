import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Report } from '../../../src/model/report'
import { useIssuesStore } from '../../../src/store/findings/issues'
import { openReport } from '../../../src/store/opening/openReport'
import { useOtherReportsStore } from '../../../src/store/findings/otherReports'
import { placeReport } from '../../../src/store/library/placeReport'
import { useReportStore } from '../../../src/store/report/report'
import { useRepositoryStore } from '../../../src/store/repository/repositoryStore'
import { closeWindows, startFresh } from '../../support/freshStorage'
import { buildReport } from '../../support/reports'

const COPIED =
  '我局高度重视政府信息公开工作，成立了由局长任组长、分管副局长任副组长、'
    + '各科室负责人为成员的政务公开工作领导小组，办公室负责日常工作，明确专人负责信息的收集、'
      + '审核和发布，形成了一级抓一级、层层抓落实的工作格局。'

beforeEach(() => {
  startFresh()
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true, advanceTimeDelta: 200,
  })
})
afterEach(async () => {
  vi.useRealTimers()
  await closeWindows()
})

function reportOf(name: string, text: string, year = 2025): Report {
  const report = buildReport({ year })
  return {
    ...report, id: `${name}${year}`, agency: { ...report.agency, name, kind: '政府部门' },
    narratives: { 1: [{ type: 'paragraph', text }], 5: [], 6: [] },
  }
}

async function place(report: Report, tag: '' | '示例' | '副本' = ''): Promise<Report> {
  await placeReport({ id: report.id, tag, report })
  return report
}

const labels = (report: Report): string[] =>
  useOtherReportsStore().textsFor(report)?.map(({ label }) => label) ?? []

test('the other reports of the library are read once for the report that is opened', async () => {
  const own = await place(reportOf('青禾县司法局', COPIED))
  await place(reportOf('青禾县水利局', COPIED))
  await place(reportOf('青禾县司法局', COPIED, 2023))
  await openReport(own.id)
  expect(labels(own)).toEqual([])
  await vi.waitFor(() => expect(labels(own).sort())
    .toEqual(['《青禾县司法局2023年年报》', '《青禾县水利局2025年年报》']), { timeout: 250_000 })
  expect(useOtherReportsStore().textsFor(reportOf('青禾县教育局', ''))).toBeUndefined()
})

test('samples, copies of itself and last year’s report that is compared already do not count', {
  tags: 'long',
}, async () => {
  const last = reportOf('青禾县司法局', COPIED, 2024)
  const own = await place({ ...reportOf('青禾县司法局', COPIED), lastYear: {
    year: 2024, edition: '2021', figures: {}, narratives: last.narratives, source: '测试',
  } })
  await place(last)
  await place({ ...reportOf('青禾县水利局', COPIED), id: 'sample' }, '示例')
  await place({ ...own, id: 'copy' }, '副本')
  await place(reportOf('青禾县财政局', COPIED))
  await openReport(own.id)
  await vi.waitFor(
    () => expect(labels(own)).toEqual(['《青禾县财政局2025年年报》']), { timeout: 250_000 },
  )
})

test('what was copied from another report is found soon after', async () => {
  const own = await place(reportOf('青禾县司法局', COPIED))
  await place(reportOf('青禾县水利局', COPIED))
  const issues = useIssuesStore()
  await openReport(own.id)
  expect(useReportStore().current?.id).toBe(own.id)
  await vi.waitFor(() => expect(
    issues.all.filter(({ code }) => code === 'ST-SAME').map(({ message }) => message),
  ).toEqual([expect.stringContaining('与《青禾县水利局2025年年报》相同')]), { timeout: 250_000 })
})

test('a database that cannot be read leaves the checks without them', { tags: 'long' }, async () => {
  const own = await place(reportOf('青禾县司法局', COPIED))
  await openReport(own.id)
  const repository = await useRepositoryStore().ready()
  const list = vi.spyOn(repository, 'list').mockRejectedValue(new Error('gone'))
  await vi.waitFor(() => expect(list).toHaveBeenCalled(), { timeout: 250_000 })
  expect(labels(own)).toEqual([])
})
