/**
 * The built-in sample: a made-up county government's finished report of 2025, to look at and try
 * out.
 */
import { cellsOf } from '../../model/cells'
import { gatherFigures } from '../../model/facts'
import { formatFigure } from '../../model/figure'
import { newReport } from '../../model/newReport'
import type { Agency, Cells, LastYear, Report } from '../../model/report'
import type { CellId } from '../../model/template'
import { edition2021 } from '../2021'
import { figures2024, figures2025, figureTexts } from './sampleFigures'
import { text2024, text2025 } from './sampleText'

const SAMPLE_AGENCY: Agency = {
  name: '青禾县人民政府', kind: '县级以上人民政府', office: '青禾县人民政府办公室',
  address: '青禾县城关镇文昌路1号',
  postcode: '000000', phone: '0000-0000000', fax: '0000-0000001', email: 'gongkai@example.com',
  website: 'https://www.example.com',
}

/**
 * A fresh copy, complete and without any 强制 or 核实 finding; `now` is the ISO time of creation.
 */
export function buildSampleReport(now: string): Report {
  return {
    ...newReport({ year: 2025, edition: '2021', agency: SAMPLE_AGENCY, now }),
    signature: { name: null, date: '2026-01-20' },
    cells: Object.fromEntries(Object.entries(entriesOf(figureTexts(figures2025, edition2021)))
      .map(([cell, entry]) =>
        [cell, cell.startsWith('applications.carriedIn.')
          ? Object.freeze({ ...entry, source: 'carried' as const }) : entry])),
    narratives: text2025,
    fee: { notices: '0', amount: '0', received: '0' },
    lastYear: buildLastYear(now),
  }
}

function entriesOf(texts: Record<CellId, string>): Cells {
  return Object.fromEntries(Object.entries(texts)
    .map(([cell, text]) => [cell, Object.freeze({ text, source: 'typed' as const })]))
}

function buildLastYear(now: string): LastYear {
  const cells = entriesOf(figureTexts(figures2024, edition2021))
  const { figure } = gatherFigures({
    ...newReport({ year: 2024, edition: '2021', agency: SAMPLE_AGENCY, now }), cells,
  }, edition2021)
  const figures = [...cellsOf(edition2021).keys()].map((cell) => [cell, formatFigure(figure(cell))])
  return {
    year: 2024, edition: '2021', figures: Object.fromEntries(figures), narratives: text2024,
    source: '示例自带的2024年度年报',
  }
}
