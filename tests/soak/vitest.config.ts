/** Long runs, never part of the tests: `npm run test:soak`. Figures are printed. */
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [vue()],
  test: {
    include: ['tests/soak/**/*.soak.ts'], environment: 'node', globalSetup: 'tests/support/browserSetup.ts',
    fileParallelism: false, testTimeout: 3 * 3_600_000, hookTimeout: 300_000, disableConsoleIntercept: true,
  },
})
