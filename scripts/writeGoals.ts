/**
 * Writes what the last `npm run bench` measured into the README's table of goals:
 * `npx tsx scripts/writeGoals.ts`. A bench run alone changes its own lines.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { putIntoPage, readGoals } from '../tests/bench/goalTable'

const README = new URL('../README.md', import.meta.url)
const page = putIntoPage(readFileSync(README, 'utf8'), readGoals())
if (page === undefined) throw new Error('README.md has no table of goals')
writeFileSync(README, page)
