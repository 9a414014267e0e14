/** Whole reports by chance as agencies publish them: rich text, blanks, marks, wrong totals. */
import { CHART_KINDS, withCharts } from '../../../src/model/chart'
import type { Cells, Report } from '../../../src/model/report'
import type { Edition } from '../../../src/model/template'
import { seededRandom, type Random } from '../random'
import { buildNarrative, IMAGES } from './randomNarrative'
import { buildConsistentReport } from '../randomReport'

const NAMES = [
  '青禾县人民政府', '云麓市财政局', '青禾县石桥镇人民政府', '云麓市青禾区市场监督管理局',
  '青禾经济开发区管理委员会',
]
const MARKS = ['', '/', '—', '无']

/** A report of 2020 or 2025 by seed; figures may be blank, marked or wrong. */
export function buildWholeReport(edition: Edition, seed: number): Report {
  const random = seededRandom(seed * 7919 + 17)
  const report = buildConsistentReport({ edition, seed, withLastYear: false })
  const name = random.pick(NAMES)
  // None, one or several, not by the row of chances: the reports before charts stay what they were.
  const kinds = CHART_KINDS.filter((_, index) => (seed + index) % 3 === 0 && seed % 4 !== 3)
  const figures = { 'applications.received.total': String(seed), 'applications.handled.total.total': '7' }
  return withCharts({
    ...report,
    agency: {
      ...report.agency, name, office: `${name}办公室`, address: '青禾县云麓路8号',
      postcode: '310099', phone: '0571-20250008', email: 'office@qinghe.example.cn',
      website: 'www.qinghe.example.cn',
    },
    cells: disturb(report.cells, random),
    narratives: { 1: buildNarrative(random), 5: buildNarrative(random), 6: buildNarrative(random) },
    images: IMAGES,
    fee: {
      notices: String(random.upTo(3)), amount: random.pick(['0', '120.5', '86']),
      received: random.pick(['0', '86']),
    },
    signature: {
      name: null, date: random.pick(['', `${report.year + 1}-01-${10 + random.upTo(18)}`]),
    },
  }, { kinds, earlier: [{ year: report.year - 2, figures }] })
}

/** A few cells as no rule would have them. */
function disturb(cells: Cells, random: Random): Cells {
  const ids = Object.keys(cells)
  const changes = Array.from({ length: random.upTo(6) }, () => {
    const text = random.upTo(1) === 0 ? random.pick(MARKS) : String(random.upTo(99_999))
    return [random.pick(ids), Object.freeze({ text, source: 'imported' as const })] as const
  })
  return { ...cells, ...Object.fromEntries(changes) }
}
