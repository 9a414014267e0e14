/** A file dropped on one page that another page reads. */
let handed: File | null = null

/** Leaves a file for the next page. */
export function handOver(file: File): void {
  handed = file
}

/** The file that was left, once. */
export function takeHandedFile(): File | null {
  const file = handed
  handed = null
  return file
}
