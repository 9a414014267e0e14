/** Texts of published reports beside the project; none where they are absent. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../../../../shared/seeds/', import.meta.url)

/** Names of the texts; a line is printed where there are none. */
export const seedNames = listSeeds()

function listSeeds(): string[] {
  if (existsSync(folder)) return readdirSync(folder).filter((name) => name.endsWith('.txt'))
  console.log('seeds are absent: tests with published texts are skipped')
  return []
}

/** One of them. */
export function readSeedText(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8')
}
