/**
 * First load of the built application: entry, what it preloads, styles and the page, gzipped,
 * against the limit.
 */
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const LIMIT_KB = 75
const dist = new URL('../dist/', import.meta.url)
const html = readFileSync(new URL('index.html', dist), 'utf8')

const files = [...html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="([^"]+\.(?:js|css))"/g)]
  .map((match) => match[1])
if (files.length === 0) throw new Error('dist/index.html loads no script: build first')

const sizes =
  files.map((file) => ({ file, kb: gzipSync(readFileSync(new URL(file, dist))).length / 1000 }))
const total = sizes.reduce((sum, { kb }) => sum + kb, 0)

for (const { file, kb } of sizes) console.log(`${kb.toFixed(1).padStart(7)} kB  ${file}`)
console.log(`${total.toFixed(1).padStart(7)} kB  first load gzipped, limit ${LIMIT_KB} kB`)
if (total > LIMIT_KB) process.exitCode = 1
