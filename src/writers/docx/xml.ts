/** Parts of the package that are written as text: styles, settings, page numbers, properties. */

type Values = Record<string, string | number | undefined>

/**
 * `<w:name w:key="value">children</w:name>`; attributes that are undefined are left out, children
 * are XML already.
 */
export function tag(name: string, values: Values = {}, ...children: string[]): string {
  const attributes = Object.entries(values)
    .flatMap(([key, value]) => (value === undefined
      ? [] : [` w:${key}="${escapeXml(String(value))}"`]))
    .join('')
  return children.length === 0
    ? `<w:${name}${attributes}/>`
    : `<w:${name}${attributes}>${children.join('')}</w:${name}>`
}

/** A part whose root element is of WordprocessingML. */
export function wordPart(
  path: string, root: string, children: string[],
): { path: string; data: string } {
  return {
    path, data: `${XML_HEAD}<w:${root} xmlns:w="${NAMESPACE}">${children.join('')}</w:${root}>`,
  }
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

const SIGNS: Record<string, string> = {
  '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&apos;',
}
// eslint-disable-next-line no-control-regex -- XML has no way to write them
const SPECIAL = /[&"'<>\0-\x08\x0b\x0c\x0e-\x1f]/

/** Text as it may stand in an element or an attribute; characters XML has not are left out. */
export function escapeXml(text: string): string {
  return SPECIAL.test(text)
    ? text.replace(new RegExp(SPECIAL, 'g'), (sign) => SIGNS[sign] ?? '') : text
}
