/** Patterns built with `new RegExp` are held to the same rules as those written out. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { slowPattern } from '../support/patternCheck'

const modules = import.meta.glob([
  '../../src/{checks,document,model,readers,templates,writers}/**/*.ts',
  '!../../src/readers/formats/pdf/openPdf.ts',
])
const Written = globalThis.RegExp
const built = new Map<string, RegExp>()

/**
 * Every `new RegExp` of our modules, which are loaded anew; those of libraries are not ours to
 * write.
 */
class Recorded extends Written {
  constructor(pattern: RegExp | string, flags?: string) {
    super(pattern, flags)
    const [, , caller = ''] = (new Error().stack ?? '').split('\n')
    if (typeof pattern === 'string' && caller.includes('/src/')) {
      built.set(`/${this.source}/${this.flags}`, this)
    }
  }
}

beforeAll(async () => {
  vi.resetModules()
  globalThis.RegExp = Recorded as unknown as RegExpConstructor
  try {
    await Promise.all(Object.values(modules).map((load) => load()))
  } finally {
    globalThis.RegExp = Written
  }
}, 60_000)

afterAll(() => {
  vi.resetModules()
})

test('none is slower than its text is long', { tags: 'long' }, () => {
  expect(built.size).toBeGreaterThan(250)
  expect([...built].map(([name, pattern]) => [name.slice(0, 120), slowPattern(pattern)])
    .filter(([, fault]) => fault !== '')).toEqual([])
})

test('a slow one would be found', () => {
  expect(slowPattern(/(?:一+|二)*三/)).not.toBe('')
  expect(slowPattern(/\s*,?\s*x/)).not.toBe('')
})
