/**
 * A text as the recogniser reads it: no blanks, one form of each sign, and the way back to the
 * original.
 */

export interface PlainText {
  text: string
  /** Place in the original of each character, and of the end. */
  at: number[]
}

/** Without white space but line breaks; half-width digits and letters, full-width punctuation. */
export function toPlainText(original: string): PlainText {
  const characters: string[] = []
  const at: number[] = []
  for (let index = 0; index < original.length; index += 1) {
    const character = original[index] ?? ''
    // Most characters, which stay as they are.
    const isPlain = character >= '\u4e00' && character <= '\u9fff'
    if (!isPlain && (character !== '\n' && /[\s\u200b\ufeff]/.test(character))
      && !partsNumbers(original, index)) continue
    characters.push(isPlain || character === '\n'
      ? character : plainCharacter(character, original, index))
    at.push(index)
  }
  at.push(original.length)
  return { text: characters.join(''), at }
}

/** The same stretch in the original, without blanks at its end. */
export function originalRange(
  { at }: PlainText, from: number, to: number,
): { from: number; to: number } {
  const start = at[from] ?? 0
  return { from: start, to: to > from ? (at[to - 1] ?? start) + 1 : start }
}

/** Two numbers a blank stands between are never joined. */
function partsNumbers(text: string, index: number): boolean {
  return isDigit(text[index - 1]) && isDigit(text[index + 1])
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && /[0-9０-９]/.test(character)
}

const FULL_WIDTH: Record<string, string> = {
  ';': '；', '(': '（', ')': '）', '!': '！', '?': '？', '﹪': '%', '–': '-', '—': '-', '－': '-',
  '−': '-', '～': '~',
}

function plainCharacter(character: string, text: string, index: number): string {
  if (character <= '\u007f') return asciiCharacter(character, text, index)
  if (FULL_WIDTH[character]) return FULL_WIDTH[character]
  if (character >= '！' && character <= '～' && !'，：；（）！？'.includes(character)) {
    return String.fromCharCode(character.charCodeAt(0) - 0xfee0)
  }
  return character
}

/** A comma or colon between digits belongs to the number or the time. */
function asciiCharacter(character: string, text: string, index: number): string {
  if (character === ',') {
    return isDigit(text[index - 1])
      && /^,[0-9０-９]{3}(?![0-9０-９])/.test(text.slice(index, index + 5)) ? ',' : '，'
  }
  if (character === ':') return isDigit(text[index - 1]) && isDigit(text[index + 1]) ? ':' : '：'
  return FULL_WIDTH[character] ?? character
}
