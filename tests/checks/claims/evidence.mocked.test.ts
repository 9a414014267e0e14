/**
 * Every word of the lexicon has its evidence: without it an example or a labelled sentence comes
 * out otherwise. A sample of them is tried here, another one after each change of the lexicon; all
 * are tried in the long runs, `npm run evidence`.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import { branchesOf } from './evidence/alternatives'
import { outcomeOf } from './evidence/outcome'
import { prove, unproven } from './evidence/prove'
import { exampleFiles, readExamples } from './evidence/readExamples'

vi.mock('../../../src/checks/claims/phrase', async (original) => {
  const { recordPatterns } = await import('./evidence/record')
  return recordPatterns(await original())
})

const EVERY = process.env.SOAK === '1' ? 1 : 32
const lexicon = new URL('../../../src/checks/claims/lexicon/', import.meta.url)
const version = readdirSync(lexicon).map((name) => readFileSync(new URL(name, lexicon))).join('')

function isInSample(what: string): boolean {
  return createHash('sha256').update(version + what).digest().readUInt32BE() % EVERY === 0
}

describe('examples', () => {
  test.each(exampleFiles)('%s: what is read is what is written', (file) => {
    expect(readExamples(file).map(({ line }) => line.split(' → ')[0]))
      .toEqual([...new Set(readExamples(file).map(({ line }) => line.split(' → ')[0]))])
    expect(readExamples(file).filter((one) => outcomeOf(one) !== one.outcome)
      .map((one) => `${one.line}, but ${outcomeOf(one)}`)).toEqual([])
  })

  test('each file of the lexicon has its own', () => {
    const withoutWords = new Set(['words.ts'])
    const missing = readdirSync(lexicon).filter((name) => !withoutWords.has(name))
      .filter((name) => !exampleFiles.includes(name.replace('.ts', '.txt')))
    expect(missing).toEqual([])
  })
})

test('alternatives of a phrase: its branches, and the signs of its brackets', () => {
  expect(branchesOf('(收到|受理)申请(?!人|书)[其此]').map(({ rest }) => rest)).toEqual([
    '(受理)申请(?!人|书)[其此]', '(收到)申请(?!人|书)[其此]', '(收到|受理)申请(?!书)[其此]',
    '(收到|受理)申请(?!人)[其此]', '(收到|受理)申请(?!人|书)[此]', '(收到|受理)申请(?!人|书)[其]',
  ])
})

/** Of all about 3,800; fewer than half as many would be a sample that says nothing. */
const LEAST_TRIED = 60
/** Goes down only; the goal is 2 % of all. */
const MOST_UNPROVEN = 14

describe('evidence', { timeout: 600_000 }, () => {
  const { all, tried, idle } = prove(isInSample)
  const names = new Set(all.map(({ what }) => what))

  test('what is taken away is missed', () => {
    console.log(`evidence: ${tried - idle.length} of ${tried} tried are needed; of all `
      + `${all.length}, ${unproven.size} are kept without (evidence/unproven.txt)`)
    expect(tried).toBeGreaterThan(LEAST_TRIED)
    expect(idle.filter((what) => !unproven.has(what))).toEqual([])
    expect([...unproven.keys()]
      .filter((what) => names.has(what) && isInSample(what) && !idle.includes(what))).toEqual([])
  })

  test('no more are kept without evidence than once', () => {
    expect([...unproven.keys()].filter((what) => !names.has(what))).toEqual([])
    expect(unproven.size).toBeLessThanOrEqual(MOST_UNPROVEN)
    expect([...unproven].filter(([, why]) => why === '')).toEqual([])
  })
})
