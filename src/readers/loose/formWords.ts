/**
 * What a format reader asks about a line that its layout alone does not explain. The formats know no
 * label and no heading; `recognise`, which does, answers (recognise/layout/formWords).
 */
export interface FormWords {
  /** The whole text is a label of an official table: `（一）予以公开`. */
  isLabel: (text: string) => boolean
  /** The whole line is the heading of one of the six parts. */
  isPartHeading: (text: string) => boolean
  /** The line is the title of a yearly report. */
  isTitle: (text: string) => boolean
  /** The cells of a table's row that has only blanks between them; null for any other line. */
  splitCells: (text: string) => string[] | null
}
