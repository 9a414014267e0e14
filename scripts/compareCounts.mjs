/**
 * The counts of the labelled corpus before and after, side by side: `node scripts/compareCounts.mjs
 * [COMMIT]`. Before is the file of counts at COMMIT, by default where this branch left main; after is
 * the file as it stands, which `npm run counts` writes. The last line names what got worse, and the
 * script ends with 1 where anything did.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const FILE = 'tests/checks/claims/corpus/counts.txt'
const LINE = /^ {2}(\S+) +met (\d+) of (\d+), findings right (\d+) of (\d+)$/

const [commit = git('merge-base', 'HEAD', 'main')] = process.argv.slice(2)
const before = readCounts(git('show', `${commit}:${FILE}`))
const after = readCounts(readFileSync(new URL(`../${FILE}`, import.meta.url), 'utf8'))
const rows = [...new Set([...before.keys(), ...after.keys()])].map((name) => {
  const [old, now] = [before.get(name), after.get(name)]
  return { name, old, now, verdict: judge(old, now) }
})

console.log(`${'group, rule'.padEnd(30)}  before: met, right    after: met, right`)
for (const { name, old, now, verdict } of rows) {
  console.log(`${name.padEnd(30)}  ${print(old).padEnd(20)}  ${print(now).padEnd(20)}  ${verdict}`)
}
const worse = rows.filter(({ verdict }) => verdict === 'worse').map(({ name }) => name)
console.log(`worse: ${worse.length === 0 ? 'none' : worse.join('; ')}`)
process.exitCode = worse.length === 0 ? 0 : 1

/** `seen TX-RECV` → how many labels were met, and how many findings were right. */
function readCounts(text) {
  const counts = new Map()
  let group = ''
  for (const line of text.split('\n')) {
    const match = LINE.exec(line)
    if (match) counts.set(`${group} ${match[1]}`, match.slice(2).map(Number))
    else if (/^\S/.test(line)) group = line.replace(/ \(\w+\)$/, '')
  }
  return counts
}

/** Fewer labels met, or more findings that are wrong; other labels than before cannot be held so. */
function judge(old, now) {
  if (!old) return 'new'
  if (!now) return 'worse'
  const [met, labels, right, found] = now
  const [oldMet, oldLabels, oldRight, oldFound] = old
  const [missed, oldMissed] = [labels - met, oldLabels - oldMet]
  const [wrong, oldWrong] = [found - right, oldFound - oldRight]
  if (missed > oldMissed || wrong > oldWrong) return 'worse'
  return missed < oldMissed || wrong < oldWrong ? 'better' : 'same'
}

function print(counts) {
  if (!counts) return '-'
  const [met, labels, right, found] = counts
  return `${met}/${labels}, ${right}/${found}`
}

function git(...options) {
  return execFileSync('git', options, { encoding: 'utf8' }).trim()
}
