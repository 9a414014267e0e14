/**
 * Reports written out by hand. Head lines `key: value` (year, agency, kind,
 * figures and last as `cell=number` by blanks, expect as `CODE words` once a
 * line, tolerate), then a line `---`, the 导语, and the parts after `--- 1`,
 * `--- 5`, `--- 6`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import type { AgencyKind, Report } from '../../../../src/model/report'
import { buildLabelled, narrativeOf } from './buildLabelled'
import type { Rendered } from './composeReport'
import type { Expectation, MeasuredCode, Split } from './format'

/** The written reports of one split, every text file of its folder. */
export function readWritten(split: Split): Rendered[] {
  const folder = new URL(`./${split}/written/`, import.meta.url)
  return readdirSync(folder).filter((file) => file.endsWith('.txt')).sort()
    .map((file) =>
      parseWritten(file.replace('.txt', ''), readFileSync(new URL(file, folder), 'utf8')))
}

function parseWritten(id: string, source: string): Rendered {
  const [head = '', preamble = '', one = '', five = '', six = ''] = source.split(/^---.*\n/m)
    .map((text) => text.trim())
  const lines = head.split('\n').map((line) =>
    [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()] as const)
  const value = (key: string): string => lines.find(([name]) => name === key)?.[1] ?? ''
  const last = value('last')
  const report: Report = {
    ...buildLabelled({
      id, text: '', year: Number(value('year')), agency: value('agency'),
      kind: value('kind') as AgencyKind, phone: value('phone'),
      figures: figuresOf(value('figures')),
      last: last === '' ? undefined : { figures: figuresOf(last) }, expected: [],
    }),
    preamble, narratives: { 1: narrativeOf(one), 5: narrativeOf(five), 6: narrativeOf(six) },
  }
  return {
    id, report,
    expected: lines.filter(([key]) => key === 'expect').map(([, text]) => expectationOf(text)),
    tolerated: value('tolerate').split(' ').filter((code) => code !== '') as MeasuredCode[],
  }
}

function expectationOf(text: string): Expectation {
  const [code = '', ...words] = text.split(' ')
  return { code: code as MeasuredCode, words: words.join(' ') }
}

function figuresOf(text: string): Record<string, number> {
  return Object.fromEntries(text.split(' ').filter((pair) => pair.includes('=')).map((pair) => {
    const [cell = '', number = ''] = pair.split('=')
    return [cell, Number(number)]
  }))
}
