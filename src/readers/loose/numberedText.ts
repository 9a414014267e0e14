/**
 * The text of a paragraph behind its automatic number. It is part of a label; before a figure it is
 * kept apart, or 1. and 5 would make 1.5.
 */
export function numberedText(text: string, list = ''): string {
  return /[\d.,．]$/.test(list) && /^[\d０-９+-]/.test(text) ? `${list}、${text}` : list + text
}
