/** Folders among the files to check stand for the reports in them: a command line on Windows has no room for hundreds of names. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

const READABLE = /\.(docx|html?|mht(ml)?|txt|pdf|xlsx|json)$/i
/** Hidden files and what Word keeps beside an open file. */
const PASSED_OVER = /^(\.|~\$)/

/** The files in their order, each folder as the reports directly in it, by name; a path that is no folder stays. */
export async function expandFolders(paths: string[]): Promise<string[]> {
  return (await Promise.all(paths.map(expand))).flat()
}

async function expand(path: string): Promise<string[]> {
  try {
    const names = (await readdir(path)).filter((name) => READABLE.test(name) && !PASSED_OVER.test(name))
    return names.sort((a, b) => a.localeCompare(b, 'zh-CN', { numeric: true })).map((name) => join(path, name))
  } catch {
    return [path]
  }
}
