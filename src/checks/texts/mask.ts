/** Private data as findings may show it: the middle never appears. */

/** 370784********1234; at most six in front and four behind. */
export function maskNumber(digits: string): string {
  const [front, back] = digits.length > 12 ? [6, 4] : [3, 4]
  return digits.slice(0, front) + '*'.repeat(Math.max(0, digits.length - front - back))
    + digits.slice(-back)
}

/** 张某 for 张伟, 欧阳某 for 欧阳明. */
export function maskName(name: string, surname: string): string {
  return name.length > surname.length ? `${surname}某` : name
}
