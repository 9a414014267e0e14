import type { TextPiece } from '../../document/textPieces'

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * Text of the report as text of a page: safe between tags and inside quoted attributes; characters
 * XML forbids are dropped.
 */
export function escapeHtml(text: string): string {
  return text
    // eslint-disable-next-line no-control-regex -- exactly the control characters no document may hold
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark)
}

/** Attributes of the spans in running text: ` class="run-in"`. */
export interface PieceLooks {
  /** A heading at the beginning of its paragraph. */
  head: string
  /** A web or mail address. */
  long: string
  /** A telephone number. */
  whole: string
}

export const PIECE_CLASSES: PieceLooks = {
  head: ' class="run-in"',
  long: ' class="long-word"',
  whole: ' class="whole"',
}

/**
 * Pieces of running text: a run-in heading in its face; a web or mail address breaks anywhere,
 * without styles after its dots and strokes.
 */
export function writePieces(pieces: TextPiece[], looks = PIECE_CLASSES): string {
  return pieces
    .map(({ text, kind }) => {
      if (kind === 'head') return `<span${looks.head}>${escapeHtml(text)}</span>`
      if (kind === 'long') return `<span${looks.long}>${escapeLongWord(text)}</span>`
      return escapePlain(text, looks)
    })
    .join('')
}

const FIGURES = /([\d-]+)/
/** What is longer would not go on a telephone's line. */
const LONGEST_WHOLE = 24

/**
 * Telephone numbers stay whole on the web page; on paper they may break at the stroke, as Word does
 * it.
 */
function escapePlain(text: string, { whole }: PieceLooks): string {
  return text
    .split(FIGURES)
    .map((part) => (part.length <= LONGEST_WHOLE && /\d-\d/.test(part)
      ? `<span${whole}>${part}</span>` : escapeHtml(part)))
    .join('')
}

function escapeLongWord(word: string): string {
  return word
    .split(/(?<=[/.@?&=_-])(?=[0-9A-Za-z])/)
    .map(escapeHtml)
    .join('<wbr>')
}
