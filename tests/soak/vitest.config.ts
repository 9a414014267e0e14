/** Long runs, never part of the tests: `npm run test:soak`. Figures are printed. */
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

/** Daily tests by chance, here with many more runs. */
const BY_CHANCE = ['fuzz', 'typedReports', 'roundTrip', 'roundTripWord'].map((name) => `tests/readers/${name}.test.ts`)

export default defineConfig({
  plugins: [vue()],
  test: {
    include: ['tests/soak/**/*.soak.ts', ...BY_CHANCE], env: { SOAK: '1', TZ: 'America/St_Johns' },
    environment: 'node', globalSetup: 'tests/support/browserSetup.ts',
    fileParallelism: false, testTimeout: 3 * 3_600_000, hookTimeout: 300_000, disableConsoleIntercept: true,
  },
})
