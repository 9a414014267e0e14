/**
 * How large a file may be, for those who write it and those who read it: what
 * is written within these bounds is read again. They keep hostile files from
 * filling the memory; a report of 30 photographs of 2 MB stays well below.
 */
export const MB = 1024 * 1024

/** A file that holds one report, of whatever kind; a data file as bytes or as characters. */
export const LARGEST_REPORT_FILE = 200 * MB

/** One picture, and all pictures of a report together, as bytes of the picture files. */
export const LARGEST_PICTURE = 15 * MB
export const LARGEST_PICTURES = 80 * MB

/**
 * Values in a data file; a report has some thousand, and each takes many times its room in memory.
 */
export const MOST_VALUES = 500_000

/** The file of a backup. What does not fit into one goes into several. */
export const LARGEST_BACKUP = 400 * MB
/**
 * Data files in one backup, unpacked, as they are written; the reader takes more than twice as
 * much.
 */
export const BACKUP_DATA = 200 * MB
export const LARGEST_BACKUP_DATA = 500 * MB
export const MOST_IN_BACKUP = 1000

/**
 * Told of every bit of a long work, in bytes done since the last; waiting for the answer lets
 * others have a turn.
 */
export type Step = (bytes: number) => Promise<void>
