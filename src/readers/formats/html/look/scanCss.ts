/** Going over the text of a style sheet or a `style` attribute, strings and brackets left whole. */

/**
 * The first place that is wanted, outside quotation marks and round brackets; the end where there
 * is none.
 */
export function scan(text: string, from: number, isWanted: (character: string) => boolean): number {
  let depth = 0
  for (let at = from; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (character === '"' || character === '\'') at = endOfString(text, at)
    else if (character === '(') depth += 1
    else if (character === ')') depth = Math.max(0, depth - 1)
    // A bracket left open ends with its block.
    else if ((depth === 0 || character === '}') && isWanted(character)) return at
  }
  return text.length
}

/** The pieces between separators that stand outside strings and brackets. */
export function splitOutside(text: string, separator: string): string[] {
  const pieces: string[] = []
  for (let at = 0; at <= text.length;) {
    const end = scan(text, at, (character) => character === separator)
    pieces.push(text.slice(at, end))
    at = end + 1
  }
  return pieces
}

/** A comment is a blank; one left open goes on to the end. */
export function withoutComments(text: string): string {
  return text.split('/*')
    .map((piece, index) => (index === 0 ? piece : piece.slice(endOf(piece, '*/')))).join(' ')
}

function endOf(text: string, mark: string): number {
  const at = text.indexOf(mark)
  return at < 0 ? text.length : at + mark.length
}

/** A string ends at its mark, one left open at the end of its line. */
function endOfString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text[at] !== text[start] && text[at] !== '\n') {
    at += text[at] === '\\' ? 2 : 1
  }
  return at
}
