/**
 * How files are named that a report may come in: those that are read, and those to be saved anew
 * first.
 */

/** Every kind there is a reader for. */
export const READABLE_ENDINGS = [
  '.docx', '.html', '.htm', '.mht', '.mhtml', '.txt', '.md', '.pdf', '.xlsx', '.csv', '.json',
]

/** Reports in a form nobody here reads; the readers say of each what to do. */
export const KNOWN_ENDINGS = ['.doc', '.wps', '.ofd', '.rtf', '.xls', '.et']
