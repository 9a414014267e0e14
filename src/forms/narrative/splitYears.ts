export interface YearPiece { text: string; isYear: boolean }

/** A bare number with a measure word behind it is no year. */
const YEAR = /((?<!\d)(?:19|20)\d{2}(?:年|(?![\d.年件条个人次万元篇项份期])))/

/** Cuts a text at its years, `2024` and `2024年`, so that they can be marked. */
export function splitYears(text: string): YearPiece[] {
  return text.split(YEAR).map((piece, index) => ({ text: piece, isYear: index % 2 === 1 }))
    .filter((piece) => piece.text !== '')
}
