/** Measurements, one after the other, never part of the tests: `npm run bench`. */
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { TEST_TAGS } from '../support/testTags.ts'

export default defineConfig({
  plugins: [vue()],
  test: {
    include: ['tests/bench/**/*.bench.ts'], environment: 'node', tags: TEST_TAGS,
    globalSetup: ['tests/bench/goals.ts', 'tests/support/browser/browserSetup.ts'],
    fileParallelism: false, testTimeout: 180_000, hookTimeout: 120_000,
    disableConsoleIntercept: true,
  },
})
