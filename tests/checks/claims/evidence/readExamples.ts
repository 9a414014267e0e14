/** The examples of the lexicon: a sentence a line, and what is read in it. */
import { readdirSync, readFileSync } from 'node:fs'
import type { Example } from './outcome'

const folder = new URL('../examples/', import.meta.url)

/** An example with the outcome it is held to. */
export interface WrittenExample extends Example { line: string; outcome: string }

/** Names of the files, which are those of the lexicon. */
export const exampleFiles = readdirSync(folder).filter((name) => name.endsWith('.txt')).sort()

/** `@依申请公开 收到申请5件。 → received 5`. */
export function readExamples(file: string): WrittenExample[] {
  return readFileSync(new URL(file, folder), 'utf8').split('\n')
    .filter((line) => line.includes(' → ')).map((line) => {
      const [said = '', outcome = ''] = line.split(' → ')
      const settings = [...said.matchAll(/@(\S+) /g)].map(([, setting = '']) => setting)
      return { line, settings, text: said.replace(/@\S+ /g, ''), outcome }
    })
}
