/** 历年比较 as a table for the clipboard: plain with tabs, and rich with lines. */
import type { YearRow } from '../../templates/yearRows'
import type { ClipboardTexts } from '../../ui/putOnClipboard'

/** `heads` are those of all columns, the name of the line first. */
export function copyYears(heads: readonly string[], rows: readonly YearRow[]): ClipboardTexts {
  const lines = [heads, ...rows.map(cellsOfRow)]
  const html = lines.map((line, row) => `<tr>${line.map((text) =>
    (row === 0 ? `<th>${escape(text)}</th>` : `<td>${escape(text)}</td>`)).join('')}</tr>`)
  return {
    text: lines.map((line) => line.join('\t')).join('\n'),
    html: `<table border="1">${html.join('')}</table>`,
  }
}

/** As the page shows them. */
export function cellsOfRow({ name, unit, texts, change, rate }: YearRow): string[] {
  const measure = unit === '' || name.includes('单位：') ? '' : `（${unit}）`
  return [name + measure, ...texts.map((text) => text ?? '—'), change, rate]
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
