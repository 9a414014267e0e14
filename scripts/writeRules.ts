/**
 * Writes the catalogue of checks anew: `npx tsx scripts/writeRules.ts`; the tests hold the pages
 * against the rules.
 */
import { writeFileSync } from 'node:fs'
import { writeCatalogue } from '../src/checks/catalogue'
import { editions } from '../src/templates'

for (const edition of editions) {
  writeFileSync(new URL(`../docs/rules-${edition.id}.md`, import.meta.url), writeCatalogue(edition))
}
