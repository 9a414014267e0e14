/** 图解: charts of figures, printed at the end of part one. */

/** In the order of the gallery. */
export const CHART_KINDS = [
  'results', 'applicants', 'compared', 'years', 'disputes', 'decisions', 'documents',
] as const
export type ChartKind = (typeof CHART_KINDS)[number]

/** Figures of a year before, as printed, by the cells the charts of years need. */
export interface EarlierYear { year: number; figures: Record<string, string> }

/**
 * What the clerk chose, in the order it is printed, each kind once. The charts themselves hold no
 * figure of this year: they are drawn from the cells. `earlier` is what the library had of years
 * before last year; absent for none.
 */
export interface Charts { kinds: ChartKind[]; earlier?: EarlierYear[] }

interface WithCharts { charts?: Charts }

/** The report with these charts; nothing is left behind where there are none. */
export function withCharts<Holder extends WithCharts>(holder: Holder, charts: Charts): Holder {
  const { charts: _, ...others } = holder
  const { kinds, earlier = [] } = charts
  if (kinds.length === 0) return others as Holder
  return { ...others, charts: { kinds, ...(earlier.length > 0 && { earlier }) } } as Holder
}

/**
 * What a stored value says; undefined where there are no charts, null where it is not what a report
 * keeps of them. Kinds not known, and the second of two alike, are left out.
 */
export function readCharts(value: unknown): Charts | undefined | null {
  if (value === undefined) return undefined
  if (!isRecord(value) || !Array.isArray(value.kinds)) return null
  const { kinds: written, earlier = [] } = value
  const kinds = [...new Set(written as unknown[])]
    .flatMap((kind) => CHART_KINDS.find((known) => known === kind) ?? [])
  const years = Array.isArray(earlier) ? earlier.map(readYear) : [null]
  if (years.includes(null)) return null
  return withCharts<WithCharts>({}, { kinds, earlier: years as EarlierYear[] }).charts
}

function readYear(value: unknown): EarlierYear | null {
  if (!isRecord(value) || !Number.isInteger(value.year) || !isRecord(value.figures)) return null
  const figures = Object.entries(value.figures)
    .flatMap(([source, text]) => (typeof text === 'string' ? [[source, text] as const] : []))
  return { year: Number(value.year), figures: Object.fromEntries(figures) }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
