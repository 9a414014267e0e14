/**
 * Known vulnerabilities of what users receive, after the policy of docs/dependencies.md:
 * none of level moderate or above, but for those listed there by their number until the day given.
 */
import { spawnSync } from 'node:child_process'

/** GHSA number → last day it is accepted, with the reason in docs/dependencies.md. */
const ACCEPTED = {}
const LEVELS = ['moderate', 'high', 'critical']

const { stdout } = spawnSync('npm', [
  'audit', '--json', '--omit=dev',
], { encoding: 'utf8', shell: process.platform === 'win32' })
const report = parse(stdout)

if (!report?.vulnerabilities) {
  console.log(`skipped: the package registry answers no audit (${report?.message ?? 'no answer'})`)
} else {
  const open = Object.values(report.vulnerabilities).flatMap(({ via }) => via.filter((advisory) =>
    typeof advisory === 'object' && LEVELS.includes(advisory.severity) && !isAccepted(advisory)))
  for (const { name, severity, title, url } of open) {
    console.error(`${name}: ${severity}: ${title} ${url}`)
  }
  console.log(
    `${open.length} known vulnerabilities of level moderate or above in what users receive`,
  )
  if (open.length > 0) process.exitCode = 1
}

function isAccepted({ url = '' }) {
  const until = ACCEPTED[url.split('/').at(-1) ?? '']
  return until !== undefined && new Date().toISOString().slice(0, 10) <= until
}

function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
