/** What a schema validator does not see and Word, WPS or LibreOffice stumble over. */
import type { Element } from '@xmldom/xmldom'
import { childrenOf, elementsOf, parsePart, textWithin, unzipParts, valueAt } from './docxXml'

/** Problems in words; empty for a sound file. */
export function findDocxProblems(bytes: Uint8Array): string[] {
  const parts = unzipParts(bytes)
  const texts = Object.keys(parts)
    .filter((path) => /^word\/(document|header\d*|footer\d*)\.xml$/.test(path))
  const body = parsePart(parts, 'word/document.xml')
  return [
    ...elementsOf(body, 'w:tbl').flatMap((table, index) =>
      tableProblems(table).map((problem) => `table ${index}: ${problem}`)),
    ...elementsOf(body, 'w:docGrid').map(() => 'document grid'),
    ...texts.flatMap((path) => elementsOf(parsePart(parts, path), 'w:r')
      .flatMap((run) => runProblems(run).map((problem) => `${path}: ${problem}`))),
    ...[...texts, 'word/styles.xml']
      .filter((path) => /w:(ascii|hAnsi|eastAsia|cs)[tT]heme=/.test(parts[path] ?? ''))
      .map((path) => `${path}: theme font`),
    ...styleProblems(parsePart(parts, 'word/styles.xml').documentElement),
  ]
}

function runProblems(run: Element): string[] {
  if (!elementsOf(run, 'w:t').some((text) => text.textContent !== '')) return []
  const text = textWithin(run)
  return [
    ...(valueAt(run, ['w:rPr', 'w:rFonts'], 'w:eastAsia')
      ? [] : [`no East Asian font on “${text}”`]),
    ...(valueAt(run, ['w:rPr', 'w:rFonts'], 'w:hint') === 'eastAsia'
      ? [] : [`no East Asian hint on “${text}”`]),
  ]
}

/** Styles that name a font name an East Asian one with its hint. */
function styleProblems(styles: Element | null): string[] {
  return (styles ? elementsOf(styles, 'w:rFonts') : [])
    .filter((fonts) =>
      !fonts.getAttribute('w:eastAsia') || fonts.getAttribute('w:hint') !== 'eastAsia')
    .map(() => 'style font without East Asian face or hint')
}

function tableProblems(table: Element): string[] {
  const widths = elementsOf(table, 'w:gridCol').map((column) => Number(column.getAttribute('w:w')))
  const sum = widths.reduce((total, width) => total + width, 0)
  return [
    ...(valueAt(table, ['w:tblPr', 'w:tblLayout'], 'w:type') === 'fixed'
      ? [] : ['layout is not fixed']),
    ...(Number(valueAt(table, ['w:tblPr', 'w:tblW'], 'w:w')) === sum
      ? [] : ['width is not the sum of the grid']),
    ...childrenOf(table, 'w:tr').flatMap((row, index) =>
      rowProblems(row, widths).map((problem) => `row ${index}: ${problem}`)),
    ...mergeProblems(table),
    ...headProblems(table),
  ]
}

function rowProblems(row: Element, widths: number[]): string[] {
  const problems: string[] = []
  let column = 0
  for (const cell of childrenOf(row, 'w:tc')) {
    const span = spanOf(cell)
    const width = widths.slice(column, column + span).reduce((total, next) => total + next, 0)
    if (Number(valueAt(cell, ['w:tcPr', 'w:tcW'], 'w:w')) !== width) {
      problems.push(`cell at column ${column} is not as wide as its grid columns`)
    }
    if (childrenOf(cell).pop()?.nodeName !== 'w:p') {
      problems.push(`cell at column ${column} does not end in a paragraph`)
    }
    column += span
  }
  if (column !== widths.length) problems.push(`${column} grid columns instead of ${widths.length}`)
  if (childrenOf(row, 'w:trPr').every((properties) =>
    childrenOf(properties, 'w:cantSplit').length === 0)) problems.push('may split across pages')
  return problems
}

/** Every continued cell lies below one of the same columns that is merged too. */
function mergeProblems(table: Element): string[] {
  let open = new Map<number, number>()
  return childrenOf(table, 'w:tr').flatMap((row, index) => {
    const next = new Map<number, number>()
    const problems: string[] = []
    let column = 0
    for (const cell of childrenOf(row, 'w:tc')) {
      const merge = valueAt(cell, ['w:tcPr', 'w:vMerge'])
      if (merge !== undefined) next.set(column, spanOf(cell))
      if (merge === 'continue' && open.get(column) !== spanOf(cell)) {
        problems.push(`row ${index}: merge at column ${column} continues nothing`)
      }
      column += spanOf(cell)
    }
    open = next
    return problems
  })
}

/** Repeated head rows count only from the first row on. */
function headProblems(table: Element): string[] {
  const heads = childrenOf(table, 'w:tr').map((row) => elementsOf(row, 'w:tblHeader').length > 0)
  const first = heads.indexOf(false)
  return first >= 0 && heads.slice(first).includes(true) ? ['head row below another row'] : []
}

function spanOf(cell: Element): number {
  return Number(valueAt(cell, ['w:tcPr', 'w:gridSpan']) ?? 1)
}
