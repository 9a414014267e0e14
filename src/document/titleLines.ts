/** 二号 characters in a line of 156 mm. */
const LINE_CHARACTERS = 20

/** The title as printed: one line where it fits, else broken by meaning before the year. */
export function titleLines(title: string): string[] {
  const start = title.search(/\d{4}年/)
  if (emWidth(title) <= LINE_CHARACTERS || start <= 0) return [title]
  return [title.slice(0, start), title.slice(start)]
}

/** Width in Chinese characters; Latin ones count half. */
export function emWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x100 ? 0.5 : 1), 0)
}
