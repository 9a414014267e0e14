const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text of the report as text of a page: safe between tags and inside quoted attributes; characters XML forbids are dropped. */
export function escapeHtml(text: string): string {
  // eslint-disable-next-line no-control-regex -- exactly the control characters no document may hold
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark)
}

const LONG_WORD = /[\u0021-\u007e]{15,}/g

/** The same for running text; a web or mail address may break after its dots and strokes, so that no line before it is stretched. */
export function escapeRunningText(text: string): string {
  const marked = text.replaceAll('\u0000', '').replace(LONG_WORD, (word) => word.replace(/(?<=[/.@?&=_-])(?=[0-9A-Za-z])/g, '\u0000'))
  return marked.split('\u0000').map(escapeHtml).join('<wbr>')
}
