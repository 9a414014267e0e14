/** A report as it is named to the clerk: by its agency and year. */

/** 青禾县人民政府2025年年报; an agency without name is said so. */
export function reportTitle({ name, year }: { name: string; year: number }): string {
  return `${name.trim() || '（未填机关名称）'}${year}年年报`
}

/** True for the same agency and year; blanks in names do not count, two without a name differ. */
export function isSameReport(
  a: { name: string; year: number }, b: { name: string; year: number },
): boolean {
  const bare = (name: string): string => name.replace(/\s/g, '')
  return a.year === b.year && bare(a.name) === bare(b.name) && bare(a.name) !== ''
}
