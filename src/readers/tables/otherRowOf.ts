import type { Draft } from '../draft'

/** The texts of the draft's single （六） row by column key; null where it has the three. */
export function otherRowOf(
  { singleOtherRow }: Pick<Draft, 'singleOtherRow'>,
): Record<string, string> | null {
  return singleOtherRow && Object.fromEntries(Object.entries(singleOtherRow)
    .map(([column, cell]) => [column, cell.text]))
}
