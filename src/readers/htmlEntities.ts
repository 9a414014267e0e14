const NAMED: Record<string, string> = {
  nbsp: '\u00a0', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’',
  mdash: '—', ndash: '–', minus: '−', hellip: '…', middot: '·', ensp: ' ', emsp: ' ', thinsp: ' ', times: '×',
}
const LAST_CODE_POINT = 0x10ffff

/** Replaces the character references office programs write; an unknown one stays as it is. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]+);?/gi, (whole, reference: string) => decodeReference(reference) ?? whole)
}

function decodeReference(reference: string): string | undefined {
  if (!reference.startsWith('#')) return NAMED[reference.toLowerCase()]
  const code = Number(reference.slice(1).replace(/^x/i, '0x'))
  return code > 0 && code <= LAST_CODE_POINT ? String.fromCodePoint(code) : undefined
}
