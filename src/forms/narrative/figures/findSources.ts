/**
 * The list to choose a figure from: totals and groups first, single cells when asked for by name.
 */
import type { Facts } from '../../../model/facts'
import { figureOf, type FigureSource } from '../../../model/figureSource'
import { figureSourcesOf } from '../../../templates/figureSources'

export interface ListedSource { source: FigureSource; figure: string | undefined }
export interface SourceGroup { title: string; sources: ListedSource[] }

const PARTS = ['', '第一部分', '第二部分', '第三部分', '第四部分', '第五部分', '第六部分']
/** More than anyone reads; another word narrows the search. */
const MOST = 80

/**
 * By part; every word of the query, parted by blanks, is in the name or is the figure itself. A
 * blank query lists totals and groups only.
 */
export function findSources(facts: Facts, query: string): SourceGroup[] {
  const words = query.trim().split(/\s+/).filter((word) => word !== '')
  const listed = [...figureSourcesOf(facts.edition).values()]
    .map((source) => ({ source, figure: figureOf(source, facts) }))
    .filter(({ source, figure }) => source.way === undefined || figure !== undefined)
  const found = words.length === 0
    ? listed.filter(({ source }) => source.isTotal)
    : listed.filter(({ source, figure }) => words.every((word) => figure === word
      || `${PARTS[source.part]}${source.label}`.includes(word)))
  const ordered = [
    ...found.filter(({ source }) => source.isTotal),
    ...found.filter(({ source }) => !source.isTotal),
  ].slice(0, MOST)
  return PARTS.map((title, part) => ({
    title, sources: ordered.filter(({ source }) => source.part === part),
  })).filter(({ sources }) => sources.length > 0)
}

